// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * All block devices at one moment, and how they lie on one another.
 *
 * Immutable and implicitly shared: an inventory taken in the observing thread may be handed to the window as it is.
 * Invariant: every number in Device::parents that is not in the inventory itself is ignored.
 */
#pragma once

#include "device.h"

#include <QHash>

#include <optional>

namespace Blksnap
{

class DeviceInventory
{
public:
    DeviceInventory() = default;
    explicit DeviceInventory(QList<Device> devices);

    const QList<Device> &devices() const
    {
        return m_devices;
    }
    bool isEmpty() const
    {
        return m_devices.isEmpty();
    }

    std::optional<Device> find(DeviceNumber number) const;
    /// Whether what has that number now is on another disk, or another medium, than was known by this sequence.
    bool isSwapped(DeviceNumber number, quint64 diskSequence) const;
    std::optional<Device> findByNode(const QString &node) const;

    /// Devices that lie on nothing else, in the order of their names.
    QList<Device> roots() const;
    QList<Device> childrenOf(DeviceNumber number) const;
    /// Everything that lies on it, directly or further up.
    QList<Device> allAbove(DeviceNumber number) const;
    /// Everything that it lies on, directly or further down.
    QList<Device> allBelow(DeviceNumber number) const;
    /// Its disks: what it lies on that lies on nothing else, or itself.
    QList<Device> disksOf(DeviceNumber number) const;

    bool operator==(const DeviceInventory &other) const
    {
        return m_devices == other.m_devices;
    }

private:
    QList<Device> m_devices;
    QHash<DeviceNumber, qsizetype> m_indexByNumber;
};

} // namespace Blksnap

Q_DECLARE_METATYPE(Blksnap::DeviceInventory)
