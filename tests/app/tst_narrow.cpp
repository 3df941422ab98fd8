// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A window of 1024x700 in every language: nothing has to be scrolled sideways, no word on a button is cut, sentences
 * are read to their end, and the tree of devices keeps the width that it is useful with.
 */
#include "fakebackend.h"

#include "manager/language.h"
#include "manager/mainwindow.h"
#include "models/devicetreemodel.h"
#include "models/eventmodel.h"
#include "models/snapshotmodel.h"
#include "widgets/buttonrow.h"
#include "widgets/snapshotpanel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHelpEvent>
#include <QIcon>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

using namespace Blksnap;
using namespace Qt::StringLiterals;

namespace
{
constexpr QSize NARROW{ 1024, 700 };
constexpr QSize WIDE{ 1600, 1000 };
/// Name, size and use are readable.
constexpr int DEVICES_WIDTH = 390;
constexpr int NAME_WIDTH = 120;
} // namespace

class NarrowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fits_data();
    void fits();
    void wordsComeAndGo();
    void columnsGiveWay();

private:
    void show(const QSize &size);
    void hold(SnapshotState state, bool isNearlyFull, bool isMounted);
    template<typename T> T *find(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    QStringList faults() const;

    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<MainWindow> m_window;
};

void NarrowTest::initTestCase()
{
    // With icons: what has none keeps its word, and takes the room for it.
    QIcon::setThemeSearchPaths(QIcon::themeSearchPaths() << u"/usr/share/icons"_s);
    QIcon::setThemeName(u"breeze"_s);
    QApplication::setStyle(u"fusion"_s);
    if (QIcon::fromTheme(u"media-mount"_s).isNull()) {
        QSKIP("There are no icons here.");
    }
}

void NarrowTest::show(const QSize &size)
{
    m_window.reset();
    m_backend = std::make_unique<FakeBackend>();
    m_backend->setHealth(Example::health());
    m_backend->setDevices(Example::serverWithImages());
    m_window = std::make_unique<MainWindow>(m_backend.get());
    m_window->resize(size);
    m_window->show();
    m_backend->start();
}

/// Ends with everything laid out.
void NarrowTest::hold(SnapshotState state, bool isNearlyFull, bool isMounted)
{
    Snapshot snapshot = Example::snapshot();
    snapshot.takenAt = QDateTime::currentDateTime().addSecs(-(2 * 3600 + 10 * 60));
    snapshot.state = state;
    snapshot.filled = isNearlyFull ? snapshot.capacity / 20 * 19 : snapshot.filled;
    if (isMounted) {
        m_backend->mountImage(snapshot.images.first().image);
    } else {
        m_backend->unmountImage(snapshot.images.first().image);
    }
    m_backend->setSnapshots({ snapshot });
    m_backend->setStatusRead();
    m_window->snapshotPanel()->select(snapshot.id);
    for (int pass = 0; pass < 4; ++pass) {
        QCoreApplication::processEvents();
    }
}

QStringList NarrowTest::faults() const
{
    QStringList found;
    if (m_window->size() != NARROW) {
        found << u"the window is %1 wide"_s.arg(m_window->width());
    }
    for (const auto *view : m_window->findChildren<QTreeView *>()) {
        if (view->isVisible() && view->horizontalScrollBar()->isVisible()) {
            found << view->objectName() + u" scrolls sideways"_s;
        }
    }
    for (const auto *button : m_window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->width() < button->sizeHint().width()) {
            found << u"%1 is cut: %2"_s.arg(button->objectName(), button->text());
        }
    }
    const auto *devices = find<QTreeView>(u"deviceTree"_s);
    if (devices->width() < DEVICES_WIDTH) {
        found << u"the tree of devices is %1 wide"_s.arg(devices->width());
    }
    const auto width = [](const QTreeView *view, int column) {
        return view->isColumnHidden(column) ? 0 : view->columnWidth(column);
    };
    const auto isWhole = [&width](const QTreeView *view, int column) {
        return width(view, column) >= static_cast<const QAbstractItemView *>(view)->sizeHintForColumn(column);
    };
    if (width(devices, DeviceTreeModel::NameColumn) < NAME_WIDTH || !isWhole(devices, DeviceTreeModel::SizeColumn)) {
        found << u"names or sizes of devices are cut"_s;
    }
    const auto *snapshots = find<QTreeView>(u"snapshotTree"_s);
    if (width(snapshots, SnapshotModel::NameColumn) < NAME_WIDTH || !isWhole(snapshots, SnapshotModel::PoolColumn)) {
        found << u"names or fill of snapshots are cut"_s;
    }
    const auto *events = find<QTreeView>(u"eventList"_s);
    for (int row = 0; events->isVisible() && row < events->model()->rowCount(); ++row) {
        const QModelIndex sentence = events->model()->index(row, EventModel::TextColumn);
        const QRect place = events->visualRect(sentence);
        const int margins = 2 * (events->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1);
        const QRect needed = events->fontMetrics().boundingRect(
            QRect(0, 0, place.width() - margins, 0), Qt::AlignLeft | Qt::TextWordWrap, sentence.data().toString());
        if (place.height() < needed.height() || place.width() - margins < needed.width()) {
            found << u"cut: "_s + sentence.data().toString();
        }
    }
    return found;
}

