// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "printer.h"

#include "client/suitability.h"
#include "protocol/messages.h"

#include <QFile>
#include <QSet>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

QString namedTwice(const QList<Device> &devices)
{
    QSet<DeviceNumber> seen;
    for (const Device &device : devices) {
        if (seen.contains(device.number)) {
            return device.node;
        }
        seen.insert(device.number);
    }
    return {};
}

} // namespace

Session::Session(Backend *backend, const Options &options, QTextStream *out, QTextStream *errors, QObject *parent)
    : QObject(parent), m_backend(backend), m_options(options), m_out(out), m_errors(errors)
{
    connect(m_backend, &Backend::devicesChanged, this, &Session::runIfReady);
    connect(m_backend, &Backend::statusRead, this, &Session::runIfReady);
    connect(m_backend, &Backend::watchAnswered, this, &Session::runIfReady);
}

void Session::start()
{
    runIfReady();
}

void Session::runIfReady()
{
    if (!m_hasRun && m_backend->isReady() && m_backend->isWatchAnswered()) {
        m_hasRun = true;
        run();
    }
}

void Session::end(ExitCode code)
{
    m_out->flush();
    m_errors->flush();
    Q_EMIT finished(static_cast<int>(code));
}

void Session::fail(const Failure &failure)
{
    *m_errors << Printer::failure(failure, m_backend->devices(), m_options.isJson);
    end(exitCodeOf(failure));
}

void Session::complain(const QString &text)
{
    *m_errors << Printer::complaint(text, m_options.isJson);
    end(ExitCode::Usage);
}

void Session::complainOfSnapshot(const QString &text)
{
    const auto failure = m_options.needsWatch() && !m_options.snapshot.isEmpty() ? watchFailure() : std::nullopt;
    if (failure) {
        fail(*failure);
    } else {
        complain(text);
    }
}

std::optional<Failure> Session::watchFailure() const
{
    const Health &health = m_backend->health();
    switch (health.watch) {
    case Health::Service::Missing:
        return Failure::of(Failure::Kind::NoWatch);
    case Health::Service::Failing:
        return Failure::of(Failure::Kind::WatchFailed);
    default:
        return health.mayQuery ? std::nullopt : std::optional(Failure::of(Failure::Kind::NotAuthorized));
    }
}

void Session::run()
{
    switch (m_options.command) {
    case Options::Command::Devices:
        *m_out << Printer::devices(*m_backend, m_options.isJson);
        end(ExitCode::Success);
        break;
    case Options::Command::SnapshotList:
        *m_out << Printer::snapshots(*m_backend, m_options.isJson);
        end(ExitCode::Success);
        break;
    case Options::Command::SnapshotCreate:
        create();
        break;
    case Options::Command::SnapshotDestroy:
        destroy();
        break;
    case Options::Command::StorageAdd:
        addStorage();
        break;
    case Options::Command::Changes:
        changes();
        break;
    case Options::Command::Events:
        events();
        break;
    case Options::Command::Track:
        track(true);
        break;
    case Options::Command::Untrack:
        track(false);
        break;
    case Options::Command::ModuleLoad:
        loadModule();
        break;
    }
}

Session::Found<Device> Session::findDevice(const QString &text) const
{
    auto device = m_backend->devices().findByNode(text);
    struct stat status = {};
    if (!device && ::stat(QFile::encodeName(text).constData(), &status) == 0 && S_ISBLK(status.st_mode)) {
        // One of its other names, as in /dev/disk/by-id.
        device = m_backend->devices().find(DeviceNumber::fromDev(status.st_rdev));
    }
    if (!device) {
        return std::unexpected(u"%1: there is no such block device"_s.arg(text));
    }
    return *device;
}

Session::Found<QList<Device>> Session::findDevices(const QStringList &texts) const
{
    QList<Device> devices;
    for (const QString &text : texts) {
        const auto device = findDevice(text);
        if (!device) {
            return std::unexpected(device.error());
        }
        devices << *device;
    }
    return devices;
}

Session::Found<QList<StorageChoice>> Session::findStorage(const QStringList &texts) const
{
    QList<StorageChoice> choices;
    for (const QString &text : texts) {
        const auto device = findDevice(text);
        if (!device) {
            return std::unexpected(device.error());
        }
        StorageChoice choice{ .device = *device, .consent = {} };
        for (const QString &loss : m_options.losses) {
            const auto meant = findDevice(loss.section(u'=', 0, 0));
            if (!meant) {
                return std::unexpected(meant.error());
            }
            if (meant->number == device->number) {
                choice.consent = loss.section(u'=', 1);
            }
        }
        choices << choice;
    }
    return choices;
}

