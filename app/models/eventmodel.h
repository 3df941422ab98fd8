// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What happened to the snapshots, newest first, each in a sentence.
 */
#pragma once

#include "client/event.h"
#include "client/snapshot.h"
#include "devices/deviceinventory.h"

#include <QAbstractTableModel>

namespace Blksnap
{

class EventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, KindColumn, SnapshotColumn, DeviceColumn, TextColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role { EventRole = Qt::UserRole + 1 };
    Q_ENUM(Role)

    explicit EventModel(QObject *parent = nullptr);

    void add(const Event &event);
    /// What snapshots are called and hold is remembered also after they were released.
    void setSnapshots(const QList<Snapshot> &snapshots);
    void setInventory(const DeviceInventory &inventory);

    QString sentence(const Event &event) const;
    static QString kindText(Event::Kind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString nodeOf(const std::optional<DeviceNumber> &device) const;
    /// What the event names, or else what its snapshot holds.
    QString devicesOf(const Event &event) const;

    /// Newest first.
    QList<Event> m_events;
    QHash<SnapshotId, QString> m_names;
    QHash<SnapshotId, QList<DeviceNumber>> m_origins;
    DeviceInventory m_inventory;
};

} // namespace Blksnap
