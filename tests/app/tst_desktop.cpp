// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the desktop shows of us while nobody looks at the window: the icon in the tray, the notifications and what their
 * buttons do, and that closing the window leaves the program there while a snapshot is held.
 *
 * Started by dbus-run-session, with a notification service of its own.
 */
#include "fakebackend.h"

#include "manager/announcer.h"
#include "manager/mainwindow.h"
#include "manager/notifier.h"
#include "manager/trayicon.h"
#include "models/settings.h"
#include "widgets/snapshotpanel.h"

#include <QAction>
#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <chrono>

using namespace Blksnap;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Answers like the notification service of a desktop.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
        int timeout = -1;

        int urgency() const
        {
            return hints.value(u"urgency"_s).toInt();
        }
    };
    QList<Shown> m_shown;
    QList<uint> m_closed;

public Q_SLOTS:
    uint Notify(const QString &,
                uint,
                const QString &,
                const QString &title,
                const QString &text,
                const QStringList &actions,
                const QVariantMap &hints,
                int timeout)
    {
        m_shown << Shown{ .title = title, .text = text, .actions = actions, .hints = hints, .timeout = timeout };
        return static_cast<uint>(m_shown.size());
    }

    QStringList GetCapabilities()
    {
        return { u"actions"_s, u"body"_s, u"body-markup"_s };
    }

    void CloseNotification(uint id)
    {
        m_closed << id;
        constexpr uint BY_THE_PROGRAM = 3;
        Q_EMIT NotificationClosed(id, BY_THE_PROGRAM);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);
};

class DesktopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void findsAServiceThatStartsLate();
    void trayShowsWhileASnapshotIsHeld();
    void trayTellsOfDanger();
    void lowSpaceOffersStorage();
    void waitsWhetherTheReserveHelps();
    void whatIsLostOffersNoStorage();
    void textsAreShownAsTheyAre();
    void clickHandsOnItsPermission();
    void closingLeavesTheProgramInTheTray();
    void closesWhereThereIsNoTray();
    void quietWhereNobodyShowsNotifications();

private:
    Event event(Event::Kind kind);
    Announcer *announcer() const
    {
        return m_window->findChild<Announcer *>();
    }
    /// Presses the button of the notification that was shown last.
    void press(const QString &label);

    FakeNotifications m_desktop;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<MainWindow> m_window;
    Snapshot m_snapshot = Example::snapshot();
    quint64 m_lastEvent = 0;
};

void DesktopTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        QSKIP("no bus; start this by dbus-run-session");
    }
    bus.registerObject(u"/org/freedesktop/Notifications"_s,
                       &m_desktop,
                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
}

void DesktopTest::init()
{
    settings(u"window"_s).deleteGroup();
    m_desktop.m_shown.clear();
    m_desktop.m_closed.clear();
    m_backend = std::make_unique<FakeBackend>();
    m_backend->setHealth(Example::health());
    m_backend->setDevices(Example::serverWithImages());
    m_window = std::make_unique<MainWindow>(m_backend.get());
    m_window->tray()->setPlaceProbe([] { return true; });
    announcer()->setPatience(0ms);
    m_backend->start();
}

void DesktopTest::cleanup()
{
    m_window.reset();
    m_backend.reset();
}

Event DesktopTest::event(Event::Kind kind)
{
    Event event;
    event.id = ++m_lastEvent;
    event.time = QDateTime::currentDateTime().addSecs(1);
    event.kind = kind;
    event.snapshot = m_snapshot.id;
    event.device = Example::EXT4;
    event.bytes = 1024 * 1024;
    return event;
}

void DesktopTest::press(const QString &label)
{
    // Names and labels take turns; the last is the button, the first what a click beside it does.
    const QStringList &actions = m_desktop.m_shown.last().actions;
    const qsizetype place = actions.lastIndexOf(label);
    QVERIFY2(place > 0, qPrintable(actions.join(u'|')));
    Q_EMIT m_desktop.ActionInvoked(static_cast<uint>(m_desktop.m_shown.size()), actions.at(place - 1));
}

