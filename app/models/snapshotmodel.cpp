// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotmodel.h"

#include "format.h"
#include "plaintooltip.h"

#include <QIcon>
#include <QLocale>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{
/// Internal id of rows at the top; images carry the key of their snapshot.
constexpr quintptr TOP = 0;
} // namespace

SnapshotModel::SnapshotModel(QObject *parent) : QAbstractItemModel(parent)
{
}

void SnapshotModel::setSnapshots(const QList<Snapshot> &snapshots)
{
    for (qsizetype row = m_snapshots.size() - 1; row >= 0; --row) {
        if (!std::ranges::contains(snapshots, m_snapshots.at(row).id, &Snapshot::id)) {
            beginRemoveRows({}, static_cast<int>(row) + 1, static_cast<int>(row) + 1);
            m_snapshots.removeAt(row);
            m_keys.removeAt(row);
            endRemoveRows();
        }
    }
    for (const Snapshot &snapshot : snapshots) {
        const auto found = std::ranges::find(m_snapshots, snapshot.id, &Snapshot::id);
        if (found == m_snapshots.end()) {
            const int row = static_cast<int>(m_snapshots.size()) + 1;
            beginInsertRows({}, row, row);
            m_snapshots.append(snapshot);
            m_keys.append(++m_lastKey);
            endInsertRows();
            continue;
        }
        if (*found == snapshot) {
            continue;
        }
        const int row = static_cast<int>(found - m_snapshots.begin()) + 1;
        const QModelIndex top = index(row, 0);
        const int imagesBefore = static_cast<int>(found->images.size());
        const int imagesNow = static_cast<int>(snapshot.images.size());
        if (imagesNow < imagesBefore) {
            beginRemoveRows(top, imagesNow, imagesBefore - 1);
            *found = snapshot;
            endRemoveRows();
        } else if (imagesNow > imagesBefore) {
            beginInsertRows(top, imagesBefore, imagesNow - 1);
            *found = snapshot;
            endInsertRows();
        } else {
            *found = snapshot;
        }
        Q_EMIT dataChanged(top, index(row, ColumnCount - 1));
        if (imagesNow > 0) {
            Q_EMIT dataChanged(index(0, 0, top), index(imagesNow - 1, ColumnCount - 1, top));
        }
    }
}

void SnapshotModel::setInventory(const DeviceInventory &inventory)
{
    m_inventory = inventory;
    for (int row = 1; row < rowCount(); ++row) {
        const QModelIndex top = index(row, 0);
        if (const int images = rowCount(top); images > 0) {
            Q_EMIT dataChanged(index(0, 0, top), index(images - 1, ColumnCount - 1, top));
        }
    }
}

void SnapshotModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (!m_snapshots.isEmpty()) {
        Q_EMIT dataChanged(index(1, AgeColumn), index(rowCount() - 1, AgeColumn));
    }
}

QModelIndex SnapshotModel::indexOf(const SnapshotId &id) const
{
    const auto found = std::ranges::find(m_snapshots, id, &Snapshot::id);
    return found == m_snapshots.cend() ? QModelIndex() : index(static_cast<int>(found - m_snapshots.cbegin()) + 1, 0);
}

QModelIndex SnapshotModel::planIndex() const
{
    return index(0, 0);
}

bool SnapshotModel::isAnyMounted() const
{
    return std::ranges::any_of(m_snapshots, [this](const Snapshot &snapshot) {
        return std::ranges::any_of(snapshot.images,
                                   [this](const SnapshotImage &image) { return !mountPointsOf(image).isEmpty(); });
    });
}

QModelIndex SnapshotModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? m_keys.at(parent.row() - 1) : TOP);
}

QModelIndex SnapshotModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == TOP) {
        return {};
    }
    const qsizetype at = m_keys.indexOf(child.internalId());
    return at < 0 ? QModelIndex() : createIndex(static_cast<int>(at) + 1, 0, TOP);
}

int SnapshotModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_snapshots.size()) + 1;
    }
    if (parent.column() > 0 || parent.internalId() != TOP || parent.row() == 0) {
        return 0;
    }
    return static_cast<int>(m_snapshots.at(parent.row() - 1).images.size());
}

int SnapshotModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const Snapshot *SnapshotModel::snapshotAt(const QModelIndex &index) const
{
    const qsizetype at = index.internalId() == TOP ? index.row() - 1 : m_keys.indexOf(index.internalId());
    return at < 0 ? nullptr : &m_snapshots.at(at);
}

