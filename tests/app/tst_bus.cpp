// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The client's side of the system bus, on a bus of its own: what the watch service and UDisks answer is understood,
 * what they refuse is told apart, and a missing service is no silence.
 *
 * Started by dbus-run-session, with the session's bus in the place of the system's.
 */
#include "fakebackend.h"

#include "client/actionqueue.h"
#include "client/failuretext.h"
#include "client/imagemounter.h"
#include "client/serviceprobe.h"
#include "client/systembackend.h"
#include "client/udisks.h"
#include "client/watchclient.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace Blksnap;
using namespace Qt::StringLiterals;

namespace
{

template<typename T> T waitedFor(QFuture<T> future)
{
    QFutureWatcher<T> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcher<T>::finished);
    watcher.setFuture(future);
    if (finished.isEmpty()) {
        finished.wait();
    }
    return future.result();
}

} // namespace

/// Answers like the watch service.
class FakeWatch : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.blksnap.Watch1")

public:
    QList<QVariantMap> m_events;
    QList<QVariantMap> m_snapshots;
    bool m_isRefusing = false;
    bool m_isBroken = false;
    int m_timesAsked = 0;
    /// What ReadChangeMap answers instead of a map.
    QString m_error;
    qsizetype m_mapBytes = 8;
    bool m_wasInteractive = false;
    /// Of names and events.
    int m_interactiveQueries = 0;

public Q_SLOTS:
    QList<QVariantMap> Snapshots()
    {
        ++m_timesAsked;
        noteQuery();
        if (m_isBroken) {
            return broken();
        }
        return m_isRefusing ? refused() : m_snapshots;
    }
    QList<QVariantMap> Events(qulonglong above)
    {
        noteQuery();
        if (m_isBroken) {
            return broken();
        }
        if (m_isRefusing) {
            return refused();
        }
        auto events = m_events;
        events.removeIf([above](const QVariantMap &event) { return event.value(u"id"_s).toULongLong() <= above; });
        return events;
    }
    QDBusUnixFileDescriptor ReadChangeMap(uint, uint, QVariantMap &info)
    {
        m_wasInteractive = message().isInteractiveAuthorizationAllowed();
        if (m_isRefusing) {
            refused();
            return {};
        }
        Protocol::ChangeMapInfo map;
        if (!m_error.isEmpty()) {
            sendErrorReply(m_error, u"no"_s);
            return {};
        }
        map.capacity = 8 * 65'536;
        map.blockSize = 65'536;
        map.blockCount = 8;
        map.generation = QUuid::createUuid();
        map.snapshotNumber = 1;
        info = Protocol::encode(map);
        m_file.open();
        m_file.resize(0);
        m_file.write(QByteArray("\0\1\2\0\0\0\0\2", m_mapBytes));
        m_file.flush();
        return QDBusUnixFileDescriptor(m_file.handle());
    }

Q_SIGNALS:
    void Event(const QVariantMap &event);

private:
    void noteQuery()
    {
        m_interactiveQueries += message().isInteractiveAuthorizationAllowed() ? 1 : 0;
    }
    QList<QVariantMap> broken()
    {
        sendErrorReply(u"org.freedesktop.DBus.Error.Failed"_s, u"broken"_s);
        return {};
    }
    QList<QVariantMap> refused()
    {
        sendErrorReply(Protocol::Watch::errorNotAuthorized, u"no"_s);
        return {};
    }

    QTemporaryFile m_file;
};

/// Answers like UDisks, for one block device.
class FakeUDisks : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.UDisks2.Manager")

public:
    QString m_resolved;

public Q_SLOTS:
    QList<QDBusObjectPath> ResolveDevice(const QVariantMap &device, const QVariantMap &)
    {
        m_resolved = device.value(u"path"_s).toString();
        if (m_resolved == u"/dev/vdd1") {
            return { QDBusObjectPath(u"/storage0"_s) };
        }
        return m_resolved == u"/dev/blksnap-image0" ? QList{ QDBusObjectPath(u"/image0"_s) } : QList<QDBusObjectPath>();
    }
};

