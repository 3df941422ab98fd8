// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillforecast.h"

#include "format.h"

#include <cmath>

namespace Blksnap
{

namespace
{
constexpr qint64 WINDOW_MILLISECONDS = 5 * 60 * 1000;
constexpr qsizetype FEWEST_SAMPLES = 5;
constexpr double FARTHEST_SECONDS = 365.0 * 24 * 3600;
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
    const auto &samples = history.samples();
    if (samples.size() < FEWEST_SAMPLES) {
        return std::nullopt;
    }
    const FillSample &last = samples.last();
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumXY = 0;
    double sumYY = 0;
    double count = 0;
    for (qsizetype index = samples.size() - 1; index >= 0; --index) {
        const FillSample &sample = samples.at(index);
        if (last.time - sample.time > WINDOW_MILLISECONDS) {
            break;
        }
        // Relative to the last sample, so that large numbers do not eat the digits.
        const double x = static_cast<double>(sample.time - last.time) / 1000.0;
        const double y = static_cast<double>(sample.filled) - static_cast<double>(last.filled);
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
        sumYY += y * y;
        count += 1;
    }
    const double spread = sumXX - sumX * sumX / count;
    if (count < FEWEST_SAMPLES || spread <= 0) {
        return std::nullopt;
    }
    const double slope = (sumXY - sumX * sumY / count) / spread;
    const double left = last.capacity > last.filled ? static_cast<double>(last.capacity - last.filled) : 0.0;
    if (slope <= 0 || left / slope > FARTHEST_SECONDS) {
        return std::nullopt;
    }
    const double residual = std::max((sumYY - sumY * sumY / count) - slope * (sumXY - sumX * sumY / count), 0.0);
    const double deviation = std::sqrt(residual / (count - 2) / spread);

    FillForecast result;
    result.bytesPerSecond = slope;
    result.seconds = left / slope;
    result.earliest = left / (slope + 2 * deviation);
    if (slope > 2 * deviation && left / (slope - 2 * deviation) <= FARTHEST_SECONDS) {
        result.latest = left / (slope - 2 * deviation);
    }
    return result;
}

} // namespace Blksnap
