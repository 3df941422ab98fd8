// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How the verbs are done.
 *
 * Storage is claimed exclusively while it is checked. The module claims it too, so our claim has to be given up before
 * it is appended. What happens between the two must not matter: for a snapshot that is not yet taken the module's claim
 * comes first and signatures are looked at, and wiped, under it, since nothing is written to storage before the
 * snapshot is taken. Storage of a snapshot that is taken may be written to as soon as it is appended, so there it is
 * wiped under our claim; whoever mounts it in the moment between makes the module refuse it.
 *
 * While the devices are frozen this program does nothing but wait for that one request: it logs before and after, and
 * its records lie in memory, so it cannot wait for a file system that waits for it.
 */
#include "verbs.h"

#include "device/signatures.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDateTime>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ranges>
#include <vector>

using namespace Qt::StringLiterals;

namespace Blksnap
{
using Protocol::Code;
using Protocol::Consent;
using Protocol::Verb;

namespace
{
/// Less than this is not worth a device: the kernel asks for more at once.
constexpr quint64 minimumStorage = 4 * 1024 * 1024;

QByteArray digestOf(const QVariantMap &arguments)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_6);
    stream << arguments;
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// What an errno of a request means to the caller.
Code codeOf(int error)
{
    switch (error) {
    case EALREADY:
        return Code::AlreadyHeld;
    case EBUSY:
        return Code::InUse;
    case ENODEV:
        return Code::NoDevice;
    case ENOSPC:
        return Code::NoSpace;
    case ESRCH:
        return Code::UnknownSnapshot;
    case ETIMEDOUT:
        return Code::Busy;
    default:
        return Code::Kernel;
    }
}

std::unexpected<Protocol::Refusal>
kernelRefusal(const Error &error, const QString &meaning, std::optional<DeviceNumber> device = std::nullopt)
{
    return refusal(codeOf(error.number), u"%1; %2"_s.arg(error.toString(), meaning), device, error.number);
}

QList<DeviceNumber> numbersOf(const QList<Protocol::DeviceReference> &references)
{
    QList<DeviceNumber> numbers;
    std::ranges::transform(references, std::back_inserter(numbers), &Protocol::DeviceReference::device);
    return numbers;
}

QString textOf(const QList<DeviceNumber> &devices)
{
    QStringList texts;
    std::ranges::transform(devices, std::back_inserter(texts), &DeviceNumber::toText);
    return texts.join(u' ');
}

StoredDevice stored(const Device &device)
{
    return { .device = device.number, .size = device.size, .diskSequence = device.diskSequence };
}

/// Runs a function at the end of the scope unless it was told not to.
template<typename Function> class Guard
{
public:
    explicit Guard(Function function) : m_function(std::move(function))
    {
    }
    Guard(const Guard &) = delete;
    Guard &operator=(const Guard &) = delete;
    ~Guard()
    {
        if (m_armed) {
            m_function();
        }
    }
    void dismiss()
    {
        m_armed = false;
    }

private:
    Function m_function;
    bool m_armed = true;
};
} // namespace

ModuleLoader::~ModuleLoader() = default;
WatchNotifier::~WatchNotifier() = default;

/// Storage that was checked and is claimed as long as the descriptor is open.
struct Verbs::Claimed {
    Device device;
    QString consent;
    QString description;
};

Verbs::Verbs(Surroundings surroundings) : m_with(std::move(surroundings))
{
}

