// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The change map: where cells lie, what is painted, what is told, the files behind it, and what leaves it as a file.
 */
#include "fakebackend.h"
#include "testpalette.h"

#include "client/changedfilesreader.h"
#include "kernel/descriptor.h"
#include "models/changedfilesmodel.h"
#include "models/changedigest.h"
#include "models/deviceplace.h"
#include "models/format.h"
#include "models/plaintooltip.h"
#include "models/rangefile.h"
#include "models/settings.h"
#include "models/snapshotcalendar.h"
#include "widgets/changedareaslist.h"
#include "widgets/changedfilespane.h"
#include "widgets/changemapaccessible.h"
#include "widgets/changemaplayout.h"
#include "widgets/changemaplegend.h"
#include "widgets/changemappanel.h"
#include "widgets/changemapraster.h"
#include "widgets/changemapview.h"
#include "widgets/colors.h"
#include "widgets/emptystate.h"
#include "widgets/lossdialog.h"
#include "widgets/savedialog.h"
#include "widgets/wheelsteps.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <array>
#include <cmath>

#include <unistd.h>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class MapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void placesAndCellsAreInverse_data();
    void placesAndCellsAreInverse();
    void hilbertKeepsNeighbours();
    void zoomsToSingleBlocks();
    void movesLikeDrawingAnew();
    void walksAlongHilbert();
    void keepsThePlaceWhenZooming();
    void zoomsByNotches();
    void namesAreOnlyNames();
    void digestAddsUp();
    void filtersByLegend();
    void colorsCanBeToldApart_data();
    void colorsCanBeToldApart();
    void preparesElsewhere();
    void saysWhereItLies();
    void areasKnowOfNoSnapshotBeforeTheFirst();
    void remembersSnapshots();
    void readsFiles();
    void refusesWhatIsMalformed_data();
    void refusesWhatIsMalformed();
    void givesUpOnFiles();
    void modelOfFiles();
    void findsFilesOnRequest();
    void findsTheFilesOfAPart();
    void forgetsFilesOfAnother();
    void writesRanges();
    void suffixFollowsTheKind();
    void replacesNothingUnasked();
    void forgetsTheMapOfAnother();
    void saysThatItIsReading();
    void opensOnePromptAtATime();
    void tellsWhereTheCursorIs();
};

