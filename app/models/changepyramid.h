// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A change map made ready for looking at any part of it at any size: the highest byte of every 4, 16, 64 ... blocks.
 *
 * The highest byte is the latest change, so nothing that changed is ever hidden by a coarse view, unless somebody asked
 * for it: hidden numbers count as never changed. Immutable; built once for each map, by any thread, shared implicitly.
 */
#pragma once

#include "client/changemap.h"

#include <QList>

#include <bitset>

namespace Blksnap
{

class ChangePyramid
{
public:
    /// Numbers of snapshot intervals that nobody wants to see.
    using Hidden = std::bitset<256>;

    ChangePyramid() = default;
    explicit ChangePyramid(const ChangeMap &map, const Hidden &hidden = {});

    bool isHidden(int number) const
    {
        return m_hidden.test(static_cast<std::size_t>(number));
    }
    const ChangeMap &map() const
    {
        return m_map;
    }
    qsizetype blockCount() const
    {
        return m_map.blockCount();
    }

    /// The highest byte of a run of blocks; 0 for an empty one.
    quint8 highest(qsizetype firstBlock, qsizetype count) const;

    /// First block at or after from whose byte is above sinceNumber, or -1.
    qsizetype nextChanged(qsizetype from, int sinceNumber) const;
    /// Last block at or before from whose byte is above sinceNumber, or -1.
    qsizetype previousChanged(qsizetype from, int sinceNumber) const;

private:
    int visibleAt(qsizetype block) const
    {
        return static_cast<quint8>(m_visible.at(block));
    }

    ChangeMap m_map;
    Hidden m_hidden;
    /// The blocks without what is hidden.
    QByteArray m_visible;
    /// Without the blocks themselves: level 0 has a byte for each four.
    QList<QByteArray> m_levels;
};

} // namespace Blksnap
