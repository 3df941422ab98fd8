// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceinventory.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

/// vda2 before vda10, in every locale; QCollator counts only in some.
bool comesBefore(const QString &left, const QString &right)
{
    const auto numberAt = [](const QString &text, qsizetype at) {
        qsizetype end = at;
        while (end < text.size() && text.at(end).isDigit()) {
            ++end;
        }
        return QStringView(text).sliced(at, end - at);
    };
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        if (left.at(l).isDigit() && right.at(r).isDigit()) {
            const QStringView leftNumber = numberAt(left, l);
            const QStringView rightNumber = numberAt(right, r);
            if (leftNumber.toULongLong() != rightNumber.toULongLong()) {
                return leftNumber.toULongLong() < rightNumber.toULongLong();
            }
            l += leftNumber.size();
            r += rightNumber.size();
            continue;
        }
        if (left.at(l) != right.at(r)) {
            return left.at(l) < right.at(r);
        }
        ++l;
        ++r;
    }
    return left.size() - l < right.size() - r;
}

} // namespace

DeviceInventory::DeviceInventory(QList<Device> devices) : m_devices(std::move(devices))
{
    std::ranges::stable_sort(m_devices, comesBefore, &Device::name);
    m_indexByNumber.reserve(m_devices.size());
    for (qsizetype index = 0; index < m_devices.size(); ++index) {
        m_indexByNumber.insert(m_devices.at(index).number, index);
    }
}

std::optional<Device> DeviceInventory::find(DeviceNumber number) const
{
    const auto found = m_indexByNumber.constFind(number);
    if (found == m_indexByNumber.cend()) {
        return std::nullopt;
    }
    return m_devices.at(*found);
}

bool DeviceInventory::isSwapped(DeviceNumber number, quint64 diskSequence) const
{
    const auto device = find(number);
    return device && device->diskSequence != diskSequence;
}

std::optional<Device> DeviceInventory::findByNode(const QString &node) const
{
    const auto found = std::ranges::find_if(m_devices, [&node](const Device &device) {
        return device.node == node || u"/dev/"_s + device.name == node || device.name == node
            || u"/dev/"_s + device.shortNode() == node || device.number.toText() == node;
    });
    return found == m_devices.cend() ? std::nullopt : std::optional(*found);
}

QList<Device> DeviceInventory::roots() const
{
    QList<Device> result;
    std::ranges::copy_if(m_devices, std::back_inserter(result), [this](const Device &device) {
        return std::ranges::none_of(device.parents,
                                    [this](DeviceNumber parent) { return m_indexByNumber.contains(parent); });
    });
    return result;
}

QList<Device> DeviceInventory::childrenOf(DeviceNumber number) const
{
    QList<Device> result;
    std::ranges::copy_if(m_devices, std::back_inserter(result), [number](const Device &device) {
        return device.parents.contains(number);
    });
    return result;
}

QList<Device> DeviceInventory::allAbove(DeviceNumber number) const
{
    QList<Device> result;
    QSet<DeviceNumber> seen{ number };
    QList<DeviceNumber> pending{ number };
    while (!pending.isEmpty()) {
        const auto children = childrenOf(pending.takeFirst());
        for (const Device &child : children) {
            if (!seen.contains(child.number)) {
                seen.insert(child.number);
                pending << child.number;
                result << child;
            }
        }
    }
    return result;
}

QList<Device> DeviceInventory::allBelow(DeviceNumber number) const
{
    QList<Device> result;
    QSet<DeviceNumber> seen{ number };
    QList<DeviceNumber> pending{ number };
    while (!pending.isEmpty()) {
        const auto device = find(pending.takeFirst());
        if (!device) {
            continue;
        }
        for (const DeviceNumber parent : device->parents) {
            if (seen.contains(parent)) {
                continue;
            }
            seen.insert(parent);
            if (const auto below = find(parent)) {
                pending << parent;
                result << *below;
            }
        }
    }
    return result;
}

QList<Device> DeviceInventory::disksOf(DeviceNumber number) const
{
    QList<Device> below = allBelow(number);
    if (below.isEmpty()) {
        const auto self = find(number);
        return self ? QList<Device>{ *self } : QList<Device>{};
    }
    below.removeIf([this](const Device &device) { return !allBelow(device.number).isEmpty(); });
    return below;
}

} // namespace Blksnap
