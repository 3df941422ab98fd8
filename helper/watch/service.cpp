// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Answers calls, later than they come in.
 */
#include "service.h"

#include "watch/changedfiles.h"
#include "watch/changemap.h"

#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
namespace Names = Protocol::Watch;

/// Open questions to polkit; more than anybody needs, fewer than would hurt. Who has many connections and an agent that
/// does not answer can use up those for which a person is asked, so the others are counted apart.
constexpr qsizetype maximumPendingOfCaller = 8;
constexpr qsizetype maximumPending = 64;

QDBusMessage errorReply(const QDBusMessage &call, const Error &error)
{
    switch (error.number) {
    case ENODATA:
        return call.createErrorReply(Names::errorNotTracked, error.toString());
    case ENODEV:
        return call.createErrorReply(Names::errorNoDevice, error.toString());
    case ENOENT:
    case ENXIO:
        return call.createErrorReply(Names::errorNoModule, error.toString());
    default:
        return call.createErrorReply(Names::errorKernel, error.toString());
    }
}
} // namespace

Service::Service(const QDBusConnection &bus, Watcher &watcher, const WatchSurroundings &surroundings)
    : m_bus(bus), m_watcher(watcher), m_with(surroundings), m_polkit(bus)
{
    qDBusRegisterMetaType<QList<QVariantMap>>();
    connect(&m_watcher, &Watcher::happened, this, [this](const Protocol::Event &event) {
        Q_EMIT Event(Protocol::encode(event));
    });
}

bool Service::appear()
{
    return m_bus.registerObject(Names::path, this, QDBusConnection::ExportScriptableContents)
        && m_bus.registerService(Names::service);
}

void Service::disappear()
{
    m_bus.unregisterService(Names::service);
}

bool Service::isBusy() const
{
    return m_identifying > 0 || m_polkit.pending() > 0;
}

void Service::Adopt(const QString &snapshot)
{
    answerIfRoot([this, snapshot](const QDBusMessage &call) {
        const auto id = uuidFromText(snapshot);
        if (!id) {
            return call.createErrorReply(QDBusError::InvalidArgs, u"The snapshot id is no UUID in lower case"_s);
        }
        if (const auto adopted = m_watcher.adopt(*id); !adopted) {
            return call.createErrorReply(Names::errorKernel, adopted.error().toString());
        }
        return call.createReply();
    });
}

QList<QVariantMap> Service::Snapshots()
{
    answerIfAuthorized(Names::queryAction, [this](const QDBusMessage &call) {
        QList<QVariantMap> maps;
        const QList<Protocol::WatchedSnapshot> snapshots = m_watcher.snapshots();
        for (const Protocol::WatchedSnapshot &snapshot : snapshots) {
            maps.append(Protocol::encode(snapshot));
        }
        return call.createReply(QVariant::fromValue(maps));
    });
    return {};
}

QList<QVariantMap> Service::Events(qulonglong after)
{
    answerIfAuthorized(Names::queryAction, [this, after](const QDBusMessage &call) {
        QList<QVariantMap> maps;
        const QList<Protocol::Event> events = m_with.events.after(after);
        for (const Protocol::Event &event : events) {
            maps.append(Protocol::encode(event));
        }
        return call.createReply(QVariant::fromValue(maps));
    });
    return {};
}

QDBusUnixFileDescriptor Service::ReadChangeMap(uint major, uint minor, QVariantMap &info)
{
    Q_UNUSED(info)
    answerIfAuthorized(Names::readMapAction, [this, major, minor](const QDBusMessage &call) {
        const auto control = m_with.openControl();
        if (!control) {
            return errorReply(call, control.error());
        }
        const auto map = readChangeMap(**control, { major, minor });
        if (!map) {
            return errorReply(call, map.error());
        }
        return call.createReply(
            { QVariant::fromValue(QDBusUnixFileDescriptor(map->file.get())), Protocol::encode(map->info) });
    });
    return {};
}

QDBusUnixFileDescriptor
Service::ListChangedFiles(uint major, uint minor, uint since, qulonglong offset, qulonglong length)
{
    const FilesQuestion question = { .device = { major, minor }, .since = since, .offset = offset, .length = length };
    answerIfAuthorized(Names::listFilesAction, [this, question](const QDBusMessage &call) {
        const auto control = m_with.openControl();
        if (!control) {
            return errorReply(call, control.error());
        }
        const auto answer = askForFiles(**control, m_with.devices, m_with.connectToFiles, question);
        return answer ? call.createReply(QVariant::fromValue(QDBusUnixFileDescriptor(answer->get())))
                      : errorReply(call, answer.error());
    });
    return {};
}

/// Answers the current call later, with what @p reply makes of it.
void Service::answerIfAuthorized(const QString &action, Reply reply)
{
    setDelayedReply(true);
    Q_EMIT called();
    const QDBusMessage call = message();
    const bool isInteractive = call.isInteractiveAuthorizationAllowed();
    const qsizetype interactive = m_polkit.pendingInteractive();
    const qsizetype pending = isInteractive ? interactive : m_polkit.pending() - interactive;
    if (pending >= maximumPending || m_polkit.pendingOf(call.service()) >= maximumPendingOfCaller) {
        m_bus.send(call.createErrorReply(QDBusError::LimitsExceeded, u"Too many questions wait for an answer"_s));
        return;
    }
    m_polkit.check(
        call.service(), action, isInteractive, [this, call, action, reply = std::move(reply)](bool authorized) {
            if (authorized) {
                m_bus.send(reply(call));
            } else {
                refuse(call, action);
            }
            Q_EMIT called();
        });
}

void Service::answerIfRoot(Reply reply)
{
    setDelayedReply(true);
    Q_EMIT called();
    const QDBusMessage call = message();
    QDBusMessage question = QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"GetConnectionUnixUser"_s);
    question.setArguments({ call.service() });
    ++m_identifying;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, call, reply = std::move(reply)] {
        watcher->deleteLater();
        --m_identifying;
        const QDBusPendingReply<uint> user = *watcher;
        if (user.isValid() && user.value() == 0) {
            m_bus.send(reply(call));
        } else {
            refuse(call, call.member());
        }
        Q_EMIT called();
    });
}

void Service::refuse(const QDBusMessage &call, const QString &what)
{
    // Who is not at the computer has a window that asks for these by itself, again and again.
    if (what != Names::queryAction || call.isInteractiveAuthorizationAllowed()) {
        m_with.journal.write(JournalKinds::unauthorized,
                             u"%1 was refused to %2"_s.arg(what, call.service()),
                             { { "BLKSNAP_ACTION", what }, { "BLKSNAP_CALLER", call.service() } });
    }
    m_bus.send(call.createErrorReply(Names::errorNotAuthorized, u"You are not allowed to do that: "_s + what));
}
} // namespace Blksnap
