// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Snapshots and, below each, its images. The first row stands for the snapshot that is being planned.
 *
 * Rows of snapshots are known by their id, so a selection survives every refresh.
 */
#pragma once

#include "client/snapshot.h"
#include "devices/deviceinventory.h"

#include <QAbstractItemModel>

namespace Blksnap
{

class SnapshotModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, AgeColumn, PoolColumn, MountColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role { RowKindRole = Qt::UserRole + 1, IdRole, SnapshotRole, ImageRole, MountPointRole, MountObstacleRole };
    Q_ENUM(Role)
    enum class RowKind { Plan, Snapshot, Image };
    Q_ENUM(RowKind)

    explicit SnapshotModel(QObject *parent = nullptr);

    void setSnapshots(const QList<Snapshot> &snapshots);
    void setInventory(const DeviceInventory &inventory);
    /// Ages are told as of this moment.
    void setNow(const QDateTime &now);

    QModelIndex indexOf(const SnapshotId &id) const;
    QModelIndex planIndex() const;
    /// Whether an image is, of whatever snapshot.
    bool isAnyMounted() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString stateText(const Snapshot &snapshot);
    static QString nearlyFullText();
    /// Why a snapshot is lost, what that means and what to do; empty where it is not.
    QString lossText(const Snapshot &snapshot) const;

private:
    const Snapshot *snapshotAt(const QModelIndex &index) const;
    const SnapshotImage *imageAt(const QModelIndex &index) const;
    QVariant planData(int column, int role) const;
    QVariant snapshotData(const Snapshot &snapshot, int column, int role) const;
    QVariant imageData(const Snapshot &snapshot, const SnapshotImage &image, int column, int role) const;
    QStringList mountPointsOf(const SnapshotImage &image) const;
    /// Why it cannot be mounted; empty where it can.
    QString mountObstacleOf(const SnapshotImage &image) const;
    QString nodeOf(DeviceNumber number) const;

    QList<Snapshot> m_snapshots;
    /// One for each of them, never given twice: Qt keeps the internal ids of images when rows above theirs go.
    QList<quintptr> m_keys;
    quintptr m_lastKey = 0;
    DeviceInventory m_inventory;
    QDateTime m_now;
};

} // namespace Blksnap

Q_DECLARE_METATYPE(Blksnap::SnapshotImage)
