// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Renders the window in the states that people meet, light and dark, to PNG files for looking at; fails only where a
 * picture cannot be made or is empty.
 *
 * BLKSNAP_SCREENSHOTS names the folder, by default screenshots/ beside the test. Those called manual-… are the pictures
 * of docs/manual.md: copied to docs/pictures.
 */
#include "fakebackend.h"
#include "testpalette.h"

#include "manager/language.h"
#include "manager/mainwindow.h"
#include "widgets/changemapview.h"
#include "widgets/contraststyle.h"
#include "widgets/fillchart.h"
#include "widgets/lossdialog.h"
#include "widgets/messagebanner.h"
#include "widgets/poolfiledialog.h"
#include "widgets/poolpanel.h"
#include "widgets/snapshotpanel.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QPushButton>
#include <QSet>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class ScreenshotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shoot_data();
    void shoot();

private:
    void save(QWidget *widget, const QString &name);

    QDir m_folder;
    QString m_prefix;
    QSize m_size;
};

void ScreenshotsTest::initTestCase()
{
    m_folder.setPath(qEnvironmentVariable("BLKSNAP_SCREENSHOTS", u"screenshots"_s));
    QVERIFY(m_folder.mkpath(u"."_s));
    QIcon::setThemeSearchPaths(QIcon::themeSearchPaths() << u"/usr/share/icons"_s);
    QApplication::setStyle(u"fusion"_s);
    ContrastStyle::install();
    QApplication::setApplicationDisplayName(u"Blksnap Manager"_s);
}

void ScreenshotsTest::save(QWidget *widget, const QString &name)
{
    // What was asked for is laid out first.
    QCoreApplication::processEvents();
    const QPixmap picture = widget->grab();
    QVERIFY(!picture.isNull());
    const QImage image = picture.toImage();
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7) {
            colors.insert(image.pixel(x, y));
        }
    }
    QVERIFY2(colors.size() > 8, qPrintable(name));
    QVERIFY(picture.save(m_folder.filePath(m_prefix + u'-' + name + u".png"_s)));
    if (m_prefix == u"small") {
        // For docs/pictures: few colours, so small files.
        const QImage few = image.convertToFormat(QImage::Format_Indexed8, Qt::ThresholdDither | Qt::AvoidDither);
        QVERIFY(few.save(m_folder.filePath(u"manual-"_s + name + u".png"_s)));
    }
}

void ScreenshotsTest::shoot_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    QTest::newRow("light") << false << QSize(1280, 800) << u"en"_s;
    QTest::newRow("dark") << true << QSize(1280, 800) << u"en"_s;
    QTest::newRow("small") << false << QSize(1024, 700) << u"en"_s;
    QTest::newRow("large") << true << QSize(1920, 1200) << u"en"_s;
    QTest::newRow("german-small") << true << QSize(1024, 700) << u"de"_s;
    QTest::newRow("russian") << false << QSize(1024, 700) << u"ru"_s;
    QTest::newRow("german-small-light") << false << QSize(1024, 700) << u"de"_s;
    QTest::newRow("chinese") << false << QSize(1024, 700) << u"zh_CN"_s;
    QTest::newRow("chinese-dark") << true << QSize(1024, 700) << u"zh_CN"_s;
    QTest::newRow("german") << false << QSize(1280, 800) << u"de"_s;
}

