// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Passes what people do with a chart on in the chart's own terms: zoom at a place, pan by a share, show all.
 *
 * Internal to FillChart. Mouse wheel and drag, and the same by keyboard: plus, minus, arrows, Home.
 */
#pragma once

#include "wheelsteps.h"

#include <QChartView>

namespace Blksnap
{

class FillChartView : public QChartView
{
    Q_OBJECT

public:
    explicit FillChartView(QChart *chart, QWidget *parent = nullptr);

Q_SIGNALS:
    /// factor below 1 shows less; center is a place in the plot area, 0 left to 1 right.
    void zoomRequested(double factor, double center);
    void panRequested(double share);
    void allRequested();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double shareAt(double x) const;

    WheelSteps m_wheel;
    bool m_isDragging = false;
    double m_dragX = 0;
};

} // namespace Blksnap
