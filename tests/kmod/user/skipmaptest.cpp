// SPDX-License-Identifier: GPL-3.0-or-later
// Tests of kmod/skip_map.c: only whole chunks are skipped, and a write makes them needed again.

#include "shim/allocate.h"

extern "C" {
#include "skip_map.h"
}

#include <QTest>

#include <cerrno>

class SkipMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void skipsWholeChunks_data();
    void skipsWholeChunks();
    void countsBeyondInts();
    void writesMakeNeeded();
    void keepsWhatBothName();
    void failsWithoutMemory();
};

static QString shown(const skip_map &map)
{
    QString text;
    for (quint64 chunk = 0; chunk < map.count; chunk++) {
        text += QLatin1Char(skip_map_has(&map, chunk) ? 's' : '.');
    }
    return text;
}

void SkipMapTest::skipsWholeChunks_data()
{
    QTest::addColumn<quint64>("sector");
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QString>("result");

    QTest::newRow("one chunk") << quint64(32) << quint64(32) << QStringLiteral(".s.....");
    QTest::newRow("begins late") << quint64(33) << quint64(63) << QStringLiteral("..s....");
    QTest::newRow("ends early") << quint64(32) << quint64(63) << QStringLiteral(".s.....");
    QTest::newRow("inside of one") << quint64(40) << quint64(10) << QStringLiteral(".......");
    QTest::newRow("all, the last chunk is cut short") << quint64(0) << quint64(6 * 32 + 5) << QStringLiteral("ssssss.");
}

void SkipMapTest::skipsWholeChunks()
{
    QFETCH(quint64, sector);
    QFETCH(quint64, count);
    skip_map map = {};
    QCOMPARE(skip_map_init(&map, 6 * 32 + 5, 5), 0);
    skip_map_add(&map, sector, count);
    QTEST(shown(map), "result");
    skip_map_free(&map);
}

void SkipMapTest::countsBeyondInts()
{
    constexpr quint64 far = quint64(1) << 32;
    skip_map map = {};
    QCOMPARE(skip_map_init(&map, far + 64, 0), 0);
    skip_map_add(&map, far + 3, 2);
    QVERIFY(!skip_map_has(&map, 3));
    QVERIFY(!skip_map_has(&map, far + 2));
    QVERIFY(skip_map_has(&map, far + 3));
    QVERIFY(skip_map_has(&map, far + 4));
    QVERIFY(!skip_map_has(&map, far + 5));
    skip_map_free(&map);
}

void SkipMapTest::writesMakeNeeded()
{
    skip_map map = {};
    QCOMPARE(skip_map_init(&map, 7 * 32, 5), 0);
    skip_map_add(&map, 0, 7 * 32);
    skip_map_need(&map, 32 * 2 - 1, 32 * 2);
    skip_map_need(&map, 32 * 6, 1'000'000);
    QCOMPARE(shown(map), QStringLiteral("s..sss."));
    skip_map_free(&map);
}

void SkipMapTest::keepsWhatBothName()
{
    skip_map map = {};
    skip_map other = {};
    QCOMPARE(skip_map_init(&map, 7 * 32, 5), 0);
    QCOMPARE(skip_map_init(&other, 7 * 32, 5), 0);
    skip_map_add(&map, 0, 4 * 32);
    skip_map_add(&other, 2 * 32, 5 * 32);
    skip_map_keep(&map, &other);
    QCOMPARE(shown(map), QStringLiteral("..ss..."));
    skip_map_free(&map);
    skip_map_free(&other);
}

void SkipMapTest::failsWithoutMemory()
{
    skip_map map = {};
    shim_fail_after(0);
    QCOMPARE(skip_map_init(&map, 100, 5), -ENOMEM);
    shim_fail_after(-1);
    skip_map_free(&map);
}

QTEST_APPLESS_MAIN(SkipMapTest)
#include "skipmaptest.moc"