class FakeFileSystem : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.UDisks2.Filesystem")

public:
    QVariantMap m_options;
    QString m_error;

public Q_SLOTS:
    QString Mount(const QVariantMap &options)
    {
        m_options = options;
        if (!m_error.isEmpty()) {
            sendErrorReply(m_error, u"refused"_s);
            return {};
        }
        return u"/run/media/anna/data"_s;
    }
    void Unmount(const QVariantMap &)
    {
    }
};

class FakeBlock : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.UDisks2.Block")

Q_SIGNALS:
    void rescanned();

public Q_SLOTS:
    void Rescan(const QVariantMap &)
    {
        Q_EMIT rescanned();
    }
};

class BusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void probesAService();
    void saysThatNobodyAnswers();
    void learnsNamesAndEvents();
    void hearsEventsAsTheyHappen();
    void asksAnewWhenTheServiceComes();
    void asksOnceAfterManyEvents();
    void noticesThatTheServiceAnswersAgain();
    void noticesThatItMayAskAgain();
    void asksThePersonWhereThatIsWanted();
    void tellsRefusalFromAbsence();
    void tellsAnErrorFromAbsence();
    void readsTheMap();
    void refusesAShortMap();
    void saysWhyThereIsNoMap_data();
    void saysWhyThereIsNoMap();
    void mountsReadOnly_data();
    void mountsReadOnly();
    void tellsWhyItWasNotMounted_data();
    void tellsWhyItWasNotMounted();
    void hasContentsReadAgain();
    void answersInTurnWhereThereIsNoHelper();
    void answersWhenTheQueueGoes();

private:
    void serve(bool isOn);
    QVariantMap event(quint64 id, Protocol::EventKind kind = Protocol::EventKind::LowSpace) const;

    std::unique_ptr<QDBusConnection> m_bus;
    FakeWatch m_watch;
    FakeUDisks m_disks;
    FakeFileSystem m_fileSystem;
    FakeBlock m_block;
    SnapshotId m_id = QUuid::createUuid();
};

