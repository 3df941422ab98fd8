// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Something that happened to a snapshot, as the watch service tells it. A value.
 *
 * Ids rise by one, so a gap says that events were missed.
 */
#pragma once

#include "kernel/types.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace Blksnap
{

struct Event {
    Q_GADGET
public:
    enum class Kind { Taken, LowSpace, Grown, ReserveExhausted, Corrupted, Released, Unknown };
    Q_ENUM(Kind)

    quint64 id = 0;
    QDateTime time;
    Kind kind = Kind::Unknown;
    SnapshotId snapshot;
    std::optional<DeviceNumber> device;
    quint64 bytes = 0;
    /// Positive errno.
    int error = 0;

    bool operator==(const Event &) const = default;

    bool isAlarming() const
    {
        return kind == Kind::ReserveExhausted || kind == Kind::Corrupted;
    }
};

} // namespace Blksnap

Q_DECLARE_METATYPE(Blksnap::Event)
