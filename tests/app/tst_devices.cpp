// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What udev and the mount table say is understood: captured records, inherited partition tables, stacks, bind mounts.
 */
#include "fakebackend.h"

#include "devices/mounttable.h"
#include "devices/patientquestions.h"
#include "devices/udevrecord.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <latch>
#include <memory>

using namespace Blksnap;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class DevicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPartition();
    void ignoresAnInheritedTable();
    void knowsKinds_data();
    void knowsKinds();
    void namesVolumesAsTheirToolsDo();
    void namesEverySignature();
    void decodesLabels();
    void sortsByName();
    void climbsStacks();
    void readsMounts();
    void waitsForNoAnswerForEver();
};

namespace
{

UdevRecord partitionRecord()
{
    UdevRecord record;
    record.name = u"vdb1"_s;
    record.node = u"/dev/vdb1"_s;
    record.deviceType = u"partition"_s;
    record.number = { 252, 17 };
    record.disk = { 252, 16 };
    record.attributes = { { u"size"_s, u"2097152"_s }, { u"ro"_s, u"0"_s }, { u"diskseq"_s, u"7"_s } };
    record.properties = { { u"ID_FS_TYPE"_s, u"ext4"_s },
                          { u"ID_FS_USAGE"_s, u"filesystem"_s },
                          { u"ID_FS_UUID"_s, u"0b7a6c5d-1111-4000-8000-000000000001"_s },
                          { u"ID_FS_LABEL_ENC"_s, u"my\\x20data"_s },
                          { u"ID_PART_ENTRY_UUID"_s, u"9c1d2e3f-1111-4000-8000-000000000002"_s },
                          { u"ID_PART_TABLE_TYPE"_s, u"gpt"_s },
                          { u"ID_PART_TABLE_UUID"_s, u"5e3f1c2a-1111-4000-8000-000000000003"_s } };
    record.diskProperties = { { u"ID_PART_TABLE_TYPE"_s, u"gpt"_s },
                              { u"ID_PART_TABLE_UUID"_s, u"5e3f1c2a-1111-4000-8000-000000000003"_s } };
    return record;
}

} // namespace

void DevicesTest::readsAPartition()
{
    const Device device = deviceFromRecord(partitionRecord());
    QCOMPARE(device.kind, Device::Kind::Partition);
    QCOMPARE(device.size, 1024ULL * 1024 * 1024);
    QCOMPARE(device.diskSequence, 7ULL);
    QCOMPARE(device.parents, (QList<DeviceNumber>{ { 252, 16 } }));
    QVERIFY(device.hasFileSystem());
    QCOMPARE(device.uuid(), u"0b7a6c5d-1111-4000-8000-000000000001"_s);
}

void DevicesTest::ignoresAnInheritedTable()
{
    UdevRecord record = partitionRecord();
    QCOMPARE(deviceFromRecord(record).signatureToken(), u"ext4:0b7a6c5d-1111-4000-8000-000000000001"_s);
    // A table of its own is a signature on the partition.
    record.properties[u"ID_PART_TABLE_UUID"_s] = u"other"_s;
    QCOMPARE(deviceFromRecord(record).signatureToken(), u"ext4:0b7a6c5d-1111-4000-8000-000000000001,gpt:other"_s);
}

void DevicesTest::knowsKinds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mapperUuid");
    QTest::addColumn<Device::Kind>("kind");
    QTest::newRow("disk") << u"sda"_s << QString() << Device::Kind::Disk;
    QTest::newRow("nvme") << u"nvme0n1"_s << QString() << Device::Kind::Disk;
    QTest::newRow("image") << u"blksnap-image0"_s << QString() << Device::Kind::Image;
    QTest::newRow("loop") << u"loop3"_s << QString() << Device::Kind::Loop;
    QTest::newRow("raid") << u"md127"_s << QString() << Device::Kind::Raid;
    QTest::newRow("volume") << u"dm-0"_s << u"LVM-abc"_s << Device::Kind::LogicalVolume;
    QTest::newRow("crypt") << u"dm-1"_s << u"CRYPT-LUKS2-abc"_s << Device::Kind::Crypt;
    QTest::newRow("mapped") << u"dm-2"_s << u"mpath-abc"_s << Device::Kind::Mapped;
    QTest::newRow("optical") << u"sr0"_s << QString() << Device::Kind::Optical;
    QTest::newRow("compressed memory") << u"zram0"_s << QString() << Device::Kind::Memory;
}

