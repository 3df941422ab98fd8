// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillchart.h"

#include "colors.h"
#include "fillchartview.h"

#include "models/fillforecast.h"
#include "models/format.h"

#include <QAreaSeries>
#include <QChart>
#include <QCheckBox>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QSaveFile>
#include <QScatterSeries>
#include <QSvgGenerator>
#include <QToolButton>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr auto SHORTEST_INTERVAL = 500ms;
constexpr qsizetype MOST_BUCKETS = 300;
constexpr double SHORTEST_RANGE = 5;
constexpr double MARKER_SIZE = 11;
constexpr qint64 LONGEST_GROWTH = 15'000;

struct Unit {
    double size;
    const char *name;
};

Unit byteUnitFor(double bytes)
{
    static constexpr std::array<Unit, 5> units{ { { 1024.0 * 1024 * 1024 * 1024, "TiB" },
                                                  { 1024.0 * 1024 * 1024, "GiB" },
                                                  { 1024.0 * 1024, "MiB" },
                                                  { 1024.0, "KiB" },
                                                  { 1.0, "B" } } };
    const auto found = std::ranges::find_if(units, [bytes](const Unit &unit) { return bytes >= unit.size; });
    return found == units.end() ? units.back() : *found;
}

/// A step of 1, 2 or 5 times a power of ten that divides the range into about this many.
double niceStep(double range, int steps)
{
    const double rough = std::max(range, 1e-9) / steps;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : { 1.0, 2.0, 5.0 }) {
        if (rough <= factor * power) {
            return factor * power;
        }
    }
    return 10.0 * power;
}

QList<QPointF> divided(QList<QPointF> points, double x, double y)
{
    for (QPointF &point : points) {
        point = QPointF(point.x() / x, point.y() / y);
    }
    return points;
}

} // namespace

FillChart::FillChart(QWidget *parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_view(new FillChartView(m_chart, this))
    , m_filled(new QLineSeries(this))
    , m_ground(new QLineSeries(this))
    , m_area(new QAreaSeries(m_filled, m_ground))
    , m_capacity(new QLineSeries(this))
    , m_rate(new QLineSeries(this))
    , m_low(new QScatterSeries(this))
    , m_grown(new QScatterSeries(this))
    , m_time(new QValueAxis(this))
    , m_bytes(new QValueAxis(this))
    , m_rateAxis(new QValueAxis(this))
    , m_interval(this)
{
    setObjectName(u"fillChart"_s);
    m_view->setObjectName(u"fillChartView"_s);
    m_view->setAccessibleName(tr("Fill of the pool over time"));
    setAccessibleName(m_view->accessibleName());

    m_chart->legend()->hide();
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundRoundness(0);
    m_chart->setMargins(QMargins(2, 2, 2, 2));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_bytes, Qt::AlignLeft);
    m_chart->addAxis(m_rateAxis, Qt::AlignRight);
    for (QAbstractSeries *series : std::initializer_list<QAbstractSeries *>{ m_area, m_capacity, m_low, m_grown }) {
        m_chart->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_bytes);
    }
    m_chart->addSeries(m_rate);
    m_rate->attachAxis(m_time);
    m_rate->attachAxis(m_rateAxis);
    m_low->setMarkerShape(QScatterSeries::MarkerShapeTriangle);
    m_grown->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    for (QScatterSeries *series : { m_low, m_grown }) {
        series->setMarkerSize(MARKER_SIZE);
    }
    m_rate->setVisible(m_wantsRate);
    m_rateAxis->setVisible(m_wantsRate);

    auto *legend = new QHBoxLayout;
    legend->setContentsMargins(4, 0, 4, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_view, 1);
    layout->addLayout(legend);

    addLegendEntry(tr("Filled"), u"legendFilled"_s, [this](bool on) { m_area->setVisible(on); });
    addLegendEntry(tr("Capacity"), u"legendCapacity"_s, [this](bool on) { m_capacity->setVisible(on); });
    addLegendEntry(tr("Low space"), u"legendLowSpace"_s, [this](bool on) { m_low->setVisible(on); });
    addLegendEntry(tr("Grown"), u"legendGrown"_s, [this](bool on) { m_grown->setVisible(on); });
    addLegendEntry(tr("Copy rate"), u"legendRate"_s, [this](bool on) {
        m_wantsRate = on;
        m_rate->setVisible(on);
        m_rateAxis->setVisible(on);
    });
    for (QCheckBox *box : std::as_const(m_legend)) {
        legend->addWidget(box);
    }
    m_legend.last()->setChecked(false);
    legend->addStretch();
    auto *all = new QToolButton(this);
    all->setObjectName(u"chartShowAll"_s);
    all->setText(tr("Show all"));
    all->setAutoRaise(true);
    all->setToolTip(tr("Show the whole time again (Home)"));
    connect(all, &QToolButton::clicked, this, &FillChart::showAll);
    legend->addWidget(all);

    connect(m_view, &FillChartView::zoomRequested, this, &FillChart::zoom);
    connect(m_view, &FillChartView::panRequested, this, &FillChart::pan);
    connect(m_view, &FillChartView::allRequested, this, &FillChart::showAll);
    m_interval.setSingleShot(true);
    m_interval.setInterval(SHORTEST_INTERVAL);
    connect(&m_interval, &QTimer::timeout, this, [this] {
        if (m_isPending) {
            renderSoon();
        }
    });
    applyPalette();
}

