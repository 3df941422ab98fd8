// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What libblkid recognizes on a device: file systems, members of volumes, partition tables.
 *
 * Invariant: finding and wiping walk the device in the same way, so what was not found, and therefore not agreed to, is
 * never wiped. Nothing here keeps the descriptor.
 */
#pragma once

#include "kernel/types.h"

#include <QList>

namespace Blksnap
{
struct Signature {
    QString type; ///< libblkid's name: ext4, LVM2_member, gpt
    QString id; ///< UUID, or id of a partition table; empty where there is none
    QString label;

    bool operator==(const Signature &) const = default;
};

/// The token of docs/protocol.md: "TYPE:ID" sorted, each once, joined by ",". Empty where nothing is on the device.
QString signatureToken(const QList<Signature> &signatures);
/// For people: ext4 "Backup", gpt.
QString signatureText(const QList<Signature> &signatures);

/// Every signature on the device or file behind @p descriptor, those with broken checksums included.
/// An error means that it could not be read, never that it is empty.
Result<QList<Signature>> readSignatures(int descriptor);

/// UUID of the file system (or volume), else of the partition, else empty; what udev calls ID_FS_UUID,
/// ID_PART_ENTRY_UUID.
Result<QString> readUuid(int descriptor);

/// Wipes all signatures if they are exactly those of @p token, which must not be empty; what was wiped is answered.
/// ESTALE: something else is there; nothing, or nothing but signatures of the token, was wiped.
Result<QList<Signature>> wipeSignatures(int descriptor, const QString &token);
} // namespace Blksnap