Verbs::Answer Verbs::perform(Verb verb, const QVariantMap &arguments, uint caller)
{
    m_caller = caller;
    RequestRecord record;
    record.request = Protocol::requestOf(arguments);
    record.verb = Protocol::verbName(verb);
    record.digest = digestOf(arguments);

    if (!record.request.isNull()) {
        const auto before = m_with.records.request(record.request);
        if (before && before->verb == record.verb && before->digest == record.digest) {
            switch (before->state) {
            case RequestRecord::State::Done:
                return before->answer;
            case RequestRecord::State::Refused:
            case RequestRecord::State::Running:
                return std::unexpected(before->answer);
            }
        }
        if (before || before.error().number != ENOENT) {
            Protocol::Refusal reused;
            reused.request = record.request;
            reused.code = Code::BadArgument;
            reused.message = u"The request id was used for something else before; nothing was changed"_s;
            return std::unexpected(Protocol::encode(reused));
        }
    }

    auto done = decodeAndRun(verb, arguments, record);
    if (done) {
        record.state = RequestRecord::State::Done;
        record.answer = *done;
    } else {
        done.error().request = record.request;
        record.state = RequestRecord::State::Refused;
        record.answer = Protocol::encode(done.error());
        QList<JournalField> fields = {
            { "BLKSNAP_VERB", record.verb },
            { "BLKSNAP_REQUEST", uuidToText(record.request) },
            { "BLKSNAP_CALLER_UID", QString::number(caller) },
            { "BLKSNAP_CODE", Protocol::codeName(done.error().code) },
        };
        if (done.error().device) {
            fields.append({ "BLKSNAP_DEVICE", done.error().device->toText() });
        }
        m_with.journal.write(JournalKinds::refused, u"%1 refused: %2"_s.arg(record.verb, done.error().message), fields);
    }
    if (!record.request.isNull()) {
        if (const auto saved = m_with.records.saveRequest(record); !saved) {
            m_with.journal.write(JournalKinds::program, u"A request is not remembered: "_s + saved.error().toString());
        }
    }
    if (done) {
        return record.answer;
    }
    return std::unexpected(record.answer);
}

void Verbs::recover()
{
    const QList<RequestRecord> running = m_with.records.runningRequests();
    for (RequestRecord record : running) {
        QList<SnapshotId> orphans;
        if (!record.created.isNull()) {
            orphans.append(record.created);
        } else {
            // It died between creating a snapshot and noting its id: an untaken one of exactly these devices is it.
            const QList<SnapshotId> ids = m_with.status.snapshotIds();
            for (const SnapshotId &id : ids) {
                const auto status = m_with.status.snapshot(id);
                if (!status || status->state != SnapshotState::Created || m_with.records.snapshot(id)) {
                    continue;
                }
                QList<DeviceNumber> origins;
                std::ranges::transform(status->devices, std::back_inserter(origins), &DeviceStatus::origin);
                QList<DeviceNumber> wanted = record.origins;
                std::ranges::sort(wanted);
                if (origins == wanted) {
                    orphans.append(id);
                }
            }
        }
        if (!orphans.isEmpty()) {
            if (const auto control = m_with.openControl()) {
                for (const SnapshotId &id : std::as_const(orphans)) {
                    rollBack(**control, id, record.request);
                }
            }
        }
        Protocol::Refusal interrupted;
        interrupted.request = record.request;
        interrupted.code = Code::Interrupted;
        interrupted.message = u"The helper ended while it worked on this; what it had begun was undone"_s;
        record.state = RequestRecord::State::Refused;
        record.answer = Protocol::encode(interrupted);
        if (const auto saved = m_with.records.saveRequest(record); !saved) {
            m_with.journal.write(JournalKinds::program, u"A request is not remembered: "_s + saved.error().toString());
        }
    }
}

Checked<QVariantMap> Verbs::decodeAndRun(Verb verb, const QVariantMap &arguments, RequestRecord &record)
{
    const auto run = [](const auto &decoded, auto function) -> Checked<QVariantMap> {
        if (!decoded) {
            return refusal(Code::BadArgument, decoded.error().message);
        }
        return function(*decoded);
    };
    switch (verb) {
    case Verb::Take:
    case Verb::TakeOverwrite:
        return run(Protocol::decodeTakeRequest(arguments, verb == Verb::Take ? Consent::Refused : Consent::Allowed),
                   [&](const Protocol::TakeRequest &request) { return take(request, record); });
    case Verb::AddStorage:
        return run(Protocol::decodeAddStorageRequest(arguments),
                   [&](const Protocol::AddStorageRequest &request) { return addStorage(request); });
    case Verb::Release:
        return run(Protocol::decodeReleaseRequest(arguments),
                   [&](const Protocol::ReleaseRequest &request) { return release(request); });
    case Verb::Track:
        return run(Protocol::decodeTrackRequest(arguments),
                   [&](const Protocol::TrackRequest &request) { return track(request); });
    case Verb::Untrack:
        return run(Protocol::decodeTrackRequest(arguments),
                   [&](const Protocol::TrackRequest &request) { return untrack(request); });
    case Verb::LoadModule:
        return run(Protocol::decodeLoadModuleRequest(arguments),
                   [&](const Protocol::LoadModuleRequest &request) { return loadModule(request); });
    }
    Q_UNREACHABLE_RETURN(refusal(Code::BadArgument, u"There is no such verb"_s));
}