namespace
{

ChangeMap mapOf(const QByteArray &blocks, int snapshotNumber = 4)
{
    ChangeMap map = Example::changeMap(blocks.size());
    map.blocks = blocks;
    map.snapshotNumber = snapshotNumber;
    return map;
}

/// A pipe that somebody has written to and closed.
FileDescriptor pipeWith(const QByteArray &text)
{
    std::array<int, 2> ends = {};
    if (::pipe(ends.data()) != 0 || ::write(ends[1], text.constData(), text.size()) != text.size()) {
        qFatal("no pipe");
    }
    ::close(ends[1]);
    return FileDescriptor(ends[0]);
}

Outcome<ChangedFiles> readAll(const QByteArray &text, int *progress = nullptr)
{
    const FileDescriptor pipe = pipeWith(text);
    QPromise<Outcome<ChangedFiles>> promise;
    promise.start();
    promise.setProgressRange(0, 100);
    const auto outcome = readChangedFiles(pipe.get(), promise);
    if (progress != nullptr) {
        *progress = promise.future().progressValue();
    }
    promise.finish();
    return outcome;
}

/// As people with one kind of cones missing see it (Viénot, Brettel and Mollon 1999; linear light).
std::array<double, 3> seenBy(const QColor &color, int missing)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const std::array<double, 3> rgb{ linear(color.redF()), linear(color.greenF()), linear(color.blueF()) };
    constexpr std::array<std::array<std::array<double, 3>, 3>, 4> kinds{
        { { { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
          { { { 0.11238, 0.88762, 0 }, { 0.11238, 0.88762, 0 }, { 0.00401, -0.00401, 1 } } },
          { { { 0.29275, 0.70725, 0 }, { 0.29275, 0.70725, 0 }, { -0.02234, 0.02234, 1 } } },
          { { { 1, 0.14461, -0.14461 }, { 0, 0.85924, 0.14076 }, { 0, 0.85924, 0.14076 } } } }
    };
    std::array<double, 3> result{};
    for (std::size_t row = 0; row < 3; ++row) {
        const auto &weights = kinds.at(static_cast<std::size_t>(missing)).at(row);
        const double light = weights[0] * rgb[0] + weights[1] * rgb[1] + weights[2] * rgb[2];
        // Back to steps that look alike.
        result.at(row) = std::cbrt(std::max(light, 0.0));
    }
    return result;
}

double difference(const QColor &one, const QColor &other, int missing)
{
    const auto left = seenBy(one, missing);
    const auto right = seenBy(other, missing);
    return std::hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
}

} // namespace

void MapTest::initTestCase()
{
    settings(u"snapshots"_s).deleteGroup();
}

void MapTest::placesAndCellsAreInverse_data()
{
    QTest::addColumn<ChangeMapLayout::Curve>("curve");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<qsizetype>("blocks");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<double>("scale");
    for (const auto curve : { ChangeMapLayout::Curve::Rows, ChangeMapLayout::Curve::Hilbert }) {
        for (const QSize size : { QSize(1600, 900), QSize(230, 140), QSize(301, 700), QSize(3, 2) }) {
            for (const qsizetype blocks : { 1, 5, 1000, 99'999, 2 * 1024 * 1024 }) {
                for (const int zoom : { 0, 3 }) {
                    const double scale = zoom == 0 ? 1.0 : 1.5;
                    QTest::addRow("%d %dx%d %lld %d",
                                  static_cast<int>(curve),
                                  size.width(),
                                  size.height(),
                                  static_cast<long long>(blocks),
                                  zoom)
                        << curve << size << blocks << zoom << scale;
                }
            }
        }
    }
}

void MapTest::placesAndCellsAreInverse()
{
    QFETCH(ChangeMapLayout::Curve, curve);
    QFETCH(QSize, size);
    QFETCH(qsizetype, blocks);
    QFETCH(int, zoom);
    QFETCH(double, scale);
    const auto layout = ChangeMapLayout::fitted(curve, size, blocks, zoom, scale);
    QVERIFY(layout.cells >= 1);
    QVERIFY(layout.cells * layout.blocksPerCell >= blocks);
    QVERIFY((layout.cells - 1) * layout.blocksPerCell < blocks);
    const qsizetype step = std::max<qsizetype>(layout.cells / 5000, 1);
    for (qsizetype cell = 0; cell < layout.cells; cell += step) {
        const QPoint place = layout.placeOf(cell);
        if (layout.cellAt(place.x(), place.y()) != cell) {
            QCOMPARE(layout.cellAt(place.x(), place.y()), cell);
        }
    }
    QCOMPARE(layout.cellAt(-1, 0), -1);
    QCOMPARE(layout.cellAt(layout.columns, 0), -1);
    QCOMPARE(layout.cellAt(0, layout.rows), -1);
    // Unzoomed, the whole device is to be seen, as far as there is room for a cell at all.
    if (zoom == 0 && size.width() > 100) {
        QVERIFY(layout.rows <= layout.visibleRows);
        QVERIFY(layout.columns <= layout.visibleColumns);
    }
}

void MapTest::hilbertKeepsNeighbours()
{
    const auto layout =
        ChangeMapLayout::fitted(ChangeMapLayout::Curve::Hilbert, QSize(1600, 500), 2 * 1024 * 1024, 0, 1);
    // More than one square, and each begins beside the end of the one before.
    QVERIFY(layout.columns > layout.rows);
    // Fine cells rather than few, where both fill the room.
    QVERIFY(ChangeMapLayout::fitted(ChangeMapLayout::Curve::Hilbert, QSize(391, 320), 40'000, 0, 1).cell <= 6);
    for (qsizetype cell = 1; cell < layout.cells; ++cell) {
        const QPoint step = layout.placeOf(cell) - layout.placeOf(cell - 1);
        if (step.manhattanLength() != 1) {
            QFAIL(qPrintable(u"a leap at cell %1"_s.arg(cell)));
        }
    }
}

void MapTest::zoomsToSingleBlocks()
{
    for (const auto curve : { ChangeMapLayout::Curve::Rows, ChangeMapLayout::Curve::Hilbert }) {
        int zoom = 0;
        ChangeMapLayout layout;
        do {
            layout = ChangeMapLayout::fitted(curve, QSize(800, 600), 2 * 1024 * 1024, zoom++, 1);
        } while (layout.canZoomIn && zoom < 100);
        QVERIFY(!layout.canZoomIn);
        QCOMPARE(layout.blocksPerCell, 1);
        QVERIFY(layout.cell >= 20);
        QVERIFY(layout.gap > 0);
    }
}

void MapTest::movesLikeDrawingAnew()
{
    QList<QRgb> colors(256);
    for (int number = 0; number < 256; ++number) {
        colors[number] = qRgb(number * 40, 255 - number, number * 7);
    }
    for (const auto curve : { ChangeMapLayout::Curve::Rows, ChangeMapLayout::Curve::Hilbert }) {
        const ChangePyramid pyramid(Example::changeMap(300'000));
        const QSize size(331, 203);
        const auto layout = ChangeMapLayout::fitted(curve, size, pyramid.blockCount(), 4, 1);
        const ChangeMapRaster::Source source{
            .pyramid = pyramid, .layout = layout, .colors = colors, .ground = qRgb(1, 2, 3)
        };
        ChangeMapRaster moved;
        moved.draw(source, { 0, 40 }, size, 1);
        const int across = layout.columns > layout.visibleColumns ? 1 : 0;
        for (const QPoint place : { QPoint(0, 43),
                                    QPoint(2 * across, 43),
                                    QPoint(5 * across, 30),
                                    QPoint(across, 31),
                                    QPoint(0, 400),
                                    QPoint(0, 399) }) {
            moved.moveTo(source, place);
            ChangeMapRaster anew;
            anew.draw(source, place, size, 1);
            QVERIFY(moved.image() == anew.image());
        }
    }
}

void MapTest::walksAlongHilbert()
{
    ChangeMapView view;
    view.resize(420, 240);
    view.show();
    view.setMap(ChangePyramid(Example::changeMap(100'000)));
    view.setCurve(ChangeMapView::Curve::Hilbert);
    view.setCursorBlock(50'000);
    const QPoint start = view.cellRect(view.cursor()).center();
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down);
    const QPoint there = view.cellRect(view.cursor()).center();
    QVERIFY(there.x() > start.x());
    QVERIFY(there.y() > start.y());
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.cellRect(view.cursor()).center(), start);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.cursor(), 99'999);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.cursor(), 0);

    view.setCursorBlock(60'001);
    while (view.canZoomIn()) {
        QTest::keyClick(&view, Qt::Key_Plus);
    }
    QCOMPARE(view.blocksPerCell(), 1);
    QVERIFY(view.viewport()->rect().contains(view.cellRect(60'001)));
    QCOMPARE(view.blockAt(view.cellRect(60'001).center()), 60'001);
    // By the mouse, in both directions.
    const QPoint before(view.horizontalScrollBar()->value(), view.verticalScrollBar()->value());
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, { 150, 150 });
    QTest::mouseMove(view.viewport(), { 60, 60 });
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, { 60, 60 });
    QVERIFY(view.horizontalScrollBar()->value() > before.x());
    QVERIFY(view.verticalScrollBar()->value() > before.y());
}

void MapTest::keepsThePlaceWhenZooming()
{
    ChangeMapView view;
    view.resize(600, 300);
    view.show();
    view.setMap(ChangePyramid(Example::changeMap(2'000'000)));
    const QPoint point(301, 152);
    for (int step = 0; step < 4; ++step) {
        const qsizetype before = view.blockAt(point);
        const QPointF position(point);
        QWheelEvent wheel(position, position, {}, { 0, 120 }, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &wheel);
        // The row that was under the mouse still is.
        QVERIFY(qAbs(view.cellRect(before).center().y() - point.y()) <= 2 * view.cellRect(before).height());
    }
}

/// Two fingers tell of a few degrees at a time, each of which is no step.
void MapTest::zoomsByNotches()
{
    WheelSteps wheel;
    const auto turn = [&wheel](int angle) {
        return wheel.take({ {}, {}, {}, { 0, angle }, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false });
    };
    QCOMPARE(turn(120), 1);
    QCOMPARE(turn(-240), -2);
    int steps = 0;
    for (int part = 0; part < 16; ++part) {
        steps += turn(15);
    }
    QCOMPARE(steps, 2);
    // Turning back begins anew.
    QCOMPARE(turn(105), 0);
    QCOMPARE(turn(-15), 0);
    QCOMPARE(turn(0), 0);
    QCOMPARE(turn(-105), -1);
}

/// The name that somebody gave a snapshot is neither markup nor a measure for the window.
void MapTest::namesAreOnlyNames()
{
    const ChangeMap map = Example::changeMap();
    QList<int> widths;
    for (const QString &name : { u"W"_s, QString(63, u'W') }) {
        ChangeMapPanel panel;
        panel.setChoices({ { .device = Example::EXT4, .text = u"vdb1"_s } });
        panel.setSnapshotTimes([&](const auto &) { return QHash<int, QString>{ { map.snapshotNumber, name } }; });
        panel.setMap(map);
        auto *since = panel.findChild<QComboBox *>(u"mapSince"_s);
        QTRY_VERIFY2(since->itemText(0).contains(name), qPrintable(since->itemText(0)));
        QCOMPARE(panel.findChild<QLabel *>(u"mapTotals"_s)->textFormat(), Qt::PlainText);
        widths << panel.minimumSizeHint().width();
    }
    QCOMPARE(widths.first(), widths.last());
    QVERIFY(!plainToolTip(u"<b>x</b>"_s).contains(u"<b>"_s));
    QCOMPARE(plainToolTip(u"R&D\n<b>"_s), u"R&D\n<b>"_s);
}

void MapTest::digestAddsUp()
{
    ChangeMap map = mapOf(QByteArray("\0\3\3\1\0\5\2\2\1", 9));
    map.capacity -= 1000;
    const ChangeDigest digest(map);
    for (int since = 0; since < 8; ++since) {
        QCOMPARE(digest.since(since), changeTotals(map, since));
    }
    QCOMPARE(digest.bytesOf(3), 2 * map.blockSize);
    QCOMPARE(digest.bytesOf(1), 2 * map.blockSize - 1000);
    quint64 all = 0;
    for (int number = 0; number < 256; ++number) {
        all += digest.bytesOf(number);
    }
    QCOMPARE(all, map.capacity);
    QCOMPARE(ChangeDigest(ChangeMap()).since(0), ChangeTotals());
}

void MapTest::filtersByLegend()
{
    const ChangeMap map = mapOf(QByteArray("\0\3\3\1\0\5\2\2\7\4", 10), 6);
    ChangeMapLegend legend;
    legend.resize(900, 60);
    legend.show();
    legend.setMap(map.snapshotNumber, ChangeDigest(map), 6);
    QCOMPARE(legend.count(), 8);
    QVERIFY(legend.item(0)->text().contains(u"Since the last snapshot: 64.0\u00a0KiB"_s));
    QVERIFY(legend.item(6)->text().startsWith(u"Earlier"_s));
    QVERIFY(legend.hidden(6).none());

    QSignalSpy changed(&legend, &ChangeMapLegend::hiddenChanged);
    legend.item(4)->setCheckState(Qt::Unchecked);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(legend.hidden(6).count(), 1U);
    QVERIFY(legend.hidden(6).test(3));
    // "The fourth from the end" is another number after the next snapshot, and earlier ones are many.
    QVERIFY(legend.hidden(7).test(4));
    legend.item(6)->setCheckState(Qt::Unchecked);
    QVERIFY(legend.hidden(9).test(1) && legend.hidden(9).test(4) && !legend.hidden(9).test(5));
    legend.item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(legend.hidden(6).test(7) && legend.hidden(6).test(255));

    const ChangePyramid pyramid(map, legend.hidden(6));
    QCOMPARE(pyramid.highest(0, 10), 5);
    QCOMPARE(pyramid.highest(1, 2), 0);
    QCOMPARE(pyramid.nextChanged(0, 0), 5);
    // By keyboard.
    legend.setCurrentRow(4);
    QTest::keyClick(&legend, Qt::Key_Space);
    QVERIFY(!legend.hidden(6).test(3));
    // With the next map the ticks stay.
    legend.setMap(7, ChangeDigest(map), 7);
    QCOMPARE(legend.item(0)->checkState(), Qt::Unchecked);
}

void MapTest::colorsCanBeToldApart_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << TestPalette::light();
    QTest::newRow("dark") << TestPalette::dark();
}

void MapTest::colorsCanBeToldApart()
{
    QFETCH(QPalette, palette);
    const QList<QColor> colors{ Colors::neverChanged(palette),     Colors::changedBefore(palette, 0),
                                Colors::changedBefore(palette, 1), Colors::changedSince(palette, 0),
                                Colors::changedSince(palette, 1),  Colors::changedLive(palette) };
    for (int missing = 0; missing < 4; ++missing) {
        for (qsizetype one = 0; one < colors.size(); ++one) {
            for (qsizetype other = one + 1; other < colors.size(); ++other) {
                const double seen = difference(colors.at(one), colors.at(other), missing);
                QVERIFY2(seen > 0.13,
                         qPrintable(u"%1 and %2 are alike for kind %3: %4"_s
                                        .arg(colors.at(one).name(), colors.at(other).name())
                                        .arg(missing)
                                        .arg(seen)));
            }
        }
    }
}

void MapTest::preparesElsewhere()
{
    ChangeMapPanel panel;
    panel.resize(900, 600);
    panel.setChoices({ { .device = Example::EXT4, .text = u"vdb1"_s } });
    panel.setSnapshotTimes([](const QUuid &) { return QHash<int, QString>{ { 3, u"Monday's"_s } }; });
    panel.show();
    auto *view = panel.findChild<ChangeMapView *>();
    const ChangeMap map = Example::changeMap();
    // All other threads wait, so that none is done before anybody looks.
    QSemaphore turn;
    const int threads = QThreadPool::globalInstance()->maxThreadCount();
    for (int thread = 0; thread < threads; ++thread) {
        QThreadPool::globalInstance()->start([&turn] { turn.acquire(); });
    }
    panel.setMap(map);
    const qsizetype atOnce = view->pyramid().blockCount();
    turn.release(threads);
    // Another thread is at it.
    QCOMPARE(atOnce, 0);
    QTRY_COMPARE_WITH_TIMEOUT(view->pyramid().blockCount(), map.blockCount(), 60'000);
    auto *since = panel.findChild<QComboBox *>(u"mapSince"_s);
    since->setCurrentIndex(since->findData(3));
    Q_EMIT since->activated(since->currentIndex());
    const auto *totals = panel.findChild<QLabel *>(u"mapTotals"_s);
    QVERIFY2(totals->text().contains(u"changed since snapshot 3 (Monday's)."_s), qPrintable(totals->text()));
    QVERIFY(totals->text().contains(QLocale().toString(changeTotals(map, 3).areas)));

    // The newest of several wins, and a map of another device is not shown.
    ChangeMap next = map;
    next.blocks[0] = 1;
    panel.setMap(next);
    next.blocks[0] = 2;
    panel.setMap(next);
    // On a busy machine the other thread may have to wait for its turn.
    QTRY_COMPARE_WITH_TIMEOUT(view->pyramid().map().at(0), 2, 60'000);
    next.device = Example::XFS;
    panel.setMap(next);
    QVERIFY(QTest::qWaitFor([] { return QThreadPool::globalInstance()->activeThreadCount() == 0; }));
    QCOMPARE(view->pyramid().map().device, Example::EXT4);
}

void MapTest::areasKnowOfNoSnapshotBeforeTheFirst()
{
    ChangedAreasList list;
    list.setMap(mapOf(QByteArray("\1\0", 2), 0), 0);
    list.show();
    QTRY_COMPARE(list.rowCount(), 1);
    QCOMPARE(list.item(0, 2)->text(), u"since tracking began"_s);
    list.setMap(mapOf(QByteArray("\2\0\1", 3), 1), 0);
    QTRY_COMPARE(list.rowCount(), 2);
    QCOMPARE(list.item(0, 2)->text(), u"since the last snapshot"_s);
    QCOMPARE(list.item(1, 2)->text(), u"before snapshot 1"_s);
}

void MapTest::saysWhereItLies()
{
    auto devices = Example::server().devices();
    constexpr quint64 MIB = 1024 * 1024;
    for (Device &device : devices) {
        if (device.number == Example::EXT4) {
            device.start = MIB;
            device.size = 100 * MIB;
        }
    }
    const DeviceInventory inventory(devices);
    QCOMPARE(DevicePlace::describe(inventory, Example::EXT4, 4 * MIB, 1), QStringList{ u"On vdb at 5.0\u00a0MiB"_s });
    const DeviceNumber disk{ 252, 16 };
    QCOMPARE(DevicePlace::describe(inventory, disk, 4 * MIB, 1),
             QStringList{ u"In partition vdb1: ext4 “data”, /srv/data"_s });
    QCOMPARE(DevicePlace::describe(inventory, disk, 0, MIB), QStringList{ u"Outside of all partitions"_s });
    QCOMPARE(DevicePlace::describe(inventory, disk, 0, MIB + 1).size(), 1);
    QCOMPARE(DevicePlace::describe(inventory, Example::VOLUME, 0, MIB), QStringList{ u"In vda3"_s });
    const auto below = DevicePlace::describe(inventory, { 252, 0 }, 0, 1);
    QVERIFY2(below.join(u'|').contains(u"vg/home"_s), qPrintable(below.join(u'|')));
    QVERIFY(DevicePlace::describe(inventory, { 1, 1 }, 0, 1).isEmpty());
}

void MapTest::remembersSnapshots()
{
    TrackerStatus tracker;
    tracker.device = Example::EXT4;
    tracker.generation = QUuid::createUuidV5(QUuid(), u"calendar"_s);
    tracker.snapshotNumber = 7;
    Snapshot snapshot = Example::snapshot(u"before the upgrade"_s);
    SnapshotCalendar calendar;
    const QString name = std::exchange(snapshot.name, QString());
    calendar.note({ tracker }, { snapshot });
    // The name comes later.
    snapshot.name = name;
    calendar.note({ tracker }, { snapshot });
    snapshot.name = u"another"_s;
    calendar.note({ tracker }, { snapshot });
    const auto times = SnapshotCalendar().times(tracker.generation);
    QCOMPARE(times.size(), 1);
    QVERIFY2(times.value(7).startsWith(u"before the upgrade, "_s), qPrintable(times.value(7)));
    QVERIFY(calendar.times(QUuid::createUuid()).isEmpty());
    // Nothing is held: nothing to note.
    tracker.snapshotNumber = 8;
    calendar.note({ tracker }, {});
    QCOMPARE(calendar.times(tracker.generation).size(), 1);
}

void MapTest::readsFiles()
{
    int progress = 0;
    const auto outcome = readAll("{\"progress\":40}\n"
                                 "{\"file\":{\"inode\":12,\"names\":[\"/a\",\"/b/"
                                 "c\"],\"bytes\":8192,\"ranges\":[[0,4096],[65536,4096]],\"more\":true}}\n"
                                 "{\"file\":{\"inode\":8,\"names\":[],\"bytes\":1,\"ranges\":[]}}\n"
                                 "{\"end\":{\"fileSystem\":\"ext4\",\"elsewhere\":77,\"truncated\":true}}\n",
                                 &progress);
    QVERIFY(outcome);
    QCOMPARE(progress, 40);
    QCOMPARE(outcome->fileSystem, u"ext4"_s);
    QCOMPARE(outcome->elsewhere, 77ULL);
    QVERIFY(outcome->isTruncated);
    QCOMPARE(outcome->files.size(), 2);
    QCOMPARE(outcome->files.first().names, QStringList({ u"/a"_s, u"/b/c"_s }));
    QCOMPARE(outcome->files.first().ranges.last(), (ByteRange{ .offset = 65'536, .length = 4096 }));
    QVERIFY(outcome->files.first().hasMoreRanges);
}

void MapTest::refusesWhatIsMalformed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Failure::Kind>("kind");
    using enum Failure::Kind;
    QTest::newRow("nothing") << QByteArray() << SearchEnded;
    QTest::newRow("half a line") << QByteArray("{\"end\":{\"elsewhere\":0}}") << SearchEnded;
    QTest::newRow("no end") << QByteArray("{\"progress\":1}\n") << SearchEnded;
    QTest::newRow("no JSON") << QByteArray("hello\n") << BadArgument;
    QTest::newRow("unknown") << QByteArray("{\"other\":1}\n") << BadArgument;
    QTest::newRow("negative") << QByteArray("{\"end\":{\"elsewhere\":-1}}\n") << BadArgument;
    QTest::newRow("fraction") << QByteArray("{\"end\":{\"elsewhere\":0.5}}\n") << BadArgument;
    QTest::newRow("file without bytes") << QByteArray("{\"file\":{\"inode\":1,\"names\":[],\"ranges\":[]}}\n")
                                        << BadArgument;
    QTest::newRow("range of one") << QByteArray("{\"file\":{\"inode\":1,\"names\":[],\"bytes\":1,\"ranges\":[[1]]}}\n")
                                  << BadArgument;
    QTest::newRow("unsupported") << QByteArray("{\"error\":{\"code\":\"unsupported\",\"message\":\"m\"}}\n")
                                 << UnknownFileSystem;
    QTest::newRow("unreadable") << QByteArray("{\"error\":{\"code\":\"unreadable\",\"message\":\"m\"}}\n") << Kernel;
}

void MapTest::refusesWhatIsMalformed()
{
    QFETCH(QByteArray, text);
    QFETCH(Failure::Kind, kind);
    const auto outcome = readAll(text);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
}

void MapTest::givesUpOnFiles()
{
    // Nobody writes, and nobody wants it any more.
    std::array<int, 2> ends = {};
    QCOMPARE(::pipe(ends.data()), 0);
    const FileDescriptor reading(ends[0]);
    const FileDescriptor writing(ends[1]);
    QPromise<Outcome<ChangedFiles>> promise;
    promise.start();
    promise.future().cancel();
    QCOMPARE(readChangedFiles(reading.get(), promise).error().kind, Failure::Kind::Cancelled);
    promise.finish();
}

void MapTest::modelOfFiles()
{
    ChangedFilesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFiles(Example::changedFiles());
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.index(1, 0).data().toString().contains(u"/var/db/latest"_s));
    QVERIFY(model.index(2, 0).data().toString().contains(u"inode 8"_s));
    constexpr quint64 BLOCK = 65'536;
    QCOMPARE(model.namesAt(24'010 * BLOCK, BLOCK), QStringList{ u"/mail/inbox.mbox"_s });
    QCOMPARE(model.namesAt(24'089 * BLOCK, 2 * BLOCK).size(), 2);
    QVERIFY(model.namesAt(24'094 * BLOCK, BLOCK).isEmpty());
    QVERIFY(model.namesAt(23'999 * BLOCK, BLOCK).isEmpty());
}

void MapTest::findsFilesOnRequest()
{
    FakeBackend backend;
    backend.setFiles(Example::changedFiles());
    ChangeMapPanel panel;
    panel.resize(1000, 600);
    panel.setChoices({ { .device = Example::EXT4, .text = u"vdb1"_s } });
    panel.show();
    panel.setMap(Example::changeMap());
    auto *view = panel.findChild<ChangeMapView *>();
    QTRY_VERIFY(view->pyramid().blockCount() > 0);
    connect(&panel, &ChangeMapPanel::filesRequested, &panel, [&](const FilesQuestion &question) {
        panel.setFiles(backend.listChangedFiles(question, Backend::Interaction::Allowed),
                       [](const Failure &) { return u"it failed"_s; });
    });
    auto *pane = panel.findChild<ChangedFilesPane *>();
    QVERIFY(!pane->isVisible());
    panel.findChild<QAbstractButton *>(u"filesButton"_s)->click();
    QVERIFY(pane->isVisible());
    // Nothing is asked before somebody says so.
    QVERIFY(backend.questions().isEmpty());
    auto *ask = pane->findChild<QPushButton *>(u"filesAsk"_s);
    auto *cancel = pane->findChild<QPushButton *>(u"filesCancel"_s);
    backend.holdAnswers();
    ask->click();
    QCOMPARE(backend.questions(), (QList<FilesQuestion>{ { .device = Example::EXT4, .since = 4 } }));
    QVERIFY(pane->isBusy() && cancel->isVisible() && !ask->isVisible());
    cancel->click();
    QVERIFY(!pane->isBusy());
    backend.finishPending();
    QCoreApplication::processEvents();
    auto *list = pane->findChild<QTreeView *>(u"filesList"_s);
    QVERIFY(!list->isVisible());

    ask->click();
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 3);
    // The largest first, and its place on the map at a key.
    QVERIFY(list->model()->index(0, 0).data().toString().contains(u"inbox"_s));
    list->setCurrentIndex(list->model()->index(0, 0));
    QCOMPARE(view->cursor(), 24'000);
    QVERIFY2(view->describe(24'000).contains(u"/mail/inbox.mbox"_s), qPrintable(view->describe(24'000)));
    QVERIFY(pane->findChild<QLabel *>(u"filesText"_s)->text().contains(u"3 file"_s));

    backend.failWith(Failure::of(Failure::Kind::UnknownFileSystem));
    ask->click();
    QTRY_COMPARE(pane->findChild<QLabel *>(u"filesText"_s)->text(), u"it failed"_s);
    QVERIFY(!list->isVisible());
}

void MapTest::findsTheFilesOfAPart()
{
    FakeBackend backend;
    backend.setFiles(Example::changedFiles());
    const ChangeMap map = Example::changeMap();
    ChangeMapPanel panel;
    panel.resize(1000, 600);
    panel.setChoices({ { .device = Example::EXT4, .text = u"vdb1"_s } });
    panel.show();
    panel.setMap(map);
    auto *view = panel.findChild<ChangeMapView *>();
    QTRY_VERIFY(view->pyramid().blockCount() > 0);
    connect(&panel, &ChangeMapPanel::filesRequested, &panel, [&](const FilesQuestion &question) {
        panel.setFiles(backend.listChangedFiles(question, Backend::Interaction::Allowed),
                       [](const Failure &) { return u"it failed"_s; });
    });
    panel.findChild<QAbstractButton *>(u"areasButton"_s)->click();
    auto *areas = panel.findChild<ChangedAreasList *>();
    QTRY_VERIFY(areas->rowCount() > 1);
    auto *ofArea = areas->findChild<QAction *>(u"mapAreasFilesAction"_s);
    QVERIFY(ofArea && areas->actions().contains(ofArea));
    // Nothing is selected, so nothing is asked.
    ofArea->trigger();
    QVERIFY(backend.questions().isEmpty());
    // The largest area is the first.
    areas->setCurrentCell(0, 0);
    ofArea->trigger();
    const ChangedRange largest = std::ranges::max(changedRanges(map, 4), {}, &ChangedRange::length);
    QCOMPARE(
        backend.questions().last(),
        (FilesQuestion{ .device = Example::EXT4, .since = 4, .offset = largest.offset, .length = largest.length }));
    auto *pane = panel.findChild<ChangedFilesPane *>();
    auto *text = pane->findChild<QLabel *>(u"filesText"_s);
    QVERIFY(pane->isVisible());
    const QString part = u"In %1 from %2 on: "_s.arg(Format::size(largest.length), Format::size(largest.offset));
    QTRY_VERIFY2(text->text().startsWith(part + u"3 file"_s), qPrintable(text->text()));

    // Of the map it is the cell that was clicked.
    const qsizetype block = 25'000;
    QTest::mouseClick(view->viewport(), Qt::RightButton, Qt::NoModifier, view->cellRect(block).center());
    const auto [first, count] = view->blocksAround(block);
    QCOMPARE(view->blocksAround(view->cursor()).first, first);
    view->findChild<QAction *>(u"changeMapFilesAction"_s)->trigger();
    QCOMPARE(backend.questions().last(),
             (FilesQuestion{ .device = Example::EXT4,
                             .since = 4,
                             .offset = static_cast<quint64>(first) * map.blockSize,
                             .length = static_cast<quint64>(count) * map.blockSize }));
    QTRY_VERIFY(!pane->isBusy());
    // Asked for there, it is the whole device.
    pane->findChild<QPushButton *>(u"filesAsk"_s)->click();
    QCOMPARE(backend.questions().last(), (FilesQuestion{ .device = Example::EXT4, .since = 4 }));
    QTRY_VERIFY2(text->text().startsWith(u"3 file"_s), qPrintable(text->text()));
}

void MapTest::forgetsFilesOfAnother()
{
    ChangedFilesPane pane;
    pane.resize(400, 300);
    pane.show();
    QPromise<Outcome<ChangedFiles>> promise;
    promise.start();
    promise.setProgressRange(0, 100);
    pane.follow(promise.future(), [](const Failure &) { return QString(); });
    promise.setProgressValue(37);
    QTRY_COMPARE(pane.findChild<QProgressBar *>()->value(), 37);
    promise.addResult(Example::changedFiles());
    promise.finish();
    QTRY_VERIFY(!pane.isBusy());
    QCOMPARE(pane.namesAt(0, 1).size(), 1);
    pane.reset();
    QVERIFY(pane.namesAt(0, 1).isEmpty());
    // A question whose asker has gone does no harm.
    QPromise<Outcome<ChangedFiles>> late;
    late.start();
    {
        ChangedFilesPane gone;
        gone.follow(late.future(), [](const Failure &) { return QString(); });
    }
    QVERIFY(late.isCanceled());
    late.finish();
}

void MapTest::writesRanges()
{
    QTemporaryDir folder;
    const ChangeMap map = mapOf(QByteArray("\0\5\5\1\0\6", 6));
    QVERIFY(writeRangeFile(folder.filePath(u"a.csv"_s), map, 4));
    QFile csv(folder.filePath(u"a.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll(), QByteArray("offset,length,number\n65536,131072,5\n327680,65536,6\n"));
    QVERIFY(writeRangeFile(folder.filePath(u"a.json"_s), map, 4));
    QFile json(folder.filePath(u"a.json"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonObject object = QJsonDocument::fromJson(json.readAll()).object();
    QCOMPARE(object.value(u"since"_s).toInt(), 4);
    QCOMPARE(object.value(u"ranges"_s).toArray().size(), 2);
    QCOMPARE(object.value(u"ranges"_s).toArray().at(1).toObject().value(u"offset"_s).toInteger(), 327'680);
    QVERIFY(!writeRangeFile(folder.filePath(u"nowhere/a.csv"_s), map, 4));
}

void MapTest::suffixFollowsTheKind()
{
    SaveDialog dialog(u"Export"_s, { { u"Picture"_s, u"png"_s }, { u"Table"_s, u"csv"_s } }, nullptr, {});
    QCOMPARE(dialog.completed(u"/tmp/map"_s), u"/tmp/map.png"_s);
    QCOMPARE(dialog.completed(u"/tmp/map.of today"_s), u"/tmp/map.of today.png"_s);
    dialog.selectNameFilter(u"Table (*.csv)"_s);
    QCOMPARE(dialog.completed(u"/tmp/map"_s), u"/tmp/map.csv"_s);
    QCOMPARE(dialog.completed(u"/tmp/map.PNG"_s), u"/tmp/map.PNG"_s);
    // What somebody calls a disk image is his matter, if he calls it anything.
    const SaveDialog single(u"Back up"_s, { { u"Disk image"_s, u"img"_s } }, nullptr, {});
    QCOMPARE(single.completed(u"/tmp/home.raw"_s), u"/tmp/home.raw"_s);
    QCOMPARE(single.completed(u"/tmp/home"_s), u"/tmp/home.img"_s);
}

/// The desktop's own dialog has asked about "map", not about "map.png".
void MapTest::replacesNothingUnasked()
{
    QTemporaryDir folder;
    QFile there(folder.filePath(u"map.png"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    QWidget window;
    QStringList used;
    const auto choose = [&](const QString &name) {
        auto *dialog = new SaveDialog(
            u"Export"_s, { { u"Picture"_s, u"png"_s } }, &window, [&used](const QString &path) { used << path; });
        Q_EMIT dialog->fileSelected(folder.filePath(name));
        delete dialog;
    };
    choose(u"map.png"_s);
    choose(u"other"_s);
    QCOMPARE(used, QStringList({ folder.filePath(u"map.png"_s), folder.filePath(u"other.png"_s) }));
    used.clear();
    choose(u"map"_s);
    QVERIFY(used.isEmpty());
    auto *question = window.findChild<LossDialog *>();
    QVERIFY(question);
    auto *agree = question->findChild<QPushButton *>(u"lossAgreeButton"_s);
    QVERIFY(!agree->isEnabled());
    question->findChild<QCheckBox *>(u"loss0"_s)->click();
    agree->click();
    QCOMPARE(used, QStringList{ folder.filePath(u"map.png"_s) });
}

/// What is shown below the name of a device is of that device.
void MapTest::forgetsTheMapOfAnother()
{
    ChangeMapPanel panel;
    panel.resize(1000, 600);
    panel.setChoices({ { .device = Example::EXT4, .text = u"vdb1"_s }, { .device = Example::XFS, .text = u"vdc1"_s } });
    panel.show();
    auto *save = panel.findChild<QAbstractButton *>(u"mapExport"_s);
    QVERIFY(!save->isEnabled());
    panel.setMap(Example::changeMap());
    auto *view = panel.findChild<ChangeMapView *>();
    QTRY_VERIFY(view->isVisible());
    auto *totals = panel.findChild<QLabel *>(u"mapTotals"_s);
    QVERIFY(!totals->text().isEmpty());
    QVERIFY(save->isEnabled());
    // The password has run out: what was seen may stay, but not below another name.
    panel.setFailure(Failure::of(Failure::Kind::NotAuthorized), QString());
    QVERIFY(view->isVisible());
    panel.setCurrentDevice(Example::XFS);
    auto *empty = panel.findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->findChild<QPushButton *>(u"emptyStateButton"_s)->text().contains(u"Show the changes"_s));
    QVERIFY(totals->text().isEmpty());
    QVERIFY(panel.findChild<QLabel *>(u"mapReadout"_s)->text().isEmpty());
    QCOMPARE(panel.findChild<QComboBox *>(u"mapSince"_s)->count(), 0);
    QVERIFY(panel.findChild<ChangeMapLegend *>()->isHidden());
    QCOMPARE(view->pyramid().blockCount(), 0);
    QVERIFY(!save->isEnabled());

    ChangeMap other = Example::changeMap(5000);
    other.device = Example::XFS;
    panel.setMap(other);
    QTRY_VERIFY(save->isEnabled());
    QVERIFY(view->isVisible());
    QCOMPARE(view->pyramid().blockCount(), 5000);
}

/// Neither asked for a password that may not be needed, nor told that nothing is tracked.
void MapTest::saysThatItIsReading()
{
    ChangeMapPanel panel;
    panel.resize(1000, 600);
    panel.show();
    auto *empty = panel.findChild<EmptyState *>();
    QVERIFY(empty->title().contains(u"No device is tracked"_s));
    panel.setChoices({ { .device = Example::EXT4, .text = u"vdb1"_s }, { .device = Example::XFS, .text = u"vdc1"_s } });
    QCOMPARE(empty->title(), u"Reading the changes of vdb1…"_s);
    panel.setFailure(Failure::of(Failure::Kind::NotAuthorized), QString());
    QVERIFY(empty->title().contains(u"administrators"_s));
    // Who chooses a device asks for it.
    auto *device = panel.findChild<QComboBox *>(u"mapDevice"_s);
    QTest::keyClick(device, Qt::Key_Down);
    QCOMPARE(empty->title(), u"Reading the changes of vdc1…"_s);
    QVERIFY(empty->findChild<QPushButton *>(u"emptyStateButton"_s)->isHidden());
    panel.setFailure(Failure::of(Failure::Kind::Cancelled), QString());
    QVERIFY(empty->title().contains(u"administrators"_s));
    panel.setChoices({});
    QVERIFY(empty->title().contains(u"No device is tracked"_s));
}

void MapTest::opensOnePromptAtATime()
{
    ChangeMapPanel panel;
    panel.resize(1000, 600);
    panel.setChoices({ { .device = Example::EXT4, .text = u"vdb1"_s }, { .device = Example::XFS, .text = u"vdc1"_s } });
    panel.show();
    panel.setFailure(Failure::of(Failure::Kind::NotAuthorized), QString());
    QSignalSpy requested(&panel, &ChangeMapPanel::mapRequested);
    auto *button = panel.findChild<EmptyState *>()->findChild<QPushButton *>(u"emptyStateButton"_s);
    button->click();
    button->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.last().at(1).value<Backend::Interaction>(), Backend::Interaction::Allowed);
    // Another device is another question; it is asked when the first one is answered.
    auto *device = panel.findChild<QComboBox *>(u"mapDevice"_s);
    QTest::keyClick(device, Qt::Key_Down);
    QCOMPARE(panel.currentDevice(), std::optional(Example::XFS));
    QCOMPARE(requested.size(), 1);
    panel.setMap(Example::changeMap());
    QCOMPARE(requested.size(), 2);
    QCOMPARE(requested.last().at(0).value<DeviceNumber>(), Example::XFS);
    panel.setFailure(Failure::of(Failure::Kind::Cancelled), QString());
    button->click();
    QCOMPARE(requested.size(), 3);
}

void MapTest::tellsWhereTheCursorIs()
{
    ChangeMapAccessible::install();
    ChangeMapView view;
    view.resize(420, 240);
    view.setMap(ChangePyramid(Example::changeMap(100'000)));
    view.show();
    view.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QSignalSpy announced(&view, &ChangeMapView::announced);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(announced.size(), 1);
    QCOMPARE(announced.last().first().toString(), view.describe(view.cursor()));
    // A map that is read again every other second must not talk without end.
    view.setMap(ChangePyramid(Example::changeMap(100'000)));
    QCOMPARE(announced.size(), 1);
    auto *accessible = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(accessible->text(QAccessible::Description).contains(view.describe(view.cursor())));
}

QTEST_MAIN(MapTest)
#include "tst_map.moc"
