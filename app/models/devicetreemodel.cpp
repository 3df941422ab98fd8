// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicetreemodel.h"

#include "devicemime.h"
#include "format.h"

#include <QIcon>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

/// Stacks are never this deep; a parent that names its own child would be.
constexpr int DEEPEST = 16;

bool isSameRow(const Device &left, const Device &right)
{
    return left.number == right.number && left.diskSequence == right.diskSequence && left.name == right.name;
}

/// How full a snapshot is changes each second, and nothing of that is in the tree.
bool isShownAlike(const QList<Snapshot> &left, const QList<Snapshot> &right)
{
    return std::ranges::equal(left, right, [](const Snapshot &one, const Snapshot &other) {
        const auto origin = &SnapshotImage::origin;
        return one.id == other.id && one.title() == other.title() && one.storage == other.storage
            && one.reserve == other.reserve && one.files == other.files
            && std::ranges::equal(one.images, other.images, {}, origin, origin);
    });
}

QList<Device> withoutImages(QList<Device> devices)
{
    devices.removeIf([](const Device &device) { return device.kind == Device::Kind::Image; });
    return devices;
}

QString iconName(Device::Kind kind)
{
    switch (kind) {
    case Device::Kind::Partition:
        return u"drive-partition"_s;
    case Device::Kind::Optical:
        return u"media-optical"_s;
    case Device::Kind::Crypt:
        return u"drive-harddisk-encrypted"_s;
    default:
        return u"drive-harddisk"_s;
    }
}

} // namespace

struct DeviceTreeModel::Node {
    Device device;
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    int row() const
    {
        const auto &siblings = parent->children;
        const auto found =
            std::ranges::find_if(siblings, [this](const std::unique_ptr<Node> &node) { return node.get() == this; });
        return static_cast<int>(found - siblings.cbegin());
    }
};

DeviceTreeModel::DeviceTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
}

DeviceTreeModel::~DeviceTreeModel() = default;

void DeviceTreeModel::setInventory(const DeviceInventory &inventory)
{
    m_inventory = inventory;
    synchronize(m_root.get(), {}, withoutImages(inventory.roots()), 0);
    dropUnsuitable();
}

void DeviceTreeModel::setSnapshots(const QList<Snapshot> &snapshots)
{
    if (isShownAlike(m_snapshots, snapshots)) {
        m_snapshots = snapshots;
        return;
    }
    QHash<DeviceNumber, QString> before;
    forEachNode(m_root.get(),
                [this, &before](const Node *node) { before.insert(node->device.number, snapshotText(node->device)); });
    m_snapshots = snapshots;
    forEachNode(m_root.get(), [this, &before](const Node *node) {
        if (before.value(node->device.number) != snapshotText(node->device)) {
            refresh(node);
        }
    });
    dropUnsuitable();
}

void DeviceTreeModel::setTrackers(const QList<TrackerStatus> &trackers)
{
    const auto numbersOf = [](const QList<TrackerStatus> &list) {
        QSet<DeviceNumber> numbers;
        for (const TrackerStatus &tracker : list) {
            numbers.insert(tracker.device);
        }
        return numbers;
    };
    const bool isSame = numbersOf(m_trackers) == numbersOf(trackers);
    m_trackers = trackers;
    if (!isSame) {
        forEachNode(m_root.get(), [this](const Node *node) { refresh(node); });
    }
}

