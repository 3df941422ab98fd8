// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Giving more storage or reserve to a snapshot that is held.
 *
 * Its storage may be written to as soon as it is appended, so it is wiped under our claim; whoever mounts it in the
 * moment before the module's makes the module refuse it.
 */
#include "verbs.h"

#include <algorithm>

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
    for (const ClaimedStorages *claims : { &*storage, &*reserve }) {
        if (const auto wiped = wipeAll(*claims, request.request); !wiped) {
            return std::unexpected(wiped.error());
        }
    }

    const auto appended = appendEach(**control, *storage, record ? &*record : nullptr, request);
    if (record) {
        if (!appended) {
            reserve->clear();
        }
        std::ranges::transform(*reserve, std::back_inserter(record->reserve), &ClaimedStorage::stored);
        if (const auto saved = save(*record, *reserve, u"storage was added, reserve was not"_s); !saved) {
            return std::unexpected(saved.error());
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

/// Adds devices one by one. What was added stays: the kernel cannot give storage back. The record says which.
Checked<void> Verbs::appendEach(Control &control,
                                ClaimedStorages &storage,
                                SnapshotRecord *record,
                                const Protocol::AddStorageRequest &request)
{
    for (ClaimedStorage &claimed : storage) {
        claimed.giveUpClaim();
        if (const auto appended = append(control, request.snapshot, claimed); !appended) {
            return appended;
        }
        if (record) {
            record->storage.append(claimed.stored());
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
} // namespace Blksnap
