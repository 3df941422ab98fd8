// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What is read from the kernel's tables, and what of btrfs is found from them.
 */
#include "device/mounts.h"
#include "device/freezer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class MountsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;

    QString put(const QString &name, const QByteArray &content)
    {
        const QString path = m_directory.filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(content) != content.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

    /// A device in the pretended sysfs, and as a member of a btrfs.
    void addMember(const QString &id, const QString &place, const QByteArray &number, bool isPartition)
    {
        const QString directory = u"sys/devices/"_s + place;
        put(directory + u"/dev"_s, number + '\n');
        if (isPartition) {
            put(directory + u"/partition"_s, "1\n");
        }
        const QString members = m_directory.filePath(u"sys/fs/btrfs/%1/devices"_s.arg(id));
        QVERIFY(QDir().mkpath(members));
        QVERIFY(QFile::link(m_directory.filePath(directory), members + u'/' + QFileInfo(directory).fileName()));
    }

private Q_SLOTS:
    void mounts()
    {
        const auto mounts =
            readMounts(put(u"mountinfo"_s,
                           "21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro\n"
                           "22 21 8:2 / /srv/with\\040blank ro,relatime shared:2 - xfs /dev/sda2 rw\n"
                           "23 21 8:3 / /mnt rw,relatime shared:3 - ext4 /dev/sda3 ro\n"
                           "24 21 0:30 /@home /home rw,relatime shared:4 - btrfs /dev/sdb1 rw,space_cache=v2\n"));
        QVERIFY(mounts);
        QCOMPARE(mounts->size(), 4);
        // What was mounted last comes first.
        QCOMPARE(mounts->last(), (Mount{ { 8, 1 }, "ext4", "/dev/sda1", u"/"_s, false }));
        QCOMPARE(mounts->at(2), (Mount{ { 8, 2 }, "xfs", "/dev/sda2", u"/srv/with blank"_s, false }));
        QVERIFY(mounts->at(1).readOnly);
        QCOMPARE(mounts->first().device, (DeviceNumber{ 0, 30 }));
        QVERIFY(!readMounts(m_directory.filePath(u"none"_s)));
    }

    void swaps()
    {
        const QByteArray head = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";
        const auto swaps =
            readSwaps(put(u"swaps"_s, head + "/dev/null partition 16380 0 -2\n/none partition 1 0 -2\n"));
        QVERIFY(swaps);
        QVERIFY(swaps->isEmpty());
        QVERIFY(!readSwaps(m_directory.filePath(u"none"_s)));
    }

    void btrfsOnOrigins()
    {
        const QString one = u"11111111-2222-4333-8444-555555555555"_s;
        const QString two = u"66666666-7777-4888-9999-aaaaaaaaaaaa"_s;
        addMember(one, u"sda/sda1"_s, "8:1", true);
        put(u"sys/devices/sda/dev"_s, "8:0\n");
        addMember(one, u"sdb"_s, "8:16", false);
        addMember(two, u"cciss!c0d0"_s, "104:0", false);
        QVERIFY(QDir().mkpath(m_directory.filePath(u"sys/fs/btrfs/features"_s)));

        const BtrfsFreezer freezer({ .sys = m_directory.filePath(u"sys"_s), .dev = u"/dev"_s });
        const BtrfsFreezer::FileSystem first = { .id = *uuidFromText(one),
                                                 .devices = { { 8, 1 }, { 8, 16 } },
                                                 .nodes = { "/dev/sda1", "/dev/sdb" } };
        // The device itself, one of several, and the disk of its partition.
        for (const DeviceNumber origin : { DeviceNumber{ 8, 1 }, DeviceNumber{ 8, 16 }, DeviceNumber{ 8, 0 } }) {
            QCOMPARE(freezer.fileSystemsOn({ { 9, 9 }, origin }), QList{ first });
        }
        QCOMPARE(freezer.fileSystemsOn({ { 104, 0 } }).first().nodes, QList<QByteArray>{ "/dev/cciss/c0d0" });
        QVERIFY(freezer.fileSystemsOn({ { 8, 2 } }).isEmpty());
        QVERIFY(freezer.freeze({ { 8, 2 } }).value() == nullptr);
        // One that cannot be reached is not passed over: the image would not be what was asked for.
        QVERIFY(!freezer.freeze({ { 104, 0 } }));
    }
};

QTEST_GUILESS_MAIN(MountsTest)

#include "mountstest.moc"
