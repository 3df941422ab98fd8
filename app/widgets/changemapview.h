// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The change map of one device as a picture: cells in reading order or along Hilbert's curve, each for a run of blocks,
 * the latest change wins.
 *
 * Painted from an image that is kept from frame to frame; whoever hands over a map has made it ready elsewhere.
 * Everything that the mouse can do the keyboard can: arrows move a cursor, plus and minus zoom, Home and End, N and P
 * jump to the next and the previous change, 0 shows the whole device.
 * Invariant: the cursor is inside the device.
 */
#pragma once

#include "changemaplayout.h"
#include "changemapraster.h"
#include "wheelsteps.h"

#include <QAbstractScrollArea>

#include <functional>

namespace Blksnap
{

class ChangeMapView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ChangeMapView(QWidget *parent = nullptr);

    /// Keeps zoom, place and cursor where the device is the same.
    void setMap(const ChangePyramid &pyramid);
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
    /// More lines about bytes of the device, for texts: what lies there.
    using Details = std::function<QStringList(quint64 offset, quint64 length)>;
    void setDetails(const Details &details)
    {
        m_details = details;
    }

    using Curve = ChangeMapLayout::Curve;
    void setCurve(Curve curve);
    Curve curve() const
    {
        return m_curve;
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
    /// The first and the number of the blocks of a cell.
    std::pair<qsizetype, qsizetype> blocksAround(qsizetype block) const;
    /// What a cell means, in words.
    QString describe(qsizetype block) const;
    /// The whole map in a sentence, for screen readers.
    void setSummary(const QString &summary);
    const QString &summary() const
    {
        return m_summary;
    }

    /// The cell under a point of the viewport, or -1.
    qsizetype blockAt(QPoint point) const;
    QRect cellRect(qsizetype block) const;
    /// The part of the map that is shown, without the cursor.
    const QImage &picture();

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved();
    /// What a screen reader is given to say.
    void announced(const QString &text);
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
    QSize pixels() const;
    ChangeMapRaster::Source source() const;
    QPoint firstPlace() const;
    QPoint cellAtPoint(QPointF point) const;
    void updateLayout();
    void setZoom(int zoom, qsizetype anchorBlock, QPointF anchorShare);
    void moveInto(QPoint place, QPointF share);
    void moveCursor(int columns, int rows);
    void invalidate();
    QList<QRgb> colorTable() const;
    QString whenText(int number) const;
    void tellAccessibility();
    /// Has a screen reader say what the cursor is on.
    void announceCursor();

    ChangePyramid m_pyramid;
    int m_sinceNumber = 0;
    QHash<int, QString> m_times;
    Details m_details;
    QString m_summary;
    Curve m_curve = Curve::Rows;
    int m_zoom = 0;
    ChangeMapLayout m_layout;
    qsizetype m_cursor = 0;
    QList<QRgb> m_colors;
    ChangeMapRaster m_raster;
    bool m_isStale = true;
    WheelSteps m_wheel;
    bool m_isDragging = false;
    QPointF m_dragStart;
    QPoint m_dragFirst;
};

} // namespace Blksnap