FillChart::~FillChart() = default;

void FillChart::addLegendEntry(const QString &text, const QString &name, const std::function<void(bool)> &toggle)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(name);
    box->setChecked(true);
    box->setAccessibleDescription(tr("Shows or hides this in the chart"));
    connect(box, &QCheckBox::toggled, this, toggle);
    m_legend << box;
}

QSize FillChart::minimumSizeHint() const
{
    return { 260, 140 };
}

void FillChart::setHistory(const FillHistory &history, const QList<FillMarker> &markers)
{
    m_history = history;
    m_markers = markers;
    m_isPending = true;
    renderSoon();
}

void FillChart::clear()
{
    setHistory(FillHistory(), {});
    m_isShowingAll = true;
}

void FillChart::renderSoon()
{
    if (!isVisible() || m_interval.isActive()) {
        return;
    }
    m_isPending = false;
    render();
    m_interval.start();
}

void FillChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isPending = true;
    renderSoon();
}

void FillChart::render()
{
    const auto &samples = m_history.samples();
    m_duration = samples.isEmpty() ? 0 : static_cast<double>(samples.last().time - samples.first().time) / 1000.0;

    if (m_duration < 3 * 60) {
        m_timeUnit = 1;
        m_time->setTitleText(tr("seconds since the recording began"));
    } else if (m_duration < 3 * 3600) {
        m_timeUnit = 60;
        m_time->setTitleText(tr("minutes since the recording began"));
    } else {
        m_timeUnit = 3600;
        m_time->setTitleText(tr("hours since the recording began"));
    }

    quint64 highest = 1024;
    for (const FillSample &sample : samples) {
        highest = std::max({ highest, sample.capacity, sample.filled });
    }
    const Unit unit = byteUnitFor(static_cast<double>(highest));
    fillSeries(unit.size);
    m_bytes->setTitleText(QString::fromLatin1(unit.name));
    const double top = static_cast<double>(highest) / unit.size * 1.08;
    m_bytes->setTickInterval(niceStep(top, 4));
    m_bytes->setRange(0, top);
    if (m_isShowingAll) {
        setRange(0, std::max(m_duration, SHORTEST_RANGE));
    } else {
        setRange(m_from, m_to);
    }

    if (samples.isEmpty()) {
        m_view->setAccessibleDescription(tr("Nothing has been recorded yet."));
        return;
    }
    const FillSample &last = samples.last();
    QString summary = tr("%1 of %2 filled after %3.")
                          .arg(Format::size(last.filled), Format::size(last.capacity), Format::duration(m_duration));
    if (const auto future = forecast(m_history)) {
        summary += u' ' + future->text();
    }
    m_view->setAccessibleDescription(summary);
}

