// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How full a pool was, over time, in bounded memory.
 *
 * Invariant: samples rise in time; there are never more than the limit. When the limit is reached, every second sample
 * of the older half is given up, except those at which the capacity changed, so hours of history cost no more than
 * minutes and no step is lost.
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

    bool operator==(const FillSample &) const = default;
};

class FillHistory
{
public:
    static constexpr qsizetype DEFAULT_LIMIT = 4096;

    explicit FillHistory(qsizetype limit = DEFAULT_LIMIT);

    /// A sample that is not later than the last replaces it.
    void append(const FillSample &sample);
    const QList<FillSample> &samples() const
    {
        return m_samples;
    }
    bool isEmpty() const
    {
        return m_samples.isEmpty();
    }

    /// Bytes a second between each two neighbouring samples; x in seconds since the first sample.
    QList<QPointF> copyRate() const;

private:
    void thinOut();

    QList<FillSample> m_samples;
    qsizetype m_limit;
};

/// At most twice as many points as buckets, the lowest and the highest of each: peaks survive. x has to rise.
QList<QPointF> decimated(const QList<QPointF> &points, qsizetype buckets);

} // namespace Blksnap
