// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The machine's pool files: O_TMPFILE, fallocate, LOOP_CONFIGURE.
 *
 * The file system is reached by its device, see unattachedmount.h. Our mount of it lives as long as the file, so the
 * file system is in use until the snapshot is gone, also where somebody unmounts what he sees of it.
 */
#include "poolfiles.h"

#include "device/mounts.h"
#include "device/unattachedmount.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <linux/fs.h>
#include <linux/loop.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{
using Protocol::Code;

namespace
{
/// File systems that write a file's blocks where they were allocated. Not those that copy on write (btrfs, zfs,
/// bcachefs), that write to logs (f2fs), that lie elsewhere (nfs, overlay) or in memory.
constexpr std::array suited = { "ext4", "xfs" };

/// A file system keeps at least this part of itself free for what it is there for.
constexpr quint64 partToLeave = 20;

/// Another program may take the loop device that was free a moment ago.
constexpr int attempts = 16;

Result<loop_info64> statusOf(int loop)
{
    loop_info64 info = {};
    if (::ioctl(loop, LOOP_GET_STATUS64, &info) != 0) {
        return std::unexpected(Error{ errno, u"examine loop device"_s });
    }
    return info;
}

bool usesRealtimeDevice(int file)
{
    fsxattr attributes = {};
    return ::ioctl(file, FS_IOC_FSGETXATTR, &attributes) == 0 && (attributes.fsx_xflags & FS_XFLAG_REALTIME) != 0;
}
} // namespace

PoolFiles::~PoolFiles() = default;

SystemPoolFiles::SystemPoolFiles(const Devices &devices, SystemDevices::Roots roots)
    : m_devices(devices), m_roots(std::move(roots))
{
}

Checked<Device> SystemPoolFiles::create(const Protocol::FileReference &reference) const
{
    const DeviceNumber number = reference.fileSystem.device;
    const auto fileSystem = m_devices.open(number, Devices::Access::Read);
    if (!fileSystem) {
        return std::unexpected(fileSystem.error());
    }
    if (const auto same = checkPreconditions(*fileSystem, reference.fileSystem, m_devices.describe(number)); !same) {
        return std::unexpected(same.error());
    }
    return reach(reference, *fileSystem)
        .and_then([&](const FileDescriptor &root) { return allocate(reference, root); })
        .and_then([&](const FileDescriptor &file) { return attach(reference, file.get(), fileSystem->blockSize); });
}

/// The root directory of the file system that is mounted from that very device.
Checked<FileDescriptor> SystemPoolFiles::reach(const Protocol::FileReference &reference, const Device &fileSystem) const
{
    const DeviceNumber number = reference.fileSystem.device;
    const QString description = m_devices.describe(number);
    const auto unsuited = [&](const QString &why, int error = 0) {
        return refusal(
            Code::UnsuitedFileSystem, u"%1 %2; no pool file was made"_s.arg(description, why), number, error);
    };

    const auto mounts = readMounts(m_roots.mountInfo);
    if (!mounts) {
        return refusal(Code::Kernel, u"The mounted file systems cannot be listed; nothing was changed"_s, number);
    }
    const auto mount = std::ranges::find(*mounts, number, &Mount::device);
    if (mount == mounts->cend()) {
        return unsuited(u"is not mounted as a file system that can hold one"_s);
    }
    const auto type = std::ranges::find_if(suited, [&](const char *name) { return mount->type == name; });
    if (type == suited.end()) {
        return unsuited(u"is mounted as %1, which does not keep the blocks of a file in place"_s.arg(
            QString::fromUtf8(mount->type)));
    }
    if (mount->readOnly) {
        return unsuited(u"is mounted read-only"_s);
    }

    const QByteArray source = "/proc/self/fd/" + QByteArray::number(fileSystem.descriptor.get());
    auto root = mountUnattached(*type, source);
    if (!root) {
        return unsuited(u"cannot be reached: %1"_s.arg(root.error().toString()), root.error().number);
    }
    struct stat status = {};
    if (::fstat(root->get(), &status) != 0 || DeviceNumber::fromDev(status.st_dev) != number) {
        return unsuited(u"is not what is mounted"_s);
    }
    return *std::move(root);
}