Checked<QVariantMap> Verbs::take(const Protocol::TakeRequest &request, RequestRecord &record)
{
    auto control = openControl();
    if (!control) {
        return std::unexpected(control.error());
    }

    const QList<DeviceNumber> origins = numbersOf(request.devices);
    for (const Protocol::DeviceReference &reference : request.devices) {
        // The descriptor is for the checks only: the kernel is told the number, and holds the device from then on.
        if (const auto device = openChosen(reference, Devices::Access::Read); !device) {
            return std::unexpected(device.error());
        }
        const QString description = m_with.devices.describe(reference.device);
        if (m_with.status.snapshotOfImage(reference.device)) {
            return refusal(Code::BadArgument,
                           u"%1 is the image of a snapshot and cannot be frozen again"_s.arg(description),
                           reference.device);
        }
        if (m_with.status.holderOf(reference.device)) {
            return refusal(Code::AlreadyHeld,
                           u"%1 is held by another snapshot; release that one first"_s.arg(description),
                           reference.device);
        }
    }
    if (request.storage.isEmpty()) {
        return refusal(Code::NoSpace, u"A snapshot needs storage for what is overwritten; none was named"_s);
    }
    auto storage = claim(request.storage, origins);
    if (!storage) {
        return std::unexpected(storage.error());
    }
    auto reserve = claim(request.reserve, origins);
    if (!reserve) {
        return std::unexpected(reserve.error());
    }

    record.origins = origins;
    Protocol::Refusal interrupted;
    interrupted.request = request.request;
    interrupted.code = Code::Busy;
    interrupted.message = u"This request is being worked on"_s;
    record.answer = Protocol::encode(interrupted);
    if (const auto saved = m_with.records.saveRequest(record); !saved) {
        return refusal(Code::Kernel,
                       u"%1; nothing was changed"_s.arg(saved.error().toString()),
                       std::nullopt,
                       saved.error().number);
    }

    const auto created = (*control)->createSnapshot(origins);
    if (!created) {
        return kernelRefusal(created.error(), u"no snapshot was made"_s);
    }
    const SnapshotId id = *created;
    Guard undo([&] { rollBack(**control, id, request.request); });
    record.created = id;
    if (const auto saved = m_with.records.saveRequest(record); !saved) {
        return refusal(Code::Kernel,
                       u"%1; the snapshot was released again"_s.arg(saved.error().toString()),
                       std::nullopt,
                       saved.error().number);
    }

    for (Claimed &claimed : *storage) {
        claimed.device.descriptor.reset();
        if (const auto appended = append(**control, id, claimed); !appended) {
            return std::unexpected(appended.error());
        }
    }
    // The module has claimed the storage now. Nothing has been written to it, so what is on it can still be looked at.
    for (const Claimed &claimed : *storage) {
        const auto access = claimed.consent.isEmpty() ? Devices::Access::Read : Devices::Access::Write;
        const auto device = m_with.devices.open(claimed.device.number, access);
        if (!device) {
            return std::unexpected(device.error());
        }
        if (device->diskSequence != claimed.device.diskSequence || device->size != claimed.device.size) {
            return refusal(Code::DeviceChanged,
                           u"%1 was exchanged meanwhile; nothing on it was changed"_s.arg(claimed.description),
                           claimed.device.number);
        }
        if (const auto cleared = clearSignatures(claimed, device->descriptor.get(), request.request); !cleared) {
            return std::unexpected(cleared.error());
        }
    }
    for (const Claimed &claimed : *reserve) {
        if (const auto cleared = clearSignatures(claimed, claimed.device.descriptor.get(), request.request); !cleared) {
            return std::unexpected(cleared.error());
        }
    }

    if (const auto taken = (*control)->takeSnapshot(id); !taken) {
        return kernelRefusal(taken.error(), u"no snapshot was taken, the devices are as they were"_s);
    }

    Protocol::TakeReply reply;
    reply.request = request.request;
    reply.snapshot = id;
    const auto images = (*control)->images(id);
    if (!images) {
        return kernelRefusal(images.error(), u"the snapshot was released again"_s);
    }
    for (const ImageInfo &image : *images) {
        reply.images.append({ .origin = image.origin, .image = image.image });
    }
    if (const auto status = m_with.status.snapshot(id)) {
        reply.freezeMicroseconds = status->freezeMicroseconds;
    }

    SnapshotRecord snapshot;
    snapshot.snapshot = id;
    snapshot.name = request.name;
    snapshot.taken = QDateTime::currentMSecsSinceEpoch() * 1000;
    for (const Claimed &claimed : *storage) {
        snapshot.storage.append(stored(claimed.device));
    }
    for (const Claimed &claimed : *reserve) {
        snapshot.reserve.append(stored(claimed.device));
    }
    if (const auto saved = m_with.records.saveSnapshot(snapshot); !saved) {
        return refusal(Code::Kernel,
                       u"%1; the snapshot was released again"_s.arg(saved.error().toString()),
                       std::nullopt,
                       saved.error().number);
    }
    undo.dismiss();

    m_with.journal.write(
        JournalKinds::snapshotTaken,
        u"Snapshot %1 of %2 was taken, writes were held back for %3 µs"_s.arg(uuidToText(id), textOf(origins))
            .arg(reply.freezeMicroseconds),
        {
            { "BLKSNAP_SNAPSHOT", uuidToText(id) },
            { "BLKSNAP_REQUEST", uuidToText(request.request) },
            { "BLKSNAP_CALLER_UID", QString::number(m_caller) },
            { "BLKSNAP_ORIGINS", textOf(origins) },
        });
    // The watch service claims the reserve in our place.
    reserve->clear();
    tellWatch(id);
    return Protocol::encode(reply);
}