void DesktopTest::findsAServiceThatStartsLate()
{
    // The first of all: what KNotifications has found out about a service it keeps.
    auto bus = QDBusConnection::sessionBus();
    QVERIFY(bus.unregisterService(u"org.freedesktop.Notifications"_s));
    Notifier notifier;
    const Notification low{
        .snapshot = m_snapshot.id, .title = {}, .text = u"runs low"_s, .actionText = u"Add storage"_s
    };
    notifier.notify(low);
    // Whoever asked the service has an answer before this one.
    QVERIFY(!bus.interface()->isServiceRegistered(u"org.freedesktop.Notifications"_s));
    QCoreApplication::processEvents();
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    notifier.notify(low);
    QTRY_COMPARE(m_desktop.m_shown.size(), 1);
    QVERIFY(m_desktop.m_shown.first().actions.contains(u"Add storage"_s));
}

void DesktopTest::trayShowsWhileASnapshotIsHeld()
{
    TrayIcon tray;
    QVERIFY(!tray.isVisible());
    tray.setPlaceProbe([] { return true; });
    tray.setSnapshots({ m_snapshot });
    QVERIFY(tray.isVisible());
    QCOMPARE(tray.toolTip(), u"before the upgrade: held, pool 25\u00a0% full"_s);
    tray.setSnapshots({});
    QVERIFY(!tray.isVisible());
    tray.setPlaceProbe([] { return false; });
    tray.setSnapshots({ m_snapshot });
    QVERIFY(!tray.isVisible());
}

void DesktopTest::trayTellsOfDanger()
{
    TrayIcon tray;
    tray.setPlaceProbe([] { return true; });
    tray.setSnapshots({ m_snapshot });
    QVERIFY(!tray.isAlarming());
    Snapshot full = m_snapshot;
    full.filled = full.capacity / 100 * 86;
    tray.setSnapshots({ full });
    QVERIFY(tray.isAlarming());
    QVERIFY(tray.toolTip().contains(u"nearly full"_s));
    // The kernel has asked for more than it was given.
    full.filled = full.capacity / 100 * 60;
    full.requested = full.capacity + 1;
    full.lowSpaceEvents = 1;
    tray.setSnapshots({ full });
    QVERIFY(tray.isAlarming());
    full.capacity *= 2;
    tray.setSnapshots({ full });
    QVERIFY(!tray.isAlarming());
    full.state = SnapshotState::Failed;
    tray.setSnapshots({ full });
    QVERIFY(tray.isAlarming());
}

void DesktopTest::lowSpaceOffersStorage()
{
    m_backend->setSnapshots({ m_snapshot });
    m_backend->addEvent(event(Event::Kind::LowSpace));
    QTRY_COMPARE(m_desktop.m_shown.size(), 1);
    const FakeNotifications::Shown shown = m_desktop.m_shown.first();
    QCOMPARE(shown.title, m_snapshot.name);
    QVERIFY(shown.text.contains(u"runs low"_s));
    QVERIFY(shown.actions.contains(u"Add storage"_s));
    QCOMPARE(shown.actions.first(), u"default"_s);
    QCOMPARE(shown.urgency(), 1);
    QCOMPARE(shown.hints.value(u"x-kde-appname"_s), u"blksnap-manager"_s);
    // What cannot be put off stays until it was read.
    m_backend->addEvent(event(Event::Kind::ReserveExhausted));
    QTRY_COMPARE(m_desktop.m_shown.size(), 2);
    QCOMPARE(m_desktop.m_shown.last().urgency(), 2);
    QCOMPARE(m_desktop.m_shown.last().timeout, 0);
    QVERIFY(!m_window->isVisible());
    m_window->tabs()->setCurrentIndex(2);
    // The bus may still be bringing the number of the notification.
    QTRY_VERIFY((press(u"Add storage"_s), m_window->isVisible()));
    // What was answered goes away.
    QTRY_VERIFY(m_desktop.m_closed.contains(2U));
    QVERIFY(!m_desktop.m_closed.contains(1U));
    QCOMPARE(m_window->snapshotPanel()->currentSnapshot(), std::optional(m_snapshot.id));
    QCOMPARE(m_window->tabs()->currentIndex(), 0);
    // Somebody else's.
    QSignalSpy changed(m_window->tabs(), &QTabWidget::currentChanged);
    Q_EMIT m_desktop.ActionInvoked(999, u"default"_s);
    QTest::qWait(50);
    QVERIFY(changed.isEmpty());
    // Who looks at the window need not be told beside it.
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_backend->addEvent(event(Event::Kind::LowSpace));
    QTest::qWait(50);
    QCOMPARE(m_desktop.m_shown.size(), 2);
}

