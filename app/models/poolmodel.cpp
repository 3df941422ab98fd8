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
    Q_EMIT surroundingsChanged();
}

void PoolModel::setSnapshots(const QList<Snapshot> &snapshots)
{
    m_snapshots = snapshots;
    checkPlanned();
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, FateColumn), index(rowCount() - 1, FateColumn));
    }
    Q_EMIT surroundingsChanged();
}

void PoolModel::setOrigins(const QList<DeviceNumber> &origins)
{
    m_origins = origins;
    checkPlanned();
    Q_EMIT surroundingsChanged();
}

void PoolModel::setHeld(const QList<DeviceNumber> &held, const QList<JoinedStorage> &joined)
{
    QList<DeviceNumber> heldBefore;
    QList<JoinedStorage> joinedBefore;
    for (const Row &row : m_rows) {
        if (row.joined) {
            joinedBefore << *row.joined;
        } else if (!row.isPlanned) {
            heldBefore << row.number();
        }
    }
    if (heldBefore == held && joinedBefore == joined) {
        return;
    }
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        // What was planned and is held now has arrived.
        if (!m_rows.at(row).isPlanned || held.contains(m_rows.at(row).number())) {
            removeRowAt(row);
        }
    }
    QList<Row> rows;
    const auto append = [this, &rows](DeviceNumber number, const std::optional<JoinedStorage> &part) {
        Device unknown;
        unknown.number = number;
        unknown.node = number.toText();
        rows.append({ .choice = { m_inventory.find(number).value_or(unknown), {} },
                      .isPlanned = false,
                      .seen = {},
                      .joined = part });
    };
    for (const DeviceNumber number : held) {
        append(number, std::nullopt);
    }
    for (const JoinedStorage &part : joined) {
        append(part.device, part);
    }
    if (!rows.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        m_rows = rows + m_rows;
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
    StorageChoice choice{ .device = *device, .consent = consent };
    QString seen = consent;
    if (m_sibling && consent.isEmpty()) {
        // Whoever agreed to lose it in the reserve agreed to lose it in the pool, with what the helper found besides.
        const auto others = m_sibling->planned();
        const auto other =
            std::ranges::find(others, number, [](const StorageChoice &planned) { return planned.device.number; });
        if (other != others.cend()) {
            choice.consent = other->consent;
            seen = other->device.signatureToken();
        }
    }
    if (device->signatureToken() != seen) {
        Q_EMIT consentNeeded(*device);
        return Answer::NeedsConsent;
    }
    if (m_sibling) {
        m_sibling->remove(number);
    }
    const int row = static_cast<int>(firstFileRow());
    beginInsertRows({}, row, row);
    m_rows.insert(row, { .choice = choice, .isPlanned = true, .seen = seen });
    endInsertRows();
    Q_EMIT plannedChanged();
    return Answer::Added;
}

PoolModel::Answer PoolModel::addFile(DeviceNumber number, quint64 size)
{
    const auto fileSystem = m_inventory.find(number);
    Verdict verdict = fileVerdictOn(number);
    if (verdict.isSuitable && size > roomForFile(number)) {
        verdict = { false,
                    tr("It has room for a file of %1 at most.").arg(Format::size(roomForFile(number))),
                    QString() };
    }
    if (!fileSystem || !verdict.isSuitable) {
        Device gone;
        gone.number = number;
        gone.node = number.toText();
        Q_EMIT fileRefused(fileSystem.value_or(gone), verdict);
        return Answer::Refused;
    }
    const FileChoice file{ .fileSystem = *fileSystem, .size = size };
    if (const qsizetype known = plannedRow(number); known >= 0) {
        if (m_rows.at(known).size() == size) {
            return Answer::AlreadyThere;
        }
        m_rows[known].file = file;
        Q_EMIT dataChanged(index(static_cast<int>(known), 0), index(static_cast<int>(known), ColumnCount - 1));
    } else {
        const int row = static_cast<int>(m_rows.size());
        beginInsertRows({}, row, row);
        m_rows.append({ .choice = {}, .isPlanned = true, .seen = {}, .file = file });
        endInsertRows();
    }
    Q_EMIT plannedChanged();
    return Answer::Added;
}

bool PoolModel::takeFileOver(DeviceNumber fileSystem)
{
    const quint64 size = siblingsFileOn(fileSystem);
    if (size == 0 || plannedFileOn(fileSystem) > 0) {
        return false;
    }
    m_sibling->remove(fileSystem);
    return addFile(fileSystem, size) == Answer::Added;
}

