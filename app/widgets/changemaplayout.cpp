// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemaplayout.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Blksnap
{

namespace
{

constexpr int SMALLEST_CELL = 4;
constexpr int LARGEST_CELL = 28;
/// Cells this large get a gap, so that single blocks can be told apart and counted.
constexpr int CELL_WITH_GAP = 6;
constexpr int HIGHEST_ORDER = 14;
/// Rather more cells than the last third of the room.
constexpr double ENOUGH = 0.6;

qsizetype shares(qsizetype whole, qsizetype part)
{
    return (whole + part - 1) / part;
}

int scaled(int length, double scale)
{
    return std::max(static_cast<int>(std::lround(length * scale)), 1);
}

/// One step of the curve down into a quarter; the quarters of a quarter may be mirrored and exchanged.
struct Turn {
    int flip = 0;
    bool isSwapped = false;

    void into(int right, int down)
    {
        if (down == 0) {
            flip ^= right;
            isSwapped = !isSwapped;
        }
    }
};

qsizetype hilbertIndex(int order, int column, int row)
{
    Turn turn;
    qsizetype index = 0;
    for (int bit = order - 1; bit >= 0; --bit) {
        int right = ((column >> bit) & 1) ^ turn.flip;
        int down = ((row >> bit) & 1) ^ turn.flip;
        if (turn.isSwapped) {
            std::swap(right, down);
        }
        index = index << 2 | ((3 * right) ^ down);
        turn.into(right, down);
    }
    return index;
}

QPoint hilbertPlace(int order, qsizetype index)
{
    Turn turn;
    int column = 0;
    int row = 0;
    for (int bit = order - 1; bit >= 0; --bit) {
        const auto quarter = static_cast<int>(index >> (2 * bit)) & 3;
        const int right = quarter >> 1;
        const int down = (quarter ^ right) & 1;
        column = column << 1 | ((turn.isSwapped ? down : right) ^ turn.flip);
        row = row << 1 | ((turn.isSwapped ? right : down) ^ turn.flip);
        turn.into(right, down);
    }
    return { column, row };
}

void finish(ChangeMapLayout &layout, QSize pixels, qsizetype blocks, double scale)
{
    layout.cells = blocks > 0 ? shares(blocks, layout.blocksPerCell) : 0;
    layout.visibleColumns = std::clamp(pixels.width() / layout.cell, 1, layout.columns);
    layout.visibleRows = std::max(pixels.height() / layout.line, 1);
    layout.gap = layout.cell >= scaled(CELL_WITH_GAP, scale) ? scaled(1, scale) : 0;
    layout.canZoomIn = blocks > 0 && (layout.blocksPerCell > 1 || layout.cell < scaled(LARGEST_CELL, scale));
}

} // namespace

ChangeMapLayout ChangeMapLayout::fitted(Curve curve, QSize pixels, qsizetype blocks, int zoom, double scale)
{
    return curve == Curve::Hilbert ? hilbertFor(pixels, blocks, zoom, scale) : rowsFor(pixels, blocks, zoom, scale);
}

ChangeMapLayout ChangeMapLayout::rowsFor(QSize pixels, qsizetype blocks, int zoom, double scale)
{
    const int smallest = scaled(SMALLEST_CELL, scale);
    const int largest = scaled(LARGEST_CELL, scale);
    const auto cellsAt = [pixels](int cell) {
        return static_cast<qsizetype>(std::max(pixels.width() / cell, 1)) * std::max(pixels.height() / cell, 1);
    };
    ChangeMapLayout layout;
    // As large as the whole device allows; where even small cells are too few, each stands for several blocks.
    layout.cell = largest;
    while (layout.cell > smallest && cellsAt(layout.cell) < blocks) {
        --layout.cell;
    }
    layout.blocksPerCell = shares(std::max<qsizetype>(blocks, 1), cellsAt(layout.cell));
    for (int step = 0; step < zoom; ++step) {
        if (layout.blocksPerCell > 1) {
            layout.blocksPerCell = shares(layout.blocksPerCell, 2);
        } else {
            layout.cell = std::min(layout.cell * 3 / 2, largest);
        }
    }
    layout.columns = std::max(pixels.width() / layout.cell, 1);
    layout.line = layout.cell;
    finish(layout, pixels, blocks, scale);
    layout.rows = static_cast<int>(shares(layout.cells, layout.columns));
    // Where all rows fit, they fill the height: an empty rest would look like a part of the device.
    if (layout.rows > 0 && layout.rows < layout.visibleRows) {
        layout.line = std::clamp(pixels.height() / layout.rows, layout.cell, largest);
        layout.visibleRows = std::max(pixels.height() / layout.line, 1);
    }
    return layout;
}

ChangeMapLayout ChangeMapLayout::hilbertFor(QSize pixels, qsizetype blocks, int zoom, double scale)
{
    const int smallest = scaled(SMALLEST_CELL, scale);
    const int largest = scaled(LARGEST_CELL, scale);
    const qsizetype some = std::max<qsizetype>(blocks, 1);
    ChangeMapLayout layout;
    layout.curve = Curve::Hilbert;
    int squares = 1;
    double best = 0;
    // The finest with which the device covers enough of the room.
    for (int order = 0; order <= HIGHEST_ORDER; ++order) {
        const int cell = std::clamp(std::min(pixels.height(), pixels.width()) >> order, 1, largest);
        if (cell < smallest && order > 0) {
            break;
        }
        const qsizetype each = qsizetype{ 1 } << (2 * order);
        const auto fitting = std::max<qsizetype>(pixels.width() / std::max(cell << order, 1), 1);
        const auto count = std::min(fitting, shares(some, each));
        const qsizetype perCell = shares(some, count * each);
        const double covered = static_cast<double>(shares(some, perCell)) * cell * cell;
        best = std::max(best, covered);
        if (order == 0 || (covered >= best * ENOUGH && perCell < layout.blocksPerCell)) {
            layout.blocksPerCell = perCell;
            layout.m_order = order;
            layout.cell = cell;
            squares = static_cast<int>(count);
        }
    }
    const auto perCellAt = [some, squares](int order) {
        return shares(some, squares * (qsizetype{ 1 } << (2 * order)));
    };
    for (int step = 0; step < zoom; ++step) {
        if (perCellAt(layout.m_order) > 1 && layout.m_order < HIGHEST_ORDER) {
            ++layout.m_order;
        } else {
            layout.cell = std::min(layout.cell * 3 / 2, largest);
        }
    }
    layout.blocksPerCell = perCellAt(layout.m_order);
    layout.line = layout.cell;
    layout.columns = squares << layout.m_order;
    layout.rows = 1 << layout.m_order;
    finish(layout, pixels, blocks, scale);
    layout.visibleRows = std::min(layout.visibleRows, layout.rows);
    return layout;
}

qsizetype ChangeMapLayout::cellAt(int column, int row) const
{
    if (column < 0 || row < 0 || column >= columns || row >= rows) {
        return -1;
    }
    qsizetype index = 0;
    if (curve == Curve::Hilbert) {
        const qsizetype square = column >> m_order;
        index = (square << (2 * m_order)) + hilbertIndex(m_order, column & ((1 << m_order) - 1), row);
    } else {
        index = static_cast<qsizetype>(row) * columns + column;
    }
    return index < cells ? index : -1;
}

QPoint ChangeMapLayout::placeOf(qsizetype cell) const
{
    if (curve == Curve::Hilbert) {
        const auto square = static_cast<int>(cell >> (2 * m_order));
        const qsizetype inside = cell & ((qsizetype{ 1 } << (2 * m_order)) - 1);
        return hilbertPlace(m_order, inside) + QPoint(square << m_order, 0);
    }
    return { static_cast<int>(cell % columns), static_cast<int>(cell / columns) };
}

} // namespace Blksnap