const SnapshotImage *SnapshotModel::imageAt(const QModelIndex &index) const
{
    return index.internalId() == TOP ? nullptr : &snapshotAt(index)->images.at(index.row());
}

QVariant SnapshotModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Snapshot *snapshot = snapshotAt(index);
    if (!snapshot) {
        return planData(index.column(), role);
    }
    switch (role) {
    case IdRole:
        return QVariant::fromValue(snapshot->id);
    case SnapshotRole:
        return QVariant::fromValue(*snapshot);
    case Qt::AccessibleTextRole:
        return data(index, Qt::DisplayRole);
    }
    if (const SnapshotImage *image = imageAt(index)) {
        return imageData(*snapshot, *image, index.column(), role);
    }
    return snapshotData(*snapshot, index.column(), role);
}

QVariant SnapshotModel::planData(int column, int role) const
{
    switch (role) {
    case RowKindRole:
        return QVariant::fromValue(RowKind::Plan);
    case Qt::DisplayRole:
        return column == NameColumn ? QVariant(tr("New snapshot")) : QVariant();
    case Qt::DecorationRole:
        return column == NameColumn ? QVariant(QIcon::fromTheme(u"list-add"_s)) : QVariant();
    case Qt::ToolTipRole:
        return tr("Choose devices and a pool, then take the snapshot");
    }
    return {};
}

QVariant SnapshotModel::snapshotData(const Snapshot &snapshot, int column, int role) const
{
    switch (role) {
    case RowKindRole:
        return QVariant::fromValue(RowKind::Snapshot);
    case Qt::DecorationRole:
        if (column == NameColumn) {
            return QIcon::fromTheme(snapshot.isLost()             ? u"dialog-error"_s
                                        : snapshot.isNearlyFull() ? u"dialog-warning"_s
                                                                  : u"camera-photo"_s,
                                    QIcon::fromTheme(u"drive-harddisk"_s));
        }
        return {};
    case Qt::ToolTipRole: {
        QStringList lines{ snapshot.title(), uuidToText(snapshot.id) };
        if (snapshot.takenAt.isValid()) {
            lines << tr("Taken %1; writes were held back for %2")
                         .arg(QLocale().toString(snapshot.takenAt, QLocale::LongFormat),
                              Format::microseconds(snapshot.freezeMicroseconds));
        }
        if (const QString loss = lossText(snapshot); !loss.isEmpty()) {
            lines << loss;
        } else if (snapshot.isNearlyFull()) {
            lines << nearlyFullText();
        }
        return plainToolTip(lines.join(u'\n'));
    }
    case Qt::DisplayRole:
        switch (column) {
        case NameColumn:
            return snapshot.title();
        case StateColumn:
            return stateText(snapshot);
        case AgeColumn:
            if (!snapshot.takenAt.isValid() || !m_now.isValid()) {
                return {};
            }
            return Format::duration(static_cast<double>(snapshot.takenAt.msecsTo(m_now)) / 1000.0);
        case PoolColumn:
            return tr("%1 of %2 (%3)")
                .arg(Format::size(snapshot.filled),
                     Format::size(snapshot.capacity),
                     Format::percent(snapshot.filled, snapshot.capacity));
        }
    }
    return {};
}

QVariant SnapshotModel::imageData(const Snapshot &snapshot, const SnapshotImage &image, int column, int role) const
{
    switch (role) {
    case RowKindRole:
        return QVariant::fromValue(RowKind::Image);
    case ImageRole:
        return QVariant::fromValue(image);
    case MountPointRole:
        return mountPointsOf(image).value(0);
    case MountObstacleRole:
        return mountObstacleOf(image);
    case Qt::DecorationRole:
        return column == NameColumn ? QVariant(QIcon::fromTheme(u"drive-harddisk"_s)) : QVariant();
    case Qt::ToolTipRole: {
        QStringList lines{ tr("%1 as it was when the snapshot was taken; %2 of old contents were copied")
                               .arg(nodeOf(image.origin), Format::size(image.bytesWritten)) };
        if (const QStringList places = mountPointsOf(image); !places.isEmpty()) {
            lines << tr("Mounted on %1").arg(places.join(u", "_s));
        }
        return lines.join(u'\n');
    }
    case Qt::DisplayRole:
        switch (column) {
        case NameColumn:
            return image.image.isNull()
                ? tr("%1 (no image yet)").arg(nodeOf(image.origin))
                : tr("%1 of %2", "image of origin").arg(nodeOf(image.image), nodeOf(image.origin));
        case StateColumn:
            if (image.error != 0) {
                return tr("lost: %1").arg(QString::fromLocal8Bit(::strerror(image.error)));
            }
            return snapshot.isUsable() ? tr("readable") : stateText(snapshot);
        case PoolColumn:
            return Format::size(image.bytesWritten);
        case MountColumn:
            return mountPointsOf(image).join(u", "_s);
        }
    }
    return {};
}

