// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillchart.h"

#include "clockaxis.h"
#include "colors.h"
#include "fillchartview.h"
#include "legendmark.h"
#include "savedialog.h"

#include "client/background.h"
#include "models/format.h"
#include "models/wholefile.h"

#include <QAreaSeries>
#include <QBuffer>
#include <QChart>
#include <QCheckBox>
#include <QCursor>
#include <QDateTime>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QScatterSeries>
#include <QSvgGenerator>
#include <QToolButton>
#include <QToolTip>
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
constexpr int FIRST_LINE = 4;
constexpr int LEGEND_SPACING = 10;
/// How far a forecast is drawn, at most, as a share of the time that was recorded.
constexpr double HORIZON_SHARE = 0.35;

/// Bytes of the largest unit in which there is at least one.
double byteUnitFor(double bytes)
{
    constexpr double FACTOR = 1024;
    double unit = FACTOR;
    while (bytes >= unit * FACTOR) {
        unit *= FACTOR;
    }
    return unit;
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

QList<QPointF> divided(QList<QPointF> points, double unit)
{
    for (QPointF &point : points) {
        point.ry() /= unit;
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
    , m_copyRate(new QLineSeries(this))
    , m_writeRate(new QLineSeries(this))
    , m_earliest(new QLineSeries(this))
    , m_latest(new QLineSeries(this))
    , m_fan(new QAreaSeries(m_earliest, m_latest))
    , m_forecast(new QLineSeries(this))
    , m_low(new QScatterSeries(this))
    , m_grown(new QScatterSeries(this))
    , m_time(new ClockAxis(this))
    , m_bytes(new QValueAxis(this))
    , m_rateAxis(new QValueAxis(this))
    , m_interval(this)
{
    setObjectName(u"fillChart"_s);
    m_view->setObjectName(u"fillChartView"_s);
    m_view->setAccessibleName(tr("Fill of the pool over time"));
    m_view->setWhatsThis(tr("Wheel or plus and minus zoom, dragging or the arrow keys move, Home shows everything."));
    setAccessibleName(m_view->accessibleName());
    m_chart->legend()->hide();
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundRoundness(0);
    m_chart->setMargins(QMargins(2, 2, 2, 2));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    buildSeries();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_view, 1);
    buildLegend();

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

void FillChart::buildSeries()
{
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_bytes, Qt::AlignLeft);
    m_chart->addAxis(m_rateAxis, Qt::AlignRight);
    const auto add = [this](QAbstractSeries *series, const QString &name, QValueAxis *axis) {
        series->setName(name);
        m_chart->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(axis);
    };
    add(m_fan, u"fan"_s, m_bytes);
    add(m_area, u"filled"_s, m_bytes);
    add(m_capacity, u"capacity"_s, m_bytes);
    add(m_forecast, u"forecast"_s, m_bytes);
    add(m_writeRate, u"writeRate"_s, m_rateAxis);
    add(m_copyRate, u"copyRate"_s, m_rateAxis);
    add(m_low, u"low"_s, m_bytes);
    add(m_grown, u"grown"_s, m_bytes);
    m_low->setMarkerShape(QScatterSeries::MarkerShapeTriangle);
    m_grown->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    for (QScatterSeries *series : { m_low, m_grown }) {
        series->setMarkerSize(MARKER_SIZE);
        connect(series, &QXYSeries::hovered, this, [this, series](const QPointF &point, bool isEntered) {
            tellMarker(series, point, isEntered);
        });
    }
}

void FillChart::buildLegend()
{
    const auto rate = [this](QLineSeries *series) {
        return [this, series](bool on) {
            series->setVisible(on);
            showRateAxis();
        };
    };
    addLegendEntry(tr("Filled"), u"legendFilled"_s, [this](bool on) { m_area->setVisible(on); });
    addLegendEntry(tr("Capacity"), u"legendCapacity"_s, [this](bool on) { m_capacity->setVisible(on); });
    addLegendEntry(tr("Forecast"), u"legendForecast"_s, [this](bool on) {
        m_forecast->setVisible(on);
        m_fan->setVisible(on);
    });
    addLegendEntry(tr("Low space"), u"legendLowSpace"_s, [this](bool on) { m_low->setVisible(on); });
    addLegendEntry(tr("Grown"), u"legendGrown"_s, [this](bool on) { m_grown->setVisible(on); });
    addLegendEntry(tr("Write rate"), u"legendWriteRate"_s, rate(m_writeRate));
    addLegendEntry(tr("Copy rate"), u"legendRate"_s, rate(m_copyRate));
    // In two lines, or words would be cut off in a narrow window; nor in a grid, where a long word widens both.
    auto *legend = new QVBoxLayout;
    legend->setContentsMargins(4, 0, 4, 0);
    legend->setSpacing(0);
    auto *first = new QHBoxLayout;
    auto *second = new QHBoxLayout;
    for (QHBoxLayout *line : { first, second }) {
        line->setSpacing(LEGEND_SPACING);
        legend->addLayout(line);
    }
    for (int index = 0; index < m_legend.size(); ++index) {
        (index < FIRST_LINE ? first : second)->addWidget(m_legend.at(index));
    }
    first->addStretch();
    // Two scales at once are for who asks for them.
    m_legend.last()->setChecked(false);
    m_legend.at(m_legend.size() - 2)->setChecked(false);
    const auto addButton = [this, second](const QString &name, const QString &icon, const QString &text, auto act) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setIcon(QIcon::fromTheme(icon));
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(text);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, act);
        second->addWidget(button);
    };
    second->addStretch();
    addButton(u"chartShowAll"_s, u"zoom-fit-best"_s, tr("Show the whole time again (Home)"), &FillChart::showAll);
    addButton(u"chartExport"_s, u"document-save-as"_s, tr("Export the chart…"), &FillChart::askForExport);
    static_cast<QVBoxLayout *>(layout())->addLayout(legend);
}