Session::Found<QList<FileChoice>> Session::findFiles(const QList<FileOption> &files) const
{
    QList<FileChoice> choices;
    for (const FileOption &file : files) {
        const QList<Device> &devices = m_backend->devices().devices();
        const auto mounted = std::ranges::find_if(
            devices, [&file](const Device &device) { return device.mountPoints.contains(file.place); });
        const auto device = mounted == devices.cend() ? findDevice(file.place) : *mounted;
        if (!device) {
            return std::unexpected(device.error());
        }
        choices << FileChoice{ .fileSystem = *device, .size = file.size };
    }
    return choices;
}

/// All that the options name as storage; of no snapshot yet.
Session::Found<StorageAddition> Session::findAllStorage() const
{
    const auto storage = findStorage(m_options.storage);
    const auto reserve = findStorage(m_options.reserve);
    const auto storageFiles = findFiles(m_options.storageFiles);
    const auto reserveFiles = findFiles(m_options.reserveFiles);
    for (const QString &problem :
         { storage.error_or({}), reserve.error_or({}), storageFiles.error_or({}), reserveFiles.error_or({}) }) {
        if (!problem.isEmpty()) {
            return std::unexpected(problem);
        }
    }
    return StorageAddition{ .snapshot = {},
                            .storage = *storage,
                            .reserve = *reserve,
                            .storageFiles = *storageFiles,
                            .reserveFiles = *reserveFiles };
}

QString Session::problemOf(const StorageAddition &addition, const QList<Device> &origins) const
{
    QList<Device> named;
    std::ranges::transform(addition.storage + addition.reserve, std::back_inserter(named), &StorageChoice::device);
    for (const QList<Device> &devices : { named, origins }) {
        if (const QString twice = namedTwice(devices); !twice.isEmpty()) {
            return u"%1 is named twice"_s.arg(twice);
        }
    }
    for (const QString &loss : m_options.losses) {
        const QString name = loss.section(u'=', 0, 0);
        if (loss.section(u'=', 1).isEmpty()) {
            return u"--lose %1: say what is lost, as DEVICE=TOKEN"_s.arg(loss);
        }
        const auto device = findDevice(name);
        if (!device) {
            return device.error();
        }
        if (!std::ranges::contains(named, device->number, &Device::number)) {
            return u"--lose %1: it is not among the devices for the pool"_s.arg(name);
        }
    }
    return {};
}

Session::Found<Snapshot> Session::findSnapshot() const
{
    // What is released is gone: neither the empty variable of a script nor a slip of the finger may name one.
    if (m_options.snapshot.isEmpty()) {
        return std::unexpected(u"name a snapshot by its id or its name"_s);
    }
    constexpr qsizetype SHORTEST_BEGINNING = 8;
    const bool isBeginning = m_options.snapshot.size() >= SHORTEST_BEGINNING;
    QList<Snapshot> found;
    std::ranges::copy_if(m_backend->snapshots(), std::back_inserter(found), [&](const Snapshot &snapshot) {
        return snapshot.name == m_options.snapshot
            || (isBeginning && uuidToText(snapshot.id).startsWith(m_options.snapshot));
    });
    if (found.size() == 1) {
        return found.first();
    }
    return std::unexpected(found.isEmpty() ? u"%1: there is no such snapshot"_s.arg(m_options.snapshot)
                                           : u"%1 means more than one snapshot"_s.arg(m_options.snapshot));
}

void Session::create()
{
    const auto origins = findDevices(m_options.devices);
    const auto named = findAllStorage();
    for (const QString &problem : { origins.error_or({}), named.error_or({}) }) {
        if (!problem.isEmpty()) {
            complain(problem);
            return;
        }
    }
    QString problem = problemOf(*named, *origins);
    if (problem.isEmpty() && named->storage.isEmpty() && named->storageFiles.isEmpty()) {
        problem = u"name at least one device or file for the pool with --storage or --storage-file"_s;
    }
    if (problem.isEmpty() && !Protocol::isName(m_options.name)) {
        problem = u"a name is one line of at most %1 bytes"_s.arg(Protocol::maximumNameBytes);
    }
    if (!problem.isEmpty()) {
        complain(problem);
        return;
    }
    hintAt(named->storage + named->reserve, *origins);
    const SnapshotPlan plan{ .origins = *origins,
                             .storage = named->storage,
                             .reserve = named->reserve,
                             .name = m_options.name,
                             .storageFiles = named->storageFiles,
                             .reserveFiles = named->reserveFiles,
                             .policy = m_options.policy };
    m_backend->take(plan).then(this, [this](const Outcome<TakenSnapshot> &outcome) {
        if (!outcome) {
            fail(outcome.error());
            return;
        }
        *m_out << Printer::taken(*outcome, m_options.isJson);
        end(ExitCode::Success);
    });
}