Checked<QVariantMap> Verbs::addStorage(const Protocol::AddStorageRequest &request)
{
    auto control = openControl();
    if (!control) {
        return std::unexpected(control.error());
    }
    const auto status = m_with.status.snapshot(request.snapshot);
    if (!status) {
        return refusal(Code::UnknownSnapshot,
                       u"There is no snapshot %1 (any more)"_s.arg(uuidToText(request.snapshot)));
    }
    auto record = m_with.records.snapshot(request.snapshot);
    if (!record && !request.reserve.isEmpty()) {
        return refusal(
            Code::BadArgument,
            u"Snapshot %1 was taken by another program, which watches it itself; it can be given storage, but no reserve"_s
                .arg(uuidToText(request.snapshot)));
    }
    QList<DeviceNumber> origins;
    std::ranges::transform(status->devices, std::back_inserter(origins), &DeviceStatus::origin);

    auto storage = claim(request.storage, origins);
    if (!storage) {
        return std::unexpected(storage.error());
    }
    auto reserve = claim(request.reserve, origins);
    if (!reserve) {
        return std::unexpected(reserve.error());
    }
    for (const Storage *devices : { &*storage, &*reserve }) {
        for (const Claimed &claimed : *devices) {
            if (const auto cleared = clearSignatures(claimed, claimed.device.descriptor.get(), request.request);
                !cleared) {
                return std::unexpected(cleared.error());
            }
        }
    }

    // From here on devices are added one by one, and stay: the kernel cannot give storage back. The record says which.
    Checked<void> appended;
    for (Claimed &claimed : *storage) {
        claimed.device.descriptor.reset();
        appended = append(**control, request.snapshot, claimed);
        if (!appended) {
            break;
        }
        if (record) {
            record->storage.append(stored(claimed.device));
        }
        m_with.journal.write(JournalKinds::storageAdded,
                             u"%1 was added to the difference storage of snapshot %2"_s.arg(
                                 claimed.description, uuidToText(request.snapshot)),
                             {
                                 { "BLKSNAP_SNAPSHOT", uuidToText(request.snapshot) },
                                 { "BLKSNAP_REQUEST", uuidToText(request.request) },
                                 { "BLKSNAP_CALLER_UID", QString::number(m_caller) },
                                 { "BLKSNAP_DEVICE", claimed.device.number.toText() },
                             });
    }
    if (record) {
        if (appended) {
            for (const Claimed &claimed : *reserve) {
                record->reserve.append(stored(claimed.device));
            }
        }
        if (const auto saved = m_with.records.saveSnapshot(*record); !saved) {
            return refusal(Code::Kernel,
                           u"%1; storage was added, reserve was not"_s.arg(saved.error().toString()),
                           std::nullopt,
                           saved.error().number);
        }
        reserve->clear();
        tellWatch(request.snapshot);
    }
    if (!appended) {
        return std::unexpected(appended.error());
    }

    const auto now = m_with.status.snapshot(request.snapshot);
    return Protocol::encode(Protocol::AddStorageReply{
        .request = request.request,
        .capacity = (now ? now->capacity : 0) * sectorSize,
    });
}

