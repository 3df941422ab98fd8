// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What lies on what, on directories like those of sysfs.
 *
 *   sda -- sda1, sda2, sda3     sdb -- sdb1         sdc
 *   dm-0 on sda2 (a logical volume), dm-1 on sda2 (another of the same group)
 *   dm-2 on sdc (the whole disk)  md0 on sda3 and sdb1, md0p1 its partition
 *   loop0 in a file on dm-0, loop1 in a file nobody can place, loop0p1 a partition of loop0
 */
#include "device/stack.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Blksnap;
using namespace Qt::StringLiterals;

namespace
{
constexpr DeviceNumber sda = { 8, 0 };
constexpr DeviceNumber sda1 = { 8, 1 };
constexpr DeviceNumber sda2 = { 8, 2 };
constexpr DeviceNumber sda3 = { 8, 3 };
constexpr DeviceNumber sdb = { 8, 16 };
constexpr DeviceNumber sdb1 = { 8, 17 };
constexpr DeviceNumber sdc = { 8, 32 };
constexpr DeviceNumber sdc1 = { 8, 33 };
constexpr DeviceNumber dm0 = { 254, 0 };
constexpr DeviceNumber dm1 = { 254, 1 };
constexpr DeviceNumber dm2 = { 254, 2 };
constexpr DeviceNumber md0 = { 9, 0 };
constexpr DeviceNumber md0p1 = { 259, 0 };
constexpr DeviceNumber loop0 = { 7, 0 };
constexpr DeviceNumber loop0p1 = { 259, 1 };
constexpr DeviceNumber loop1 = { 7, 1 };
constexpr DeviceNumber nothing = { 8, 99 };
} // namespace

class StackTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;
    std::unique_ptr<DeviceStack> m_stack;

    void put(const QString &path, const QString &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8() + '\n');
    }

    QString add(const QString &path, DeviceNumber number, bool partition = false)
    {
        const QString full = m_directory.filePath(u"devices/"_s + path);
        QDir().mkpath(full + u"/slaves"_s);
        QDir().mkpath(full + u"/holders"_s);
        QDir().mkpath(m_directory.filePath(u"dev/block"_s));
        put(full + u"/dev"_s, number.toText());
        if (partition) {
            put(full + u"/partition"_s, u"1"_s);
        }
        QFile::link(full, m_directory.filePath(u"dev/block/"_s + number.toText()));
        return full;
    }

    static void slave(const QString &upper, const QString &lower)
    {
        QFile::link(lower, upper + u"/slaves/"_s + QFileInfo(lower).fileName());
        QFile::link(upper, lower + u"/holders/"_s + QFileInfo(upper).fileName());
    }

private Q_SLOTS:
    void initTestCase()
    {
        add(u"sda"_s, sda);
        add(u"sda/sda1"_s, sda1, true);
        const QString two = add(u"sda/sda2"_s, sda2, true);
        const QString three = add(u"sda/sda3"_s, sda3, true);
        add(u"sdb"_s, sdb);
        const QString other = add(u"sdb/sdb1"_s, sdb1, true);
        const QString whole = add(u"sdc"_s, sdc);
        add(u"sdc/sdc1"_s, sdc1, true);
        slave(add(u"dm-0"_s, dm0), two);
        slave(add(u"dm-1"_s, dm1), two);
        slave(add(u"dm-2"_s, dm2), whole);
        const QString array = add(u"md0"_s, md0);
        slave(array, three);
        slave(array, other);
        add(u"md0/md0p1"_s, md0p1, true);
        for (const auto &[name, number] : { std::pair(u"loop0"_s, loop0), std::pair(u"loop1"_s, loop1) }) {
            QDir().mkpath(add(name, number) + u"/loop"_s);
        }
        add(u"loop0/loop0p1"_s, loop0p1, true);
        m_stack = std::make_unique<DeviceStack>(m_directory.path(), [](DeviceNumber loop) {
            return loop == loop0 ? std::optional(QList{ dm0 }) : std::nullopt;
        });
    }

    void names()
    {
        QCOMPARE(m_stack->name(sda2), u"sda2"_s);
        QCOMPARE(m_stack->name(nothing), QString());
        QCOMPARE(m_stack->partitions(sda), (QList{ sda1, sda2, sda3 }));
        QVERIFY(m_stack->partitions(sda1).isEmpty());
        QCOMPARE(m_stack->holders(sda2), (QList{ dm0, dm1 }));
        QVERIFY(m_stack->holders(sda1).isEmpty());
    }

    void overlap_data()
    {
        QTest::addColumn<DeviceNumber>("one");
        QTest::addColumn<DeviceNumber>("other");
        QTest::addColumn<bool>("expected");
        QTest::newRow("same") << sda1 << sda1 << true;
        QTest::newRow("partition and its disk") << sda1 << sda << true;
        QTest::newRow("partitions of a disk") << sda1 << sda2 << false;
        QTest::newRow("disks") << sda << sdb << false;
        QTest::newRow("volume and its partition") << dm0 << sda2 << true;
        QTest::newRow("volume and its disk") << dm0 << sda << true;
        QTest::newRow("volume and another partition") << dm0 << sda1 << false;
        QTest::newRow("volumes of a group") << dm0 << dm1 << false;
        QTest::newRow("volume on a whole disk") << dm2 << sdc << true;
        QTest::newRow("volume on a whole disk and a partition of that") << dm2 << sdc1 << true;
        QTest::newRow("array and a member") << md0 << sdb1 << true;
        QTest::newRow("array and a member's disk") << md0 << sdb << true;
        QTest::newRow("partition of an array and a member") << md0p1 << sda3 << true;
        QTest::newRow("partition of an array and another partition") << md0p1 << sda1 << false;
        QTest::newRow("loop and where its file lies") << loop0 << dm0 << true;
        QTest::newRow("loop and beneath its file") << loop0 << sda2 << true;
        QTest::newRow("partition of a loop and beneath its file") << loop0p1 << sda2 << true;
        QTest::newRow("loop and elsewhere") << loop0 << sda1 << false;
        QTest::newRow("loop that cannot be placed") << loop1 << sdc << true;
        QTest::newRow("no such device") << nothing << sda << true;
    }

    void overlap()
    {
        QFETCH(DeviceNumber, one);
        QFETCH(DeviceNumber, other);
        QFETCH(bool, expected);
        QCOMPARE(m_stack->overlap(one, other), expected);
        QCOMPARE(m_stack->overlap(other, one), expected);
    }
};

QTEST_GUILESS_MAIN(StackTest)

#include "stacktest.moc"