void DevicesTest::knowsKinds()
{
    QFETCH(QString, name);
    QFETCH(QString, mapperUuid);
    UdevRecord record;
    record.name = name;
    record.deviceType = u"disk"_s;
    record.properties.insert(u"DM_UUID"_s, mapperUuid);
    QTEST(deviceFromRecord(record).kind, "kind");
}

void DevicesTest::namesVolumesAsTheirToolsDo()
{
    UdevRecord record;
    record.name = u"dm-0"_s;
    record.node = u"/dev/dm-0"_s;
    record.deviceType = u"disk"_s;
    record.properties = { { u"DM_UUID"_s, u"LVM-abc"_s }, { u"DM_NAME"_s, u"my--group-the--root"_s } };
    QCOMPARE(deviceFromRecord(record).shortNode(), u"mapper/my--group-the--root"_s);
    record.properties.insert(u"DM_VG_NAME"_s, u"my-group"_s);
    record.properties.insert(u"DM_LV_NAME"_s, u"the-root"_s);
    QCOMPARE(deviceFromRecord(record).shortNode(), u"my-group/the-root"_s);
    QCOMPARE(deviceFromRecord(record).node, u"/dev/mapper/my--group-the--root"_s);
}

void DevicesTest::namesEverySignature()
{
    Device device;
    QCOMPARE(device.signatureToken(), QString());
    QCOMPARE(device.signatureText(), QString());
    device.tableType = u"dos"_s;
    device.tableId = u"5e3f1c2a"_s;
    QCOMPARE(device.signatureToken(), u"dos:5e3f1c2a"_s);
    QCOMPARE(device.signatureName(), u"dos"_s);
    device.contentType = u"LVM2_member"_s;
    device.contentUuid = u"x"_s;
    QCOMPARE(device.signatureToken(), u"LVM2_member:x,dos:5e3f1c2a"_s);
    QCOMPARE(device.signatureText(), u"LVM2_member, dos"_s);
    QCOMPARE(device.signatureName(), u"LVM2_member"_s);
}

void DevicesTest::decodesLabels()
{
    QCOMPARE(deviceFromRecord(partitionRecord()).label, u"my data"_s);
    QCOMPARE(deviceFromRecord(partitionRecord()).signatureText(), u"ext4 “my data”"_s);
    QCOMPARE(deviceFromRecord(partitionRecord()).signatureName(), u"my data"_s);
}

void DevicesTest::sortsByName()
{
    Device two;
    two.name = u"vda2"_s;
    two.number = { 1, 2 };
    Device ten;
    ten.name = u"vda10"_s;
    ten.number = { 1, 10 };
    const DeviceInventory inventory({ ten, two });
    QCOMPARE(inventory.devices().first().name, u"vda2"_s);
}

void DevicesTest::climbsStacks()
{
    const DeviceInventory server = Example::server();
    const auto disks = server.disksOf(Example::VOLUME);
    QCOMPARE(disks.size(), 1);
    QCOMPARE(disks.first().name, u"vda"_s);
    QCOMPARE(server.allBelow(Example::VOLUME).size(), 2);
    QCOMPARE(server.allAbove({ 252, 0 }).size(), 4);
    QVERIFY(server.findByNode(u"/dev/mapper/vg-home"_s));
    QVERIFY(server.findByNode(u"/dev/vg/home"_s));
    QVERIFY(server.findByNode(u"252:17"_s));
    QVERIFY(!server.findByNode(u"/dev/none"_s));
}

