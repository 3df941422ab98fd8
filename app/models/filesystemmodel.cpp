// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesystemmodel.h"

#include "format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

FileSystemModel::FileSystemModel(const PoolModel *pool, QObject *parent) : QAbstractTableModel(parent), m_pool(pool)
{
    connect(pool, &PoolModel::surroundingsChanged, this, &FileSystemModel::update);
    update();
}

void FileSystemModel::update()
{
    QList<Row> rows;
    for (const Device &device : m_pool->inventory().devices()) {
        if (!device.mountPoints.isEmpty()) {
            rows.append({ .fileSystem = device,
                          .verdict = m_pool->fileVerdictOn(device.number),
                          .room = m_pool->roomForFile(device.number) });
        }
    }
    std::ranges::stable_partition(rows, [](const Row &row) { return row.verdict.isSuitable; });
    const auto numberOf = [](const Row &row) {
        return row.fileSystem.number;
    };
    if (std::ranges::equal(rows, m_rows, {}, numberOf, numberOf)) {
        m_rows = rows;
        if (!m_rows.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

std::optional<Device> FileSystemModel::fileSystemAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? std::optional(m_rows.at(row).fileSystem) : std::nullopt;
}

int FileSystemModel::rowOf(DeviceNumber fileSystem) const
{
    const auto found = std::ranges::find(m_rows, fileSystem, [](const Row &row) { return row.fileSystem.number; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool FileSystemModel::isSuitable(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).verdict.isSuitable;
}

int FileSystemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FileSystemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FileSystemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::TextAlignmentRole:
        return index.column() == RoomColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return row.verdict.hint.isEmpty() ? row.verdict.reason : row.verdict.reason + u'\n' + row.verdict.hint;
    case Qt::DisplayRole:
        switch (index.column()) {
        case PlaceColumn:
            return row.fileSystem.mountPoints.join(u", ");
        case DeviceColumn:
            return row.fileSystem.label.isEmpty()
                ? row.fileSystem.shortNode()
                : tr("%1 “%2”", "device, label").arg(row.fileSystem.shortNode(), row.fileSystem.label);
        case TypeColumn:
            return row.fileSystem.contentType;
        case RoomColumn:
            return row.verdict.isSuitable ? QVariant(Format::size(row.room)) : QVariant();
        case RemarkColumn:
            return row.verdict.reason;
        }
    }
    return {};
}

QVariant FileSystemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case PlaceColumn:
        return tr("Mounted on");
    case DeviceColumn:
        return tr("Device");
    case TypeColumn:
        return tr("Type");
    case RoomColumn:
        return tr("Room");
    case RemarkColumn:
        return tr("Remark");
    }
    return {};
}

Qt::ItemFlags FileSystemModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows.at(index.row()).verdict.isSuitable) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace Blksnap
