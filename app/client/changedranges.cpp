// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedranges.h"

namespace Blksnap
{

QList<ChangedRange> changedRanges(const ChangeMap &map, int sinceNumber)
{
    QList<ChangedRange> ranges;
    qsizetype begin = 0;
    while (begin < map.blockCount()) {
        const quint8 number = map.at(begin);
        qsizetype end = begin + 1;
        while (end < map.blockCount() && map.at(end) == number) {
            ++end;
        }
        if (number > sinceNumber) {
            ranges.append({ .offset = static_cast<quint64>(begin) * map.blockSize,
                            .length = map.bytesOf(begin, end - begin),
                            .number = number });
        }
        begin = end;
    }
    return ranges;
}

ChangeTotals changeTotals(const ChangeMap &map, int sinceNumber)
{
    ChangeTotals totals;
    bool isInside = false;
    for (qsizetype block = 0; block < map.blockCount(); ++block) {
        const bool isChanged = map.at(block) > sinceNumber;
        if (isChanged) {
            ++totals.blocks;
            totals.bytes += map.bytesOf(block, 1);
            totals.areas += isInside ? 0 : 1;
        }
        isInside = isChanged;
    }
    return totals;
}

} // namespace Blksnap
