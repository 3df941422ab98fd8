// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "legendmark.h"

#include <QPainter>
#include <QPixmap>
#include <QPolygonF>
#include <QWidget>

#include <algorithm>
#include <functional>

namespace Blksnap::LegendMark
{

namespace
{

QIcon drawn(const QWidget *widget, const std::function<void(QPainter &, const QRectF &)> &draw)
{
    const QSize size = LegendMark::size(widget);
    QPixmap picture(size * widget->devicePixelRatio());
    picture.setDevicePixelRatio(widget->devicePixelRatio());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, QRectF(QPointF(), size).adjusted(1, 1, -1, -1));
    painter.end();
    return QIcon(picture);
}

QIcon shape(const QWidget *widget, const QColor &color, const QColor &edge, const QPolygonF &unit)
{
    return drawn(widget, [&](QPainter &painter, const QRectF &room) {
        painter.translate(room.center());
        painter.scale(room.height() / 2, room.height() / 2);
        painter.setPen(QPen(edge, 0));
        painter.setBrush(color);
        painter.drawPolygon(unit);
    });
}

} // namespace

QSize size(const QWidget *widget)
{
    const int height = widget->fontMetrics().height();
    return { 2 * height, height };
}

QIcon area(const QWidget *widget, const QPen &edge, const QBrush &ground)
{
    return drawn(widget, [&](QPainter &painter, const QRectF &room) {
        painter.fillRect(room, ground);
        painter.setPen(edge);
        painter.drawLine(room.topLeft(), room.topRight());
    });
}

QIcon line(const QWidget *widget, const QPen &pen)
{
    return drawn(widget, [&](QPainter &painter, const QRectF &room) {
        // Thinner than that nobody tells dots from dashes.
        QPen strong = pen;
        strong.setWidthF(std::max(pen.widthF(), 2.0));
        painter.setPen(strong);
        painter.drawLine(QPointF(room.left(), room.center().y()), QPointF(room.right(), room.center().y()));
    });
}

QIcon triangle(const QWidget *widget, const QColor &color, const QColor &edge)
{
    return shape(widget, color, edge, QPolygonF({ { -0.8, 0.7 }, { 0.8, 0.7 }, { 0, -0.8 } }));
}

QIcon diamond(const QWidget *widget, const QColor &color, const QColor &edge)
{
    return shape(widget, color, edge, QPolygonF({ { -0.8, 0 }, { 0, 0.8 }, { 0.8, 0 }, { 0, -0.8 } }));
}

} // namespace Blksnap::LegendMark
