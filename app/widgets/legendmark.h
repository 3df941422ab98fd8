// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Samples of what a chart draws, as icons for its legend: an area, a line in its style, a mark.
 */
#pragma once

#include <QIcon>
#include <QPen>

class QWidget;

namespace Blksnap::LegendMark
{

/// In the size of the widget's text, twice as wide as high.
QSize size(const QWidget *widget);
QIcon area(const QWidget *widget, const QPen &edge, const QBrush &ground);
QIcon line(const QWidget *widget, const QPen &pen);
QIcon triangle(const QWidget *widget, const QColor &color, const QColor &edge);
QIcon diamond(const QWidget *widget, const QColor &color, const QColor &edge);

} // namespace Blksnap::LegendMark
