// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The machine's block devices as a tree: disks, their partitions, and what is built from these.
 *
 * A device that lies on several others (a RAID) appears below each of them. The check mark of a device says that it is
 * to be frozen; it belongs to the device, so all its appearances carry it.
 * Invariant: a device that cannot be frozen is never chosen. Rows are moved as little as possible when the inventory
 * changes, so that selection and expansion survive; a swapped disk is a new row.
 */
#pragma once

#include "client/suitability.h"
#include "devices/deviceinventory.h"

#include "kernel/status.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>

#include <functional>
#include <memory>
#include <vector>

namespace Blksnap
{

class DeviceTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SizeColumn, ContentsColumn, UsedColumn, MountColumn, StateColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        DeviceRole = Qt::UserRole + 1,
        ReasonRole,
        HeldRole,
        TrackedRole,
        SortRole,
        /// Everything that somebody may look for: names, model, serial number, UUIDs, mount points.
        FilterRole
    };
    Q_ENUM(Role)

    explicit DeviceTreeModel(QObject *parent = nullptr);
    ~DeviceTreeModel() override;

    void setInventory(const DeviceInventory &inventory);
    void setSnapshots(const QList<Snapshot> &snapshots);
    void setTrackers(const QList<TrackerStatus> &trackers);
    const DeviceInventory &inventory() const
    {
        return m_inventory;
    }

    QList<DeviceNumber> chosen() const;
    QList<Device> chosenDevices() const;
    /// Returns false for a device that cannot be frozen.
    bool setChosen(DeviceNumber device, bool isChosen);
    void clearChosen();

    Verdict freezingVerdict(const Device &device) const;
    /// Whether it could hold the differences of what is chosen now.
    Verdict storingVerdict(const Device &device) const;
    QString contentsText(const Device &device) const;
    /// held, tracked, in pool, read-only
    QString stateText(const Device &device) const;
    QModelIndex indexOf(DeviceNumber device) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override;

    static QString kindText(Device::Kind kind);

Q_SIGNALS:
    void chosenChanged();
    /// Some were there, and are not any more; which, and why.
    void chosenLost(const QString &text);

private:
    struct Node;

    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOfNode(const Node *node) const;
    void synchronize(Node *node, const QModelIndex &index, const QList<Device> &wanted, int depth);
    void refresh(const Node *node);
    void forEachNode(const Node *node, const std::function<void(const Node *)> &visit) const;
    void dropUnsuitable();
    /// All that the tree says of a device because of snapshots.
    QString snapshotText(const Device &device) const;
    /// In pool or reserve of a snapshot.
    bool isStored(DeviceNumber device) const;
    bool isTracked(DeviceNumber device) const;
    std::optional<Snapshot> holderOf(DeviceNumber device) const;
    QString nameText(const Device &device) const;
    QString filterText(const Device &device) const;
    QIcon icon(const Device &device, int column) const;
    QString toolTip(const Device &device) const;

    DeviceInventory m_inventory;
    QList<Snapshot> m_snapshots;
    QList<TrackerStatus> m_trackers;
    /// As they were when they were chosen: a number may come to mean another disk.
    QHash<DeviceNumber, Device> m_chosen;
    std::unique_ptr<Node> m_root;
};

} // namespace Blksnap
