// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The fill chart and what feeds it: hours of samples in bounded room, with every peak, and a forecast with its doubt.
 */
#include "fakebackend.h"

#include "models/fillcurves.h"
#include "models/format.h"
#include "widgets/fillchart.h"

#include <QAccessible>
#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QCheckBox>
#include <QLineSeries>
#include <QTest>
#include <QToolButton>
#include <QValueAxis>

#include <algorithm>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class ChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peaksSurviveThinning();
    void curvesAreOfTheShownTime();
    void theClockIsSetBack();
    void curvesBeginWithARate();
    void forecastOpensLikeAFan();
    void hoursStayBounded();
    void zoomingShowsMore();
    void isAChartToScreenReaders();
    void legendTogglesSeries();
    void recordsWhatWasWritten();
    void marksLieOnTheCurve();
    void eachGrowthHasItsStep();
    void nothingIsForetoldOfALostOne();
    void forecastCountsTheReserve();
    void anotherHistoryIsShownWhole();
    void timeIsThatOfTheClock_data();
    void timeIsThatOfTheClock();
    void unitsAreTranslated();
};

namespace
{

constexpr qint64 SECOND = 1000;
constexpr quint64 MIB = 1024 * 1024;

/// A steady night with one second in which much is copied and more is written.
FillHistory night(qint64 seconds, qint64 peak)
{
    FillHistory history;
    quint64 copied = 0;
    quint64 written = 0;
    for (qint64 second = 0; second < seconds; ++second) {
        copied += second == peak ? 700 * MIB : MIB;
        written += second == peak ? 900 * MIB : 2 * MIB;
        history.append({ .time = second * SECOND,
                         .filled = copied,
                         .capacity = 100'000 * MIB,
                         .copied = copied,
                         .written = written });
    }
    return history;
}

double highest(const QList<QPointF> &points)
{
    return points.isEmpty() ? 0 : std::ranges::max(points, {}, &QPointF::y).y();
}

QXYSeries *seriesOf(const FillChart &chart, const QString &name)
{
    const auto all = chart.findChild<QChartView *>()->chart()->series();
    for (QAbstractSeries *series : all) {
        if (auto *area = qobject_cast<QAreaSeries *>(series); area && area->name() == name) {
            return area->upperSeries();
        }
        if (auto *line = qobject_cast<QXYSeries *>(series); line && line->name() == name) {
            return line;
        }
    }
    return nullptr;
}

} // namespace

