// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Arithmetic of the reserve.
 */
#include "growth.h"

#include <algorithm>

namespace Blksnap
{
quint64 freeSectors(const SnapshotStatus &status)
{
    return status.capacity > status.filled ? status.capacity - status.filled : 0;
}

quint64 usualRequest(const SnapshotStatus &status)
{
    return status.lowSpaceEvents > 0 ? status.requested / status.lowSpaceEvents : 0;
}

quint64 wantedFree(const SnapshotStatus &status, quint64 requested)
{
    return std::min(requested, status.capacity / 2);
}

std::optional<Grant> nextGrant(const QList<ReserveDevice> &reserve, quint64 sectors)
{
    // Rounding up must not run over; no device has more than 2^55 sectors.
    constexpr quint64 most = quint64(1) << 55;
    const quint64 wanted =
        (std::clamp<quint64>(sectors, 1, most) + grantAlignment - 1) / grantAlignment * grantAlignment;
    for (qsizetype i = 0; i < reserve.size(); ++i) {
        const ReserveDevice &device = reserve[i];
        if (device.usable && device.usedSectors < device.room.count) {
            return Grant{ .index = i,
                          .range = { .offset = device.room.offset + device.usedSectors,
                                     .count = std::min(wanted, device.room.count - device.usedSectors) } };
        }
    }
    return std::nullopt;
}
} // namespace Blksnap