void NarrowTest::fits_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Example::languages()) {
        QTest::newRow(qPrintable(language)) << language;
    }
}

void NarrowTest::fits()
{
    QFETCH(QString, language);
    QLocale::setDefault(QLocale(language));
    const Language spoken{ QLocale() };
    show(NARROW);
    const auto isHealthy = [this](const char *when) {
        const QStringList found = faults();
        return QTest::qVerify(found.isEmpty(), when, qPrintable(found.join(u"; "_s)), __FILE__, __LINE__);
    };
    QCoreApplication::processEvents();
    QVERIFY(isHealthy("an empty plan"));
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    m_window->poolModel()->add(Example::SPARE);
    m_window->poolModel()->addFile(Example::VOLUME, 64 * 1024 * 1024);
    QCoreApplication::processEvents();
    QVERIFY(isHealthy("a plan"));

    quint64 id = 0;
    for (const auto kind : { Event::Kind::Taken,
                             Event::Kind::LowSpace,
                             Event::Kind::Grown,
                             Event::Kind::ReserveExhausted,
                             Event::Kind::Corrupted }) {
        Event event;
        event.id = ++id;
        event.time = QDateTime::currentDateTime();
        event.kind = kind;
        event.snapshot = Example::snapshot().id;
        event.device = kind == Event::Kind::Corrupted ? Example::EXT4 : Example::SPARE_TOO;
        event.bytes = 256 * 1024 * 1024;
        event.error = EIO;
        m_backend->addEvent(event);
    }
    TrackerStatus tracker;
    tracker.device = Example::EXT4;
    m_backend->setMap(Example::changeMap());
    m_backend->setTrackers({ tracker });
    for (int tab = 0; tab < m_window->tabs()->count(); ++tab) {
        m_window->tabs()->setCurrentIndex(tab);
        hold(SnapshotState::Taken, false, false);
        QVERIFY(isHealthy("held"));
        hold(SnapshotState::Taken, true, true);
        QVERIFY(isHealthy("mounted"));
        hold(SnapshotState::Overflowed, false, false);
        QVERIFY(isHealthy("lost"));
    }
}

void NarrowTest::wordsComeAndGo()
{
    QLocale::setDefault(QLocale(QLocale::German));
    const Language spoken{ QLocale() };
    show(NARROW);
    auto *mount = find<QToolButton>(u"mountButton"_s);
    QCoreApplication::processEvents();
    QCOMPARE(mount->toolButtonStyle(), Qt::ToolButtonIconOnly);
    // Who sees only the icon is told what it is, and then why it cannot be pressed.
    QHelpEvent help(QEvent::ToolTip, QPoint(4, 4), mount->mapToGlobal(QPoint(4, 4)));
    QCoreApplication::sendEvent(mount, &help);
    QVERIFY2(QToolTip::text().startsWith(u"Einhängen\n"_s), qPrintable(QToolTip::text()));
    QVERIFY(QToolTip::text().endsWith(mount->toolTip()));
    QToolTip::hideText();
    m_window->resize(WIDE);
    QTRY_COMPARE(mount->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    QTRY_VERIFY(mount->width() >= mount->sizeHint().width());
    m_window->resize(NARROW);
    QTRY_COMPARE(mount->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QCOMPARE(m_window->size(), NARROW);
}

void NarrowTest::columnsGiveWay()
{
    QLocale::setDefault(QLocale(QLocale::Russian));
    const Language spoken{ QLocale() };
    show(WIDE);
    hold(SnapshotState::Overflowed, false, false);
    auto *tree = find<QTreeView>(u"snapshotTree"_s);
    QVERIFY(!tree->isColumnHidden(SnapshotModel::AgeColumn) && !tree->isColumnHidden(SnapshotModel::MountColumn));
    const int before = tree->columnWidth(SnapshotModel::StateColumn);
    m_window->resize(NARROW);
    QTRY_VERIFY(tree->columnWidth(SnapshotModel::StateColumn) < before);
    // One of the two: how old it is, or, more to the point, where it is mounted.
    QVERIFY(!tree->isColumnHidden(SnapshotModel::AgeColumn) && tree->isColumnHidden(SnapshotModel::MountColumn));
    hold(SnapshotState::Taken, false, true);
    QVERIFY(tree->isColumnHidden(SnapshotModel::AgeColumn) && !tree->isColumnHidden(SnapshotModel::MountColumn));
    const QModelIndex image = tree->model()->index(0, 0, tree->model()->index(1, 0));
    QVERIFY(image.data(Qt::ToolTipRole).toString().contains(u"/run/media/anna/data"_s));
}

QTEST_MAIN(NarrowTest)
#include "tst_narrow.moc"
