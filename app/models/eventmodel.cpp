// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventmodel.h"

#include "format.h"
#include "plaintooltip.h"

#include <QIcon>
#include <QLocale>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Blksnap
{

EventModel::EventModel(QObject *parent) : QAbstractTableModel(parent)
{
}

void EventModel::add(const Event &event)
{
    const auto place = std::ranges::lower_bound(m_events, event.id, std::ranges::greater(), &Event::id);
    if (place != m_events.end() && place->id == event.id) {
        return;
    }
    const int row = static_cast<int>(place - m_events.begin());
    beginInsertRows({}, row, row);
    m_events.insert(row, event);
    endInsertRows();
}

void EventModel::setSnapshots(const QList<Snapshot> &snapshots)
{
    bool isChanged = false;
    for (const Snapshot &snapshot : snapshots) {
        QString &name = m_names[snapshot.id];
        isChanged = isChanged || name != snapshot.title();
        name = snapshot.title();
        QList<DeviceNumber> origins;
        for (const SnapshotImage &image : snapshot.images) {
            origins << image.origin;
        }
        isChanged = isChanged || m_origins.value(snapshot.id) != origins;
        m_origins.insert(snapshot.id, origins);
    }
    if (isChanged && !m_events.isEmpty()) {
        Q_EMIT dataChanged(index(0, SnapshotColumn), index(rowCount() - 1, DeviceColumn));
    }
}

void EventModel::setInventory(const DeviceInventory &inventory)
{
    m_inventory = inventory;
    if (!m_events.isEmpty()) {
        Q_EMIT dataChanged(index(0, DeviceColumn), index(rowCount() - 1, TextColumn));
    }
}

QString EventModel::nodeOf(const std::optional<DeviceNumber> &device) const
{
    if (!device) {
        return tr("a device");
    }
    const auto found = m_inventory.find(*device);
    return found ? found->node : device->toText();
}

QString EventModel::devicesOf(const Event &event) const
{
    const auto devices = event.device ? QList{ *event.device } : m_origins.value(event.snapshot);
    QStringList names;
    for (const DeviceNumber number : devices) {
        const auto found = m_inventory.find(number);
        names << (found ? found->shortNode() : number.toText());
    }
    return names.join(u", "_s);
}

QString EventModel::sentence(const Event &event) const
{
    switch (event.kind) {
    case Event::Kind::Taken:
        return tr("The snapshot was taken.");
    case Event::Kind::LowSpace:
        return tr("The pool runs low: %1 more are asked for.").arg(Format::size(event.bytes));
    case Event::Kind::Grown:
        return tr("The pool grew by %1 on %2, taken from the reserve.")
            .arg(Format::size(event.bytes), nodeOf(event.device));
    case Event::Kind::ReserveExhausted:
        return tr("The reserve is used up. Add room to the pool, or the snapshot is lost when the pool is full.");
    case Event::Kind::Corrupted:
        return tr("The image of %1 is lost (%2). The device itself is unharmed.")
            .arg(nodeOf(event.device), QString::fromLocal8Bit(::strerror(event.error)));
    case Event::Kind::Released:
        return tr("The snapshot was released.");
    case Event::Kind::Unknown:
        break;
    }
    return tr("Something happened that this version does not know.");
}

QString EventModel::kindText(Event::Kind kind)
{
    switch (kind) {
    case Event::Kind::Taken:
        return tr("Taken");
    case Event::Kind::LowSpace:
        return tr("Low space");
    case Event::Kind::Grown:
        return tr("Pool grown");
    case Event::Kind::ReserveExhausted:
        return tr("Reserve used up");
    case Event::Kind::Corrupted:
        return tr("Image lost");
    case Event::Kind::Released:
        return tr("Released");
    case Event::Kind::Unknown:
        break;
    }
    return tr("Unknown");
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Event &event = m_events.at(index.row());
    switch (role) {
    case EventRole:
        return QVariant::fromValue(event);
    case Qt::ToolTipRole: {
        const QString devices = devicesOf(event);
        return plainToolTip(devices.isEmpty() ? sentence(event) : sentence(event) + u'\n' + devices);
    }
    case Qt::DecorationRole:
        if (index.column() != KindColumn) {
            return {};
        }
        if (event.isAlarming()) {
            return QIcon::fromTheme(u"dialog-error"_s);
        }
        return QIcon::fromTheme(event.kind == Event::Kind::LowSpace ? u"dialog-warning"_s : u"dialog-information"_s);
    case Qt::DisplayRole:
        switch (index.column()) {
        case TimeColumn:
            return QLocale().toString(event.time, u"yyyy-MM-dd HH:mm:ss"_s);
        case KindColumn:
            return kindText(event.kind);
        case SnapshotColumn:
            return m_names.value(event.snapshot, uuidToText(event.snapshot).left(8));
        case DeviceColumn:
            return devicesOf(event);
        case TextColumn:
            return sentence(event);
        }
    }
    return {};
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case KindColumn:
        return tr("Event");
    case SnapshotColumn:
        return tr("Snapshot");
    case DeviceColumn:
        return tr("Device");
    case TextColumn:
        return tr("What it means");
    }
    return {};
}

} // namespace Blksnap