Checked<QVariantMap> Verbs::release(const Protocol::ReleaseRequest &request)
{
    auto control = openControl();
    if (!control) {
        return std::unexpected(control.error());
    }
    if (const auto destroyed = (*control)->destroySnapshot(request.snapshot); !destroyed) {
        return kernelRefusal(destroyed.error(), u"snapshot %1 was not released"_s.arg(uuidToText(request.snapshot)));
    }
    m_with.records.removeSnapshot(request.snapshot);
    m_with.journal.write(JournalKinds::released,
                         u"Snapshot %1 was released"_s.arg(uuidToText(request.snapshot)),
                         {
                             { "BLKSNAP_SNAPSHOT", uuidToText(request.snapshot) },
                             { "BLKSNAP_REQUEST", uuidToText(request.request) },
                             { "BLKSNAP_CALLER_UID", QString::number(m_caller) },
                         });
    return Protocol::encode(Protocol::DoneReply{ request.request });
}

Checked<QVariantMap> Verbs::track(const Protocol::TrackRequest &request)
{
    auto control = openControl();
    if (!control) {
        return std::unexpected(control.error());
    }
    for (const Protocol::DeviceReference &reference : request.devices) {
        if (const auto device = openChosen(reference, Devices::Access::Read); !device) {
            return std::unexpected(device.error());
        }
    }
    QList<DeviceNumber> added;
    for (const Protocol::DeviceReference &reference : request.devices) {
        const auto tracked = (*control)->addTracker(reference.device);
        if (tracked) {
            added.append(reference.device);
        } else if (tracked.error().number != EALREADY) {
            for (const DeviceNumber device : std::as_const(added)) {
                if (const auto removed = (*control)->removeTracker(device); !removed) {
                    m_with.journal.write(
                        JournalKinds::program, removed.error().toString(), { { "BLKSNAP_DEVICE", device.toText() } });
                }
            }
            return kernelRefusal(tracked.error(),
                                 u"%1 is not tracked"_s.arg(m_with.devices.describe(reference.device)),
                                 reference.device);
        }
    }
    m_with.journal.write(JournalKinds::tracked,
                         u"Changes of %1 are tracked"_s.arg(textOf(numbersOf(request.devices))),
                         {
                             { "BLKSNAP_REQUEST", uuidToText(request.request) },
                             { "BLKSNAP_CALLER_UID", QString::number(m_caller) },
                             { "BLKSNAP_DEVICES", textOf(numbersOf(request.devices)) },
                         });
    return Protocol::encode(Protocol::DoneReply{ request.request });
}

Checked<QVariantMap> Verbs::untrack(const Protocol::TrackRequest &request)
{
    auto control = openControl();
    if (!control) {
        return std::unexpected(control.error());
    }
    // No preconditions but the number here: tracking must also end for a disk that is gone or was exchanged.
    for (const Protocol::DeviceReference &reference : request.devices) {
        if (m_with.status.holderOf(reference.device)) {
            return refusal(Code::AlreadyHeld,
                           u"%1 is held by a snapshot, its changes stay tracked until that is released"_s.arg(
                               m_with.devices.describe(reference.device)),
                           reference.device);
        }
    }
    for (const Protocol::DeviceReference &reference : request.devices) {
        const auto removed = (*control)->removeTracker(reference.device);
        if (!removed && removed.error().number != ENODATA) {
            return kernelRefusal(removed.error(),
                                 u"%1 is still tracked"_s.arg(m_with.devices.describe(reference.device)),
                                 reference.device);
        }
    }
    m_with.journal.write(JournalKinds::tracked,
                         u"Changes of %1 are not tracked any more"_s.arg(textOf(numbersOf(request.devices))),
                         {
                             { "BLKSNAP_REQUEST", uuidToText(request.request) },
                             { "BLKSNAP_CALLER_UID", QString::number(m_caller) },
                             { "BLKSNAP_DEVICES", textOf(numbersOf(request.devices)) },
                         });
    return Protocol::encode(Protocol::DoneReply{ request.request });
}

