// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * First every inode is looked at, for the blocks that it has; then every directory, for the names of those that have
 * changed ones; then the directories above these, for theirs.
 */
#include "ext4files.h"

#include <QHash>

#include <algorithm>
#include <memory>
#include <vector>

#include <ext2fs/ext2fs.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
constexpr std::size_t mostDirectories = 8'000'000;
constexpr qsizetype mostNamesOfInode = 8;
constexpr int deepestPath = 128;

struct CloseFileSystem {
    void operator()(ext2_filsys fileSystem) const
    {
        ext2fs_close(fileSystem);
    }
};
using FileSystem = std::unique_ptr<struct_ext2_filsys, CloseFileSystem>;

struct Link {
    ext2_ino_t directory = 0;
    QByteArray name;
};

/// Which directory lies in which, and what those are called that somebody needs.
class Directories
{
public:
    /// Numbers come in ascending order.
    bool add(ext2_ino_t directory)
    {
        if (m_numbers.size() == mostDirectories) {
            return false;
        }
        m_numbers.push_back(directory);
        m_parents.push_back(0);
        return true;
    }
    const std::vector<ext2_ino_t> &numbers() const
    {
        return m_numbers;
    }
    void setParent(std::size_t index, ext2_ino_t parent)
    {
        m_parents[index] = parent;
    }
    ext2_ino_t parentOf(ext2_ino_t directory) const
    {
        const auto found = std::ranges::lower_bound(m_numbers, directory);
        return found != m_numbers.end() && *found == directory ? m_parents[found - m_numbers.begin()] : 0;
    }
    QHash<ext2_ino_t, QByteArray> &names()
    {
        return m_names;
    }
    /// "/a/b" of a directory whose names are known; what is not known is a question mark.
    QByteArray pathOf(ext2_ino_t directory) const
    {
        QByteArray path;
        for (int depth = 0; directory != EXT2_ROOT_INO; ++depth) {
            const ext2_ino_t parent = parentOf(directory);
            if (parent == 0 || parent == directory || depth == deepestPath) {
                return "?" + path;
            }
            path.prepend('/' + m_names.value(directory, "?"));
            directory = parent;
        }
        return path;
    }

private:
    std::vector<ext2_ino_t> m_numbers;
    std::vector<ext2_ino_t> m_parents;
    QHash<ext2_ino_t, QByteArray> m_names;
};

class Ext4Files
{
public:
    Ext4Files(ext2_filsys fileSystem, const ChangedBlocks &blocks, Report &report)
        : m_fileSystem(fileSystem), m_report(report), m_owners(blocks)
    {
    }

    /// 0, or a number of libext2fs.
    errcode_t findOwners();
    void findNames();
    void tell(quint64 changed);

private:
    void lookAt(ext2_ino_t number, ext2_inode &inode);
    void lookAtExtents(ext2_ino_t number, ext2_inode &inode);
    void noteBlocks(ext2_ino_t number, blk64_t first, quint64 count);
    void readDirectory(std::size_t index);
    void findDirectoryNames();
    template<typename Found> void forEachEntry(ext2_ino_t directory, Found found);

    ext2_filsys m_fileSystem;
    Report &m_report;
    Owners m_owners;
    Directories m_directories;
    QHash<ext2_ino_t, QList<Link>> m_links;
    bool m_truncated = false;
};

void Ext4Files::noteBlocks(ext2_ino_t number, blk64_t first, quint64 count)
{
    // Whatever was read there, the products stay inside of 64 bits.
    const blk64_t all = ext2fs_blocks_count(m_fileSystem->super);
    if (first < all) {
        m_owners.note(number, first * m_fileSystem->blocksize, std::min(count, all - first) * m_fileSystem->blocksize);
    }
}

void Ext4Files::lookAtExtents(ext2_ino_t number, ext2_inode &inode)
{
    ext2_extent_handle_t handle = nullptr;
    if (ext2fs_extent_open2(m_fileSystem, number, &inode, &handle) != 0) {
        return;
    }
    ext2fs_extent extent;
    for (int which = EXT2_EXTENT_ROOT; ext2fs_extent_get(handle, which, &extent) == 0; which = EXT2_EXTENT_NEXT) {
        if ((extent.e_flags & EXT2_EXTENT_FLAGS_SECOND_VISIT) == 0) {
            const bool isLeaf = (extent.e_flags & EXT2_EXTENT_FLAGS_LEAF) != 0;
            noteBlocks(number, extent.e_pblk, isLeaf ? extent.e_len : 1);
        }
    }
    ext2fs_extent_free(handle);
}

void Ext4Files::lookAt(ext2_ino_t number, ext2_inode &inode)
{
    if (const blk64_t attributes = ext2fs_file_acl_block(m_fileSystem, &inode)) {
        noteBlocks(number, attributes, 1);
    }
    if ((inode.i_flags & EXT4_INLINE_DATA_FL) != 0 || ext2fs_inode_has_valid_blocks2(m_fileSystem, &inode) == 0) {
        return;
    }
    if ((inode.i_flags & EXT4_EXTENTS_FL) != 0) {
        lookAtExtents(number, inode);
        return;
    }
    struct Context {
        Ext4Files *self;
        ext2_ino_t number;
    } context{ .self = this, .number = number };
    const auto note = [](ext2_filsys, blk64_t *block, e2_blkcnt_t, blk64_t, int, void *data) {
        const auto *found = static_cast<Context *>(data);
        found->self->noteBlocks(found->number, *block, 1);
        return 0;
    };
    ext2fs_block_iterate3(m_fileSystem, number, BLOCK_FLAG_READ_ONLY, nullptr, note, &context);
}

