// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The files that own changed blocks, as a table: names, and how many bytes at most changed in each.
 *
 * Also answers which files lie at some bytes of the device. A value is set as a whole, never changed.
 */
#pragma once

#include "client/changedfiles.h"

#include <QAbstractTableModel>

#include <vector>

namespace Blksnap
{

class ChangedFilesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ChangedColumn, ColumnCount };
    /// For sorting: bytes as a number.
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(const ChangedFiles &files);
    const ChangedFiles &files() const
    {
        return m_files;
    }
    /// The name of a file, or what it is to the file system.
    static QString nameOf(const ChangedFile &file);
    /// Names of the files that own changed blocks there; not more than a few.
    QStringList namesAt(quint64 offset, quint64 length) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Place {
        ByteRange range;
        qsizetype file = 0;
    };

    ChangedFiles m_files;
    /// By offset; ranges of different files never overlap.
    std::vector<Place> m_places;
};

} // namespace Blksnap
