// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How full a pool was, over time, in bounded memory.
 *
 * Invariant: samples rise in time; there are never more than the limit. When the limit is reached, every second sample
 * of the older half is given up, except those at which the capacity changed, so hours of history cost no more than
 * minutes. No step is lost, and no peak: a sample that stays takes over the rates of those before it that go.
 * Samples may be milliseconds apart; so a rate is measured against one that is at least SHORTEST_RATE older.
 */
#pragma once

#include <QList>
#include <QMetaType>
#include <QPointF>

namespace Blksnap
{

struct FillSample {
    /// Milliseconds since 1970.
    qint64 time = 0;
    quint64 filled = 0;
    quint64 capacity = 0;
    /// Bytes copied so far, of all images.
    quint64 copied = 0;
    /// Bytes written to the origins so far.
    quint64 written = 0;
    /// The highest rates since the sample before, in bytes a second; the history finds them out.
    double copyRate = 0;
    double writeRate = 0;

    bool operator==(const FillSample &) const = default;
};

class FillHistory
{
public:
    static constexpr qsizetype DEFAULT_LIMIT = 4096;
    /// Milliseconds.
    static constexpr qint64 SHORTEST_RATE = 500;
    static constexpr qint64 CLOCK_SET = 2000;

    explicit FillHistory(qsizetype limit = DEFAULT_LIMIT);

    /// A sample that is not later than the last replaces it. If it is much earlier, the clock was set back, and what is
    /// recorded moves along: by so many milliseconds, which is the answer, mostly 0.
    qint64 append(const FillSample &sample);
    const QList<FillSample> &samples() const
    {
        return m_samples;
    }
    bool isEmpty() const
    {
        return m_samples.isEmpty();
    }
    /// Bytes at a moment from the first sample to the last, also between two of them.
    double filledAt(qint64 time) const;

private:
    void thinOut();

    QList<FillSample> m_samples;
    qsizetype m_limit;
};

/// At most twice as many points as buckets, the lowest and the highest of each: peaks survive. x has to rise.
QList<QPointF> decimated(const QList<QPointF> &points, qsizetype buckets);

} // namespace Blksnap
