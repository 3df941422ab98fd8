// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Reverse mappings have no names: whoever wants these has to look into directories until all are found.
 */
#include "xfsfiles.h"

#include "kernel/descriptor.h"

#include <QHash>

#include <cerrno>
#include <cstring>
#include <memory>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <libmount/libmount.h>
#include <linux/fsmap.h>
#include <linux/magic.h>
#include <linux/openat2.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
constexpr quint32 recordsAtOnce = 4096;
constexpr qsizetype mostNamesOfInode = 8;
constexpr std::size_t mostOpenDirectories = 10'000'000;

using MountTable = std::unique_ptr<libmnt_table, decltype(&mnt_unref_table)>;
using Directory = std::unique_ptr<DIR, decltype([](DIR *directory) { ::closedir(directory); })>;

bool isOn(int descriptor, DeviceNumber device)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && status.st_dev == device.toDev();
}

/// The root of the file system on a device, wherever it is mounted; not where only a folder of it is.
FileDescriptor openMounted(DeviceNumber device)
{
    const MountTable table(mnt_new_table_from_file("/proc/self/mountinfo"), &mnt_unref_table);
    if (!table) {
        return {};
    }
    const std::unique_ptr<libmnt_iter, decltype(&mnt_free_iter)> at(mnt_new_iter(MNT_ITER_BACKWARD), &mnt_free_iter);
    libmnt_fs *mounted = nullptr;
    while (mnt_table_next_fs(table.get(), at.get(), &mounted) == 0) {
        const char *root = mnt_fs_get_root(mounted);
        if (mnt_fs_get_devno(mounted) != device.toDev() || root == nullptr || std::strcmp(root, "/") != 0) {
            continue;
        }
        FileDescriptor folder(::open(mnt_fs_get_target(mounted), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        struct statfs status = {};
        // Something else may be mounted over it.
        if (folder.isValid() && isOn(folder.get(), device) && ::fstatfs(folder.get(), &status) == 0
            && status.f_type == XFS_SUPER_MAGIC) {
            return folder;
        }
    }
    return {};
}

/// A folder inside of the file system: whoever moves or links things meanwhile leads nowhere else.
FileDescriptor openBelow(int root, const QByteArray &path)
{
    open_how how = {};
    how.flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV;
    return FileDescriptor(static_cast<int>(::syscall(SYS_openat2, root, path.constData(), &how, sizeof(how))));
}

class XfsFiles
{
public:
    XfsFiles(int root, DeviceNumber device, const ChangedBlocks &blocks, Report &report)
        : m_root(root), m_device(device), m_blocks(blocks), m_report(report), m_owners(blocks)
    {
    }

    /// ENOTSUP: it keeps no reverse mappings.
    int findOwners();
    void findNames();
    void tell();

private:
    void note(const fsmap &record);
    void readFolder(const QByteArray &folder);
    void noteName(quint64 inode, const QByteArray &path);

    int m_root;
    DeviceNumber m_device;
    const ChangedBlocks &m_blocks;
    Report &m_report;
    Owners m_owners;
    bool m_knowsOwners = false;
    std::vector<QByteArray> m_folders;
    QHash<quint64, QList<QByteArray>> m_names;
    quint64 m_foldersRead = 0;
    bool m_truncated = false;
};

void XfsFiles::note(const fsmap &record)
{
    // A file system may have a log or realtime files on another device.
    if (record.fmr_device != static_cast<quint32>(m_device.toDev())) {
        return;
    }
    const bool isSpecial = (record.fmr_flags & FMR_OF_SPECIAL_OWNER) != 0;
    m_knowsOwners =
        m_knowsOwners || !isSpecial || (record.fmr_owner != FMR_OWN_FREE && record.fmr_owner != FMR_OWN_UNKNOWN);
    if (!isSpecial) {
        m_owners.note(record.fmr_owner, record.fmr_physical, record.fmr_length);
    }
}

int XfsFiles::findOwners()
{
    const auto length = static_cast<std::size_t>(fsmap_sizeof(recordsAtOnce));
    // Words, for the alignment.
    std::vector<quint64> memory(length / sizeof(quint64) + 1);
    auto *head = reinterpret_cast<fsmap_head *>(memory.data());
    head->fmh_count = recordsAtOnce;
    head->fmh_keys[0].fmr_physical = m_blocks.begin();
    head->fmh_keys[1].fmr_device = UINT32_MAX;
    head->fmh_keys[1].fmr_flags = UINT32_MAX;
    head->fmh_keys[1].fmr_physical = UINT64_MAX;
    head->fmh_keys[1].fmr_owner = UINT64_MAX;
    head->fmh_keys[1].fmr_offset = UINT64_MAX;
    while (true) {
        if (::ioctl(m_root, FS_IOC_GETFSMAP, head) != 0) {
            return errno;
        }
        for (quint32 index = 0; index < head->fmh_entries; ++index) {
            note(head->fmh_recs[index]);
        }
        if (head->fmh_entries == 0) {
            break;
        }
        const fsmap &last = head->fmh_recs[head->fmh_entries - 1];
        m_report.progress(last.fmr_physical, 2 * std::max<quint64>(m_blocks.end(), 1));
        if ((last.fmr_flags & FMR_OF_LAST) != 0) {
            break;
        }
        fsmap_advance(head);
    }
    return m_knowsOwners ? 0 : ENOTSUP;
}

void XfsFiles::noteName(quint64 inode, const QByteArray &path)
{
    if (m_owners.contains(inode)) {
        auto &names = m_names[inode];
        if (names.size() < mostNamesOfInode) {
            names.append(path);
        }
    }
}

void XfsFiles::readFolder(const QByteArray &folder)
{
    FileDescriptor descriptor = openBelow(m_root, folder.isEmpty() ? "." : folder.sliced(1));
    // Moved, removed, or another file system is mounted there.
    if (!descriptor.isValid()) {
        return;
    }
    const Directory directory(::fdopendir(descriptor.get()));
    if (!directory) {
        return;
    }
    descriptor.release();
    while (const dirent *entry = ::readdir(directory.get())) {
        const QByteArray name(entry->d_name);
        if (name == "." || name == "..") {
            continue;
        }
        const QByteArray path = folder + '/' + name;
        noteName(entry->d_ino, path);
        if (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN) {
            if (m_folders.size() < mostOpenDirectories) {
                m_folders.push_back(path);
            } else {
                m_truncated = true;
            }
        }
    }
}

void XfsFiles::findNames()
{
    struct stat root = {};
    if (::fstat(m_root, &root) == 0) {
        noteName(root.st_ino, "/");
    }
    m_folders.emplace_back();
    while (!m_folders.empty()) {
        const QByteArray folder = std::move(m_folders.back());
        m_folders.pop_back();
        readFolder(folder);
        ++m_foldersRead;
        // Nobody knows how many there will be; what is known is that those on the list are still to do.
        const quint64 known = m_foldersRead + m_folders.size();
        m_report.progress(known + m_foldersRead, 2 * known);
    }
}

void XfsFiles::tell()
{
    for (const auto &[inode, owned] : m_owners.all()) {
        m_report.file(inode, owned, m_names.value(inode));
    }
    const quint64 changed = m_blocks.total();
    m_report.end(u"xfs"_s, changed - std::min(m_owners.total(), changed), m_truncated || m_owners.isTruncated());
}
} // namespace

void reportXfsFiles(DeviceNumber device, const ChangedBlocks &blocks, Report &report)
{
    const FileDescriptor root = openMounted(device);
    if (!root.isValid()) {
        report.error(u"unsupported"_s, u"XFS has to be mounted for this"_s);
        return;
    }
    XfsFiles files(root.get(), device, blocks, report);
    if (const int error = files.findOwners()) {
        const bool isOther = error == ENOTSUP || error == ENOTTY;
        report.error(isOther ? u"unsupported"_s : u"unreadable"_s,
                     isOther ? u"this XFS keeps no reverse mappings (rmapbt)"_s
                             : QString::fromLocal8Bit(std::strerror(error)));
        return;
    }
    files.findNames();
    files.tell();
}
} // namespace Blksnap