void FillChart::fillSeries(double divisor)
{
    const auto &samples = m_history.samples();
    const qint64 start = samples.isEmpty() ? 0 : samples.first().time;
    const auto placeOf = [start, this](qint64 time) {
        return static_cast<double>(time - start) / 1000.0 / m_timeUnit;
    };

    QList<QPointF> filled;
    QList<QPointF> capacity;
    for (const FillSample &sample : samples) {
        const double place = placeOf(sample.time);
        filled.append(QPointF(place, static_cast<double>(sample.filled)));
        const auto room = static_cast<double>(sample.capacity);
        // A step is a step, not a slope; and a level line needs its ends only.
        if (capacity.isEmpty() || capacity.last().y() != room) {
            if (!capacity.isEmpty()) {
                capacity.append(QPointF(place, capacity.last().y()));
            }
            capacity.append(QPointF(place, room));
        }
    }
    if (!samples.isEmpty()) {
        capacity.append(QPointF(placeOf(samples.last().time), static_cast<double>(samples.last().capacity)));
    }
    const QList<QPointF> shown = divided(decimated(filled, MOST_BUCKETS), 1, divisor);
    m_filled->replace(shown);
    m_ground->replace(shown.isEmpty() ? QList<QPointF>()
                                      : QList<QPointF>{ QPointF(shown.first().x(), 0), QPointF(shown.last().x(), 0) });
    m_capacity->replace(divided(decimated(capacity, MOST_BUCKETS), 1, divisor));

    const QList<QPointF> rates = m_history.copyRate();
    double fastest = 1024;
    for (const QPointF &point : rates) {
        fastest = std::max(fastest, point.y());
    }
    const Unit rateUnit = byteUnitFor(fastest);
    m_rate->replace(divided(decimated(rates, MOST_BUCKETS), m_timeUnit, rateUnit.size));
    m_rateAxis->setTitleText(tr("%1/s", "transfer rate").arg(QString::fromLatin1(rateUnit.name)));
    const double top = fastest / rateUnit.size * 1.08;
    m_rateAxis->setTickInterval(niceStep(top, 4));
    m_rateAxis->setRange(0, top);

    QList<QPointF> low;
    QList<QPointF> grown;
    for (const FillMarker &marker : m_markers) {
        const auto at = std::ranges::lower_bound(samples, marker.time, {}, &FillSample::time);
        if (at == samples.cend() || marker.time < start) {
            continue;
        }
        if (marker.kind == Event::Kind::LowSpace || marker.kind == Event::Kind::ReserveExhausted) {
            low.append(QPointF(placeOf(marker.time), static_cast<double>(at->filled) / divisor));
        } else if (marker.kind == Event::Kind::Grown) {
            // The event comes a moment before the room; the mark belongs to the step that it announces.
            const auto step = std::find_if(
                at, samples.cend(), [at](const FillSample &sample) { return sample.capacity != at->capacity; });
            const bool isNear = step != samples.cend() && step->time - marker.time < LONGEST_GROWTH;
            const FillSample &place = isNear ? *step : *at;
            grown.append(QPointF(placeOf(place.time), static_cast<double>(place.capacity) / divisor));
        }
    }
    m_low->replace(low);
    m_grown->replace(grown);
}

void FillChart::setRange(double from, double to)
{
    m_from = from;
    m_to = to;
    m_time->setTickInterval(niceStep((to - from) / m_timeUnit, 6));
    m_time->setRange(from / m_timeUnit, to / m_timeUnit);
}

