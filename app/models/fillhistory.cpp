// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillhistory.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Blksnap
{

namespace
{

double rateOf(quint64 before, quint64 now, qint64 milliseconds)
{
    return now > before ? static_cast<double>(now - before) * 1000.0 / static_cast<double>(milliseconds) : 0.0;
}

} // namespace

FillHistory::FillHistory(qsizetype limit) : m_limit(std::max<qsizetype>(limit, 8))
{
}

qint64 FillHistory::append(const FillSample &sample)
{
    qint64 by = 0;
    if (!m_samples.isEmpty() && sample.time < m_samples.last().time - CLOCK_SET) {
        by = m_samples.last().time - sample.time;
        for (FillSample &known : m_samples) {
            known.time -= by;
        }
    }
    if (!m_samples.isEmpty() && sample.time <= m_samples.last().time) {
        m_samples.last().filled = sample.filled;
        m_samples.last().capacity = sample.capacity;
        m_samples.last().copied = sample.copied;
        m_samples.last().written = sample.written;
        return by;
    }
    FillSample added = sample;
    const auto before = std::find_if(m_samples.crbegin(), m_samples.crend(), [&sample](const FillSample &known) {
        return sample.time - known.time >= SHORTEST_RATE;
    });
    if (before != m_samples.crend()) {
        added.copyRate = rateOf(before->copied, sample.copied, sample.time - before->time);
        added.writeRate = rateOf(before->written, sample.written, sample.time - before->time);
    }
    m_samples.append(added);
    if (m_samples.size() > m_limit) {
        thinOut();
    }
    return by;
}

double FillHistory::filledAt(qint64 time) const
{
    const auto after = std::ranges::lower_bound(m_samples, time, {}, &FillSample::time);
    if (after == m_samples.cend()) {
        return m_samples.isEmpty() ? 0 : static_cast<double>(m_samples.last().filled);
    }
    if (after == m_samples.cbegin() || after->time == time) {
        return static_cast<double>(after->filled);
    }
    const auto before = std::prev(after);
    const double share = static_cast<double>(time - before->time) / static_cast<double>(after->time - before->time);
    return std::lerp(static_cast<double>(before->filled), static_cast<double>(after->filled), share);
}

void FillHistory::thinOut()
{
    const qsizetype half = m_samples.size() / 2;
    QList<FillSample> kept;
    kept.reserve(m_samples.size());
    double copyRate = 0;
    double writeRate = 0;
    for (qsizetype index = 0; index < m_samples.size(); ++index) {
        const bool isStep = index > 0 && index + 1 < m_samples.size()
            && (m_samples.at(index).capacity != m_samples.at(index - 1).capacity
                || m_samples.at(index).capacity != m_samples.at(index + 1).capacity);
        if (index >= half || index % 2 == 0 || isStep) {
            kept.append(m_samples.at(index));
            kept.last().copyRate = std::max(kept.last().copyRate, std::exchange(copyRate, 0));
            kept.last().writeRate = std::max(kept.last().writeRate, std::exchange(writeRate, 0));
        } else {
            copyRate = std::max(copyRate, m_samples.at(index).copyRate);
            writeRate = std::max(writeRate, m_samples.at(index).writeRate);
        }
    }
    // Nothing but steps: then the oldest have to go.
    if (kept.size() > m_limit) {
        kept.remove(0, kept.size() - m_limit);
    }
    m_samples = std::move(kept);
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
