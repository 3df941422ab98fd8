// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How a snapshot is to be kept once it is taken: decided by the person who takes it, followed by the watch service.
 *
 * A value. The default one does what the kernel asks for and no more.
 */
#pragma once

#include <QString>

#include <optional>

namespace Blksnap
{
/// What is done when the pool runs low and nothing of the reserve is left.
enum class ReserveEnd {
    Warn, ///< say so; the snapshot lives until its pool is full
    Release, ///< say so and release the snapshot, before it fails by itself
};

struct Policy {
    quint64 growStep = 0; ///< bytes of reserve that are handed over at once at least; 0: as many as the kernel asks for
    quint64 keepFree = 0; ///< bytes of the pool that are kept free at least; 0: as many as the kernel asks for
    ReserveEnd atReserveEnd = ReserveEnd::Warn;

    bool operator==(const Policy &) const = default;
};

/// The form on the wire and on record: "warn", "release".
QString reserveEndName(ReserveEnd end);
std::optional<ReserveEnd> reserveEndFromName(QStringView name);
} // namespace Blksnap
