// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillchartview.h"

#include <QAccessibleWidget>
#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace Blksnap
{

namespace
{
constexpr double ZOOM_IN = 0.8;
constexpr double ZOOM_OUT = 1.0 / ZOOM_IN;
constexpr double PAN_STEP = 0.1;
constexpr double CENTER = 0.5;

/// To Qt it is a view of whatever, which screen readers pass over.
QAccessibleInterface *interfaceFor(const QString &, QObject *object)
{
    auto *view = qobject_cast<FillChartView *>(object);
    return view ? new QAccessibleWidget(view, QAccessible::Chart) : nullptr;
}

} // namespace

FillChartView::FillChartView(QChart *chart, QWidget *parent) : QChartView(chart, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    // Where the keyboard is is seen by the frame.
    setFrameShape(QFrame::StyledPanel);
    setRenderHint(QPainter::Antialiasing);
    // Again with each is no harm.
    QAccessible::installFactory(interfaceFor);
}

double FillChartView::shareAt(double x) const
{
    const QRectF plot = chart()->plotArea();
    return plot.width() > 0 ? std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0) : CENTER;
}

void FillChartView::wheelEvent(QWheelEvent *event)
{
    if (const int steps = m_wheel.take(*event); steps != 0) {
        Q_EMIT zoomRequested(std::pow(ZOOM_IN, steps), shareAt(event->position().x()));
    }
    event->accept();
}

void FillChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_isDragging = true;
        m_dragX = event->position().x();
        setCursor(Qt::ClosedHandCursor);
    }
    event->accept();
}

void FillChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isDragging) {
        QChartView::mouseMoveEvent(event);
        return;
    }
    const double width = std::max(chart()->plotArea().width(), 1.0);
    Q_EMIT panRequested((m_dragX - event->position().x()) / width);
    m_dragX = event->position().x();
    event->accept();
}

void FillChartView::mouseReleaseEvent(QMouseEvent *event)
{
    m_isDragging = false;
    unsetCursor();
    event->accept();
}

void FillChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    Q_EMIT allRequested();
    event->accept();
}

void FillChartView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
        Q_EMIT zoomRequested(ZOOM_IN, CENTER);
        break;
    case Qt::Key_Minus:
        Q_EMIT zoomRequested(ZOOM_OUT, CENTER);
        break;
    case Qt::Key_Left:
        Q_EMIT panRequested(-PAN_STEP);
        break;
    case Qt::Key_Right:
        Q_EMIT panRequested(PAN_STEP);
        break;
    case Qt::Key_Home:
        Q_EMIT allRequested();
        break;
    default:
        QChartView::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace Blksnap
