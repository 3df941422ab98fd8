// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * When a pool will be full if it goes on like this.
 *
 * A straight line through the recent past; how much its halves differ from it is the uncertainty. There is no forecast
 * while nothing is being written, and none from too few samples: a guess would be worse.
 */
#pragma once

#include "fillhistory.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace Blksnap
{

struct FillForecast {
    Q_DECLARE_TR_FUNCTIONS(Blksnap::FillForecast)

public:
    /// Seconds from the last sample on.
    double seconds = 0;
    double earliest = 0;
    /// Nothing: perhaps never.
    std::optional<double> latest;
    double bytesPerSecond = 0;

    /// Full in about 40 min (30 min to 55 min)
    QString text() const;
};

std::optional<FillForecast> forecast(const FillHistory &history);

} // namespace Blksnap