void DesktopTest::waitsWhetherTheReserveHelps()
{
    m_backend->setSnapshots({ m_snapshot });
    announcer()->setPatience(1h);
    m_backend->addEvent(event(Event::Kind::LowSpace));
    QTest::qWait(50);
    QVERIFY(m_desktop.m_shown.isEmpty());
    m_backend->addEvent(event(Event::Kind::Grown));
    // Just in time, as an event tells it or as the state shows it.
    announcer()->setPatience(0ms);
    m_backend->addEvent(event(Event::Kind::LowSpace));
    m_backend->addEvent(event(Event::Kind::Grown));
    m_backend->addEvent(event(Event::Kind::LowSpace));
    Snapshot grown = m_snapshot;
    grown.capacity *= 2;
    m_backend->setSnapshots({ grown });
    QTest::qWait(50);
    QVERIFY(m_desktop.m_shown.isEmpty());
    // Nor does what helped once silence the next.
    m_backend->addEvent(event(Event::Kind::LowSpace));
    QTRY_COMPARE(m_desktop.m_shown.size(), 1);
}

void DesktopTest::whatIsLostOffersNoStorage()
{
    m_backend->setSnapshots({ m_snapshot });
    m_backend->addEvent(event(Event::Kind::Corrupted));
    QTRY_COMPARE(m_desktop.m_shown.size(), 1);
    QVERIFY(m_desktop.m_shown.first().text.contains(u"lost"_s));
    QVERIFY(!m_desktop.m_shown.first().actions.contains(u"Add storage"_s));
    QVERIFY(m_desktop.m_shown.first().actions.contains(u"Show"_s));
    QCOMPARE(m_desktop.m_shown.first().urgency(), 2);
    // Without a service that tells events, the state is told.
    Health health = Example::health();
    health.mayQuery = false;
    m_backend->setHealth(health);
    Snapshot full = Example::snapshot(u"other"_s);
    full.filled = full.capacity;
    m_backend->setSnapshots({ m_snapshot, full });
    QTRY_COMPARE(m_desktop.m_shown.size(), 2);
    QVERIFY(m_desktop.m_shown.last().text.contains(u"nearly full"_s));
    QVERIFY(m_desktop.m_shown.last().actions.contains(u"Add storage"_s));
}

void DesktopTest::textsAreShownAsTheyAre()
{
    Notifier notifier;
    notifier.notify({ .snapshot = {},
                      .title = u"a & <b>"_s,
                      .text = u"“R&D <old>” is lost."_s,
                      .actionText = u"Show"_s,
                      .isCritical = false });
    QTRY_COMPARE(m_desktop.m_shown.size(), 1);
    QCOMPARE(m_desktop.m_shown.first().title, u"a & <b>"_s);
    QCOMPARE(m_desktop.m_shown.first().text, u"“R&amp;D &lt;old&gt;” is lost."_s);
}

