// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The models keep the rules of item models through everything that happens to a machine, and keep their own promises:
 * nothing unsuitable is chosen, nothing is lost that nobody agreed to lose, no change is hidden.
 */
#include "fakebackend.h"

#include "client/changedranges.h"
#include "models/changepyramid.h"
#include "models/devicemime.h"
#include "models/devicetreemodel.h"
#include "models/eventmodel.h"
#include "models/fillforecast.h"
#include "models/fillrecorder.h"
#include "models/format.h"
#include "models/poolmodel.h"
#include "models/snapshotmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class ModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void deviceTreeShowsStacks();
    void deviceTreeSurvivesHotPlug();
    void deviceTreeForgetsWhatIsGone();
    void deviceTreeForgetsWhatWasSwapped();
    void deviceTreeRefusesTheUnsuitable();
    void poolIsRefusedWhatSomethingLiesOn();
    void deviceTreeMovesOnlyWhatMoved();
    void poolTakesAnEmptyPartition();
    void poolRefusesWithAReason_data();
    void poolRefusesWithAReason();
    void poolAsksBeforeAnythingIsLost();
    void poolDropsWhatChangedMeanwhile();
    void poolAndReserveShareNothing();
    void poolKeepsWhatTheSnapshotHas();
    void snapshotsComeAndGo();
    void imagesStayWithTheirSnapshot();
    void eventsAreSortedAndUnique();
    void historyStaysSmallAndKeepsSteps();
    void ratesTakeTheirTime();
    void decimationKeepsPeaks();
    void forecastTellsWhen();
    void forecastIsSilentWithoutReason();
    void forecastKeepsItsHeadInABurst();
    void recorderForgetsReleased();
    void pyramidHidesNothing();
    void rangesCoverTheMap();
    void sizesAreIec();
};

void ModelsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
}

void ModelsTest::deviceTreeShowsStacks()
{
    DeviceTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::server());
    QCOMPARE(model.rowCount(), 5);
    const QModelIndex volume = model.indexOf(Example::VOLUME);
    QVERIFY(volume.isValid());
    QCOMPARE(volume.parent().data(Qt::AccessibleTextRole).toString(), u"vda3"_s);
    QCOMPARE(volume.siblingAtColumn(DeviceTreeModel::SizeColumn).data().toString(), u"10.0\u00a0GiB"_s);
    QCOMPARE(volume.siblingAtColumn(DeviceTreeModel::MountColumn).data().toString(), u"/home"_s);
}

void ModelsTest::deviceTreeSurvivesHotPlug()
{
    DeviceTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::server());
    const QPersistentModelIndex kept(model.indexOf(Example::EXT4));
    auto devices = Example::server().devices();
    devices.removeIf([](const Device &device) { return device.name.startsWith(u"vdc"); });
    model.setInventory(DeviceInventory(devices));
    QVERIFY(!model.indexOf(Example::XFS).isValid());
    QVERIFY(kept.isValid());
    model.setInventory(Example::server());
    QVERIFY(model.indexOf(Example::XFS).isValid());
    QCOMPARE(kept.data(Qt::AccessibleTextRole).toString(), u"vdb1"_s);
    model.setInventory(DeviceInventory());
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::deviceTreeForgetsWhatIsGone()
{
    DeviceTreeModel model;
    model.setInventory(Example::server());
    QVERIFY(model.setChosen(Example::XFS, true));
    QSignalSpy changed(&model, &DeviceTreeModel::chosenChanged);
    QSignalSpy lost(&model, &DeviceTreeModel::chosenLost);
    auto devices = Example::server().devices();
    devices.removeIf([](const Device &device) { return device.name.startsWith(u"vdc"); });
    model.setInventory(DeviceInventory(devices));
    QCOMPARE(model.chosen(), QList<DeviceNumber>());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(lost.count(), 1);
    QCOMPARE(lost.first().at(0).toString(), u"/dev/vdc1 is not ticked any more. It is gone."_s);
}