Checked<QVariantMap> Verbs::loadModule(const Protocol::LoadModuleRequest &request)
{
    if (const auto loaded = m_with.loader.load(); !loaded) {
        return refusal(Code::ModuleRefused,
                       u"The kernel module was not loaded: %1"_s.arg(loaded.error().toString()),
                       std::nullopt,
                       loaded.error().number);
    }
    auto control = openControl();
    if (!control) {
        return std::unexpected(control.error());
    }
    const auto version = (*control)->version();
    if (!version) {
        return kernelRefusal(version.error(), u"the module is loaded but does not answer"_s);
    }
    m_with.journal.write(JournalKinds::moduleLoaded,
                         u"Kernel module blksnap %1 is loaded"_s.arg(version->toText()),
                         {
                             { "BLKSNAP_REQUEST", uuidToText(request.request) },
                             { "BLKSNAP_CALLER_UID", QString::number(m_caller) },
                         });
    return Protocol::encode(Protocol::LoadModuleReply{ .request = request.request, .version = *version });
}

Checked<std::unique_ptr<Control>> Verbs::openControl() const
{
    auto control = m_with.openControl();
    if (control) {
        return std::move(*control);
    }
    const int error = control.error().number;
    if (error == ENOENT || error == ENXIO || error == ENODEV) {
        return refusal(Code::NoModule, u"The kernel module blksnap is not loaded"_s, std::nullopt, error);
    }
    return refusal(Code::Kernel, control.error().toString(), std::nullopt, error);
}

Checked<Device> Verbs::openChosen(const Protocol::DeviceReference &reference, Devices::Access access) const
{
    auto device = m_with.devices.open(reference.device, access);
    if (!device) {
        return device;
    }
    if (const auto same = checkPreconditions(*device, reference, m_with.devices.describe(reference.device)); !same) {
        return std::unexpected(same.error());
    }
    return device;
}

Checked<Verbs::Storage> Verbs::claim(const QList<Protocol::StorageReference> &references,
                                     const QList<DeviceNumber> &origins) const
{
    Storage claims;
    for (const Protocol::StorageReference &reference : references) {
        const DeviceNumber number = reference.device.device;
        const QString description = m_with.devices.describe(number);

        for (const DeviceNumber origin : origins) {
            if (m_with.devices.overlap(number, origin)) {
                return refusal(Code::IsOrigin,
                               u"%1 lies on, or beneath, %2 of which the snapshot is; storage must be elsewhere"_s.arg(
                                   description, m_with.devices.describe(origin)),
                               number);
            }
        }
        if (m_with.status.snapshotOfImage(number) || m_with.status.holderOf(number)) {
            return refusal(Code::InUse, u"%1 belongs to a snapshot; nothing was changed"_s.arg(description), number);
        }
        const QList<SnapshotId> ids = m_with.records.snapshotIds();
        for (const SnapshotId &id : ids) {
            const auto record = m_with.records.snapshot(id);
            const bool promised = record && m_with.status.snapshot(id)
                && (std::ranges::contains(record->reserve, number, &StoredDevice::device)
                    || std::ranges::contains(record->storage, number, &StoredDevice::device));
            if (promised) {
                return refusal(
                    Code::InUse, u"%1 is storage or reserve of snapshot %2"_s.arg(description, uuidToText(id)), number);
            }
        }
        if (const auto unused = m_with.devices.checkUnused(number); !unused) {
            return std::unexpected(unused.error());
        }

        const auto access = reference.consent.isEmpty() ? Devices::Access::Claim : Devices::Access::ClaimAndWrite;
        auto device = openChosen(reference.device, access);
        if (!device) {
            return std::unexpected(device.error());
        }
        if (device->readOnly) {
            return refusal(Code::ReadOnly, u"%1 is read-only; nothing was changed"_s.arg(description), number);
        }
        if (device->size < minimumStorage) {
            return refusal(
                Code::TooSmall,
                u"%1 has %2 bytes; storage needs at least %3"_s.arg(description).arg(device->size).arg(minimumStorage),
                number);
        }
        if (const auto agreed = checkSignatures(*device, reference.consent); !agreed) {
            return std::unexpected(agreed.error());
        }
        claims.push_back({ .device = std::move(*device), .consent = reference.consent, .description = description });
    }
    return claims;
}

