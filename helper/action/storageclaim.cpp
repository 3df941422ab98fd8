// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How storage is checked.
 */
#include "storageclaim.h"

#include "device/signatures.h"
#include "protocol/storageroom.h"

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace Blksnap
{
using Protocol::Code;

namespace
{
Checked<void> checkSize(DeviceNumber number, const QString &description, quint64 size)
{
    if (size < smallestStorage) {
        return refusal(Code::TooSmall,
                       u"%1 has %2 bytes; storage needs at least %3"_s.arg(description).arg(size).arg(smallestStorage),
                       number);
    }
    return {};
}
} // namespace

void ClaimedStorage::giveUpClaim()
{
    if (!fileSystem) {
        device.descriptor.reset();
    }
}

StoredDevice ClaimedStorage::stored() const
{
    return {
        .device = device.number, .size = device.size, .diskSequence = device.diskSequence, .fileSystem = fileSystem
    };
}

StorageClaims::StorageClaims(const Surroundings &with) : m_with(with)
{
}

Checked<ClaimedStorages> StorageClaims::claim(const QList<Protocol::StorageReference> &devices,
                                              const QList<Protocol::FileReference> &files,
                                              const QList<DeviceNumber> &origins) const
{
    ClaimedStorages claims;
    const auto add = [&](Checked<ClaimedStorage> claimed) -> Checked<void> {
        if (!claimed) {
            return std::unexpected(claimed.error());
        }
        if (const auto fitting = checkBlocks(*claimed, origins); !fitting) {
            return fitting;
        }
        claims.push_back(*std::move(claimed));
        return {};
    };
    for (const Protocol::StorageReference &reference : devices) {
        if (const auto added = add(claimDevice(reference, origins)); !added) {
            return std::unexpected(added.error());
        }
    }
    for (const Protocol::FileReference &reference : files) {
        if (const auto added = add(makeFile(reference, origins)); !added) {
            return std::unexpected(added.error());
        }
    }
    return claims;
}

Checked<ClaimedStorage> StorageClaims::claimDevice(const Protocol::StorageReference &reference,
                                                   const QList<DeviceNumber> &origins) const
{
    const DeviceNumber number = reference.device.device;
    const QString description = m_with.devices.describe(number);
    const auto usable = checkApart(number, origins)
                            .and_then([&] { return checkNotPromised(number); })
                            .and_then([&] { return checkNotHeld(number); })
                            .and_then([&] { return m_with.devices.checkUnused(number); });
    if (!usable) {
        return std::unexpected(usable.error());
    }

    const auto access = reference.consent.isEmpty() ? Devices::Access::Claim : Devices::Access::ClaimAndWrite;
    auto device = m_with.devices.open(number, access);
    if (!device) {
        return std::unexpected(device.error());
    }
    const auto agreed =
        checkPreconditions(*device, reference.device, description)
            .and_then([&]() -> Checked<void> {
                if (device->readOnly) {
                    return refusal(Code::ReadOnly, u"%1 is read-only; nothing was changed"_s.arg(description), number);
                }
                return checkSize(number, description, device->size);
            })
            .and_then([&] { return checkSignatures(*device, reference.consent); });
    if (!agreed) {
        return std::unexpected(agreed.error());
    }
    return ClaimedStorage{
        .device = *std::move(device), .consent = reference.consent, .description = description, .fileSystem = {}
    };
}

Checked<ClaimedStorage> StorageClaims::makeFile(const Protocol::FileReference &reference,
                                                const QList<DeviceNumber> &origins) const
{
    const DeviceNumber fileSystem = reference.fileSystem.device;
    const QString place = u"a file on %1"_s.arg(m_with.devices.describe(fileSystem));
    const auto usable = checkSize(fileSystem, place, reference.size)
                            .and_then([&] { return checkApart(fileSystem, origins); })
                            .and_then([&] { return checkNotHeld(fileSystem); });
    if (!usable) {
        return std::unexpected(usable.error());
    }
    auto loop = m_with.files.create(reference);
    if (!loop) {
        return std::unexpected(loop.error());
    }
    const QString description = u"%1, %2"_s.arg(m_with.devices.describe(loop->number), place);
    return ClaimedStorage{
        .device = *std::move(loop), .consent = {}, .description = description, .fileSystem = fileSystem
    };
}

/// The kernel writes to storage in blocks of the origins, and would refuse it only after it was wiped.
Checked<void> StorageClaims::checkBlocks(const ClaimedStorage &storage, const QList<DeviceNumber> &origins) const
{
    for (const DeviceNumber origin : origins) {
        const auto device = m_with.devices.open(origin, Devices::Access::Read);
        if (device && storage.device.blockSize > device->blockSize) {
            return refusal(
                Code::LargeBlocks,
                u"%1 works in blocks of %2 bytes, %3 in blocks of %4; nothing was changed"_s.arg(storage.description)
                    .arg(storage.device.blockSize)
                    .arg(m_with.devices.describe(origin))
                    .arg(device->blockSize),
                storage.device.number);
        }
    }
    return {};
}

Checked<void> StorageClaims::checkApart(DeviceNumber number, const QList<DeviceNumber> &origins) const
{
    for (const DeviceNumber origin : origins) {
        if (m_with.devices.overlap(number, origin)) {
            return refusal(Code::IsOrigin,
                           u"%1 lies on, or beneath, %2 of which the snapshot is; storage must be elsewhere"_s.arg(
                               m_with.devices.describe(number), m_with.devices.describe(origin)),
                           number);
        }
    }
    return {};
}

Checked<void> StorageClaims::checkNotPromised(DeviceNumber number) const
{
    const QString description = m_with.devices.describe(number);
    if (m_with.status.snapshotOfImage(number) || m_with.status.holderOf(number)) {
        return refusal(Code::InUse, u"%1 belongs to a snapshot; nothing was changed"_s.arg(description), number);
    }
    const QList<SnapshotRecord> records = livingRecords();
    for (const SnapshotRecord &record : records) {
        if (std::ranges::contains(record.reserve, number, &StoredDevice::device)
            || std::ranges::contains(record.storage, number, &StoredDevice::device)) {
            return refusal(Code::InUse,
                           u"%1 is storage or reserve of snapshot %2"_s.arg(description, uuidToText(record.snapshot)),
                           number);
        }
    }
    return {};
}

/// Each write to such storage would be one to an origin, which wants storage in turn.
Checked<void> StorageClaims::checkNotHeld(DeviceNumber number) const
{
    const auto snapshots = m_with.status.snapshots();
    if (!snapshots) {
        return refusal(Code::Kernel,
                       u"%1; nothing was changed"_s.arg(snapshots.error().toString()),
                       number,
                       snapshots.error().number);
    }
    for (const SnapshotStatus &snapshot : *snapshots) {
        for (const DeviceStatus &device : snapshot.devices) {
            if (m_with.devices.overlap(number, device.origin)
                || (device.image && m_with.devices.overlap(number, *device.image))) {
                return refusal(Code::InUse,
                               u"%1 is held by a snapshot, so storage cannot lie there; nothing was changed"_s.arg(
                                   m_with.devices.describe(number)),
                               number);
            }
        }
    }
    return {};
}

Checked<void> StorageClaims::checkOrigin(DeviceNumber origin) const
{
    const QList<SnapshotRecord> records = livingRecords();
    for (const SnapshotRecord &record : records) {
        for (const QList<StoredDevice> *devices : { &record.storage, &record.reserve }) {
            const bool isBeneath = std::ranges::any_of(
                *devices, [&](const StoredDevice &device) { return m_with.devices.overlap(origin, device.device); });
            if (isBeneath) {
                return refusal(Code::InUse,
                               u"Storage or reserve of snapshot %1 lies on %2, so that cannot be frozen"_s.arg(
                                   uuidToText(record.snapshot), m_with.devices.describe(origin)),
                               origin);
            }
        }
    }
    return {};
}

QList<SnapshotRecord> StorageClaims::livingRecords() const
{
    QList<SnapshotRecord> records;
    const QList<SnapshotId> ids = m_with.records.snapshotIds();
    for (const SnapshotId &id : ids) {
        const auto record = m_with.records.snapshot(id);
        if (record && m_with.status.snapshot(id)) {
            records.append(*record);
        }
    }
    return records;
}

Checked<void> StorageClaims::checkSignatures(const Device &device, const QString &consent) const
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

Checked<QString> StorageClaims::wipe(const ClaimedStorage &storage, int descriptor) const
{
    if (storage.consent.isEmpty()) {
        const auto signatures = readSignatures(descriptor);
        if (!signatures || !signatures->isEmpty()) {
            return refusal(
                Code::DeviceChanged,
                u"%1 was written to while it was being checked; nothing on it was changed"_s.arg(storage.description),
                storage.device.number);
        }
        return QString();
    }
    const auto wiped = wipeSignatures(descriptor, storage.consent);
    if (!wiped) {
        return refusal(
            wiped.error().number == ESTALE ? Code::DeviceChanged : Code::Kernel,
            u"What is on %1 was not wiped, or not wholly: %2"_s.arg(storage.description, wiped.error().toString()),
            storage.device.number,
            wiped.error().number);
    }
    return signatureText(*wiped);
}
} // namespace Blksnap
