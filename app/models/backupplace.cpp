// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupplace.h"

#include "format.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

QString nodeOf(DeviceNumber number, const DeviceInventory &devices)
{
    const auto device = devices.find(number);
    return device ? device->shortNode() : number.toText();
}

} // namespace

BackupPlace BackupPlace::read(const QString &file, const DeviceInventory &devices)
{
    const QString folder = QFileInfo(file).absolutePath();
    const QStorageInfo storage(folder);
    const auto freeBytes = static_cast<quint64>(std::max<qint64>(storage.bytesAvailable(), 0));
    struct stat status = {};
    if (::stat(QFile::encodeName(folder).constData(), &status) == 0) {
        if (const auto device = devices.find(DeviceNumber::fromDev(status.st_dev))) {
            return { device->number, freeBytes };
        }
    }
    // btrfs shows a number of its own.
    const auto device = devices.findByNode(QFile::decodeName(storage.device()));
    return { device ? std::optional(device->number) : std::nullopt, freeBytes };
}

bool BackupPlace::isOn(DeviceNumber other, const DeviceInventory &devices) const
{
    return m_device == other || std::ranges::contains(devices.allBelow(*m_device), other, &Device::number)
        || std::ranges::contains(devices.allAbove(*m_device), other, &Device::number);
}

std::optional<DeviceNumber> BackupPlace::originAt(const Snapshot &snapshot, const DeviceInventory &devices) const
{
    for (const SnapshotImage &image : snapshot.images) {
        if (isOn(image.origin, devices)) {
            return image.origin;
        }
    }
    return std::nullopt;
}

Verdict BackupPlace::verdict(const Snapshot &snapshot,
                             quint64 imageSize,
                             const DeviceInventory &devices,
                             const QList<Snapshot> &all) const
{
    if (m_device) {
        if (const auto origin = originAt(snapshot, devices)) {
            return { .isSuitable = false,
                     .reason = tr("That would be on %1, which this snapshot holds: all that is written there fills its "
                                  "pool.")
                                   .arg(nodeOf(*origin, devices)),
                     .hint = tr("Choose a place on another disk.") };
        }
    }
    QStringList catches;
    for (const Snapshot &other : all) {
        if (const auto origin = m_device && other.id != snapshot.id ? originAt(other, devices) : std::nullopt) {
            catches << tr("That is on %1, which the snapshot “%2” holds: the copy fills its pool.")
                           .arg(nodeOf(*origin, devices), other.title());
        }
    }
    if (imageSize > m_freeBytes) {
        catches << tr("The image has %1, and there is room for %2; only areas of zeros take none.")
                       .arg(Format::size(imageSize), Format::size(m_freeBytes));
    }
    return { .isSuitable = true, .reason = catches.join(u' '), .hint = {} };
}

} // namespace Blksnap