/// The number says which device it is only as long as nobody exchanges it.
void ModelsTest::deviceTreeForgetsWhatWasSwapped()
{
    DeviceTreeModel model;
    model.setInventory(Example::server());
    QVERIFY(model.setChosen(Example::XFS, true));
    QVERIFY(model.setChosen(Example::EXT4, true));
    QSignalSpy lost(&model, &DeviceTreeModel::chosenLost);
    auto devices = Example::server().devices();
    for (Device &device : devices) {
        device.diskSequence += device.number == Example::XFS ? 1 : 0;
    }
    model.setInventory(DeviceInventory(devices));
    QCOMPARE(model.chosen(), QList<DeviceNumber>{ Example::EXT4 });
    QCOMPARE(lost.count(), 1);
    QCOMPARE(lost.first().at(0).toString(), u"/dev/vdc1 is not ticked any more. The disk was swapped."_s);
    // Held by a snapshot now: that is what it was ticked for.
    model.setSnapshots({ Example::snapshot() });
    QCOMPARE(model.chosen(), QList<DeviceNumber>());
    QCOMPARE(lost.count(), 1);
}

void ModelsTest::deviceTreeRefusesTheUnsuitable()
{
    DeviceTreeModel model;
    model.setInventory(Example::server());
    QVERIFY(!model.setChosen(Example::SWAP, true));
    const QModelIndex swap = model.indexOf(Example::SWAP);
    QVERIFY(!swap.data(Qt::CheckStateRole).isValid());
    QVERIFY(!swap.data(DeviceTreeModel::ReasonRole).toString().isEmpty());

    QVERIFY(model.setData(model.indexOf(Example::EXT4), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.chosen(), QList<DeviceNumber>{ Example::EXT4 });
    // Somebody else takes a snapshot of it meanwhile.
    model.setSnapshots({ Example::snapshot() });
    QCOMPARE(model.chosen(), QList<DeviceNumber>());
    QCOMPARE(model.indexOf(Example::EXT4).siblingAtColumn(DeviceTreeModel::StateColumn).data().toString(), u"held"_s);

    // What stands by for it may be written to at any time.
    Snapshot snapshot = Example::snapshot();
    snapshot.storage.removeAll(Example::SPARE);
    snapshot.reserve = { Example::SPARE };
    model.setSnapshots({ snapshot });
    const QModelIndex spare = model.indexOf(Example::SPARE);
    QVERIFY(!model.setChosen(Example::SPARE, true));
    QCOMPARE(model.contentsText(spare.data(DeviceTreeModel::DeviceRole).value<Device>()),
             u"reserve of “before the upgrade”"_s);
}

void ModelsTest::poolIsRefusedWhatSomethingLiesOn()
{
    auto devices = Example::server().devices();
    Device disk;
    disk.number = { 252, 128 };
    disk.kind = Device::Kind::Disk;
    disk.size = 1U << 30;
    Device volume;
    volume.number = { 253, 9 };
    volume.node = u"/dev/mapper/vault-letters"_s;
    volume.kind = Device::Kind::LogicalVolume;
    volume.parents = { disk.number };
    devices << disk << volume;
    DeviceTreeModel model;
    model.setInventory(DeviceInventory(devices));
    const Verdict verdict = model.storingVerdict(disk);
    QVERIFY(!verdict.isSuitable);
    QCOMPARE(verdict.reason, u"/dev/mapper/vault-letters lies on it."_s);
    const Device *partitioned = nullptr;
    for (const Device &device : std::as_const(devices)) {
        if (device.name == u"vdb") {
            partitioned = &device;
        }
    }
    QVERIFY(partitioned);
    QCOMPARE(model.storingVerdict(*partitioned).reason, u"The disk has partitions."_s);
}

void ModelsTest::deviceTreeMovesOnlyWhatMoved()
{
    DeviceTreeModel model;
    model.setInventory(Example::server());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    auto devices = Example::server().devices();
    for (Device &device : devices) {
        if (device.number == Example::SPARE) {
            device.mountPoints = { u"/mnt"_s };
        }
    }
    model.setInventory(DeviceInventory(devices));
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(changed.count(), 1);
    // A swapped disk is another row.
    for (Device &device : devices) {
        device.diskSequence += device.name == u"vdd" ? 100 : 0;
    }
    model.setInventory(DeviceInventory(devices));
    QCOMPARE(removed.count(), 1);
}

void ModelsTest::poolTakesAnEmptyPartition()
{
    PoolModel model(PoolModel::Purpose::Pool);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::server());
    DeviceTreeModel tree;
    tree.setInventory(Example::server());
    const std::unique_ptr<QMimeData> dragged(tree.mimeData({ tree.indexOf(Example::SPARE) }));
    QVERIFY(model.canDropMimeData(dragged.get(), Qt::CopyAction, -1, -1, {}));
    QVERIFY(model.verdictOn(*dragged).isSuitable);
    QVERIFY(model.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, {}));
    QCOMPARE(model.planned().size(), 1);
    QCOMPARE(model.planned().first().consent, QString());
    // Without its beginning.
    QCOMPARE(model.plannedRoom(), 2047ULL * 1024 * 1024);
    QCOMPARE(model.add(Example::SPARE), PoolModel::Answer::AlreadyThere);
    QVERIFY(model.remove(Example::SPARE));
    QCOMPARE(model.rowCount(), 0);

    QMimeData foreign;
    foreign.setText(u"252:49"_s);
    QVERIFY(!model.canDropMimeData(&foreign, Qt::CopyAction, -1, -1, {}));
    QVERIFY(!model.dropMimeData(&foreign, Qt::CopyAction, -1, -1, {}));
}

