// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchclient.h"
#include "buscall.h"
#include "changedfilesreader.h"
#include "longwork.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QFile>
#include <QThreadPool>

#include <limits>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

QDBusMessage call(const QString &member)
{
    return QDBusMessage::createMethodCall(
        Protocol::Watch::service, Protocol::Watch::path, Protocol::Watch::interface, member);
}

Event::Kind kindOf(Protocol::EventKind kind)
{
    switch (kind) {
    case Protocol::EventKind::Taken:
        return Event::Kind::Taken;
    case Protocol::EventKind::LowSpace:
        return Event::Kind::LowSpace;
    case Protocol::EventKind::Grown:
        return Event::Kind::Grown;
    case Protocol::EventKind::ReserveExhausted:
        return Event::Kind::ReserveExhausted;
    case Protocol::EventKind::Corrupted:
        return Event::Kind::Corrupted;
    case Protocol::EventKind::Released:
        return Event::Kind::Released;
    }
    return Event::Kind::Unknown;
}

Event eventOf(const Protocol::Event &event)
{
    return { .id = event.id,
             .time = QDateTime::fromMSecsSinceEpoch(event.time / 1000),
             .kind = kindOf(event.kind),
             .snapshot = event.snapshot,
             .device = event.device,
             .bytes = event.sectors.value_or(0) * sectorSize,
             .error = event.errorNumber.value_or(0) };
}

/// Whether nobody is there to answer, rather than somebody who does not answer well.
bool isAbsence(const QDBusError &error)
{
    const QString name = error.name();
    // Disconnected: there is no bus to have anybody on.
    return error.type() == QDBusError::ServiceUnknown || error.type() == QDBusError::Disconnected
        || name == u"org.freedesktop.DBus.Error.NameHasNoOwner" || name.startsWith(u"org.freedesktop.DBus.Error.Spawn.")
        || name == u"org.freedesktop.systemd1.NoSuchUnit" || name == u"org.freedesktop.systemd1.UnitMasked";
}

Failure failureOf(const QDBusError &error)
{
    const QString name = error.name();
    if (name == Protocol::Watch::errorNotAuthorized) {
        return Failure::of(Failure::Kind::NotAuthorized, error.message());
    }
    if (name == Protocol::Watch::errorNoDevice) {
        return Failure::of(Failure::Kind::NoDevice, error.message());
    }
    if (name == Protocol::Watch::errorNotTracked) {
        return Failure::of(Failure::Kind::NotTracked, error.message());
    }
    if (name == Protocol::Watch::errorNoModule) {
        return Failure::of(Failure::Kind::NoModule, error.message());
    }
    // What the service could not do, and says nothing but why.
    if (name == Protocol::Watch::errorKernel) {
        return Failure::of(Failure::Kind::WatchFailed, error.message());
    }
    return Failure::of(isAbsence(error) ? Failure::Kind::NoWatch : Failure::Kind::WatchFailed, error.message());
}

Failure failureOf(const QDBusError &error, DeviceNumber device, Backend::Interaction interaction)
{
    Failure failure = failureOf(error);
    failure.device = device;
    if (failure.kind == Failure::Kind::NotAuthorized && interaction == Backend::Interaction::Allowed) {
        failure.kind = Failure::Kind::NotAuthenticated;
    }
    return failure;
}

Outcome<ChangeMap> mapOf(DeviceNumber device, const QDBusUnixFileDescriptor &descriptor, const QVariantMap &infoMap)
{
    const auto info = Protocol::decodeChangeMapInfo(infoMap);
    if (!info) {
        return std::unexpected(Failure::of(Failure::Kind::BadArgument, info.error().message));
    }
    QFile file;
    if (!file.open(descriptor.fileDescriptor(), QIODevice::ReadOnly | QIODevice::Unbuffered) || !file.seek(0)) {
        return std::unexpected(Failure::of(Failure::Kind::Kernel, file.errorString()));
    }
    ChangeMap map;
    map.device = device;
    map.blocks = file.read(info->blockCount);
    map.blockSize = info->blockSize;
    map.capacity = info->capacity;
    map.generation = info->generation;
    map.snapshotNumber = static_cast<int>(info->snapshotNumber);
    if (map.blockCount() != static_cast<qsizetype>(info->blockCount)) {
        return std::unexpected(Failure::of(Failure::Kind::BadArgument, u"the map is shorter than announced"_s));
    }
    return map;
}

} // namespace

WatchClient::WatchClient(QObject *parent)
    : QObject(parent)
    , m_watcher(Protocol::Watch::service, QDBusConnection::systemBus(), QDBusServiceWatcher::WatchForOwnerChange)
{
    qDBusRegisterMetaType<QVariantMap>();
    qDBusRegisterMetaType<QList<QVariantMap>>();
}

void WatchClient::start(Backend::Interaction interaction)
{
    QDBusConnection::systemBus().connect(Protocol::Watch::service,
                                         Protocol::Watch::path,
                                         Protocol::Watch::interface,
                                         u"Event"_s,
                                         this,
                                         SLOT(receiveEvent(QVariantMap)));
    // A service that came back may have events from before we heard it.
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, [this] {
        askForSnapshots();
        askForEvents();
    });
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, &WatchClient::left);
    // One after the other: a person who is asked is asked once.
    askForSnapshotsThen(interaction, [this, interaction](bool isAnswered) {
        askForEventsWith(isAnswered ? interaction : Backend::Interaction::Forbidden);
    });
}

