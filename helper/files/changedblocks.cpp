// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Walks the map block by block; a byte each, so even the largest map is a matter of milliseconds.
 */
#include "changedblocks.h"

#include <algorithm>

namespace Blksnap
{
ChangedBlocks::ChangedBlocks(QByteArrayView map, const Question &question)
    : m_map(map), m_blockSize(std::max<quint64>(question.blockSize, 1)), m_since(question.since)
{
    // What the map does not cover did not change.
    const auto blocks = static_cast<quint64>(map.size());
    const quint64 covered = blocks > question.capacity / m_blockSize ? question.capacity : blocks * m_blockSize;
    m_end = std::min(question.end, covered);
    m_begin = std::min(question.begin, m_end);
}

quint64 ChangedBlocks::nextBoundary(quint64 at, quint64 end, bool changed) const
{
    while (at < end && isChanged(at / m_blockSize) == changed) {
        at = (at / m_blockSize + 1) * m_blockSize;
    }
    return std::min(at, end);
}

quint64 ChangedBlocks::total() const
{
    quint64 sum = 0;
    forEachIn(m_begin, m_end - m_begin, [&sum](const ByteRun &run) { sum += run.length; });
    return sum;
}
} // namespace Blksnap
