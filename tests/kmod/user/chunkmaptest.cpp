// SPDX-License-Identifier: GPL-3.0-or-later
// Tests of kmod/chunk_map.c: safety and places against a plain model, memory that grows with what is copied.

#include "shim/allocate.h"

extern "C" {
#include "chunk_map.h"
}

#include <QTest>

#include <cerrno>
#include <map>
#include <random>

class ChunkMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSafeAtFirst();
    void behavesLikeTheModel();
    void searchCrossesSegments();
    void failsWithoutMemory();
};

void ChunkMapTest::nothingIsSafeAtFirst()
{
    constexpr quint64 count = quint64(1) << 30;
    chunk_map map;
    QCOMPARE(chunk_map_init(&map, count), 0);
    QVERIFY(!chunk_map_is_safe(&map, 0));
    QVERIFY(!chunk_map_is_safe(&map, count - 1));
    QCOMPARE(chunk_map_next_unsafe(&map, 5, count - 1), quint64(5));
    chunk_map_free(&map);
}

void ChunkMapTest::behavesLikeTheModel()
{
    constexpr quint64 count = 5 * CHUNK_SEGMENT_SIZE + 17;
    std::mt19937 random(2);
    std::uniform_int_distribution<quint64> position(0, count - 1);
    std::uniform_int_distribution<quint64> length(1, 300);
    chunk_map map;
    QCOMPARE(chunk_map_init(&map, count), 0);
    std::map<quint64, quint32> model;

    for (quint32 round = 0; round < 2000; round++) {
        const quint64 first = position(random);
        const quint64 last = std::min(first + length(random) - 1, count - 1);
        QCOMPARE(chunk_map_prepare(&map, first, last, CHUNK_GFP_WRITE), 0);
        for (quint64 chunk = first; chunk <= last; chunk++) {
            if (model.contains(chunk)) {
                continue;
            }
            chunk_map_set_safe(&map, chunk);
            QCOMPARE(chunk_map_at(&map, chunk), CHUNK_AT_PENDING);
            model[chunk] = round % 3 ? chunk_at_stored(round) : CHUNK_AT_ZERO;
            chunk_map_set_at(&map, chunk, model[chunk]);
        }

        const quint64 from = position(random);
        const quint64 to = std::min(from + 10 * length(random), count - 1);
        quint64 expected = from;
        while (expected <= to && model.contains(expected)) {
            expected++;
        }
        QCOMPARE(chunk_map_next_unsafe(&map, from, to), expected);
    }
    for (quint64 chunk = 0; chunk < count; chunk++) {
        const auto known = model.find(chunk);
        QCOMPARE(chunk_map_is_safe(&map, chunk), known != model.end());
        if (known != model.end()) {
            QCOMPARE(chunk_map_at(&map, chunk), known->second);
        }
    }
    QCOMPARE(chunk_at_index(chunk_at_stored(CHUNK_STORED_MAX)), CHUNK_STORED_MAX);
    QVERIFY(chunk_at_stored(CHUNK_STORED_MAX) != CHUNK_AT_ZERO);
    chunk_map_free(&map);
}

void ChunkMapTest::searchCrossesSegments()
{
    constexpr quint64 count = 3 * CHUNK_SEGMENT_SIZE;
    chunk_map map;
    QCOMPARE(chunk_map_init(&map, count), 0);
    QCOMPARE(chunk_map_prepare(&map, 0, count - 1, CHUNK_GFP_WRITE), 0);
    for (quint64 chunk = 0; chunk < count; chunk++) {
        if (chunk != 2 * CHUNK_SEGMENT_SIZE + 1) {
            chunk_map_set_safe(&map, chunk);
        }
    }
    QCOMPARE(chunk_map_next_unsafe(&map, 0, count - 1), quint64(2 * CHUNK_SEGMENT_SIZE + 1));
    QCOMPARE(chunk_map_next_unsafe(&map, 0, 2 * CHUNK_SEGMENT_SIZE), quint64(2 * CHUNK_SEGMENT_SIZE + 1));
    QCOMPARE(chunk_map_next_unsafe(&map, 2 * CHUNK_SEGMENT_SIZE + 2, count - 1), count);
    chunk_map_free(&map);
}

void ChunkMapTest::failsWithoutMemory()
{
    chunk_map map;
    for (int allowed = 0; allowed < 4; allowed++) {
        shim_fail_after(allowed);
        if (chunk_map_init(&map, 100'000)) {
            QCOMPARE(allowed, 0);
            continue;
        }
        // A segment and two leaves are wanted.
        QCOMPARE(chunk_map_prepare(&map, CHUNK_LEAF_SIZE - 1, CHUNK_LEAF_SIZE, CHUNK_GFP_WRITE), -ENOMEM);
        QVERIFY(!chunk_map_is_safe(&map, CHUNK_LEAF_SIZE));
        shim_fail_after(-1);
        QCOMPARE(chunk_map_prepare(&map, CHUNK_LEAF_SIZE - 1, CHUNK_LEAF_SIZE, CHUNK_GFP_WRITE), 0);
        chunk_map_free(&map);
    }
    shim_fail_after(-1);
}

QTEST_APPLESS_MAIN(ChunkMapTest)
#include "chunkmaptest.moc"
