// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A change map made ready for looking at any part of it at any size: the highest byte of every 4, 16, 64 ... blocks.
 *
 * The highest byte is the latest change, so nothing that changed is ever hidden by a coarse view. Immutable; built once
 * for each map, shared implicitly.
 */
#pragma once

#include "client/changemap.h"

#include <QList>

namespace Blksnap
{

class ChangePyramid
{
public:
    ChangePyramid() = default;
    explicit ChangePyramid(const ChangeMap &map);

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
    ChangeMap m_map;
    /// Without the blocks themselves: level 0 has a byte for each four.
    QList<QByteArray> m_levels;
};

} // namespace Blksnap