/// What is allowed and has a catch. For people only: a program reads one document from each stream.
void Session::hintAt(const QList<StorageChoice> &storage, const QList<Device> &origins)
{
    if (m_options.isJson) {
        return;
    }
    QList<DeviceNumber> numbers;
    std::ranges::transform(origins, std::back_inserter(numbers), &Device::number);
    const Suitability suitability(m_backend->devices(), m_backend->snapshots());
    for (const StorageChoice &choice : storage) {
        const Verdict verdict = suitability.forStoring(choice.device, numbers);
        if (verdict.isSuitable && !verdict.reason.isEmpty()) {
            *m_errors << u"blksnapctl: %1: %2 %3\n"_s.arg(choice.device.node, verdict.reason, verdict.hint);
        }
    }
}

void Session::destroy()
{
    const auto snapshot = findSnapshot();
    if (!snapshot) {
        complainOfSnapshot(snapshot.error());
        return;
    }
    m_backend->release(snapshot->id).then(this, [this](const Outcome<Done> &outcome) {
        if (!outcome) {
            fail(outcome.error());
            return;
        }
        *m_out << Printer::done(m_options.isJson);
        end(ExitCode::Success);
    });
}

void Session::addStorage()
{
    auto addition = findAllStorage();
    if (!addition) {
        complain(addition.error());
        return;
    }
    if (const QString problem = problemOf(*addition, {}); !problem.isEmpty()) {
        complain(problem);
        return;
    }
    if (addition->storage.isEmpty() && addition->reserve.isEmpty() && addition->storageFiles.isEmpty()
        && addition->reserveFiles.isEmpty()) {
        complain(u"name at least one device or file with --storage, --reserve, --storage-file or --reserve-file"_s);
        return;
    }
    const auto snapshot = findSnapshot();
    if (!snapshot) {
        complainOfSnapshot(snapshot.error());
        return;
    }
    addition->snapshot = snapshot->id;
    m_backend->addStorage(*addition).then(this, [this](const Outcome<quint64> &outcome) {
        if (!outcome) {
            fail(outcome.error());
            return;
        }
        *m_out << Printer::capacity(*outcome, m_options.isJson);
        end(ExitCode::Success);
    });
}

void Session::track(bool isOn)
{
    const auto devices = findDevices(m_options.devices);
    if (!devices) {
        complain(devices.error());
        return;
    }
    const auto future = isOn ? m_backend->track(*devices) : m_backend->untrack(*devices);
    QFuture<Outcome<Done>>(future).then(this, [this](const Outcome<Done> &outcome) {
        if (!outcome) {
            fail(outcome.error());
            return;
        }
        *m_out << Printer::done(m_options.isJson);
        end(ExitCode::Success);
    });
}

void Session::loadModule()
{
    m_backend->loadModule().then(this, [this](const Outcome<Done> &outcome) {
        if (!outcome) {
            fail(outcome.error());
            return;
        }
        *m_out << Printer::done(m_options.isJson);
        end(ExitCode::Success);
    });
}

void Session::changes()
{
    const auto device = findDevice(m_options.devices.value(0));
    if (!device) {
        complain(device.error());
        return;
    }
    if (m_options.isAboutFiles) {
        changedFiles(device->number);
        return;
    }
    m_backend->readChangeMap(device->number, Backend::Interaction::Allowed)
        .then(this, [this](const Outcome<ChangeMap> &outcome) {
            if (!outcome) {
                fail(outcome.error());
                return;
            }
            const int since = m_options.since.value_or(outcome->snapshotNumber);
            *m_out << Printer::changes(*outcome, since, m_options.isJson);
            end(ExitCode::Success);
        });
}

void Session::changedFiles(DeviceNumber device)
{
    const auto tracker = m_backend->trackerOf(device);
    const int last = tracker ? static_cast<int>(tracker->snapshotNumber) : 0;
    const FilesQuestion question{ .device = device, .since = m_options.since.value_or(last) };
    m_backend->listChangedFiles(question, Backend::Interaction::Allowed)
        .then(this, [this, question](const Outcome<ChangedFiles> &outcome) {
            if (!outcome) {
                fail(outcome.error());
                return;
            }
            *m_out << Printer::changedFiles(*outcome, question, m_options.isJson);
            if (!m_options.isJson) {
                *m_errors << Printer::leftOut(*outcome);
            }
            end(ExitCode::Success);
        });
}

void Session::events()
{
    if (const auto failure = watchFailure()) {
        fail(*failure);
        return;
    }
    if (!m_options.isFollowing) {
        *m_out << Printer::events(*m_backend, m_options.isJson);
        end(ExitCode::Success);
        return;
    }
    for (const Event &event : m_backend->events()) {
        *m_out << Printer::event(event, *m_backend, m_options.isJson);
    }
    m_out->flush();
    connect(m_backend, &Backend::eventArrived, this, [this](const Event &event) {
        *m_out << Printer::event(event, *m_backend, m_options.isJson);
        m_out->flush();
    });
}

} // namespace Blksnap
