// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * One snapshot as the window needs it: the kernel's status and what the watch service knows of its name and storage.
 *
 * A value. Sizes are bytes here, whatever unit the kernel counts in.
 */
#pragma once

#include "kernel/status.h"
#include "protocol/policy.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

namespace Blksnap
{

struct SnapshotImage {
    DeviceNumber origin;
    /// 0:0 before the snapshot is taken.
    DeviceNumber image;
    quint64 chunkSize = 0;
    quint64 chunksCopied = 0;
    quint64 chunksElided = 0;
    quint64 bytesRead = 0;
    quint64 bytesWritten = 0;
    /// By whoever writes to the origin, since the origin appeared.
    quint64 originWritten = 0;
    /// 0, or the positive errno because of which the image was lost.
    int error = 0;

    bool operator==(const SnapshotImage &) const = default;
};

/// A file of the pool or the reserve.
struct SnapshotFile {
    /// The loop device by which it is used.
    DeviceNumber device;
    /// The device of the file system that it lies on.
    DeviceNumber fileSystem;

    bool operator==(const SnapshotFile &) const = default;
};

struct Snapshot {
    SnapshotId id;
    QString name;
    SnapshotState state = SnapshotState::Created;
    QDateTime takenAt;
    quint64 capacity = 0;
    quint64 filled = 0;
    quint64 requested = 0;
    quint64 lowSpaceEvents = 0;
    quint64 freezeMicroseconds = 0;
    quint64 inFlight = 0;
    QList<SnapshotImage> images;
    /// Known by the watch service only; empty for snapshots that another program took.
    QList<DeviceNumber> storage;
    QList<DeviceNumber> reserve;
    /// Those of storage and reserve that are files.
    QList<SnapshotFile> files = {};
    /// Bytes of the pool that lie before a device of the storage, and are filled before it; not where that is not
    /// known.
    QHash<DeviceNumber, quint64> begins = {};
    /// Bytes of the reserve's devices that are in the pool already.
    QHash<DeviceNumber, quint64> joined = {};
    /// By which the watch service keeps it; none for snapshots that another program took.
    std::optional<Policy> policy = {};

    bool operator==(const Snapshot &) const = default;

    bool isUsable() const
    {
        return state == SnapshotState::Taken;
    }
    bool isLost() const
    {
        return state == SnapshotState::Overflowed || state == SnapshotState::Failed;
    }
    /// The pool wants more room soon, or the snapshot is lost.
    bool isNearlyFull() const;
    bool wantsAttention() const
    {
        return isLost() || isNearlyFull();
    }
    bool holds(DeviceNumber origin) const;
    /// Name, or the moment where it has none.
    QString title() const;
};

} // namespace Blksnap

Q_DECLARE_METATYPE(Blksnap::Snapshot)
