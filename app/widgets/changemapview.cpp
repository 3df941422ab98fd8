// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemapview.h"

#include "colors.h"

#include "models/format.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr QPointF CENTER(0.5, 0.5);

} // namespace

ChangeMapView::ChangeMapView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(u"changeMap"_s);
    setAccessibleName(tr("Change map"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that comes and goes would lay out all cells anew each time.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    setWhatsThis(
        tr("Each cell stands for a part of the device, in reading order or along a curve that keeps neighbours "
           "together. Wheel or plus and minus zoom, dragging or Page Up and Page Down move, the arrow keys move the "
           "cursor, N and P jump to the next and the previous change, 0 shows the whole device."));
}

QSize ChangeMapView::minimumSizeHint() const
{
    return { 220, 120 };
}

void ChangeMapView::setMap(const ChangePyramid &pyramid)
{
    const bool isSame =
        m_pyramid.map().device == pyramid.map().device && m_pyramid.blockCount() == pyramid.blockCount();
    m_pyramid = pyramid;
    if (!isSame) {
        m_zoom = 0;
        m_cursor = 0;
    }
    updateLayout();
    if (!isSame) {
        moveInto({ 0, 0 }, { 0, 0 });
    }
    invalidate();
    tellAccessibility();
}

void ChangeMapView::clear()
{
    setMap(ChangePyramid());
}

void ChangeMapView::setSinceNumber(int number)
{
    if (m_sinceNumber != number) {
        m_sinceNumber = number;
        invalidate();
        tellAccessibility();
    }
}

void ChangeMapView::setCurve(Curve curve)
{
    if (m_curve == curve) {
        return;
    }
    m_curve = curve;
    m_zoom = 0;
    setHorizontalScrollBarPolicy(curve == Curve::Hilbert ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    updateLayout();
    invalidate();
    setCursorBlock(m_cursor);
    Q_EMIT viewChanged();
}

void ChangeMapView::setSummary(const QString &summary)
{
    m_summary = summary;
    tellAccessibility();
}

QSize ChangeMapView::pixels() const
{
    return viewport()->size() * devicePixelRatio();
}

QPoint ChangeMapView::firstPlace() const
{
    return { horizontalScrollBar()->value(), verticalScrollBar()->value() };
}

void ChangeMapView::updateLayout()
{
    m_layout = ChangeMapLayout::fitted(m_curve, pixels(), m_pyramid.blockCount(), m_zoom, devicePixelRatio());
    const auto prepare = [](QScrollBar *bar, int all, int visible) {
        bar->setRange(0, std::max(all - visible, 0));
        bar->setPageStep(visible);
        bar->setSingleStep(1);
    };
    // The bars tell of their new places, which are not drawn one by one.
    m_isStale = true;
    prepare(horizontalScrollBar(), m_layout.columns, m_layout.visibleColumns);
    prepare(verticalScrollBar(), m_layout.rows, m_layout.visibleRows);
}

qsizetype ChangeMapView::blocksPerCell() const
{
    return m_layout.blocksPerCell;
}

bool ChangeMapView::canZoomIn() const
{
    return m_layout.canZoomIn;
}

void ChangeMapView::zoomIn()
{
    setZoom(m_zoom + 1, m_cursor, CENTER);
}

void ChangeMapView::zoomOut()
{
    setZoom(m_zoom - 1, m_cursor, CENTER);
}

void ChangeMapView::showWhole()
{
    setZoom(0, 0, { 0, 0 });
}

void ChangeMapView::setZoom(int zoom, qsizetype anchorBlock, QPointF anchorShare)
{
    if (zoom < 0 || (zoom > m_zoom && !canZoomIn()) || (zoom == m_zoom && firstPlace().isNull())) {
        return;
    }
    m_zoom = zoom;
    updateLayout();
    moveInto(m_layout.placeOf(anchorBlock / m_layout.blocksPerCell), anchorShare);
    invalidate();
    Q_EMIT viewChanged();
}

void ChangeMapView::moveInto(QPoint place, QPointF share)
{
    horizontalScrollBar()->setValue(place.x() - static_cast<int>(std::lround(share.x() * m_layout.visibleColumns)));
    verticalScrollBar()->setValue(place.y() - static_cast<int>(std::lround(share.y() * m_layout.visibleRows)));
}

void ChangeMapView::setCursorBlock(qsizetype block)
{
    if (m_pyramid.blockCount() == 0) {
        return;
    }
    m_cursor = std::clamp<qsizetype>(block, 0, m_pyramid.blockCount() - 1);
    const QPoint place = m_layout.placeOf(m_cursor / m_layout.blocksPerCell);
    const auto show = [](QScrollBar *bar, int at, int visible) {
        bar->setValue(std::clamp(bar->value(), at - visible + 1, at));
    };
    show(horizontalScrollBar(), place.x(), m_layout.visibleColumns);
    show(verticalScrollBar(), place.y(), m_layout.visibleRows);
    viewport()->update();
    tellAccessibility();
    announceCursor();
    Q_EMIT cursorMoved();
}

std::pair<qsizetype, qsizetype> ChangeMapView::blocksAround(qsizetype block) const
{
    const qsizetype first = block / m_layout.blocksPerCell * m_layout.blocksPerCell;
    return { first, std::min(m_layout.blocksPerCell, m_pyramid.blockCount() - first) };
}

QString ChangeMapView::whenText(int number) const
{
    const int last = m_pyramid.map().snapshotNumber;
    if (number == 0) {
        return tr("not changed since tracking began");
    }
    if (number > last) {
        return last == 0 ? tr("changed since tracking began") : tr("changed since the last snapshot");
    }
    const QString time = m_times.value(number);
    const QString when = number == 1 ? tr("changed last before snapshot 1")
                                     : tr("changed last between snapshots %1 and %2").arg(number - 1).arg(number);
    return time.isEmpty() ? when : tr("%1 (%2)", "when a block changed, the snapshot after that").arg(when, time);
}

QString ChangeMapView::describe(qsizetype block) const
{
    const ChangeMap &map = m_pyramid.map();
    if (block < 0 || block >= m_pyramid.blockCount()) {
        return {};
    }
    const auto [first, count] = blocksAround(block);
    int highest = 0;
    qsizetype changed = 0;
    for (qsizetype index = first; index < first + count; ++index) {
        highest = std::max<int>(highest, map.at(index));
        changed += map.at(index) > m_sinceNumber ? 1 : 0;
    }
    const quint64 offset = static_cast<quint64>(first) * map.blockSize;
    const quint64 length = map.bytesOf(first, count);
    const QLocale locale;
    QStringList lines{ tr("%1 from %2 on: %3").arg(Format::size(length), Format::size(offset), whenText(highest)) };
    if (count == 1) {
        lines << tr("Block %1, bytes %2 to %3")
                     .arg(locale.toString(first), locale.toString(offset), locale.toString(offset + length - 1));
    } else {
        lines << tr("Blocks %1 to %2; %3 of them changed since the chosen snapshot")
                     .arg(locale.toString(first), locale.toString(first + count - 1), locale.toString(changed));
    }
    if (m_details) {
        lines += m_details(offset, length);
    }
    return lines.join(u'\n');
}

QPoint ChangeMapView::cellAtPoint(QPointF point) const
{
    const QPointF pixel = point * devicePixelRatio();
    return { static_cast<int>(std::floor(pixel.x() / m_layout.cell)),
             static_cast<int>(std::floor(pixel.y() / m_layout.line)) };
}

qsizetype ChangeMapView::blockAt(QPoint point) const
{
    const QPoint place = cellAtPoint(point);
    if (!QRect(0, 0, m_layout.visibleColumns, m_layout.visibleRows).contains(place)) {
        return -1;
    }
    const QPoint cell = place + firstPlace();
    const qsizetype index = m_layout.cellAt(cell.x(), cell.y());
    return index < 0 ? -1 : index * m_layout.blocksPerCell;
}

QRect ChangeMapView::cellRect(qsizetype block) const
{
    const QPoint place = m_layout.placeOf(block / m_layout.blocksPerCell) - firstPlace();
    const double scale = devicePixelRatio();
    return QRectF(place.x() * m_layout.cell / scale,
                  place.y() * m_layout.line / scale,
                  m_layout.cell / scale,
                  m_layout.line / scale)
        .toRect();
}

QList<QRgb> ChangeMapView::colorTable() const
{
    const QPalette colors = palette();
    const int last = m_pyramid.map().snapshotNumber;
    QList<QRgb> table(256);
    table[0] = (m_pyramid.isHidden(0) ? colors.color(QPalette::Base) : Colors::neverChanged(colors)).rgb();
    for (int number = 1; number < table.size(); ++number) {
        const double age = static_cast<double>(number) / std::max(last, 1);
        const QColor color = number > last ? Colors::changedLive(colors)
            : number > m_sinceNumber       ? Colors::changedSince(colors, age)
                                           : Colors::changedBefore(colors, age);
        table[number] = color.rgb();
    }
    return table;
}

void ChangeMapView::invalidate()
{
    m_isStale = true;
    viewport()->update();
}

ChangeMapRaster::Source ChangeMapView::source() const
{
    return {
        .pyramid = m_pyramid, .layout = m_layout, .colors = m_colors, .ground = palette().color(QPalette::Base).rgb()
    };
}

const QImage &ChangeMapView::picture()
{
    if (m_isStale) {
        m_isStale = false;
        m_colors = colorTable();
        m_raster.draw(source(), firstPlace(), pixels(), devicePixelRatio());
    }
    return m_raster.image();
}

void ChangeMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.drawImage(0, 0, picture());
    if (m_pyramid.blockCount() == 0) {
        return;
    }
    const QRect cell = cellRect(m_cursor).adjusted(-1, -1, 0, 0);
    painter.setPen(QPen(palette().color(QPalette::Base), 3));
    painter.drawRect(cell);
    painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Text : QPalette::Mid), 1));
    painter.drawRect(cell);
}