void DeviceTreeModel::synchronize(Node *node, const QModelIndex &index, const QList<Device> &wanted, int depth)
{
    auto &children = node->children;
    const auto isWanted = [&wanted](const Device &device) {
        return std::ranges::any_of(wanted, [&device](const Device &other) { return isSameRow(device, other); });
    };
    const auto remove = [this, &children, &index](int row) {
        beginRemoveRows(index, row, row);
        children.erase(children.begin() + row);
        endRemoveRows();
    };
    for (int row = static_cast<int>(children.size()) - 1; row >= 0; --row) {
        if (!isWanted(children.at(row)->device)) {
            remove(row);
        }
    }
    for (int row = 0; row < wanted.size(); ++row) {
        const Device &device = wanted.at(row);
        const bool isThere = row < static_cast<int>(children.size()) && isSameRow(children.at(row)->device, device);
        if (!isThere) {
            for (int later = row + 1; later < static_cast<int>(children.size()); ++later) {
                if (isSameRow(children.at(later)->device, device)) {
                    remove(later);
                    break;
                }
            }
            beginInsertRows(index, row, row);
            auto child = std::make_unique<Node>();
            child->device = device;
            child->parent = node;
            children.insert(children.begin() + row, std::move(child));
            endInsertRows();
        } else if (children.at(row)->device != device) {
            children.at(row)->device = device;
            refresh(children.at(row).get());
        }
        if (depth < DEEPEST) {
            Node *child = children.at(row).get();
            synchronize(
                child, this->index(row, 0, index), withoutImages(m_inventory.childrenOf(device.number)), depth + 1);
        }
    }
}

void DeviceTreeModel::refresh(const Node *node)
{
    const QModelIndex first = indexOfNode(node);
    Q_EMIT dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
}

void DeviceTreeModel::forEachNode(const Node *node, const std::function<void(const Node *)> &visit) const
{
    for (const auto &child : node->children) {
        visit(child.get());
        forEachNode(child.get(), visit);
    }
}

void DeviceTreeModel::dropUnsuitable()
{
    const auto before = m_chosen;
    QStringList lost;
    for (const Device &chosen : before) {
        const auto device = m_inventory.find(chosen.number);
        const bool isSwapped = m_inventory.isSwapped(chosen.number, chosen.diskSequence);
        if (!device || isSwapped) {
            lost << tr("%1 is not ticked any more. %2", "device, why")
                        .arg(chosen.node, isSwapped ? tr("The disk was swapped.") : tr("It is gone."));
        }
        if (!device || isSwapped || !freezingVerdict(*device).isSuitable) {
            m_chosen.remove(chosen.number);
        }
    }
    if (!lost.isEmpty()) {
        lost.sort();
        Q_EMIT chosenLost(lost.join(u' '));
    }
    if (m_chosen.size() != before.size()) {
        forEachNode(m_root.get(), [this](const Node *node) { refresh(node); });
        Q_EMIT chosenChanged();
    }
}

QList<DeviceNumber> DeviceTreeModel::chosen() const
{
    QList<DeviceNumber> numbers = m_chosen.keys();
    std::ranges::sort(numbers);
    return numbers;
}

QList<Device> DeviceTreeModel::chosenDevices() const
{
    QList<Device> result;
    std::ranges::copy_if(m_inventory.devices(), std::back_inserter(result), [this](const Device &device) {
        return m_chosen.contains(device.number);
    });
    return result;
}

bool DeviceTreeModel::setChosen(DeviceNumber number, bool isChosen)
{
    const auto device = m_inventory.find(number);
    if (!device || (isChosen && !freezingVerdict(*device).isSuitable)) {
        return false;
    }
    if (isChosen == m_chosen.contains(number)) {
        return true;
    }
    if (isChosen) {
        m_chosen.insert(number, *device);
    } else {
        m_chosen.remove(number);
    }
    forEachNode(m_root.get(), [this, number](const Node *node) {
        if (node->device.number == number) {
            refresh(node);
        }
    });
    Q_EMIT chosenChanged();
    return true;
}

void DeviceTreeModel::clearChosen()
{
    if (!m_chosen.isEmpty()) {
        m_chosen.clear();
        forEachNode(m_root.get(), [this](const Node *node) { refresh(node); });
        Q_EMIT chosenChanged();
    }
}

Verdict DeviceTreeModel::freezingVerdict(const Device &device) const
{
    return Suitability(m_inventory, m_snapshots).forFreezing(device);
}

Verdict DeviceTreeModel::storingVerdict(const Device &device) const
{
    return Suitability(m_inventory, m_snapshots).forStoring(device, chosen());
}

QModelIndex DeviceTreeModel::indexOf(DeviceNumber device) const
{
    QModelIndex result;
    forEachNode(m_root.get(), [this, device, &result](const Node *node) {
        if (!result.isValid() && node->device.number == device) {
            result = indexOfNode(node);
        }
    });
    return result;
}

