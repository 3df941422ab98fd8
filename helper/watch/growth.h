// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How much of the reserve is handed over when space runs low: arithmetic only.
 *
 * Invariant: the room of a reserve device is used from its beginning without gaps, so what was handed over is one
 * number.
 */
#pragma once

#include "kernel/control.h"
#include "kernel/status.h"

namespace Blksnap
{
struct ReserveDevice {
    DeviceNumber device;
    BlockRange room; ///< what of it may be handed over
    quint64 usedSectors = 0; ///< of the room, handed over already
    bool usable = true; ///< false: it failed, and is passed over
};

/// A piece of the reserve to hand over.
struct Grant {
    qsizetype index = 0; ///< in the list of reserve devices
    BlockRange range;
};

/// Pieces are rounded up to this, so that they begin and end where every disk likes it.
inline constexpr quint64 grantAlignment = 2048; ///< sectors

/// Sectors of the difference storage that are free.
quint64 freeSectors(const SnapshotStatus &status);
/// How many sectors a low-space event asks for on average; what to keep free when the events themselves are lost.
quint64 usualRequest(const SnapshotStatus &status);
/// How many sectors are to be free if the kernel asks for @p requested: it asks for a fixed number, which may be more
/// than a small pool ever had. Such a one need not be more than half empty.
quint64 wantedFree(const SnapshotStatus &status, quint64 requested);
/// The next piece for a request of @p sectors; nothing if the reserve is used up.
std::optional<Grant> nextGrant(const QList<ReserveDevice> &reserve, quint64 sectors);
} // namespace Blksnap
