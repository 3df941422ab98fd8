// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The requests of /dev/blksnap as a C++ interface, and the class that sends them to the kernel.
 *
 * Control is what the helper and the watch service are written against; tests put a pretended kernel in its place.
 * ControlDevice owns one descriptor of the control device. It keeps no other state, so it can be used from several
 * threads at once, just as the kernel allows.
 *
 * Sectors are 512 bytes; positions are relative to the device that is named. Every call answers errno of the kernel as
 * documented in kmod/include/uapi/linux/blksnap.h; EINTR is answered by asking again, except where it is mentioned.
 */
#pragma once

#include "descriptor.h"
#include "types.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <span>
#include <variant>

namespace Blksnap
{
/// A range of a block device, in sectors.
struct BlockRange {
    quint64 offset = 0;
    quint64 count = 0;

    bool operator==(const BlockRange &) const = default;
};

/// Change tracking of one device.
struct TrackerInfo {
    DeviceNumber device;
    quint32 blockSize = 0; ///< bytes
    quint32 blockCount = 0; ///< blocks, and bytes of the map
    quint64 capacity = 0; ///< bytes
    QUuid generation; ///< maps of different generations cannot be compared
    quint8 snapshotNumber = 0; ///< last snapshot taken in this generation, 0: none

    bool operator==(const TrackerInfo &) const = default;
};

/// A device and its image; the image is 0:0 while the snapshot is not taken.
struct ImageInfo {
    DeviceNumber origin;
    DeviceNumber image;

    bool operator==(const ImageInfo &) const = default;
};

/// The difference storage runs low.
struct LowFreeSpace {
    quint64 requestedSectors = 0;

    bool operator==(const LowFreeSpace &) const = default;
};

/// The image of a device cannot be kept any more. The device itself is unharmed.
struct Corrupted {
    DeviceNumber origin;
    int error = 0; ///< positive errno

    bool operator==(const Corrupted &) const = default;
};

/// An event that this program does not know; newer modules may have some.
struct UnknownEvent {
    quint32 code = 0;

    bool operator==(const UnknownEvent &) const = default;
};

/// What happened to a snapshot. The kernel hands out each event once.
struct KernelEvent {
    qint64 nanoseconds = 0; ///< since 1970
    std::variant<LowFreeSpace, Corrupted, UnknownEvent> what;
};

/// A piece of the live change map.
struct LiveMapPiece {
    QByteArray bytes; ///< empty at the end of the map
    QUuid generation;
    quint8 snapshotNumber = 0;
};

class Control
{
public:
    Control() = default;
    virtual ~Control();
    Control(const Control &) = delete;
    Control &operator=(const Control &) = delete;

    virtual Result<Version> version() = 0;

    /// Stops tracking; the change map is lost. EBUSY while a snapshot holds the device, ENODATA if it is not tracked.
    virtual Result<void> removeTracker(DeviceNumber device) = 0;
    /// Every tracked device.
    virtual Result<QList<TrackerInfo>> trackers() = 0;
    /// The change map as it was when the snapshot was taken: at most @p length bytes from @p offset, empty at the end.
    virtual Result<QByteArray> readSnapshotMap(DeviceNumber device, quint32 offset, quint32 length) = 0;
    /// Marks ranges as changed in both maps; all or none.
    virtual Result<void> markDirty(DeviceNumber device, std::span<const BlockRange> ranges) = 0;
    /// Creates a snapshot of @p devices; nothing is frozen yet. EALREADY if one is held by another snapshot.
    virtual Result<SnapshotId> createSnapshot(std::span<const DeviceNumber> devices) = 0;
    /// Releases a snapshot. ESRCH if there is none of that id.
    virtual Result<void> destroySnapshot(const SnapshotId &id) = 0;
    /// Adds ranges of @p device to the difference storage; all or none. What lies there will be overwritten.
    virtual Result<void>
    appendStorage(const SnapshotId &id, DeviceNumber device, std::span<const BlockRange> ranges) = 0;
    /// Freezes all devices of the snapshot at one moment. On error nothing stays frozen.
    virtual Result<void> takeSnapshot(const SnapshotId &id) = 0;
    virtual Result<QList<SnapshotId>> snapshots() = 0;
    virtual Result<QList<ImageInfo>> images(const SnapshotId &id) = 0;
    /// Waits for an event; nothing if none came in time or a signal came. ESRCH once the snapshot is gone.
    virtual Result<std::optional<KernelEvent>> waitEvent(const SnapshotId &id, std::chrono::milliseconds timeout) = 0;
    /// Starts tracking without a snapshot. EALREADY if the device is tracked.
    virtual Result<void> addTracker(DeviceNumber device) = 0;
    /// The change map as it is now: at most @p length bytes from @p offset.
    virtual Result<LiveMapPiece> readLiveMap(DeviceNumber device, quint64 offset, quint32 length) = 0;
    /// Names ranges of @p device whose contents nobody needs at the moment of the snapshot, before it is taken.
    virtual Result<void> skipRanges(const SnapshotId &id, DeviceNumber device, std::span<const BlockRange> ranges) = 0;
};

class ControlDevice final : public Control
{
public:
    static constexpr const char *defaultPath = "/dev/blksnap";

    /// ENOENT or ENXIO: the module is not loaded. EACCES: not root.
    static Result<ControlDevice> open(const char *path = defaultPath);

    ControlDevice(ControlDevice &&other) noexcept;
    ~ControlDevice() override;

    Result<Version> version() override;
    Result<void> removeTracker(DeviceNumber device) override;
    Result<QList<TrackerInfo>> trackers() override;
    Result<QByteArray> readSnapshotMap(DeviceNumber device, quint32 offset, quint32 length) override;
    Result<void> markDirty(DeviceNumber device, std::span<const BlockRange> ranges) override;
    Result<SnapshotId> createSnapshot(std::span<const DeviceNumber> devices) override;
    Result<void> destroySnapshot(const SnapshotId &id) override;
    Result<void> appendStorage(const SnapshotId &id, DeviceNumber device, std::span<const BlockRange> ranges) override;
    Result<void> takeSnapshot(const SnapshotId &id) override;
    Result<QList<SnapshotId>> snapshots() override;
    Result<QList<ImageInfo>> images(const SnapshotId &id) override;
    Result<std::optional<KernelEvent>> waitEvent(const SnapshotId &id, std::chrono::milliseconds timeout) override;
    Result<void> addTracker(DeviceNumber device) override;
    Result<LiveMapPiece> readLiveMap(DeviceNumber device, quint64 offset, quint32 length) override;
    Result<void> skipRanges(const SnapshotId &id, DeviceNumber device, std::span<const BlockRange> ranges) override;

private:
    explicit ControlDevice(FileDescriptor descriptor);
    Result<int> send(unsigned long request, void *argument, const char *name) const;

    FileDescriptor m_descriptor;
};
} // namespace Blksnap