void FillChart::showRateAxis()
{
    m_rateAxis->setVisible(m_copyRate->isVisible() || m_writeRate->isVisible());
}

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

void FillChart::setHistory(const FillHistory &history, const QList<FillMarker> &markers, quint64 reserve, bool isUsable)
{
    m_history = history;
    m_markers = markers;
    m_reserve = reserve;
    m_isUsable = isUsable;
    m_isPending = true;
    renderSoon();
}

void FillChart::forget()
{
    m_history = FillHistory();
    m_markers.clear();
    m_isShowingAll = true;
    // The next one is shown at once.
    m_interval.stop();
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
    m_future = m_isUsable ? forecast(m_history) : std::unexpected(NoForecast::Idle);
    m_horizon = m_future ? std::min(m_future->latest.value_or(m_duration), m_duration * HORIZON_SHARE) : 0;
    chooseUnits();
    if (m_isShowingAll) {
        setRange(0, extent());
    } else {
        setRange(m_from, m_to);
    }
    fillForecast();
    m_view->setAccessibleDescription(summary());
}

void FillChart::chooseUnits()
{
    quint64 highest = 1024;
    for (const FillSample &sample : m_history.samples()) {
        highest = std::max({ highest, sample.capacity, sample.filled });
    }
    m_byteUnit = byteUnitFor(static_cast<double>(highest));
    m_bytes->setTitleText(Format::unitName(static_cast<quint64>(m_byteUnit)));
    const double top = static_cast<double>(highest) / m_byteUnit * 1.08;
    m_bytes->setTickInterval(niceStep(top, 4));
    m_bytes->setRange(0, top);
}

QString FillChart::summary() const
{
    if (m_history.isEmpty()) {
        return tr("Nothing has been recorded yet.");
    }
    const FillSample &last = m_history.samples().last();
    const QString text = tr("%1 of %2 filled after %3.")
                             .arg(Format::size(last.filled), Format::size(last.capacity), Format::duration(m_duration));
    return m_future ? text + u' ' + m_future->text(m_reserve) : text;
}

void FillChart::fillSeries()
{
    const FillCurves curves = fillCurves(m_history, m_markers, m_from, m_to, MOST_BUCKETS);
    const auto show = [](QXYSeries *series, const QList<QPointF> &points, double unit) {
        series->replace(divided(points, unit));
    };
    show(m_filled, curves.filled, m_byteUnit);
    show(m_capacity, curves.capacity, m_byteUnit);
    show(m_low, curves.lowSpace, m_byteUnit);
    show(m_grown, curves.grown, m_byteUnit);
    const QList<QPointF> shown = m_filled->points();
    m_ground->replace(shown.isEmpty() ? QList<QPointF>()
                                      : QList<QPointF>{ QPointF(shown.first().x(), 0), QPointF(shown.last().x(), 0) });

    double fastest = 1024;
    for (const FillSample &sample : m_history.samples()) {
        fastest = std::max({ fastest, sample.copyRate, sample.writeRate });
    }
    const double unit = byteUnitFor(fastest);
    show(m_copyRate, curves.copyRate, unit);
    show(m_writeRate, curves.writeRate, unit);
    m_rateAxis->setTitleText(tr("%1/s", "transfer rate").arg(Format::unitName(static_cast<quint64>(unit))));
    const double top = fastest / unit * 1.08;
    m_rateAxis->setTickInterval(niceStep(top, 4));
    m_rateAxis->setRange(0, top);
}

void FillChart::fillForecast()
{
    const ForecastFan fan = m_future ? forecastFan(m_history, *m_future, m_horizon) : ForecastFan();
    m_forecast->replace(divided(fan.middle, m_byteUnit));
    m_earliest->replace(divided(fan.earliest, m_byteUnit));
    m_latest->replace(divided(fan.latest, m_byteUnit));
}