void ScreenshotsTest::shoot()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    QFETCH(QString, language);
    m_prefix = QString::fromLatin1(QTest::currentDataTag());
    QIcon::setThemeName(isDark ? u"breeze-dark"_s : u"breeze"_s);
    QApplication::setPalette(isDark ? TestPalette::dark() : TestPalette::light());
    QLocale::setDefault(QLocale(language));
    const Language spoken{ QLocale() };

    FakeBackend backend;
    MainWindow window(&backend);
    window.resize(size);
    window.show();
    backend.setHealth(Example::health());
    backend.start();
    backend.setDevices(Example::server());
    save(&window, u"1-start"_s);

    auto *tree = window.findChild<QTreeView *>(u"deviceTree"_s);
    QVERIFY(tree);
    window.deviceModel()->setChosen(Example::EXT4, true);
    window.deviceModel()->setChosen(Example::XFS, true);
    window.poolModel()->add(Example::SPARE);
    window.reserveModel()->add(Example::SPARE_TOO);
    window.poolModel()->add(Example::SIGNED);
    save(&window, u"2-plan"_s);

    auto *lose = window.findChild<MessageBanner *>(u"poolNotice"_s)->findChild<QPushButton *>(u"messageBannerAction"_s);
    QVERIFY(lose);
    lose->click();
    auto *dialog = window.findChild<LossDialog *>();
    QVERIFY(dialog);
    save(dialog, u"3-consent"_s);
    dialog->reject();

    window.findChild<QAbstractButton *>(u"reserveFileButton"_s)->click();
    auto *fileDialog = window.findChild<PoolFileDialog *>();
    QVERIFY(fileDialog);
    save(fileDialog, u"3-file"_s);
    fileDialog->accept();
    save(&window, u"3-plan-with-file"_s);

    // A night's history, with a low-space event and the step of the growth.
    Snapshot snapshot = Example::snapshot();
    window.findChild<QPushButton *>(u"takeSnapshotButton"_s);
    backend.setDevices(Example::serverWithImages());
    QList<TrackerStatus> trackers;
    for (const DeviceNumber device : { Example::EXT4, Example::XFS }) {
        TrackerStatus tracker;
        tracker.device = device;
        tracker.blockSize = 65'536;
        tracker.blockCount = 40'000;
        tracker.snapshotNumber = 4;
        trackers << tracker;
    }
    backend.setTrackers(trackers);
    FillHistory history;
    QList<FillMarker> markers;
    constexpr quint64 MIB = 1024 * 1024;
    const qint64 start = snapshot.takenAt.toMSecsSinceEpoch();
    for (int second = 0; second < 1800; ++second) {
        const quint64 filled = (static_cast<quint64>(second) + (second % 60 < 20 ? second % 60 : 20)) * 900 * 1024;
        const quint64 capacity = second < 1000 ? 1024 * MIB : 2048 * MIB;
        history.append({ .time = start + second * 1000, .filled = filled, .capacity = capacity, .copied = filled });
        snapshot.filled = filled;
        snapshot.capacity = capacity;
    }
    snapshot.joined = { { Example::SPARE_TOO, 1024 * MIB } };
    markers << FillMarker{ .time = start + 985'000, .kind = Event::Kind::LowSpace }
            << FillMarker{ .time = start + 1'000'000, .kind = Event::Kind::Grown };
    backend.setSnapshots({ snapshot });
    window.snapshotPanel()->select(snapshot.id);
    const auto addEvent = [&backend, &snapshot, start](quint64 id, int second, Event::Kind kind, quint64 bytes) {
        Event event;
        event.id = id;
        event.time = QDateTime::fromMSecsSinceEpoch(start + second * 1000);
        event.kind = kind;
        event.snapshot = snapshot.id;
        event.device = Example::SPARE_TOO;
        event.bytes = bytes;
        backend.addEvent(event);
    };
    addEvent(1, 0, Event::Kind::Taken, 0);
    addEvent(2, 985, Event::Kind::LowSpace, 256 * MIB);
    addEvent(3, 1000, Event::Kind::Grown, 1024 * MIB);
    addEvent(4, 1500, Event::Kind::ReserveExhausted, 256 * MIB);
    auto *panel = window.findChild<PoolPanel *>();
    panel->showSnapshot(snapshot, history, markers);
    // The chart takes new data twice a second at most.
    QTest::qWait(600);
    panel->showSnapshot(snapshot, history, markers);
    save(&window, u"4-held"_s);

    backend.setMap(Example::changeMap());
    window.tabs()->setCurrentIndex(1);
    auto *map = window.findChild<ChangeMapView *>();
    QTRY_VERIFY(map->pyramid().blockCount() > 0);
    map->setFocus();
    map->setCursorBlock(24'500);
    save(&window, u"5-map"_s);
    map->zoomIn();
    map->zoomIn();
    map->zoomIn();
    save(&window, u"6-map-zoomed"_s);

    map->showWhole();
    map->setCurve(ChangeMapView::Curve::Hilbert);
    map->setCursorBlock(24'000);
    backend.setFiles(Example::changedFiles());
    window.findChild<QAbstractButton *>(u"filesButton"_s)->click();
    window.findChild<QPushButton *>(u"filesAsk"_s)->click();
    auto *files = window.findChild<QTreeView *>(u"filesList"_s);
    QTRY_VERIFY(files->isVisible());
    files->setCurrentIndex(files->model()->index(0, 0));
    save(&window, u"6-files"_s);
    map->setCurve(ChangeMapView::Curve::Rows);

    window.tabs()->setCurrentIndex(2);
    save(&window, u"7-events"_s);

    backend.setSnapshots({});
    Health health = Example::health();
    health.module = Health::Module::NotLoaded;
    health.moduleVersion.clear();
    backend.setHealth(health);
    save(&window, u"8-no-module"_s);
}

QTEST_MAIN(ScreenshotsTest)
#include "tst_screenshots.moc"
