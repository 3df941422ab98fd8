// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * FIFREEZE and FITHAW of btrfs.
 *
 * Which btrfs are mounted, and on what, is read from /sys/fs/btrfs. A child process stands by while they are frozen: it
 * waits for our end of a pipe to close, and thaws if we never said that we did.
 */
#include "freezer.h"

#include "device/mounts.h"
#include "device/unattachedmount.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <vector>

#include <fcntl.h>
#include <linux/btrfs.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
std::unexpected<Error> failure(int number, const QString &what)
{
    return std::unexpected(Error{ number, what });
}

std::optional<DeviceNumber> numberIn(const QString &directory)
{
    QFile file(directory + u"/dev"_s);
    return file.open(QIODevice::ReadOnly) ? DeviceNumber::fromText(QString::fromLatin1(file.readAll().trimmed()))
                                          : std::nullopt;
}

/// All that a child of a program with threads may do: no memory, no locks.
[[noreturn]] void standBy(int pipe, const std::vector<int> &fileSystems)
{
    char byte = 0;
    ssize_t length = 0;
    do {
        length = ::read(pipe, &byte, 1);
    } while (length < 0 && errno == EINTR);
    if (length != 1) {
        for (const int fileSystem : fileSystems) {
            ::ioctl(fileSystem, FITHAW, 0);
        }
    }
    ::_exit(0);
}

class FrozenBtrfs final : public Freezer::Frozen
{
public:
    explicit FrozenBtrfs(std::vector<FileDescriptor> fileSystems) : m_fileSystems(std::move(fileSystems))
    {
    }

    ~FrozenBtrfs() override
    {
        for (size_t i = 0; i < m_frozen; ++i) {
            ::ioctl(m_fileSystems[i].get(), FITHAW, 0);
        }
        if (m_child > 0) {
            constexpr char done = 1;
            [[maybe_unused]] const ssize_t written = ::write(m_pipe.get(), &done, sizeof(done));
            m_pipe.reset();
            while (::waitpid(m_child, nullptr, 0) < 0 && errno == EINTR) { }
        }
    }

    Result<void> freeze()
    {
        if (const auto guarded = postGuard(); !guarded) {
            return guarded;
        }
        for (const FileDescriptor &fileSystem : m_fileSystems) {
            if (::ioctl(fileSystem.get(), FIFREEZE, 0) != 0) {
                return failure(errno, u"freeze btrfs"_s);
            }
            ++m_frozen;
        }
        return {};
    }

private:
    Result<void> postGuard()
    {
        std::array<int, 2> ends = {};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            return failure(errno, u"freeze btrfs"_s);
        }
        const FileDescriptor reading(ends[0]);
        m_pipe = FileDescriptor(ends[1]);
        std::vector<int> fileSystems;
        std::ranges::transform(m_fileSystems, std::back_inserter(fileSystems), &FileDescriptor::get);

        // Whoever ends the service ends all its processes; this one has to do its work first.
        sigset_t all;
        sigset_t before;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(ends[1]);
            standBy(ends[0], fileSystems);
        }
        const int error = errno;
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        if (child < 0) {
            return failure(error, u"freeze btrfs"_s);
        }
        m_child = child;
        return {};
    }

    std::vector<FileDescriptor> m_fileSystems;
    size_t m_frozen = 0;
    FileDescriptor m_pipe;
    pid_t m_child = -1;
};
} // namespace

Freezer::~Freezer() = default;
Freezer::Frozen::~Frozen() = default;

BtrfsFreezer::BtrfsFreezer(SystemDevices::Roots roots) : m_roots(std::move(roots))
{
}

Result<std::unique_ptr<Freezer::Frozen>> BtrfsFreezer::freeze(const QList<DeviceNumber> &origins) const
{
    const QList<FileSystem> found = fileSystemsOn(origins);
    if (found.isEmpty()) {
        return nullptr;
    }
    std::vector<FileDescriptor> fileSystems;
    for (const FileSystem &fileSystem : found) {
        auto root = open(fileSystem);
        if (!root) {
            return std::unexpected(root.error());
        }
        if (root->isValid()) {
            fileSystems.push_back(*std::move(root));
        }
    }
    auto frozen = std::make_unique<FrozenBtrfs>(std::move(fileSystems));
    if (const auto done = frozen->freeze(); !done) {
        return std::unexpected(done.error());
    }
    return frozen;
}

QList<BtrfsFreezer::FileSystem> BtrfsFreezer::fileSystemsOn(const QList<DeviceNumber> &origins) const
{
    QList<FileSystem> result;
    const QString root = m_roots.sys + u"/fs/btrfs/"_s;
    const QStringList names = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const auto id = uuidFromText(name);
        if (!id) {
            continue;
        }
        FileSystem fileSystem = { .id = *id, .devices = {}, .nodes = {} };
        bool isMeant = false;
        const QString devices = root + name + u"/devices"_s;
        const QStringList entries = QDir(devices).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &entry : entries) {
            const QString directory = QFileInfo(devices + u'/' + entry).canonicalFilePath();
            const auto number = numberIn(directory);
            if (!number) {
                continue;
            }
            fileSystem.devices.append(*number);
            fileSystem.nodes.append(QFile::encodeName(m_roots.dev + u'/' + QString(entry).replace(u'!', u'/')));
            const auto disk =
                QFile::exists(directory + u"/partition"_s) ? numberIn(QFileInfo(directory).path()) : std::nullopt;
            isMeant = isMeant || origins.contains(*number) || (disk && origins.contains(*disk));
        }
        if (isMeant) {
            result.append(fileSystem);
        }
    }
    return result;
}

/// Its root directory; no descriptor if it is read-only, then nothing is under way.
Result<FileDescriptor> BtrfsFreezer::open(const FileSystem &fileSystem) const
{
    // btrfs remembers by which name a device was named last, and people see that name; so it is named as before.
    QByteArray source = fileSystem.nodes.first();
    const QList<Mount> mounts = readMounts(m_roots.mountInfo).value_or(QList<Mount>());
    for (const Mount &mount : mounts) {
        struct stat status = {};
        if (mount.type == "btrfs" && ::stat(mount.source.constData(), &status) == 0
            && fileSystem.devices.contains(DeviceNumber::fromDev(status.st_rdev))) {
            if (mount.readOnly) {
                return FileDescriptor();
            }
            source = mount.source;
        }
    }
    auto root = mountUnattached("btrfs", source);
    if (!root) {
        return root;
    }
    btrfs_ioctl_fs_info_args info = {};
    if (::ioctl(root->get(), BTRFS_IOC_FS_INFO, &info) != 0) {
        return failure(errno, u"examine btrfs"_s);
    }
    const QByteArrayView id(reinterpret_cast<const char *>(info.fsid), BTRFS_FSID_SIZE);
    if (QUuid::fromRfc4122(id) != fileSystem.id) {
        return failure(ESTALE, u"examine btrfs"_s);
    }
    return root;
}
} // namespace Blksnap
