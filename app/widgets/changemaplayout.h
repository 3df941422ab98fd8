// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Where the cells of a change map lie: in rows as one reads, or along Hilbert's curve, on which neighbours of the
 * device stay neighbours in both directions.
 *
 * A value, made for a size, a zoom and a number of blocks; all lengths in pixels of the screen, so that cells never
 * blur. Invariant: placeOf and cellAt are inverse to one another on every cell that the device has.
 */
#pragma once

#include <QPoint>
#include <QSize>

namespace Blksnap
{

struct ChangeMapLayout {
    enum class Curve { Rows, Hilbert };

    /// @param scale pixels of the screen for each that Qt counts
    static ChangeMapLayout fitted(Curve curve, QSize pixels, qsizetype blocks, int zoom, double scale);

    Curve curve = Curve::Rows;
    /// Width of a cell, and height of a row of cells.
    int cell = 1;
    int line = 1;
    /// Of all cells, and of those that fit.
    int columns = 1;
    int rows = 0;
    int visibleColumns = 1;
    int visibleRows = 1;
    /// Space between cells; 0 where they are too small for one.
    int gap = 0;
    qsizetype blocksPerCell = 1;
    qsizetype cells = 0;
    bool canZoomIn = false;

    /// The cell at a place, or -1 where the device has none.
    qsizetype cellAt(int column, int row) const;
    /// Column and row of a cell.
    QPoint placeOf(qsizetype cell) const;

private:
    static ChangeMapLayout rowsFor(QSize pixels, qsizetype blocks, int zoom, double scale);
    static ChangeMapLayout hilbertFor(QSize pixels, qsizetype blocks, int zoom, double scale);

    /// Hilbert squares have 2^order cells on a side and lie side by side; each begins where the one before it ends.
    int m_order = 0;
};

} // namespace Blksnap