QVariant SnapshotModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Snapshot");
    case StateColumn:
        return tr("State");
    case AgeColumn:
        return tr("Age");
    case PoolColumn:
        return tr("Pool used");
    case MountColumn:
        return tr("Mounted on");
    }
    return {};
}

QString SnapshotModel::stateText(const Snapshot &snapshot)
{
    switch (snapshot.state) {
    case SnapshotState::Created:
        return tr("not taken yet");
    case SnapshotState::Taken:
        return snapshot.isNearlyFull() ? tr("held, nearly full") : tr("held");
    case SnapshotState::Overflowed:
        return tr("lost: the pool was full");
    case SnapshotState::Failed:
        return tr("lost: an error");
    }
    return {};
}

QString SnapshotModel::nearlyFullText()
{
    return tr("The pool is nearly full. Add room to it, or the snapshot is lost when the pool is full.");
}

QString SnapshotModel::lossText(const Snapshot &snapshot) const
{
    if (snapshot.state == SnapshotState::Overflowed) {
        return tr("The snapshot “%1” is lost: its pool of %2 was full, so what was overwritten could not be kept. The "
                  "devices themselves are unharmed. Release it; give the next one more room, or a reserve.")
            .arg(snapshot.title(), Format::size(snapshot.capacity));
    }
    if (snapshot.state != SnapshotState::Failed) {
        return {};
    }
    QStringList errors;
    for (const SnapshotImage &image : snapshot.images) {
        if (image.error != 0) {
            errors << tr("%1: %2", "device: error")
                          .arg(nodeOf(image.origin), QString::fromLocal8Bit(::strerror(image.error)));
        }
    }
    return tr("The snapshot “%1” is lost because of an error (%2). The devices themselves are unharmed. Release it; "
              "the "
              "journal says more.")
        .arg(snapshot.title(), errors.isEmpty() ? tr("unknown") : errors.join(u"; "_s));
}

QStringList SnapshotModel::mountPointsOf(const SnapshotImage &image) const
{
    const auto device = m_inventory.find(image.image);
    return device ? device->mountPoints : QStringList();
}

QString SnapshotModel::mountObstacleOf(const SnapshotImage &image) const
{
    const auto origin = m_inventory.find(image.origin);
    auto device = m_inventory.find(image.image);
    // An image that has just appeared has not been looked into yet; it is what its origin was.
    if (!device || (device->contentType.isEmpty() && device->tableType.isEmpty())) {
        device = origin;
    }
    if (!device) {
        return {};
    }
    if (device->contentType == u"btrfs" || (origin && origin->contentType == u"btrfs")) {
        return tr("The image of %1 cannot be mounted here: btrfs takes it for the origin itself, and the two must not "
                  "be "
                  "mixed up. Back it up, and mount the copy on another computer.")
            .arg(nodeOf(image.origin));
    }
    if (device->hasFileSystem()) {
        return {};
    }
    const QString advice = tr("It can be backed up as a whole.");
    if (!device->contentType.isEmpty()) {
        return tr("The image of %1 cannot be mounted: it holds no file system of its own, but %2.",
                  "device, LVM2_member")
                   .arg(nodeOf(image.origin), device->contentType)
            + u' ' + advice;
    }
    if (!device->tableType.isEmpty()) {
        return tr("The image of %1 cannot be mounted: it is a whole disk with partitions.").arg(nodeOf(image.origin))
            + u' ' + advice;
    }
    return tr("The image of %1 cannot be mounted: no file system was found on it.").arg(nodeOf(image.origin)) + u' '
        + advice;
}

QString SnapshotModel::nodeOf(DeviceNumber number) const
{
    const auto device = m_inventory.find(number);
    return device ? device->shortNode() : number.toText();
}

} // namespace Blksnap
