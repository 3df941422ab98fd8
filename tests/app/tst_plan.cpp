// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What is said of a plan before it is carried out: neighbours, advised room, measured rates; the order of the pool and
 * how it is filled; why a snapshot is lost; colours that can be told from their ground.
 */
#include "fakebackend.h"
#include "testpalette.h"

#include "client/background.h"
#include "client/imagecopy.h"
#include "client/suitability.h"
#include "devices/diskstats.h"
#include "models/devicemime.h"
#include "models/devicetreemodel.h"
#include "models/format.h"
#include "models/plansummary.h"
#include "models/poolmodel.h"
#include "models/snapshotmodel.h"
#include "models/writemeter.h"
#include "widgets/colors.h"
#include "widgets/lossdialog.h"
#include "widgets/messagebanner.h"
#include "widgets/policyform.h"
#include "widgets/poolfiledialog.h"
#include "widgets/poolgauge.h"
#include "widgets/poollist.h"
#include "widgets/poolpanel.h"
#include "widgets/sizebox.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>
#include <stop_token>
#include <sys/stat.h>

using namespace Blksnap;
using namespace Qt::StringLiterals;

namespace
{

constexpr quint64 GIB = 1024ULL * 1024 * 1024;

/// Of WCAG 2: relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [low, high] = std::minmax({ luminance(one), luminance(other) });
    return (high + 0.05) / (low + 0.05);
}

Device deviceOf(DeviceNumber number)
{
    return *Example::server().find(number);
}

} // namespace

class PlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesNeighbours();
    void advisesRoom();
    void measuresWriting();
    void forgetsWhatWasWrittenLongAgo();
    void readsDiskStatistics();
    void keepsOrderOfThePool();
    void reserveSaysWhatIsLeft();
    void listsWhatJoined();
    void fillsThePoolInOrder();
    void fillsWhatJoinedBetween();
    void saysWhyASnapshotIsLost();
    void gaugeSaysThatItIsLost();
    void proposesWhatThePoolLacks();
    void copiesAnImage();
    void aStoppedCopyLeavesNothing();
    void copyFailsWithoutAFile();
    void colorsCanBeTold_data();
    void colorsCanBeTold();
    void tellsThePolicyWhole();
    void refusesAPolicyThatCannotBeKept();
    void warnsOfASmallPool();
    void warnsOfStackedOrigins();
    void countsStackedOriginsOnce();
    void knowsWhatTheHelperRefuses();
    void hoversOverASignature();
    void buttonsOfTheListAreForWhatIsSelected();
    void ampersandsAreLiteral();
    void manyLossesFitTheScreen();
    void noErrorIsLostBehindAnother();
    void severalKeepTheirOrder();
    void isFullWhenItIsFull();
    void treeIsQuietWhileASnapshotFills();
};

void PlanTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
}

void PlanTest::namesNeighbours()
{
    const auto server = Example::server();
    const Device volume = deviceOf(Example::VOLUME);
    // On the disk of the volume: the root file system and the swap space, but not what it lies on itself.
    const QString beside = PlanSummary::neighbours(volume, { volume }, server);
    QCOMPARE(beside, u"vda1 (/), vda2 (swap)"_s);
    const Device alone = deviceOf(Example::EXT4);
    QCOMPARE(PlanSummary::neighbours(alone, { alone }, server), QString());
    // What is frozen along is no neighbour any more.
    const Device root = *server.findByNode(u"/dev/vda1"_s);
    QCOMPARE(PlanSummary::neighbours(volume, { volume, root }, server), u"vda2 (swap)"_s);
}

