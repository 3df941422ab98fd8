// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The watch service, and the real helper, on a bus with the real policy files and a polkit that does as it is told: who
 * is answered, with what, and who is not.
 */
#include "fakedevices.h"
#include "fakekernel.h"
#include "files/request.h"
#include "privatebus.h"
#include "watch/service.h"

#include <KAuth/ActionReply>

#include <QDBusConnectionInterface>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDataStream>
#include <QSignalSpy>
#include <QTest>

#include <array>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Blksnap;
using namespace Blksnap::Protocol;

namespace
{
constexpr DeviceNumber origin = { 8, 1 };
constexpr DeviceNumber spare = { 8, 17 };

QDBusMessage watchCall(const QString &member, const QVariantList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(Watch::service, Watch::path, Watch::interface, member);
    call.setArguments(arguments);
    return call;
}

QDBusMessage filesCall(DeviceNumber device, uint since = 0, quint64 offset = 0, quint64 length = ~0ULL)
{
    return watchCall(u"ListChangedFiles"_s, { device.major, device.minor, since, offset, length });
}

QDBusMessage helperCall(const QString &member, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(helperId, u"/"_s, u"org.kde.kf6auth"_s, member);
    call.setArguments(arguments);
    return call;
}

QDBusMessage actionCall(Verb verb, const QVariantMap &arguments, const QString &caller)
{
    QByteArray blob;
    QDataStream stream(&blob, QIODevice::WriteOnly);
    stream << arguments;
    return helperCall(u"performAction"_s,
                      { actionId(verb),
                        caller.toUtf8(),
                        QVariantMap(),
                        blob,
                        QVariant::fromValue(QMap<QString, QDBusUnixFileDescriptor>()) });
}

KAuth::ActionReply replyIn(const QDBusMessage &message)
{
    return KAuth::ActionReply::deserialize(message.arguments().value(0).toByteArray());
}
} // namespace

class BusTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakePolkit> m_polkit;
    std::unique_ptr<FakeKernel> m_kernel;
    std::unique_ptr<FakeDevices> m_devices;
    std::unique_ptr<FakePoolFiles> m_files;
    std::unique_ptr<FakeJournal> m_journal;
    std::unique_ptr<QTemporaryDir> m_run;
    std::unique_ptr<Records> m_records;
    std::unique_ptr<StatusReader> m_status;
    std::unique_ptr<EventLog> m_events;
    std::unique_ptr<WatchSurroundings> m_surroundings;
    std::unique_ptr<Watcher> m_watcher;
    std::unique_ptr<Service> m_service;
    FilesService m_askedService = FilesService::Mounted;
    FileDescriptor m_filesService;
    QProcess m_helper;
    int m_connections = 0;
    QList<int> m_signalTypes;
    QList<QVariantMap> m_saidEvents;
    SnapshotId m_id;

    QDBusConnection client()
    {
        return m_bus->connect(u"client%1"_s.arg(++m_connections));
    }

    static QDBusMessage ask(const QDBusConnection &client, const QDBusMessage &call)
    {
        QDBusPendingCallWatcher watcher(client.asyncCall(call));
        QSignalSpy finished(&watcher, &QDBusPendingCallWatcher::finished);
        if (!watcher.isFinished()) {
            finished.wait(20000);
        }
        return watcher.reply();
    }

    bool startHelper()
    {
        m_helper.setProcessChannelMode(QProcess::ForwardedChannels);
        m_helper.start(QStringLiteral(HELPER_PROGRAM), QStringList());
        QDBusConnectionInterface *bus = QDBusConnection::systemBus().interface();
        return QTest::qWaitFor([&] { return bus->isServiceRegistered(helperId); }, 30000);
    }