void ChangeMapView::resizeEvent(QResizeEvent *event)
{
    const QPoint place = firstPlace();
    const qsizetype anchor = std::max<qsizetype>(m_layout.cellAt(place.x(), place.y()), 0) * m_layout.blocksPerCell;
    QAbstractScrollArea::resizeEvent(event);
    updateLayout();
    moveInto(m_layout.placeOf(anchor / m_layout.blocksPerCell), { 0, 0 });
    invalidate();
    Q_EMIT viewChanged();
}

void ChangeMapView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        invalidate();
    }
    QAbstractScrollArea::changeEvent(event);
}

void ChangeMapView::scrollContentsBy(int, int)
{
    if (!m_isStale) {
        m_raster.moveTo(source(), firstPlace());
    }
    viewport()->update();
}

bool ChangeMapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype block = blockAt(help->pos());
        if (block >= 0) {
            QToolTip::showText(help->globalPos(), describe(block), viewport(), cellRect(block));
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    if (event->type() == QEvent::DevicePixelRatioChange) {
        updateLayout();
        invalidate();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ChangeMapView::moveCursor(int columns, int rows)
{
    const qsizetype cell = m_cursor / m_layout.blocksPerCell;
    if (m_curve == Curve::Rows) {
        // One reads on at the beginning of the next row.
        const qsizetype target = cell + columns + static_cast<qsizetype>(rows) * m_layout.columns;
        const bool isOutside = target < 0 || target >= m_layout.cells;
        if (isOutside && std::abs(rows) == 1) {
            return;
        }
        setCursorBlock(m_cursor + (target - cell) * m_layout.blocksPerCell);
        return;
    }
    const QPoint place = m_layout.placeOf(cell);
    const qsizetype target = m_layout.cellAt(std::clamp(place.x() + columns, 0, m_layout.columns - 1),
                                             std::clamp(place.y() + rows, 0, m_layout.rows - 1));
    if (target >= 0) {
        setCursorBlock(target * m_layout.blocksPerCell);
    }
}

void ChangeMapView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype cell = m_layout.blocksPerCell;
    const auto jump = [this](qsizetype block) {
        if (block >= 0) {
            setCursorBlock(block);
        }
    };
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(-1, 0);
        break;
    case Qt::Key_Right:
        moveCursor(1, 0);
        break;
    case Qt::Key_Up:
        moveCursor(0, -1);
        break;
    case Qt::Key_Down:
        moveCursor(0, 1);
        break;
    case Qt::Key_PageUp:
        moveCursor(0, -m_layout.visibleRows);
        break;
    case Qt::Key_PageDown:
        moveCursor(0, m_layout.visibleRows);
        break;
    case Qt::Key_Home:
        setCursorBlock(0);
        break;
    case Qt::Key_End:
        setCursorBlock(m_pyramid.blockCount() - 1);
        break;
    case Qt::Key_N:
        jump(m_pyramid.nextChanged((m_cursor / cell + 1) * cell, m_sinceNumber));
        break;
    case Qt::Key_P:
        jump(m_pyramid.previousChanged(m_cursor / cell * cell - 1, m_sinceNumber));
        break;
    case Qt::Key_Plus:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        showWhole();
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

void ChangeMapView::wheelEvent(QWheelEvent *event)
{
    const QPointF point = event->position();
    const qsizetype block = std::max<qsizetype>(blockAt(point.toPoint()), 0);
    const QPointF cell = cellAtPoint(point);
    const QPointF share(cell.x() / m_layout.visibleColumns, cell.y() / m_layout.visibleRows);
    const int steps = m_wheel.take(*event);
    for (int step = 0; step < std::abs(steps); ++step) {
        setZoom(steps > 0 ? m_zoom + 1 : m_zoom - 1, block, share);
    }
    event->accept();
}

void ChangeMapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_isDragging = true;
        m_dragStart = event->position();
        m_dragFirst = firstPlace();
    } else if (const qsizetype block = blockAt(event->position().toPoint());
               event->button() == Qt::RightButton && block >= 0) {
        // What the menu offers is about the cell that it opens at.
        setCursorBlock(block);
    }
    event->accept();
}

