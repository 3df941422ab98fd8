// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Reads /sys/kernel/blksnap: what everyone may know about snapshots and trackers, without privilege.
 *
 * Invariant: a value struct is either read whole and well-formed or not handed out at all. Snapshots and trackers may
 * vanish while they are read; the lists leave such ones out. The reader holds no descriptors between calls.
 */
#pragma once

#include "types.h"

#include <QList>

namespace Blksnap
{
enum class SnapshotState {
    Created, ///< not taken yet
    Taken,
    Overflowed, ///< the difference storage was full, images are lost
    Failed, ///< an image was lost for another reason
};

/// An origin of a snapshot.
struct DeviceStatus {
    DeviceNumber origin;
    std::optional<DeviceNumber> image; ///< nothing before the snapshot is taken
    quint64 chunkSize = 0; ///< granule of copy-on-write, bytes
    quint64 chunksCopied = 0;
    quint64 chunksElided = 0; ///< took no room: all zeroes, or not needed
    quint64 bytesRead = 0; ///< from the origin, for copying
    quint64 bytesWritten = 0; ///< to the difference storage
    int error = 0; ///< positive errno because of which the image was lost, 0: none

    bool operator==(const DeviceStatus &) const = default;
};

struct SnapshotStatus {
    SnapshotId id;
    SnapshotState state = SnapshotState::Created;
    qint64 takenAt = 0; ///< nanoseconds since 1970, 0 before it is taken
    quint64 capacity = 0; ///< of the difference storage, sectors
    quint64 filled = 0; ///< of it in use, sectors
    quint64 requested = 0; ///< sectors that low-space events have asked for so far
    quint64 lowSpaceEvents = 0;
    quint64 freezeMicroseconds = 0; ///< how long writes were held back
    quint64 inFlightBytes = 0; ///< memory with copies on their way to the difference storage
    QList<DeviceStatus> devices; ///< by device number

    bool operator==(const SnapshotStatus &) const = default;
};

struct TrackerStatus {
    DeviceNumber device;
    quint64 blockSize = 0; ///< bytes
    quint64 blockCount = 0;
    QUuid generation;
    quint32 snapshotNumber = 0; ///< last snapshot taken in this generation, 0: none
    quint64 writesSeen = 0;
    quint64 blocksChanged = 0;

    bool operator==(const TrackerStatus &) const = default;
};

class StatusReader
{
public:
    static QString defaultRoot();

    /// @param root directory to read from; tests hand in fixtures.
    explicit StatusReader(const QString &root = defaultRoot());

    /// Directory that is read; watch it with poll(2) or QSocketNotifier on single files.
    QString root() const;
    /// Whether the module is loaded.
    bool isModuleLoaded() const;
    /// ENOENT: the module is not loaded. EBADMSG: the file is not what the documentation says (also below).
    Result<Version> version() const;

    /// Sorted by id; empty without the module.
    QList<SnapshotId> snapshotIds() const;
    /// ENOENT: there is no such snapshot (any more).
    Result<SnapshotStatus> snapshot(const SnapshotId &id) const;
    /// All snapshots by id.
    Result<QList<SnapshotStatus>> snapshots() const;

    /// ENOENT: it is not tracked (any more).
    Result<TrackerStatus> tracker(DeviceNumber device) const;
    /// All trackers by device number.
    Result<QList<TrackerStatus>> trackers() const;

    /// The snapshot that holds @p device as an origin, if any.
    std::optional<SnapshotId> holderOf(DeviceNumber device) const;
    /// The snapshot and origin that @p device is the image of, if any.
    std::optional<SnapshotId> snapshotOfImage(DeviceNumber device) const;

private:
    QList<DeviceNumber> deviceDirectories(const QString &path) const;

    QString m_root;
};
} // namespace Blksnap
