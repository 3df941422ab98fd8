// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clockaxis.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr int MOST_LABELS = 7;
constexpr qint64 MINUTE = 60;
constexpr qint64 HOUR = 60 * MINUTE;
constexpr qint64 DAY = 24 * HOUR;

/// Seconds between two labels, such that a clock shows something round.
qint64 stepFor(double seconds)
{
    static constexpr std::array<qint64, 16> STEPS{ 1,          2,           5,           10,
                                                   15,         30,          MINUTE,      2 * MINUTE,
                                                   5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
                                                   HOUR,       3 * HOUR,    6 * HOUR,    12 * HOUR };
    const auto found = std::ranges::find_if(
        STEPS, [seconds](qint64 step) { return seconds / static_cast<double>(step) <= MOST_LABELS; });
    return found != STEPS.end()
        ? *found
        : static_cast<qint64>(std::ceil(seconds / MOST_LABELS / static_cast<double>(DAY))) * DAY;
}

QString labelOf(const QDateTime &time, qint64 step)
{
    const QLocale locale;
    if (step >= DAY) {
        return locale.toString(time.date(), QLocale::ShortFormat);
    }
    QString format = locale.timeFormat(QLocale::ShortFormat);
    // Without a language set, even the short format has seconds.
    format.remove(u":ss"_s);
    if (step < MINUTE) {
        format.replace(u"mm"_s, u"mm:ss"_s);
    }
    // So coarse, the same time comes again on the next day.
    return locale.toString(time, step >= HOUR * 3 ? u"ddd "_s + format : format);
}

} // namespace

ClockAxis::ClockAxis(QObject *parent) : QCategoryAxis(parent)
{
    setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
}

void ClockAxis::show(qint64 start, double fromSeconds, double toSeconds)
{
    const auto labels = categoriesLabels();
    for (const QString &label : labels) {
        remove(label);
    }
    setStartValue(fromSeconds);
    const qint64 step = stepFor(toSeconds - fromSeconds);
    const QDateTime first = QDateTime::fromMSecsSinceEpoch(start + static_cast<qint64>(fromSeconds * 1000));
    // From midnight on, where people begin to count hours.
    QDateTime time = first.date().startOfDay();
    time = time.addSecs(time.secsTo(first) / step * step);
    for (; time.toMSecsSinceEpoch() <= start + static_cast<qint64>(toSeconds * 1000); time = time.addSecs(step)) {
        const double second = static_cast<double>(time.toMSecsSinceEpoch() - start) / 1000.0;
        if (second > fromSeconds) {
            append(labelOf(time, step), second);
        }
    }
    setRange(fromSeconds, toSeconds);
}

} // namespace Blksnap