void BusTest::initTestCase()
{
    qDBusRegisterMetaType<QList<QVariantMap>>();
    qDBusRegisterMetaType<QList<QDBusObjectPath>>();
    m_bus = std::make_unique<QDBusConnection>(
        QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS"), u"services"_s));
    if (!m_bus->isConnected()) {
        QSKIP("no bus; start this by dbus-run-session");
    }
    m_bus->registerObject(
        Protocol::Watch::path, &m_watch, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    m_bus->registerObject(u"/org/freedesktop/UDisks2/Manager"_s, &m_disks, QDBusConnection::ExportAllSlots);
    m_bus->registerObject(u"/image0"_s, &m_fileSystem, QDBusConnection::ExportAllSlots);
    m_bus->registerObject(u"/storage0"_s, &m_block, QDBusConnection::ExportAllSlots);
    QVERIFY(m_bus->registerService(u"org.freedesktop.UDisks2"_s));
}

void BusTest::init()
{
    serve(true);
    m_watch.m_isRefusing = false;
    m_watch.m_isBroken = false;
    m_watch.m_timesAsked = 0;
    m_watch.m_interactiveQueries = 0;
    m_watch.m_mapBytes = 8;
    m_watch.m_error.clear();
    m_watch.m_events = { event(1), event(2) };
    Protocol::WatchedSnapshot snapshot;
    snapshot.snapshot = m_id;
    snapshot.name = u"nightly"_s;
    snapshot.storage = { { 252, 49 } };
    m_watch.m_snapshots = { Protocol::encode(snapshot) };
    m_fileSystem.m_error.clear();
}

void BusTest::serve(bool isOn)
{
    const QString name = Protocol::Watch::service;
    QVERIFY(isOn ? m_bus->registerService(name) : m_bus->unregisterService(name));
}

void BusTest::probesAService()
{
    QTemporaryDir folder;
    QFile program(folder.filePath(u"service"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\necho \"service${1#--version} 1.2.3\"\n");
    program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    program.close();
    serve(false);
    ServiceProbe probe(Protocol::Watch::service, program.fileName());
    Health::Program last;
    connect(&probe, &ServiceProbe::found, this, [&last](const Health::Program &now) { last = now; });
    probe.start();
    QTRY_COMPARE(last, (Health::Program{ .version = u"1.2.3"_s, .isRunning = false }));
    serve(true);
    QTRY_VERIFY(last.isRunning);
    serve(false);
    QTRY_COMPARE(last, (Health::Program{ .version = u"1.2.3"_s, .isRunning = false }));

    ServiceProbe none(u"org.blksnap.None"_s, folder.filePath(u"none"_s));
    QSignalSpy found(&none, &ServiceProbe::found);
    none.start();
    QTRY_VERIFY(!found.isEmpty());
    QCOMPARE(found.last().first().value<Health::Program>(), Health::Program());
}

QVariantMap BusTest::event(quint64 id, Protocol::EventKind kind) const
{
    Protocol::Event event;
    event.id = id;
    event.time = 1'000'000;
    event.kind = kind;
    event.snapshot = m_id;
    event.sectors = 8;
    return Protocol::encode(event);
}

void BusTest::saysThatNobodyAnswers()
{
    serve(false);
    WatchClient client;
    QSignalSpy available(&client, &WatchClient::availabilityChanged);
    QSignalSpy answered(&client, &WatchClient::answered);
    client.start();
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(available.last().first().value<Health::Service>(), Health::Service::Missing);
    const auto map = waitedFor(client.readChangeMap({ 252, 17 }, Backend::Interaction::Allowed));
    QVERIFY(!map);
    QCOMPARE(map.error().kind, Failure::Kind::NoWatch);
    QVERIFY(FailureText(map.error(), {}).full().contains(u"blksnap-watch"_s));
    QCOMPARE(map.error().device, std::optional(DeviceNumber{ 252, 17 }));
}

void BusTest::learnsNamesAndEvents()
{
    WatchClient client;
    QSignalSpy names(&client, &WatchClient::snapshotsKnown);
    QSignalSpy events(&client, &WatchClient::eventArrived);
    QSignalSpy answered(&client, &WatchClient::answered);
    client.start();
    QTRY_COMPARE(answered.size(), 1);
    const auto snapshots = names.first().first().value<QList<Protocol::WatchedSnapshot>>();
    QCOMPARE(snapshots.first().name, u"nightly"_s);
    QCOMPARE(events.size(), 2);
    const auto first = events.first().first().value<Event>();
    QCOMPARE(first.kind, Event::Kind::LowSpace);
    QCOMPARE(first.bytes, 4096ULL);
    // Only what is new is asked for again.
    m_watch.m_events << event(3);
    client.askForEvents();
    QTRY_COMPARE(events.size(), 3);
}

void BusTest::hearsEventsAsTheyHappen()
{
    WatchClient client;
    QSignalSpy events(&client, &WatchClient::eventArrived);
    QSignalSpy answered(&client, &WatchClient::answered);
    client.start();
    QTRY_COMPARE(answered.size(), 1);
    events.clear();
    Q_EMIT m_watch.Event(event(9));
    QTRY_COMPARE(events.size(), 1);
    // What cannot be understood is dropped, not guessed.
    Q_EMIT m_watch.Event({ { u"id"_s, u"nine"_s } });
    Q_EMIT m_watch.Event(event(10));
    QTRY_COMPARE(events.size(), 2);
}

void BusTest::asksAnewWhenTheServiceComes()
{
    serve(false);
    WatchClient client;
    QSignalSpy events(&client, &WatchClient::eventArrived);
    QSignalSpy answered(&client, &WatchClient::answered);
    client.start();
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(events.size(), 0);
    serve(true);
    QTRY_COMPARE(events.size(), 2);
}

/// The service has no more than eight questions of one program open.
void BusTest::asksOnceAfterManyEvents()
{
    constexpr quint64 KEPT = 256;
    m_watch.m_events.clear();
    for (quint64 id = 1; id <= KEPT; ++id) {
        m_watch.m_events << event(id, Protocol::EventKind::Grown);
    }
    const QDateTime begin = QDateTime::currentDateTime();
    SystemBackend backend;
    backend.start();
    QTRY_COMPARE(static_cast<quint64>(backend.events().size()), KEPT);
    QTRY_VERIFY(m_watch.m_timesAsked >= 2);
    // Answered after all that was asked before.
    QVERIFY(waitedFor(backend.readChangeMap({ 252, 17 }, Backend::Interaction::Forbidden)));
    QVERIFY2(m_watch.m_timesAsked < 8, qPrintable(QString::number(m_watch.m_timesAsked)));
    QTRY_VERIFY(backend.statusTime().isValid());
    QVERIFY(backend.statusTime() >= begin && backend.statusTime() <= QDateTime::currentDateTime());
}

void BusTest::noticesThatTheServiceAnswersAgain()
{
    m_watch.m_isBroken = true;
    SystemBackend backend;
    backend.start();
    QTRY_VERIFY(backend.isWatchAnswered());
    QCOMPARE(backend.health().watch, Health::Service::Failing);
    m_watch.m_isBroken = false;
    QTRY_COMPARE_WITH_TIMEOUT(backend.health().watch, Health::Service::Available, 30'000);
    // With what happened meanwhile.
    QTRY_COMPARE(backend.events().size(), 2);
}

void BusTest::noticesThatItMayAskAgain()
{
    m_watch.m_isRefusing = true;
    SystemBackend backend;
    backend.start();
    QTRY_VERIFY(backend.isWatchAnswered());
    QVERIFY(!backend.health().mayQuery);
    m_watch.m_isRefusing = false;
    QTRY_VERIFY_WITH_TIMEOUT(backend.health().mayQuery, 90'000);
    QTRY_COMPARE(backend.events().size(), 2);
}

void BusTest::asksThePersonWhereThatIsWanted()
{
    SystemBackend quiet;
    quiet.start();
    QTRY_VERIFY(quiet.isWatchAnswered());
    QCOMPARE(m_watch.m_interactiveQueries, 0);

    SystemBackend backend;
    backend.startWith(Backend::Interaction::Allowed);
    QTRY_VERIFY(backend.isWatchAnswered());
    // Names, then events; what is asked later is asked by nobody.
    QCOMPARE(m_watch.m_interactiveQueries, 2);
    Q_EMIT m_watch.Event(event(9));
    QTRY_COMPARE(backend.events().size(), 3);
    QVERIFY(waitedFor(backend.readChangeMap({ 252, 17 }, Backend::Interaction::Forbidden)));
    QCOMPARE(m_watch.m_interactiveQueries, 2);

    // Who does not want to say it is not asked for the rest.
    m_watch.m_isRefusing = true;
    SystemBackend refused;
    refused.startWith(Backend::Interaction::Allowed);
    QTRY_VERIFY(refused.isWatchAnswered());
    QCOMPARE(m_watch.m_interactiveQueries, 3);
}

void BusTest::tellsRefusalFromAbsence()
{
    m_watch.m_isRefusing = true;
    WatchClient client;
    QSignalSpy available(&client, &WatchClient::availabilityChanged);
    client.start();
    QTRY_VERIFY(!available.isEmpty());
    QCOMPARE(available.last().at(0).value<Health::Service>(), Health::Service::Available);
    QCOMPARE(available.last().at(1).toBool(), false);
    const auto map = waitedFor(client.readChangeMap({ 252, 17 }, Backend::Interaction::Forbidden));
    QVERIFY(!map);
    QCOMPARE(map.error().kind, Failure::Kind::NotAuthorized);
    QVERIFY(!m_watch.m_wasInteractive);
}

void BusTest::tellsAnErrorFromAbsence()
{
    m_watch.m_isBroken = true;
    m_watch.m_error = u"org.freedesktop.DBus.Error.Failed"_s;
    WatchClient client;
    QSignalSpy available(&client, &WatchClient::availabilityChanged);
    client.askForSnapshots();
    QTRY_VERIFY(!available.isEmpty());
    QCOMPARE(available.last().at(0).value<Health::Service>(), Health::Service::Failing);
    QCOMPARE(available.last().at(1).toBool(), true);
    const auto map = waitedFor(client.readChangeMap({ 252, 17 }, Backend::Interaction::Forbidden));
    QVERIFY(!map);
    QCOMPARE(map.error().kind, Failure::Kind::WatchFailed);
    // Nobody is told to install what is there.
    QVERIFY(!FailureText(map.error(), {}).full().contains(u"nstall"_s));
}

void BusTest::readsTheMap()
{
    WatchClient client;
    const auto map = waitedFor(client.readChangeMap({ 252, 17 }, Backend::Interaction::Allowed));
    QVERIFY(map);
    QVERIFY(m_watch.m_wasInteractive);
    QCOMPARE(map->blocks, QByteArray("\0\1\2\0\0\0\0\2", 8));
    QCOMPARE(map->snapshotNumber, 1);
    QCOMPARE(map->device, (DeviceNumber{ 252, 17 }));
}

void BusTest::refusesAShortMap()
{
    m_watch.m_mapBytes = 5;
    WatchClient client;
    const auto map = waitedFor(client.readChangeMap({ 252, 17 }, Backend::Interaction::Allowed));
    QVERIFY(!map);
}

void BusTest::saysWhyThereIsNoMap_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<Failure::Kind>("kind");
    QTest::addColumn<QString>("summary");
    QTest::newRow("not tracked") << QString(Protocol::Watch::errorNotTracked) << Failure::Kind::NotTracked
                                 << u"Changes of 252:17 are not being tracked."_s;
    QTest::newRow("gone") << QString(Protocol::Watch::errorNoDevice) << Failure::Kind::NoDevice << u"252:17 is gone."_s;
    QTest::newRow("not loaded") << QString(Protocol::Watch::errorNoModule) << Failure::Kind::NoModule
                                << u"The kernel module blksnap is not loaded."_s;
}

void BusTest::saysWhyThereIsNoMap()
{
    QFETCH(QString, error);
    QFETCH(Failure::Kind, kind);
    QFETCH(QString, summary);
    m_watch.m_error = error;
    WatchClient client;
    const auto map = waitedFor(client.readChangeMap({ 252, 17 }, Backend::Interaction::Allowed));
    QVERIFY(!map);
    QCOMPARE(map.error().kind, kind);
    const FailureText text(map.error(), DeviceInventory());
    QCOMPARE(text.summary(), summary);
    QVERIFY(!text.advice().isEmpty());
}

void BusTest::mountsReadOnly_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("options");
    QTest::newRow("ext4") << u"ext4"_s << u"ro,noload"_s;
    QTest::newRow("xfs") << u"xfs"_s << u"ro,norecovery,nouuid"_s;
    QTest::newRow("vfat") << u"vfat"_s << u"ro"_s;
}

void BusTest::mountsReadOnly()
{
    QFETCH(QString, type);
    ImageMounter mounter;
    Device image;
    image.node = u"/dev/blksnap-image0"_s;
    image.contentType = type;
    const auto place = waitedFor(mounter.mount(image));
    QVERIFY(place);
    QCOMPARE(*place, u"/run/media/anna/data"_s);
    QTEST(m_fileSystem.m_options.value(u"options"_s).toString(), "options");
    QVERIFY(waitedFor(mounter.unmount(image)));
}

void BusTest::tellsWhyItWasNotMounted_data()
{
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("error");
    QTest::addColumn<Failure::Kind>("kind");
    const QString image = u"/dev/blksnap-image0"_s;
    QTest::newRow("unknown") << u"/dev/blksnap-image7"_s << QString() << Failure::Kind::Mount;
    QTest::newRow("failed") << image << u"org.freedesktop.UDisks2.Error.Failed"_s << Failure::Kind::Mount;
    QTest::newRow("closed") << image << u"org.freedesktop.UDisks2.Error.NotAuthorizedDismissed"_s
                            << Failure::Kind::Cancelled;
    QTest::newRow("refused") << image << u"org.freedesktop.UDisks2.Error.NotAuthorized"_s
                             << Failure::Kind::NotAuthorized;
}

void BusTest::tellsWhyItWasNotMounted()
{
    QFETCH(QString, node);
    QFETCH(QString, error);
    m_fileSystem.m_error = error;
    ImageMounter mounter;
    Device image;
    image.node = node;
    const auto place = waitedFor(mounter.mount(image));
    QVERIFY(!place);
    QTEST(place.error().kind, "kind");
}

void BusTest::hasContentsReadAgain()
{
    QSignalSpy rescanned(&m_block, &FakeBlock::rescanned);
    UDisks::rescan(u"/dev/nowhere"_s, this);
    UDisks::rescan(u"/dev/vdd1"_s, this);
    QTRY_COMPARE(rescanned.count(), 1);
}

void BusTest::answersInTurnWhereThereIsNoHelper()
{
    ActionQueue queue;
    QList<Failure::Kind> answers;
    const auto answer = [&answers](const Outcome<QVariantMap> &outcome) {
        QVERIFY(!outcome);
        answers << outcome.error().kind;
    };
    QStringList begun;
    const auto begin = [&begun](const QString &name, bool isWanted) {
        return [&begun, name, isWanted] {
            begun << name;
            return isWanted;
        };
    };
    queue.run({ .verb = Protocol::Verb::Take, .arguments = {}, .prompt = {} }, answer, begin(u"first"_s, true));
    // Taken back while the first one is under way: it never gets as far as the helper.
    queue.run({ .verb = Protocol::Verb::Take, .arguments = {}, .prompt = {} }, answer, begin(u"second"_s, false));
    queue.run({ .verb = Protocol::Verb::Release, .arguments = {}, .prompt = {} }, answer, begin(u"third"_s, true));
    QCOMPARE(begun, QStringList{ u"first"_s });
    QVERIFY(answers.isEmpty());
    QTRY_COMPARE(answers.size(), 3);
    QCOMPARE(begun, QStringList({ u"first"_s, u"second"_s, u"third"_s }));
    QCOMPARE(answers, QList({ Failure::Kind::NoHelper, Failure::Kind::Cancelled, Failure::Kind::NoHelper }));
}

void BusTest::answersWhenTheQueueGoes()
{
    auto queue = std::make_unique<ActionQueue>();
    QList<Failure::Kind> answers;
    const auto answer = [&answers](const Outcome<QVariantMap> &outcome) {
        answers << outcome.error().kind;
    };
    int begun = 0;
    const auto begin = [&begun] {
        return ++begun > 0;
    };
    for (int i = 0; i < 2; ++i) {
        queue->run({ .verb = Protocol::Verb::Take, .arguments = {}, .prompt = {} }, answer, begin);
    }
    queue.reset();
    // Of the first nobody knows what has become of it; the second was not begun.
    QCOMPARE(answers, QList({ Failure::Kind::OutcomeUnknown, Failure::Kind::Cancelled }));
    QCOMPARE(begun, 1);
}

QTEST_GUILESS_MAIN(BusTest)
#include "tst_bus.moc"
