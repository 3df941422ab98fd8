// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemapview.h"

#include "colors.h"

#include "client/changedranges.h"
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

constexpr int SMALLEST_CELL = 4;
constexpr int LARGEST_CELL = 28;
/// Cells this large get a gap, so that single blocks can be told apart and counted.
constexpr int CELL_WITH_GAP = 6;

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
        tr("Each cell stands for a part of the device, in reading order. Wheel or plus and minus zoom, dragging "
           "or Page Up and Page Down move, the arrow keys move the cursor, N and P jump to the next and the "
           "previous change, 0 shows the whole device."));
}

QSize ChangeMapView::minimumSizeHint() const
{
    return { 220, 120 };
}

void ChangeMapView::setMap(const ChangeMap &map)
{
    const bool isSame = m_pyramid.map().device == map.device && m_pyramid.blockCount() == map.blockCount();
    m_pyramid = ChangePyramid(map);
    if (!isSame) {
        m_zoom = 0;
        m_cursor = 0;
        verticalScrollBar()->setValue(0);
    }
    updateLayout();
    invalidate();
    tellAccessibility();
}

void ChangeMapView::clear()
{
    setMap(ChangeMap());
}

void ChangeMapView::setSinceNumber(int number)
{
    if (m_sinceNumber != number) {
        m_sinceNumber = number;
        invalidate();
        tellAccessibility();
    }
}

ChangeMapView::Layout ChangeMapView::layoutFor(int zoom) const
{
    Layout layout;
    const QSize size = viewport()->size();
    const qsizetype blocks = std::max<qsizetype>(m_pyramid.blockCount(), 1);
    const auto cellsAt = [&size](int cell) {
        return static_cast<qsizetype>(std::max(size.width() / cell, 1)) * std::max(size.height() / cell, 1);
    };
    // As large as the whole device allows; where even small cells are too few, each stands for several blocks.
    int cell = LARGEST_CELL;
    while (cell > SMALLEST_CELL && cellsAt(cell) < blocks) {
        --cell;
    }
    qsizetype blocksPerCell = (blocks + cellsAt(cell) - 1) / cellsAt(cell);
    for (int step = 0; step < zoom; ++step) {
        if (blocksPerCell > 1) {
            blocksPerCell = (blocksPerCell + 1) / 2;
        } else {
            cell = std::min(cell * 3 / 2, LARGEST_CELL);
        }
    }
    layout.cell = cell;
    layout.blocksPerCell = blocksPerCell;
    layout.columns = std::max(size.width() / cell, 1);
    layout.visibleRows = std::max(size.height() / cell, 1);
    const qsizetype cells = (m_pyramid.blockCount() + blocksPerCell - 1) / blocksPerCell;
    layout.rows = (cells + layout.columns - 1) / layout.columns;
    // Where all rows fit, they fill the height: an empty rest would look like a part of the device.
    layout.line = cell;
    if (layout.rows > 0 && layout.rows < layout.visibleRows) {
        layout.line = std::clamp(static_cast<int>(size.height() / layout.rows), cell, LARGEST_CELL);
    }
    return layout;
}

void ChangeMapView::updateLayout()
{
    m_layout = layoutFor(m_zoom);
    const auto overflow = std::max<qsizetype>(m_layout.rows - m_layout.visibleRows, 0);
    verticalScrollBar()->setRange(0, static_cast<int>(overflow));
    verticalScrollBar()->setPageStep(m_layout.visibleRows);
    verticalScrollBar()->setSingleStep(1);
}

qsizetype ChangeMapView::blocksPerCell() const
{
    return m_layout.blocksPerCell;
}

qsizetype ChangeMapView::firstBlock() const
{
    return static_cast<qsizetype>(verticalScrollBar()->value()) * m_layout.columns * m_layout.blocksPerCell;
}

bool ChangeMapView::canZoomIn() const
{
    return m_pyramid.blockCount() > 0 && (m_layout.blocksPerCell > 1 || m_layout.cell < LARGEST_CELL);
}

void ChangeMapView::zoomIn()
{
    setZoom(m_zoom + 1, m_cursor, 0.5);
}

void ChangeMapView::zoomOut()
{
    setZoom(m_zoom - 1, m_cursor, 0.5);
}

void ChangeMapView::showWhole()
{
    setZoom(0, 0, 0);
}

void ChangeMapView::setZoom(int zoom, qsizetype anchorBlock, double anchorShare)
{
    if (zoom < 0 || (zoom > m_zoom && !canZoomIn()) || (zoom == m_zoom && verticalScrollBar()->value() == 0)) {
        return;
    }
    m_zoom = zoom;
    updateLayout();
    const qsizetype row = anchorBlock / m_layout.blocksPerCell / m_layout.columns;
    verticalScrollBar()->setValue(static_cast<int>(row - std::lround(anchorShare * m_layout.visibleRows)));
    invalidate();
    Q_EMIT viewChanged();
}

