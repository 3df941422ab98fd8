// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillhistory.h"

#include <algorithm>

namespace Blksnap
{

FillHistory::FillHistory(qsizetype limit) : m_limit(std::max<qsizetype>(limit, 8))
{
}

void FillHistory::append(const FillSample &sample)
{
    if (!m_samples.isEmpty() && sample.time <= m_samples.last().time) {
        m_samples.last().filled = sample.filled;
        m_samples.last().capacity = sample.capacity;
        m_samples.last().copied = sample.copied;
        return;
    }
    m_samples.append(sample);
    if (m_samples.size() > m_limit) {
        thinOut();
    }
}

void FillHistory::thinOut()
{
    const qsizetype half = m_samples.size() / 2;
    QList<FillSample> kept;
    kept.reserve(m_samples.size());
    for (qsizetype index = 0; index < m_samples.size(); ++index) {
        const bool isStep = index > 0 && index + 1 < m_samples.size()
            && (m_samples.at(index).capacity != m_samples.at(index - 1).capacity
                || m_samples.at(index).capacity != m_samples.at(index + 1).capacity);
        if (index >= half || index % 2 == 0 || isStep) {
            kept.append(m_samples.at(index));
        }
    }
    // Nothing but steps: then the oldest have to go.
    if (kept.size() > m_limit) {
        kept.remove(0, kept.size() - m_limit);
    }
    m_samples = std::move(kept);
}

QList<QPointF> FillHistory::copyRate() const
{
    QList<QPointF> rates;
    for (qsizetype index = 1; index < m_samples.size(); ++index) {
        const FillSample &before = m_samples.at(index - 1);
        const FillSample &now = m_samples.at(index);
        const double seconds = static_cast<double>(now.time - before.time) / 1000.0;
        const double bytes = now.copied >= before.copied ? static_cast<double>(now.copied - before.copied) : 0.0;
        rates.append(QPointF(static_cast<double>(now.time - m_samples.first().time) / 1000.0, bytes / seconds));
    }
    return rates;
}

QList<QPointF> decimated(const QList<QPointF> &points, qsizetype buckets)
{
    if (buckets < 1 || points.size() <= 2 * buckets) {
        return points;
    }
    QList<QPointF> result;
    result.reserve(2 * buckets);
    for (qsizetype bucket = 0; bucket < buckets; ++bucket) {
        const qsizetype begin = bucket * points.size() / buckets;
        const qsizetype end = (bucket + 1) * points.size() / buckets;
        const auto [lowest, highest] =
            std::minmax_element(points.cbegin() + begin,
                                points.cbegin() + end,
                                [](const QPointF &left, const QPointF &right) { return left.y() < right.y(); });
        const auto [first, second] = std::minmax(lowest, highest);
        result.append(*first);
        if (first != second) {
            result.append(*second);
        }
    }
    return result;
}

} // namespace Blksnap