DeviceTreeModel::Node *DeviceTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex DeviceTreeModel::indexOfNode(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row(), 0, node);
}

QModelIndex DeviceTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, nodeOf(parent)->children.at(row).get());
}

QModelIndex DeviceTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfNode(nodeOf(child)->parent) : QModelIndex();
}

int DeviceTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int DeviceTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DeviceTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Device &device = nodeOf(index)->device;
    switch (role) {
    case DeviceRole:
        return QVariant::fromValue(device);
    case ReasonRole:
        return freezingVerdict(device).reason;
    case HeldRole:
        return holderOf(device.number).has_value();
    case TrackedRole:
        return isTracked(device.number);
    case SortRole:
        return index.column() == SizeColumn ? QVariant(device.size) : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return toolTip(device);
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn || index.column() == UsedColumn
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case Qt::CheckStateRole:
        if (index.column() == NameColumn && freezingVerdict(device).isSuitable) {
            return m_chosen.contains(device.number) ? Qt::Checked : Qt::Unchecked;
        }
        return {};
    case FilterRole:
        return filterText(device);
    case Qt::DecorationRole: {
        const QIcon picture = icon(device, index.column());
        return picture.isNull() ? QVariant() : QVariant(picture);
    }
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? QVariant(device.name) : data(index, Qt::DisplayRole);
    case Qt::AccessibleDescriptionRole:
        return toolTip(device);
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return nameText(device);
        case SizeColumn:
            return Format::size(device.size);
        case ContentsColumn:
            // What is in a pool says its state; whose it is, the tool tip.
            return isStored(device.number) ? QString() : contentsText(device);
        case UsedColumn:
            return device.fileSystemSize == 0 ? QString()
                                              : Format::percent(device.fileSystemUsed, device.fileSystemSize);
        case MountColumn:
            return device.swapInUse ? tr("swap in use") : device.mountPoints.join(u", "_s);
        case StateColumn:
            return stateText(device);
        }
        return {};
    }
    return {};
}

bool DeviceTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != NameColumn) {
        return false;
    }
    return setChosen(nodeOf(index)->device.number, value.toInt() == Qt::Checked);
}

Qt::ItemFlags DeviceTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    if (index.column() == NameColumn && freezingVerdict(nodeOf(index)->device).isSuitable) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

QVariant DeviceTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Device");
    case SizeColumn:
        return tr("Size");
    case ContentsColumn:
        return tr("Contents");
    case UsedColumn:
        return tr("Used");
    case MountColumn:
        return tr("Mounted on");
    case StateColumn:
        return tr("State");
    }
    return {};
}

QStringList DeviceTreeModel::mimeTypes() const
{
    return { DeviceMime::type() };
}

QMimeData *DeviceTreeModel::mimeData(const QModelIndexList &indexes) const
{
    QList<DeviceNumber> numbers;
    for (const QModelIndex &index : indexes) {
        const DeviceNumber number = nodeOf(index)->device.number;
        if (!numbers.contains(number)) {
            numbers << number;
        }
    }
    return DeviceMime::encode(numbers).release();
}

Qt::DropActions DeviceTreeModel::supportedDragActions() const
{
    return Qt::CopyAction;
}

bool DeviceTreeModel::isTracked(DeviceNumber device) const
{
    return std::ranges::contains(m_trackers, device, &TrackerStatus::device);
}

std::optional<Snapshot> DeviceTreeModel::holderOf(DeviceNumber device) const
{
    const auto found =
        std::ranges::find_if(m_snapshots, [device](const Snapshot &snapshot) { return snapshot.holds(device); });
    return found == m_snapshots.cend() ? std::nullopt : std::optional(*found);
}

