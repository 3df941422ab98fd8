// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Storage for a snapshot, checked and held: devices that a caller named, files that are made for him.
 *
 * Invariant: as long as a ClaimedStorage of a device lives, nobody else can claim or mount it; a file lives as long as
 * its ClaimedStorage unless the kernel has it by then. Nothing is overwritten here but by wipe(), and that only what
 * the caller agreed to lose.
 */
#pragma once

#include "action/surroundings.h"

#include <vector>

namespace Blksnap
{
struct ClaimedStorage {
    Device device;
    QString consent; ///< the signature token that the person agreed to lose
    QString description;
    std::optional<DeviceNumber> fileSystem; ///< what it lies on, if it is a file

    /// Lets the kernel claim it in our place. A file stays open, it would vanish otherwise.
    void giveUpClaim();
    StoredDevice stored() const;
};
using ClaimedStorages = std::vector<ClaimedStorage>;

class StorageClaims
{
public:
    explicit StorageClaims(const Surroundings &with);

    /// Claims devices and makes files that may become storage of a snapshot of @p origins; all or none.
    Checked<ClaimedStorages> claim(const QList<Protocol::StorageReference> &devices,
                                   const QList<Protocol::FileReference> &files,
                                   const QList<DeviceNumber> &origins) const;
    /// Makes sure that no signature is on @p descriptor, by wiping those that the person agreed to lose. Answers what
    /// was wiped, for people; empty: nothing.
    Checked<QString> wipe(const ClaimedStorage &storage, int descriptor) const;
    /// Refuses with InUse an origin on which storage or reserve of a snapshot lies.
    Checked<void> checkOrigin(DeviceNumber origin) const;

private:
    Checked<ClaimedStorage> claimDevice(const Protocol::StorageReference &reference,
                                        const QList<DeviceNumber> &origins) const;
    Checked<ClaimedStorage> makeFile(const Protocol::FileReference &reference,
                                     const QList<DeviceNumber> &origins) const;
    Checked<void> checkBlocks(const ClaimedStorage &storage, const QList<DeviceNumber> &origins) const;
    Checked<void> checkApart(DeviceNumber number, const QList<DeviceNumber> &origins) const;
    Checked<void> checkNotPromised(DeviceNumber number) const;
    Checked<void> checkNotHeld(DeviceNumber number) const;
    Checked<void> checkSignatures(const Device &device, const QString &consent) const;
    /// Records of the snapshots that the kernel knows.
    QList<SnapshotRecord> livingRecords() const;

    const Surroundings &m_with;
};
} // namespace Blksnap
