// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How long it takes until the window is drawn for the first time, beside a window with nothing in it: the ratio says
 * more than the time, which is that of the machine.
 */
#include "fakebackend.h"

#include "manager/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTextStream>

#include <algorithm>
#include <memory>

using namespace Blksnap;

namespace
{

constexpr int RUNS = 9;

/// Milliseconds, the median.
template<typename Make> double medianOf(Make make)
{
    QList<double> times;
    for (int run = 0; run < RUNS; ++run) {
        QElapsedTimer timer;
        timer.start();
        const std::unique_ptr<QMainWindow> window = make();
        window->show();
        window->grab();
        times << static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    return times.at(RUNS / 2);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    FakeBackend backend;
    backend.setHealth(Example::health());
    backend.setDevices(Example::serverWithImages());
    backend.setSnapshots({ Example::snapshot() });
    const double bare = medianOf([] {
        auto window = std::make_unique<QMainWindow>();
        window->resize(1280, 800);
        return window;
    });
    const double ours = medianOf([&backend] { return std::make_unique<MainWindow>(&backend); });
    QTextStream(stdout) << "bare window " << bare << " ms, ours " << ours << " ms, ratio " << ours / bare << '\n';
    return 0;
}
