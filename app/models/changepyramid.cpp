// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changepyramid.h"

#include <algorithm>

namespace Blksnap
{

namespace
{
constexpr qsizetype FACTOR = 4;

quint8 highestOf(const QByteArray &bytes, qsizetype begin, qsizetype end)
{
    quint8 result = 0;
    const auto *data = reinterpret_cast<const quint8 *>(bytes.constData());
    for (qsizetype index = begin; index < end; ++index) {
        result = std::max(result, data[index]);
    }
    return result;
}

} // namespace

ChangePyramid::ChangePyramid(const ChangeMap &map, const Hidden &hidden)
    : m_map(map), m_hidden(hidden), m_visible(map.blocks)
{
    if (hidden.any()) {
        for (char &number : m_visible) {
            number = hidden.test(static_cast<quint8>(number)) ? '\0' : number;
        }
    }
    QByteArray below = m_visible;
    while (below.size() > FACTOR) {
        QByteArray level((below.size() + FACTOR - 1) / FACTOR, Qt::Uninitialized);
        char *above = level.data();
        for (qsizetype index = 0; index < level.size(); ++index) {
            const qsizetype begin = index * FACTOR;
            above[index] = static_cast<char>(highestOf(below, begin, std::min(begin + FACTOR, below.size())));
        }
        m_levels.append(level);
        below = level;
    }
}

quint8 ChangePyramid::highest(qsizetype firstBlock, qsizetype count) const
{
    qsizetype begin = std::clamp<qsizetype>(firstBlock, 0, blockCount());
    qsizetype end = std::clamp<qsizetype>(firstBlock + count, begin, blockCount());
    quint8 result = 0;
    const QByteArray *bytes = &m_visible;
    for (qsizetype level = 0;; ++level) {
        const bool isTop = level == m_levels.size();
        if (isTop || end - begin <= 2 * FACTOR) {
            return std::max(result, highestOf(*bytes, begin, end));
        }
        // What sticks out of the groups of the next level is looked at here, the rest there.
        const qsizetype innerBegin = (begin + FACTOR - 1) / FACTOR;
        const qsizetype innerEnd = end / FACTOR;
        result = std::max(
            { result, highestOf(*bytes, begin, innerBegin * FACTOR), highestOf(*bytes, innerEnd * FACTOR, end) });
        begin = innerBegin;
        end = innerEnd;
        bytes = &m_levels.at(level);
    }
}

qsizetype ChangePyramid::nextChanged(qsizetype from, int sinceNumber) const
{
    for (qsizetype block = std::max<qsizetype>(from, 0); block < blockCount(); ++block) {
        if (visibleAt(block) > sinceNumber) {
            return block;
        }
    }
    return -1;
}

qsizetype ChangePyramid::previousChanged(qsizetype from, int sinceNumber) const
{
    for (qsizetype block = std::min(from, blockCount() - 1); block >= 0; --block) {
        if (visibleAt(block) > sinceNumber) {
            return block;
        }
    }
    return -1;
}

} // namespace Blksnap
