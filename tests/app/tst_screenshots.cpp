// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Renders the window in the states that people meet, light and dark, to PNG files for looking at, and compares them
 * coarsely with those that somebody found right: a part that is missing or of another colour fails, other fonts do not.
 *
 * BLKSNAP_SCREENSHOTS names the folder, by default screenshots/ beside the test. Those called manual-… are the pictures
 * of docs/manual.md: copied to docs/pictures. With QT_SCALE_FACTOR=2 it draws as on a screen with twice the pixels.
 *
 * Where the window is meant to look different: look at the pictures, then run it once more, and once more with
 * QT_SCALE_FACTOR=2, with BLKSNAP_RENEW_REFERENCES=1, which writes tests/app/references/ anew.
 */
#include "fakebackend.h"
#include "picturereferences.h"
#include "testpalette.h"

#include "manager/language.h"
#include "manager/mainwindow.h"
#include "protocol/storageroom.h"
#include "widgets/changemapview.h"
#include "widgets/contraststyle.h"
#include "widgets/fillchart.h"
#include "widgets/lossdialog.h"
#include "widgets/messagebanner.h"
#include "widgets/poolfiledialog.h"
#include "widgets/poolpanel.h"
#include "widgets/snapshotpanel.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QIcon>
#include <QPainter>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Blksnap;
using namespace Qt::StringLiterals;

namespace
{

constexpr quint64 MIB = 1024 * 1024;
/// Of the cells of a coarse picture. Text of other lengths makes some; a panel that is missing, many.
constexpr double MOST_STRANGERS = 0.02;

/// No two file systems are equally full.
DeviceInventory lifelike(const DeviceInventory &inventory)
{
    auto devices = inventory.devices();
    for (Device &device : devices) {
        if (device.fileSystemSize > 0) {
            const quint64 percent = 15 + (device.number.major + device.number.minor * 37) % 79;
            device.fileSystemUsed = device.readOnly ? device.fileSystemSize : device.fileSystemSize / 100 * percent;
            device.fileSystemAvailable = device.fileSystemSize - device.fileSystemUsed;
        }
    }
    return DeviceInventory(devices);
}

struct Held {
    Snapshot snapshot;
    FillHistory history;
    QList<FillMarker> markers;
    QList<Event> events;
};

/// Half an hour, much written in the beginning: the pool ran low, and half of the reserve joined it.
Held held()
{
    constexpr int SECONDS = 1800;
    constexpr int LOW_AT = 985;
    constexpr int GROWN_AT = 1000;
    const quint64 before = roomOn(Example::server().find(Example::SPARE)->size);
    const quint64 joined = 2048 * MIB;
    Held held{ .snapshot = Example::snapshot(), .history = FillHistory(), .markers = {}, .events = {} };
    Snapshot &snapshot = held.snapshot;
    snapshot.takenAt = QDateTime::currentDateTime().addSecs(-SECONDS);
    const qint64 start = snapshot.takenAt.toMSecsSinceEpoch();
    quint64 filled = 0;
    for (int second = 0; second <= SECONDS; ++second) {
        // In bursts, as people write.
        const quint64 pace = second < GROWN_AT ? 1800 : 600;
        filled += (second % 60 < 30 ? 2 * pace : pace / 5) * 900;
        const quint64 capacity = second < GROWN_AT ? before : before + joined;
        held.history.append({ .time = start + second * 1000,
                              .filled = filled,
                              .capacity = capacity,
                              .copied = filled,
                              .written = filled / 2 * 3 });
    }
    snapshot.filled = filled;
    snapshot.capacity = before + joined;
    snapshot.joined = { { Example::SPARE_TOO, joined } };
    snapshot.images[0].bytesWritten = filled / 3 * 2;
    snapshot.images[1].bytesWritten = filled - snapshot.images[0].bytesWritten;
    const auto happen = [&held, start](int second, Event::Kind kind, DeviceNumber device, quint64 bytes) {
        Event event;
        event.id = static_cast<quint64>(held.events.size()) + 1;
        event.time = QDateTime::fromMSecsSinceEpoch(start + second * 1000);
        event.kind = kind;
        event.snapshot = held.snapshot.id;
        event.device = device;
        event.bytes = bytes;
        held.events << event;
        held.markers << FillMarker{ .time = start + second * 1000, .kind = kind };
    };
    happen(0, Event::Kind::Taken, Example::EXT4, 0);
    happen(LOW_AT, Event::Kind::LowSpace, Example::SPARE, 256 * MIB);
    happen(GROWN_AT, Event::Kind::Grown, Example::SPARE_TOO, joined);
    return held;
}

} // namespace

class ScreenshotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noticesBreakage();
    void shoot_data();
    void shoot();

private:
    void save(QWidget *widget, const QString &name);
    QString referencePath() const;

    QDir m_folder;
    QString m_prefix;
    PictureReferences m_references;
    QStringList m_differences;
    bool m_isRenewing = false;
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

/// What compares has to see what people would: else it would be found when it is too late.
void ScreenshotsTest::noticesBreakage()
{
    QImage image(1280, 800, QImage::Format_RGB32);
    image.fill(QColor(0xef, 0xf0, 0xf1));
    QPainter painter(&image);
    painter.fillRect(520, 300, 700, 400, Qt::white);
    painter.fillRect(520, 40, 700, 36, QColor(0xd5, 0x5e, 0x00));
    for (int line = 0; line < 20; ++line) {
        painter.drawText(20, 80 + line * 30, u"A line of text, one of many"_s);
    }
    const CoarsePicture right(image);
    QCOMPARE(right.difference(CoarsePicture::fromText(right.toText())), 0.0);
    QCOMPARE(right.difference(CoarsePicture()), 1.0);
    // Another font, and everything somewhat lower: that is no breakage.
    QImage moved(image.size(), image.format());
    moved.fill(QColor(0xef, 0xf0, 0xf1));
    QPainter(&moved).drawImage(3, 9, image);
    QVERIFY(right.difference(CoarsePicture(moved)) <= MOST_STRANGERS);
    // A banner that has lost its colour, and a panel that is not there.
    QImage grey = image;
    QPainter(&grey).fillRect(520, 40, 700, 36, QColor(0x88, 0x88, 0x88));
    QVERIFY(right.difference(CoarsePicture(grey)) > MOST_STRANGERS);
    QImage empty = image;
    QPainter(&empty).fillRect(520, 300, 700, 400, QColor(0, 0, 0));
    QVERIFY(right.difference(CoarsePicture(empty)) > MOST_STRANGERS);
    QVERIFY(CoarsePicture(empty).difference(right) > MOST_STRANGERS);
}

QString ScreenshotsTest::referencePath() const
{
    return QStringLiteral(BLKSNAP_REFERENCES) + u'/' + m_prefix + u".txt"_s;
}

void ScreenshotsTest::save(QWidget *widget, const QString &name)
{
    // What was asked for is laid out first; what wraps its lines finds its height only after its width.
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    const QPixmap picture = widget->grab();
    QVERIFY(!picture.isNull());
    // Without an alpha channel, which a picture of a window does not need.
    const QImage image = picture.toImage().convertToFormat(QImage::Format_RGB888);
    QVERIFY(image.save(m_folder.filePath(m_prefix + u'-' + name + u".png"_s)));
    if (m_prefix == u"small") {
        constexpr int SMALLEST_FILE = 0;
        QVERIFY(image.save(m_folder.filePath(u"manual-"_s + name + u".png"_s), nullptr, SMALLEST_FILE));
    }
    const CoarsePicture seen(image);
    const double difference = seen.difference(m_references.picture(name));
    if (m_isRenewing) {
        m_references.set(name, seen);
    } else if (difference > MOST_STRANGERS) {
        m_differences << u"%1 (%2 %)"_s.arg(name).arg(difference * 100, 0, 'f', 1);
    }
}