qsizetype PoolModel::plannedRow(DeviceNumber number) const
{
    const auto found =
        std::ranges::find_if(m_rows, [number](const Row &row) { return row.isPlanned && row.number() == number; });
    return found == m_rows.end() ? -1 : found - m_rows.begin();
}

qsizetype PoolModel::firstFileRow() const
{
    return std::ranges::find_if(m_rows, [](const Row &row) { return row.file.has_value(); }) - m_rows.begin();
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

bool PoolModel::canRemove(DeviceNumber device) const
{
    return plannedRow(device) >= 0;
}

bool PoolModel::canMove(DeviceNumber device, int by) const
{
    const qsizetype from = plannedRow(device);
    const qsizetype to = from + by;
    return from >= 0 && to >= 0 && to < m_rows.size() && m_rows.at(to).isPlanned
        && m_rows.at(to).file.has_value() == m_rows.at(from).file.has_value();
}

bool PoolModel::movePlanned(DeviceNumber device, int by)
{
    if (!canMove(device, by)) {
        return false;
    }
    const qsizetype from = plannedRow(device);
    const qsizetype to = from + by;
    beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(by > 0 ? to + 1 : to));
    m_rows.move(from, to);
    endMoveRows();
    Q_EMIT plannedChanged();
    return true;
}

void PoolModel::movePlannedTo(const QList<DeviceNumber> &devices, int row)
{
    std::optional<qsizetype> before;
    for (const DeviceNumber device : devices) {
        const qsizetype from = plannedRow(device);
        if (from < 0) {
            continue;
        }
        // If the one before came from above, this one is above it now.
        const qsizetype wanted = !before ? row : from > *before ? *before + 1 : *before;
        int by = static_cast<int>(wanted - from);
        while (by != 0 && !movePlanned(device, by)) {
            by += by > 0 ? -1 : 1;
        }
        before = from + by;
    }
}

void PoolModel::setFilled(quint64 bytes)
{
    if (std::exchange(m_filled, bytes) != bytes && !m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, FateColumn), index(rowCount() - 1, FateColumn));
    }
}

void PoolModel::setObstacle(const QString &obstacle)
{
    if (std::exchange(m_obstacle, obstacle) != obstacle) {
        checkPlanned();
        Q_EMIT surroundingsChanged();
    }
}

quint64 PoolModel::roomOf(const Row &row) const
{
    return row.joined ? row.size() : roomOn(row.size());
}

std::optional<double> PoolModel::fillOf(qsizetype row) const
{
    const Row &entry = m_rows.at(row);
    const quint64 room = roomOf(entry);
    if (entry.isPlanned || m_purpose != Purpose::Pool || room == 0) {
        return std::nullopt;
    }
    return static_cast<double>(filledOf(row)) / static_cast<double>(room);
}

quint64 PoolModel::filledOf(qsizetype row) const
{
    const Row &entry = m_rows.at(row);
    const auto filledFrom = [](quint64 filled, quint64 begin, quint64 room) {
        return std::min(filled - std::min(filled, begin), room);
    };
    if (!entry.joined) {
        return filledFrom(m_filled, beginOf(row), roomOf(entry));
    }
    // What joined lies between the others, one after the other.
    quint64 filled = m_filled;
    quint64 before = 0;
    for (qsizetype other = 0; other < m_rows.size(); ++other) {
        if (m_rows.at(other).isPlanned) {
            continue;
        }
        if (!m_rows.at(other).joined) {
            filled -= std::min(filled, filledOf(other));
        } else if (other < row) {
            before += roomOf(m_rows.at(other));
        }
    }
    return filledFrom(filled, before, roomOf(entry));
}

quint64 PoolModel::beginOf(qsizetype row) const
{
    for (const Snapshot &snapshot : m_snapshots) {
        if (const auto begin = snapshot.begins.constFind(m_rows.at(row).number()); begin != snapshot.begins.cend()) {
            return *begin;
        }
    }
    // It is not known where an older helper took the snapshot: then nothing is thought to have joined before.
    quint64 before = 0;
    for (qsizetype other = 0; other < row; ++other) {
        before += m_rows.at(other).joined ? 0 : roomOf(m_rows.at(other));
    }
    return before;
}

std::optional<Device> PoolModel::fileSystemOf(const Row &row) const
{
    if (row.file) {
        return row.file->fileSystem;
    }
    for (const Snapshot &snapshot : m_snapshots) {
        const auto file = std::ranges::find(snapshot.files, row.number(), &SnapshotFile::device);
        if (!row.isPlanned && file != snapshot.files.cend()) {
            Device unknown;
            unknown.node = file->fileSystem.toText();
            return m_inventory.find(file->fileSystem).value_or(unknown);
        }
    }
    return std::nullopt;
}

