// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The picture of the part of a change map that is seen, pixel by pixel, kept from frame to frame.
 *
 * Moving by cells moves the pixels and draws only what came in, so panning costs as much at 16 TiB as at 16 MiB.
 * Invariant: the image shows the cells from first() on as they were at the last draw() or moveTo().
 */
#pragma once

#include "changemaplayout.h"

#include "models/changepyramid.h"

#include <QImage>

namespace Blksnap
{

class ChangeMapRaster
{
public:
    /// What is drawn, and how; a colour for each number.
    struct Source {
        const ChangePyramid &pyramid;
        const ChangeMapLayout &layout;
        const QList<QRgb> &colors;
        QRgb ground;
    };

    /// Draws everything; first is column and row of the cell at the top left, scale the image's pixel ratio.
    void draw(const Source &source, QPoint first, QSize pixels, double scale);
    void moveTo(const Source &source, QPoint first);

    QPoint first() const
    {
        return m_first;
    }
    const QImage &image() const
    {
        return m_image;
    }

private:
    void drawCells(const Source &source, const QRect &cells);
    void shift(const ChangeMapLayout &layout, QPoint by);

    QImage m_image;
    QPoint m_first;
};

} // namespace Blksnap
