// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The blocks of a device that somebody asks about: those that changed since, in a part of it.
 *
 * Answers for any run of bytes which of them changed, whatever the run: positions come from file systems that anybody
 * may have made. The map stays the caller's.
 */
#pragma once

#include <QByteArrayView>
#include <QList>

namespace Blksnap
{
struct ByteRun {
    quint64 offset = 0;
    quint64 length = 0;

    bool operator==(const ByteRun &) const = default;
};

class ChangedBlocks
{
public:
    struct Question {
        quint64 blockSize = 0;
        quint64 capacity = 0;
        quint64 since = 0;
        quint64 begin = 0;
        quint64 end = 0;
    };

    ChangedBlocks(QByteArrayView map, const Question &question);

    /// Calls @p found with each changed run inside of @p offset, @p length, in order; neighbours are one run.
    template<typename Found> void forEachIn(quint64 offset, quint64 length, Found found) const
    {
        quint64 at = offset;
        const quint64 end = length > m_end - std::min(offset, m_end) ? m_end : offset + length;
        at = std::max(at, m_begin);
        while (at < end) {
            const quint64 begin = nextBoundary(at, end, false);
            at = nextBoundary(begin, end, true);
            if (at > begin) {
                found(ByteRun{ begin, at - begin });
            }
        }
    }

    /// All of it.
    quint64 total() const;
    quint64 begin() const
    {
        return m_begin;
    }
    quint64 end() const
    {
        return m_end;
    }

private:
    bool isChanged(quint64 block) const
    {
        return static_cast<quint8>(m_map[static_cast<qsizetype>(block)]) > m_since;
    }
    /// The first byte from @p at on whose block is not @p changed, at most @p end.
    quint64 nextBoundary(quint64 at, quint64 end, bool changed) const;

    QByteArrayView m_map;
    quint64 m_blockSize;
    quint64 m_since;
    quint64 m_begin;
    quint64 m_end;
};
} // namespace Blksnap
