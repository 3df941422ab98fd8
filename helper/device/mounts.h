// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What is mounted or used as swap, as the kernel's table says. Values; read anew at every call.
 */
#pragma once

#include "kernel/types.h"

#include <QByteArray>
#include <QList>

namespace Blksnap
{
struct Mount {
    DeviceNumber device; ///< of the file system; 0:N where it has no device of its own, also for btrfs
    QByteArray type; ///< "ext4"
    QByteArray source; ///< as the file system names it, mostly a device node
    QString target;
    bool readOnly = false; ///< the file system itself, not only seen from there

    bool operator==(const Mount &) const = default;
};

/// Block devices that are used as swap. @param table normally "/proc/swaps"; nothing if it cannot be read
std::optional<QList<DeviceNumber>> readSwaps(const QString &table);
/// @param table normally "/proc/self/mountinfo"; nothing if it cannot be read
std::optional<QList<Mount>> readMounts(const QString &table);
} // namespace Blksnap
