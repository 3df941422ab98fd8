// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systembackend.h"

#include "buscall.h"
#include "imagemounter.h"
#include "observer.h"
#include "prompttext.h"
#include "serviceprobe.h"
#include "udisks.h"
#include "watchclient.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QFile>
#include <QPromise>
#include <QSysInfo>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

/// How often a watch service that does not answer is asked again.
constexpr auto WATCH_INTERVAL = 5s;
/// To whom was said no; it may be yes once the person is back at the computer.
constexpr auto REFUSED_INTERVAL = 30s;

Protocol::DeviceReference referenceTo(const Device &device)
{
    return { .device = device.number, .size = device.size, .diskSequence = device.diskSequence, .uuid = device.uuid() };
}

QList<Protocol::DeviceReference> referencesTo(const QList<Device> &devices)
{
    QList<Protocol::DeviceReference> references;
    for (const Device &device : devices) {
        references << referenceTo(device);
    }
    return references;
}

QList<Protocol::StorageReference> storageReferencesTo(const QList<StorageChoice> &choices)
{
    QList<Protocol::StorageReference> references;
    for (const StorageChoice &choice : choices) {
        references << Protocol::StorageReference{ .device = referenceTo(choice.device), .consent = choice.consent };
    }
    return references;
}

QList<Protocol::FileReference> fileReferencesTo(const QList<FileChoice> &choices)
{
    QList<Protocol::FileReference> references;
    for (const FileChoice &choice : choices) {
        references << Protocol::FileReference{ .fileSystem = referenceTo(choice.fileSystem), .size = choice.size };
    }
    return references;
}

Failure misunderstood(const Protocol::DecodeError &error)
{
    // It was done, or at least answered; only what the answer says is not known.
    return Failure::of(Failure::Kind::OutcomeUnknown, error.message);
}

/// An EFI variable as the kernel shows it: four bytes of attributes, then the value.
bool isSecureBoot()
{
    QFile file(u"/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c"_s);
    constexpr qsizetype VALUE = 4;
    return file.open(QIODevice::ReadOnly) && file.readAll().mid(VALUE, 1) == QByteArray(1, '\1');
}

QSet<DeviceNumber> storageOf(const QList<Snapshot> &snapshots)
{
    QSet<DeviceNumber> storage;
    for (const Snapshot &snapshot : snapshots) {
        storage.unite(QSet<DeviceNumber>(snapshot.storage.cbegin(), snapshot.storage.cend()));
    }
    return storage;
}

Outcome<Done> readDone(const QVariantMap &)
{
    return Done{};
}

} // namespace

SystemBackend::SystemBackend(QObject *parent)
    : Backend(parent)
    , m_observer(new Observer(StatusReader(), this))
    , m_watch(new WatchClient(this))
    , m_actions(new ActionQueue(this))
    , m_mounter(new ImageMounter(this))
    , m_helperProbe(new ServiceProbe(Protocol::helperId, QStringLiteral(BLKSNAP_LIBEXEC_DIR "/blksnap-helper"), this))
    , m_watchProbe(
          new ServiceProbe(Protocol::Watch::service, QStringLiteral(BLKSNAP_LIBEXEC_DIR "/blksnap-watch"), this))
{
    connect(m_observer, &Observer::inventoryChanged, this, &SystemBackend::setDevices);
    connect(m_observer, &Observer::statusRead, this, &SystemBackend::useStatus);
    connect(m_watch, &WatchClient::snapshotsKnown, this, [this](const QList<Protocol::WatchedSnapshot> &snapshots) {
        m_watched.clear();
        for (const auto &snapshot : snapshots) {
            m_watched.insert(snapshot.snapshot, snapshot);
        }
        publishSnapshots();
    });
    connect(m_watch, &WatchClient::eventArrived, this, [this](const Event &event) {
        addEvent(event);
        m_isWatchedStale = m_isWatchedStale || event.kind != Event::Kind::LowSpace;
        m_afterEvents.start();
    });
    m_afterEvents.setSingleShot(true);
    m_afterEvents.setInterval(0);
    connect(&m_afterEvents, &QTimer::timeout, this, [this] {
        m_observer->readStatusNow();
        if (std::exchange(m_isWatchedStale, false)) {
            m_watch->askForSnapshots();
        }
    });
    connect(m_watch, &WatchClient::answered, this, &SystemBackend::setWatchAnswered);
    connect(m_watch, &WatchClient::availabilityChanged, this, &SystemBackend::useWatch);
    m_askWatchAgain.setSingleShot(true);
    connect(&m_askWatchAgain, &QTimer::timeout, m_watch, &WatchClient::askForSnapshots);
    connect(m_watch, &WatchClient::left, this, [this] {
        // Without snapshots it leaves by itself. With them it starts anew if it can, or else people are told.
        if (!snapshots().isEmpty()) {
            m_askWatchAgain.start(WATCH_INTERVAL);
        }
    });
    connect(m_helperProbe, &ServiceProbe::found, this, [this](const Health::Program &program) {
        useProgram(&Health::helperProgram, program);
    });
    connect(m_watchProbe, &ServiceProbe::found, this, [this](const Health::Program &program) {
        useProgram(&Health::watchProgram, program);
    });
}