void ModelsTest::poolRefusesWithAReason_data()
{
    QTest::addColumn<DeviceNumber>("device");
    QTest::newRow("mounted") << Example::EXT4;
    QTest::newRow("swap") << Example::SWAP;
    QTest::newRow("has partitions") << DeviceNumber{ 252, 48 };
    QTest::newRow("below a volume") << DeviceNumber{ 252, 3 };
    QTest::newRow("read-only") << DeviceNumber{ 7, 0 };
    QTest::newRow("gone") << DeviceNumber{ 1, 1 };
    QTest::newRow("to be frozen") << Example::SPARE_TOO;
}

void ModelsTest::poolRefusesWithAReason()
{
    QFETCH(DeviceNumber, device);
    PoolModel model(PoolModel::Purpose::Pool);
    model.setInventory(Example::server());
    model.setOrigins({ Example::SPARE_TOO });
    QSignalSpy refused(&model, &PoolModel::refused);
    QCOMPARE(model.add(device), PoolModel::Answer::Refused);
    QCOMPARE(refused.count(), 1);
    QVERIFY(!refused.first().at(1).value<Verdict>().reason.isEmpty());
    const auto dragged = DeviceMime::encode({ device });
    QVERIFY(!model.verdictOn(*dragged).isSuitable);
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::poolAsksBeforeAnythingIsLost()
{
    PoolModel model(PoolModel::Purpose::Pool);
    model.setInventory(Example::server());
    QSignalSpy asked(&model, &PoolModel::consentNeeded);
    QCOMPARE(model.add(Example::SIGNED), PoolModel::Answer::NeedsConsent);
    QCOMPARE(asked.count(), 1);
    const auto device = asked.first().first().value<Device>();
    QCOMPARE(model.add(Example::SIGNED, u"ext4:another"_s), PoolModel::Answer::NeedsConsent);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.add(Example::SIGNED, device.signatureToken()), PoolModel::Answer::Added);
    QCOMPARE(model.planned().first().consent, device.signatureToken());
    // Consent to lose something is not consent to use an empty device that had it.
    QCOMPARE(model.add(Example::SPARE, device.signatureToken()), PoolModel::Answer::NeedsConsent);
    QVERIFY(model.setConsent(Example::SIGNED, u"dos:1,ext4:2"_s));
    QCOMPARE(model.planned().first().consent, u"dos:1,ext4:2"_s);
}

void ModelsTest::poolDropsWhatChangedMeanwhile()
{
    PoolModel model(PoolModel::Purpose::Pool);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::server());
    model.add(Example::SPARE);
    model.add(Example::SPARE_TOO);
    QSignalSpy refused(&model, &PoolModel::refused);
    auto devices = Example::server().devices();
    for (Device &device : devices) {
        if (device.number == Example::SPARE) {
            device.contentType = u"xfs"_s;
        }
    }
    model.setInventory(DeviceInventory(devices));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(model.planned().size(), 1);
    model.setOrigins({ Example::SPARE_TOO });
    QCOMPARE(refused.count(), 2);
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::poolAndReserveShareNothing()
{
    PoolModel pool(PoolModel::Purpose::Pool);
    PoolModel reserve(PoolModel::Purpose::Reserve);
    pool.setSibling(&reserve);
    reserve.setSibling(&pool);
    pool.setInventory(Example::server());
    reserve.setInventory(Example::server());
    const QString token = Example::server().find(Example::SIGNED)->signatureToken();
    QCOMPARE(reserve.add(Example::SIGNED, token), PoolModel::Answer::Added);
    // Whoever agreed to lose it there need not agree again here.
    QCOMPARE(pool.add(Example::SIGNED), PoolModel::Answer::Added);
    QCOMPARE(pool.planned().first().consent, token);
    QVERIFY(reserve.planned().isEmpty());
}

