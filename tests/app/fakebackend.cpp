// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakebackend.h"

#include <QDir>
#include <QTemporaryFile>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace Blksnap
{

FakeBackend::FakeBackend(QObject *parent) : Backend(parent)
{
}

void FakeBackend::start()
{
    setStatusRead();
}

template<typename T> QFuture<Outcome<T>> FakeBackend::answer(const std::function<T()> &effect)
{
    const auto promise = std::make_shared<QPromise<Outcome<T>>>();
    const auto begin = [promise] {
        if (!promise->isCanceled()) {
            promise->start();
        }
    };
    // While one is held, the others wait in line.
    if (m_pending.isEmpty()) {
        begin();
    }
    const auto finish = [this, promise, effect] {
        if (!promise->isCanceled()) {
            promise->addResult(m_failure ? Outcome<T>(std::unexpected(*m_failure)) : Outcome<T>(effect()));
        }
        promise->finish();
    };
    if (m_isHolding) {
        m_pending << Pending{ .begin = begin, .finish = finish };
    } else {
        finish();
    }
    return promise->future();
}

void FakeBackend::finishPending()
{
    m_isHolding = false;
    while (!m_pending.isEmpty()) {
        finishFirst();
    }
}

void FakeBackend::finishFirst()
{
    const Pending first = m_pending.takeFirst();
    first.finish();
    if (!m_pending.isEmpty()) {
        m_pending.first().begin();
    }
}

void FakeBackend::makeFiles(Snapshot &snapshot, const QList<FileChoice> &storage, const QList<FileChoice> &reserve)
{
    auto now = devices().devices();
    const auto make = [this, &now, &snapshot](const FileChoice &file) {
        Device loop;
        loop.number = { 7, FIRST_FILE + m_filesMade++ };
        loop.name = u"loop%1"_s.arg(loop.number.minor);
        loop.node = u"/dev/"_s + loop.name;
        loop.kind = Device::Kind::Loop;
        loop.size = file.size;
        now << loop;
        snapshot.files << SnapshotFile{ .device = loop.number, .fileSystem = file.fileSystem.number };
        return loop.number;
    };
    for (const FileChoice &file : storage) {
        snapshot.storage << make(file);
        snapshot.capacity += file.size;
    }
    for (const FileChoice &file : reserve) {
        snapshot.reserve << make(file);
    }
    setDevices(DeviceInventory(now));
}

QFuture<Outcome<TakenSnapshot>> FakeBackend::take(const SnapshotPlan &plan)
{
    m_taken << plan;
    return answer<TakenSnapshot>([this, plan] {
        Snapshot snapshot;
        snapshot.id = QUuid::createUuidV5(QUuid(), plan.name);
        snapshot.name = plan.name;
        snapshot.state = SnapshotState::Taken;
        snapshot.takenAt = QDateTime::currentDateTime();
        snapshot.freezeMicroseconds = 12'300;
        quint32 minor = 0;
        for (const Device &origin : plan.origins) {
            SnapshotImage image;
            image.origin = origin.number;
            image.image = DeviceNumber{ 259, minor++ };
            image.chunkSize = 65'536;
            snapshot.images << image;
        }
        for (const StorageChoice &choice : plan.storage) {
            snapshot.capacity += choice.device.size;
            snapshot.storage << choice.device.number;
        }
        for (const StorageChoice &choice : plan.reserve) {
            snapshot.reserve << choice.device.number;
        }
        makeFiles(snapshot, plan.storageFiles, plan.reserveFiles);
        setSnapshots(QList<Snapshot>(snapshots()) << snapshot);
        return TakenSnapshot{ .id = snapshot.id, .freezeMicroseconds = snapshot.freezeMicroseconds };
    });
}

QFuture<Outcome<quint64>> FakeBackend::addStorage(const StorageAddition &addition)
{
    m_additions << addition;
    return answer<quint64>([this, addition] {
        auto now = snapshots();
        quint64 capacity = 0;
        for (Snapshot &snapshot : now) {
            if (snapshot.id != addition.snapshot) {
                continue;
            }
            for (const StorageChoice &choice : addition.storage) {
                snapshot.capacity += choice.device.size;
                snapshot.storage << choice.device.number;
            }
            for (const StorageChoice &choice : addition.reserve) {
                snapshot.reserve << choice.device.number;
            }
            makeFiles(snapshot, addition.storageFiles, addition.reserveFiles);
            capacity = snapshot.capacity;
        }
        setSnapshots(now);
        return capacity;
    });
}

QFuture<Outcome<Done>> FakeBackend::release(const SnapshotId &id)
{
    m_released << id;
    return answer<Done>([this, id] {
        auto now = snapshots();
        now.removeIf([&id](const Snapshot &snapshot) { return snapshot.id == id; });
        setSnapshots(now);
        return Done{};
    });
}

QFuture<Outcome<Done>> FakeBackend::track(const QList<Device> &devices)
{
    return answer<Done>([this, devices] {
        auto now = trackers();
        for (const Device &device : devices) {
            TrackerStatus tracker;
            tracker.device = device.number;
            tracker.blockSize = 65'536;
            tracker.blockCount = device.size / 65'536;
            now << tracker;
        }
        setTrackers(now);
        return Done{};
    });
}

QFuture<Outcome<Done>> FakeBackend::untrack(const QList<Device> &devices)
{
    return answer<Done>([this, devices] {
        auto now = trackers();
        now.removeIf([&devices](const TrackerStatus &tracker) {
            return std::ranges::contains(devices, tracker.device, &Device::number);
        });
        setTrackers(now);
        return Done{};
    });
}

QFuture<Outcome<Done>> FakeBackend::loadModule()
{
    return answer<Done>([this] {
        Health now = health();
        now.module = Health::Module::Loaded;
        setHealth(now);
        return Done{};
    });
}

void FakeBackend::setMountPoints(DeviceNumber number, const QStringList &mountPoints)
{
    auto now = devices().devices();
    for (Device &device : now) {
        if (device.number == number) {
            device.mountPoints = mountPoints;
        }
    }
    setDevices(DeviceInventory(now));
}

QFuture<Outcome<QString>> FakeBackend::mountImage(DeviceNumber image)
{
    return answer<QString>([this, image] {
        setMountPoints(image, { u"/run/media/anna/data"_s });
        return u"/run/media/anna/data"_s;
    });
}

QFuture<Outcome<Done>> FakeBackend::unmountImage(DeviceNumber image)
{
    return answer<Done>([this, image] {
        setMountPoints(image, {});
        return Done{};
    });
}

QFuture<Outcome<QDBusUnixFileDescriptor>> FakeBackend::openImage(DeviceNumber)
{
    return answer<QDBusUnixFileDescriptor>([this] {
        QTemporaryFile file;
        file.open();
        file.write(m_imageContents);
        file.flush();
        file.resize(std::max(file.size(), m_imageSize));
        return QDBusUnixFileDescriptor(file.handle());
    });
}

QFuture<Outcome<ChangeMap>> FakeBackend::readChangeMap(DeviceNumber device, Interaction interaction)
{
    ++m_mapsRead;
    m_promptsAllowed += interaction == Interaction::Allowed ? 1 : 0;
    return answer<ChangeMap>([this, device] {
        ChangeMap map = m_map;
        map.device = device;
        return map;
    });
}

QFuture<Outcome<ChangedFiles>> FakeBackend::listChangedFiles(const FilesQuestion &question, Interaction)
{
    m_questions << question;
    return answer<ChangedFiles>([this] { return m_files; });
}

namespace Example
{

namespace
{

constexpr quint64 GIB = 1024ULL * 1024 * 1024;

Device disk(DeviceNumber number, const QString &name, quint64 size, const QString &model, const QString &serial)
{
    Device device;
    device.number = number;
    device.name = name;
    device.node = u"/dev/"_s + name;
    device.kind = Device::Kind::Disk;
    device.size = size;
    device.model = model;
    device.serial = serial;
    device.diskSequence = number.minor + 1;
    device.tableType = u"gpt"_s;
    device.tableId = u"5e3f1c2a-0000-4000-8000-%1"_s.arg(number.minor, 12, 10, QChar(u'0'));
    return device;
}

Device partition(const Device &disk, quint32 index, quint64 size)
{
    Device device;
    device.number = { disk.number.major, disk.number.minor + index };
    device.name = disk.name + QString::number(index);
    device.node = u"/dev/"_s + device.name;
    device.kind = Device::Kind::Partition;
    device.size = size;
    device.diskSequence = disk.diskSequence;
    device.parents = { disk.number };
    device.partitionUuid = u"9c1d2e3f-0000-4000-8000-%1"_s.arg(device.number.minor, 12, 10, QChar(u'0'));
    return device;
}

Device holding(Device device, const QString &type, const QString &label, const QStringList &mountPoints)
{
    device.contentType = type;
    device.contentUsage = type == u"swap" ? u"other"_s : type == u"LVM2_member" ? u"raid"_s : u"filesystem"_s;
    device.label = label;
    device.contentUuid = u"0b7a6c5d-0000-4000-8000-%1"_s.arg(device.number.minor, 12, 10, QChar(u'0'));
    device.mountPoints = mountPoints;
    if (!mountPoints.isEmpty()) {
        device.mountType = type;
        device.fileSystemSize = device.size;
        device.fileSystemUsed = device.size / 5 * 2;
        device.fileSystemAvailable = device.size - device.fileSystemUsed;
    }
    return device;
}

QList<Device> serverDevices()
{
    const Device vda = disk({ 252, 0 }, u"vda"_s, 32 * GIB, u"QEMU HARDDISK"_s, u"SYSTEM"_s);
    const Device vdb = disk({ 252, 16 }, u"vdb"_s, 8 * GIB, u"Samsung SSD 870"_s, u"S5Y1NX0R"_s);
    const Device vdc = disk({ 252, 32 }, u"vdc"_s, 16 * GIB, u"WDC WD40EFRX"_s, u"WD-WCC4E1"_s);
    const Device vdd = disk({ 252, 48 }, u"vdd"_s, 12 * GIB, u"Seagate Backup+"_s, u"NA9K2QJT"_s);
    Device swap = holding(partition(vda, 2, 2 * GIB), u"swap"_s, {}, {});
    swap.swapInUse = true;
    Device volume = holding(disk({ 253, 0 }, u"dm-0"_s, 10 * GIB, {}, {}), u"ext4"_s, u"home"_s, { u"/home"_s });
    volume.kind = Device::Kind::LogicalVolume;
    volume.node = u"/dev/mapper/vg-home"_s;
    volume.volume = u"vg/home"_s;
    volume.tableType.clear();
    volume.parents = { { 252, 3 } };
    Device loop = holding(disk({ 7, 0 }, u"loop0"_s, GIB, {}, {}), u"squashfs"_s, {}, { u"/snap/core"_s });
    loop.kind = Device::Kind::Loop;
    loop.readOnly = true;
    loop.tableType.clear();
    loop.backingFile = u"/var/lib/snapd/core.snap"_s;
    return { vda,
             holding(partition(vda, 1, 18 * GIB), u"ext4"_s, {}, { u"/"_s }),
             swap,
             holding(partition(vda, 3, 12 * GIB), u"LVM2_member"_s, {}, {}),
             volume,
             vdb,
             holding(partition(vdb, 1, 8 * GIB), u"ext4"_s, u"data"_s, { u"/srv/data"_s }),
             vdc,
             holding(partition(vdc, 1, 16 * GIB), u"xfs"_s, u"vault"_s, { u"/srv/vault"_s }),
             vdd,
             partition(vdd, 1, 2 * GIB),
             holding(partition(vdd, 2, 4 * GIB), u"ext4"_s, u"backup"_s, {}),
             partition(vdd, 3, 4 * GIB),
             loop };
}

} // namespace

DeviceInventory server()
{
    return DeviceInventory(serverDevices());
}

DeviceInventory serverWithImages()
{
    auto devices = serverDevices();
    quint32 minor = 0;
    for (const DeviceNumber origin : { EXT4, XFS }) {
        Device image = *DeviceInventory(devices).find(origin);
        image.number = { 259, minor };
        image.name = u"blksnap-image%1"_s.arg(minor++);
        image.node = u"/dev/"_s + image.name;
        image.kind = Device::Kind::Image;
        image.parents.clear();
        image.mountPoints.clear();
        devices << image;
    }
    return DeviceInventory(devices);
}

Health health()
{
    Health health;
    health.module = Health::Module::Loaded;
    health.moduleVersion = u"2.1.0.0"_s;
    health.kernelRelease = u"6.12.43-amd64"_s;
    health.helper = Health::Service::Available;
    health.watch = Health::Service::Available;
    health.helperProgram = { .version = u"0.1.0"_s, .isRunning = false };
    health.watchProgram = { .version = u"0.1.0"_s, .isRunning = true };
    return health;
}

Snapshot snapshot(const QString &name)
{
    Snapshot snapshot;
    snapshot.id = QUuid::createUuidV5(QUuid(), name);
    snapshot.name = name;
    snapshot.state = SnapshotState::Taken;
    snapshot.takenAt = QDateTime(QDate(2026, 11, 21), QTime(9, 30));
    snapshot.capacity = 2 * GIB;
    snapshot.filled = GIB / 2;
    snapshot.freezeMicroseconds = 12'300;
    quint32 minor = 0;
    for (const DeviceNumber origin : { EXT4, XFS }) {
        SnapshotImage image;
        image.origin = origin;
        image.image = { 259, minor++ };
        image.chunkSize = 65'536;
        image.bytesWritten = GIB / 4;
        snapshot.images << image;
    }
    snapshot.storage = { SPARE };
    snapshot.reserve = { SPARE_TOO };
    return snapshot;
}

ChangeMap changeMap(qsizetype blocks)
{
    ChangeMap map;
    map.device = EXT4;
    map.blocks = QByteArray(blocks, '\0');
    map.blockSize = 65'536;
    map.capacity = static_cast<quint64>(blocks) * map.blockSize;
    map.generation = QUuid::createUuidV5(QUuid(), u"generation"_s);
    map.snapshotNumber = 4;
    const auto mark = [&map, blocks](double from, double share, char number) {
        const auto begin = static_cast<qsizetype>(from * static_cast<double>(blocks));
        const auto count = static_cast<qsizetype>(share * static_cast<double>(blocks));
        for (qsizetype block = begin; block < std::min(begin + count, blocks); ++block) {
            map.blocks[block] = number;
        }
    };
    mark(0.02, 0.20, 1);
    mark(0.25, 0.08, 2);
    mark(0.40, 0.05, 3);
    mark(0.55, 0.10, 4);
    mark(0.00, 0.005, 5);
    mark(0.60, 0.02, 5);
    mark(0.85, 0.04, 5);
    for (qsizetype block = blocks / 3; block < blocks / 2; block += 97) {
        map.blocks[block] = 5;
    }
    return map;
}

ChangedFiles changedFiles(qsizetype block)
{
    constexpr quint64 BLOCK = 65'536;
    const auto first = static_cast<quint64>(block);
    ChangedFiles files;
    files.fileSystem = u"ext4"_s;
    files.elsewhere = 3 * BLOCK;
    files.files << ChangedFile{ .inode = 12,
                                .names = { u"/mail/inbox.mbox"_s },
                                .bytes = 90 * BLOCK,
                                .ranges = { { .offset = first * BLOCK, .length = 90 * BLOCK } } }
                << ChangedFile{ .inode = 13,
                                .names = { u"/var/db/orders.sqlite"_s, u"/var/db/latest"_s },
                                .bytes = 4 * BLOCK,
                                .ranges = { { .offset = (first + 90) * BLOCK, .length = 4 * BLOCK } } }
                << ChangedFile{
                       .inode = 8, .names = {}, .bytes = BLOCK, .ranges = { { .offset = 0, .length = BLOCK } }
                   };
    return files;
}

QStringList languages()
{
    QStringList found = QDir(u":/i18n"_s).entryList({ u"blksnap_*.qm"_s });
    for (QString &name : found) {
        name = name.section(u'_', 1).chopped(3);
    }
    found.removeOne(u"en"_s);
    return QStringList{ u"en"_s } + found;
}

} // namespace Example

} // namespace Blksnap
