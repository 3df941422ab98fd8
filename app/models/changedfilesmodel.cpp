// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedfilesmodel.h"

#include "format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{
constexpr qsizetype MOST_NAMES = 5;
}

void ChangedFilesModel::setFiles(const ChangedFiles &files)
{
    beginResetModel();
    m_files = files;
    m_places.clear();
    for (qsizetype file = 0; file < m_files.files.size(); ++file) {
        for (const ByteRange &range : std::as_const(m_files.files.at(file).ranges)) {
            m_places.push_back({ .range = range, .file = file });
        }
    }
    std::ranges::sort(m_places, {}, [](const Place &place) { return place.range.offset; });
    endResetModel();
}

QString ChangedFilesModel::nameOf(const ChangedFile &file)
{
    return file.names.isEmpty() ? tr("(file without a name, inode %1)").arg(file.inode) : file.names.join(u"  "_s);
}

QStringList ChangedFilesModel::namesAt(quint64 offset, quint64 length) const
{
    // The range before may reach into it.
    auto place =
        std::ranges::upper_bound(m_places, offset, {}, [](const Place &candidate) { return candidate.range.offset; });
    if (place != m_places.begin()) {
        --place;
    }
    QStringList names;
    for (; place != m_places.end() && place->range.offset < offset + length; ++place) {
        const QString name = nameOf(m_files.files.at(place->file));
        if (place->range.offset + place->range.length > offset && !names.contains(name)) {
            if (names.size() == MOST_NAMES) {
                names << tr("and others");
                break;
            }
            names << name;
        }
    }
    return names;
}

int ChangedFilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.files.size());
}

int ChangedFilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangedFilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ChangedFile &file = m_files.files.at(index.row());
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? nameOf(file) : Format::size(file.bytes);
    case Qt::ToolTipRole:
        return isName ? file.names.join(u'\n') : Format::exactSize(file.bytes);
    case SortRole:
        return isName ? QVariant(nameOf(file)) : QVariant(file.bytes);
    case Qt::TextAlignmentRole:
        return QVariant(isName ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ChangedFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isName = section == NameColumn;
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        return isName ? tr("File") : tr("At most");
    }
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && !isName) {
        return tr("How much of the file changed at most: blocks count as a whole.");
    }
    return {};
}

} // namespace Blksnap