void ChangeMapView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging) {
        const QPointF moved = (m_dragStart - event->position()) * devicePixelRatio();
        horizontalScrollBar()->setValue(m_dragFirst.x() + static_cast<int>(moved.x()) / m_layout.cell);
        verticalScrollBar()->setValue(m_dragFirst.y() + static_cast<int>(moved.y()) / m_layout.line);
    }
    event->accept();
}

void ChangeMapView::mouseReleaseEvent(QMouseEvent *event)
{
    m_isDragging = false;
    const QPointF point = event->position();
    const qsizetype block = blockAt(point.toPoint());
    if ((point - m_dragStart).manhattanLength() < m_layout.cell / devicePixelRatio() && block >= 0) {
        setCursorBlock(block);
    }
    event->accept();
}

void ChangeMapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qsizetype block = blockAt(event->position().toPoint());
    const QPointF cell = cellAtPoint(event->position());
    if (block >= 0) {
        setCursorBlock(block);
        setZoom(m_zoom + 1, block, { cell.x() / m_layout.visibleColumns, cell.y() / m_layout.visibleRows });
    }
    event->accept();
}

void ChangeMapView::tellAccessibility()
{
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void ChangeMapView::announceCursor()
{
    // Only what somebody does is told: a map that follows the changes would talk without end.
    if (!hasFocus()) {
        return;
    }
    const QString text = describe(m_cursor);
    Q_EMIT announced(text);
    if (QAccessible::isActive()) {
        // A change of the value would do, if it were a number: the bridge to screen readers drops texts.
        QAccessibleAnnouncementEvent event(this, text);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace Blksnap