void ScreenshotsTest::shoot_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    if (qApp->devicePixelRatio() > 1) {
        // The scale is drawn, not the words: a few are enough.
        QTest::newRow("light-2x") << false << QSize(1280, 800) << u"en"_s;
        QTest::newRow("dark-small-2x") << true << QSize(1024, 700) << u"en"_s;
        QTest::newRow("german-small-2x") << false << QSize(1024, 700) << u"de"_s;
        return;
    }
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
    m_references = PictureReferences::read(referencePath());
    m_isRenewing = qEnvironmentVariableIntValue("BLKSNAP_RENEW_REFERENCES") > 0;
    m_differences.clear();
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
    backend.setDevices(lifelike(Example::server()));
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

    const Held held = ::held();
    backend.setDevices(lifelike(Example::serverWithImages()));
    constexpr quint32 BLOCK = 65'536;
    const quint64 blocks = Example::server().find(Example::EXT4)->size / BLOCK;
    QList<TrackerStatus> trackers;
    for (const DeviceNumber device : { Example::EXT4, Example::XFS }) {
        TrackerStatus tracker;
        tracker.device = device;
        tracker.blockSize = BLOCK;
        tracker.blockCount = Example::server().find(device)->size / BLOCK;
        tracker.snapshotNumber = 4;
        trackers << tracker;
    }
    backend.setTrackers(trackers);
    backend.setSnapshots({ held.snapshot });
    // The age is that of the snapshot.
    backend.setStatusRead();
    window.snapshotPanel()->select(held.snapshot.id);
    for (const Event &event : held.events) {
        backend.addEvent(event);
    }
    auto *panel = window.findChild<PoolPanel *>();
    panel->showSnapshot(held.snapshot, held.history, held.markers);
    // The chart takes new data twice a second at most.
    QTest::qWait(600);
    panel->showSnapshot(held.snapshot, held.history, held.markers);
    save(&window, u"4-held"_s);

    backend.setMap(Example::changeMap(static_cast<qsizetype>(blocks)));
    window.tabs()->setCurrentIndex(1);
    auto *map = window.findChild<ChangeMapView *>();
    QTRY_VERIFY(map->pyramid().blockCount() > 0);
    map->setFocus();
    // Where it changed last: there are files behind it.
    const auto place = static_cast<qsizetype>(blocks / 5 * 3);
    map->setCursorBlock(place + 500);
    save(&window, u"5-map"_s);
    map->zoomIn();
    map->zoomIn();
    map->zoomIn();
    save(&window, u"6-map-zoomed"_s);

    map->showWhole();
    auto *curve = window.findChild<QComboBox *>(u"mapCurve"_s);
    QVERIFY(curve);
    QTest::keyClick(curve, Qt::Key_Down);
    map->setCursorBlock(place);
    backend.setFiles(Example::changedFiles(place));
    window.findChild<QAbstractButton *>(u"filesButton"_s)->click();
    window.findChild<QPushButton *>(u"filesAsk"_s)->click();
    auto *files = window.findChild<QTreeView *>(u"filesList"_s);
    QTRY_VERIFY(files->isVisible());
    files->setCurrentIndex(files->model()->index(0, 0));
    save(&window, u"6-files"_s);
    QTest::keyClick(curve, Qt::Key_Up);

    window.tabs()->setCurrentIndex(2);
    save(&window, u"7-events"_s);

    backend.setSnapshots({});
    Health health = Example::health();
    health.module = Health::Module::NotLoaded;
    health.moduleVersion.clear();
    backend.setHealth(health);
    save(&window, u"8-no-module"_s);

    if (m_isRenewing) {
        QVERIFY(m_references.write(referencePath()));
    }
    QVERIFY2(m_differences.isEmpty(),
             qPrintable(u"Look at %1: not as in %2: %3"_s.arg(
                 m_folder.absolutePath(), referencePath(), m_differences.join(u", "_s))));
}

QTEST_MAIN(ScreenshotsTest)
#include "tst_screenshots.moc"
