// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What a change map of two million blocks (16 TiB) costs: making it ready, which another thread does, and a frame of
 * panning and of zooming, which the window has a sixtieth of a second for.
 *
 * Not a test: it prints. Each frame is also given as a multiple of blitting a pixmap of the same size in the same run,
 * a number that means the same on another machine. Build it with optimization: tests/bench/map/run
 */
#include "fakebackend.h"

#include "models/changedigest.h"
#include "models/changepyramid.h"
#include "widgets/changemapview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Blksnap;

namespace
{

constexpr qsizetype BLOCKS = 2 * 1024 * 1024;
constexpr int ROUNDS = 120;
constexpr double FRAME = 1000.0 / 60;

struct Cost {
    double median = 0;
    double worst = 0;
};

/// Milliseconds of a step; the step gets its number.
Cost costOf(const std::function<void(int)> &step)
{
    std::vector<double> times;
    for (int round = 0; round < ROUNDS; ++round) {
        QElapsedTimer timer;
        timer.start();
        step(round);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return { .median = times.at(times.size() / 2), .worst = times.back() };
}

void print(const char *name, const Cost &cost, const Cost &blit)
{
    std::printf("%-34s %8.3f ms median %8.3f ms worst %7.1f blits  %s\n",
                name,
                cost.median,
                cost.worst,
                cost.median / blit.median,
                cost.median <= FRAME ? "60/s" : "slower than 60/s");
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    ChangeMap map = Example::changeMap(BLOCKS);
    map.blockSize = 8ULL * 1024 * 1024;
    map.capacity = map.blockSize * BLOCKS;
    const ChangePyramid pyramid(map);

    ChangeMapView view;
    view.resize(1600, 900);
    QPixmap target(view.size());
    QPixmap picture(view.viewport()->size());
    picture.fill(Qt::darkCyan);
    const Cost blit = costOf([&](int) {
        QPainter painter(&target);
        painter.drawPixmap(0, 0, picture);
    });
    print("a plain blit", blit, blit);
    print("making ready, in another thread",
          costOf([&map](int) {
              const ChangePyramid made(map);
              const ChangeDigest digest(map);
          }),
          blit);

    const auto paint = [&] {
        view.viewport()->render(&target);
    };
    for (const auto curve : { ChangeMapView::Curve::Rows, ChangeMapView::Curve::Hilbert }) {
        std::puts(curve == ChangeMapView::Curve::Rows ? "in rows:" : "along Hilbert's curve:");
        view.setCurve(curve);
        view.setMap(pyramid);
        print("  another map, whole device",
              costOf([&](int round) {
                  // Another threshold makes all cells anew, as another map does.
                  view.setSinceNumber(round % 2);
                  paint();
              }),
              blit);
        for (int step = 0; step < 4; ++step) {
            view.zoomIn();
        }
        QScrollBar *down = view.verticalScrollBar();
        QScrollBar *right = view.horizontalScrollBar();
        print("  panning by a few rows",
              costOf([&](int round) {
                  down->setValue((round * 3) % std::max(down->maximum(), 1));
                  right->setValue((round * 2) % std::max(right->maximum(), 1));
                  paint();
              }),
              blit);
        print("  panning by pages",
              costOf([&](int round) {
                  down->setValue((round * down->pageStep()) % std::max(down->maximum(), 1));
                  paint();
              }),
              blit);
        print("  zooming",
              costOf([&](int round) {
                  if (round % 2 == 0) {
                      view.zoomIn();
                  } else {
                      view.zoomOut();
                  }
                  paint();
              }),
              blit);
        view.showWhole();
    }
    return 0;
}