QString DeviceTreeModel::kindText(Device::Kind kind)
{
    switch (kind) {
    case Device::Kind::Disk:
        return tr("disk");
    case Device::Kind::Partition:
        return tr("partition");
    case Device::Kind::LogicalVolume:
        return tr("logical volume");
    case Device::Kind::Crypt:
        return tr("encrypted volume");
    case Device::Kind::Mapped:
        return tr("mapped device");
    case Device::Kind::Raid:
        return tr("RAID");
    case Device::Kind::Loop:
        return tr("loop device");
    case Device::Kind::Image:
        return tr("snapshot image");
    case Device::Kind::Optical:
        return tr("optical drive");
    case Device::Kind::Memory:
        return tr("memory");
    case Device::Kind::Other:
        break;
    }
    return tr("device");
}

QString DeviceTreeModel::nameText(const Device &device) const
{
    return device.model.isEmpty() ? device.shortNode()
                                  : tr("%1 – %2", "device, model").arg(device.shortNode(), device.model);
}

QString DeviceTreeModel::contentsText(const Device &device) const
{
    // What udev remembers of it has been overwritten.
    for (const Snapshot &snapshot : m_snapshots) {
        if (snapshot.storage.contains(device.number)) {
            return tr("pool of “%1”").arg(snapshot.title());
        }
        if (snapshot.reserve.contains(device.number)) {
            return tr("reserve of “%1”").arg(snapshot.title());
        }
    }
    if (!device.contentType.isEmpty()) {
        return device.label.isEmpty() ? device.contentType
                                      : tr("%1 “%2”", "file system, label").arg(device.contentType, device.label);
    }
    if (!device.tableType.isEmpty()) {
        return tr("partitions (%1)").arg(device.tableType);
    }
    if (!m_inventory.childrenOf(device.number).isEmpty()) {
        return {};
    }
    return device.partitionLabel.isEmpty() ? tr("unused") : tr("unused “%1”").arg(device.partitionLabel);
}

QString DeviceTreeModel::stateText(const Device &device) const
{
    QStringList states;
    if (holderOf(device.number)) {
        states << tr("held");
    } else if (isTracked(device.number)) {
        states << tr("tracked");
    }
    for (const Snapshot &snapshot : m_snapshots) {
        if (snapshot.storage.contains(device.number)) {
            states << tr("in pool");
        } else if (snapshot.reserve.contains(device.number)) {
            states << tr("reserve");
        }
    }
    if (device.readOnly) {
        states << tr("read-only");
    }
    return states.join(u", "_s);
}

bool DeviceTreeModel::isStored(DeviceNumber device) const
{
    return std::ranges::any_of(m_snapshots, [device](const Snapshot &snapshot) {
        return snapshot.storage.contains(device) || snapshot.reserve.contains(device);
    });
}

QString DeviceTreeModel::snapshotText(const Device &device) const
{
    return QStringList{ contentsText(device), stateText(device), toolTip(device) }.join(u'\n');
}

QString DeviceTreeModel::filterText(const Device &device) const
{
    QStringList texts{ nameText(device),      device.name,        contentsText(device), stateText(device),
                       device.model,          device.serial,      device.contentUuid,   device.partitionUuid,
                       device.partitionLabel, device.backingFile, kindText(device.kind) };
    return (texts + device.mountPoints).join(u'\n');
}

QIcon DeviceTreeModel::icon(const Device &device, int column) const
{
    if (column == NameColumn) {
        return QIcon::fromTheme(iconName(device.kind), QIcon::fromTheme(u"drive-harddisk"_s));
    }
    return {};
}

QString DeviceTreeModel::toolTip(const Device &device) const
{
    QStringList lines;
    lines << tr("%1 (%2), %3").arg(device.node, kindText(device.kind), Format::exactSize(device.size));
    if (!device.model.isEmpty()) {
        lines << device.model;
    }
    if (isStored(device.number)) {
        lines << contentsText(device);
    }
    if (!device.serial.isEmpty()) {
        lines << tr("Serial number %1").arg(device.serial);
    }
    const Verdict verdict = freezingVerdict(device);
    if (!verdict.isSuitable) {
        lines << tr("Cannot be frozen: %1").arg(verdict.reason);
    } else if (!verdict.reason.isEmpty()) {
        lines << verdict.reason;
    }
    if (!verdict.hint.isEmpty()) {
        lines << verdict.hint;
    }
    return lines.join(u'\n');
}

} // namespace Blksnap
