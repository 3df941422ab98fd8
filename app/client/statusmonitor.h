// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Keeps the kernel's status up to date: waits on the sysfs files that wake up poll(2), and looks at all of them once in
 * a while for those that do not, and for snapshots that came or went.
 *
 * Lives in the observing thread. Owns one descriptor for each file that it waits on.
 */
#pragma once

#include "snapshot.h"

#include "kernel/status.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <vector>

namespace Blksnap
{

struct StatusReading {
    /// When it was read; it may be heard of later.
    QDateTime time;
    bool isModuleLoaded = false;
    /// Whether there is a file of it for the running kernel.
    bool isModuleInstalled = false;
    /// A module of this name is loaded, but its interface is not ours.
    bool isModuleUnsuited = false;
    QString moduleVersion;
    /// Without names and storage, which the kernel does not know.
    QList<Snapshot> snapshots;
    QList<TrackerStatus> trackers;
    /// Bytes written to each device since it appeared.
    QHash<DeviceNumber, quint64> written;
};

class StatusMonitor : public QObject
{
    Q_OBJECT

public:
    explicit StatusMonitor(const StatusReader &reader, QObject *parent = nullptr);
    ~StatusMonitor() override;

    void start();
    /// Reads now; somebody knows that something has changed.
    void readNow();

Q_SIGNALS:
    void statusRead(const Blksnap::StatusReading &reading);

private:
    struct WatchedFile {
        std::unique_ptr<QFile> file;
        // After the file: it has to go before the descriptor does.
        std::unique_ptr<QSocketNotifier> notifier;
    };

    bool isModuleInstalled();
    void watchFilesOf(const QList<SnapshotId> &ids);
    void watchFile(std::vector<WatchedFile> &files, const QString &path);
    void readSoon();

    StatusReader m_reader;
    QHash<SnapshotId, std::shared_ptr<std::vector<WatchedFile>>> m_watched;
    QDateTime m_moduleListRead;
    bool m_isModuleListed = false;
    bool m_hasRead = false;
    QTimer m_interval;
    QTimer m_soon;
};

} // namespace Blksnap

Q_DECLARE_METATYPE(Blksnap::StatusReading)
