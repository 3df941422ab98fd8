// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceplace.h"

#include "format.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

QString namesOf(const QList<Device> &devices)
{
    QStringList names;
    for (const Device &device : devices) {
        names << device.shortNode();
    }
    return QLocale().createSeparatedList(names);
}

/// vdb1: ext4 “data”, /srv/data
QString nameAndContents(const Device &device)
{
    QStringList parts{ device.signatureText() };
    parts += device.mountPoints;
    parts.removeAll(QString());
    return parts.isEmpty() ? device.shortNode() : device.shortNode() + u": "_s + parts.join(u", "_s);
}

} // namespace

QStringList DevicePlace::describe(const DeviceInventory &devices, DeviceNumber number, quint64 offset, quint64 length)
{
    const auto device = devices.find(number);
    if (!device) {
        return {};
    }
    QStringList lines;
    const auto below = device->parents.isEmpty() ? QList<Device>() : devices.allBelow(number);
    if (device->kind == Device::Kind::Partition && !below.isEmpty()) {
        lines << tr("On %1 at %2").arg(below.first().shortNode(), Format::size(device->start + offset));
    } else if (!below.isEmpty()) {
        QList<Device> members;
        for (const DeviceNumber parent : device->parents) {
            if (const auto member = devices.find(parent)) {
                members << *member;
            }
        }
        lines << (members.size() == 1 ? tr("In %1").arg(namesOf(members))
                                      : tr("In one of its members: %1").arg(namesOf(members)));
    }
    bool hasPartitions = false;
    bool isInside = false;
    const auto children = devices.childrenOf(number);
    for (const Device &child : children) {
        if (child.kind != Device::Kind::Partition) {
            continue;
        }
        hasPartitions = true;
        if (child.start < offset + length && offset < child.start + child.size) {
            isInside = true;
            lines << tr("In partition %1").arg(nameAndContents(child));
            const auto above = devices.allAbove(child.number);
            if (!above.isEmpty()) {
                lines << tr("Below %1").arg(namesOf(above));
            }
        }
    }
    if (hasPartitions && !isInside) {
        lines << tr("Outside of all partitions");
    }
    return lines;
}

} // namespace Blksnap
