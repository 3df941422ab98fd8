// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Which devices lie beneath which: partitions on disks, mappings on what they map, loops on the disk of their file.
 *
 * Invariant: where it is not known what lies beneath a device, that is said; it never looks like nothing.
 * Reads sysfs (or a fixture of it) anew at every call, keeps nothing.
 */
#pragma once

#include "kernel/types.h"

#include <QList>
#include <QSet>

#include <functional>

namespace Blksnap
{
class DeviceStack
{
public:
    /// Devices that hold the file behind a loop device; nothing if that cannot be told.
    using LoopBacking = std::function<std::optional<QList<DeviceNumber>>(DeviceNumber loop)>;

    /// @param sysfs normally "/sys"
    DeviceStack(QString sysfs, LoopBacking loopBacking);

    /// The device's directory in sysfs; empty if there is no such device.
    QString directory(DeviceNumber device) const;
    /// The kernel's name, "sda1"; empty if there is no such device.
    QString name(DeviceNumber device) const;
    /// Partitions of a whole disk.
    QList<DeviceNumber> partitions(DeviceNumber disk) const;
    /// Devices above that claim this one: mappings, arrays.
    QList<DeviceNumber> holders(DeviceNumber device) const;

    /// The device and everything that is touched when it is written to. Nothing if that cannot be told.
    std::optional<QSet<DeviceNumber>> touchedBy(DeviceNumber device) const;
    /// Whether writing to one may change the other or ends up in the same place. Unknown counts as yes.
    bool overlap(DeviceNumber one, DeviceNumber other) const;

private:
    std::optional<DeviceNumber> numberIn(const QString &directory) const;
    QList<DeviceNumber> numbersBelow(const QString &directory) const;

    QString m_sysfs;
    LoopBacking m_loopBacking;
};
} // namespace Blksnap