void FillChart::zoom(double factor, double center)
{
    const double middle = m_from + (m_to - m_from) * center;
    const double widest = std::max(m_duration, SHORTEST_RANGE);
    const double width = std::clamp((m_to - m_from) * factor, SHORTEST_RANGE, widest);
    m_isShowingAll = width >= widest;
    const double begin = m_isShowingAll ? 0 : std::clamp(middle - width * center, 0.0, widest - width);
    setRange(begin, begin + width);
}

void FillChart::pan(double share)
{
    const double width = m_to - m_from;
    const double widest = std::max(m_duration, SHORTEST_RANGE);
    if (width >= widest) {
        return;
    }
    m_isShowingAll = false;
    const double begin = std::clamp(m_from + share * width, 0.0, widest - width);
    setRange(begin, begin + width);
}

void FillChart::showAll()
{
    m_isShowingAll = true;
    setRange(0, std::max(m_duration, SHORTEST_RANGE));
}

bool FillChart::exportImage(const QString &path)
{
    if (path.endsWith(u".svg", Qt::CaseInsensitive)) {
        QSvgGenerator generator;
        generator.setFileName(path);
        generator.setSize(m_view->size());
        generator.setViewBox(m_view->rect());
        QPainter painter(&generator);
        m_view->render(&painter);
        return painter.end();
    }
    return m_view->grab().save(path);
}

bool FillChart::exportCsv(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Text)) {
        return false;
    }
    file.write("milliseconds_since_1970,filled_bytes,capacity_bytes,copied_bytes\n");
    for (const FillSample &sample : m_history.samples()) {
        file.write(QByteArray::number(sample.time) + ',' + QByteArray::number(sample.filled) + ','
                   + QByteArray::number(sample.capacity) + ',' + QByteArray::number(sample.copied) + '\n');
    }
    return file.commit();
}

void FillChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        applyPalette();
    }
    QWidget::changeEvent(event);
}

void FillChart::applyPalette()
{
    const QPalette colors = palette();
    const QColor text = colors.color(QPalette::WindowText);
    QColor grid = text;
    grid.setAlphaF(0.18F);
    m_chart->setBackgroundBrush(colors.brush(QPalette::Base));
    for (QValueAxis *axis : { m_time, m_bytes, m_rateAxis }) {
        axis->setLabelsColor(text);
        axis->setTitleBrush(text);
        axis->setGridLineColor(grid);
        axis->setLinePen(QPen(grid));
        QFont font = this->font();
        axis->setLabelsFont(font);
        axis->setTitleFont(font);
        axis->setLabelFormat(u"%.4g"_s);
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
    }
    m_rateAxis->setGridLineVisible(false);

    QColor area = Colors::filled(colors);
    m_area->setPen(QPen(area, 2));
    area.setAlphaF(0.30F);
    m_area->setBrush(area);
    m_capacity->setPen(QPen(text, 1.5, Qt::DashLine));
    m_rate->setPen(QPen(Colors::rate(colors), 1.5));
    m_low->setColor(Colors::warning(colors));
    m_low->setBorderColor(text);
    m_grown->setColor(Colors::grown(colors));
    m_grown->setBorderColor(text);

    const std::array<std::pair<QColor, QString>, 5> marks{ { { Colors::filled(colors), u"■"_s },
                                                             { text, u"╌"_s },
                                                             { Colors::warning(colors), u"▲"_s },
                                                             { Colors::grown(colors), u"◆"_s },
                                                             { Colors::rate(colors), u"━"_s } } };
    for (qsizetype index = 0; index < m_legend.size(); ++index) {
        const int size = fontMetrics().height();
        QPixmap mark(QSize(size, size) * devicePixelRatio());
        mark.setDevicePixelRatio(devicePixelRatio());
        mark.fill(Qt::transparent);
        QPainter painter(&mark);
        painter.setPen(marks.at(index).first);
        painter.drawText(QRect(0, 0, size, size), Qt::AlignCenter, marks.at(index).second);
        painter.end();
        m_legend.at(index)->setIcon(QIcon(mark));
    }
}

} // namespace Blksnap