void ModelsTest::poolKeepsWhatTheSnapshotHas()
{
    PoolModel model(PoolModel::Purpose::Pool);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::server());
    model.add(Example::SPARE_TOO);
    model.setHeld({ Example::SPARE });
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.remove(Example::SPARE));
    model.setHeld({ Example::SPARE, Example::SPARE_TOO });
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.planned().isEmpty());
    model.setHeld({});
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::snapshotsComeAndGo()
{
    SnapshotModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::serverWithImages());
    QCOMPARE(model.rowCount(), 1);
    Snapshot first = Example::snapshot(u"first"_s);
    const Snapshot second = Example::snapshot(u"second"_s);
    model.setSnapshots({ first, second });
    QCOMPARE(model.rowCount(), 3);
    const QPersistentModelIndex kept(model.indexOf(second.id));
    QCOMPARE(model.rowCount(kept), 2);
    first.filled += 1;
    first.images.removeLast();
    model.setSnapshots({ first, second });
    QCOMPARE(model.rowCount(model.indexOf(first.id)), 1);
    model.setSnapshots({ second });
    QVERIFY(kept.isValid());
    QCOMPARE(kept.row(), 1);
    QCOMPARE(model.index(0, 0, kept).data().toString(), u"blksnap-image0 of vdb1"_s);
    Snapshot lost = second;
    lost.state = SnapshotState::Overflowed;
    model.setSnapshots({ lost });
    QVERIFY(kept.sibling(kept.row(), SnapshotModel::StateColumn).data().toString().contains(u"full"_s));
    model.setSnapshots({});
    QCOMPARE(model.rowCount(), 1);
}

void ModelsTest::imagesStayWithTheirSnapshot()
{
    SnapshotModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Snapshot first = Example::snapshot(u"first"_s);
    const Snapshot second = Example::snapshot(u"second"_s);
    const Snapshot third = Example::snapshot(u"third"_s);
    model.setSnapshots({ first, second, third });
    const QPersistentModelIndex gone(model.index(1, 0, model.indexOf(first.id)));
    const QPersistentModelIndex kept(model.index(1, 0, model.indexOf(second.id)));
    model.setSnapshots({ second, third });
    QVERIFY(!gone.isValid());
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(SnapshotModel::IdRole).value<SnapshotId>(), second.id);
    QCOMPARE(kept.parent(), model.indexOf(second.id));
    model.setSnapshots({ second });
    QCOMPARE(kept.data(SnapshotModel::IdRole).value<SnapshotId>(), second.id);
    // Nor is the one that comes back taken for what it was.
    model.setSnapshots({ second, first });
    QCOMPARE(kept.data(SnapshotModel::IdRole).value<SnapshotId>(), second.id);
    model.setSnapshots({ first });
    QVERIFY(!kept.isValid());
}

void ModelsTest::eventsAreSortedAndUnique()
{
    EventModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const quint64 id : { 3, 1, 2, 3 }) {
        Event event;
        event.id = id;
        event.kind = Event::Kind::LowSpace;
        event.bytes = 1024 * 1024;
        model.add(event);
    }
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data(EventModel::EventRole).value<Event>().id, 3ULL);
    QVERIFY(model.index(0, EventModel::TextColumn).data().toString().contains(u"1.0\u00a0MiB"_s));
}

void ModelsTest::historyStaysSmallAndKeepsSteps()
{
    FillHistory history(64);
    for (qint64 tick = 0; tick < 10'000; ++tick) {
        history.append({ .time = tick * 1000,
                         .filled = static_cast<quint64>(tick),
                         .capacity = tick < 5000 ? 100U : 200U,
                         .copied = 0 });
    }
    const auto &samples = history.samples();
    QVERIFY(samples.size() <= 64);
    QCOMPARE(samples.last().time, 9'999'000);
    for (qsizetype index = 1; index < samples.size(); ++index) {
        QVERIFY(samples.at(index - 1).time < samples.at(index).time);
    }
    const auto step = std::ranges::find(samples, 200U, &FillSample::capacity);
    QVERIFY(step != samples.cend());
    QCOMPARE(step->time, 5'000'000);
    history.append({ .time = 9'999'000, .filled = 1, .capacity = 1, .copied = 1 });
    QCOMPARE(history.samples().last().filled, 1ULL);
}

