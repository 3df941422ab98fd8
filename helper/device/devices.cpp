// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The machine's block devices.
 *
 * The node is found by the name that the kernel itself gives in sysfs, opened without following links, and believed
 * only when fstat says that it is a block device of the wanted number.
 */
#include "devices.h"

#include "device/mounts.h"
#include "device/signatures.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <linux/fs.h>
#include <linux/loop.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

#ifndef BLKGETDISKSEQ
#define BLKGETDISKSEQ _IOR(0x12, 128, __u64)
#endif

using namespace Qt::StringLiterals;

namespace Blksnap
{
using Protocol::Code;

namespace
{
int openFlags(Devices::Access access)
{
    constexpr int always = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    switch (access) {
    case Devices::Access::Read:
        return always | O_RDONLY;
    case Devices::Access::Claim:
        return always | O_RDONLY | O_EXCL;
    case Devices::Access::Write:
        return always | O_RDWR;
    case Devices::Access::ClaimAndWrite:
        return always | O_RDWR | O_EXCL;
    }
    Q_UNREACHABLE_RETURN(always | O_RDONLY);
}

/// Device-mapper volumes that are parts of other volumes look empty to libblkid on purpose, and must be left alone.
bool isInternalVolume(const QString &directory)
{
    QFile file(directory + u"/dm/uuid"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray uuid = file.readAll().trimmed();
    return (uuid.startsWith("LVM-") && uuid.indexOf('-', 4) >= 0) || uuid.startsWith("CRYPT-SUBDEV")
        || uuid.startsWith("stratis-1-private");
}
} // namespace

std::unexpected<Protocol::Refusal>
refusal(Code code, const QString &message, std::optional<DeviceNumber> device, int errorNumber)
{
    Protocol::Refusal result;
    result.code = code;
    result.message = message;
    result.device = device;
    result.errorNumber = errorNumber;
    return std::unexpected(result);
}

Devices::~Devices() = default;

SystemDevices::SystemDevices() : SystemDevices(Roots{})
{
}

SystemDevices::SystemDevices(Roots roots)
    : m_roots(std::move(roots)), m_stack(m_roots.sys, [this](DeviceNumber loop) { return loopBacking(loop); })
{
}

Checked<Device> SystemDevices::open(DeviceNumber number, Access access) const
{
    const QString path = nodePath(number);
    if (path.isEmpty()) {
        return refusal(
            Code::NoDevice, u"There is no block device %1; nothing was changed"_s.arg(number.toText()), number);
    }
    Device device;
    device.number = number;
    device.descriptor = FileDescriptor(::open(QFile::encodeName(path).constData(), openFlags(access)));
    if (!device.descriptor.isValid()) {
        const int error = errno;
        switch (error) {
        case EBUSY:
            return refusal(
                Code::InUse, u"%1 is in use by somebody; nothing was changed"_s.arg(describe(number)), number, error);
        case EROFS:
        case EACCES:
            return refusal(
                Code::ReadOnly, u"%1 cannot be written to; nothing was changed"_s.arg(describe(number)), number, error);
        case ELOOP:
            return refusal(
                Code::NotABlockDevice, u"%1 is a link where a device was expected"_s.arg(path), number, error);
        case ENOENT:
        case ENXIO:
        case ENODEV:
        case ENOMEDIUM:
            return refusal(Code::NoDevice,
                           u"%1 is gone or holds no medium; nothing was changed"_s.arg(describe(number)),
                           number,
                           error);
        default:
            return refusal(
                Code::Kernel, u"%1 cannot be opened; nothing was changed"_s.arg(describe(number)), number, error);
        }
    }

    struct stat status = {};
    if (::fstat(device.descriptor.get(), &status) != 0) {
        return refusal(Code::Kernel, u"%1 cannot be examined"_s.arg(describe(number)), number, errno);
    }
    if (!S_ISBLK(status.st_mode)) {
        return refusal(Code::NotABlockDevice, u"%1 is not a block device"_s.arg(path), number);
    }
    if (DeviceNumber::fromDev(status.st_rdev) != number) {
        return refusal(Code::DeviceChanged, u"%1 is another device now; nothing was changed"_s.arg(path), number);
    }

    __u64 size = 0;
    __u64 sequence = 0;
    int readOnly = 0;
    int blockSize = 0;
    if (::ioctl(device.descriptor.get(), BLKGETSIZE64, &size) != 0
        || ::ioctl(device.descriptor.get(), BLKROGET, &readOnly) != 0
        || ::ioctl(device.descriptor.get(), BLKSSZGET, &blockSize) != 0) {
        return refusal(Code::Kernel, u"%1 cannot be examined"_s.arg(describe(number)), number, errno);
    }
    if (::ioctl(device.descriptor.get(), BLKGETDISKSEQ, &sequence) != 0) {
        sequence = 0;
    }
    device.size = size;
    device.diskSequence = sequence;
    device.readOnly = readOnly != 0;
    device.blockSize = static_cast<quint32>(blockSize);
    return device;
}

Checked<void> SystemDevices::checkUnused(DeviceNumber number) const
{
    const auto inUse = [&](const QString &why) {
        return refusal(Code::InUse, u"%1 %2; nothing was changed"_s.arg(describe(number), why), number);
    };

    const QString directory = m_stack.directory(number);
    if (directory.isEmpty()) {
        return refusal(
            Code::NoDevice, u"There is no block device %1; nothing was changed"_s.arg(number.toText()), number);
    }
    if (isInternalVolume(directory)) {
        return inUse(u"is an internal part of a logical volume"_s);
    }
    if (const auto holders = m_stack.holders(number); !holders.isEmpty()) {
        return inUse(u"is part of %1"_s.arg(describe(holders.first())));
    }
    if (const auto partitions = m_stack.partitions(number); !partitions.isEmpty()) {
        return inUse(u"has partitions, such as %1"_s.arg(describe(partitions.first())));
    }

    const auto mounts = readMounts(m_roots.mountInfo);
    if (!mounts) {
        return refusal(Code::Kernel, u"The mounted file systems cannot be listed; nothing was changed"_s, number);
    }
    if (const auto mount = std::ranges::find(*mounts, number, &Mount::device); mount != mounts->cend()) {
        return inUse(u"is mounted at %1"_s.arg(mount->target));
    }

    const auto swaps = readSwaps(m_roots.swaps);
    if (!swaps) {
        return refusal(Code::Kernel, u"The swap devices cannot be listed; nothing was changed"_s, number);
    }
    if (swaps->contains(number)) {
        return inUse(u"is used as swap"_s);
    }
    return {};
}

bool SystemDevices::overlap(DeviceNumber one, DeviceNumber other) const
{
    return m_stack.overlap(one, other);
}

QString SystemDevices::describe(DeviceNumber number) const
{
    const QString path = nodePath(number);
    return path.isEmpty() ? number.toText() : u"%1 (%2)"_s.arg(path, number.toText());
}

QString SystemDevices::nodePath(DeviceNumber number) const
{
    const QString directory = m_stack.directory(number);
    QFile file(directory + u"/uevent"_s);
    if (directory.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        constexpr QByteArrayView key = "DEVNAME=";
        if (line.startsWith(key)) {
            return m_roots.dev + u'/' + QFile::decodeName(line.sliced(key.size()));
        }
    }
    return {};
}

std::optional<QList<DeviceNumber>> SystemDevices::loopBacking(DeviceNumber loop) const
{
    const auto device = open(loop, Access::Read);
    if (!device) {
        return std::nullopt;
    }
    loop_info64 info = {};
    if (::ioctl(device->descriptor.get(), LOOP_GET_STATUS64, &info) != 0) {
        // Not attached to anything: nothing lies beneath it.
        return errno == ENXIO ? std::optional(QList<DeviceNumber>()) : std::nullopt;
    }
    const DeviceNumber backing = DeviceNumber::fromDev(info.lo_device);
    if (!m_stack.directory(backing).isEmpty()) {
        return QList<DeviceNumber>{ backing };
    }

    // A file system without a device of its own: in memory is fine, anything else we cannot follow.
    const bool inMemory =
        std::ranges::any_of(readMounts(m_roots.mountInfo).value_or(QList<Mount>()), [&](const Mount &mount) {
            return mount.device == backing && (mount.type == "tmpfs" || mount.type == "ramfs");
        });
    return inMemory ? std::optional(QList<DeviceNumber>()) : std::nullopt;
}

Checked<void>
checkPreconditions(const Device &device, const Protocol::DeviceReference &expected, const QString &description)
{
    const auto changed = [&](const QString &what) {
        return refusal(
            Code::DeviceChanged,
            u"%1 is not the device that was chosen: its %2 differs; nothing was changed"_s.arg(description, what),
            device.number);
    };
    if (device.size != expected.size) {
        return changed(u"size"_s);
    }
    if (expected.diskSequence != 0 && device.diskSequence != expected.diskSequence) {
        return changed(u"disk sequence number"_s);
    }
    if (!expected.uuid.isEmpty()) {
        const auto uuid = readUuid(device.descriptor.get());
        if (!uuid) {
            return refusal(Code::Kernel,
                           u"%1 cannot be read: %2"_s.arg(description, uuid.error().toString()),
                           device.number,
                           uuid.error().number);
        }
        if (*uuid != expected.uuid) {
            return changed(u"UUID"_s);
        }
    }
    return {};
}
} // namespace Blksnap