void DevicesTest::readsMounts()
{
    QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(u"proc/self"_s));
    QFile mounts(root.filePath(u"proc/self/mountinfo"_s));
    QVERIFY(mounts.open(QIODevice::WriteOnly));
    mounts.write("21 1 252:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw\n"
                 "22 21 252:1 /etc/hosts /jail/etc/hosts rw,relatime shared:1 - ext4 /dev/vda1 rw\n"
                 "23 21 252:17 / /srv/my\\040data rw,relatime shared:2 - ext4 /dev/vdb1 rw\n"
                 "24 21 0:45 /@home /home rw,relatime shared:3 - btrfs /dev/vdc1 rw\n"
                 "25 21 252:18 / /srv/archive rw,relatime shared:4 - xfs /dev/vdb2 ro,noquota\n"
                 "26 21 252:17 / /mnt ro,relatime shared:2 - ext4 /dev/vdb1 rw,errors=remount-ro\n"
                 "27 21 0:50 / /net rw,relatime shared:5 - nfs4 server:/dev/vdd1 rw\n"
                 "28 21 0:51 / /share rw,relatime shared:6 - cifs //server/share rw\n"
                 "29 21 0:52 / /run rw,nosuid shared:7 - tmpfs tmpfs rw\n"
                 "30 21 0:53 / /merged rw,relatime shared:8 - overlay overlay rw\n"
                 "31 21 0:54 / /far rw,nosuid shared:9 - fuse.sshfs anna@server:/ rw\n"
                 "32 21 0:55 / /strange rw,nosuid shared:10 - fuseblk /dev/vde1 rw\n");
    mounts.close();
    QFile swaps(root.filePath(u"proc/swaps"_s));
    QVERIFY(swaps.open(QIODevice::WriteOnly));
    swaps.write("Filename\tType\tSize\tUsed\tPriority\n/dev/vda2 partition 2097148 0 -2\n");
    swaps.close();

    const MountTable table = MountTable::read(root.path());
    QCOMPARE(table.mountPointsOf({ 252, 1 }, u"/dev/vda1"_s), QStringList{ u"/"_s });
    QCOMPARE(table.mountPointsOf({ 252, 17 }, u"/dev/vdb1"_s), (QStringList{ u"/mnt"_s, u"/srv/my data"_s }));
    QCOMPARE(table.mountPointsOf({ 252, 33 }, u"/dev/vdc1"_s), QStringList{ u"/home"_s });
    QCOMPARE(table.typeOf({ 252, 17 }, u"/dev/vdb1"_s), u"ext4"_s);
    QCOMPARE(table.typeOf({ 252, 33 }, u"/dev/vdc1"_s), u"btrfs"_s);
    QCOMPARE(table.typeOf({ 252, 65 }, u"/dev/vde1"_s), u"fuseblk"_s);
    // What comes over the network or lies in memory belongs to no device.
    QCOMPARE(table.mountPointsOf({ 252, 49 }, u"/dev/vdd1"_s), QStringList());
    QCOMPARE(table.typeOf({ 252, 49 }, u"/dev/vdd1"_s), QString());
    QVERIFY(table.isReadOnly({ 252, 18 }));
    QVERIFY(!table.isReadOnly({ 252, 17 }));
    QVERIFY(table.isSwap(u"vda2"_s));
    QVERIFY(!table.isSwap(u"vda1"_s));
}

void DevicesTest::waitsForNoAnswerForEver()
{
    PatientQuestions<int> questions(10ms);
    const auto silence = std::make_shared<std::latch>(1);
    const auto asked = std::make_shared<std::atomic<int>>(0);
    const auto hangs = [silence, asked] {
        ++*asked;
        silence->wait();
        return 1;
    };
    QCOMPARE(questions.ask(u"hangs"_s, hangs), std::nullopt);
    // Others are answered meanwhile, and nobody asks what was asked already.
    PatientQuestions<int> patient(1min);
    QCOMPARE(patient.ask(u"answers"_s, [] { return 2; }), std::optional(2));
    QCOMPARE(questions.ask(u"hangs"_s, hangs), std::nullopt);
    silence->count_down();
    QVERIFY(QTest::qWaitFor([&] { return questions.ask(u"hangs"_s, hangs) == 1; }));
    QCOMPARE(asked->load(), 1);
    // The next time it is asked anew.
    QCOMPARE(patient.ask(u"hangs"_s, [] { return 3; }), std::optional(3));
}

QTEST_GUILESS_MAIN(DevicesTest)
#include "tst_devices.moc"