SystemBackend::~SystemBackend()
{
    // Its last answers still ask the others for the state.
    delete m_actions;
}

void SystemBackend::setWindow(QWindow *window)
{
    m_actions->setWindow(window);
}

void SystemBackend::start()
{
    startWith(Interaction::Forbidden);
}

void SystemBackend::startWith(Interaction interaction)
{
    m_observer->start();
    m_watch->start(interaction);
    Health now = health();
    now.secureBoot = isSecureBoot();
    setHealth(now);
    lookForHelper();
    m_helperProbe->start();
    m_watchProbe->start();
}

void SystemBackend::useProgram(Health::Program Health::*which, const Health::Program &program)
{
    Health now = health();
    now.*which = program;
    setHealth(now);
}

void SystemBackend::lookForHelper()
{
    callSystemBus(questionToBus(u"ListActivatableNames"_s), this, [this](const QDBusPendingCall &watcher) {
        const QDBusPendingReply<QStringList> reply = watcher;
        Health now = health();
        now.helper = !reply.isError() && reply.value().contains(Protocol::helperId) ? Health::Service::Available
                                                                                    : Health::Service::Missing;
        setHealth(now);
    });
}

void SystemBackend::useWatch(Health::Service service, bool mayQuery)
{
    Health now = health();
    const auto before = std::exchange(now.watch, service);
    const bool mightQuery = std::exchange(now.mayQuery, mayQuery);
    setHealth(now);
    if (service != Health::Service::Available || !mayQuery) {
        // Nobody tells when it has been installed or answers again, or when the person may ask.
        m_askWatchAgain.start(mayQuery ? WATCH_INTERVAL : REFUSED_INTERVAL);
    } else if (before == Health::Service::Missing || before == Health::Service::Failing || !mightQuery) {
        m_watch->askForEvents();
    }
}

void SystemBackend::useStatus(const StatusReading &reading)
{
    Health now = health();
    now.module = reading.isModuleUnsuited ? Health::Module::Unsuited
        : reading.isModuleLoaded          ? Health::Module::Loaded
        : reading.isModuleInstalled       ? Health::Module::NotLoaded
                                          : Health::Module::NotInstalled;
    now.moduleVersion = reading.moduleVersion;
    now.kernelRelease = QSysInfo::kernelVersion();
    setHealth(now);
    if (now.helper == Health::Service::Missing) {
        // It may be being installed just now; nobody tells.
        lookForHelper();
    }

    m_status = reading.snapshots;
    publishSnapshots();
    setTrackers(reading.trackers);
    setWritten(reading.written);
    setStatusRead(reading.time);
}

void SystemBackend::publishSnapshots()
{
    QList<Snapshot> snapshots = m_status;
    bool isUnnamed = false;
    for (Snapshot &snapshot : snapshots) {
        const auto watched = m_watched.constFind(snapshot.id);
        if (watched == m_watched.cend()) {
            isUnnamed = isUnnamed || findSnapshot(snapshot.id) == std::nullopt;
            continue;
        }
        snapshot.name = watched->name;
        snapshot.storage = watched->storage;
        snapshot.reserve = watched->reserve;
        snapshot.policy = watched->policy;
        snapshot.files.clear();
        for (const Protocol::PoolFile &file : watched->files) {
            snapshot.files << SnapshotFile{ .device = file.device, .fileSystem = file.fileSystem };
        }
        snapshot.begins.clear();
        for (const Protocol::DeviceBytes &part : watched->begins) {
            snapshot.begins.insert(part.device, part.bytes);
        }
        snapshot.joined.clear();
        for (const Protocol::DeviceBytes &part : watched->joined) {
            snapshot.joined.insert(part.device, part.bytes);
        }
    }
    if (isUnnamed) {
        m_watch->askForSnapshots();
    }
    rescanStorage(storageOf(this->snapshots()), storageOf(snapshots));
    setSnapshots(snapshots);
}

void SystemBackend::rescanStorage(const QSet<DeviceNumber> &before, const QSet<DeviceNumber> &now)
{
    const auto moved = (before - now) + (now - before);
    for (const DeviceNumber number : moved) {
        if (const auto device = devices().find(number)) {
            UDisks::rescan(device->node, this);
        }
    }
}

template<typename T, typename Read> QFuture<Outcome<T>> SystemBackend::run(ActionQueue::Request request, Read read)
{
    const auto promise = std::make_shared<QPromise<Outcome<T>>>();
    m_actions->run(
        std::move(request),
        [this, promise, read](const Outcome<QVariantMap> &outcome) {
            m_observer->readStatusNow();
            m_watch->askForSnapshots();
            m_watch->askForEvents();
            promise->addResult(outcome.and_then(read));
            promise->finish();
        },
        [promise] {
            if (promise->isCanceled()) {
                return false;
            }
            promise->start();
            return true;
        });
    return promise->future();
}

