// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * When a pool will be full if it goes on like this.
 *
 * The mean rate of the last ten minutes, in which what was lately counts more: writing comes in bursts, and a few
 * seconds of one say nothing of the next hour. How much slices of ten seconds differ is the uncertainty, and where the
 * newer half of the time tells another story than the older, both count. There is no forecast from less than a minute,
 * and none while nothing is written: a guess would be worse.
 */
#pragma once

#include "fillhistory.h"

#include <QCoreApplication>
#include <QString>

#include <expected>
#include <optional>

namespace Blksnap
{

enum class NoForecast {
    /// Recorded for too short a time.
    TooEarly,
    /// Nothing was copied lately.
    Idle,
    /// Not within a year.
    TooFar
};

struct FillForecast {
    Q_DECLARE_TR_FUNCTIONS(Blksnap::FillForecast)

public:
    /// Seconds from the last sample on.
    double seconds = 0;
    double earliest = 0;
    /// Nothing: perhaps never.
    std::optional<double> latest;
    double bytesPerSecond = 0;

    /// Full in about 40 min (30 min to 55 min); where more joins the pool before that, when that is full as well.
    /// @param reserve bytes that stand by
    QString text(quint64 reserve = 0) const;
    /// Empty where there is nothing to say.
    static QString text(NoForecast reason);

private:
    QString spanText() const;
};

std::expected<FillForecast, NoForecast> forecast(const FillHistory &history);

} // namespace Blksnap
