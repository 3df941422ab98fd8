// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillcurves.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <limits>
#include <span>

namespace Blksnap
{

namespace
{

constexpr qint64 LONGEST_GROWTH = 15'000;

double secondsAt(const FillHistory &history, qint64 time)
{
    return static_cast<double>(time - history.samples().first().time) / 1000.0;
}

/// The samples that a picture of this time needs, with the neighbours to which its lines lead.
std::span<const FillSample> shownSamples(const FillHistory &history, double from, double to)
{
    const auto &samples = history.samples();
    const auto before = [&history](double seconds, const FillSample &sample) {
        return seconds < secondsAt(history, sample.time);
    };
    auto begin = std::upper_bound(samples.cbegin(), samples.cend(), from, before);
    auto end = std::upper_bound(begin, samples.cend(), to, before);
    begin -= begin == samples.cbegin() ? 0 : 1;
    end += end == samples.cend() ? 0 : 1;
    return { begin, end };
}

QList<QPointF> curveOf(const FillHistory &history, std::span<const FillSample> samples, auto value, qsizetype buckets)
{
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(samples.size()));
    for (const FillSample &sample : samples) {
        points.append(QPointF(secondsAt(history, sample.time), static_cast<double>(std::invoke(value, sample))));
    }
    return decimated(points, buckets);
}

/// A step is a step, not a slope; and a level line needs its ends only.
QList<QPointF> stepsOf(const FillHistory &history, std::span<const FillSample> samples)
{
    QList<QPointF> points;
    for (const FillSample &sample : samples) {
        const QPointF here(secondsAt(history, sample.time), static_cast<double>(sample.capacity));
        if (!points.isEmpty() && points.last().y() != here.y()) {
            points.append(QPointF(here.x(), points.last().y()));
        }
        if (points.isEmpty() || points.last().y() != here.y()) {
            points.append(here);
        }
    }
    if (!samples.empty()) {
        points.append(QPointF(secondsAt(history, samples.back().time), static_cast<double>(samples.back().capacity)));
    }
    return points;
}

using Samples = QList<FillSample>;

Samples stepsIn(const Samples &samples)
{
    Samples steps;
    for (qsizetype index = 1; index < samples.size(); ++index) {
        if (samples.at(index).capacity != samples.at(index - 1).capacity) {
            steps << samples.at(index);
        }
    }
    return steps;
}

/// The event comes a moment before the room, or is heard of a moment after it. The mark belongs to the step that it is
/// about, of which there is one for each.
FillSample sampleOfGrowth(Samples &steps, const FillSample &otherwise, qint64 time)
{
    const auto nearest =
        std::ranges::min_element(steps, {}, [time](const FillSample &step) { return std::abs(step.time - time); });
    if (nearest == steps.end() || std::abs(nearest->time - time) >= LONGEST_GROWTH) {
        return otherwise;
    }
    const FillSample step = *nearest;
    steps.erase(nearest);
    return step;
}

void placeMarkers(FillCurves &curves, const FillHistory &history, const QList<FillMarker> &markers)
{
    const auto &samples = history.samples();
    Samples steps = stepsIn(samples);
    for (const FillMarker &marker : markers) {
        const auto at = std::ranges::lower_bound(samples, marker.time, {}, &FillSample::time);
        if (at == samples.cend() || marker.time < samples.first().time) {
            continue;
        }
        if (marker.kind == Event::Kind::LowSpace || marker.kind == Event::Kind::ReserveExhausted) {
            curves.lowSpace.append(QPointF(secondsAt(history, marker.time), history.filledAt(marker.time)));
        } else if (marker.kind == Event::Kind::Grown) {
            const FillSample place = sampleOfGrowth(steps, *at, marker.time);
            curves.grown.append(QPointF(secondsAt(history, place.time), static_cast<double>(place.capacity)));
        }
    }
}

/// From the last sample on, as if the pool were full after so many seconds.
QList<QPointF> lineUntilFull(const FillHistory &history, double seconds, double horizon)
{
    const FillSample &last = history.samples().last();
    const double start = secondsAt(history, last.time);
    const auto filled = static_cast<double>(last.filled);
    const double left = static_cast<double>(last.capacity) - filled;
    QList<QPointF> line{ QPointF(start, filled) };
    if (seconds < horizon) {
        line << QPointF(start + seconds, filled + left);
    }
    return line << QPointF(start + horizon, filled + left * std::min(horizon / std::max(seconds, 1e-9), 1.0));
}

} // namespace

FillCurves
fillCurves(const FillHistory &history, const QList<FillMarker> &markers, double from, double to, qsizetype buckets)
{
    FillCurves curves;
    if (history.isEmpty()) {
        return curves;
    }
    const auto samples = shownSamples(history, from, to);
    // At first there was nothing to measure a rate against.
    const qint64 measured = history.samples().first().time + FillHistory::SHORTEST_RATE;
    const std::span rated(std::ranges::lower_bound(samples, measured, {}, &FillSample::time), samples.end());
    curves.filled = curveOf(history, samples, &FillSample::filled, buckets);
    curves.capacity = decimated(stepsOf(history, samples), buckets);
    curves.copyRate = curveOf(history, rated, &FillSample::copyRate, buckets);
    curves.writeRate = curveOf(history, rated, &FillSample::writeRate, buckets);
    placeMarkers(curves, history, markers);
    return curves;
}

ForecastFan forecastFan(const FillHistory &history, const FillForecast &forecast, double horizonSeconds)
{
    const double never = std::numeric_limits<double>::max();
    return { .middle = lineUntilFull(history, forecast.seconds, horizonSeconds),
             .earliest = lineUntilFull(history, forecast.earliest, horizonSeconds),
             .latest = lineUntilFull(history, forecast.latest.value_or(never), horizonSeconds) };
}

} // namespace Blksnap
