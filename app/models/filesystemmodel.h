// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Mounted file systems, on which a file could be made for the pool or for the reserve, or could not, and why.
 *
 * Those that are suitable come first; the others cannot be selected. Follows what the pool's list knows, and keeps its
 * rows as long as they are of the same file systems. Does not own that list.
 */
#pragma once

#include "poolmodel.h"

namespace Blksnap
{

class FileSystemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PlaceColumn, DeviceColumn, TypeColumn, RoomColumn, RemarkColumn, ColumnCount };
    Q_ENUM(Column)

    explicit FileSystemModel(const PoolModel *pool, QObject *parent = nullptr);

    std::optional<Device> fileSystemAt(int row) const;
    int rowOf(DeviceNumber fileSystem) const;
    bool isSuitable(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        Device fileSystem;
        Verdict verdict;
        quint64 room = 0;
    };

    void update();

    const PoolModel *m_pool;
    QList<Row> m_rows;
};

} // namespace Blksnap