void WatchClient::askForSnapshots()
{
    askForSnapshotsThen(Backend::Interaction::Forbidden, [](bool) { });
}

void WatchClient::askForEvents()
{
    askForEventsWith(Backend::Interaction::Forbidden);
}

template<typename Then> void WatchClient::askForSnapshotsThen(Backend::Interaction interaction, const Then &then)
{
    askWith(call(u"Snapshots"_s), interaction, [this, then](const QDBusPendingCall &watcher) {
        const QDBusPendingReply<QList<QVariantMap>> reply = watcher;
        then(!reply.isError());
        if (reply.isError()) {
            noteError(reply.error());
            noteAnswer(m_hasSnapshots);
            return;
        }
        noteSuccess();
        QList<Protocol::WatchedSnapshot> snapshots;
        const auto maps = reply.value();
        for (const QVariantMap &map : maps) {
            if (const auto snapshot = Protocol::decodeWatchedSnapshot(map)) {
                snapshots << *snapshot;
            }
        }
        Q_EMIT snapshotsKnown(snapshots);
        noteAnswer(m_hasSnapshots);
    });
}

void WatchClient::askForEventsWith(Backend::Interaction interaction)
{
    auto message = call(u"Events"_s);
    message << m_lastEvent;
    askWith(message, interaction, [this](const QDBusPendingCall &watcher) {
        const QDBusPendingReply<QList<QVariantMap>> reply = watcher;
        if (reply.isError()) {
            noteError(reply.error());
            noteAnswer(m_hasEvents);
            return;
        }
        noteSuccess();
        const auto maps = reply.value();
        for (const QVariantMap &map : maps) {
            receiveEvent(map);
        }
        noteAnswer(m_hasEvents);
    });
}

void WatchClient::receiveEvent(const QVariantMap &map)
{
    const auto event = Protocol::decodeEvent(map);
    if (!event) {
        return;
    }
    m_lastEvent = std::max(m_lastEvent, event->id);
    Q_EMIT eventArrived(eventOf(*event));
}

QFuture<Outcome<ChangeMap>> WatchClient::readChangeMap(DeviceNumber device, Backend::Interaction interaction)
{
    const auto promise = std::make_shared<QPromise<Outcome<ChangeMap>>>();
    promise->start();
    auto message = call(u"ReadChangeMap"_s);
    message << device.major << device.minor;
    askWith(message, interaction, [promise, device, interaction](const QDBusPendingCall &watcher) {
        const QDBusPendingReply<QDBusUnixFileDescriptor, QVariantMap> reply = watcher;
        promise->addResult(reply.isError() ? std::unexpected(failureOf(reply.error(), device, interaction))
                                           : mapOf(device, reply.argumentAt<0>(), reply.argumentAt<1>()));
        promise->finish();
    });
    return promise->future();
}

QFuture<Outcome<ChangedFiles>> WatchClient::listChangedFiles(const FilesQuestion &question,
                                                             Backend::Interaction interaction)
{
    const auto promise = std::make_shared<QPromise<Outcome<ChangedFiles>>>();
    promise->start();
    promise->setProgressRange(0, 100);
    auto message = call(u"ListChangedFiles"_s);
    message << question.device.major << question.device.minor << static_cast<uint>(question.since) << question.offset
            << question.length;
    askWith(message, interaction, [promise, device = question.device, interaction](const QDBusPendingCall &watcher) {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = watcher;
        if (reply.isError()) {
            promise->addResult(std::unexpected(failureOf(reply.error(), device, interaction)));
            promise->finish();
            return;
        }
        longWork()->start([promise, device, descriptor = reply.value()] {
            promise->addResult(
                readChangedFiles(descriptor.fileDescriptor(), *promise).transform_error([device](Failure failure) {
                    failure.device = device;
                    return failure;
                }));
            promise->finish();
        });
    });
    return promise->future();
}

/// Asks for something that a person has to be authorized for, who may take any time to type a password.
template<typename Answer>
void WatchClient::askWith(QDBusMessage message, Backend::Interaction interaction, const Answer &answer)
{
    const bool mayAsk = interaction == Backend::Interaction::Allowed;
    message.setInteractiveAuthorizationAllowed(mayAsk);
    callSystemBus(message, this, answer, mayAsk ? std::numeric_limits<int>::max() : -1);
}

void WatchClient::noteAnswer(bool &which)
{
    which = true;
    if (m_hasSnapshots && m_hasEvents) {
        Q_EMIT answered();
    }
}

void WatchClient::noteError(const QDBusError &error)
{
    const bool isRefused = error.name() == Protocol::Watch::errorNotAuthorized;
    const auto service = isRefused ? Health::Service::Available
        : isAbsence(error)         ? Health::Service::Missing
                                   : Health::Service::Failing;
    Q_EMIT availabilityChanged(service, !isRefused);
}

void WatchClient::noteSuccess()
{
    Q_EMIT availabilityChanged(Health::Service::Available, true);
}

} // namespace Blksnap
