// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "poolmodel.h"

#include "devicemime.h"
#include "format.h"

#include "protocol/storageroom.h"

#include <QIcon>
#include <QMimeData>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace Blksnap
{

PoolModel::PoolModel(Purpose purpose, QObject *parent) : QAbstractTableModel(parent), m_purpose(purpose)
{
}

void PoolModel::setInventory(const DeviceInventory &inventory)
{
    m_inventory = inventory;
    checkPlanned();
}

void PoolModel::setSnapshots(const QList<Snapshot> &snapshots)
{
    m_snapshots = snapshots;
    checkPlanned();
}

void PoolModel::setOrigins(const QList<DeviceNumber> &origins)
{
    m_origins = origins;
    checkPlanned();
}

void PoolModel::setHeld(const QList<DeviceNumber> &held)
{
    QList<DeviceNumber> now;
    for (const Row &row : m_rows) {
        if (!row.isPlanned) {
            now << row.choice.device.number;
        }
    }
    if (now == held) {
        return;
    }
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        // What was planned and is held now has arrived.
        if (!m_rows.at(row).isPlanned || held.contains(m_rows.at(row).choice.device.number)) {
            removeRowAt(row);
        }
    }
    if (!held.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(held.size()) - 1);
        for (qsizetype index = 0; index < held.size(); ++index) {
            Device device;
            device.number = held.at(index);
            device.node = held.at(index).toText();
            m_rows.insert(index,
                          { .choice = { m_inventory.find(held.at(index)).value_or(device), {} },
                            .isPlanned = false,
                            .seen = {} });
        }
        endInsertRows();
    }
    Q_EMIT plannedChanged();
}

PoolModel::Answer PoolModel::add(DeviceNumber number, const QString &consent)
{
    if (contains(number)) {
        return Answer::AlreadyThere;
    }
    const Verdict verdict = verdictOn(number);
    const auto device = m_inventory.find(number);
    if (!device || !verdict.isSuitable) {
        Device gone;
        gone.number = number;
        gone.node = number.toText();
        Q_EMIT refused(device.value_or(gone), verdict);
        return Answer::Refused;
    }
    QString agreed = consent;
    if (m_sibling) {
        // Whoever agreed to lose it in the reserve agreed to lose it in the pool.
        for (const StorageChoice &choice : m_sibling->planned()) {
            agreed = choice.device.number == number && agreed.isEmpty() ? choice.consent : agreed;
        }
    }
    if (device->signatureToken() != agreed) {
        Q_EMIT consentNeeded(*device);
        return Answer::NeedsConsent;
    }
    if (m_sibling) {
        m_sibling->remove(number);
    }
    const int row = static_cast<int>(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.append({ .choice = { .device = *device, .consent = agreed }, .isPlanned = true, .seen = agreed });
    endInsertRows();
    Q_EMIT plannedChanged();
    return Answer::Added;
}

qsizetype PoolModel::plannedRow(DeviceNumber device) const
{
    const auto found = std::ranges::find_if(
        m_rows, [device](const Row &row) { return row.isPlanned && row.choice.device.number == device; });
    return found == m_rows.end() ? -1 : found - m_rows.begin();
}

bool PoolModel::setConsent(DeviceNumber device, const QString &consent)
{
    const qsizetype row = plannedRow(device);
    if (row < 0) {
        return false;
    }
    m_rows[row].choice.consent = consent;
    const QModelIndex index = this->index(static_cast<int>(row), FateColumn);
    Q_EMIT dataChanged(index, index);
    return true;
}

bool PoolModel::remove(DeviceNumber device)
{
    const qsizetype row = plannedRow(device);
    if (row < 0) {
        return false;
    }
    removeRowAt(row);
    Q_EMIT plannedChanged();
    return true;
}

bool PoolModel::movePlanned(DeviceNumber device, int by)
{
    const qsizetype from = plannedRow(device);
    const qsizetype to = from + by;
    if (from < 0 || to < 0 || to >= m_rows.size() || !m_rows.at(to).isPlanned) {
        return false;
    }
    beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(by > 0 ? to + 1 : to));
    m_rows.move(from, to);
    endMoveRows();
    Q_EMIT plannedChanged();
    return true;
}

void PoolModel::setFilled(quint64 bytes)
{
    if (std::exchange(m_filled, bytes) != bytes && !m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, FateColumn), index(rowCount() - 1, FateColumn));
    }
}

quint64 PoolModel::roomOf(const Row &row) const
{
    const Device &device = row.choice.device;
    const bool isFile = std::ranges::any_of(m_snapshots, [&device](const Snapshot &snapshot) {
        return std::ranges::contains(snapshot.files, device.number, &SnapshotFile::device);
    });
    return isFile ? device.size : roomOn(device.size);
}

std::optional<double> PoolModel::fillOf(qsizetype row) const
{
    const Row &entry = m_rows.at(row);
    const quint64 room = roomOf(entry);
    if (entry.isPlanned || m_purpose != Purpose::Pool || room == 0) {
        return std::nullopt;
    }
    quint64 before = 0;
    for (qsizetype other = 0; other < row; ++other) {
        before += roomOf(m_rows.at(other));
    }
    const quint64 here = std::min(m_filled - std::min(m_filled, before), room);
    return static_cast<double>(here) / static_cast<double>(room);
}

QString PoolModel::fateText(const Row &row) const
{
    if (!row.isPlanned) {
        return m_purpose == Purpose::Pool ? tr("in use") : tr("stands by");
    }
    if (row.choice.consent.isEmpty()) {
        return tr("to be added; nothing is on it");
    }
    return tr("to be added; loses %1")
        .arg(row.choice.consent == row.seen ? row.choice.device.signatureText() : row.choice.consent);
}

