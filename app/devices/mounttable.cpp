// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mounttable.h"

#include <QFile>

#include <libmount.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

struct TableCloser {
    void operator()(libmnt_table *table) const
    {
        mnt_unref_table(table);
    }
};
struct IteratorCloser {
    void operator()(libmnt_iter *iterator) const
    {
        mnt_free_iter(iterator);
    }
};

template<typename Visitor> void forEach(libmnt_table *table, Visitor visit)
{
    const std::unique_ptr<libmnt_iter, IteratorCloser> iterator(mnt_new_iter(MNT_ITER_FORWARD));
    libmnt_fs *entry = nullptr;
    while (iterator && mnt_table_next_fs(table, iterator.get(), &entry) == 0) {
        visit(entry);
    }
}

} // namespace

MountTable MountTable::read(const QString &root)
{
    MountTable result;
    const std::unique_ptr<libmnt_table, TableCloser> mounts(
        mnt_new_table_from_file(QFile::encodeName(root + u"/proc/self/mountinfo"_s).constData()));
    if (mounts) {
        forEach(mounts.get(), [&result](libmnt_fs *entry) {
            const QString target = QFile::decodeName(mnt_fs_get_target(entry));
            // Parts of a file system that are bound elsewhere are not where it is mounted.
            const bool isWhole = qstrcmp(mnt_fs_get_root(entry), "/") == 0;
            const QString type = QString::fromUtf8(mnt_fs_get_fstype(entry));
            const auto note = [&target, &type, isWhole](Places &places) {
                places.type = type;
                QStringList &list = isWhole ? places.whole : places.parts;
                if (!list.contains(target)) {
                    list << target;
                    list.sort();
                }
            };
            const DeviceNumber number = DeviceNumber::fromDev(mnt_fs_get_devno(entry));
            note(result.m_byNumber[number]);
            if (const char *options = mnt_fs_get_fs_options(entry);
                options && mnt_optstr_get_option(options, "ro", nullptr, nullptr) == 0) {
                result.m_readOnly.insert(number);
            }
            const QString source = QFile::decodeName(mnt_fs_get_srcpath(entry));
            if (source.startsWith(u"/dev/")) {
                note(result.m_bySource[source]);
            }
        });
    }
    QFile swaps(root + u"/proc/swaps"_s);
    if (swaps.open(QIODevice::ReadOnly)) {
        const auto lines = swaps.readAll().split('\n');
        for (qsizetype index = 1; index < lines.size(); ++index) {
            const QString path = QFile::decodeName(lines.at(index).simplified().split(' ').value(0));
            if (path.startsWith(u"/dev/")) {
                result.m_swaps.insert(path.section(u'/', -1));
            }
        }
    }
    return result;
}

MountTable::Places MountTable::placesOf(DeviceNumber number, const QString &node) const
{
    const auto byNumber = m_byNumber.constFind(number);
    return byNumber == m_byNumber.cend() ? m_bySource.value(node) : *byNumber;
}

QStringList MountTable::mountPointsOf(DeviceNumber number, const QString &node) const
{
    const Places places = placesOf(number, node);
    return places.whole.isEmpty() ? places.parts : places.whole;
}

QString MountTable::typeOf(DeviceNumber number, const QString &node) const
{
    return placesOf(number, node).type;
}

} // namespace Blksnap