void DesktopTest::clickHandsOnItsPermission()
{
    Notifier notifier;
    QSignalSpy activated(&notifier, &Notifier::activated);
    notifier.notify(
        { .snapshot = m_snapshot.id, .title = {}, .text = u"lost"_s, .actionText = u"Show"_s, .isCritical = true });
    QTRY_COMPARE(m_desktop.m_shown.size(), 1);
    QTRY_VERIFY((Q_EMIT m_desktop.ActivationToken(1, u"a token"_s), press(u"Show"_s), !activated.isEmpty()));
    QCOMPARE(activated.first().first().value<SnapshotId>(), m_snapshot.id);
    QCOMPARE(qEnvironmentVariable("XDG_ACTIVATION_TOKEN"), u"a token"_s);
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

void DesktopTest::closingLeavesTheProgramInTheTray()
{
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_backend->setSnapshots({ m_snapshot });
    QVERIFY(!m_window->close());
    QVERIFY(!m_window->isVisible());
    QVERIFY(!QApplication::quitOnLastWindowClosed());
    QTRY_COMPARE(m_desktop.m_shown.size(), 1);
    QVERIFY(m_desktop.m_shown.first().text.contains(u"tray"_s));
    m_window->raiseToFront();
    QVERIFY(m_window->isVisible());
    QVERIFY(QApplication::quitOnLastWindowClosed());
    // Told once.
    m_window->close();
    QTest::qWait(50);
    QCOMPARE(m_desktop.m_shown.size(), 1);
    // Where the icon has gone, the window is the only way back.
    m_window->tray()->setPlaceProbe([] { return false; });
    m_backend->setSnapshots({ m_snapshot, Example::snapshot(u"another"_s) });
    QVERIFY(m_window->isVisible());
    m_window->tray()->setPlaceProbe([] { return true; });
    m_backend->setSnapshots({ m_snapshot });
    // To quit is something else.
    m_window->raiseToFront();
    Q_EMIT m_window->tray()->quitRequested();
    QVERIFY(!m_window->isVisible());
    QVERIFY(QApplication::quitOnLastWindowClosed());
    // So is who does not want it.
    m_window->raiseToFront();
    m_window->findChild<QAction *>(u"trayAction"_s)->setChecked(false);
    QVERIFY(m_window->close());
    m_window = std::make_unique<MainWindow>(m_backend.get());
    QVERIFY(!m_window->findChild<QAction *>(u"trayAction"_s)->isChecked());
    m_window->findChild<QAction *>(u"trayAction"_s)->setChecked(true);
    // Nothing to be watched any more: nothing is left behind that nobody can find.
    m_window->tray()->setPlaceProbe([] { return true; });
    m_window->show();
    m_backend->setSnapshots({ m_snapshot, Example::snapshot(u"another"_s) });
    QVERIFY(!m_window->close());
    m_backend->setSnapshots({});
    QVERIFY(QApplication::quitOnLastWindowClosed());
}

void DesktopTest::closesWhereThereIsNoTray()
{
    m_window->tray()->setPlaceProbe([] { return false; });
    m_window->show();
    m_backend->setSnapshots({ m_snapshot });
    QVERIFY(m_window->close());
    QVERIFY(m_desktop.m_shown.isEmpty());
}

void DesktopTest::quietWhereNobodyShowsNotifications()
{
    auto bus = QDBusConnection::sessionBus();
    QVERIFY(bus.unregisterService(u"org.freedesktop.Notifications"_s));
    QTest::failOnWarning(QRegularExpression(u"notif|dbus|service"_s, QRegularExpression::CaseInsensitiveOption));
    m_backend->setSnapshots({ m_snapshot });
    m_backend->addEvent(event(Event::Kind::Corrupted));
    QTest::qWait(200);
    QVERIFY(m_desktop.m_shown.isEmpty());
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
}

QTEST_MAIN(DesktopTest)
#include "tst_desktop.moc"
