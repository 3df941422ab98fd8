// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "udevrecord.h"

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr quint64 SECTOR_SIZE = 512;

/// udev writes what is not plain as \xNN in its *_ENC properties.
QString decoded(const QString &encoded)
{
    QByteArray bytes;
    const QByteArray source = encoded.toUtf8();
    for (qsizetype at = 0; at < source.size(); ++at) {
        bool isHex = false;
        if (source.at(at) == '\\' && at + 3 < source.size() && source.at(at + 1) == 'x') {
            const int value = source.mid(at + 2, 2).toInt(&isHex, 16);
            if (isHex) {
                bytes.append(static_cast<char>(value));
                at += 3;
                continue;
            }
        }
        bytes.append(source.at(at));
    }
    return QString::fromUtf8(bytes).trimmed();
}

QString plainOrDecoded(const QHash<QString, QString> &properties, const QString &key)
{
    const QString encoded = properties.value(key + u"_ENC"_s);
    return encoded.isEmpty() ? properties.value(key) : decoded(encoded);
}

Device::Kind kindOf(const UdevRecord &record)
{
    if (record.deviceType == u"partition") {
        return Device::Kind::Partition;
    }
    if (record.name.startsWith(u"blksnap-image")) {
        return Device::Kind::Image;
    }
    if (record.name.startsWith(u"loop")) {
        return Device::Kind::Loop;
    }
    if (record.name.startsWith(u"md")) {
        return Device::Kind::Raid;
    }
    if (record.name.startsWith(u"sr")) {
        return Device::Kind::Optical;
    }
    if (record.name.startsWith(u"ram") || record.name.startsWith(u"zram")) {
        return Device::Kind::Memory;
    }
    if (record.name.startsWith(u"dm-")) {
        const QString mapperUuid = record.properties.value(u"DM_UUID"_s);
        if (mapperUuid.startsWith(u"LVM-")) {
            return Device::Kind::LogicalVolume;
        }
        return mapperUuid.startsWith(u"CRYPT-") ? Device::Kind::Crypt : Device::Kind::Mapped;
    }
    return Device::Kind::Disk;
}

} // namespace

Device deviceFromRecord(const UdevRecord &record)
{
    const auto &properties = record.properties;
    const auto &attributes = record.attributes;

    Device device;
    device.number = record.number;
    device.name = record.name;
    device.node = record.node;
    device.kind = kindOf(record);
    device.size = attributes.value(u"size"_s).toULongLong() * SECTOR_SIZE;
    device.diskSequence = attributes.value(u"diskseq"_s).toULongLong();
    device.readOnly = attributes.value(u"ro"_s) == u"1";
    device.removable = attributes.value(u"removable"_s) == u"1";
    device.backingFile = attributes.value(u"loop/backing_file"_s);
    device.parents = record.lowerDevices;

    const QString mapperName = properties.value(u"DM_NAME"_s);
    if (!mapperName.isEmpty()) {
        device.node = u"/dev/mapper/"_s + mapperName;
    }
    const QString group = properties.value(u"DM_VG_NAME"_s);
    const QString volume = properties.value(u"DM_LV_NAME"_s);
    if (device.kind == Device::Kind::LogicalVolume && !group.isEmpty() && !volume.isEmpty()) {
        device.volume = group + u'/' + volume;
    }

    const bool isPartition = device.kind == Device::Kind::Partition;
    if (isPartition) {
        device.parents = { record.disk };
        device.start = properties.value(u"ID_PART_ENTRY_OFFSET"_s).toULongLong() * SECTOR_SIZE;
        device.partitionUuid = properties.value(u"ID_PART_ENTRY_UUID"_s);
        device.partitionLabel = decoded(properties.value(u"ID_PART_ENTRY_NAME"_s));
    } else {
        device.vendor = plainOrDecoded(properties, u"ID_VENDOR"_s);
        device.model = plainOrDecoded(properties, u"ID_MODEL"_s);
        if (device.model.isEmpty()) {
            device.model = attributes.value(u"device/model"_s).trimmed();
        }
        device.serial = properties.value(u"ID_SERIAL_SHORT"_s, properties.value(u"ID_SERIAL"_s));
        if (device.serial.isEmpty()) {
            device.serial = attributes.value(u"serial"_s).trimmed();
        }
    }

    device.contentType = properties.value(u"ID_FS_TYPE"_s);
    device.contentUsage = properties.value(u"ID_FS_USAGE"_s);
    device.label = plainOrDecoded(properties, u"ID_FS_LABEL"_s);
    device.contentUuid = plainOrDecoded(properties, u"ID_FS_UUID"_s);

    // A partition inherits the table of its disk in udev's database; only a table of its own is a signature on it.
    const QString tableType = properties.value(u"ID_PART_TABLE_TYPE"_s);
    const QString tableId = properties.value(u"ID_PART_TABLE_UUID"_s);
    const bool isInherited = isPartition && tableType == record.diskProperties.value(u"ID_PART_TABLE_TYPE"_s)
        && tableId == record.diskProperties.value(u"ID_PART_TABLE_UUID"_s);
    if (!isInherited) {
        device.tableType = tableType;
        device.tableId = tableId;
    }
    return device;
}

} // namespace Blksnap
