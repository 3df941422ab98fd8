// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The change map of one device as a picture: cells in reading order, each for a run of blocks, the latest change wins.
 *
 * Painted from a cached image that is made anew only when the map, the part shown or the palette changed; painting
 * itself computes nothing. Everything that the mouse can do the keyboard can: arrows move a cursor, plus and minus
 * zoom, Home and End, N and P jump to the next and the previous change, 0 shows the whole device.
 * Invariant: the first block shown is the first of a row of cells; the cursor is inside the device.
 */
#pragma once

#include "models/changepyramid.h"

#include <QAbstractScrollArea>
#include <QImage>

namespace Blksnap
{

class ChangeMapView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ChangeMapView(QWidget *parent = nullptr);

    /// Keeps zoom, place and cursor where the device is the same.
    void setMap(const ChangeMap &map);
    void clear();
    const ChangePyramid &pyramid() const
    {
        return m_pyramid;
    }

    /// What counts as changed: blocks above this number of a snapshot.
    void setSinceNumber(int number);
    int sinceNumber() const
    {
        return m_sinceNumber;
    }
    /// When the snapshots were taken, by number, for texts.
    void setSnapshotTimes(const QHash<int, QString> &times)
    {
        m_times = times;
    }

    void zoomIn();
    void zoomOut();
    void showWhole();
    bool canZoomIn() const;
    bool canZoomOut() const
    {
        return m_zoom > 0;
    }

    qsizetype blocksPerCell() const;
    qsizetype cursor() const
    {
        return m_cursor;
    }
    void setCursorBlock(qsizetype block);
    /// What a cell means, in words.
    QString describe(qsizetype block) const;
    /// The whole map in a sentence, for screen readers.
    QString summary() const;

    /// The cell under a point of the viewport, or -1.
    qsizetype blockAt(QPoint point) const;
    QRect cellRect(qsizetype block) const;
    bool exportImage(const QString &path);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved();
    void viewChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// How the blocks are laid out at the present size and zoom.
    struct Layout {
        /// Width and height of a cell.
        int cell = 1;
        int line = 1;
        int columns = 1;
        int visibleRows = 1;
        qsizetype blocksPerCell = 1;
        qsizetype rows = 0;
    };

    Layout layoutFor(int zoom) const;
    void updateLayout();
    void setZoom(int zoom, qsizetype anchorBlock, double anchorShare);
    void invalidate();
    void renderImage();
    QList<QRgb> colorTable() const;
    qsizetype firstBlock() const;
    void tellAccessibility();

    ChangePyramid m_pyramid;
    int m_sinceNumber = 0;
    QHash<int, QString> m_times;
    int m_zoom = 0;
    Layout m_layout;
    qsizetype m_cursor = 0;
    QImage m_image;
    bool m_isStale = true;
    bool m_isDragging = false;
    QPoint m_dragStart;
    int m_dragRow = 0;
};

} // namespace Blksnap
