// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * One block device as the running system describes it, for people and for preconditions.
 *
 * A plain value: made by DeviceScanner, never changed afterwards. What is unknown is empty or 0,
 * so a reader may show every field without asking whether it was found.
 */
#pragma once

#include "kernel/types.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace Blksnap
{

struct Device {
    Q_GADGET
public:
    enum class Kind { Disk, Partition, LogicalVolume, Crypt, Mapped, Raid, Loop, Image, Optical, Memory, Other };
    Q_ENUM(Kind)

    DeviceNumber number;
    /// Name the kernel gave it, as in /sys/class/block.
    QString name;
    /// Path that a person would use: /dev/mapper/vg-home rather than /dev/dm-3.
    QString node;
    /// What LVM calls a volume, group/volume: it is /dev/ with that, too. Empty for what is none.
    QString volume;
    Kind kind = Kind::Other;
    quint64 size = 0;
    /// Where a partition begins on its disk, in bytes.
    quint64 start = 0;
    /// Rises whenever another medium appears under the same number; 0 where the kernel does not say.
    quint64 diskSequence = 0;
    bool readOnly = false;
    bool removable = false;

    /// Empty where it is not known apart from the model.
    QString vendor;
    QString model;
    QString serial;
    /// File behind a loop device.
    QString backingFile;

    /// libblkid's type: ext4, xfs, swap, LVM2_member, crypto_LUKS ...
    QString contentType;
    /// libblkid's usage: filesystem, raid, crypto, other.
    QString contentUsage;
    QString label;
    QString contentUuid;
    QString partitionUuid;
    QString partitionLabel;
    QString tableType;
    QString tableId;

    QStringList mountPoints;
    /// As what it is mounted, which need not be what is on it: ext4 may be served by FUSE.
    QString mountType;
    bool swapInUse = false;
    /// Of the mounted file system, as of the last look; 0 where none is mounted.
    quint64 fileSystemSize = 0;
    quint64 fileSystemUsed = 0;
    /// What whoever is not root may still use of it.
    quint64 fileSystemAvailable = 0;
    /// The mounted file system itself, not only the way that it is seen from one place.
    bool fileSystemReadOnly = false;

    /// What it lies on: the disk of a partition, the members of a volume.
    QList<DeviceNumber> parents;

    bool operator==(const Device &) const = default;

    /// The volume, or else the node without /dev/, as people say it.
    QString shortNode() const;
    /// Where people find it: the first mount point, or the short node of what is not mounted.
    QString place() const;
    bool hasFileSystem() const;
    /// UUID of the contents, else of the partition: the precondition that goes to the helper.
    QString uuid() const;
    /// Every known signature as TYPE:ID, sorted, joined by commas; what consent names.
    QString signatureToken() const;
    /// The same for people: ext4 “backup”.
    QString signatureText() const;
    /// What a person types who agrees to lose that: the label, or what it is.
    QString signatureName() const;
};

} // namespace Blksnap

Q_DECLARE_METATYPE(Blksnap::Device)
