// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Taking a snapshot with its storage.
 *
 * Storage is claimed exclusively while it is checked. The module claims it too, so our claim has to be given up before
 * it is appended. What happens between the two must not matter: the module's claim comes first and signatures are
 * looked at, and wiped, under it, since nothing is written to storage before the snapshot is taken.
 *
 * While the devices are frozen this program does nothing but wait for that one request: it logs before and after, and
 * its records lie in memory, so it cannot wait for a file system that waits for it.
 */
#include "verbs.h"

#include "action/kernelrefusal.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Blksnap
{
using Protocol::Code;

namespace
{
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

/// A policy that cannot be kept from the beginning would end the snapshot, or warn, at once.
Checked<void> checkRoom(const Policy &policy, const ClaimedStorages &storage, const ClaimedStorages &reserve)
{
    quint64 room = 0;
    for (const ClaimedStorages *claims : { &storage, &reserve }) {
        room = std::accumulate(claims->begin(), claims->end(), room, [](quint64 sum, const ClaimedStorage &claimed) {
            return sum + claimed.stored().room().count * sectorSize;
        });
    }
    if (policy.keepFree >= room) {
        return refusal(
            Code::NoSpace,
            u"%1 bytes of the pool are to be kept free, but it and the reserve have %2 together"_s.arg(policy.keepFree)
                .arg(room));
    }
    return {};
}

QList<StoredDevice> storedOf(const ClaimedStorages &storage)
{
    QList<StoredDevice> result;
    std::ranges::transform(storage, std::back_inserter(result), &ClaimedStorage::stored);
    return result;
}

/// The kernel fills them one after the other.
QList<StoredDevice> placedOf(const ClaimedStorages &storage)
{
    QList<StoredDevice> result = storedOf(storage);
    quint64 begin = 0;
    for (StoredDevice &device : result) {
        device.begin = begin;
        begin += device.room().count * sectorSize;
    }
    return result;
}
} // namespace

Checked<QVariantMap> Verbs::take(const Protocol::TakeRequest &request, RequestRecord &record)
{
    auto control = openControl();
    if (!control) {
        return std::unexpected(control.error());
    }
    if (const auto checked = checkOrigins(request.devices); !checked) {
        return std::unexpected(checked.error());
    }
    if (request.storage.isEmpty() && request.storageFiles.isEmpty()) {
        return refusal(Code::NoSpace, u"A snapshot needs storage for what is overwritten; none was named"_s);
    }
    const QList<DeviceNumber> origins = numbersOf(request.devices);
    auto storage = m_claims.claim(request.storage, request.storageFiles, origins);
    if (!storage) {
        return std::unexpected(storage.error());
    }
    auto reserve = m_claims.claim(request.reserve, request.reserveFiles, origins);
    if (!reserve) {
        return std::unexpected(reserve.error());
    }
    if (const auto roomy = checkRoom(request.policy, *storage, *reserve); !roomy) {
        return std::unexpected(roomy.error());
    }

    record.origins = origins;
    if (const auto begun = begin(record); !begun) {
        return std::unexpected(begun.error());
    }
    const auto created = (*control)->createSnapshot(origins);
    if (!created) {
        return kernelRefusal(created.error(), u"no snapshot was made"_s);
    }
    const SnapshotId id = *created;
    Guard undo([&] { rollBack(**control, id, request.request); });
    record.created = id;
    if (const auto noted = begin(record); !noted) {
        return std::unexpected(noted.error());
    }
    if (const auto handedOver = handOver(**control, id, *storage, request.request); !handedOver) {
        return std::unexpected(handedOver.error());
    }
    if (const auto wiped = wipeAll(*reserve, request.request); !wiped) {
        return std::unexpected(wiped.error());
    }

    if (const auto taken = freezeAndTake(**control, id, origins); !taken) {
        return kernelRefusal(taken.error(), u"no snapshot was taken, the devices are as they were"_s);
    }
    const auto images = (*control)->images(id);
    if (!images) {
        return kernelRefusal(images.error(), u"the snapshot was released again"_s);
    }
    Protocol::TakeReply reply;
    reply.request = request.request;
    reply.snapshot = id;
    std::ranges::transform(*images, std::back_inserter(reply.images), [](const ImageInfo &image) {
        return Protocol::Image{ .origin = image.origin, .image = image.image };
    });
    if (const auto status = m_with.status.snapshot(id)) {
        reply.freezeMicroseconds = status->freezeMicroseconds;
    }

    const SnapshotRecord snapshot = {
        .snapshot = id,
        .name = request.name,
        .taken = QDateTime::currentMSecsSinceEpoch() * 1000,
        .storage = placedOf(*storage),
        .reserve = storedOf(*reserve),
        .policy = request.policy,
    };
    if (const auto saved = save(snapshot, *reserve, u"the snapshot was released again"_s); !saved) {
        return std::unexpected(saved.error());
    }
    // From here on nobody undoes it, whoever dies.
    if (const auto finished = finish(record, Protocol::encode(reply)); !finished) {
        return std::unexpected(finished.error());
    }
    undo.dismiss();

    note(JournalKinds::snapshotTaken,
         u"Snapshot %1 of %2 was taken, writes were held back for %3 µs"_s.arg(uuidToText(id), textOf(origins))
             .arg(reply.freezeMicroseconds),
         request.request,
         { { "BLKSNAP_SNAPSHOT", uuidToText(id) }, { "BLKSNAP_ORIGINS", textOf(origins) } });
    // The watch service claims the reserve in our place.
    reserve->clear();
    tellWatch(id);
    return Protocol::encode(reply);
}

Checked<void> Verbs::checkOrigins(const QList<Protocol::DeviceReference> &references) const
{
    for (const Protocol::DeviceReference &reference : references) {
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
        if (const auto apart = m_claims.checkOrigin(reference.device); !apart) {
            return apart;
        }
    }
    return {};
}

/// Puts on record that the request is worked on, so that it can be undone should we die.
Checked<void> Verbs::begin(RequestRecord &record)
{
    Protocol::Refusal busy;
    busy.request = record.request;
    busy.code = Code::Busy;
    busy.message = u"This request is being worked on"_s;
    record.answer = Protocol::encode(busy);
    return keep(record, u"no snapshot was made"_s);
}

Checked<void> Verbs::finish(RequestRecord &record, const QVariantMap &answer) const
{
    record.state = RequestRecord::State::Done;
    record.answer = answer;
    return keep(record, u"the snapshot was released again"_s);
}

/// Without its record the request is not gone on with; @p meaning says what that means for the snapshot.
Checked<void> Verbs::keep(const RequestRecord &record, const QString &meaning) const
{
    if (const auto saved = m_with.records.saveRequest(record); !saved) {
        return refusal(
            Code::Kernel, u"%1; %2"_s.arg(saved.error().toString(), meaning), std::nullopt, saved.error().number);
    }
    return {};
}

/// Gives storage to a snapshot that is not taken yet, and clears it under the module's claim.
Checked<void> Verbs::handOver(Control &control, const SnapshotId &id, ClaimedStorages &storage, const QUuid &request)
{
    for (ClaimedStorage &claimed : storage) {
        claimed.giveUpClaim();
        if (const auto appended = append(control, id, claimed); !appended) {
            return appended;
        }
    }
    for (const ClaimedStorage &claimed : storage) {
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
        if (const auto wiped = wipe(claimed, device->descriptor.get(), request); !wiped) {
            return wiped;
        }
    }
    return {};
}

Checked<void> Verbs::wipe(const ClaimedStorage &storage, int descriptor, const QUuid &request)
{
    const auto wiped = m_claims.wipe(storage, descriptor);
    if (!wiped) {
        return std::unexpected(wiped.error());
    }
    if (!wiped->isEmpty()) {
        note(JournalKinds::signatureWiped,
             u"Wiped %1 from %2, as agreed"_s.arg(*wiped, storage.description),
             request,
             { { "BLKSNAP_DEVICE", storage.device.number.toText() }, { "BLKSNAP_SIGNATURE", storage.consent } });
    }
    return {};
}

Checked<void> Verbs::wipeAll(const ClaimedStorages &storage, const QUuid &request)
{
    for (const ClaimedStorage &claimed : storage) {
        if (const auto wiped = wipe(claimed, claimed.device.descriptor.get(), request); !wiped) {
            return wiped;
        }
    }
    return {};
}

Checked<void> Verbs::append(Control &control, const SnapshotId &id, const ClaimedStorage &storage) const
{
    const std::array ranges = { storage.stored().room() };
    if (const auto appended = control.appendStorage(id, storage.device.number, ranges); !appended) {
        return kernelRefusal(appended.error(),
                             u"%1 was not added to the difference storage"_s.arg(storage.description),
                             storage.device.number);
    }
    return {};
}

Result<void> Verbs::freezeAndTake(Control &control, const SnapshotId &id, const QList<DeviceNumber> &origins) const
{
    const auto frozen = m_with.freezer.freeze(origins);
    if (!frozen) {
        return std::unexpected(frozen.error());
    }
    return control.takeSnapshot(id);
}

/// Puts a snapshot on record; its reserve files last from then on.
Checked<void> Verbs::save(const SnapshotRecord &record, const ClaimedStorages &reserve, const QString &meaning) const
{
    const auto refuse = [&meaning](const Error &error) {
        return refusal(Code::Kernel, u"%1; %2"_s.arg(error.toString(), meaning), std::nullopt, error.number);
    };
    if (const auto saved = m_with.records.saveSnapshot(record); !saved) {
        return refuse(saved.error());
    }
    for (const ClaimedStorage &claimed : reserve) {
        if (!claimed.fileSystem) {
            continue;
        }
        if (const auto kept = m_with.files.keep(claimed.device); !kept) {
            return refuse(kept.error());
        }
    }
    return {};
}
} // namespace Blksnap