void ChangeMapView::setCursorBlock(qsizetype block)
{
    if (m_pyramid.blockCount() == 0) {
        return;
    }
    m_cursor = std::clamp<qsizetype>(block, 0, m_pyramid.blockCount() - 1);
    const auto row = static_cast<int>(m_cursor / m_layout.blocksPerCell / m_layout.columns);
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value()) {
        bar->setValue(row);
    } else if (row >= bar->value() + m_layout.visibleRows) {
        bar->setValue(row - m_layout.visibleRows + 1);
    }
    viewport()->update();
    tellAccessibility();
    Q_EMIT cursorMoved();
}

QString ChangeMapView::describe(qsizetype block) const
{
    const ChangeMap &map = m_pyramid.map();
    if (block < 0 || block >= m_pyramid.blockCount()) {
        return {};
    }
    const qsizetype first = block / m_layout.blocksPerCell * m_layout.blocksPerCell;
    const qsizetype count = std::min(m_layout.blocksPerCell, m_pyramid.blockCount() - first);
    const int number = m_pyramid.highest(first, count);
    QString when;
    if (number == 0) {
        when = tr("not changed since tracking began");
    } else if (number > map.snapshotNumber) {
        when = map.snapshotNumber == 0 ? tr("changed since tracking began") : tr("changed since the last snapshot");
    } else {
        const QString time = m_times.value(number);
        when = time.isEmpty() ? tr("changed last before snapshot %1").arg(number)
                              : tr("changed last before snapshot %1 (%2)").arg(number).arg(time);
    }
    const quint64 offset = static_cast<quint64>(first) * map.blockSize;
    QStringList lines{
        tr("%1 from %2 on: %3").arg(Format::size(map.bytesOf(first, count)), Format::size(offset), when)
    };
    if (count == 1) {
        lines << tr("Block %1, bytes %2 to %3")
                     .arg(QLocale().toString(first),
                          QLocale().toString(offset),
                          QLocale().toString(offset + map.bytesOf(first, 1) - 1));
    } else {
        qsizetype changed = 0;
        for (qsizetype index = first; index < first + count; ++index) {
            changed += map.at(index) > m_sinceNumber ? 1 : 0;
        }
        lines << tr("Blocks %1 to %2; %3 of them changed since the chosen snapshot")
                     .arg(
                         QLocale().toString(first), QLocale().toString(first + count - 1), QLocale().toString(changed));
    }
    return lines.join(u'\n');
}

QString ChangeMapView::summary() const
{
    if (m_pyramid.blockCount() == 0) {
        return tr("There is no map to show.");
    }
    const ChangeTotals totals = changeTotals(m_pyramid.map(), m_sinceNumber);
    return tr("%1 in %n area(s) changed.", nullptr, static_cast<int>(totals.areas)).arg(Format::size(totals.bytes));
}

qsizetype ChangeMapView::blockAt(QPoint point) const
{
    const int column = point.x() / m_layout.cell;
    const int row = point.y() / m_layout.line;
    if (point.x() < 0 || point.y() < 0 || column >= m_layout.columns || row >= m_layout.visibleRows) {
        return -1;
    }
    const qsizetype block =
        firstBlock() + (static_cast<qsizetype>(row) * m_layout.columns + column) * m_layout.blocksPerCell;
    return block < m_pyramid.blockCount() ? block : -1;
}

QRect ChangeMapView::cellRect(qsizetype block) const
{
    const qsizetype cell = block / m_layout.blocksPerCell;
    const auto row = static_cast<int>(cell / m_layout.columns) - verticalScrollBar()->value();
    const auto column = static_cast<int>(cell % m_layout.columns);
    return { column * m_layout.cell, row * m_layout.line, m_layout.cell, m_layout.line };
}

QList<QRgb> ChangeMapView::colorTable() const
{
    QList<QRgb> table(256);
    const QPalette colors = palette();
    table[0] = Colors::neverChanged(colors).rgb();
    for (int number = 1; number < 256; ++number) {
        const double age = m_sinceNumber > 0 ? static_cast<double>(number) / m_sinceNumber : 1.0;
        table[number] = (number > m_sinceNumber ? Colors::changedSince(colors) : Colors::changedAt(colors, age)).rgb();
    }
    return table;
}

void ChangeMapView::invalidate()
{
    m_isStale = true;
    viewport()->update();
}

