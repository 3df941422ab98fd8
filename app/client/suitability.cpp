// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suitability.h"

#include "protocol/storageroom.h"

#include <algorithm>

namespace Blksnap
{

namespace
{
/// Of a file system with a pool file on it, at least this part stays free for what it is there for.
constexpr quint64 PART_TO_LEAVE = 20;

constexpr quint64 MIB = quint64{ 1024 } * 1024;
} // namespace

Suitability::Suitability(const DeviceInventory &devices, const QList<Snapshot> &snapshots)
    : m_devices(devices), m_snapshots(snapshots)
{
}

Verdict Suitability::forFreezing(const Device &device) const
{
    if (device.kind == Device::Kind::Image) {
        return { false, tr("It is the image of a snapshot."), tr("Choose its origin instead.") };
    }
    if (device.kind == Device::Kind::Optical) {
        return { false, tr("Nobody writes to an optical disc, so it is frozen already."), QString() };
    }
    if (device.readOnly) {
        return { false, tr("It is read-only, so it is frozen already."), QString() };
    }
    for (const Snapshot &snapshot : m_snapshots) {
        if (snapshot.holds(device.number)) {
            return { false,
                     tr("It is held by the snapshot “%1”.").arg(snapshot.title()),
                     tr("Release that snapshot first.") };
        }
        if (snapshot.storage.contains(device.number)) {
            return { false,
                     tr("It holds the differences of the snapshot “%1”.").arg(snapshot.title()),
                     tr("Release that snapshot first.") };
        }
        if (snapshot.reserve.contains(device.number)) {
            return { false,
                     tr("It is in the reserve of the snapshot “%1”.").arg(snapshot.title()),
                     tr("Release that snapshot first.") };
        }
    }
    for (const Snapshot &snapshot : m_snapshots) {
        const auto overlaps = [this, &device](DeviceNumber other) {
            return overlap(device.number, other);
        };
        const QList<DeviceNumber> pool = snapshot.storage + snapshot.reserve;
        if (const auto found = std::ranges::find_if(pool, overlaps); found != pool.cend()) {
            const auto stored = m_devices.find(*found);
            return { false,
                     tr("It shares its blocks with %1, which is in pool or reserve of the snapshot “%2”.")
                         .arg(stored ? stored->node : found->toText(), snapshot.title()),
                     tr("Release that snapshot first.") };
        }
        const auto isBeneath = [this, &device](const SnapshotFile &file) {
            return overlap(device.number, file.fileSystem);
        };
        if (std::ranges::any_of(snapshot.files, isBeneath)) {
            return { false,
                     tr("A file with the differences of the snapshot “%1” lies on it.").arg(snapshot.title()),
                     tr("Release that snapshot first.") };
        }
    }
    if (device.swapInUse || device.contentType == u"swap") {
        return { false,
                 tr("It is swap space; its contents mean nothing later."),
                 tr("A snapshot of the other devices is complete without it.") };
    }
    if (device.contentType == u"LVM2_member" || device.contentType == u"linux_raid_member"
        || device.contentType == u"crypto_LUKS") {
        return { true,
                 tr("It is a member of something larger: freeze the volume above it to get a file system."),
                 QString() };
    }
    if (device.contentType == u"btrfs") {
        return { true,
                 tr("The image of a btrfs cannot be mounted on the computer that has its origin mounted."),
                 tr("Back up the image as a whole, or mount it elsewhere.") };
    }
    return {};
}

bool Suitability::isOnSameDisk(DeviceNumber one, DeviceNumber other) const
{
    const QList<Device> disks = m_devices.disksOf(other);
    return std::ranges::any_of(m_devices.disksOf(one), [&disks](const Device &disk) {
        return std::ranges::contains(disks, disk.number, &Device::number);
    });
}

Verdict Suitability::forStoring(const Device &device, const QList<DeviceNumber> &origins) const
{
    const auto isOrigin = [&origins](const Device &other) {
        return origins.contains(other.number);
    };
    if (device.kind == Device::Kind::Image || device.kind == Device::Kind::Optical) {
        return { false, tr("It cannot hold differences."), tr("Choose a partition or a disk that is not in use.") };
    }
    if (device.readOnly) {
        return { false, tr("It cannot be written to."), tr("Take its write protection away, or choose another one.") };
    }
    if (!device.mountPoints.isEmpty()) {
        return { false,
                 tr("It is mounted on %1.").arg(device.mountPoints.first()),
                 forFileOn(device, origins).isSuitable
                     ? tr("Unmount it first, or put a file on it into the pool: “Add file…”.")
                     : tr("Unmount it first.") };
    }
    if (device.swapInUse) {
        return { false, tr("It is in use as swap space."), tr("Turn it off with swapoff first.") };
    }
    if (isOrigin(device)) {
        return { false, tr("It is to be frozen itself."), tr("Take its check mark away first.") };
    }
    for (const Snapshot &snapshot : m_snapshots) {
        if (snapshot.storage.contains(device.number) || snapshot.reserve.contains(device.number)) {
            return { false,
                     tr("It belongs to the pool of “%1”.").arg(snapshot.title()),
                     tr("Release that snapshot first, or choose another one.") };
        }
        if (snapshot.holds(device.number)) {
            return { false,
                     tr("It is held by the snapshot “%1”.").arg(snapshot.title()),
                     tr("Choose a partition on another disk.") };
        }
    }
    const QList<Device> above = m_devices.allAbove(device.number);
    if (!above.isEmpty()) {
        return std::ranges::contains(above, Device::Kind::Partition, &Device::kind)
            ? Verdict{ false, tr("The disk has partitions."), tr("Choose one of them.") }
            : Verdict{ false, tr("%1 lies on it.").arg(above.first().node), tr("Take that apart first.") };
    }
    if (std::ranges::any_of(m_devices.allBelow(device.number), isOrigin)) {
        return { false,
                 tr("It lies on a device that is to be frozen, so each copy would cause another."),
                 tr("Choose a partition on another disk.") };
    }
    if (device.size < smallestStorage) {
        return { false, tr("It is too small."), tr("Choose one of at least 4 MiB.") };
    }
    return catchOf(device.number, origins);
}

bool Suitability::overlap(DeviceNumber one, DeviceNumber other) const
{
    return one == other || std::ranges::contains(m_devices.allBelow(one), other, &Device::number)
        || std::ranges::contains(m_devices.allAbove(one), other, &Device::number);
}

Verdict Suitability::catchOf(DeviceNumber device, const QList<DeviceNumber> &origins) const
{
    for (const DeviceNumber origin : origins) {
        if (isOnSameDisk(device, origin)) {
            const auto frozen = m_devices.find(origin);
            return { true,
                     tr("It is on the same disk as %1.").arg(frozen ? frozen->node : origin.toText()),
                     tr("That works, but a pool on another disk makes writing faster while the snapshot is held.") };
        }
    }
    return {};
}

Verdict Suitability::forFileOn(const Device &fileSystem, const QList<DeviceNumber> &origins) const
{
    if (fileSystem.kind == Device::Kind::Image) {
        return { false, tr("It is the image of a snapshot."), tr("Choose another file system.") };
    }
    if (fileSystem.mountPoints.isEmpty()) {
        return { false, tr("It is not mounted."), tr("Mount it first.") };
    }
    for (const Snapshot &snapshot : m_snapshots) {
        const auto isBeneath = [this, &fileSystem](const SnapshotImage &image) {
            return overlap(fileSystem.number, image.origin);
        };
        if (std::ranges::any_of(snapshot.images, isBeneath)) {
            return { false,
                     tr("It is held by the snapshot “%1”.").arg(snapshot.title()),
                     tr("Choose another file system.") };
        }
    }
    if (origins.contains(fileSystem.number)) {
        return { false, tr("It is to be frozen itself."), tr("Take its check mark away first.") };
    }
    for (const DeviceNumber origin : origins) {
        if (overlap(fileSystem.number, origin)) {
            const auto frozen = m_devices.find(origin);
            return {
                false,
                tr("It shares its blocks with %1, which is to be frozen.").arg(frozen ? frozen->node : origin.toText()),
                tr("Choose another file system.")
            };
        }
    }
    if (fileSystem.contentType != u"ext4" && fileSystem.contentType != u"xfs") {
        return { false,
                 tr("It is neither ext4 nor XFS."),
                 tr("Only these are known to keep the blocks of a file in place.") };
    }
    if (fileSystem.mountType != fileSystem.contentType) {
        return { false,
                 tr("It is mounted as %1, not as %2 by the kernel.").arg(fileSystem.mountType, fileSystem.contentType),
                 tr("Choose another file system.") };
    }
    if (fileSystem.readOnly || fileSystem.fileSystemReadOnly) {
        return { false, tr("It is mounted read-only."), tr("Choose another file system.") };
    }
    return catchOf(fileSystem.number, origins);
}

quint64 Suitability::roomForFile(const Device &fileSystem)
{
    const quint64 toLeave = fileSystem.fileSystemSize / PART_TO_LEAVE;
    const quint64 available = fileSystem.fileSystemAvailable;
    return available <= toLeave ? 0 : (available - toLeave) / MIB * MIB;
}

} // namespace Blksnap
