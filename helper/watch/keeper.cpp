// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Life of a kept snapshot.
 */
#include "keeper.h"

#include "device/signatures.h"

#include <array>
#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace Blksnap
{
using Protocol::EventKind;

namespace
{
/// The kernel may go on filling while we hand over; so many pieces are handed over before it is listened to again.
constexpr int maximumPieces = 64;
constexpr qsizetype nonePending = -1;
} // namespace

Keeper::Keeper(const WatchSurroundings &surroundings,
               std::unique_ptr<Control> control,
               SnapshotRecord record,
               QObject *parent)
    : QObject(parent), m_with(surroundings), m_control(std::move(control)), m_record(std::move(record))
{
}

Keeper::~Keeper() = default;

const SnapshotRecord &Keeper::record() const
{
    return m_record;
}

QList<Protocol::DeviceBytes> Keeper::joined() const
{
    QList<Protocol::DeviceBytes> result;
    for (const ReserveDevice &reserve : m_reserve) {
        if (reserve.usedSectors > 0) {
            result.append({ .device = reserve.device, .bytes = reserve.usedSectors * sectorSize });
        }
    }
    return result;
}

void Keeper::start()
{
    if (!m_with.events.contains(EventKind::Taken, m_record.snapshot)) {
        report(EventKind::Taken, std::nullopt, std::nullopt, std::nullopt, m_record.taken);
    }
    update(m_record);

    // The reader runs in its own thread; what it hears is worked on in this object's.
    m_reader = std::make_unique<EventReader>(
        *m_control,
        m_record.snapshot,
        EventReader::Receiver{
            .event =
                [this](const KernelEvent &event) {
                    QMetaObject::invokeMethod(this, [this, event] { receive(event); }, Qt::QueuedConnection);
                },
            .gone = [this] { QMetaObject::invokeMethod(this, &Keeper::gone, Qt::QueuedConnection); },
            .failed =
                [this](const Error &error) {
                    m_with.journal.write(JournalKinds::program,
                                         error.toString(),
                                         { { "BLKSNAP_SNAPSHOT", uuidToText(m_record.snapshot) } });
                },
            .quiet = [this] { QMetaObject::invokeMethod(this, &Keeper::lookAgain, Qt::QueuedConnection); },
        });
}

void Keeper::update(const SnapshotRecord &record)
{
    m_record = record;
    m_exhausted = false;
    m_reserve.clear();
    const auto state = m_with.records.growth(m_record.snapshot);
    if (!state) {
        // Not knowing what the kernel has already is no reason to let the snapshot die: it refuses what it has.
        m_with.journal.write(JournalKinds::growFailed,
                             u"It is not known what of the reserve was used: "_s + state.error().toString(),
                             { { "BLKSNAP_SNAPSHOT", uuidToText(m_record.snapshot) } });
    }
    const GrowthState known = state.value_or(GrowthState());
    m_handledEvents = known.handledEvents;
    QList<std::pair<qsizetype, quint64>> pending;
    for (const StoredDevice &device : std::as_const(m_record.reserve)) {
        ReserveDevice reserve = { .device = device.device, .room = device.room() };
        for (const ReserveUse &used : known.reserve) {
            if (used.device == device.device && used.diskSequence == device.diskSequence) {
                reserve.usedSectors = std::min(used.usedSectors, reserve.room.count);
                if (used.pendingSectors > 0) {
                    pending.append(
                        { m_reserve.size(), std::min(used.pendingSectors, reserve.room.count - reserve.usedSectors) });
                }
            }
        }
        m_reserve.append(reserve);
        if (reserve.usedSectors > 0) {
            bindFile(m_reserve.size() - 1);
        }
    }
    claimReserve();
    for (const auto &[index, sectors] : std::as_const(pending)) {
        // Where we could claim it the kernel has none of it, and it is looked at like any other.
        const bool isClaimed = m_claims.contains(m_reserve[index].device);
        if (sectors > 0 && (isClaimed ? prepare(index) : mayBeInThePool(index))) {
            const quint64 offset = m_reserve[index].room.offset + m_reserve[index].usedSectors;
            handOver({ .index = index, .range = { .offset = offset, .count = sectors } });
        }
    }

    if (const auto status = m_with.status.snapshot(m_record.snapshot)) {
        reportLostImages(*status);
    }
    keepRoom();
}

void Keeper::receive(const KernelEvent &event)
{
    const qint64 microseconds = event.nanoseconds / 1000;
    if (const auto *low = std::get_if<LowFreeSpace>(&event.what)) {
        // The first event of a snapshot asks for what it was given before anybody could hear it; that is no news.
        const auto status = m_with.status.snapshot(m_record.snapshot);
        if (!status || freeSectors(*status) < wantedFree(*status, low->requestedSectors)) {
            report(EventKind::LowSpace, std::nullopt, low->requestedSectors, std::nullopt, microseconds);
        }
        grow(low->requestedSectors);
    } else if (const auto *corrupted = std::get_if<Corrupted>(&event.what)) {
        if (!m_with.events.contains(EventKind::Corrupted, m_record.snapshot, corrupted->origin)) {
            report(EventKind::Corrupted, corrupted->origin, std::nullopt, corrupted->error, microseconds);
        }
    } else {
        m_with.journal.write(JournalKinds::program,
                             u"The module reports an event %1 that this version does not know"_s.arg(
                                 std::get<UnknownEvent>(event.what).code),
                             { { "BLKSNAP_SNAPSHOT", uuidToText(m_record.snapshot) } });
    }
}

/// The kernel tells when room runs low by its own measure; what the policy wants beyond, or what a small pool wants
/// later, is looked for.
void Keeper::lookAgain()
{
    if (m_isWaiting || m_record.policy.keepFree > 0) {
        keepRoom();
    }
}

/// Gives what the kernel asked for and did not get yet, be it that who heard it died, or had none to give; and what the
/// policy wants.
void Keeper::keepRoom()
{
    if (const auto status = m_with.status.snapshot(m_record.snapshot)) {
        grow(status->lowSpaceEvents > m_handledEvents ? usualRequest(*status) : 0);
    }
}

/// Hands over reserve until @p requested sectors are free, and as many as the policy wants.
void Keeper::grow(quint64 requested)
{
    const quint64 toKeep = m_record.policy.keepFree / sectorSize;
    for (int piece = 0; piece < maximumPieces; ++piece) {
        const auto status = m_with.status.snapshot(m_record.snapshot);
        if (!status || (status->state != SnapshotState::Taken && status->state != SnapshotState::Created)) {
            return;
        }
        const quint64 left = freeSectors(*status);
        const quint64 wanted = std::max(wantedFree(*status, requested), toKeep);
        m_isWaiting = left < requested;
        if (left >= wanted) {
            if (m_isWaiting) {
                return;
            }
            // What the kernel counted until now is answered; what it asks for from now on counts anew.
            if (m_handledEvents != status->lowSpaceEvents) {
                m_handledEvents = status->lowSpaceEvents;
                saveState(nonePending, 0);
            }
            return;
        }
        const auto grant =
            nextGrant(m_reserve, std::max({ requested, wanted - left, m_record.policy.growStep / sectorSize }));
        if (!grant) {
            reachReserveEnd(wanted - left);
            return;
        }
        if (!prepare(grant->index) || !handOver(*grant)) {
            continue;
        }
    }
}

void Keeper::reachReserveEnd(quint64 missing)
{
    if (m_exhausted) {
        return;
    }
    m_exhausted = true;
    report(EventKind::ReserveExhausted, std::nullopt, missing, std::nullopt);
    if (m_record.policy.atReserveEnd != ReserveEnd::Release) {
        return;
    }
    // That it is gone is heard of like any other end of a snapshot.
    const QString id = uuidToText(m_record.snapshot);
    const auto released = m_control->destroySnapshot(m_record.snapshot);
    m_with.journal.write(JournalKinds::releasedAtEnd,
                         released ? u"Snapshot %1 was released, as its policy says for the end of the reserve"_s.arg(id)
                                  : u"Snapshot %1 should be released at the end of its reserve, but was not: %2"_s.arg(
                                        id, released.error().toString()),
                         { { "BLKSNAP_SNAPSHOT", id } });
}

/// Makes sure that a reserve device that was not begun may still be overwritten, and gives up our claim for the
/// module's.
bool Keeper::prepare(qsizetype index)
{
    const ReserveDevice &reserve = m_reserve[index];
    if (reserve.usedSectors > 0) {
        return true;
    }
    const auto claim = m_claims.find(reserve.device);
    if (claim == m_claims.end()) {
        passOver(index, u"it is not ours to use"_s);
        return false;
    }
    const auto signatures = readSignatures(claim->second.get());
    if (!signatures) {
        passOver(index, signatures.error().toString());
        return false;
    }
    if (!signatures->isEmpty()) {
        passOver(index, u"somebody put %1 on it"_s.arg(signatureText(*signatures)));
        return false;
    }
    return true;
}

/// Whether a reserve device that is not ours, as the kernel may have it already, is still there.
bool Keeper::mayBeInThePool(qsizetype index)
{
    const auto device = m_with.devices.open(m_reserve[index].device, Devices::Access::Read);
    if (!device) {
        passOver(index, device.error().message);
        return false;
    }
    return isWhatWasNamed(index, *device);
}

/// Passes it over if it is not.
bool Keeper::isWhatWasNamed(qsizetype index, const Device &device)
{
    const StoredDevice &named = m_record.reserve[index];
    if (device.size == named.size && device.diskSequence == named.diskSequence) {
        return true;
    }
    passOver(index, u"it is another device than the one that was named"_s);
    return false;
}

/// Whether the kernel has the piece now.
bool Keeper::handOver(const Grant &grant)
{
    ReserveDevice &reserve = m_reserve[grant.index];
    if (!saveState(grant.index, grant.range.count)) {
        passOver(grant.index, u"it cannot be put on record"_s);
        return false;
    }
    m_claims.erase(reserve.device);

    const std::array ranges = { grant.range };
    const auto appended = m_control->appendStorage(m_record.snapshot, reserve.device, ranges);
    if (!appended && appended.error().number != EINVAL) {
        saveState(nonePending, 0);
        passOver(grant.index, appended.error().toString());
        return false;
    }
    // EINVAL: the kernel has this piece already, or never will; in either case it is not offered again.
    reserve.usedSectors += grant.range.count;
    saveState(nonePending, 0);
    if (!appended) {
        m_with.journal.write(
            JournalKinds::growFailed,
            u"A piece of %1 is taken as in the pool of snapshot %2 already, as the kernel refuses it: %3"_s.arg(
                m_with.devices.describe(reserve.device), uuidToText(m_record.snapshot), appended.error().toString()),
            { { "BLKSNAP_SNAPSHOT", uuidToText(m_record.snapshot) }, { "BLKSNAP_DEVICE", reserve.device.toText() } });
        return false;
    }
    bindFile(grant.index);
    m_exhausted = false;
    report(EventKind::Grown, reserve.device, grant.range.count, std::nullopt);
    return true;
}

/// A file that the kernel has now is the kernel's to let go, with the snapshot.
void Keeper::bindFile(qsizetype index)
{
    const StoredDevice &device = m_record.reserve[index];
    if (!device.fileSystem) {
        return;
    }
    if (const auto bound = m_with.files.letGo(device.device, device.diskSequence); !bound) {
        m_with.journal.write(
            JournalKinds::program,
            bound.error().toString(),
            { { "BLKSNAP_SNAPSHOT", uuidToText(m_record.snapshot) }, { "BLKSNAP_DEVICE", device.device.toText() } });
    }
}

void Keeper::reportLostImages(const SnapshotStatus &status)
{
    for (const DeviceStatus &device : status.devices) {
        if (device.error != 0 && !m_with.events.contains(EventKind::Corrupted, m_record.snapshot, device.origin)) {
            report(EventKind::Corrupted, device.origin, std::nullopt, device.error);
        }
    }
}

void Keeper::claimReserve()
{
    std::map<DeviceNumber, FileDescriptor> claims;
    for (qsizetype i = 0; i < m_reserve.size(); ++i) {
        const DeviceNumber number = m_reserve[i].device;
        if (m_reserve[i].usedSectors > 0) {
            continue;
        }
        if (const auto held = m_claims.find(number); held != m_claims.end()) {
            claims.insert(m_claims.extract(held));
            continue;
        }
        auto device = m_with.devices.open(number, Devices::Access::Claim);
        if (!device) {
            // The kernel may hold it already, if we died while handing over its first piece.
            m_with.journal.write(
                JournalKinds::growFailed,
                device.error().message,
                { { "BLKSNAP_SNAPSHOT", uuidToText(m_record.snapshot) }, { "BLKSNAP_DEVICE", number.toText() } });
            continue;
        }
        if (!isWhatWasNamed(i, *device)) {
            continue;
        }
        claims.emplace(number, std::move(device->descriptor));
    }
    m_claims = std::move(claims);
}

void Keeper::report(EventKind kind,
                    std::optional<DeviceNumber> device,
                    std::optional<quint64> sectors,
                    std::optional<int> error,
                    qint64 microseconds)
{
    const Protocol::Event event = m_with.events.add({
        .id = 0,
        .time = microseconds,
        .kind = kind,
        .snapshot = m_record.snapshot,
        .device = device,
        .sectors = sectors,
        .errorNumber = error,
    });

    QList<JournalField> fields = {
        { "BLKSNAP_SNAPSHOT", uuidToText(m_record.snapshot) },
        { "BLKSNAP_EVENT", QString::number(event.id) },
    };
    if (device) {
        fields.append({ "BLKSNAP_DEVICE", device->toText() });
    }
    if (sectors) {
        fields.append({ "BLKSNAP_SECTORS", QString::number(*sectors) });
    }
    if (error) {
        fields.append({ "ERRNO", QString::number(*error) });
    }
    const QString id = uuidToText(m_record.snapshot);
    const auto mebibytes = [&] {
        return sectors.value_or(0) * sectorSize / (1024 * 1024);
    };
    switch (kind) {
    case EventKind::Taken:
    case EventKind::Released:
        break; // The helper, or the watcher, has said so.
    case EventKind::LowSpace:
        m_with.journal.write(JournalKinds::lowSpace,
                             u"Storage of snapshot %1 runs low, the kernel asks for %2 MiB"_s.arg(id).arg(mebibytes()),
                             fields);
        break;
    case EventKind::Grown:
        m_with.journal.write(JournalKinds::grown,
                             u"Storage of snapshot %1 was given %2 MiB of %3"_s.arg(id)
                                 .arg(mebibytes())
                                 .arg(m_with.devices.describe(*device)),
                             fields);
        break;
    case EventKind::ReserveExhausted:
        m_with.journal.write(
            JournalKinds::reserveExhausted,
            u"The reserve of snapshot %1 is used up, %2 MiB are missing; it will be lost unless it is given more storage"_s
                .arg(id)
                .arg(mebibytes()),
            fields);
        break;
    case EventKind::Corrupted:
        m_with.journal.write(
            JournalKinds::corrupted,
            u"The image of %1 in snapshot %2 is lost: %3; the device itself is unharmed"_s.arg(
                m_with.devices.describe(*device), id, Error{ error.value_or(EIO), u"snapshot"_s }.toString()),
            fields);
        break;
    }
    Q_EMIT happened(event);
}

void Keeper::passOver(qsizetype index, const QString &why)
{
    m_reserve[index].usable = false;
    m_with.journal.write(JournalKinds::growFailed,
                         u"%1 of the reserve of snapshot %2 is not used: %3"_s.arg(
                             m_with.devices.describe(m_reserve[index].device), uuidToText(m_record.snapshot), why),
                         { { "BLKSNAP_SNAPSHOT", uuidToText(m_record.snapshot) },
                           { "BLKSNAP_DEVICE", m_reserve[index].device.toText() } });
}

bool Keeper::saveState(qsizetype pendingIndex, quint64 pendingSectors)
{
    QList<ReserveUse> use;
    for (qsizetype i = 0; i < m_reserve.size(); ++i) {
        use.append({ .device = m_reserve[i].device,
                     .diskSequence = m_record.reserve[i].diskSequence,
                     .usedSectors = m_reserve[i].usedSectors,
                     .pendingSectors = i == pendingIndex ? pendingSectors : 0 });
    }
    return m_with.records.saveGrowth(m_record.snapshot, { .handledEvents = m_handledEvents, .reserve = use })
        .has_value();
}
} // namespace Blksnap
