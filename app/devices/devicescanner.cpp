// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicescanner.h"

#include "mounttable.h"
#include "patientquestions.h"
#include "signatureprobe.h"
#include "udevrecord.h"

#include <QDir>
#include <QFile>

#include <chrono>
#include <libudev.h>
#include <memory>
#include <optional>
#include <sys/statvfs.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

struct EnumerateCloser {
    void operator()(udev_enumerate *enumerate) const
    {
        udev_enumerate_unref(enumerate);
    }
};
struct DeviceCloser {
    void operator()(udev_device *device) const
    {
        udev_device_unref(device);
    }
};

DeviceNumber numberOf(udev_device *device)
{
    return DeviceNumber::fromDev(udev_device_get_devnum(device));
}

QHash<QString, QString> propertiesOf(udev_device *device)
{
    QHash<QString, QString> result;
    udev_list_entry *entry = nullptr;
    udev_list_entry_foreach(entry, udev_device_get_properties_list_entry(device))
    {
        result.insert(QString::fromUtf8(udev_list_entry_get_name(entry)),
                      QString::fromUtf8(udev_list_entry_get_value(entry)));
    }
    return result;
}

QList<DeviceNumber> lowerDevicesOf(const QString &sysfsPath)
{
    QList<DeviceNumber> result;
    const QDir slaves(sysfsPath + u"/slaves"_s);
    const auto names = slaves.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        QFile file(slaves.filePath(name) + u"/dev"_s);
        if (file.open(QIODevice::ReadOnly)) {
            if (const auto number = DeviceNumber::fromText(QString::fromLatin1(file.readAll().trimmed()))) {
                result << *number;
            }
        }
    }
    return result;
}

UdevRecord recordOf(udev_device *device)
{
    UdevRecord record;
    record.name = QString::fromUtf8(udev_device_get_sysname(device));
    record.node = QFile::decodeName(udev_device_get_devnode(device));
    record.deviceType = QString::fromUtf8(udev_device_get_devtype(device));
    record.number = numberOf(device);
    record.properties = propertiesOf(device);
    for (const char *attribute :
         { "size", "diskseq", "ro", "removable", "loop/backing_file", "device/model", "serial" }) {
        if (const char *value = udev_device_get_sysattr_value(device, attribute)) {
            record.attributes.insert(QString::fromLatin1(attribute), QString::fromUtf8(value));
        }
    }
    // Owned by the child, so not ours to release.
    if (udev_device *disk = udev_device_get_parent_with_subsystem_devtype(device, "block", "disk")) {
        record.disk = numberOf(disk);
        record.diskProperties = propertiesOf(disk);
        if (const char *sequence = udev_device_get_sysattr_value(disk, "diskseq")) {
            record.attributes.insert(u"diskseq"_s, QString::fromUtf8(sequence));
        }
    }
    record.lowerDevices = lowerDevicesOf(QFile::decodeName(udev_device_get_syspath(device)));
    return record;
}

using Room = std::optional<struct statvfs>;

Room roomOf(const QString &place)
{
    struct statvfs room = {};
    return ::statvfs(QFile::encodeName(place).constData(), &room) == 0 ? Room(room) : std::nullopt;
}

/// Of a file system that a program serves: nobody here waits for a program that hangs.
Room roomOfServed(const QString &place)
{
    static thread_local PatientQuestions<Room> questions(200ms);
    return questions.ask(place, [place] { return roomOf(place); }).value_or(std::nullopt);
}

void measureFileSystem(Device &device)
{
    if (device.mountPoints.isEmpty()) {
        return;
    }
    const QString place = device.mountPoints.first();
    const Room room = device.mountType.startsWith(u"fuse") ? roomOfServed(place) : roomOf(place);
    if (!room) {
        return;
    }
    device.fileSystemSize = static_cast<quint64>(room->f_blocks) * room->f_frsize;
    device.fileSystemUsed = static_cast<quint64>(room->f_blocks - room->f_bfree) * room->f_frsize;
    device.fileSystemAvailable = static_cast<quint64>(room->f_bavail) * room->f_frsize;
}

bool isWorthShowing(const Device &device)
{
    return device.size > 0 && device.kind != Device::Kind::Memory && !device.name.startsWith(u"fd");
}

} // namespace

DeviceInventory scanDevices(udev *context)
{
    QList<Device> devices;
    const std::unique_ptr<udev_enumerate, EnumerateCloser> enumerate(udev_enumerate_new(context));
    if (!enumerate) {
        return DeviceInventory();
    }
    udev_enumerate_add_match_subsystem(enumerate.get(), "block");
    udev_enumerate_scan_devices(enumerate.get());

    const MountTable mounts = MountTable::read();
    udev_list_entry *entry = nullptr;
    udev_list_entry_foreach(entry, udev_enumerate_get_list_entry(enumerate.get()))
    {
        const std::unique_ptr<udev_device, DeviceCloser> found(
            udev_device_new_from_syspath(context, udev_list_entry_get_name(entry)));
        if (!found || !udev_device_get_devnode(found.get())) {
            continue;
        }
        Device device = deviceFromRecord(recordOf(found.get()));
        if (!isWorthShowing(device)) {
            continue;
        }
        if (!udev_device_get_is_initialized(found.get())) {
            probeSignature(device);
        }
        device.mountPoints = mounts.mountPointsOf(device.number, device.node);
        device.mountType = mounts.typeOf(device.number, device.node);
        device.fileSystemReadOnly = mounts.isReadOnly(device.number);
        device.swapInUse = mounts.isSwap(device.name);
        measureFileSystem(device);
        devices << device;
    }
    return DeviceInventory(std::move(devices));
}

} // namespace Blksnap