void ChartTest::peaksSurviveThinning()
{
    const FillHistory history = night(40'000, 1234);
    QVERIFY(history.samples().size() <= FillHistory::DEFAULT_LIMIT);
    const auto curves = fillCurves(history, {}, 0, 40'000, 300);
    QCOMPARE(highest(curves.copyRate), 700.0 * MIB);
    QCOMPARE(highest(curves.writeRate), 900.0 * MIB);
    // It is where it was, as far as the samples that are left can say.
    const auto peak = std::ranges::max_element(curves.copyRate, {}, &QPointF::y);
    const auto after = std::ranges::lower_bound(history.samples(), 1234 * SECOND, {}, &FillSample::time);
    QCOMPARE(peak->x(), static_cast<double>(after->time) / SECOND);
    for (const auto &curve : { curves.filled, curves.copyRate, curves.writeRate, curves.capacity }) {
        QVERIFY(curve.size() <= 600);
        QVERIFY(std::ranges::is_sorted(curve, {}, &QPointF::x));
    }
}

void ChartTest::curvesAreOfTheShownTime()
{
    const FillHistory history = night(1000, 500);
    const auto curves = fillCurves(history, {}, 100, 110, 300);
    // Ten seconds, and the neighbours that its lines lead to.
    QCOMPARE(curves.filled.first().x(), 100.0);
    QCOMPARE(curves.filled.last().x(), 111.0);
    QCOMPARE(curves.filled.size(), 12);
    QCOMPARE(curves.copyRate.size(), 12);
    const auto whole = fillCurves(history, {}, 0, 1000, 300);
    QCOMPARE(whole.filled.first().x(), 0.0);
    QCOMPARE(whole.filled.last().x(), 999.0);
    QCOMPARE(whole.capacity.size(), 2);
    QVERIFY(fillCurves(FillHistory(), {}, 0, 10, 300).filled.isEmpty());
    QVERIFY(!fillCurves(history, {}, 5000, 6000, 300).filled.isEmpty());
}

/// The curve goes on where it was, and a forecast has ten seconds to look back on.
void ChartTest::theClockIsSetBack()
{
    constexpr qint64 HOUR = 3'600'000;
    FillHistory history;
    for (qint64 second = 0; second < 100; ++second) {
        history.append({ .time = HOUR + second * 1000, .filled = static_cast<quint64>(second), .capacity = MIB });
    }
    for (qint64 second = 100; second < 120; ++second) {
        history.append({ .time = second * 1000, .filled = static_cast<quint64>(second), .capacity = MIB });
    }
    const auto &samples = history.samples();
    QCOMPARE(samples.last().time, 119'000);
    QVERIFY(std::ranges::is_sorted(samples, std::less(), &FillSample::time));
    QVERIFY(samples.size() >= 119);
    QCOMPARE(history.filledAt(109'000), 109.0);
    QCOMPARE(samples.first().filled, 0ULL);
}

void ChartTest::curvesBeginWithARate()
{
    FillHistory history;
    for (const qint64 time : { 0, 100, 1000, 2000 }) {
        history.append({ .time = time, .filled = MIB, .capacity = 2 * MIB, .copied = static_cast<quint64>(time) });
    }
    const auto curves = fillCurves(history, {}, 0, 2, 300);
    QCOMPARE(curves.filled.size(), 4);
    QCOMPARE(curves.copyRate.size(), 2);
    QCOMPARE(curves.copyRate.first().x(), 1.0);
}

void ChartTest::forecastOpensLikeAFan()
{
    FillHistory history;
    quint64 filled = 0;
    for (qint64 second = 0; second < 120; ++second) {
        filled += second % 30 < 10 ? 4 * MIB : MIB;
        history.append({ .time = second * SECOND, .filled = filled, .capacity = 1000 * MIB });
    }
    const auto future = forecast(history);
    QVERIFY(future);
    const ForecastFan fan = forecastFan(history, *future, 5000);
    for (const auto &line : { fan.middle, fan.earliest, fan.latest }) {
        QCOMPARE(line.first(), QPointF(119, static_cast<double>(filled)));
        QCOMPARE(line.last().x(), 5119.0);
        QVERIFY(line.last().y() <= 1000.0 * MIB);
    }
    QCOMPARE(fan.middle.at(1), QPointF(119 + future->seconds, 1000.0 * MIB));
    QVERIFY(fan.earliest.at(1).x() < fan.middle.at(1).x());
    // Not as far as that: it is on its way.
    const ForecastFan near = forecastFan(history, *future, 10);
    QVERIFY(near.earliest.last().y() > near.middle.last().y());
    QVERIFY(near.middle.last().y() > near.latest.last().y());
    FillForecast doubtful = *future;
    doubtful.latest.reset();
    QCOMPARE(forecastFan(history, doubtful, 10).latest.last().y(), static_cast<double>(filled));
}

void ChartTest::hoursStayBounded()
{
    FillChart chart;
    chart.resize(700, 300);
    chart.setHistory(night(12 * 3600, 5000), { { .time = 7000 * SECOND, .kind = Event::Kind::LowSpace } });
    chart.show();
    for (const QString &name : { u"filled"_s, u"capacity"_s, u"copyRate"_s, u"writeRate"_s }) {
        const QXYSeries *series = seriesOf(chart, name);
        QVERIFY2(series && series->count() > 0, qPrintable(name));
        QVERIFY2(series->count() <= 602, qPrintable(name + u' ' + QString::number(series->count())));
    }
    QCOMPARE(highest(seriesOf(chart, u"copyRate"_s)->points()), 700.0);
    QCOMPARE(seriesOf(chart, u"low"_s)->count(), 1);
    QVERIFY(seriesOf(chart, u"forecast"_s)->count() >= 2);
}

void ChartTest::zoomingShowsMore()
{
    FillChart chart;
    chart.resize(700, 300);
    chart.setHistory(night(4000, 2000), {});
    chart.show();
    auto *view = chart.findChild<QWidget *>(u"fillChartView"_s);
    auto *axis = chart.findChild<QChartView *>()->chart()->axes(Qt::Horizontal).first();
    const auto width = [axis] {
        const auto *time = qobject_cast<QValueAxis *>(axis);
        return time->max() - time->min();
    };
    const double whole = width();
    for (int step = 0; step < 12; ++step) {
        QTest::keyClick(view, Qt::Key_Plus);
    }
    QVERIFY(width() < whole / 10);
    // Every sample of what is shown, not every tenth.
    const auto points = seriesOf(chart, u"filled"_s)->points();
    QVERIFY(points.size() > 100);
    const double step = (points.last().x() - points.first().x()) / static_cast<double>(points.size() - 1);
    QVERIFY(qAbs(step - 1) < 0.01);
    const double left = points.first().x();
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY(seriesOf(chart, u"filled"_s)->points().first().x() < left);
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(width(), whole);
}

void ChartTest::isAChartToScreenReaders()
{
    FillChart chart;
    chart.resize(700, 300);
    const FillHistory history = night(4000, 2000);
    chart.setHistory(history, {});
    chart.show();
    auto *accessible = QAccessible::queryAccessibleInterface(chart.findChild<QWidget *>(u"fillChartView"_s));
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Chart);
    QVERIFY(accessible->state().focusable);
    const FillSample &last = history.samples().last();
    const QString fill = u"%1 of %2 filled"_s.arg(Format::size(last.filled), Format::size(last.capacity));
    QVERIFY(accessible->text(QAccessible::Description).startsWith(fill));
}

void ChartTest::legendTogglesSeries()
{
    FillChart chart;
    chart.resize(700, 300);
    chart.setHistory(night(100, 50), {});
    chart.show();
    const QHash<QString, QString> boxes{
        { u"legendCapacity"_s, u"capacity"_s },   { u"legendForecast"_s, u"forecast"_s },
        { u"legendWriteRate"_s, u"writeRate"_s }, { u"legendRate"_s, u"copyRate"_s },
        { u"legendLowSpace"_s, u"low"_s },        { u"legendGrown"_s, u"grown"_s }
    };
    for (auto box = boxes.cbegin(); box != boxes.cend(); ++box) {
        auto *button = chart.findChild<QCheckBox *>(box.key());
        QVERIFY2(button, qPrintable(box.key()));
        QCOMPARE(seriesOf(chart, box.value())->isVisible(), button->isChecked());
        const bool before = button->isChecked();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(seriesOf(chart, box.value())->isVisible(), !before);
    }
    QVERIFY(chart.findChild<QToolButton *>(u"chartExport"_s));
}

void ChartTest::recordsWhatWasWritten()
{
    FillRecorder recorder;
    Snapshot snapshot = Example::snapshot();
    recorder.record({ snapshot }, 1000);
    snapshot.images[0].originWritten += 3 * MIB;
    snapshot.images[1].originWritten += MIB;
    snapshot.images[0].bytesWritten += MIB;
    recorder.record({ snapshot }, 3000);
    QCOMPARE(recorder.history(snapshot.id).samples().last().writeRate, 2.0 * MIB);
    QCOMPARE(recorder.history(snapshot.id).samples().last().copyRate, 0.5 * MIB);
}

void ChartTest::marksLieOnTheCurve()
{
    FillHistory history;
    history.append({ .time = 0, .filled = 0, .capacity = 1000 });
    history.append({ .time = 10 * SECOND, .filled = 100, .capacity = 1000 });
    const auto curves = fillCurves(history, { { .time = 2 * SECOND, .kind = Event::Kind::LowSpace } }, 0, 10, 300);
    QCOMPARE(curves.lowSpace, (QList<QPointF>{ { 2, 20 } }));
    QCOMPARE(history.filledAt(5 * SECOND), 50.0);
    QCOMPARE(history.filledAt(20 * SECOND), 100.0);
}

void ChartTest::eachGrowthHasItsStep()
{
    FillHistory history;
    for (qint64 second = 0; second <= 60; ++second) {
        const quint64 capacity = second >= 34 ? 158 : second >= 20 ? 110 : 62;
        history.append({ .time = second * SECOND, .filled = MIB, .capacity = capacity * MIB });
    }
    const auto growthAt = [](qint64 time) {
        return FillMarker{ .time = time, .kind = Event::Kind::Grown };
    };
    // Heard of after the room was there, then before; the last one has no step to be seen.
    const auto curves = fillCurves(history, { growthAt(20'300), growthAt(33'500), growthAt(55'500) }, 0, 60, 300);
    QCOMPARE(curves.grown,
             (QList<QPointF>{ QPointF(20, 110.0 * MIB), QPointF(34, 158.0 * MIB), QPointF(56, 158.0 * MIB) }));
}

void ChartTest::nothingIsForetoldOfALostOne()
{
    FillChart chart;
    chart.resize(700, 300);
    chart.setHistory(night(4000, 2000), {}, 0, false);
    chart.show();
    QVERIFY(seriesOf(chart, u"filled"_s)->count() > 0);
    QCOMPARE(seriesOf(chart, u"forecast"_s)->count(), 0);
    QCOMPARE(seriesOf(chart, u"fan"_s)->count(), 0);
    const QString said = chart.findChild<QWidget *>(u"fillChartView"_s)->accessibleDescription();
    QVERIFY2(said.contains(u"filled"_s) && !said.contains(u"Full in"_s), qPrintable(said));
}

void ChartTest::forecastCountsTheReserve()
{
    const FillForecast future{ .seconds = 600, .earliest = 600, .latest = 600, .bytesPerSecond = 1000 };
    QCOMPARE(future.text(), u"Full in about 10\u00a0min"_s);
    QCOMPARE(future.text(600'000), u"Full in about 10\u00a0min, with the reserve in about 20\u00a0min"_s);
}

void ChartTest::anotherHistoryIsShownWhole()
{
    FillChart chart;
    chart.resize(700, 300);
    chart.setHistory(night(4000, 2000), {});
    chart.show();
    auto *view = chart.findChild<QWidget *>(u"fillChartView"_s);
    for (int step = 0; step < 12; ++step) {
        QTest::keyClick(view, Qt::Key_Plus);
    }
    QVERIFY(!chart.isShowingAll());
    chart.forget();
    QVERIFY(chart.isShowingAll());
    chart.setHistory(night(100, 50), {});
    // At once, not half a second later: it would be below the other's name until then.
    QCOMPARE(seriesOf(chart, u"filled"_s)->count(), 100);
}

void ChartTest::timeIsThatOfTheClock_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("label");
    QTest::addColumn<double>("at");
    QTest::newRow("half an hour, no language") << QLocale::c() << 1800 << u"09:30"_s << 100.0;
    QTest::newRow("half an hour, German") << QLocale(QLocale::German) << 1800 << u"09:30"_s << 100.0;
    QTest::newRow("half a minute, no language") << QLocale::c() << 30 << u"09:28:25"_s << 5.0;
    QTest::newRow("half a minute, German") << QLocale(QLocale::German) << 30 << u"09:28:25"_s << 5.0;
}

void ChartTest::timeIsThatOfTheClock()
{
    QFETCH(QLocale, locale);
    QFETCH(int, seconds);
    QFETCH(QString, label);
    QFETCH(double, at);
    const QLocale before;
    QLocale::setDefault(locale);
    FillHistory history;
    const QDateTime start(QDate(2026, 11, 21), QTime(9, 28, 20));
    for (int second = 0; second <= seconds; second += 1) {
        history.append({ .time = start.addSecs(second).toMSecsSinceEpoch(), .filled = 1, .capacity = 10 });
    }
    FillChart chart;
    chart.resize(700, 300);
    chart.setHistory(history, {});
    chart.show();
    const auto axes = chart.findChild<QChartView *>()->chart()->axes(Qt::Horizontal);
    auto *time = qobject_cast<QCategoryAxis *>(axes.first());
    QVERIFY(time);
    QLocale::setDefault(before);
    QVERIFY(time->categoriesLabels().contains(label));
    QCOMPARE(time->endValue(label), at);
    QVERIFY(time->categoriesLabels().size() >= 4);
    QVERIFY(time->categoriesLabels().size() <= 7);
}

void ChartTest::unitsAreTranslated()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::French));
    FillChart chart;
    chart.resize(700, 300);
    chart.setHistory(night(100, 50), {});
    chart.show();
    QCOMPARE(chart.findChild<QChartView *>()->chart()->axes(Qt::Vertical).first()->titleText(), u"Gio"_s);
    QLocale::setDefault(before);
}

QTEST_MAIN(ChartTest)
#include "tst_chart.moc"
