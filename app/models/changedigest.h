// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What a change map adds up to, for every number at once, so that another "since" costs nothing.
 *
 * Immutable; one pass over the map, by any thread.
 */
#pragma once

#include "client/changedranges.h"

#include <array>

namespace Blksnap
{

class ChangeDigest
{
public:
    ChangeDigest() = default;
    explicit ChangeDigest(const ChangeMap &map);

    /// Bytes of the blocks that changed last in exactly this snapshot interval; of 0 those that never did.
    quint64 bytesOf(int number) const
    {
        return m_bytes.at(static_cast<std::size_t>(number));
    }
    /// Of everything above a number; the same as changeTotals().
    ChangeTotals since(int number) const;

private:
    std::array<quint64, 256> m_bytes{};
    std::array<qsizetype, 256> m_blocks{};
    /// Areas above each number.
    std::array<qsizetype, 256> m_areas{};
};

} // namespace Blksnap