void ChangeMapView::renderImage()
{
    m_isStale = false;
    const double scale = devicePixelRatio();
    const QSize size = viewport()->size() * scale;
    if (m_image.size() != size) {
        m_image = QImage(size, QImage::Format_RGB32);
    }
    m_image.setDevicePixelRatio(scale);
    m_image.fill(palette().color(QPalette::Base));
    const QList<QRgb> colors = colorTable();
    const int gap = m_layout.cell >= CELL_WITH_GAP ? std::max(static_cast<int>(std::lround(scale)), 1) : 0;
    qsizetype block = firstBlock();
    for (int row = 0; row < m_layout.visibleRows; ++row) {
        const int top = static_cast<int>(std::lround(row * m_layout.line * scale));
        const int bottom =
            std::min(static_cast<int>(std::lround((row + 1) * m_layout.line * scale)) - gap, size.height());
        for (int column = 0; column < m_layout.columns && block < m_pyramid.blockCount(); ++column) {
            const int left = static_cast<int>(std::lround(column * m_layout.cell * scale));
            const int right =
                std::min(static_cast<int>(std::lround((column + 1) * m_layout.cell * scale)) - gap, size.width());
            const QRgb color = colors.at(m_pyramid.highest(block, m_layout.blocksPerCell));
            for (int line = top; line < bottom; ++line) {
                auto *pixels = reinterpret_cast<QRgb *>(m_image.scanLine(line));
                std::fill(pixels + left, pixels + std::max(left, right), color);
            }
            block += m_layout.blocksPerCell;
        }
    }
}

void ChangeMapView::paintEvent(QPaintEvent *)
{
    if (m_isStale) {
        renderImage();
    }
    QPainter painter(viewport());
    painter.drawImage(0, 0, m_image);
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
    const qsizetype anchor = firstBlock();
    QAbstractScrollArea::resizeEvent(event);
    updateLayout();
    verticalScrollBar()->setValue(static_cast<int>(anchor / m_layout.blocksPerCell / m_layout.columns));
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
    invalidate();
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
    return QAbstractScrollArea::viewportEvent(event);
}

void ChangeMapView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype cell = m_layout.blocksPerCell;
    const qsizetype line = cell * m_layout.columns;
    const auto jump = [this](qsizetype block) {
        if (block >= 0) {
            setCursorBlock(block);
        }
    };
    switch (event->key()) {
    case Qt::Key_Left:
        setCursorBlock(m_cursor - cell);
        break;
    case Qt::Key_Right:
        setCursorBlock(m_cursor + cell);
        break;
    case Qt::Key_Up:
        setCursorBlock(m_cursor >= line ? m_cursor - line : m_cursor);
        break;
    case Qt::Key_Down:
        setCursorBlock(m_cursor + line < m_pyramid.blockCount() ? m_cursor + line : m_cursor);
        break;
    case Qt::Key_PageUp:
        setCursorBlock(m_cursor - line * m_layout.visibleRows);
        break;
    case Qt::Key_PageDown:
        setCursorBlock(m_cursor + line * m_layout.visibleRows);
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
    const QPoint point = event->position().toPoint();
    const qsizetype block = std::max<qsizetype>(blockAt(point), 0);
    const double share = static_cast<double>(point.y()) / std::max(viewport()->height(), 1);
    if (event->angleDelta().y() != 0) {
        setZoom(event->angleDelta().y() > 0 ? m_zoom + 1 : m_zoom - 1, block, share);
    }
    event->accept();
}

void ChangeMapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_isDragging = true;
        m_dragStart = event->position().toPoint();
        m_dragRow = verticalScrollBar()->value();
    }
    event->accept();
}

void ChangeMapView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging) {
        const int rows = (m_dragStart.y() - event->position().toPoint().y()) / m_layout.line;
        verticalScrollBar()->setValue(m_dragRow + rows);
    }
    event->accept();
}

void ChangeMapView::mouseReleaseEvent(QMouseEvent *event)
{
    m_isDragging = false;
    const QPoint point = event->position().toPoint();
    const qsizetype block = blockAt(point);
    if ((point - m_dragStart).manhattanLength() < m_layout.cell && block >= 0) {
        setCursorBlock(block);
    }
    event->accept();
}

void ChangeMapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const qsizetype block = blockAt(point);
    if (block >= 0) {
        setCursorBlock(block);
        setZoom(m_zoom + 1, block, static_cast<double>(point.y()) / std::max(viewport()->height(), 1));
    }
    event->accept();
}

bool ChangeMapView::exportImage(const QString &path)
{
    if (m_isStale) {
        renderImage();
    }
    return m_image.save(path);
}

void ChangeMapView::tellAccessibility()
{
    QAccessibleValueChangeEvent event(this, describe(m_cursor));
    QAccessible::updateAccessibility(&event);
}

} // namespace Blksnap
