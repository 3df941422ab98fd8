// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillforecast.h"

#include "format.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace Blksnap
{

namespace
{

constexpr qint64 WINDOW_MILLISECONDS = 5 * 60 * 1000;
/// Who has written nothing for so long has stopped, whatever the average says.
constexpr qint64 SILENCE_MILLISECONDS = 20 * 1000;
constexpr qsizetype FEWEST_SAMPLES = 5;
constexpr double FARTHEST_SECONDS = 365.0 * 24 * 3600;

struct Line {
    double slope = 0;
    double deviation = 0;
};

/// The straight line through some samples that errs least; nothing for fewer than it takes.
std::optional<Line> lineThrough(std::span<const FillSample> samples)
{
    const auto count = static_cast<double>(samples.size());
    if (samples.size() < FEWEST_SAMPLES) {
        return std::nullopt;
    }
    const FillSample &last = samples.back();
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumXY = 0;
    double sumYY = 0;
    for (const FillSample &sample : samples) {
        // Relative to the last sample, so that large numbers do not eat the digits.
        const double x = static_cast<double>(sample.time - last.time) / 1000.0;
        const double y = static_cast<double>(sample.filled) - static_cast<double>(last.filled);
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
        sumYY += y * y;
    }
    const double spread = sumXX - sumX * sumX / count;
    if (spread <= 0) {
        return std::nullopt;
    }
    Line line;
    line.slope = (sumXY - sumX * sumY / count) / spread;
    const double residual = std::max((sumYY - sumY * sumY / count) - line.slope * (sumXY - sumX * sumY / count), 0.0);
    line.deviation = std::sqrt(residual / (count - 2) / spread);
    return line;
}

} // namespace

QString FillForecast::text() const
{
    if (latest && Format::duration(earliest) == Format::duration(*latest)) {
        return tr("Full in about %1").arg(Format::duration(seconds));
    }
    return latest
        ? tr("Full in about %1 (%2 to %3)")
              .arg(Format::duration(seconds), Format::duration(earliest), Format::duration(*latest))
        : tr("Full in about %1 (%2 at the earliest)").arg(Format::duration(seconds), Format::duration(earliest));
}

std::optional<FillForecast> forecast(const FillHistory &history)
{
    const auto &all = history.samples();
    if (all.isEmpty()) {
        return std::nullopt;
    }
    const FillSample &last = all.last();
    const auto begin = std::ranges::lower_bound(all, last.time - WINDOW_MILLISECONDS, {}, &FillSample::time);
    const std::span<const FillSample> recent(begin, all.end());
    const auto before = std::ranges::lower_bound(recent, last.time - SILENCE_MILLISECONDS, {}, &FillSample::time);
    const bool isSilent = last.time - recent.front().time >= SILENCE_MILLISECONDS && before->filled == last.filled;
    const auto line = lineThrough(recent);
    if (isSilent || !line || line->slope <= 0) {
        return std::nullopt;
    }
    const double left = last.capacity > last.filled ? static_cast<double>(last.capacity - last.filled) : 0.0;
    if (left / line->slope > FARTHEST_SECONDS) {
        return std::nullopt;
    }
    // Writing comes in bursts, so the halves say more about what may come than the scatter around the whole.
    double fastest = line->slope + 2 * line->deviation;
    double slowest = line->slope - 2 * line->deviation;
    for (const auto &half : { recent.first(recent.size() / 2), recent.subspan(recent.size() / 2) }) {
        if (const auto part = lineThrough(half)) {
            fastest = std::max(fastest, part->slope);
            slowest = std::min(slowest, part->slope);
        }
    }
    FillForecast result;
    result.bytesPerSecond = line->slope;
    result.seconds = left / line->slope;
    result.earliest = left / fastest;
    if (slowest > 0 && left / slowest <= FARTHEST_SECONDS) {
        result.latest = left / slowest;
    }
    return result;
}

} // namespace Blksnap