Checked<void> Verbs::checkSignatures(const Device &device, const QString &consent) const
{
    const QString description = m_with.devices.describe(device.number);
    const auto signatures = readSignatures(device.descriptor.get());
    if (!signatures) {
        return refusal(Code::Kernel,
                       u"%1 cannot be read: %2; nothing was changed"_s.arg(description, signatures.error().toString()),
                       device.number,
                       signatures.error().number);
    }
    const QString token = signatureToken(*signatures);
    if (token == consent) {
        return {};
    }
    if (signatures->isEmpty()) {
        return refusal(Code::DeviceChanged,
                       u"%1 does not hold any more what was agreed to be lost; nothing was changed"_s.arg(description),
                       device.number);
    }
    const QString text = signatureText(*signatures);
    auto refused =
        refusal(Code::Signature,
                u"%1 holds %2, and nobody agreed to lose exactly that; nothing was changed"_s.arg(description, text),
                device.number);
    refused.error().signature = token;
    refused.error().signatureText = text;
    return refused;
}

/// Makes sure that no signature is on the device, by wiping those that the person agreed to lose.
Checked<void> Verbs::clearSignatures(const Claimed &claimed, int descriptor, const QUuid &request)
{
    if (claimed.consent.isEmpty()) {
        const auto signatures = readSignatures(descriptor);
        if (!signatures || !signatures->isEmpty()) {
            return refusal(
                Code::DeviceChanged,
                u"%1 was written to while it was being checked; nothing on it was changed"_s.arg(claimed.description),
                claimed.device.number);
        }
        return {};
    }
    const auto wiped = wipeSignatures(descriptor, claimed.consent);
    if (!wiped) {
        return refusal(
            wiped.error().number == ESTALE ? Code::DeviceChanged : Code::Kernel,
            u"What is on %1 was not wiped, or not wholly: %2"_s.arg(claimed.description, wiped.error().toString()),
            claimed.device.number,
            wiped.error().number);
    }
    m_with.journal.write(JournalKinds::signatureWiped,
                         u"Wiped %1 from %2, as agreed"_s.arg(signatureText(*wiped), claimed.description),
                         {
                             { "BLKSNAP_DEVICE", claimed.device.number.toText() },
                             { "BLKSNAP_SIGNATURE", claimed.consent },
                             { "BLKSNAP_REQUEST", uuidToText(request) },
                             { "BLKSNAP_CALLER_UID", QString::number(m_caller) },
                         });
    return {};
}

Checked<void> Verbs::append(Control &control, const SnapshotId &id, const Claimed &claimed) const
{
    const std::array ranges = { BlockRange{ .offset = 0, .count = claimed.device.size / sectorSize } };
    if (const auto appended = control.appendStorage(id, claimed.device.number, ranges); !appended) {
        return kernelRefusal(appended.error(),
                             u"%1 was not added to the difference storage"_s.arg(claimed.description),
                             claimed.device.number);
    }
    return {};
}

void Verbs::rollBack(Control &control, const SnapshotId &id, const QUuid &request)
{
    const auto destroyed = control.destroySnapshot(id);
    m_with.records.removeSnapshot(id);
    if (!destroyed && destroyed.error().number == ESRCH) {
        return;
    }
    m_with.journal.write(JournalKinds::rolledBack,
                         destroyed ? u"Snapshot %1 could not be completed and was released again"_s.arg(uuidToText(id))
                                   : u"Snapshot %1 could not be completed, nor released: %2"_s.arg(
                                         uuidToText(id), destroyed.error().toString()),
                         { { "BLKSNAP_SNAPSHOT", uuidToText(id) }, { "BLKSNAP_REQUEST", uuidToText(request) } });
}

void Verbs::tellWatch(const SnapshotId &id)
{
    if (const auto told = m_with.watch.adopt(id); !told) {
        m_with.journal.write(JournalKinds::notWatched,
                             u"The watch service was not told about snapshot %1, its storage will not grow: %2"_s.arg(
                                 uuidToText(id), told.error()),
                             { { "BLKSNAP_SNAPSHOT", uuidToText(id) } });
    }
}
} // namespace Blksnap
