// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Sends the requests to /dev/blksnap.
 *
 * Invariant: arrays whose length the kernel decides are asked for until count and array agree, because snapshots and
 * trackers come and go between two requests.
 */
#include "control.h"

#include <linux/blksnap.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/ioctl.h>

namespace Blksnap
{
namespace
{
static_assert(sizeof(blk_snap_snapshot_event) == 4096);
static_assert(sizeof(blk_snap_cbt_info) == 48);

blk_snap_dev toKernel(DeviceNumber device)
{
    return { .mj = device.major, .mn = device.minor };
}

DeviceNumber fromKernel(const blk_snap_dev &device)
{
    return { device.mj, device.mn };
}

blk_snap_uuid toKernel(const QUuid &uuid)
{
    const QUuid::Id128Bytes bytes = uuid.toBytes();
    blk_snap_uuid result = {};
    std::copy(std::begin(bytes.data), std::end(bytes.data), std::begin(result.b));
    return result;
}

QUuid fromKernel(const blk_snap_uuid &uuid)
{
    QUuid::Id128Bytes bytes = {};
    std::copy(std::begin(uuid.b), std::end(uuid.b), std::begin(bytes.data));
    return QUuid::fromBytes(bytes.data);
}

std::vector<blk_snap_block_range> toKernel(std::span<const BlockRange> ranges)
{
    std::vector<blk_snap_block_range> result;
    result.reserve(ranges.size());
    for (const BlockRange &range : ranges) {
        result.push_back({ .sector_offset = range.offset, .sector_count = range.count });
    }
    return result;
}

std::unexpected<Error> failure(int number, const char *name)
{
    return std::unexpected(Error{ number, QString::fromLatin1(name) });
}

/// A list that grows while it is read is read again, but not for ever.
constexpr int maximumAttempts = 16;
} // namespace

Control::~Control() = default;

ControlDevice::ControlDevice(FileDescriptor descriptor) : m_descriptor(std::move(descriptor))
{
}

ControlDevice::ControlDevice(ControlDevice &&other) noexcept : m_descriptor(std::move(other.m_descriptor))
{
}

ControlDevice::~ControlDevice() = default;

Result<ControlDevice> ControlDevice::open(const char *path)
{
    FileDescriptor descriptor(::open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (!descriptor.isValid()) {
        return failure(errno, "open control device");
    }
    return ControlDevice(std::move(descriptor));
}

Result<int> ControlDevice::send(unsigned long request, void *argument, const char *name) const
{
    const int result = ::ioctl(m_descriptor.get(), request, argument);
    if (result < 0) {
        return failure(errno, name);
    }
    return result;
}

Result<Version> ControlDevice::version()
{
    blk_snap_version argument = {};
    return send(IOCTL_BLK_SNAP_VERSION, &argument, "version").transform([&](int) {
        return Version{ argument.major, argument.minor, argument.revision, argument.build };
    });
}

Result<void> ControlDevice::removeTracker(DeviceNumber device)
{
    blk_snap_tracker_remove argument = { .dev_id = toKernel(device) };
    return send(IOCTL_BLK_SNAP_TRACKER_REMOVE, &argument, "tracker remove").transform([](int) { });
}

Result<QList<TrackerInfo>> ControlDevice::trackers()
{
    constexpr const char *name = "tracker collect";
    std::vector<blk_snap_cbt_info> infos;
    for (int attempt = 0; attempt < maximumAttempts; ++attempt) {
        blk_snap_tracker_collect argument = {};
        argument.count = static_cast<quint32>(infos.size());
        argument.cbt_info_array = infos.empty() ? nullptr : infos.data();
        const auto sent = send(IOCTL_BLK_SNAP_TRACKER_COLLECT, &argument, name);
        if (!sent && sent.error().number != ENODATA) {
            return std::unexpected(sent.error());
        }
        if (!sent || argument.count > infos.size()) {
            infos.resize(argument.count);
            continue;
        }
        QList<TrackerInfo> result;
        for (const blk_snap_cbt_info &info : std::span(infos).first(argument.count)) {
            result.append({ .device = fromKernel(info.dev_id),
                            .blockSize = info.blk_size,
                            .blockCount = info.blk_count,
                            .capacity = info.device_capacity,
                            .generation = fromKernel(info.generation_id),
                            .snapshotNumber = info.snap_number });
        }
        return result;
    }
    return failure(EAGAIN, name);
}

Result<QByteArray> ControlDevice::readSnapshotMap(DeviceNumber device, quint32 offset, quint32 length)
{
    QByteArray bytes(length, Qt::Uninitialized);
    blk_snap_tracker_read_cbt_bitmap argument = {};
    argument.dev_id = toKernel(device);
    argument.offset = offset;
    argument.length = length;
    argument.buff = reinterpret_cast<__u8 *>(bytes.data());
    return send(IOCTL_BLK_SNAP_TRACKER_READ_CBT_MAP, &argument, "read change map").transform([&](int count) {
        bytes.truncate(count);
        return bytes;
    });
}

Result<void> ControlDevice::markDirty(DeviceNumber device, std::span<const BlockRange> ranges)
{
    std::vector<blk_snap_block_range> array = toKernel(ranges);
    blk_snap_tracker_mark_dirty_blocks argument = {};
    argument.dev_id = toKernel(device);
    argument.count = static_cast<quint32>(array.size());
    argument.dirty_blocks_array = array.data();
    return send(IOCTL_BLK_SNAP_TRACKER_MARK_DIRTY_BLOCKS, &argument, "mark dirty blocks").transform([](int) { });
}

Result<SnapshotId> ControlDevice::createSnapshot(std::span<const DeviceNumber> devices)
{
    std::vector<blk_snap_dev> array;
    array.reserve(devices.size());
    std::ranges::transform(devices, std::back_inserter(array), [](DeviceNumber device) { return toKernel(device); });
    blk_snap_snapshot_create argument = {};
    argument.count = static_cast<quint32>(array.size());
    argument.dev_id_array = array.data();
    return send(IOCTL_BLK_SNAP_SNAPSHOT_CREATE, &argument, "snapshot create").transform([&](int) {
        return fromKernel(argument.id);
    });
}

Result<void> ControlDevice::destroySnapshot(const SnapshotId &id)
{
    blk_snap_snapshot_destroy argument = { .id = toKernel(id) };
    return send(IOCTL_BLK_SNAP_SNAPSHOT_DESTROY, &argument, "snapshot destroy").transform([](int) { });
}

Result<void> ControlDevice::appendStorage(const SnapshotId &id, DeviceNumber device, std::span<const BlockRange> ranges)
{
    std::vector<blk_snap_block_range> array = toKernel(ranges);
    blk_snap_snapshot_append_storage argument = {};
    argument.id = toKernel(id);
    argument.dev_id = toKernel(device);
    argument.count = static_cast<quint32>(array.size());
    argument.ranges = array.data();
    return send(IOCTL_BLK_SNAP_SNAPSHOT_APPEND_STORAGE, &argument, "append storage").transform([](int) { });
}

Result<void> ControlDevice::takeSnapshot(const SnapshotId &id)
{
    blk_snap_snapshot_take argument = { .id = toKernel(id) };
    return send(IOCTL_BLK_SNAP_SNAPSHOT_TAKE, &argument, "snapshot take").transform([](int) { });
}

Result<QList<SnapshotId>> ControlDevice::snapshots()
{
    constexpr const char *name = "snapshot collect";
    std::vector<blk_snap_uuid> ids;
    for (int attempt = 0; attempt < maximumAttempts; ++attempt) {
        blk_snap_snapshot_collect argument = {};
        argument.count = static_cast<quint32>(ids.size());
        argument.ids = ids.empty() ? nullptr : ids.data();
        const auto sent = send(IOCTL_BLK_SNAP_SNAPSHOT_COLLECT, &argument, name);
        if (!sent && sent.error().number != ENODATA) {
            return std::unexpected(sent.error());
        }
        if (!sent || argument.count > ids.size()) {
            ids.resize(argument.count);
            continue;
        }
        QList<SnapshotId> result;
        for (const blk_snap_uuid &id : std::span(ids).first(argument.count)) {
            result.append(fromKernel(id));
        }
        return result;
    }
    return failure(EAGAIN, name);
}

Result<QList<ImageInfo>> ControlDevice::images(const SnapshotId &id)
{
    constexpr const char *name = "collect images";
    std::vector<blk_snap_image_info> infos;
    for (int attempt = 0; attempt < maximumAttempts; ++attempt) {
        blk_snap_snapshot_collect_images argument = {};
        argument.id = toKernel(id);
        argument.count = static_cast<quint32>(infos.size());
        argument.image_info_array = infos.empty() ? nullptr : infos.data();
        const auto sent = send(IOCTL_BLK_SNAP_SNAPSHOT_COLLECT_IMAGES, &argument, name);
        if (!sent && sent.error().number != ENODATA) {
            return std::unexpected(sent.error());
        }
        if (!sent || argument.count > infos.size()) {
            infos.resize(argument.count);
            continue;
        }
        QList<ImageInfo> result;
        for (const blk_snap_image_info &info : std::span(infos).first(argument.count)) {
            result.append({ fromKernel(info.orig_dev_id), fromKernel(info.image_dev_id) });
        }
        return result;
    }
    return failure(EAGAIN, name);
}

Result<std::optional<KernelEvent>> ControlDevice::waitEvent(const SnapshotId &id, std::chrono::milliseconds timeout)
{
    blk_snap_snapshot_event argument = {};
    argument.id = toKernel(id);
    argument.timeout_ms = static_cast<quint32>(
        std::clamp<std::chrono::milliseconds::rep>(timeout.count(), 0, std::numeric_limits<int>::max()));
    const auto sent = send(IOCTL_BLK_SNAP_SNAPSHOT_WAIT_EVENT, &argument, "wait for event");
    if (!sent) {
        if (sent.error().number == ENOENT || sent.error().number == EINTR) {
            return std::optional<KernelEvent>();
        }
        return std::unexpected(sent.error());
    }

    KernelEvent event;
    event.nanoseconds = argument.time_label;
    switch (argument.code) {
    case blk_snap_event_code_low_free_space: {
        blk_snap_event_low_free_space data = {};
        std::memcpy(&data, argument.data, sizeof(data));
        event.what = LowFreeSpace{ data.requested_nr_sect };
        break;
    }
    case blk_snap_event_code_corrupted: {
        blk_snap_event_corrupted data = {};
        std::memcpy(&data, argument.data, sizeof(data));
        event.what = Corrupted{ fromKernel(data.orig_dev_id), -data.err_code };
        break;
    }
    default:
        event.what = UnknownEvent{ argument.code };
    }
    return std::optional(event);
}

Result<void> ControlDevice::addTracker(DeviceNumber device)
{
    blk_snap_tracker_add argument = {};
    argument.size = sizeof(argument);
    argument.dev_id = toKernel(device);
    return send(IOCTL_BLK_SNAP_TRACKER_ADD, &argument, "tracker add").transform([](int) { });
}

Result<LiveMapPiece> ControlDevice::readLiveMap(DeviceNumber device, quint64 offset, quint32 length)
{
    LiveMapPiece piece;
    piece.bytes = QByteArray(length, Qt::Uninitialized);
    blk_snap_tracker_read_live_map argument = {};
    argument.size = sizeof(argument);
    argument.length = length;
    argument.dev_id = toKernel(device);
    argument.offset = offset;
    argument.buffer = reinterpret_cast<quintptr>(piece.bytes.data());
    return send(IOCTL_BLK_SNAP_TRACKER_READ_LIVE_MAP, &argument, "read live change map").transform([&](int count) {
        piece.bytes.truncate(count);
        piece.generation = fromKernel(argument.generation_id);
        piece.snapshotNumber = argument.snap_number;
        return piece;
    });
}

Result<void> ControlDevice::skipRanges(const SnapshotId &id, DeviceNumber device, std::span<const BlockRange> ranges)
{
    std::vector<blk_snap_block_range> array = toKernel(ranges);
    blk_snap_snapshot_skip_ranges argument = {};
    argument.size = sizeof(argument);
    argument.count = static_cast<quint32>(array.size());
    argument.id = toKernel(id);
    argument.dev_id = toKernel(device);
    argument.ranges = reinterpret_cast<quintptr>(array.data());
    return send(IOCTL_BLK_SNAP_SNAPSHOT_SKIP_RANGES, &argument, "skip ranges").transform([](int) { });
}
} // namespace Blksnap