/// Who waits for news asks in between; what came within three milliseconds is no peak.
void ModelsTest::ratesTakeTheirTime()
{
    FillHistory history;
    const auto append = [&history](qint64 time, quint64 copied) {
        history.append({ .time = time, .filled = copied, .capacity = 100, .copied = copied, .written = 2 * copied });
    };
    append(0, 0);
    append(3, 5);
    append(1000, 10);
    append(1003, 20);
    append(2000, 30);
    const auto &samples = history.samples();
    QCOMPARE(samples.size(), 5);
    const std::array<double, 5> copied{ 0, 0, 5 / 0.997, 15.0, 10 / 0.997 };
    for (std::size_t index = 0; index < copied.size(); ++index) {
        const FillSample &sample = samples.at(static_cast<qsizetype>(index));
        QVERIFY2(qAbs(sample.copyRate - copied.at(index)) < 0.1, qPrintable(QString::number(sample.copyRate)));
        QVERIFY(qAbs(sample.writeRate - 2 * copied.at(index)) < 0.2);
    }
}

void ModelsTest::decimationKeepsPeaks()
{
    QList<QPointF> points;
    for (int x = 0; x < 10'000; ++x) {
        points << QPointF(x, x == 4321 ? 1000 : x == 7777 ? -1000 : 0);
    }
    const auto few = decimated(points, 100);
    QVERIFY(few.size() <= 200);
    QVERIFY(few.contains(QPointF(4321, 1000)));
    QVERIFY(few.contains(QPointF(7777, -1000)));
    QVERIFY(std::ranges::is_sorted(few, {}, &QPointF::x));
    QCOMPARE(decimated(points.first(50), 100), points.first(50));
}