void FillChart::tellMarker(QXYSeries *series, const QPointF &point, bool isEntered)
{
    if (!isEntered || m_history.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    const auto sinceStart = static_cast<qint64>(point.x() * 1000.0);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(m_history.samples().first().time + sinceStart);
    const QString when = QLocale().toString(time, QLocale::ShortFormat);
    QToolTip::showText(
        QCursor::pos(), series == m_low ? tr("Low space, %1").arg(when) : tr("Grown, %1").arg(when), m_view);
}

double FillChart::extent() const
{
    return std::max(m_duration + m_horizon, SHORTEST_RANGE);
}

void FillChart::setRange(double from, double to)
{
    m_from = from;
    m_to = to;
    m_time->show(
        m_history.isEmpty() ? QDateTime::currentMSecsSinceEpoch() : m_history.samples().first().time, from, to);
    fillSeries();
}

void FillChart::zoom(double factor, double center)
{
    const double middle = m_from + (m_to - m_from) * center;
    const double widest = extent();
    const double width = std::clamp((m_to - m_from) * factor, SHORTEST_RANGE, widest);
    m_isShowingAll = width >= widest;
    const double begin = m_isShowingAll ? 0 : std::clamp(middle - width * center, 0.0, widest - width);
    setRange(begin, begin + width);
}

void FillChart::pan(double share)
{
    const double width = m_to - m_from;
    const double widest = extent();
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
    setRange(0, extent());
}

void FillChart::askForExport()
{
    // As it is now: while somebody chooses a name, another snapshot may come to be shown.
    const auto save = [this, picture = picture(), drawing = drawing(), table = table()](const QString &path) {
        const auto isKind = [&path](QLatin1StringView suffix) {
            return path.endsWith(suffix, Qt::CaseInsensitive);
        };
        inBackground([path,
                      content = isKind(".csv"_L1) ? table
                          : isKind(".svg"_L1)     ? drawing
                                                  : picture] {
            return writeWhole(path, content);
        }).then(this, [this, path](bool isDone) { Q_EMIT exported(path, isDone); });
    };
    auto *dialog = new SaveDialog(tr("Export the chart"),
                                  { { .name = tr("Picture"), .suffix = u"png"_s },
                                    { .name = tr("Drawing"), .suffix = u"svg"_s },
                                    { .name = tr("Table"), .suffix = u"csv"_s } },
                                  this,
                                  save);
    dialog->open();
}

QByteArray FillChart::picture() const
{
    return pngOf(m_view->grab().toImage());
}

QByteArray FillChart::drawing() const
{
    QBuffer content;
    QSvgGenerator generator;
    generator.setOutputDevice(&content);
    generator.setSize(m_view->size());
    generator.setViewBox(m_view->rect());
    QPainter painter(&generator);
    m_view->render(&painter);
    painter.end();
    return content.data();
}

QByteArray FillChart::table() const
{
    QByteArray text("milliseconds_since_1970,filled_bytes,capacity_bytes,copied_bytes,written_bytes\n");
    for (const FillSample &sample : m_history.samples()) {
        text += QByteArray::number(sample.time) + ',' + QByteArray::number(sample.filled) + ','
            + QByteArray::number(sample.capacity) + ',' + QByteArray::number(sample.copied) + ','
            + QByteArray::number(sample.written) + '\n';
    }
    return text;
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
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{ m_time, m_bytes, m_rateAxis }) {
        axis->setLabelsColor(text);
        axis->setTitleBrush(text);
        axis->setGridLineColor(grid);
        axis->setLinePen(QPen(grid));
        axis->setLabelsFont(font());
        axis->setTitleFont(font());
    }
    for (QValueAxis *axis : { m_bytes, m_rateAxis }) {
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
    m_copyRate->setPen(QPen(Colors::rate(colors), 1.5));
    m_writeRate->setPen(QPen(Colors::writeRate(colors), 1.5, Qt::DotLine));
    QColor fan = Colors::filled(colors);
    m_forecast->setPen(QPen(fan, 1.5, Qt::DotLine));
    fan.setAlphaF(0.14F);
    m_fan->setPen(Qt::NoPen);
    m_fan->setBrush(fan);
    m_low->setColor(Colors::warning(colors));
    m_low->setBorderColor(text);
    m_grown->setColor(Colors::grown(colors));
    m_grown->setBorderColor(text);

    const std::array<QIcon, 7> marks{ LegendMark::area(this, m_area->pen(), m_area->brush()),
                                      LegendMark::line(this, m_capacity->pen()),
                                      LegendMark::line(this, m_forecast->pen()),
                                      LegendMark::triangle(this, m_low->color(), text),
                                      LegendMark::diamond(this, m_grown->color(), text),
                                      LegendMark::line(this, m_writeRate->pen()),
                                      LegendMark::line(this, m_copyRate->pen()) };
    for (qsizetype index = 0; index < m_legend.size(); ++index) {
        m_legend.at(index)->setIconSize(LegendMark::size(this));
        m_legend.at(index)->setIcon(marks.at(static_cast<std::size_t>(index)));
    }
}

} // namespace Blksnap