Checked<FileDescriptor> SystemPoolFiles::allocate(const Protocol::FileReference &reference,
                                                  const FileDescriptor &root) const
{
    const DeviceNumber number = reference.fileSystem.device;
    const QString description = m_devices.describe(number);
    const auto noSpace = [&](const QString &why, int error) {
        return refusal(Code::NoSpace, u"%1 %2; no pool file was made"_s.arg(description, why), number, error);
    };

    struct statvfs space = {};
    if (::fstatvfs(root.get(), &space) != 0) {
        return refusal(Code::Kernel, u"%1 cannot be examined"_s.arg(description), number, errno);
    }
    const quint64 available = quint64(space.f_bavail) * space.f_frsize;
    const quint64 toLeave = quint64(space.f_blocks) * space.f_frsize / partToLeave;
    if (available < toLeave || available - toLeave < reference.size) {
        return noSpace(u"has %1 bytes free, of which %2 have to stay so"_s.arg(available).arg(toLeave), ENOSPC);
    }

    constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;
    FileDescriptor file(::openat(root.get(), ".", O_TMPFILE | O_RDWR | O_CLOEXEC | O_DIRECT, ownerOnly));
    if (!file.isValid()) {
        return refusal(
            Code::UnsuitedFileSystem, u"%1 does not let a pool file be made"_s.arg(description), number, errno);
    }
    if (usesRealtimeDevice(file.get())) {
        return refusal(Code::UnsuitedFileSystem, u"%1 keeps its files on another device"_s.arg(description), number);
    }
    if (::fallocate(file.get(), 0, 0, static_cast<off_t>(reference.size)) != 0) {
        const int error = errno;
        if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
            return noSpace(u"has no room for %1 bytes"_s.arg(reference.size), error);
        }
        return refusal(
            Code::UnsuitedFileSystem, u"%1 does not let files be allocated"_s.arg(description), number, error);
    }
    return file;
}

Checked<Device> SystemPoolFiles::attach(const Protocol::FileReference &reference, int file, quint32 blockSize) const
{
    for (int attempt = 0;; ++attempt) {
        auto loop = freeLoop().and_then([&](DeviceNumber number) { return attachTo(number, file, blockSize); });
        const bool isTaken = !loop && loop.error().errorNumber == EBUSY;
        if (!isTaken || attempt == attempts) {
            if (loop && loop->size != reference.size) {
                return refusal(Code::Kernel, u"The loop device of the pool file has another size"_s, loop->number);
            }
            return loop;
        }
    }
}

Checked<Device> SystemPoolFiles::attachTo(DeviceNumber number, int file, quint32 blockSize) const
{
    const auto unattached = m_devices.open(number, Devices::Access::Write);
    if (!unattached) {
        return std::unexpected(unattached.error());
    }
    loop_config config = {};
    config.fd = static_cast<__u32>(file);
    config.block_size = blockSize;
    config.info.lo_flags = LO_FLAGS_DIRECT_IO | LO_FLAGS_AUTOCLEAR;
    qstrncpy(reinterpret_cast<char *>(config.info.lo_file_name), "blksnap pool", LO_NAME_SIZE);
    if (::ioctl(unattached->descriptor.get(), LOOP_CONFIGURE, &config) != 0) {
        return refusal(Code::Kernel, u"The pool file cannot be attached"_s, number, errno);
    }
    // What it is now: size and disk sequence number changed. The first descriptor has to stay open until the second is.
    auto loop = m_devices.open(number, Devices::Access::Write);
    if (!loop) {
        return loop;
    }
    const auto info = statusOf(loop->descriptor.get());
    if (!info || (info->lo_flags & LO_FLAGS_DIRECT_IO) == 0) {
        return refusal(Code::UnsuitedFileSystem,
                       u"The file system does not let the page cache be passed by; no pool file was made"_s,
                       number,
                       info ? 0 : info.error().number);
    }
    return loop;
}

Checked<DeviceNumber> SystemPoolFiles::freeLoop() const
{
    const auto failure = [](int error) {
        return refusal(Code::Kernel, u"There is no free loop device"_s, std::nullopt, error);
    };
    const FileDescriptor control(::open(QFile::encodeName(m_roots.dev + u"/loop-control"_s).constData(),
                                        O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY));
    struct stat status = {};
    if (!control.isValid() || ::fstat(control.get(), &status) != 0) {
        return failure(errno);
    }
    if (!S_ISCHR(status.st_mode)) {
        return failure(ENODEV);
    }
    const int index = ::ioctl(control.get(), LOOP_CTL_GET_FREE);
    if (index < 0) {
        return failure(errno);
    }
    QFile file(u"%1/class/block/loop%2/dev"_s.arg(m_roots.sys).arg(index));
    const auto number = file.open(QIODevice::ReadOnly)
        ? DeviceNumber::fromText(QString::fromLatin1(file.readAll().trimmed()))
        : std::nullopt;
    if (!number) {
        return failure(ENODEV);
    }
    return *number;
}

Result<void> SystemPoolFiles::keep(const Device &loop) const
{
    return statusOf(loop.descriptor.get()).and_then([&](loop_info64 info) -> Result<void> {
        info.lo_flags &= ~static_cast<__u32>(LO_FLAGS_AUTOCLEAR);
        if (::ioctl(loop.descriptor.get(), LOOP_SET_STATUS64, &info) != 0) {
            return std::unexpected(Error{ errno, u"keep loop device"_s });
        }
        return {};
    });
}

Result<void> SystemPoolFiles::letGo(DeviceNumber number, quint64 diskSequence) const
{
    const auto loop = m_devices.open(number, Devices::Access::Read);
    if (!loop || loop->diskSequence != diskSequence) {
        return {};
    }
    // Where somebody has it open, us included, it goes with the last who closes it.
    if (::ioctl(loop->descriptor.get(), LOOP_CLR_FD) != 0 && errno != ENXIO) {
        return std::unexpected(Error{ errno, u"detach loop device"_s });
    }
    return {};
}
} // namespace Blksnap