void ModelsTest::forecastTellsWhen()
{
    FillHistory history;
    for (qint64 second = 0; second <= 60; ++second) {
        history.append(
            { .time = second * 1000, .filled = static_cast<quint64>(second) * 1000, .capacity = 120'000, .copied = 0 });
    }
    const auto future = forecast(history);
    QVERIFY(future);
    QVERIFY(qAbs(future->seconds - 60) < 0.01);
    QVERIFY(qAbs(future->bytesPerSecond - 1000) < 0.01);
    QCOMPARE(future->text(), u"Full in about 1\u00a0min"_s);

    // Unsteady writing makes the forecast a range.
    FillHistory unsteady;
    quint64 filled = 0;
    for (qint64 second = 0; second <= 300; ++second) {
        filled += second % 30 < 10 ? 5000 : 0;
        unsteady.append({ .time = second * 1000, .filled = filled, .capacity = 10'000'000, .copied = 0 });
    }
    const auto range = forecast(unsteady);
    QVERIFY(range);
    QVERIFY(range->earliest < range->seconds);
    QVERIFY(!range->latest || *range->latest > range->seconds);
    // What it really comes to is within it.
    const double truth = static_cast<double>(10'000'000 - filled) / (5000.0 / 3);
    QVERIFY(range->earliest < truth && truth < range->latest.value_or(truth + 1));
}

void ModelsTest::forecastIsSilentWithoutReason()
{
    FillHistory history;
    QCOMPARE(forecast(history).error(), NoForecast::TooEarly);
    for (qint64 second = 0; second <= 60; ++second) {
        history.append({ .time = second * 1000, .filled = 5, .capacity = 100, .copied = 0 });
    }
    QCOMPARE(forecast(history).error(), NoForecast::Idle);
    QCOMPARE(FillForecast::text(NoForecast::Idle), QString());
    // Somebody wrote a lot, and has stopped: the average would cry wolf.
    FillHistory burst;
    for (qint64 second = 0; second <= 160; ++second) {
        const auto filled = static_cast<quint64>(std::min<qint64>(second, 90)) * 1000;
        burst.append({ .time = second * 1000, .filled = filled, .capacity = 100'000, .copied = 0 });
        if (second < 60) {
            // However fast: a few seconds say nothing of the next hour.
            QCOMPARE(forecast(burst).error(), NoForecast::TooEarly);
        } else if (second < 150) {
            QVERIFY(forecast(burst));
        }
    }
    QCOMPARE(forecast(burst).error(), NoForecast::Idle);
    QCOMPARE(FillForecast::text(NoForecast::TooEarly), u"Too early to say when it will be full"_s);
}

void ModelsTest::forecastKeepsItsHeadInABurst()
{
    constexpr quint64 MIB = 1024 * 1024;
    FillHistory history;
    quint64 filled = 0;
    double before = 0;
    for (qint64 second = 0; second <= 420; ++second) {
        // A quiet five minutes, then twenty seconds of all that the disk can.
        filled += second > 300 && second <= 320 ? 100 * MIB : MIB / 10;
        history.append({ .time = second * 1000, .filled = filled, .capacity = 100'000 * MIB, .copied = 0 });
        const auto future = forecast(history);
        if (second < 120) {
            continue;
        }
        QVERIFY(future);
        // From one second to the next it moves; it does not jump about once the burst is on its way.
        if (second > 305) {
            QVERIFY2(future->seconds < before * 1.2 && future->seconds > before / 1.4,
                     qPrintable(QString::number(second)));
        }
        before = future->seconds;
        if (second == 320) {
            // Not as if it went on so: that would be a quarter of an hour.
            const double naive = static_cast<double>(100'000 * MIB - filled) / (100.0 * MIB);
            QVERIFY(future->seconds > 4 * naive);
            QVERIFY(future->earliest > naive);
            QVERIFY(!future->latest || *future->latest > 10 * naive);
        }
    }
}

void ModelsTest::recorderForgetsReleased()
{
    FillRecorder recorder;
    const Snapshot snapshot = Example::snapshot();
    recorder.record({ snapshot }, 1000);
    recorder.record({ snapshot }, 2000);
    QCOMPARE(recorder.history(snapshot.id).samples().size(), 2);
    QCOMPARE(recorder.history(snapshot.id).samples().last().copied, 512ULL * 1024 * 1024);
    recorder.record(QList<Snapshot>{}, 3000);
    QVERIFY(recorder.history(snapshot.id).isEmpty());
}

void ModelsTest::pyramidHidesNothing()
{
    ChangeMap map = Example::changeMap(10'007);
    const ChangePyramid pyramid(map);
    // Against the plain answer, for every kind of run: short, long, across groups, over the end.
    for (const qsizetype count : { 1, 3, 4, 5, 16, 63, 64, 65, 1000, 10'007, 20'000 }) {
        for (qsizetype first = 0; first < map.blockCount(); first += 61) {
            quint8 expected = 0;
            for (qsizetype block = first; block < std::min(first + count, map.blockCount()); ++block) {
                expected = std::max(expected, map.at(block));
            }
            QCOMPARE(pyramid.highest(first, count), expected);
        }
    }
    QCOMPARE(pyramid.highest(20'000, 5), quint8{ 0 });
    const qsizetype next = pyramid.nextChanged(100, 4);
    QVERIFY(next > 100 && map.at(next) > 4);
    QCOMPARE(pyramid.previousChanged(next, 4), next);
    QCOMPARE(pyramid.nextChanged(0, 250), -1);
}

void ModelsTest::rangesCoverTheMap()
{
    ChangeMap map;
    map.blocks = QByteArray("\0\1\1\2\0\2\2\1", 8);
    map.blockSize = 100;
    map.capacity = 750;
    const auto all = changedRanges(map, 0);
    QCOMPARE(all.size(), 4);
    QCOMPARE(all.at(0), (ChangedRange{ .offset = 100, .length = 200, .number = 1 }));
    QCOMPARE(all.at(3), (ChangedRange{ .offset = 700, .length = 50, .number = 1 }));
    QCOMPARE(changeTotals(map, 0), (ChangeTotals{ .bytes = 550, .blocks = 6, .areas = 2 }));
    QCOMPARE(changeTotals(map, 1), (ChangeTotals{ .bytes = 300, .blocks = 3, .areas = 2 }));
    QVERIFY(changedRanges(map, 2).isEmpty());
}

void ModelsTest::sizesAreIec()
{
    QCOMPARE(Format::size(512), u"512\u00a0bytes"_s);
    QCOMPARE(Format::size(3ULL << 30), u"3.0\u00a0GiB"_s);
    QCOMPARE(Format::exactSize(1024), u"1.0\u00a0KiB (1,024\u00a0bytes)"_s);
    QCOMPARE(Format::microseconds(850), u"850\u00a0µs"_s);
    QCOMPARE(Format::microseconds(12'300), u"12.3\u00a0ms"_s);
    QCOMPARE(Format::duration(59), u"59\u00a0s"_s);
    QCOMPARE(Format::duration(40 * 60), u"40\u00a0min"_s);
    QCOMPARE(Format::duration(130 * 60), u"2\u00a0h 10\u00a0min"_s);
    QCOMPARE(Format::percent(1, 0), u"0\u00a0%"_s);
}

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_models.moc"
