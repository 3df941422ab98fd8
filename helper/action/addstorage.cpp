// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Giving more storage or reserve to a snapshot that is held.
 *
 * Its storage may be written to as soon as it is appended, so it is wiped under our claim; whoever mounts it in the
 * moment before the module's makes the module refuse it.
 */
#include "verbs.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Blksnap
{
using Protocol::Code;

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
    if (status->state != SnapshotState::Created && status->state != SnapshotState::Taken) {
        return refusal(Code::UnknownSnapshot,
                       u"Snapshot %1 is lost already, storage does not help it; nothing was changed"_s.arg(
                           uuidToText(request.snapshot)));
    }
    auto record = m_with.records.snapshot(request.snapshot);
    if (!record && (!request.reserve.isEmpty() || !request.reserveFiles.isEmpty())) {
        return refusal(
            Code::BadArgument,
            u"Snapshot %1 was taken by another program, which watches it itself; it can be given storage, but no reserve"_s
                .arg(uuidToText(request.snapshot)));
    }
    QList<DeviceNumber> origins;
    std::ranges::transform(status->devices, std::back_inserter(origins), &DeviceStatus::origin);

    auto storage = m_claims.claim(request.storage, request.storageFiles, origins);
    if (!storage) {
        return std::unexpected(storage.error());
    }
    auto reserve = m_claims.claim(request.reserve, request.reserveFiles, origins);
    if (!reserve) {
        return std::unexpected(reserve.error());
    }
    const auto appended = appendEach(**control, *storage, record ? &*record : nullptr, request).and_then([&] {
        return wipeAll(*reserve, request.request);
    });
    if (record) {
        const auto kept = appended ? addReserve(*record, *reserve) : Checked<void>();
        reserve->clear();
        tellWatch(request.snapshot);
        if (!kept) {
            return std::unexpected(kept.error());
        }
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

/// Puts reserve on record; as before if that fails.
Checked<void> Verbs::addReserve(SnapshotRecord &record, const ClaimedStorages &reserve) const
{
    const SnapshotRecord before = record;
    std::ranges::transform(reserve, std::back_inserter(record.reserve), &ClaimedStorage::stored);
    const auto saved = save(record, reserve, u"storage was added, reserve was not"_s);
    if (!saved) {
        record = before;
        // Where this fails as well, the watch service finds reserve that is not there, and passes it over.
        std::ignore = m_with.records.saveSnapshot(record);
    }
    return saved;
}

/// Adds devices one by one, and wipes none that is not added then. What was added stays: the kernel cannot give storage
/// back. The record says which, and before the kernel has it: it is what keeps others from freezing what storage lies
/// on.
Checked<void> Verbs::appendEach(Control &control,
                                ClaimedStorages &storage,
                                SnapshotRecord *record,
                                const Protocol::AddStorageRequest &request)
{
    for (ClaimedStorage &claimed : storage) {
        const auto added =
            wipe(claimed, claimed.device.descriptor.get(), request.request)
                .and_then([&] { return record ? noteStorage(*record, claimed.stored()) : Checked<void>(); })
                .and_then([&] {
                    claimed.giveUpClaim();
                    return append(control, request.snapshot, claimed);
                });
        if (!added) {
            if (record && std::ranges::contains(record->storage, claimed.device.number, &StoredDevice::device)) {
                record->storage.removeLast();
                std::ignore = m_with.records.saveSnapshot(*record);
            }
            return added;
        }
        note(JournalKinds::storageAdded,
             u"%1 was added to the difference storage of snapshot %2"_s.arg(claimed.description,
                                                                            uuidToText(request.snapshot)),
             request.request,
             { { "BLKSNAP_SNAPSHOT", uuidToText(request.snapshot) },
               { "BLKSNAP_DEVICE", claimed.device.number.toText() } });
    }
    return {};
}

Checked<void> Verbs::noteStorage(SnapshotRecord &record, StoredDevice stored) const
{
    if (const auto status = m_with.status.snapshot(record.snapshot)) {
        stored.begin = status->capacity * sectorSize;
    }
    record.storage.append(stored);
    if (const auto saved = m_with.records.saveSnapshot(record); !saved) {
        return refusal(Code::Kernel,
                       u"%1; %2 was not added"_s.arg(saved.error().toString(), m_with.devices.describe(stored.device)),
                       stored.device,
                       saved.error().number);
    }
    return {};
}
} // namespace Blksnap
