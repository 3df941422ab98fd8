// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * blksnap-watch: keeps snapshots alive and tells what happens to them.
 *
 * Started by the bus, or by systemd after a crash; leaves when no snapshot is held and nobody called for a while. Works
 * without the kernel module too: then there is nothing to keep, and it says so to whoever asks.
 */
#include "versionoption.h"
#include "watch/service.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <cstdlib>

#include <csignal>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <systemd/sd-daemon.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
using namespace Blksnap;

constexpr auto idleTime = 30s;

Result<std::unique_ptr<Control>> openControlDevice()
{
    return ControlDevice::open().transform([](ControlDevice &&device) -> std::unique_ptr<Control> {
        return std::make_unique<ControlDevice>(std::move(device));
    });
}

/// SIGTERM as something to read; blocked for every thread that is started later.
FileDescriptor terminationSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return FileDescriptor(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
}
} // namespace

int main(int argc, char **argv)
{
    if (answersVersion(argc, argv, "blksnap-watch " BLKSNAP_VERSION)) {
        return EXIT_SUCCESS;
    }
    ::umask(077);
    const FileDescriptor signals = terminationSignals();
    SystemJournal::installMessageHandler();
    QCoreApplication application(argc, argv);

    SystemDevices devices;
    SystemPoolFiles files(devices);
    SystemJournal journal;
    const StatusReader status;
    const Records records;
    EventLog events(records, journal);
    const WatchSurroundings surroundings = {
        .openControl = openControlDevice,
        .devices = devices,
        .files = files,
        .status = status,
        .records = records,
        .journal = journal,
        .events = events,
    };
    Watcher watcher(surroundings);
    Service service(QDBusConnection::systemBus(), watcher, surroundings);

    const auto leave = [&] {
        // systemd has to know before the bus does, or whoever calls now would wait for a service that is on its way
        // out.
        sd_notify(0, "STOPPING=1");
        service.disappear();
        QCoreApplication::quit();
    };
    QSocketNotifier terminated(signals.get(), QSocketNotifier::Read);
    QObject::connect(&terminated, &QSocketNotifier::activated, &application, leave);

    QTimer idle;
    idle.setSingleShot(true);
    idle.setInterval(idleTime);
    const auto consider = [&] {
        if (watcher.isEmpty() && !service.isBusy()) {
            idle.start();
        } else {
            idle.stop();
        }
    };
    QObject::connect(&idle, &QTimer::timeout, &application, leave);
    QObject::connect(&watcher, &Watcher::changed, &application, consider, Qt::QueuedConnection);
    QObject::connect(&service, &Service::called, &application, consider, Qt::QueuedConnection);

    // systemd restarts us if the event loop stands still.
    QTimer alive;
    uint64_t interval = 0;
    if (sd_watchdog_enabled(0, &interval) > 0) {
        QObject::connect(&alive, &QTimer::timeout, &application, [] { sd_notify(0, "WATCHDOG=1"); });
        alive.start(std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(interval)) / 3);
    }

    // First the snapshots, which may be in need, then the bus.
    watcher.resume();
    if (!service.appear()) {
        journal.write(JournalKinds::program,
                      u"The name org.blksnap.Watch cannot be had on the system bus: "_s
                          + QDBusConnection::systemBus().lastError().message());
        return EXIT_FAILURE;
    }
    sd_notify(0, "READY=1");
    consider();
    return QCoreApplication::exec();
}
