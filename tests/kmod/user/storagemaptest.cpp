// SPDX-License-Identifier: GPL-3.0-or-later
// Tests of kmod/storage_map.c: places are mapped back to the sectors they were made of.

extern "C" {
#include "shim/kernel.h"
#include "storage_map.h"
}

#include <QTest>

#include <random>
#include <vector>

class StorageMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEverySector();
    void seesOverlaps_data();
    void seesOverlaps();
};

static void append(storage_map &map, void *device, quint64 sector, quint64 count)
{
    storage_range *ranges = storage_map_room(&map, 1);
    QVERIFY(ranges);
    shim_free(storage_map_use_room(&map, ranges));
    storage_map_append(&map, device, sector, count);
}

void StorageMapTest::findsEverySector()
{
    int devices[3] = {};
    std::mt19937 random(3);
    std::uniform_int_distribution<quint64> length(1, 9);
    storage_map map = {};
    std::vector<std::pair<void *, quint64>> model;

    for (quint64 index = 0; index < 1000; index++) {
        const quint64 count = length(random);
        append(map, &devices[index % 3], index * 10, count);
        for (quint64 sector = 0; sector < count; sector++) {
            model.emplace_back(&devices[index % 3], index * 10 + sector);
        }
    }
    QCOMPARE(map.size, quint64(model.size()));
    for (quint64 place = 0; place < map.size; place++) {
        const storage_range *range = storage_map_find(&map, place);
        QCOMPARE(range->device, model[place].first);
        QCOMPARE(range->sector + (place - range->place), model[place].second);
        QVERIFY(place - range->place < range->count);
    }
    storage_map_free(&map);
}

void StorageMapTest::seesOverlaps_data()
{
    QTest::addColumn<quint64>("sector");
    QTest::addColumn<quint64>("count");
    QTest::addColumn<bool>("overlaps");

    QTest::newRow("before") << quint64(0) << quint64(100) << false;
    QTest::newRow("touches the beginning") << quint64(0) << quint64(101) << true;
    QTest::newRow("inside") << quint64(120) << quint64(1) << true;
    QTest::newRow("around") << quint64(0) << quint64(1000) << true;
    QTest::newRow("last sector") << quint64(149) << quint64(10) << true;
    QTest::newRow("behind") << quint64(150) << quint64(10) << false;
}

void StorageMapTest::seesOverlaps()
{
    QFETCH(quint64, sector);
    QFETCH(quint64, count);
    int here = 0;
    int there = 0;
    storage_map map = {};
    append(map, &here, 100, 50);
    append(map, &there, 0, 10'000);
    QTEST(storage_map_overlaps(&map, &here, sector, count), "overlaps");
    storage_map_free(&map);
}

QTEST_APPLESS_MAIN(StorageMapTest)
#include "storagemaptest.moc"
