// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillforecast.h"

#include "format.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace Blksnap
{

namespace
{

constexpr qint64 WINDOW = 10 * 60 * 1000;
constexpr qint64 SLICE = 10 * 1000;
/// Less is no basis; and who has written nothing for so long has stopped, whatever the mean says.
constexpr qint64 SHORTEST = 60 * 1000;
/// What was so long ago counts half.
constexpr double HALF_LIFE = 2 * 60 * 1000;
constexpr double FARTHEST_SECONDS = 365.0 * 24 * 3600;
/// A latest moment that is so many times as far says no more than none.
constexpr double MOST_SPREAD = 10;

/// Bytes a second of each slice, the newest first.
std::vector<double> recentRates(const FillHistory &history)
{
    const auto &samples = history.samples();
    const qint64 end = samples.last().time;
    const qint64 count = std::min(WINDOW, end - samples.first().time) / SLICE;
    std::vector<double> rates;
    for (qint64 slice = 0; slice < count; ++slice) {
        const qint64 upper = end - slice * SLICE;
        rates.push_back((history.filledAt(upper) - history.filledAt(upper - SLICE)) * 1000.0
                        / static_cast<double>(SLICE));
    }
    return rates;
}

struct Rate {
    double mean = 0;
    /// Of the mean; how far the truth may well be from it.
    double doubt = 0;
};

/// The mean of what was lately, in which the newest counts most.
Rate weighted(std::span<const double> rates)
{
    const auto weightOf = [](std::size_t slice) {
        return std::exp2(-static_cast<double>(slice) * static_cast<double>(SLICE) / HALF_LIFE);
    };
    double weights = 0;
    double squares = 0;
    double sum = 0;
    for (std::size_t slice = 0; slice < rates.size(); ++slice) {
        weights += weightOf(slice);
        squares += weightOf(slice) * weightOf(slice);
        sum += weightOf(slice) * rates[slice];
    }
    const double mean = sum / weights;
    double scatter = 0;
    for (std::size_t slice = 0; slice < rates.size(); ++slice) {
        scatter += weightOf(slice) * (rates[slice] - mean) * (rates[slice] - mean);
    }
    const double independent = weights * weights / squares;
    constexpr double DEVIATIONS = 2;
    return { .mean = mean, .doubt = DEVIATIONS * std::sqrt(scatter / weights / (independent - 1)) };
}

} // namespace

QString FillForecast::text(quint64 reserve) const
{
    if (reserve > 0) {
        const double end = seconds + static_cast<double>(reserve) / bytesPerSecond;
        return tr("Full in about %1, with the reserve in about %2").arg(spanText(), Format::duration(end));
    }
    return tr("Full in about %1").arg(spanText());
}

QString FillForecast::spanText() const
{
    if (latest && Format::duration(earliest) == Format::duration(*latest)) {
        return Format::duration(seconds);
    }
    return latest ? tr("%1 (%2 to %3)", "most probable, earliest and latest time")
                        .arg(Format::duration(seconds), Format::duration(earliest), Format::duration(*latest))
                  : tr("%1 (%2 at the earliest)").arg(Format::duration(seconds), Format::duration(earliest));
}

QString FillForecast::text(NoForecast reason)
{
    return reason == NoForecast::TooEarly ? tr("Too early to say when it will be full") : QString();
}

std::expected<FillForecast, NoForecast> forecast(const FillHistory &history)
{
    const auto &samples = history.samples();
    if (samples.isEmpty() || samples.last().time - samples.first().time < SHORTEST) {
        return std::unexpected(NoForecast::TooEarly);
    }
    const FillSample &last = samples.last();
    const std::vector<double> rates = recentRates(history);
    const Rate rate = weighted(rates);
    if (history.filledAt(last.time - SHORTEST) >= static_cast<double>(last.filled) || rate.mean <= 0) {
        return std::unexpected(NoForecast::Idle);
    }
    const double left = last.capacity > last.filled ? static_cast<double>(last.capacity - last.filled) : 0.0;
    if (left / rate.mean > FARTHEST_SECONDS) {
        return std::unexpected(NoForecast::TooFar);
    }
    const std::span<const double> all(rates);
    const double newer = weighted(all.first(rates.size() / 2)).mean;
    const double older = weighted(all.subspan(rates.size() / 2)).mean;
    const double fastest = std::max({ rate.mean + rate.doubt, newer, older });
    const double slowest = std::min({ rate.mean - rate.doubt, newer, older });
    FillForecast result;
    result.bytesPerSecond = rate.mean;
    result.seconds = left / rate.mean;
    result.earliest = left / fastest;
    if (slowest > 0 && left / slowest <= MOST_SPREAD * result.seconds) {
        result.latest = left / slowest;
    }
    return result;
}

} // namespace Blksnap
