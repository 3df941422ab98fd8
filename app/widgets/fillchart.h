// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How full a pool was over time: filled, capacity with its steps, how fast is written and copied, what happened
 * meanwhile, and how it may go on.
 *
 * Qt Charts stays behind this class. The whole history is handed over at each tick; what the shown time needs of it is
 * thinned out to what the width can show and put into the series at most twice a second, and not at all while nobody
 * sees it. Zooming and panning look into the history anew, so that a part has as many points as the whole.
 * Seconds are relative to the first sample: absolute milliseconds would lose digits on their way through the chart.
 */
#pragma once

#include "models/fillcurves.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QAreaSeries;
class QCheckBox;
class QChart;
class QLineSeries;
class QScatterSeries;
class QValueAxis;
class QXYSeries;

namespace Blksnap
{

class ClockAxis;
class FillChartView;

class FillChart : public QWidget
{
    Q_OBJECT

public:
    explicit FillChart(QWidget *parent = nullptr);
    ~FillChart() override;

    /// @param reserve bytes that join the pool when it runs low
    /// @param isUsable of a snapshot that is lost nothing is to be foretold
    void
    setHistory(const FillHistory &history, const QList<FillMarker> &markers, quint64 reserve = 0, bool isUsable = true);
    /// Before the history of another snapshot: what was zoomed to does not fit it.
    void forget();

    /// Follows the newest sample and shows everything again after zooming or panning.
    void showAll();
    bool isShowingAll() const
    {
        return m_isShowingAll;
    }

    /// A box for each curve, checked while it is shown.
    const QList<QCheckBox *> &legend() const
    {
        return m_legend;
    }

    // What it shows as a file: PNG, SVG, CSV.
    QByteArray picture() const;
    QByteArray drawing() const;
    QByteArray table() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void exported(const QString &path, bool isDone);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildSeries();
    void buildLegend();
    void render();
    void renderSoon();
    void chooseUnits();
    void fillSeries();
    void fillForecast();
    void applyPalette();
    void zoom(double factor, double center);
    void pan(double share);
    void setRange(double from, double to);
    double extent() const;
    void showRateAxis();
    void tellMarker(QXYSeries *series, const QPointF &point, bool isEntered);
    void askForExport();
    QString summary() const;
    void addLegendEntry(const QString &text, const QString &name, const std::function<void(bool)> &toggle);

    QChart *m_chart;
    FillChartView *m_view;
    QLineSeries *m_filled;
    QLineSeries *m_ground;
    QAreaSeries *m_area;
    QLineSeries *m_capacity;
    QLineSeries *m_copyRate;
    QLineSeries *m_writeRate;
    QLineSeries *m_earliest;
    QLineSeries *m_latest;
    QAreaSeries *m_fan;
    QLineSeries *m_forecast;
    QScatterSeries *m_low;
    QScatterSeries *m_grown;
    ClockAxis *m_time;
    QValueAxis *m_bytes;
    QValueAxis *m_rateAxis;
    QList<QCheckBox *> m_legend;

    FillHistory m_history;
    QList<FillMarker> m_markers;
    quint64 m_reserve = 0;
    bool m_isUsable = true;
    std::expected<FillForecast, NoForecast> m_future = std::unexpected(NoForecast::TooEarly);
    QTimer m_interval;
    bool m_isPending = false;
    bool m_isShowingAll = true;
    /// All in seconds.
    double m_duration = 0;
    double m_horizon = 0;
    double m_from = 0;
    double m_to = 0;
    double m_byteUnit = 1;
};

} // namespace Blksnap
