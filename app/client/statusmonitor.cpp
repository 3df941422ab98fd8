// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusmonitor.h"

#include "devices/diskstats.h"

#include <QFileInfo>
#include <QSysInfo>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

/// Counters that nobody announces, and snapshots of other programs, may be this old.
constexpr auto INTERVAL = 1s;
/// Changes of storage_filled come ten times a second; a chart needs two.
constexpr auto SETTLE = 250ms;
/// What kmod/version.h calls the version of the interface.
constexpr Version INTERFACE{ .major = 2, .minor = 1 };

/// Ours shows its version before it counts as live.
bool isForeignModuleLive()
{
    QFile state(u"/sys/module/blksnap/initstate"_s);
    return state.open(QIODevice::ReadOnly) && state.readAll().trimmed() == "live";
}

Snapshot snapshotOf(const SnapshotStatus &status, const QHash<DeviceNumber, quint64> &written)
{
    Snapshot snapshot;
    snapshot.id = status.id;
    snapshot.state = status.state;
    if (status.takenAt > 0) {
        snapshot.takenAt = QDateTime::fromMSecsSinceEpoch(status.takenAt / 1'000'000);
    }
    snapshot.capacity = status.capacity * sectorSize;
    snapshot.filled = status.filled * sectorSize;
    snapshot.requested = status.requested * sectorSize;
    snapshot.lowSpaceEvents = status.lowSpaceEvents;
    snapshot.freezeMicroseconds = status.freezeMicroseconds;
    snapshot.inFlight = status.inFlightBytes;
    for (const DeviceStatus &device : status.devices) {
        snapshot.images.append({ .origin = device.origin,
                                 .image = device.image.value_or(DeviceNumber{}),
                                 .chunkSize = device.chunkSize,
                                 .chunksCopied = device.chunksCopied,
                                 .chunksElided = device.chunksElided,
                                 .bytesRead = device.bytesRead,
                                 .bytesWritten = device.bytesWritten,
                                 .originWritten = written.value(device.origin),
                                 .error = device.error });
    }
    return snapshot;
}

} // namespace

StatusMonitor::StatusMonitor(const StatusReader &reader, QObject *parent)
    : QObject(parent), m_reader(reader), m_interval(this), m_soon(this)
{
    m_interval.setInterval(INTERVAL);
    connect(&m_interval, &QTimer::timeout, this, &StatusMonitor::readNow);
    m_soon.setSingleShot(true);
    m_soon.setInterval(SETTLE);
    connect(&m_soon, &QTimer::timeout, this, &StatusMonitor::readNow);
}

StatusMonitor::~StatusMonitor() = default;

void StatusMonitor::start()
{
    readNow();
    m_interval.start();
}

void StatusMonitor::readNow()
{
    StatusReading reading;
    reading.time = QDateTime::currentDateTime();
    reading.isModuleLoaded = m_reader.isModuleLoaded();
    reading.isModuleInstalled = reading.isModuleLoaded || isModuleInstalled();
    reading.isModuleUnsuited = !reading.isModuleLoaded && isForeignModuleLive();
    if (const auto version = m_reader.version()) {
        reading.moduleVersion = version->toText();
        reading.isModuleUnsuited = version->major != INTERFACE.major || *version < INTERFACE;
    }
    reading.written = readWrittenBytes();
    QList<SnapshotId> ids;
    const auto snapshots = m_reader.snapshots();
    const auto trackers = m_reader.trackers();
    if (m_hasRead && reading.isModuleLoaded && !(snapshots && trackers)) {
        // It is there and cannot be read just now. That is not the same as that nothing is held.
        return;
    }
    m_hasRead = true;
    if (snapshots) {
        for (const SnapshotStatus &status : *snapshots) {
            reading.snapshots << snapshotOf(status, reading.written);
            ids << status.id;
        }
    }
    if (trackers) {
        reading.trackers = *trackers;
    }
    watchFilesOf(ids);
    Q_EMIT statusRead(reading);
}

bool StatusMonitor::isModuleInstalled()
{
    QFile list(u"/lib/modules/"_s + QSysInfo::kernelVersion() + u"/modules.dep"_s);
    const QDateTime modified = QFileInfo(list).lastModified();
    if (modified != m_moduleListRead) {
        m_moduleListRead = modified;
        m_isModuleListed = list.open(QIODevice::ReadOnly) && list.readAll().contains("/blksnap.ko");
    }
    return m_isModuleListed;
}

void StatusMonitor::watchFilesOf(const QList<SnapshotId> &ids)
{
    m_watched.removeIf([&ids](const auto &entry) { return !ids.contains(entry.key()); });
    for (const SnapshotId &id : ids) {
        if (m_watched.contains(id)) {
            continue;
        }
        auto files = std::make_shared<std::vector<WatchedFile>>();
        const QString folder = m_reader.root() + u"/snapshots/"_s + uuidToText(id);
        for (const QString &name : { u"state"_s, u"storage_capacity"_s, u"storage_filled"_s, u"low_space_events"_s }) {
            watchFile(*files, folder + u'/' + name);
        }
        m_watched.insert(id, files);
    }
}

void StatusMonitor::watchFile(std::vector<WatchedFile> &files, const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return;
    }
    // sysfs counts a change as news only for those who have read the value before.
    file->readAll();
    auto notifier = std::make_unique<QSocketNotifier>(file->handle(), QSocketNotifier::Exception);
    connect(notifier.get(), &QSocketNotifier::activated, this, [this, source = file.get(), waker = notifier.get()] {
        // Reading takes the news back; where the snapshot has gone it cannot, and must not wake us for ever.
        source->seek(0);
        if (source->readAll().isEmpty()) {
            waker->setEnabled(false);
        }
        readSoon();
    });
    files.push_back({ .file = std::move(file), .notifier = std::move(notifier) });
}

void StatusMonitor::readSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

} // namespace Blksnap
