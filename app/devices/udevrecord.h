// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What udev and sysfs say about one block device, as text, before anybody has made sense of it.
 *
 * Exists so that the sense-making (deviceFromRecord) can be tested with captured records and without a udev.
 */
#pragma once

#include "device.h"

#include <QHash>

namespace Blksnap
{

struct UdevRecord {
    QString name;
    QString node;
    QString deviceType;
    DeviceNumber number;
    QHash<QString, QString> properties;
    QHash<QString, QString> attributes;
    /// The disk of a partition, with its properties: udev copies these into the partition's own.
    DeviceNumber disk;
    QHash<QString, QString> diskProperties;
    /// From the slaves/ folder in sysfs.
    QList<DeviceNumber> lowerDevices;
};

/// Mount points and swap use are not udev's to know; MountTable fills them in.
Device deviceFromRecord(const UdevRecord &record);

} // namespace Blksnap
