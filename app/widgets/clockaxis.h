// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The time axis of a chart: its values are seconds since a moment, its labels are what a clock showed, at round times,
 * so that a curve can be laid beside a list of events.
 */
#pragma once

#include <QCategoryAxis>

namespace Blksnap
{

class ClockAxis : public QCategoryAxis
{
    Q_OBJECT

public:
    explicit ClockAxis(QObject *parent = nullptr);

    /// Shows a time.
    /// @param start milliseconds since 1970 at second 0
    void show(qint64 start, double fromSeconds, double toSeconds);
};

} // namespace Blksnap
