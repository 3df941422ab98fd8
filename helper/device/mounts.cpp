// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Reads the table with libmount.
 */
#include "mounts.h"

#include <QFile>

#include <memory>

#include <libmount/libmount.h>
#include <sys/stat.h>

namespace Blksnap
{
namespace
{
struct FreeTable {
    void operator()(libmnt_table *table) const
    {
        mnt_unref_table(table);
    }
};
struct FreeIterator {
    void operator()(libmnt_iter *iterator) const
    {
        mnt_free_iter(iterator);
    }
};
using Table = std::unique_ptr<libmnt_table, FreeTable>;
using Parse = int (*)(libmnt_table *table, const char *path);

/// What @p read makes of each entry that is worth something; nothing if the table cannot be read.
template<typename T, typename Read> std::optional<QList<T>> readTable(const QString &path, Parse parse, Read read)
{
    const Table table(mnt_new_table());
    const std::unique_ptr<libmnt_iter, FreeIterator> iterator(mnt_new_iter(MNT_ITER_BACKWARD));
    if (!table || !iterator || parse(table.get(), QFile::encodeName(path).constData()) != 0) {
        return std::nullopt;
    }
    QList<T> result;
    libmnt_fs *entry = nullptr;
    int status = 0;
    while ((status = mnt_table_next_fs(table.get(), iterator.get(), &entry)) == 0) {
        if (const std::optional<T> element = read(entry)) {
            result.append(*element);
        }
    }
    return status == 1 ? std::optional(result) : std::nullopt;
}
} // namespace

std::optional<QList<DeviceNumber>> readSwaps(const QString &table)
{
    return readTable<DeviceNumber>(table, mnt_table_parse_swaps, [](libmnt_fs *entry) -> std::optional<DeviceNumber> {
        struct stat status = {};
        const char *source = mnt_fs_get_source(entry);
        if (!source || ::stat(source, &status) != 0 || !S_ISBLK(status.st_mode)) {
            return std::nullopt;
        }
        return DeviceNumber::fromDev(status.st_rdev);
    });
}

std::optional<QList<Mount>> readMounts(const QString &table)
{
    return readTable<Mount>(table, mnt_table_parse_file, [](libmnt_fs *entry) {
        const char *options = mnt_fs_get_fs_options(entry);
        return std::optional(Mount{ .device = DeviceNumber::fromDev(mnt_fs_get_devno(entry)),
                                    .type = mnt_fs_get_fstype(entry),
                                    .source = mnt_fs_get_source(entry),
                                    .target = QFile::decodeName(mnt_fs_get_target(entry)),
                                    .readOnly = options && mnt_match_options(options, "ro") == 1 });
    });
}
} // namespace Blksnap
