// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The history of a pool as points to draw: x in seconds since the first sample, y in bytes or bytes a second.
 *
 * Only what lies in the shown time, and thinned out to what a picture can show; extremes survive.
 */
#pragma once

#include "fillforecast.h"
#include "fillrecorder.h"

namespace Blksnap
{

struct FillCurves {
    QList<QPointF> filled;
    QList<QPointF> capacity;
    QList<QPointF> copyRate;
    QList<QPointF> writeRate;
    QList<QPointF> lowSpace;
    QList<QPointF> grown;
};

/// @param from, to seconds; a curve goes on to the next point beyond them
/// @param buckets each curve has at most about twice as many points
FillCurves
fillCurves(const FillHistory &history, const QList<FillMarker> &markers, double from, double to, qsizetype buckets);

/// How the fill may go on: as now, as fast and as slowly as is to be expected. Each line ends at the horizon.
struct ForecastFan {
    QList<QPointF> middle;
    QList<QPointF> earliest;
    QList<QPointF> latest;
};

ForecastFan forecastFan(const FillHistory &history, const FillForecast &forecast, double horizonSeconds);

} // namespace Blksnap
