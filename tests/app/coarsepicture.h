// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A picture as somebody sees it from across the room: a grid of cells, each with its mean colour, so coarse that other
 * fonts make no difference, yet a part that is missing, black, or of another colour does.
 *
 * As text, a line of cells each, three hexadecimal digits a cell: changes can be read in a diff.
 */
#pragma once

#include <QImage>
#include <QList>
#include <QString>

namespace Blksnap
{

class CoarsePicture
{
public:
    static constexpr int COLUMNS = 32;
    static constexpr int ROWS = 20;

    CoarsePicture() = default;
    explicit CoarsePicture(const QImage &image);
    /// Null where it is not the text of one.
    static CoarsePicture fromText(const QStringList &lines);
    QStringList toText() const;

    bool isNull() const
    {
        return m_cells.isEmpty();
    }
    /// Which share of the cells looks like nothing that the other has there or right beside; 1 against a null one.
    double difference(const CoarsePicture &other) const;

private:
    double strangersIn(const CoarsePicture &other) const;

    /// Row by row.
    QList<QRgb> m_cells;
};

} // namespace Blksnap
