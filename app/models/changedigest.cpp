// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedigest.h"

#include <numeric>

namespace Blksnap
{

ChangeDigest::ChangeDigest(const ChangeMap &map)
{
    quint8 before = 0;
    for (const char byte : map.blocks) {
        const auto number = static_cast<quint8>(byte);
        ++m_blocks[number];
        // A rise from 2 to 5 begins an area for those who ask since 2, 3 or 4.
        for (int since = before; since < number; ++since) {
            ++m_areas[static_cast<std::size_t>(since)];
        }
        before = number;
    }
    for (std::size_t number = 0; number < m_blocks.size(); ++number) {
        m_bytes[number] = static_cast<quint64>(m_blocks[number]) * map.blockSize;
    }
    if (!map.blocks.isEmpty()) {
        // The last block of a device may be short.
        m_bytes[before] -= map.blockSize - map.bytesOf(map.blockCount() - 1, 1);
    }
}

ChangeTotals ChangeDigest::since(int number) const
{
    ChangeTotals totals{ .areas = m_areas.at(static_cast<std::size_t>(number)) };
    totals.bytes = std::accumulate(m_bytes.begin() + number + 1, m_bytes.end(), quint64{ 0 });
    totals.blocks = std::accumulate(m_blocks.begin() + number + 1, m_blocks.end(), qsizetype{ 0 });
    return totals;
}

} // namespace Blksnap