QString PoolModel::nameText(const Row &row) const
{
    const auto fileSystem = fileSystemOf(row);
    return fileSystem ? tr("File on %1").arg(fileSystem->place()) : row.choice.device.shortNode();
}

QString PoolModel::toolTipText(const Row &row) const
{
    const auto fileSystem = fileSystemOf(row);
    if (!fileSystem) {
        return row.choice.device.node;
    }
    const QString file = tr("File on %1 (%2)", "place (device)").arg(fileSystem->place(), fileSystem->node);
    return row.file ? file : tr("%1, used as %2", "file, device").arg(file, row.choice.device.node);
}

QString PoolModel::fateText(const Row &row) const
{
    if (!row.isPlanned) {
        return m_purpose == Purpose::Pool ? tr("in use") : reserveText(row);
    }
    if (row.file) {
        return tr("to be made; deleted at the release");
    }
    if (row.choice.consent.isEmpty()) {
        return tr("to be added; empty");
    }
    return tr("to be added; loses %1")
        .arg(row.choice.consent == row.seen ? row.choice.device.signatureText() : row.choice.consent);
}

QString PoolModel::useText(qsizetype row) const
{
    const auto fill = fillOf(row);
    return fill ? fillText(m_rows.at(row), *fill) : fateText(m_rows.at(row));
}

QString PoolModel::fillText(const Row &held, double fill)
{
    // Finer than what is shown of it.
    constexpr quint64 PARTS = 1'000'000;
    const QString percent = Format::percent(static_cast<quint64>(fill * PARTS), PARTS);
    if (!held.joined || !held.joined->since.isValid()) {
        return tr("%1 filled").arg(percent);
    }
    const QDateTime since = held.joined->since.toLocalTime();
    const QString moment = since.date() == QDate::currentDate() ? QLocale().toString(since.time(), QLocale::ShortFormat)
                                                                : QLocale().toString(since, QLocale::ShortFormat);
    return tr("%1 filled, joined %2", "percent, moment").arg(percent, moment);
}

quint64 PoolModel::joinedOf(const Row &held) const
{
    quint64 joined = 0;
    for (const Snapshot &snapshot : m_snapshots) {
        joined = std::max(joined, snapshot.joined.value(held.number()));
    }
    return joined;
}

quint64 PoolModel::standingBy() const
{
    return std::accumulate(m_rows.cbegin(), m_rows.cend(), quint64{ 0 }, [this](quint64 sum, const Row &row) {
        const quint64 room = roomOf(row);
        return m_purpose == Purpose::Reserve && !row.isPlanned ? sum + room - std::min(room, joinedOf(row)) : sum;
    });
}

QString PoolModel::reserveText(const Row &held) const
{
    const quint64 joined = joinedOf(held);
    const quint64 room = roomOf(held);
    if (joined == 0) {
        return tr("stands by");
    }
    return joined >= room ? tr("in use") : tr("%1 still stand by").arg(Format::size(room - joined));
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
    // What has joined out of the reserve is there for the reserve.
    return std::ranges::any_of(m_rows, [device](const Row &row) { return row.number() == device && !row.joined; });
}

QList<StorageChoice> PoolModel::planned() const
{
    QList<StorageChoice> choices;
    for (const Row &row : m_rows) {
        if (row.isPlanned && !row.file) {
            choices << row.choice;
        }
    }
    return choices;
}

QList<FileChoice> PoolModel::plannedFiles() const
{
    QList<FileChoice> files;
    for (const Row &row : m_rows) {
        if (row.file) {
            files << *row.file;
        }
    }
    return files;
}

quint64 PoolModel::plannedFileOn(DeviceNumber fileSystem) const
{
    const qsizetype row = plannedRow(fileSystem);
    return row >= 0 && m_rows.at(row).file ? m_rows.at(row).size() : 0;
}

quint64 PoolModel::siblingsFileOn(DeviceNumber fileSystem) const
{
    return m_sibling ? m_sibling->plannedFileOn(fileSystem) : 0;
}

quint64 PoolModel::plannedRoom() const
{
    return std::accumulate(m_rows.cbegin(), m_rows.cend(), quint64{ 0 }, [this](quint64 sum, const Row &row) {
        return row.isPlanned ? sum + roomOf(row) : sum;
    });
}

