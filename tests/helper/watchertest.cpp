// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Growing, resuming and reporting against a pretended kernel: each piece of reserve is handed over once, whatever is
 * lost, repeated, or dies in between.
 */
#include "watch/watcher.h"
#include "fakedevices.h"
#include "fakekernel.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace Blksnap;
using namespace Blksnap::Protocol;

namespace
{
constexpr quint64 mebibyte = 1024 * 1024;
constexpr quint64 sectorsPerMebibyte = mebibyte / sectorSize;
constexpr DeviceNumber origin = { 8, 1 };
constexpr DeviceNumber spare = { 8, 17 };
constexpr DeviceNumber first = { 8, 18 };
constexpr DeviceNumber second = { 8, 19 };
constexpr DeviceNumber unplaced = { 8, 21 };
/// What the pretended kernel wants to be free.
constexpr quint64 minimum = 8 * sectorsPerMebibyte;
constexpr quint64 spareSectors = 32 * sectorsPerMebibyte;
/// Of a device in the reserve: room for 20 MiB behind the one that is left alone.
constexpr quint64 partition = 21 * mebibyte;

struct World {
    FakeKernel kernel;
    FakeDevices devices;
    FakePoolFiles files{ devices };
    FakeJournal journal;
    QTemporaryDir run;
    Records records{ run.path() };
    StatusReader status{ kernel.statusRoot() };
    std::unique_ptr<EventLog> events;
    std::unique_ptr<WatchSurroundings> surroundings;
    std::unique_ptr<Watcher> watcher;
    SnapshotId id;

    World()
    {
        devices.add(origin, 64 * mebibyte);
        devices.add(spare, 32 * mebibyte);
        devices.add(first, partition);
        devices.add(second, partition);
        const auto control = kernel.open().value();
        const std::array origins = { origin };
        id = control->createSnapshot(origins).value();
        const std::array ranges = { BlockRange{ 0, spareSectors } };
        control->appendStorage(id, spare, ranges).value();
        control->takeSnapshot(id).value();
        save({ first, second });
        restart();
    }

    void save(const QList<DeviceNumber> &reserve, const Policy &policy = {})
    {
        SnapshotRecord record = { .snapshot = id,
                                  .name = u"name"_s,
                                  .taken = 5,
                                  .storage = { { spare, 32 * mebibyte, 7, {}, 0 }, { unplaced, 32 * mebibyte, 7 } },
                                  .reserve = {},
                                  .policy = policy };
        for (const DeviceNumber device : reserve) {
            record.reserve.append({ device, partition, 7 });
        }
        records.saveSnapshot(record).value();
    }

    /// A new process of the service.
    void restart()
    {
        watcher.reset();
        events = std::make_unique<EventLog>(records, journal);
        surroundings = std::make_unique<WatchSurroundings>(WatchSurroundings{
            .openControl = [this] { return kernel.open(); },
            .devices = devices,
            .files = files,
            .status = status,
            .records = records,
            .journal = journal,
            .events = *events,
        });
        watcher = std::make_unique<Watcher>(*surroundings);
    }

    QStringList appends() const
    {
        return kernel.requests().filter(u"append"_s).mid(1);
    }

    QStringList kinds() const
    {
        QStringList result;
        for (const Event &event : events->after(0)) {
            result.append(eventKindName(event.kind));
        }
        return result;
    }

    /// Leaves so many sectors free and asks for more if that is too little.
    void leaveFree(quint64 sectors)
    {
        kernel.fill(id, kernel.capacity(id) - sectors, minimum);
    }
};
} // namespace

class WatcherTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<World> m_world;

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
    }

    void grants()
    {
        QList<ReserveDevice> reserve = { { first, { 2048, 5000 }, 0, true }, { second, { 0, 100000 }, 0, true } };
        const auto grant = nextGrant(reserve, 1);
        QCOMPARE(grant->index, 0);
        QCOMPARE(grant->range, (BlockRange{ 2048, grantAlignment }));
        reserve[0].usedSectors = 4096;
        QCOMPARE(nextGrant(reserve, 4096)->range, (BlockRange{ 6144, 904 }));
        reserve[0].usable = false;
        QCOMPARE(nextGrant(reserve, 4097)->index, 1);
        QCOMPARE(nextGrant(reserve, 4097)->range, (BlockRange{ 0, 6144 }));
        QCOMPARE(nextGrant(reserve, ~quint64(0))->range, (BlockRange{ 0, 100000 }));
        reserve[1].usedSectors = 100000;
        QVERIFY(!nextGrant(reserve, 1));
        QVERIFY(!nextGrant({}, 1));
    }

    void deviceWithoutRoom()
    {
        // No larger than what is left alone at its beginning.
        m_world->devices.add(first, mebibyte);
        SnapshotRecord record = m_world->records.snapshot(m_world->id).value();
        record.reserve[0].size = mebibyte;
        QVERIFY(m_world->records.saveSnapshot(record));
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends(), (QStringList{ u"append 8:19 2048+16384"_s }));
    }

    void adopting()
    {
        QSignalSpy happened(m_world->watcher.get(), &Watcher::happened);
        QVERIFY(m_world->watcher->adopt(m_world->id));
        QCOMPARE(m_world->watcher->snapshots().size(), 1);
        QCOMPARE(m_world->watcher->snapshots()[0].reserve, (QList{ first, second }));
        QVERIFY(m_world->watcher->snapshots()[0].joined.isEmpty());
        QCOMPARE(m_world->watcher->snapshots()[0].begins, (QList<DeviceBytes>{ { spare, 0 } }));
        QCOMPARE(happened.size(), 1);
        QCOMPARE(m_world->kinds(), QStringList{ u"taken"_s });
        QVERIFY(m_world->devices.isClaimed(first));
        QVERIFY(m_world->devices.isClaimed(second));
        QVERIFY(m_world->appends().isEmpty());

        QCOMPARE(m_world->watcher->adopt(QUuid::createUuid()).error().number, ENOENT);
    }

    void growing()
    {
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends(), (QStringList{ u"append 8:18 2048+16384"_s }));
        QTRY_COMPARE(m_world->kinds(), (QStringList{ u"taken"_s, u"low-space"_s, u"grown"_s }));
        const Event grown = m_world->events->after(2).first();
        QCOMPARE(grown.device, first);
        QCOMPARE(grown.sectors, minimum);
        QVERIFY(!m_world->devices.isClaimed(first));
        QVERIFY(m_world->devices.isClaimed(second));

        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends().size(), 2);
        QCOMPARE(m_world->appends()[1], u"append 8:18 18432+16384"_s);

        // The rest of the first device is not enough, so the second is begun.
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends().size(), 4);
        QCOMPARE(m_world->appends()[2], u"append 8:18 34816+8192"_s);
        QCOMPARE(m_world->appends()[3], u"append 8:19 2048+16384"_s);
        QCOMPARE(m_world->journal.count(JournalKinds::grown), 4);
        const QList<DeviceBytes> joined{ { first, partition - mebibyte }, { second, minimum * sectorSize } };
        QCOMPARE(m_world->watcher->snapshots()[0].joined, joined);
    }

    void firstEventIsNoNews()
    {
        // It asks for what was given before anybody could listen.
        m_world->kernel.post(m_world->id, { .nanoseconds = 1, .what = LowFreeSpace{ minimum } });
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->kernel.lose(m_world->id, origin, EIO);
        QTRY_COMPARE(m_world->kinds(), (QStringList{ u"taken"_s, u"corrupted"_s }));
        QVERIFY(m_world->appends().isEmpty());
    }

    void exhausting()
    {
        QVERIFY(m_world->watcher->adopt(m_world->id));
        for (int i = 0; i < 4; ++i) {
            const qsizetype before = m_world->kinds().count(u"grown"_s);
            m_world->leaveFree(0);
            QTRY_VERIFY(m_world->kinds().count(u"grown"_s) > before);
        }
        QTRY_COMPARE(m_world->kernel.capacity(m_world->id), spareSectors + 36 * sectorsPerMebibyte);
        QVERIFY(!m_world->kinds().contains(u"reserve-exhausted"_s));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->kinds().count(u"reserve-exhausted"_s), 1);
        QCOMPARE(m_world->kernel.capacity(m_world->id), spareSectors + 40 * sectorsPerMebibyte);
        QCOMPARE(*m_world->events->after(0).last().sectors, minimum - 4 * sectorsPerMebibyte - 1000);
        QCOMPARE(m_world->journal.count(JournalKinds::reserveExhausted), 1);
        // Said once, not at every event.
        m_world->leaveFree(900);
        QTRY_COMPARE(m_world->kinds().count(u"low-space"_s), 6);
        QCOMPARE(m_world->kinds().count(u"reserve-exhausted"_s), 1);

        // More reserve is used at once, although no event comes.
        constexpr DeviceNumber third = { 8, 20 };
        m_world->devices.add(third, partition);
        m_world->save({ first, second, third });
        QVERIFY(m_world->watcher->adopt(m_world->id));
        QCOMPARE(m_world->appends().last(), u"append 8:20 2048+16384"_s);
    }

    void growStep()
    {
        m_world->save({ first, second }, { .growStep = 12 * mebibyte });
        QVERIFY(m_world->watcher->adopt(m_world->id));
        QCOMPARE(m_world->watcher->snapshots()[0].policy.growStep, 12 * mebibyte);
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->kinds().count(u"grown"_s), 1);
        QCOMPARE(m_world->appends(), (QStringList{ u"append 8:18 2048+24576"_s }));
        // A step that is smaller than what the kernel asks for gives what it asks for.
        m_world->save({ first, second }, { .growStep = mebibyte });
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends().size(), 2);
        QCOMPARE(m_world->appends()[1], u"append 8:18 26624+16384"_s);
    }

    void keepingFree()
    {
        m_world->save({ first, second }, { .keepFree = 36 * mebibyte });
        QVERIFY(m_world->watcher->adopt(m_world->id));
        // At once, although the kernel is content.
        QCOMPARE(m_world->appends(), (QStringList{ u"append 8:18 2048+8192"_s }));
        QCOMPARE(m_world->kinds(), (QStringList{ u"taken"_s, u"grown"_s }));
        // Filled a little, by far not enough for the kernel to say so.
        m_world->kernel.fill(m_world->id, 10 * sectorsPerMebibyte, 0);
        QTRY_COMPARE(m_world->appends().size(), 2);
        QCOMPARE(m_world->appends()[1], u"append 8:18 10240+20480"_s);
        QVERIFY(!m_world->kinds().contains(u"low-space"_s));
    }

    void warningAtTheEnd()
    {
        m_world->save({}, { .atReserveEnd = ReserveEnd::Warn });
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->kinds(), (QStringList{ u"taken"_s, u"low-space"_s, u"reserve-exhausted"_s }));
        QCOMPARE(m_world->kernel.snapshotCount(), 1);
        QCOMPARE(m_world->journal.count(JournalKinds::releasedAtEnd), 0);
    }

    void releasingAtTheEnd()
    {
        m_world->save({ first }, { .atReserveEnd = ReserveEnd::Release });
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->kinds().count(u"grown"_s), 1);
        QCOMPARE(m_world->kernel.snapshotCount(), 1);
        m_world->leaveFree(0);
        QTRY_COMPARE(m_world->kinds().count(u"grown"_s), 2);
        m_world->leaveFree(0);
        QTRY_VERIFY(m_world->watcher->isEmpty());
        QCOMPARE(m_world->kernel.snapshotCount(), 0);
        QCOMPARE(m_world->kinds().mid(m_world->kinds().size() - 2),
                 (QStringList{ u"reserve-exhausted"_s, u"released"_s }));
        QCOMPARE(m_world->journal.count(JournalKinds::releasedAtEnd), 1);
        QVERIFY(m_world->records.snapshotIds().isEmpty());
    }

    void diedBeforeReleasing()
    {
        // It was on the point of releasing when it was killed: the kernel has asked, the reserve is used up.
        m_world->save({}, { .atReserveEnd = ReserveEnd::Release });
        m_world->leaveFree(1000);
        m_world->kernel.dropEvents(m_world->id);
        m_world->watcher->resume();
        QTRY_VERIFY(m_world->watcher->isEmpty());
        QCOMPARE(m_world->kernel.snapshotCount(), 0);
    }

    void smallPool_data()
    {
        QTest::addColumn<bool>("hasReserve");
        QTest::newRow("with reserve") << true;
        QTest::newRow("without") << false;
    }

    /// The kernel asks for more than a small pool ever had, once and at the beginning.
    void smallPool()
    {
        QFETCH(bool, hasReserve);
        m_world->save(hasReserve ? QList{ first } : QList<DeviceNumber>(), { .atReserveEnd = ReserveEnd::Release });
        m_world->kernel.fill(m_world->id, 0, 2 * spareSectors);
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->kernel.post(m_world->id, { .nanoseconds = 2, .what = Corrupted{ .origin = origin, .error = EIO } });
        QTRY_COMPARE(m_world->kinds(), (QStringList{ u"taken"_s, u"corrupted"_s }));
        QVERIFY(m_world->appends().isEmpty());
        // So does the next process.
        m_world->restart();
        m_world->watcher->resume();
        QCOMPARE(m_world->kinds().size(), 2);
        QVERIFY(m_world->appends().isEmpty());
        QCOMPARE(m_world->kernel.snapshotCount(), 1);

        // More than half of it is filled, and no event comes.
        m_world->kernel.fill(m_world->id, spareSectors / 2 + 1, 0);
        if (hasReserve) {
            QTRY_COMPARE(m_world->appends(), (QStringList{ u"append 8:18 2048+40960"_s }));
        } else {
            QTRY_VERIFY(m_world->watcher->isEmpty());
            QCOMPARE(m_world->kernel.snapshotCount(), 0);
        }
    }

    void filesInTheReserve()
    {
        constexpr DeviceNumber home = { 8, 33 };
        SnapshotRecord record = m_world->records.snapshot(m_world->id).value();
        for (StoredDevice &device : record.reserve) {
            device.fileSystem = home;
        }
        QVERIFY(m_world->records.saveSnapshot(record));
        QVERIFY(m_world->watcher->adopt(m_world->id));
        const QList<PoolFile> files = { { first, home }, { second, home } };
        QCOMPARE(m_world->watcher->snapshots()[0].files, files);
        // Nothing may vanish that was not begun; what the kernel has is its to let go.
        QVERIFY(m_world->files.calls.isEmpty());
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->kinds().count(u"grown"_s), 1);
        QCOMPARE(m_world->files.calls, (QStringList{ u"letGo 8:18 7"_s }));
        QCOMPARE(m_world->appends(), (QStringList{ u"append 8:18 2048+16384"_s }));
        // Killed between the two, the next one says it again.
        m_world->files.calls.clear();
        m_world->restart();
        m_world->watcher->resume();
        QCOMPARE(m_world->files.calls, (QStringList{ u"letGo 8:18 7"_s }));

        m_world->files.calls.clear();
        QVERIFY(m_world->kernel.open().value()->destroySnapshot(m_world->id));
        QTRY_VERIFY(m_world->watcher->isEmpty());
        QCOMPARE(m_world->files.calls, (QStringList{ u"letGo 8:18 7"_s, u"letGo 8:19 7"_s }));
    }

    void filesOfASnapshotThatEndedUnwatched()
    {
        SnapshotRecord record = m_world->records.snapshot(m_world->id).value();
        record.reserve[1].fileSystem = DeviceNumber{ 8, 33 };
        QVERIFY(m_world->records.saveSnapshot(record));
        QVERIFY(m_world->kernel.open().value()->destroySnapshot(m_world->id));
        m_world->watcher->resume();
        QCOMPARE(m_world->files.calls, (QStringList{ u"letGo 8:19 7"_s }));
    }

    void eventLostInACrash()
    {
        // The event was handed to a process that died before it did anything.
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->restart();
        m_world->leaveFree(1000);
        m_world->kernel.dropEvents(m_world->id);
        m_world->watcher->resume();
        QCOMPARE(m_world->appends(), (QStringList{ u"append 8:18 2048+16384"_s }));
        QCOMPARE(m_world->kinds(), (QStringList{ u"taken"_s, u"grown"_s }));
    }

    void diedBeforeHandingOver_data()
    {
        QTest::addColumn<bool>("kernelHasIt");
        QTest::newRow("before the kernel had it") << false;
        QTest::newRow("after the kernel had it") << true;
    }

    void diedBeforeHandingOver()
    {
        QFETCH(bool, kernelHasIt);
        const ReserveUse half = { .device = first, .diskSequence = 7, .usedSectors = 0, .pendingSectors = 16384 };
        QVERIFY(m_world->records.saveGrowth(m_world->id, { .handledEvents = 0, .reserve = { half } }));
        if (kernelHasIt) {
            const std::array ranges = { BlockRange{ 2048, 16384 } };
            QVERIFY(m_world->kernel.open().value()->appendStorage(m_world->id, first, ranges));
        }
        m_world->watcher->resume();
        QCOMPARE(m_world->kernel.capacity(m_world->id), spareSectors + 16384);
        QCOMPARE(m_world->records.growth(m_world->id)->reserve.first().usedSectors, 16384u);
        QCOMPARE(m_world->records.growth(m_world->id)->reserve.first().pendingSectors, 0u);

        // The next piece begins where this one ends.
        m_world->leaveFree(0);
        QTRY_VERIFY(m_world->appends().contains(u"append 8:18 18432+16384"_s));
    }

    void exchangedBeforeHandingOver()
    {
        const ReserveUse half = { .device = first, .diskSequence = 7, .usedSectors = 0, .pendingSectors = 16384 };
        QVERIFY(m_world->records.saveGrowth(m_world->id, { .handledEvents = 0, .reserve = { half } }));
        m_world->devices.disk(first).diskSequence = 8;
        m_world->watcher->resume();
        QVERIFY(m_world->appends().isEmpty());
        // Neither if somebody has it, so that it cannot be claimed.
        m_world->watcher.reset();
        const auto somebody = m_world->devices.open(first, Devices::Access::Claim);
        QVERIFY(somebody);
        m_world->restart();
        m_world->watcher->resume();
        QVERIFY(m_world->appends().isEmpty());
    }

    void usedReserveIsRemembered()
    {
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends().size(), 1);
        m_world->restart();
        m_world->watcher->resume();
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends().size(), 2);
        QCOMPARE(m_world->appends()[1], u"append 8:18 18432+16384"_s);
    }

    void restartGrowsNothingUnasked()
    {
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->kinds().count(u"grown"_s), 1);
        // Less is free than it asked for then, but it does not ask now.
        m_world->kernel.fill(m_world->id, m_world->kernel.capacity(m_world->id) - minimum / 2, 0);
        for (int i = 0; i < 3; ++i) {
            m_world->restart();
            m_world->watcher->resume();
        }
        QCOMPARE(m_world->appends().size(), 1);
        QCOMPARE(m_world->kinds(), (QStringList{ u"taken"_s, u"low-space"_s, u"grown"_s }));
    }

    void lostRecordIsSurvived()
    {
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends().size(), 1);
        m_world->watcher.reset();
        m_world->records.removeGrowth(m_world->id);
        m_world->restart();
        m_world->watcher->resume();
        m_world->leaveFree(1000);
        // The kernel refuses what it has; the next piece goes through.
        QTRY_VERIFY(m_world->appends().contains(u"append 8:18 18432+16384"_s));
        QCOMPARE(m_world->kernel.capacity(m_world->id), spareSectors + 2 * 16384);
    }

    void reserveThatSomebodyUsed()
    {
        QVERIFY(m_world->watcher->adopt(m_world->id));
        QVERIFY(m_world->devices.format(first, { u"mkfs.ext4"_s, u"-q"_s, u"-F"_s }));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends(), (QStringList{ u"append 8:19 2048+16384"_s }));
        QCOMPARE(m_world->journal.count(JournalKinds::growFailed), 1);
    }

    void reserveThatWasExchanged()
    {
        m_world->devices.disk(first).diskSequence = 8;
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends(), (QStringList{ u"append 8:19 2048+16384"_s }));
    }

    void reserveThatWasResized()
    {
        QVERIFY(QFile::resize(m_world->devices.path(first), 2 * partition));
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends(), (QStringList{ u"append 8:19 2048+16384"_s }));
    }

    void useOfAnotherDiskIsNotRemembered()
    {
        const ReserveUse before = { .device = first, .diskSequence = 6, .usedSectors = 16384, .pendingSectors = 0 };
        QVERIFY(m_world->records.saveGrowth(m_world->id, { .handledEvents = 0, .reserve = { before } }));
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends(), (QStringList{ u"append 8:18 2048+16384"_s }));
    }

    void nothingIsHandedOverOffTheRecord()
    {
        QVERIFY(m_world->watcher->adopt(m_world->id));
        const QString directory = m_world->run.filePath(u"watch"_s);
        QVERIFY(QDir(directory).removeRecursively());
        QFile obstacle(directory);
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        m_world->leaveFree(1000);
        QTRY_VERIFY(m_world->kinds().contains(u"reserve-exhausted"_s));
        QVERIFY(m_world->appends().isEmpty());
        QCOMPARE(m_world->journal.count(JournalKinds::growFailed), 2);
    }

    void reserveThatFails()
    {
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->kernel.fail(u"append"_s, EIO);
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->appends().size(), 2);
        QCOMPARE(m_world->appends()[1], u"append 8:19 2048+16384"_s);
        QCOMPARE(m_world->records.growth(m_world->id)->reserve.first().usedSectors, 0u);
    }

    void losingAnImage()
    {
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->kernel.lose(m_world->id, origin, ENOSPC);
        QTRY_COMPARE(m_world->kinds(), (QStringList{ u"taken"_s, u"corrupted"_s }));
        const Event event = m_world->events->after(0).last();
        QCOMPARE(event.device, origin);
        QCOMPARE(event.errorNumber, ENOSPC);
        QCOMPARE(event.time, 2'000'000);
        // Told once, also by the next process, which sees it in the status.
        m_world->restart();
        m_world->watcher->resume();
        QCOMPARE(m_world->kinds().count(u"corrupted"_s), 1);
    }

    void lossThatNobodyHeard()
    {
        m_world->kernel.lose(m_world->id, origin, ENOSPC);
        m_world->kernel.dropEvents(m_world->id);
        m_world->watcher->resume();
        QCOMPARE(m_world->kinds(), (QStringList{ u"taken"_s, u"corrupted"_s }));
    }

    void releasing()
    {
        QVERIFY(m_world->watcher->adopt(m_world->id));
        QSignalSpy changed(m_world->watcher.get(), &Watcher::changed);
        QVERIFY(m_world->kernel.open().value()->destroySnapshot(m_world->id));
        QTRY_VERIFY(m_world->watcher->isEmpty());
        QCOMPARE(m_world->kinds(), (QStringList{ u"taken"_s, u"released"_s }));
        QVERIFY(m_world->records.snapshotIds().isEmpty());
        QVERIFY(m_world->records.growthIds().isEmpty());
        QVERIFY(changed.size() > 0);
        QTRY_VERIFY(!m_world->devices.isClaimed(first));
    }

    void releasedWhileNobodyWatched()
    {
        QVERIFY(m_world->kernel.open().value()->destroySnapshot(m_world->id));
        m_world->watcher->resume();
        QVERIFY(m_world->watcher->isEmpty());
        QCOMPARE(m_world->kinds(), QStringList{ u"released"_s });
        QVERIFY(m_world->records.snapshotIds().isEmpty());
    }

    void idsGoOnRising()
    {
        QVERIFY(m_world->watcher->adopt(m_world->id));
        m_world->leaveFree(1000);
        QTRY_COMPARE(m_world->kinds().size(), 3);
        m_world->restart();
        QCOMPARE(m_world->events->after(0).size(), 3);
        QCOMPARE(m_world->events->after(2).size(), 1);
        QVERIFY(m_world->events->after(3).isEmpty());
        QCOMPARE(m_world->events
                     ->add({ .id = 0,
                             .time = 0,
                             .kind = EventKind::Released,
                             .snapshot = m_world->id,
                             .device = {},
                             .sectors = {},
                             .errorNumber = {} })
                     .id,
                 4u);
    }

    void ringForgetsTheOldest()
    {
        for (int i = 0; i < EventLog::capacity + 10; ++i) {
            m_world->events->add({ .id = 0,
                                   .time = 0,
                                   .kind = EventKind::LowSpace,
                                   .snapshot = m_world->id,
                                   .device = {},
                                   .sectors = 1,
                                   .errorNumber = {} });
        }
        QCOMPARE(m_world->events->after(0).size(), EventLog::capacity);
        QCOMPARE(m_world->events->after(0).first().id, 11u);
    }
};

QTEST_GUILESS_MAIN(WatcherTest)

#include "watchertest.moc"
