// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemapraster.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace Blksnap
{

namespace
{

QRect visibleCells(const ChangeMapLayout &layout)
{
    return { 0, 0, layout.visibleColumns, layout.visibleRows };
}

} // namespace

void ChangeMapRaster::draw(const Source &source, QPoint first, QSize pixels, double scale)
{
    if (m_image.size() != pixels) {
        m_image = QImage(pixels, QImage::Format_RGB32);
    }
    m_image.setDevicePixelRatio(scale);
    m_image.fill(source.ground);
    m_first = first;
    drawCells(source, visibleCells(source.layout));
}

void ChangeMapRaster::moveTo(const Source &source, QPoint first)
{
    const QPoint by = m_first - first;
    m_first = first;
    const QRect all = visibleCells(source.layout);
    const QRect kept = all & all.translated(by);
    if (kept.isEmpty()) {
        drawCells(source, all);
        return;
    }
    shift(source.layout, by);
    const QRect above(all.left(), all.top(), all.width(), kept.top() - all.top());
    const QRect below(all.left(), kept.bottom() + 1, all.width(), all.bottom() - kept.bottom());
    const QRect before(all.left(), kept.top(), kept.left() - all.left(), kept.height());
    const QRect behind(kept.right() + 1, kept.top(), all.right() - kept.right(), kept.height());
    for (const QRect &part : { above, below, before, behind }) {
        if (!part.isEmpty()) {
            drawCells(source, part);
        }
    }
}

void ChangeMapRaster::shift(const ChangeMapLayout &layout, QPoint by)
{
    const int width = std::min(layout.visibleColumns * layout.cell, m_image.width());
    const int height = std::min(layout.visibleRows * layout.line, m_image.height());
    const int right = by.x() * layout.cell;
    const int down = by.y() * layout.line;
    const auto bytes = static_cast<std::size_t>(width - std::abs(right)) * sizeof(QRgb);
    const int lines = height - std::abs(down);
    for (int step = 0; step < lines; ++step) {
        // Against the direction of moving, so that no line is overwritten before it was read.
        const int to = down > 0 ? height - 1 - step : step;
        auto *target = reinterpret_cast<QRgb *>(m_image.scanLine(to)) + std::max(right, 0);
        const auto *from = reinterpret_cast<const QRgb *>(m_image.constScanLine(to - down)) + std::max(-right, 0);
        std::memmove(target, from, bytes);
    }
}

void ChangeMapRaster::drawCells(const Source &source, const QRect &cells)
{
    const ChangeMapLayout &layout = source.layout;
    const int left = cells.left() * layout.cell;
    const int width = std::min((cells.right() + 1) * layout.cell, m_image.width()) - left;
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        const int top = row * layout.line;
        const int bottom = std::min(top + layout.line, m_image.height());
        if (top >= bottom) {
            return;
        }
        auto *const line = reinterpret_cast<QRgb *>(m_image.scanLine(top)) + left;
        std::fill_n(line, width, source.ground);
        for (int column = cells.left(); column <= cells.right(); ++column) {
            const qsizetype cell = layout.cellAt(m_first.x() + column, m_first.y() + row);
            if (cell >= 0) {
                const int number = source.pyramid.highest(cell * layout.blocksPerCell, layout.blocksPerCell);
                const int begin = column * layout.cell - left;
                std::fill_n(line + begin, std::min(layout.cell - layout.gap, width - begin), source.colors.at(number));
            }
        }
        // All lines of a row are alike, but for the gap.
        for (int below = top + 1; below < bottom; ++below) {
            auto *const pixels = reinterpret_cast<QRgb *>(m_image.scanLine(below)) + left;
            if (below < bottom - layout.gap) {
                std::copy_n(line, width, pixels);
            } else {
                std::fill_n(pixels, width, source.ground);
            }
        }
    }
}

} // namespace Blksnap