public Q_SLOTS:
    void remoteSignal(int type, const QString &, const QByteArray &)
    {
        m_signalTypes.append(type);
    }
    void watchEvent(const QVariantMap &event)
    {
        m_saidEvents.append(event);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qDBusRegisterMetaType<QMap<QString, QDBusUnixFileDescriptor>>();
        QStringList policies = { QStringLiteral(HELPER_SOURCE "/data/org.blksnap.helper.conf"),
                                 QStringLiteral(HELPER_SOURCE "/data/org.blksnap.Watch.conf") };
        // KAuth's own, which allows too much and is read after ours.
        const QString kauth = u"/usr/share/dbus-1/system.d/org.kde.kf6auth.conf"_s;
        if (QFile::exists(kauth)) {
            policies.append(kauth);
        }
        m_bus = std::make_unique<PrivateBus>(policies);
        QVERIFY(m_bus->isRunning());
        m_polkit = std::make_unique<FakePolkit>(m_bus->connect(u"polkit"_s));
        QVERIFY(m_polkit->appear());
    }

    void init()
    {
        m_polkit->mode = FakePolkit::Mode::Allow;
        m_polkit->questions.clear();
        m_kernel = std::make_unique<FakeKernel>();
        m_devices = std::make_unique<FakeDevices>();
        m_devices->add(spare, 32 << 20);
        m_files = std::make_unique<FakePoolFiles>(*m_devices);
        m_journal = std::make_unique<FakeJournal>();
        m_run = std::make_unique<QTemporaryDir>();
        m_records = std::make_unique<Records>(m_run->path());
        m_status = std::make_unique<StatusReader>(m_kernel->statusRoot());
        m_events = std::make_unique<EventLog>(*m_records, *m_journal);
        m_surroundings = std::make_unique<WatchSurroundings>(WatchSurroundings{
            .openControl = [this] { return m_kernel->open(); },
            .devices = *m_devices,
            .files = *m_files,
            .status = *m_status,
            .records = *m_records,
            .journal = *m_journal,
            .events = *m_events,
            .connectToFiles =
                [this](FilesService which) {
                    m_askedService = which;
                    std::array<int, 2> ends = {};
                    ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data());
                    m_filesService = FileDescriptor(ends[1]);
                    return Result<FileDescriptor>(FileDescriptor(ends[0]));
                },
        });
        m_watcher = std::make_unique<Watcher>(*m_surroundings);
        m_service = std::make_unique<Service>(m_bus->connect(u"watch"_s), *m_watcher, *m_surroundings);
        QVERIFY(m_service->appear());

        m_id = m_kernel->addForeign({ origin }, SnapshotState::Taken);
        QVERIFY(m_records->saveSnapshot(
            { .snapshot = m_id, .name = u"name"_s, .taken = 5, .storage = {}, .reserve = { { spare, 32 << 20, 7 } } }));
    }

    void cleanup()
    {
        m_service->disappear();
        m_service.reset();
        QDBusConnection::disconnectFromBus(u"watch"_s);
        m_watcher.reset();
        if (m_helper.state() != QProcess::NotRunning) {
            m_helper.terminate();
            m_helper.waitForFinished();
        }
    }

    void polkitDecides()
    {
        QVERIFY(m_watcher->adopt(m_id));
        const QDBusConnection bus = client();
        const QDBusPendingReply<QList<QVariantMap>> allowed = ask(bus, watchCall(u"Snapshots"_s));
        QVERIFY2(allowed.isValid(), qPrintable(allowed.error().message()));
        QCOMPARE(decodeWatchedSnapshot(allowed.value().value(0))->snapshot, m_id);
        QCOMPARE(m_polkit->questions.size(), 1);
        QCOMPARE(m_polkit->questions[0].kind, u"system-bus-name"_s);
        QCOMPARE(m_polkit->questions[0].caller, bus.baseService());
        QCOMPARE(m_polkit->questions[0].action, QString(Watch::queryAction));
        QVERIFY(!m_polkit->questions[0].interactive);

        m_polkit->mode = FakePolkit::Mode::Deny;
        for (const QDBusMessage &call : { watchCall(u"Snapshots"_s),
                                          watchCall(u"Events"_s, { quint64(0) }),
                                          watchCall(u"ReadChangeMap"_s, { 8u, 1u }),
                                          filesCall({ 8u, 1u }) }) {
            const QDBusMessage refused = ask(bus, call);
            QCOMPARE(refused.type(), QDBusMessage::ErrorMessage);
            QCOMPARE(refused.errorName(), QString(Watch::errorNotAuthorized));
        }
        QCOMPARE(m_polkit->questions.at(3).action, QString(Watch::readMapAction));
        QCOMPARE(m_polkit->questions.at(4).action, QString(Watch::listFilesAction));
        // What a window asks for by itself is not worth a line each time.
        QCOMPARE(m_journal->count(JournalKinds::unauthorized), 2);
    }

    void promptOnlyIfTheCallerSaysSo()
    {
        QDBusMessage call = watchCall(u"Snapshots"_s);
        call.setInteractiveAuthorizationAllowed(true);
        ask(client(), call);
        QVERIFY(m_polkit->questions[0].interactive);
    }

    void withoutPolkitNobodyMay()
    {
        m_polkit->disappear();
        QCOMPARE(ask(client(), watchCall(u"Snapshots"_s)).errorName(), QString(Watch::errorNotAuthorized));
        QVERIFY(m_polkit->appear());
    }

    void nobodyWaitsForAnothersPassword()
    {
        m_polkit->mode = FakePolkit::Mode::Wait;
        const QDBusConnection slow = client();
        QDBusPendingCallWatcher first(slow.asyncCall(watchCall(u"Events"_s, { quint64(0) })));
        QTRY_COMPARE(m_polkit->questions.size(), 1);
        QVERIFY(m_service->isBusy());

        m_polkit->mode = FakePolkit::Mode::Allow;
        QCOMPARE(ask(client(), watchCall(u"Snapshots"_s)).type(), QDBusMessage::ReplyMessage);
        QVERIFY(!first.isFinished());

        m_polkit->answer(0, true);
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.reply().type(), QDBusMessage::ReplyMessage);
        QVERIFY(!m_service->isBusy());
    }

    void answersAreNotMixedUp()
    {
        QVERIFY(m_watcher->adopt(m_id));
        m_polkit->mode = FakePolkit::Mode::Wait;
        const QDBusConnection one = client();
        const QDBusConnection other = client();
        QDBusPendingCallWatcher all(one.asyncCall(watchCall(u"Events"_s, { quint64(0) })));
        QTRY_COMPARE(m_polkit->questions.size(), 1);
        QDBusPendingCallWatcher none(one.asyncCall(watchCall(u"Events"_s, { quint64(1000) })));
        QTRY_COMPARE(m_polkit->questions.size(), 2);
        QDBusPendingCallWatcher refused(other.asyncCall(watchCall(u"Events"_s, { quint64(0) })));
        QTRY_COMPARE(m_polkit->questions.size(), 3);
        m_polkit->answer(2, false);
        m_polkit->answer(1, true);
        m_polkit->answer(0, true);
        QTRY_VERIFY(all.isFinished() && none.isFinished() && refused.isFinished());
        QCOMPARE(QDBusPendingReply<QList<QVariantMap>>(all).value().size(), 1);
        QCOMPARE(QDBusPendingReply<QList<QVariantMap>>(none).value().size(), 0);
        QCOMPARE(refused.reply().errorName(), QString(Watch::errorNotAuthorized));
    }

    void aCallerCannotAskForEver()
    {
        m_polkit->mode = FakePolkit::Mode::Wait;
        const QDBusConnection bus = client();
        QList<QDBusPendingCall> calls;
        for (int i = 0; i < 8; ++i) {
            calls.append(bus.asyncCall(watchCall(u"Snapshots"_s)));
        }
        QCOMPARE(ask(bus, watchCall(u"Snapshots"_s)).errorName(), u"org.freedesktop.DBus.Error.LimitsExceeded"_s);
        m_polkit->mode = FakePolkit::Mode::Allow;
        QCOMPARE(ask(client(), watchCall(u"Snapshots"_s)).type(), QDBusMessage::ReplyMessage);
        for (int i = 0; i < 8; ++i) {
            m_polkit->answer(i, true);
        }
        QTRY_VERIFY(!m_service->isBusy());
        QCOMPARE(ask(bus, watchCall(u"Snapshots"_s)).type(), QDBusMessage::ReplyMessage);
    }

    void allCallersTogetherCannotAskForEver()
    {
        m_polkit->mode = FakePolkit::Mode::Wait;
        QList<QDBusConnection> callers;
        for (int caller = 0; caller < 8; ++caller) {
            callers.append(client());
            for (int i = 0; i < 8; ++i) {
                callers.last().asyncCall(watchCall(u"Snapshots"_s));
            }
        }
        QTRY_COMPARE(m_polkit->questions.size(), 64);
        QCOMPARE(ask(client(), watchCall(u"Snapshots"_s)).errorName(), u"org.freedesktop.DBus.Error.LimitsExceeded"_s);
        // Questions that wait for persons are counted apart.
        m_polkit->mode = FakePolkit::Mode::Allow;
        QDBusMessage personal = watchCall(u"Snapshots"_s);
        personal.setInteractiveAuthorizationAllowed(true);
        QCOMPARE(ask(client(), personal).type(), QDBusMessage::ReplyMessage);
        for (int i = 0; i < 64; ++i) {
            m_polkit->answer(i, true);
        }
        QTRY_VERIFY(!m_service->isBusy());
    }

    void adoptIsForRoot()
    {
        const QDBusMessage answer = ask(client(), watchCall(u"Adopt"_s, { uuidToText(m_id) }));
        if (::getuid() == 0) {
            QCOMPARE(answer.type(), QDBusMessage::ReplyMessage);
            QVERIFY(!m_watcher->isEmpty());
            QCOMPARE(ask(client(), watchCall(u"Adopt"_s, { u"../../x"_s })).type(), QDBusMessage::ErrorMessage);
        } else {
            QCOMPARE(answer.errorName(), QString(Watch::errorNotAuthorized));
            QVERIFY(m_watcher->isEmpty());
        }
        QVERIFY(m_polkit->questions.isEmpty());
    }

    void eventsAreSaid()
    {
        QDBusConnection bus = client();
        QVERIFY(bus.connect(
            Watch::service, Watch::path, Watch::interface, u"Event"_s, this, SLOT(watchEvent(QVariantMap))));
        m_saidEvents.clear();
        QVERIFY(m_watcher->adopt(m_id));
        QTRY_COMPARE(m_saidEvents.size(), 1);
        const auto event = decodeEvent(m_saidEvents[0]);
        QVERIFY2(event, event ? "" : qPrintable(event.error().message));
        QCOMPARE(event->kind, EventKind::Taken);
        QCOMPARE(event->snapshot, m_id);
    }

    void changeMapIsHandedOver()
    {
        const QUuid generation = QUuid::createUuid();
        m_kernel->setMap(origin, QByteArray("\0\1\2\3", 4), generation, 3);
        const QDBusConnection bus = client();
        const QDBusPendingReply<QDBusUnixFileDescriptor, QVariantMap> reply =
            ask(bus, watchCall(u"ReadChangeMap"_s, { origin.major, origin.minor }));
        QVERIFY2(reply.isValid(), qPrintable(reply.error().message()));
        char bytes[5] = {};
        QCOMPARE(::pread(reply.argumentAt<0>().fileDescriptor(), bytes, sizeof(bytes), 0), 4);
        QCOMPARE(QByteArray(bytes, 4), QByteArray("\0\1\2\3", 4));
        QCOMPARE(decodeChangeMapInfo(reply.argumentAt<1>())->generation, generation);

        QCOMPARE(ask(bus, watchCall(u"ReadChangeMap"_s, { 9u, 9u })).errorName(), QString(Watch::errorNotTracked));
        m_kernel->setLoaded(false);
        QCOMPARE(ask(bus, watchCall(u"ReadChangeMap"_s, { 8u, 1u })).errorName(), QString(Watch::errorNoModule));
    }

    void filesAreFoundByAnother()
    {
        m_kernel->setMap(origin, QByteArray("\0\1\2\3", 4), QUuid::createUuid(), 2);
        m_devices->add(origin, 1 << 20);
        const QDBusConnection bus = client();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = ask(bus, filesCall(origin, 2, 7, ~0ULL));
        QVERIFY2(reply.isValid(), qPrintable(reply.error().message()));
        QCOMPARE(m_askedService, FilesService::Parser);
        FilesDescriptors descriptors;
        const auto request = receiveFilesRequest(m_filesService.get(), descriptors);
        QVERIFY(request);
        QCOMPARE(request->blockCount, 4ULL);
        QCOMPARE(request->since, 2ULL);
        QCOMPARE(request->begin, 7ULL);
        QCOMPARE(request->end, ~0ULL);
        // It can look, and that is all.
        QCOMPARE(::fcntl(descriptors.device.get(), F_GETFL) & O_ACCMODE, O_RDONLY);
        QVERIFY((::fcntl(descriptors.map.get(), F_GET_SEALS) & F_SEAL_WRITE) != 0);
        // What it says goes to the client alone, and the client can end it.
        QCOMPARE(::write(descriptors.output.get(), "hello", 5), 5);
        char bytes[6] = {};
        QCOMPARE(::read(reply.value().fileDescriptor(), bytes, sizeof(bytes)), 5);
        QCOMPARE(QByteArray(bytes), "hello");

        QCOMPARE(ask(bus, filesCall({ 9, 9 })).errorName(), QString(Watch::errorNotTracked));
        m_kernel->setMap({ 9, 9 }, QByteArray("\0\1\2\3", 4), QUuid::createUuid(), 2);
        QCOMPARE(ask(bus, filesCall({ 9, 9 })).errorName(), QString(Watch::errorNoDevice));
        m_kernel->setLoaded(false);
        QCOMPARE(ask(bus, filesCall(origin)).errorName(), QString(Watch::errorNoModule));
    }

    void helperAnswersTheRightRequest()
    {
        QVERIFY(startHelper());
        const QDBusConnection bus = client();
        const QUuid request = QUuid::createUuid();
        const KAuth::ActionReply reply =
            replyIn(ask(bus, actionCall(Verb::Release, { { u"request"_s, uuidToText(request) } }, bus.baseService())));
        QCOMPARE(reply.type(), KAuth::ActionReply::HelperErrorType);
        const auto refusal = decodeRefusal(reply.data());
        QVERIFY2(refusal, refusal ? "" : qPrintable(refusal.error().message));
        QCOMPARE(refusal->code, Code::BadArgument);
        QCOMPARE(refusal->request, request);
        QCOMPARE(m_polkit->questions.size(), 1);
        QCOMPARE(m_polkit->questions[0].action, u"org.blksnap.helper.release"_s);
        QCOMPARE(m_polkit->questions[0].caller, bus.baseService());
    }

    void helperDoesNothingUnauthorized()
    {
        m_polkit->mode = FakePolkit::Mode::Deny;
        QVERIFY(startHelper());
        const QDBusConnection bus = client();
        const QVariantMap arguments = { { u"request"_s, uuidToText(QUuid::createUuid()) } };
        KAuth::ActionReply reply = replyIn(ask(bus, actionCall(Verb::LoadModule, arguments, bus.baseService())));
        QCOMPARE(reply.type(), KAuth::ActionReply::KAuthErrorType);
        QCOMPARE(reply.errorCode(), KAuth::ActionReply::AuthorizationDeniedError);

        // Whoever the caller says it is, polkit is asked about who it is.
        reply = replyIn(ask(bus, actionCall(Verb::LoadModule, arguments, client().baseService())));
        QCOMPARE(reply.errorCode(), KAuth::ActionReply::AuthorizationDeniedError);
        for (const FakePolkit::Question &question : std::as_const(m_polkit->questions)) {
            QCOMPARE(question.caller, bus.baseService());
            QCOMPARE(question.action, u"org.blksnap.helper.loadmodule"_s);
        }
    }

    void busyIsSaid()
    {
        // KAuth serves one at a time, and its library never hears of it; a client that looks at the return value does.
        m_polkit->mode = FakePolkit::Mode::Wait;
        QVERIFY(startHelper());
        const QDBusConnection one = client();
        const QDBusConnection other = client();
        const QVariantMap arguments = { { u"request"_s, uuidToText(QUuid::createUuid()) } };
        QDBusPendingCallWatcher first(one.asyncCall(actionCall(Verb::Release, arguments, one.baseService())));
        QTRY_COMPARE(m_polkit->questions.size(), 1);
        const KAuth::ActionReply busy = replyIn(ask(other, actionCall(Verb::Release, arguments, other.baseService())));
        QCOMPARE(busy.errorCode(), KAuth::ActionReply::HelperBusyError);
        m_polkit->answer(0, true);
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(replyIn(first.reply()).type(), KAuth::ActionReply::HelperErrorType);
    }

    void unknownActionHoldsNobodyUp()
    {
        // polkit knows no such action, and KAuth would wait for ever for an answer, telling everybody that it is busy.
        QVERIFY(startHelper());
        const QDBusConnection bus = client();
        QDBusMessage call = actionCall(Verb::Take, {}, bus.baseService());
        QVariantList arguments = call.arguments();
        arguments[0] = u"take"_s;
        call.setArguments(arguments);
        QCOMPARE(ask(bus, call).errorName(), u"org.freedesktop.DBus.Error.NoReply"_s);
        QTRY_COMPARE(m_helper.state(), QProcess::NotRunning);

        QVERIFY(startHelper());
        const QVariantMap release = { { u"request"_s, uuidToText(QUuid::createUuid()) } };
        const KAuth::ActionReply reply = replyIn(ask(bus, actionCall(Verb::Release, release, bus.baseService())));
        QCOMPARE(decodeRefusal(reply.data())->code, Code::BadArgument);
    }

    void nobodyStopsAnything()
    {
        QVERIFY(startHelper());
        const QDBusConnection bus = client();
        const QDBusMessage stopped = ask(bus, helperCall(u"stopAction"_s, { actionId(Verb::Take) }));
        QCOMPARE(stopped.errorName(), u"org.freedesktop.DBus.Error.AccessDenied"_s);
        QDBusMessage anonymous = QDBusMessage::createMethodCall(helperId, u"/"_s, QString(), u"stopAction"_s);
        anonymous.setArguments({ actionId(Verb::Take) });
        QCOMPARE(ask(bus, anonymous).errorName(), u"org.freedesktop.DBus.Error.AccessDenied"_s);
        // Nor does anybody reach what else KAuth or Qt put on the bus.
        QDBusMessage property =
            QDBusMessage::createMethodCall(helperId, u"/"_s, u"org.freedesktop.DBus.Properties"_s, u"Set"_s);
        QCOMPARE(ask(bus, property).errorName(), u"org.freedesktop.DBus.Error.AccessDenied"_s);
    }

    void messagesAreNotBroadcast()
    {
        QVERIFY(startHelper());
        QDBusConnection bus = client();
        QVERIFY(bus.connect(helperId,
                            u"/"_s,
                            u"org.kde.kf6auth"_s,
                            u"remoteSignal"_s,
                            this,
                            SLOT(remoteSignal(int, QString, QByteArray))));
        m_signalTypes.clear();
        // Qt warns about a type that it does not know; KAuth would send that to everybody on the bus.
        QDBusMessage call = actionCall(Verb::Take, {}, bus.baseService());
        QVariantList arguments = call.arguments();
        arguments[3] = QByteArray::fromHex("000000010000000200610000ffff00");
        call.setArguments(arguments);
        ask(bus, call);
        // KAuth's kinds of signals: started, performed, debug message, progress.
        constexpr int performed = 1;
        QTRY_VERIFY(m_signalTypes.contains(performed));
        QVERIFY(std::ranges::all_of(m_signalTypes, [](int type) { return type <= performed; }));
    }
};

QTEST_GUILESS_MAIN(BusTest)

#include "bustest.moc"
