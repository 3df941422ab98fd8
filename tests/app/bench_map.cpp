// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What a change map of two million blocks costs: making it ready, and one frame of panning and of zooming.
 *
 * Not a test: numbers depend on the machine. Run by hand: app_bench_map -platform offscreen
 */
#include "fakebackend.h"

#include "models/changepyramid.h"
#include "widgets/changemapview.h"

#include <QScrollBar>
#include <QTest>

using namespace Blksnap;

class MapBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makeReady();
    void firstFrame();
    void panning();
    void zooming();

private:
    static constexpr qsizetype BLOCKS = 2 * 1024 * 1024;
    ChangeMap m_map = Example::changeMap(BLOCKS);
};

void MapBench::makeReady()
{
    QBENCHMARK
    {
        const ChangePyramid pyramid(m_map);
        QCOMPARE(pyramid.blockCount(), BLOCKS);
    }
}

void MapBench::firstFrame()
{
    ChangeMapView view;
    view.resize(1600, 900);
    view.setMap(m_map);
    view.setSinceNumber(4);
    int number = 4;
    QBENCHMARK
    {
        // Another threshold makes all cells anew, as another map does.
        view.setSinceNumber(number = 7 - number);
        view.viewport()->grab();
    }
}

void MapBench::panning()
{
    ChangeMapView view;
    view.resize(1600, 900);
    view.setMap(m_map);
    for (int step = 0; step < 4; ++step) {
        view.zoomIn();
    }
    int row = 0;
    QBENCHMARK
    {
        view.verticalScrollBar()->setValue(row = (row + 3) % view.verticalScrollBar()->maximum());
        view.viewport()->grab();
    }
}

void MapBench::zooming()
{
    ChangeMapView view;
    view.resize(1600, 900);
    view.setMap(m_map);
    bool isIn = false;
    QBENCHMARK
    {
        isIn = !isIn;
        isIn ? view.zoomIn() : view.zoomOut();
        view.viewport()->grab();
    }
}

QTEST_MAIN(MapBench)
#include "bench_map.moc"