void PlanTest::advisesRoom()
{
    PlanSummary summary{ .origins = { deviceOf(Example::EXT4) } };
    QCOMPARE(summary.suggestedRoom(), 8 * GIB / 10);
    QVERIFY(summary.suggestion().contains(u"tenth"_s));
    summary.writeRates = { { Example::EXT4, 20'000 } };
    QCOMPARE(summary.suggestedRoom(), quint64{ 20'000 } * 86'400);
    QVERIFY(summary.suggestion().contains(u"19.5\u00a0KiB/s"_s));
    // More than all of it cannot be overwritten.
    summary.writeRates = { { Example::EXT4, 1e9 } };
    QCOMPARE(summary.suggestedRoom(), 8 * GIB);
    QVERIFY(PlanSummary().suggestion().isEmpty());
}

void PlanTest::measuresWriting()
{
    WriteMeter meter;
    meter.record({ { Example::EXT4, 1'000 } }, 1'000);
    QVERIFY(!meter.rate(Example::EXT4));
    meter.record({ { Example::EXT4, 21'000 } }, 11'000);
    QCOMPARE(meter.rate(Example::EXT4), std::optional(2'000.0));
    QVERIFY(!meter.rate(Example::XFS));
    // Another disk under the same number.
    meter.record({ { Example::EXT4, 10 } }, 12'000);
    QVERIFY(!meter.rate(Example::EXT4));
    meter.record({}, 13'000);
    QVERIFY(!meter.rate(Example::EXT4));
}

void PlanTest::forgetsWhatWasWrittenLongAgo()
{
    WriteMeter meter;
    quint64 written = 0;
    for (qint64 second = 0; second <= 1000; ++second) {
        written += second < 600 ? 5'000 : 0;
        meter.record({ { Example::EXT4, written } }, second * 1000);
        if (second == 599) {
            QCOMPARE(meter.rate(Example::EXT4), std::optional(5'000.0));
        }
    }
    QCOMPARE(meter.rate(Example::EXT4), std::optional(0.0));
    // Asleep for an hour: nothing is known of it.
    meter.record({ { Example::EXT4, written + 5'000 } }, 4'600'000);
    QVERIFY(!meter.rate(Example::EXT4));
    meter.record({ { Example::EXT4, written + 105'000 } }, 4'610'000);
    QCOMPARE(meter.rate(Example::EXT4), std::optional(10'000.0));
    // The clock was set back.
    meter.record({ { Example::EXT4, written + 105'000 } }, 1'000'000);
    QVERIFY(!meter.rate(Example::EXT4));
    meter.record({ { Example::EXT4, written + 205'000 } }, 1'010'000);
    QCOMPARE(meter.rate(Example::EXT4), std::optional(10'000.0));
}

void PlanTest::readsDiskStatistics()
{
    QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(u"proc"_s));
    QFile file(root.filePath(u"proc/diskstats"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(" 252      17 vdb1 120 3 9600 80 45 2 2048 33 0 60 113 0 0 0 0 5 2\n"
               "   7       0 loop0 1 0 2 0\n");
    file.close();
    const auto written = readWrittenBytes(root.path());
    QCOMPARE(written.size(), 1);
    QCOMPARE(written.value(Example::EXT4), quint64{ 2048 } * 512);
    QVERIFY(readWrittenBytes(root.filePath(u"nowhere"_s)).isEmpty());
}

void PlanTest::keepsOrderOfThePool()
{
    PoolModel model(PoolModel::Purpose::Pool);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::server());
    QCOMPARE(model.add(Example::SPARE), PoolModel::Answer::Added);
    QCOMPARE(model.add(Example::SPARE_TOO), PoolModel::Answer::Added);
    QVERIFY(!model.movePlanned(Example::SPARE, -1));
    QVERIFY(model.movePlanned(Example::SPARE, 1));
    QCOMPARE(model.planned().first().device.number, Example::SPARE_TOO);
    QVERIFY(!model.movePlanned(Example::SPARE, 1));
    QVERIFY(model.movePlanned(Example::SPARE, -1));
    QCOMPARE(model.planned().first().device.number, Example::SPARE);
    QVERIFY(!model.movePlanned(Example::EXT4, 1));
}

void PlanTest::reserveSaysWhatIsLeft()
{
    PoolModel model(PoolModel::Purpose::Reserve);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::server());
    model.setHeld({ Example::SPARE, Example::SPARE_TOO });
    const auto fate = [&model](int row) {
        return model.index(row, PoolModel::FateColumn).data().toString();
    };
    QCOMPARE(fate(0), u"stands by"_s);
    constexpr quint64 MIB = 1024ULL * 1024;
    Snapshot snapshot = Example::snapshot();
    snapshot.reserve = { Example::SPARE, Example::SPARE_TOO };
    snapshot.joined = { { Example::SPARE, 2047 * MIB }, { Example::SPARE_TOO, 1023 * MIB } };
    QSignalSpy changed(&model, &PoolModel::dataChanged);
    model.setSnapshots({ snapshot });
    QVERIFY(!changed.isEmpty());
    QCOMPARE(fate(0), u"in use"_s);
    QCOMPARE(fate(1), u"3.0\u00a0GiB still stand by"_s);
}

/// Rows and gauge tell the same story, also once a part of the reserve is in the pool.
void PlanTest::listsWhatJoined()
{
    constexpr quint64 MIB = 1024ULL * 1024;
    Snapshot snapshot = Example::snapshot();
    snapshot.joined = { { Example::SPARE_TOO, 1000 * MIB } };
    Event taken;
    taken.kind = Event::Kind::Taken;
    taken.snapshot = snapshot.id;
    Event grown = taken;
    grown.kind = Event::Kind::Grown;
    grown.device = Example::SPARE_TOO;
    grown.time = QDateTime(QDate(2026, 11, 21), QTime(12, 39));
    Event again = grown;
    again.time = grown.time.addSecs(600);
    Event other = grown;
    other.snapshot = QUuid::createUuid();
    QCOMPARE(joinedStorage(snapshot, {}).first().since, QDateTime());
    const auto joined = joinedStorage(snapshot, { taken, other, grown, again });
    QCOMPARE(joined.size(), 1);
    QCOMPARE(joined.first().since, grown.time);

    PoolModel pool(PoolModel::Purpose::Pool);
    PoolModel reserve(PoolModel::Purpose::Reserve);
    const QAbstractItemModelTester tester(&pool, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (PoolModel *model : { &pool, &reserve }) {
        model->setInventory(Example::server());
        model->setSnapshots({ snapshot });
    }
    pool.setSibling(&reserve);
    reserve.setHeld(snapshot.reserve);
    pool.setHeld(snapshot.storage, joined);
    QCOMPARE(pool.rowCount(), 2);
    const auto text = [&pool](int row, PoolModel::Column column) {
        return pool.index(row, column).data().toString();
    };
    QCOMPARE(text(1, PoolModel::DeviceColumn), u"vdd3"_s);
    QCOMPARE(text(1, PoolModel::SizeColumn), u"1,000.0\u00a0MiB"_s);
    snapshot.capacity = (2047 + 1000) * MIB;
    snapshot.filled = (2047 + 250) * MIB;
    pool.setFilled(snapshot.filled);
    QVERIFY2(text(1, PoolModel::FateColumn).startsWith(u"25\u00a0% filled, joined 11/21/26"_s),
             qPrintable(text(1, PoolModel::FateColumn)));
    QVERIFY(pool.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"joined from the reserve"_s));
    QVERIFY(pool.index(1, 0).data(Qt::ToolTipRole).toString().endsWith(text(1, PoolModel::FateColumn)));
    // The rest of it stands by as before, and what is asked of the device is asked of the reserve.
    QCOMPARE(reserve.index(0, PoolModel::FateColumn).data().toString(), u"3.0\u00a0GiB still stand by"_s);
    QVERIFY(!pool.contains(Example::SPARE_TOO) && reserve.contains(Example::SPARE_TOO));
    QVERIFY(!pool.canRemove(Example::SPARE_TOO));
    // It grows in its place, and ends with the snapshot.
    auto more = joined;
    more.first().bytes = 2000 * MIB;
    pool.setHeld(snapshot.storage, more);
    QCOMPARE(pool.rowCount(), 2);
    QVERIFY(text(1, PoolModel::FateColumn).startsWith(u"12\u00a0% filled"_s)
            || text(1, PoolModel::FateColumn).startsWith(u"13\u00a0% filled"_s));
    pool.setHeld({});
    QCOMPARE(pool.rowCount(), 0);
}

/// The pool is filled in the order in which it came together: here an own device, a part of the reserve, and an own one
/// again.
void PlanTest::fillsWhatJoinedBetween()
{
    constexpr quint64 MIB = 1024ULL * 1024;
    Snapshot snapshot = Example::snapshot();
    snapshot.storage = { Example::SPARE, Example::SIGNED };
    snapshot.begins = { { Example::SPARE, 0 }, { Example::SIGNED, (2047 + 1000) * MIB } };
    PoolModel model(PoolModel::Purpose::Pool);
    model.setInventory(Example::server());
    model.setSnapshots({ snapshot });
    model.setHeld(snapshot.storage, { { .device = Example::SPARE_TOO, .bytes = 1500 * MIB } });
    const auto fills = [&model] {
        QList<double> result;
        for (int row = 0; row < model.rowCount(); ++row) {
            result << model.index(row, PoolModel::FateColumn).data(PoolModel::FillRole).toDouble();
        }
        return result;
    };
    constexpr quint64 ROOM = 4095 * MIB;
    model.setFilled((2047 + 750) * MIB);
    QCOMPARE(fills(), (QList<double>{ 1.0, 0.0, 0.5 }));
    // 1,000 of the 1,500 MiB lie before the second own device, the others behind it.
    model.setFilled((2047 + 1000) * MIB + ROOM / 2);
    QCOMPARE(fills(), (QList<double>{ 1.0, 0.5, 1000.0 / 1500 }));
    model.setFilled((2047 + 1250) * MIB + ROOM);
    QCOMPARE(fills(), (QList<double>{ 1.0, 1.0, 1250.0 / 1500 }));
}

void PlanTest::fillsThePoolInOrder()
{
    PoolModel model(PoolModel::Purpose::Pool);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::server());
    // 2 GiB, then 4 GiB; of each, the first MiB is left alone.
    constexpr quint64 MIB = 1024ULL * 1024;
    model.setHeld({ Example::SPARE, Example::SPARE_TOO });
    model.setFilled(2047 * MIB + 4095 * MIB / 4);
    const auto fill = [&model](int row) {
        return model.index(row, PoolModel::FateColumn).data(PoolModel::FillRole).toDouble();
    };
    QCOMPARE(fill(0), 1.0);
    QCOMPARE(fill(1), 0.25);
    QCOMPARE(model.index(1, PoolModel::FateColumn).data().toString(), u"25\u00a0% filled"_s);
    model.setFilled(2047 * MIB / 1000 * 94);
    QCOMPARE(model.index(0, PoolModel::FateColumn).data().toString(), u"9.4\u00a0% filled"_s);
    model.setFilled(2047 * MIB / 2);
    QCOMPARE(fill(0), 0.5);
    QCOMPARE(fill(1), 0.0);

    // A file leaves its first MiB alone as well.
    Snapshot snapshot = Example::snapshot();
    snapshot.files = { { .device = Example::SPARE, .fileSystem = Example::EXT4 } };
    model.setSnapshots({ snapshot });
    model.setFilled(2047 * MIB);
    QCOMPARE(fill(0), 1.0);
    QCOMPARE(fill(1), 0.0);
}

void PlanTest::gaugeSaysThatItIsLost()
{
    PoolGauge gauge;
    Snapshot snapshot = Example::snapshot();
    gauge.setFill(snapshot);
    QVERIFY2(gauge.text().contains(u"25\u00a0%"_s), qPrintable(gauge.text()));
    snapshot.filled = snapshot.capacity;
    gauge.setFill(snapshot);
    QVERIFY2(gauge.text().contains(u"nearly full"_s), qPrintable(gauge.text()));
    snapshot.state = SnapshotState::Overflowed;
    gauge.setFill(snapshot);
    QCOMPARE(gauge.text(), u"lost: the pool was full"_s);
    QCOMPARE(gauge.accessibleDescription(), gauge.text());
}

/// The kernel counts all that it ever asked for, and most of it the pool may have.
void PlanTest::proposesWhatThePoolLacks()
{
    PoolModel pool(PoolModel::Purpose::Pool);
    PoolModel reserve(PoolModel::Purpose::Reserve);
    pool.setInventory(Example::server());
    reserve.setInventory(Example::server());
    PoolPanel panel(&pool, &reserve);
    const auto proposed = [&panel](quint64 requested) {
        Snapshot snapshot = Example::snapshot();
        snapshot.requested = requested;
        panel.showSnapshot(snapshot, FillHistory(), {});
        panel.findChild<QToolButton *>(u"poolFileButton"_s)->click();
        const std::unique_ptr<PoolFileDialog> dialog(panel.findChild<PoolFileDialog *>());
        return dialog->choice()->size;
    };
    QCOMPARE(proposed(2 * GIB + GIB / 2 * 3), GIB / 2 * 3);
    QCOMPARE(proposed(3 * GIB / 2), GIB);
}

void PlanTest::saysWhyASnapshotIsLost()
{
    SnapshotModel model;
    model.setInventory(Example::server());
    Snapshot snapshot = Example::snapshot();
    QVERIFY(model.lossText(snapshot).isEmpty());
    snapshot.state = SnapshotState::Overflowed;
    QVERIFY(model.lossText(snapshot).contains(u"pool of 2.0\u00a0GiB was full"_s));
    snapshot.state = SnapshotState::Failed;
    snapshot.images.first().error = EIO;
    QVERIFY(model.lossText(snapshot).contains(u"vdb1: Input/output error"_s));
    model.setSnapshots({ snapshot });
    QVERIFY(model.indexOf(snapshot.id).data(Qt::ToolTipRole).toString().contains(u"unharmed"_s));
}

void PlanTest::copiesAnImage()
{
    QByteArray contents(5 * 1024 * 1024 + 77, '\0');
    contents.replace(0, 5, "begin");
    contents.replace(contents.size() - 3, 3, "end");
    QTemporaryFile image;
    QVERIFY(image.open());
    image.write(contents);
    QVERIFY(image.flush());
    QTemporaryDir folder;
    const QString target = folder.filePath(u"vdb1.img"_s);
    auto future = copyImage(QDBusUnixFileDescriptor(image.handle()), target);
    future.waitForFinished();
    QVERIFY(future.result());
    QCOMPARE(*future.result(), static_cast<quint64>(contents.size()));
    QCOMPARE(future.progressValue(), 1000);
    QFile copy(target);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(copy.readAll() == contents);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(target).constData(), &status), 0);
    QVERIFY2(status.st_blocks * 512 < contents.size() / 2, "zeros are no holes");
}

void PlanTest::aStoppedCopyLeavesNothing()
{
    QTemporaryFile image;
    QVERIFY(image.open());
    QVERIFY(image.resize(qint64{ 1 } << 40));
    QTemporaryDir folder;
    std::stop_source stop;
    // It has threads enough beside those for what a person looks at.
    QList<QFuture<Outcome<quint64>>> copies;
    for (int number = 0; number <= QThreadPool::globalInstance()->maxThreadCount(); ++number) {
        copies << copyImage(
            QDBusUnixFileDescriptor(image.handle()), folder.filePath(QString::number(number)), stop.get_token());
    }
    QCOMPARE(inBackground([] { return 7; }).result(), 7);
    stop.request_stop();
    for (auto &copy : copies) {
        // It says what became of the file.
        QVERIFY(!copy.result());
        QCOMPARE(copy.result().error().kind, Failure::Kind::Cancelled);
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

void PlanTest::copyFailsWithoutAFile()
{
    QTemporaryDir folder;
    const QString target = folder.filePath(u"vdb1.img"_s);
    QFile before(target);
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("precious");
    before.close();
    // A pipe has no size: nothing can be read from it as from an image.
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    auto future = copyImage(QDBusUnixFileDescriptor(ends[0]), target);
    ::close(ends[0]);
    ::close(ends[1]);
    future.waitForFinished();
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, Failure::Kind::CopyRead);
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), QByteArray("precious"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);

    QTemporaryFile image;
    QVERIFY(image.open());
    auto nowhere = copyImage(QDBusUnixFileDescriptor(image.handle()), folder.filePath(u"no/such/place"_s));
    nowhere.waitForFinished();
    QCOMPARE(nowhere.result().error().kind, Failure::Kind::CopyWrite);
}

void PlanTest::colorsCanBeTold_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << TestPalette::light();
    QTest::newRow("dark") << TestPalette::dark();
}

void PlanTest::colorsCanBeTold()
{
    QFETCH(QPalette, palette);
    // WCAG 2 AA: 4.5 for text, 3 for what is no text but has to be seen.
    const QColor base = palette.color(QPalette::Base);
    for (const bool isNearlyFull : { false, true }) {
        QVERIFY(contrast(Colors::gauge(isNearlyFull), Qt::white) >= 4.5);
    }
    QVERIFY(contrast(Colors::outline(palette), base) >= 3);
    QVERIFY(contrast(Colors::filled(palette), base) >= 3);
    QVERIFY(contrast(Colors::rate(palette), base) >= 3);
    QVERIFY(contrast(Colors::warning(palette), base) >= 3);
    QVERIFY(contrast(Colors::grown(palette), base) >= 3);
    QVERIFY(contrast(Colors::changedSince(palette, 1), base) >= 3);
    QVERIFY(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 4.5);
}

void PlanTest::tellsThePolicyWhole()
{
    const QString plain = PolicyForm::describe(Policy());
    QVERIFY(!plain.contains(u"free"_s));
    const QString text = PolicyForm::describe({ .growStep = 0, .keepFree = GIB });
    QVERIFY2(text.contains(u"1.0\u00a0GiB stay free"_s), qPrintable(text));
    PolicyForm form;
    auto *keepFree = form.findChild<SizeBox *>(u"policyKeepFree"_s);
    QVERIFY(keepFree);
    QCOMPARE(keepFree->text(), u"as the kernel asks"_s);
    keepFree->selectAll();
    QTest::keyClicks(keepFree, u"1.5 GiB"_s);
    QTest::keyClick(keepFree, Qt::Key_Tab);
    QCOMPARE(form.policy().keepFree, 3 * GIB / 2);
    QVERIFY(form.findChild<QLabel *>(u"policySentence"_s)->text().contains(u"1.5"_s));
}

void PlanTest::refusesAPolicyThatCannotBeKept()
{
    PlanSummary summary{ .origins = { deviceOf(Example::EXT4) }, .poolRoom = GIB, .reserveRoom = GIB };
    QVERIFY(summary.policyObstacle().isEmpty());
    summary.policy.keepFree = 2 * GIB - 1;
    QVERIFY(summary.policyObstacle().isEmpty());
    summary.policy.keepFree = 2 * GIB;
    QVERIFY(!summary.policyObstacle().isEmpty());

    PoolModel pool(PoolModel::Purpose::Pool);
    PoolModel reserve(PoolModel::Purpose::Reserve);
    PoolPanel panel(&pool, &reserve);
    pool.setInventory(Example::server());
    reserve.setInventory(Example::server());
    pool.add(Example::SPARE);
    panel.showPlan({ deviceOf(Example::EXT4) }, Example::server());
    auto *button = panel.findChild<QPushButton *>(u"takeSnapshotButton"_s);
    QVERIFY(button->isEnabled());
    panel.findChild<SizeBox *>(u"policyKeepFree"_s)->setBytes(8 * GIB);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"kept free"_s));
}

void PlanTest::warnsOfASmallPool()
{
    PlanSummary summary{ .origins = { deviceOf(Example::EXT4) }, .poolRoom = GIB };
    QVERIFY(!summary.suggestion().contains(u"less"_s));
    summary.poolRoom = GIB / 2;
    QVERIFY(summary.suggestion().contains(u"The pool has less"_s));
    summary.reserveRoom = GIB;
    QVERIFY(!summary.suggestion().contains(u"less"_s));
}

void PlanTest::warnsOfStackedOrigins()
{
    const auto server = Example::server();
    const Device disk = *server.findByNode(u"/dev/vda"_s);
    const Device volume = deviceOf(Example::VOLUME);
    QVERIFY(PlanSummary::doubled({ volume, deviceOf(Example::EXT4) }, server).isEmpty());
    const QString text = PlanSummary::doubled({ disk, volume }, server);
    QVERIFY2(text.contains(u"vg/home lies on vda"_s), qPrintable(text));
}

/// What is frozen and written is one thing; the pool keeps it for each of them.
void PlanTest::countsStackedOriginsOnce()
{
    const auto server = Example::server();
    const Device disk = *server.findByNode(u"/dev/vdb"_s);
    const PlanSummary summary{ .origins = { disk, deviceOf(Example::EXT4), deviceOf(Example::XFS) },
                               .writeRates = { { disk.number, 1024 }, { Example::EXT4, 1024 }, { Example::XFS, 2048 } },
                               .inventory = server };
    QCOMPARE(summary.size(), 24 * GIB);
    QVERIFY2(summary.text().contains(u"(24.0\u00a0GiB)"_s), qPrintable(summary.text()));
    QVERIFY2(summary.suggestion().contains(u"3.0\u00a0KiB/s"_s), qPrintable(summary.suggestion()));
    QCOMPARE(summary.suggestedRoom(), 32 * GIB / 10);
}

/// What is to be frozen must share no block with a pool or a reserve.
void PlanTest::knowsWhatTheHelperRefuses()
{
    const auto server = Example::server();
    Snapshot snapshot = Example::snapshot();
    const Suitability suitability(server, { snapshot });
    const Device disk = *server.findByNode(u"/dev/vdd"_s);
    const Verdict verdict = suitability.forFreezing(disk);
    QVERIFY(!verdict.isSuitable);
    QVERIFY2(verdict.reason.contains(u"shares its blocks with /dev/vdd1"_s), qPrintable(verdict.reason));
    QVERIFY(Suitability(server, {}).forFreezing(disk).isSuitable);
    snapshot.storage.clear();
    QVERIFY(!Suitability(server, { snapshot }).forFreezing(disk).isSuitable);
    QVERIFY(suitability.forFreezing(*server.findByNode(u"/dev/vdd2"_s)).isSuitable);
    // Nobody writes to it.
    QVERIFY(!suitability.forFreezing(*server.findByNode(u"/dev/loop0"_s)).isSuitable);
}

void PlanTest::hoversOverASignature()
{
    PoolModel pool(PoolModel::Purpose::Pool);
    pool.setInventory(Example::server());
    QVERIFY(pool.verdictOn(*DeviceMime::encode({ Example::SPARE })).reason.isEmpty());
    const Verdict verdict = pool.verdictOn(*DeviceMime::encode({ Example::SPARE, Example::SIGNED }));
    QVERIFY(verdict.isSuitable);
    QVERIFY2(verdict.reason.contains(u"ext4 “backup”"_s), qPrintable(verdict.reason));
    QVERIFY(verdict.hint.contains(u"asked"_s));
    // What cannot be there at all goes first.
    QVERIFY(!pool.verdictOn(*DeviceMime::encode({ Example::SIGNED, Example::XFS })).isSuitable);
}

void PlanTest::buttonsOfTheListAreForWhatIsSelected()
{
    PoolModel pool(PoolModel::Purpose::Pool);
    PoolModel reserve(PoolModel::Purpose::Reserve);
    pool.setInventory(Example::server());
    reserve.setInventory(Example::server());
    PoolPanel panel(&pool, &reserve);
    auto *list = panel.findChild<PoolList *>(u"poolList"_s);
    const auto isEnabled = [&panel](const QString &name) {
        return panel.findChild<QToolButton *>(u"pool"_s + name + u"Button"_s)->isEnabled();
    };
    pool.add(Example::SPARE);
    QVERIFY(!isEnabled(u"Remove"_s) && !isEnabled(u"Up"_s) && !isEnabled(u"Down"_s));
    list->setCurrentIndex(pool.index(0, 0));
    QVERIFY(isEnabled(u"Remove"_s) && !isEnabled(u"Up"_s) && !isEnabled(u"Down"_s));
    pool.add(Example::SPARE_TOO);
    QVERIFY(!isEnabled(u"Up"_s) && isEnabled(u"Down"_s));
    list->moveSelected(1);
    QVERIFY(isEnabled(u"Up"_s) && !isEnabled(u"Down"_s));
    // What the snapshot has cannot be taken away from it.
    pool.setHeld({ Example::SPARE, Example::SPARE_TOO });
    list->setCurrentIndex(pool.index(0, 0));
    QVERIFY(!isEnabled(u"Remove"_s) && !isEnabled(u"Down"_s));
}

void PlanTest::ampersandsAreLiteral()
{
    LossDialog dialog(u"Overwrite R&D"_s, u"It carries R&D."_s, u"Lose R&D"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.askToType(u"R&D"_s);
    dialog.askToTick({ u"R&D as it was"_s });
    auto *agree = dialog.findChild<QPushButton *>(u"lossAgreeButton"_s);
    QVERIFY(agree->shortcut().isEmpty());
    auto *box = dialog.findChild<QCheckBox *>(u"loss0"_s);
    QVERIFY(box->shortcut().isEmpty());
    // A label with a buddy takes an ampersand for a mnemonic, and does not show it.
    const auto labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QVERIFY2(!label->buddy() || !label->text().contains(u'&'), qPrintable(label->text()));
    }
    box->click();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"lossNameEdit"_s), u"R&D"_s);
    QVERIFY(agree->isEnabled());
}

/// Thirty boxes, one below the other, reach beyond a screen, with the button.
void PlanTest::manyLossesFitTheScreen()
{
    QStringList losses;
    for (int number = 0; number < 30; ++number) {
        losses << u"vd%1 as it was"_s.arg(number);
    }
    LossDialog dialog(u"Release"_s, u"Tick what is lost:"_s, u"Release"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.askToTick(losses);
    QCOMPARE(dialog.findChild<QListWidget *>(u"losses"_s)->count(), 30);
    QVERIFY2(dialog.sizeHint().height() < 600, qPrintable(QString::number(dialog.sizeHint().height())));
    auto *agree = dialog.findChild<QPushButton *>(u"lossAgreeButton"_s);
    QVERIFY(!agree->isEnabled());
    const auto boxes = dialog.findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 1);
    QVERIFY2(boxes.first()->text().contains(u"30"_s), qPrintable(boxes.first()->text()));
    boxes.first()->click();
    QVERIFY(agree->isEnabled());
}

void PlanTest::noErrorIsLostBehindAnother()
{
    MessageBanner banner;
    using Gravity = MessageBanner::Gravity;
    banner.showMessage(Gravity::Error, u"one"_s);
    banner.showMessage(Gravity::Information, u"by the way"_s);
    banner.showMessage(Gravity::Error, u"two"_s);
    banner.showMessage(Gravity::Error, u"two"_s);
    auto *close = banner.findChild<QToolButton *>(u"messageBannerClose"_s);
    for (const QString &text : { u"two"_s, u"one"_s, u"by the way"_s, QString() }) {
        QCOMPARE(banner.text(), text);
        close->click();
    }
}

void PlanTest::severalKeepTheirOrder()
{
    PoolModel model(PoolModel::Purpose::Pool);
    auto devices = Example::server().devices();
    const auto spare = std::ranges::find(devices, Example::SPARE, &Device::number);
    QList<DeviceNumber> all;
    for (quint32 number = 0; number < 4; ++number) {
        Device device = *spare;
        device.number = { 240, number };
        devices << device;
        all << device.number;
    }
    model.setInventory(DeviceInventory(devices));
    const auto order = [&model] {
        QString text;
        for (const StorageChoice &choice : model.planned()) {
            text += QChar(u'A' + choice.device.number.minor);
        }
        return text;
    };
    const auto moved = [&](const QString &which, int row) {
        model.clearPlanned();
        for (const DeviceNumber number : std::as_const(all)) {
            model.add(number);
        }
        QList<DeviceNumber> some;
        for (const QChar letter : which) {
            some << all.at(letter.unicode() - u'A');
        }
        model.movePlannedTo(some, row);
        return order();
    };
    QCOMPARE(moved(u"D"_s, 0), u"DABC"_s);
    QCOMPARE(moved(u"A"_s, 3), u"BCDA"_s);
    QCOMPARE(moved(u"CD"_s, 0), u"CDAB"_s);
    QCOMPARE(moved(u"AB"_s, 3), u"CDAB"_s);
    QCOMPARE(moved(u"AD"_s, 1), u"BADC"_s);
    QCOMPARE(moved(u"ABC"_s, 0), u"ABCD"_s);
    QCOMPARE(moved(u"ABC"_s, 1), u"ABCD"_s);
    // What is held stays where it is.
    model.setHeld({ Example::SPARE });
    model.movePlannedTo({ Example::SPARE, all.at(2), all.at(3) }, 0);
    QCOMPARE(order(), u"CDAB"_s);
}

void PlanTest::isFullWhenItIsFull()
{
    QCOMPARE(Format::percent(996, 1000), u"99\u00a0%"_s);
    QCOMPARE(Format::percent(999'999, 1'000'000), u"99\u00a0%"_s);
    QCOMPARE(Format::percent(1000, 1000), u"100\u00a0%"_s);
    QCOMPARE(Format::percent(984, 1000), u"98\u00a0%"_s);
    QCOMPARE(Format::unitName(1024 * 1024), u"MiB"_s);
}

/// Each second there is a new status; what it says of how full a pool is is not in the tree.
void PlanTest::treeIsQuietWhileASnapshotFills()
{
    DeviceTreeModel model;
    model.setInventory(Example::server());
    Snapshot snapshot = Example::snapshot();
    model.setSnapshots({ snapshot });
    QSignalSpy changed(&model, &DeviceTreeModel::dataChanged);
    snapshot.filled += GIB;
    snapshot.images.first().bytesWritten += GIB;
    model.setSnapshots({ snapshot });
    QCOMPARE(changed.size(), 0);
    snapshot.reserve.clear();
    model.setSnapshots({ snapshot });
    // The one that is free again, and its disk, of which it is a part.
    QStringList names;
    for (const auto &arguments : std::as_const(changed)) {
        names << arguments.first().toModelIndex().data(Qt::AccessibleTextRole).toString();
    }
    QVERIFY2(names.contains(u"vdd3"_s) && !names.contains(u"vda"_s), qPrintable(names.join(u' ')));
    model.setSnapshots({});
    QCOMPARE(model.contentsText(deviceOf(Example::SPARE)), u"unused"_s);
}

QTEST_MAIN(PlanTest)
#include "tst_plan.moc"