QFuture<Outcome<TakenSnapshot>> SystemBackend::take(const SnapshotPlan &plan)
{
    const Protocol::TakeRequest request{ .request = QUuid::createUuid(),
                                         .devices = referencesTo(plan.origins),
                                         .storage = storageReferencesTo(plan.storage),
                                         .reserve = storageReferencesTo(plan.reserve),
                                         .name = plan.name,
                                         .storageFiles = fileReferencesTo(plan.storageFiles),
                                         .reserveFiles = fileReferencesTo(plan.reserveFiles),
                                         .policy = plan.policy };
    const auto verb = plan.needsConsent() ? Protocol::Verb::TakeOverwrite : Protocol::Verb::Take;
    const auto read = [](const QVariantMap &map) -> Outcome<TakenSnapshot> {
        const auto reply = Protocol::decodeTakeReply(map);
        if (!reply) {
            return std::unexpected(misunderstood(reply.error()));
        }
        return TakenSnapshot{ .id = reply->snapshot, .freezeMicroseconds = reply->freezeMicroseconds };
    };
    return run<TakenSnapshot>({ verb, Protocol::encode(request), PromptText(devices()).forTaking(plan) }, read);
}

QFuture<Outcome<quint64>> SystemBackend::addStorage(const StorageAddition &addition)
{
    const Protocol::AddStorageRequest request{ .request = QUuid::createUuid(),
                                               .snapshot = addition.snapshot,
                                               .storage = storageReferencesTo(addition.storage),
                                               .reserve = storageReferencesTo(addition.reserve),
                                               .storageFiles = fileReferencesTo(addition.storageFiles),
                                               .reserveFiles = fileReferencesTo(addition.reserveFiles) };
    const auto read = [](const QVariantMap &map) -> Outcome<quint64> {
        const auto reply = Protocol::decodeAddStorageReply(map);
        if (!reply) {
            return std::unexpected(misunderstood(reply.error()));
        }
        return reply->capacity;
    };
    return run<quint64>(
        { Protocol::Verb::AddStorage, Protocol::encode(request), PromptText(devices()).forAdding(addition) }, read);
}

QFuture<Outcome<Done>> SystemBackend::release(const SnapshotId &id)
{
    const Protocol::ReleaseRequest request{ .request = QUuid::createUuid(), .snapshot = id };
    return run<Done>({ Protocol::Verb::Release, Protocol::encode(request), {} }, readDone);
}

QFuture<Outcome<Done>> SystemBackend::track(const QList<Device> &devices)
{
    const Protocol::TrackRequest request{ .request = QUuid::createUuid(), .devices = referencesTo(devices) };
    return run<Done>({ Protocol::Verb::Track, Protocol::encode(request), {} }, readDone);
}

QFuture<Outcome<Done>> SystemBackend::untrack(const QList<Device> &devices)
{
    const Protocol::TrackRequest request{ .request = QUuid::createUuid(), .devices = referencesTo(devices) };
    return run<Done>({ Protocol::Verb::Untrack, Protocol::encode(request), {} }, readDone);
}

QFuture<Outcome<Done>> SystemBackend::loadModule()
{
    const Protocol::LoadModuleRequest request{ .request = QUuid::createUuid() };
    return run<Done>({ Protocol::Verb::LoadModule, Protocol::encode(request), {} }, readDone);
}

Outcome<Device> SystemBackend::findImage(DeviceNumber image) const
{
    if (const auto device = devices().find(image)) {
        return *device;
    }
    Failure failure = Failure::of(Failure::Kind::NoDevice);
    failure.device = image;
    return std::unexpected(failure);
}

QFuture<Outcome<QString>> SystemBackend::mountImage(DeviceNumber image)
{
    const auto device = findImage(image);
    return device ? m_mounter->mount(*device)
                  : QtFuture::makeReadyValueFuture(Outcome<QString>(std::unexpected(device.error())));
}

QFuture<Outcome<Done>> SystemBackend::unmountImage(DeviceNumber image)
{
    const auto device = findImage(image);
    return device ? m_mounter->unmount(*device)
                  : QtFuture::makeReadyValueFuture(Outcome<Done>(std::unexpected(device.error())));
}

QFuture<Outcome<QDBusUnixFileDescriptor>> SystemBackend::openImage(DeviceNumber image)
{
    const auto device = findImage(image);
    return device ? m_mounter->open(*device)
                  : QtFuture::makeReadyValueFuture(Outcome<QDBusUnixFileDescriptor>(std::unexpected(device.error())));
}

QFuture<Outcome<ChangeMap>> SystemBackend::readChangeMap(DeviceNumber device, Interaction interaction)
{
    return m_watch->readChangeMap(device, interaction);
}

QFuture<Outcome<ChangedFiles>> SystemBackend::listChangedFiles(const FilesQuestion &question, Interaction interaction)
{
    return m_watch->listChangedFiles(question, interaction);
}

} // namespace Blksnap