Verdict PoolModel::verdictBy(Judge judge, DeviceNumber number) const
{
    const auto device = m_inventory.find(number);
    if (!device) {
        return { false, tr("It is gone."), QString() };
    }
    if (!m_obstacle.isEmpty()) {
        return { false, m_obstacle, QString() };
    }
    return (Suitability(m_inventory, m_snapshots).*judge)(*device, m_origins);
}

Verdict PoolModel::verdictOn(DeviceNumber number) const
{
    return verdictBy(&Suitability::forStoring, number);
}

Verdict PoolModel::fileSystemVerdict(DeviceNumber number) const
{
    return verdictBy(&Suitability::forFileOn, number);
}

Verdict PoolModel::fileVerdictOn(DeviceNumber number) const
{
    Verdict verdict = fileSystemVerdict(number);
    if (verdict.isSuitable && roomForFile(number) < smallestStorage) {
        return { false, tr("It has no room for a file: a twentieth of it stays free."), QString() };
    }
    return verdict;
}

quint64 PoolModel::roomForFile(DeviceNumber number) const
{
    const auto fileSystem = m_inventory.find(number);
    const quint64 room = fileSystem ? Suitability::roomForFile(*fileSystem) : 0;
    return room - std::min(room, siblingsFileOn(number));
}

Verdict PoolModel::verdictOn(const Row &planned) const
{
    const DeviceNumber number = planned.number();
    const auto device = m_inventory.find(number);
    if (planned.file) {
        // How much is free comes and goes, also because the file is being made; the helper looks at the moment itself.
        const Verdict verdict = fileSystemVerdict(number);
        return verdict.isSuitable && device->contentUuid != planned.file->fileSystem.contentUuid
            ? Verdict{ false, tr("Another file system is there now."), QString() }
            : verdict;
    }
    Verdict verdict = verdictOn(number);
    if (verdict.isSuitable && device->signatureToken() != planned.seen) {
        return { false, tr("Its contents are not those any more that you agreed to lose."), QString() };
    }
    if (verdict.isSuitable && m_inventory.isSwapped(number, planned.choice.device.diskSequence)) {
        return { false, tr("The disk was swapped."), QString() };
    }
    return verdict;
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
    return consentVerdict(devices);
}

Verdict PoolModel::consentVerdict(const QList<DeviceNumber> &devices) const
{
    for (const DeviceNumber number : devices) {
        const auto device = m_inventory.find(number);
        const bool isAgreed = contains(number) || (m_sibling && m_sibling->contains(number));
        if (device && !isAgreed && !device->signatureToken().isEmpty()) {
            return { true,
                     tr("%1 carries %2.").arg(device->node, device->signatureText()),
                     tr("You will be asked whether to lose it.") };
        }
    }
    return {};
}

void PoolModel::checkPlanned()
{
    bool isChanged = false;
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        Row &entry = m_rows[row];
        const auto device = m_inventory.find(entry.number());
        if (entry.isPlanned) {
            const Verdict verdict = verdictOn(entry);
            if (!verdict.isSuitable) {
                const Row lost = entry;
                removeRowAt(row);
                isChanged = true;
                if (lost.file) {
                    Q_EMIT fileRefused(lost.file->fileSystem, verdict);
                } else {
                    Q_EMIT refused(lost.choice.device, verdict);
                }
                continue;
            }
        }
        Device &known = entry.file ? entry.file->fileSystem : entry.choice.device;
        if (device && known != *device) {
            known = *device;
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
    switch (role) {
    case NumberRole:
        return QVariant::fromValue(row.number());
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
        // With the use, which a narrow list cuts.
        return (row.joined ? tr("%1, %2 of it joined from the reserve") : tr("%1, %2"))
                   .arg(toolTipText(row), Format::exactSize(row.size()))
            + u'\n' + useText(index.row());
    case Qt::DisplayRole:
        switch (index.column()) {
        case DeviceColumn:
            return nameText(row);
        case SizeColumn:
            return Format::size(row.size());
        case FateColumn:
            return useText(index.row());
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
        return tr("Use", "what a device of the pool is used for");
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
    QList<DeviceNumber> devices;
    QList<DeviceNumber> files;
    for (const QModelIndex &index : indexes) {
        const Row &row = m_rows.at(index.row());
        QList<DeviceNumber> &numbers = row.file ? files : devices;
        if (!numbers.contains(row.number())) {
            numbers << row.number();
        }
    }
    return DeviceMime::encode(devices, files).release();
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
    const auto files = DeviceMime::decodeFiles(*data);
    for (const DeviceNumber file : files) {
        isAdded = takeFileOver(file) || isAdded;
    }
    return isAdded;
}

} // namespace Blksnap