void PoolModel::clearPlanned()
{
    bool isChanged = false;
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (m_rows.at(row).isPlanned) {
            removeRowAt(row);
            isChanged = true;
        }
    }
    if (isChanged) {
        Q_EMIT plannedChanged();
    }
}

bool PoolModel::contains(DeviceNumber device) const
{
    return std::ranges::any_of(m_rows, [device](const Row &row) { return row.choice.device.number == device; });
}

QList<StorageChoice> PoolModel::planned() const
{
    QList<StorageChoice> choices;
    for (const Row &row : m_rows) {
        if (row.isPlanned) {
            choices << row.choice;
        }
    }
    return choices;
}

quint64 PoolModel::plannedRoom() const
{
    return std::accumulate(m_rows.cbegin(), m_rows.cend(), quint64{ 0 }, [this](quint64 sum, const Row &row) {
        return row.isPlanned ? sum + roomOf(row) : sum;
    });
}

Verdict PoolModel::verdictOn(DeviceNumber number) const
{
    const auto device = m_inventory.find(number);
    if (!device) {
        return { false, tr("It is gone."), QString() };
    }
    return Suitability(m_inventory, m_snapshots).forStoring(*device, m_origins);
}

Verdict PoolModel::verdictOn(const QMimeData &data) const
{
    const auto devices = DeviceMime::decode(data);
    for (const DeviceNumber number : devices) {
        Verdict verdict = verdictOn(number);
        if (!verdict.isSuitable) {
            const auto device = m_inventory.find(number);
            verdict.reason =
                tr("%1: %2", "device: reason").arg(device ? device->node : number.toText(), verdict.reason);
            return verdict;
        }
    }
    return {};
}

void PoolModel::checkPlanned()
{
    bool isChanged = false;
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        Row &entry = m_rows[row];
        const auto device = m_inventory.find(entry.choice.device.number);
        if (entry.isPlanned) {
            Verdict verdict = verdictOn(entry.choice.device.number);
            if (verdict.isSuitable && device->signatureToken() != entry.seen) {
                verdict = { false, tr("Its contents are not those any more that you agreed to lose."), QString() };
            }
            if (verdict.isSuitable && (device->diskSequence != entry.choice.device.diskSequence)) {
                verdict = { false, tr("The disk was swapped."), QString() };
            }
            if (!verdict.isSuitable) {
                const Device lost = entry.choice.device;
                removeRowAt(row);
                isChanged = true;
                Q_EMIT refused(lost, verdict);
                continue;
            }
        }
        if (device && entry.choice.device != *device) {
            entry.choice.device = *device;
            Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), ColumnCount - 1));
        }
    }
    if (isChanged) {
        Q_EMIT plannedChanged();
    }
}

void PoolModel::removeRowAt(qsizetype row)
{
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_rows.removeAt(row);
    endRemoveRows();
}

int PoolModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PoolModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PoolModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const Device &device = row.choice.device;
    switch (role) {
    case NumberRole:
        return QVariant::fromValue(device.number);
    case PlannedRole:
        return row.isPlanned;
    case FillRole: {
        const auto fill = fillOf(index.row());
        return fill ? QVariant(*fill) : QVariant();
    }
    case Qt::DecorationRole:
        return index.column() == DeviceColumn
            ? QVariant(QIcon::fromTheme(row.isPlanned ? u"list-add"_s : u"drive-harddisk"_s))
            : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return tr("%1, %2").arg(device.node, Format::exactSize(device.size));
    case Qt::DisplayRole:
        switch (index.column()) {
        case DeviceColumn:
            return device.shortNode();
        case SizeColumn:
            return Format::size(device.size);
        case FateColumn:
            if (const auto fill = fillOf(index.row())) {
                constexpr double HUNDRED = 100;
                return tr("%1 filled").arg(Format::percent(static_cast<quint64>(*fill * HUNDRED), 100));
            }
            return fateText(row);
        }
    }
    return {};
}

QVariant PoolModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case DeviceColumn:
        return tr("Device");
    case SizeColumn:
        return tr("Size");
    case FateColumn:
        return tr("What happens to it");
    }
    return {};
}

Qt::ItemFlags PoolModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled;
    }
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    return m_rows.at(index.row()).isPlanned ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList PoolModel::mimeTypes() const
{
    return { DeviceMime::type() };
}

QMimeData *PoolModel::mimeData(const QModelIndexList &indexes) const
{
    QList<DeviceNumber> numbers;
    for (const QModelIndex &index : indexes) {
        const DeviceNumber number = m_rows.at(index.row()).choice.device.number;
        if (!numbers.contains(number)) {
            numbers << number;
        }
    }
    return DeviceMime::encode(numbers).release();
}

Qt::DropActions PoolModel::supportedDropActions() const
{
    return Qt::CopyAction;
}

Qt::DropActions PoolModel::supportedDragActions() const
{
    return Qt::CopyAction;
}

bool PoolModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &) const
{
    // Unsuitable devices may be dropped as well: the answer then says why not, where a refused drop would say nothing.
    return data && data->hasFormat(DeviceMime::type());
}

bool PoolModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    bool isAdded = false;
    const auto devices = DeviceMime::decode(*data);
    for (const DeviceNumber device : devices) {
        isAdded = add(device) == Answer::Added || isAdded;
    }
    return isAdded;
}

} // namespace Blksnap
