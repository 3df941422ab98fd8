// SPDX-License-Identifier: GPL-3.0-or-later
// Tests of kmod/cbt_map.c: marks against a plain model, numbering, the turn of a generation.

#include "shim/allocate.h"

extern "C" {
#include "cbt_map.h"
}

#include <QTest>

#include <cerrno>
#include <random>
#include <vector>

class CbtMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksGrowUntilTheyAreFewEnough_data();
    void blocksGrowUntilTheyAreFewEnough();
    void marksAreThoseOfTheModel();
    void heldMapStays();
    void generationTurns();
    void failsWithoutMemory();
};

void CbtMapTest::blocksGrowUntilTheyAreFewEnough_data()
{
    QTest::addColumn<quint64>("capacity");
    QTest::addColumn<quint32>("maximum");
    QTest::addColumn<quint32>("count");
    QTest::addColumn<uint>("shift");

    QTest::newRow("one sector") << quint64(1) << 1024U << 1U << 7U;
    QTest::newRow("one block") << quint64(128) << 1024U << 1U << 7U;
    QTest::newRow("a sector more") << quint64(129) << 1024U << 2U << 7U;
    QTest::newRow("exactly the maximum") << quint64(128 * 1024) << 1024U << 1024U << 7U;
    QTest::newRow("one above the maximum") << quint64(128 * 1024 + 1) << 1024U << 513U << 8U;
    QTest::newRow("16 TiB") << (quint64(1) << 35) << 2097152U << 2097152U << 14U;
    QTest::newRow("largest blocks") << (quint64(1) << 43) << 2097152U << 2097152U << 22U;
    QTest::newRow("more of the largest blocks") << (quint64(1) << 45) << 2097152U << 8388608U << 22U;
}

void CbtMapTest::blocksGrowUntilTheyAreFewEnough()
{
    QFETCH(quint64, capacity);
    QFETCH(quint32, maximum);
    cbt_map map;
    QCOMPARE(cbt_map_init(&map, capacity, 7, maximum), 0);
    QTEST(map.count, "count");
    QTEST(map.shift, "shift");
    cbt_map_mark(&map, capacity - 1, capacity - 1);
    QCOMPARE(map.live[map.count - 1], 1);
    QCOMPARE(cbt_map_changed(&map), 1U);
    cbt_map_free(&map);
}

void CbtMapTest::marksAreThoseOfTheModel()
{
    constexpr quint64 capacity = 100'003;
    std::mt19937 random(1);
    std::uniform_int_distribution<quint64> position(0, capacity + 999);
    std::uniform_int_distribution<quint64> length(1, 3000);
    cbt_map map;
    QCOMPARE(cbt_map_init(&map, capacity, 7, 2097152), 0);
    std::vector<uint8_t> model(map.count);

    for (int round = 1; round <= 20; round++) {
        for (int write = 0; write < 50; write++) {
            const quint64 first = position(random);
            const quint64 last = first + length(random) - 1;
            cbt_map_mark(&map, first, last);
            for (quint64 sector = first; sector <= last && sector < capacity; sector++) {
                model[sector / 128] = round;
            }
        }
        QVERIFY(std::equal(model.begin(), model.end(), map.live));
        QCOMPARE(cbt_map_changed(&map), quint32(model.size() - std::ranges::count(model, 0)));
        QCOMPARE(cbt_map_prepare_hold(&map), 0);
        cbt_map_switch(&map);
        QCOMPARE(map.taken, round);
        cbt_map_drop_held(&map);
    }
    cbt_map_free(&map);
}

void CbtMapTest::heldMapStays()
{
    cbt_map map;
    QCOMPARE(cbt_map_init(&map, 1280, 7, 1024), 0);
    cbt_map_mark(&map, 0, 0);
    QCOMPARE(cbt_map_prepare_hold(&map), 0);
    cbt_map_switch(&map);
    cbt_map_mark(&map, 0, 200);
    QCOMPARE(map.held[0], 1);
    QCOMPARE(map.held[1], 0);
    QCOMPARE(map.live[0], 2);
    QCOMPARE(map.live[1], 2);
    cbt_map_mark_both(&map, 256, 256);
    QCOMPARE(map.held[2], 1);
    QCOMPARE(map.live[2], 2);
    cbt_map_free(&map);
}

void CbtMapTest::generationTurns()
{
    cbt_map map;
    QCOMPARE(cbt_map_init(&map, 1280, 7, 1024), 0);
    int turns = 0;
    for (int take = 0; take < 600; take++) {
        cbt_map_mark(&map, 0, 0);
        QVERIFY(map.live[0] != 0);
        QCOMPARE(cbt_map_prepare_hold(&map), 0);
        const bool turn = cbt_map_wraps(&map);
        turns += turn;
        cbt_map_switch(&map);
        QVERIFY(map.taken >= 1 && map.taken < CBT_NUMBER_MAX);
        QCOMPARE(map.held[0] == 0, turn);
        QCOMPARE(map.live[0] == 0, turn);
        if (turn) {
            QCOMPARE(map.taken, 1);
        }
        cbt_map_drop_held(&map);
    }
    QCOMPARE(turns, 2);
    cbt_map_free(&map);
}

void CbtMapTest::failsWithoutMemory()
{
    cbt_map map;
    shim_fail_after(0);
    QCOMPARE(cbt_map_init(&map, 1280, 7, 1024), -ENOMEM);
    shim_fail_after(-1);
    QCOMPARE(cbt_map_init(&map, quint64(1) << 54, 7, 2097152), -ENOMEM);
    shim_fail_after(1);
    QCOMPARE(cbt_map_init(&map, 1280, 7, 1024), 0);
    QCOMPARE(cbt_map_prepare_hold(&map), -ENOMEM);
    shim_fail_after(-1);
    cbt_map_free(&map);
}

QTEST_APPLESS_MAIN(CbtMapTest)
#include "cbtmaptest.moc"
