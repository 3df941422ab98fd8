// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What of a device that was named as storage takes differences: arithmetic for all who hand it over or show it.
 */
#pragma once

#include <QtTypes>

namespace Blksnap
{
/// Where file systems and volumes have what they are known by. The first thing that is stored is often the beginning of
/// an origin: there, the storage would pass for a copy of it, by the same UUID. The loop device of a file is looked at
/// like any other.
inline constexpr quint64 bytesBeforeStorage = 1024 * 1024;

/// Less than this is not worth a device: the kernel asks for more at once.
inline constexpr quint64 smallestStorage = 4 * 1024 * 1024;

/// Bytes that take differences on a partition, a disk or a file of @p size bytes.
constexpr quint64 roomOn(quint64 size)
{
    return size > bytesBeforeStorage ? size - bytesBeforeStorage : 0;
}
} // namespace Blksnap