errcode_t Ext4Files::findOwners()
{
    ext2_inode_scan scan = nullptr;
    if (const errcode_t error = ext2fs_open_inode_scan(m_fileSystem, 0, &scan)) {
        return error;
    }
    ext2_ino_t number = 0;
    ext2_inode inode;
    while (true) {
        const errcode_t error = ext2fs_get_next_inode(scan, &number, &inode);
        if (error == EXT2_ET_BAD_BLOCK_IN_INODE_TABLE) {
            continue;
        }
        if (error != 0 || number == 0) {
            ext2fs_close_inode_scan(scan);
            return error;
        }
        // The first half of the way; names are the second.
        m_report.progress(number, 2 * static_cast<quint64>(m_fileSystem->super->s_inodes_count));
        const bool isReserved = number < EXT2_FIRST_INODE(m_fileSystem->super);
        if (inode.i_links_count == 0 && !isReserved) {
            continue;
        }
        lookAt(number, inode);
        if (LINUX_S_ISDIR(inode.i_mode)) {
            m_truncated = !m_directories.add(number) || m_truncated;
        }
    }
}

template<typename Found> void Ext4Files::forEachEntry(ext2_ino_t directory, Found found)
{
    const auto visit = [](ext2_ino_t, int, ext2_dir_entry *entry, int, int, char *, void *data) {
        const int length = ext2fs_dirent_name_len(entry);
        if (entry->inode != 0 && length > 0) {
            (*static_cast<Found *>(data))(entry->inode, QByteArrayView(entry->name, length));
        }
        return 0;
    };
    ext2fs_dir_iterate2(m_fileSystem, directory, 0, nullptr, visit, &found);
}

void Ext4Files::readDirectory(std::size_t index)
{
    const ext2_ino_t directory = m_directories.numbers()[index];
    forEachEntry(directory, [this, index, directory](ext2_ino_t number, QByteArrayView name) {
        if (name == "..") {
            m_directories.setParent(index, number);
        } else if (name != "." && m_owners.contains(number)) {
            auto &links = m_links[number];
            if (links.size() < mostNamesOfInode) {
                links.append({ .directory = directory, .name = name.toByteArray() });
            }
        }
    });
}

void Ext4Files::findDirectoryNames()
{
    QHash<ext2_ino_t, QList<ext2_ino_t>> wanted;
    for (const QList<Link> &links : std::as_const(m_links)) {
        for (const Link &link : links) {
            ext2_ino_t directory = link.directory;
            for (int depth = 0; directory != EXT2_ROOT_INO && depth < deepestPath; ++depth) {
                const ext2_ino_t parent = m_directories.parentOf(directory);
                if (parent == 0 || m_directories.names().contains(directory)) {
                    break;
                }
                m_directories.names().insert(directory, "?");
                wanted[parent].append(directory);
                directory = parent;
            }
        }
    }
    for (auto at = wanted.cbegin(); at != wanted.cend(); ++at) {
        forEachEntry(at.key(), [this, &children = at.value()](ext2_ino_t number, QByteArrayView name) {
            if (name != "." && name != ".." && children.contains(number)) {
                m_directories.names().insert(number, name.toByteArray());
            }
        });
    }
}

void Ext4Files::findNames()
{
    const quint64 count = m_directories.numbers().size();
    for (std::size_t index = 0; index < count; ++index) {
        readDirectory(index);
        m_report.progress(count + index, 2 * count);
    }
    findDirectoryNames();
}

void Ext4Files::tell(quint64 changed)
{
    for (const auto &[inode, owned] : m_owners.all()) {
        QList<QByteArray> names;
        const QList<Link> links = m_links.value(static_cast<ext2_ino_t>(inode));
        for (const Link &link : links) {
            names.append(m_directories.pathOf(link.directory) + '/' + link.name);
        }
        if (inode == EXT2_ROOT_INO) {
            names.append("/");
        }
        m_report.file(inode, owned, names);
    }
    // An enemy's file system may give the same block to many.
    m_report.end(u"ext4"_s, changed - std::min(m_owners.total(), changed), m_truncated || m_owners.isTruncated());
}
} // namespace

void reportExt4Files(int device, const ChangedBlocks &blocks, Report &report)
{
    initialize_ext2_error_table();
    const QByteArray name = QByteArray::number(device);
    ext2_filsys opened = nullptr;
    // Sums are not looked at: the kernel may be about to write them.
    constexpr int flags = EXT2_FLAG_64BITS | EXT2_FLAG_IGNORE_CSUM_ERRORS | EXT2_FLAG_SKIP_MMP;
    if (const errcode_t error = ext2fs_open2(name.constData(), nullptr, flags, 0, 0, unixfd_io_manager, &opened)) {
        const bool isOther = error == EXT2_ET_BAD_MAGIC || error == EXT2_ET_UNSUPP_FEATURE;
        report.error(isOther ? u"unsupported"_s : u"unreadable"_s, QString::fromLocal8Bit(error_message(error)));
        return;
    }
    const FileSystem fileSystem(opened);
    Ext4Files files(fileSystem.get(), blocks, report);
    if (const errcode_t error = files.findOwners()) {
        report.error(u"unreadable"_s, QString::fromLocal8Bit(error_message(error)));
        return;
    }
    files.findNames();
    files.tell(blocks.total());
}
} // namespace Blksnap
