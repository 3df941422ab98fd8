// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The back end of a real system: observes by itself what everyone may see, asks the watch service for the rest, and
 * sends wishes through the action queue.
 *
 * Lives in the thread of the window. Owns the observing thread.
 */
#pragma once

#include "actionqueue.h"
#include "backend.h"
#include "statusmonitor.h"

#include "protocol/messages.h"

#include <QTimer>

class QWindow;

namespace Blksnap
{

class ImageMounter;
class Observer;
class ServiceProbe;
class WatchClient;

class SystemBackend : public Backend
{
    Q_OBJECT

public:
    explicit SystemBackend(QObject *parent = nullptr);
    ~SystemBackend() override;

    /// Where password prompts belong.
    void setWindow(QWindow *window);

    void start() override;
    /// The same; the person may be asked for what the watch service does not tell everybody.
    void startWith(Interaction interaction);

    QFuture<Outcome<TakenSnapshot>> take(const SnapshotPlan &plan) override;
    QFuture<Outcome<quint64>> addStorage(const StorageAddition &addition) override;
    QFuture<Outcome<Done>> release(const SnapshotId &id) override;
    QFuture<Outcome<Done>> track(const QList<Device> &devices) override;
    QFuture<Outcome<Done>> untrack(const QList<Device> &devices) override;
    QFuture<Outcome<Done>> loadModule() override;
    QFuture<Outcome<QString>> mountImage(DeviceNumber image) override;
    QFuture<Outcome<Done>> unmountImage(DeviceNumber image) override;
    QFuture<Outcome<QDBusUnixFileDescriptor>> openImage(DeviceNumber image) override;
    QFuture<Outcome<ChangeMap>> readChangeMap(DeviceNumber device, Interaction interaction) override;
    QFuture<Outcome<ChangedFiles>> listChangedFiles(const FilesQuestion &question, Interaction interaction) override;

private:
    void useStatus(const StatusReading &reading);
    void publishSnapshots();
    /// What joined a pool was wiped, what left one was overwritten.
    void rescanStorage(const QSet<DeviceNumber> &before, const QSet<DeviceNumber> &now);
    void lookForHelper();
    void useWatch(Health::Service service, bool mayQuery);
    void useProgram(Health::Program Health::*which, const Health::Program &program);
    Outcome<Device> findImage(DeviceNumber image) const;
    /// Runs a verb and asks for the state anew before its answer goes on.
    template<typename T, typename Read> QFuture<Outcome<T>> run(ActionQueue::Request request, Read read);

    Observer *m_observer;
    WatchClient *m_watch;
    ActionQueue *m_actions;
    ImageMounter *m_mounter;
    ServiceProbe *m_helperProbe;
    ServiceProbe *m_watchProbe;
    QList<Snapshot> m_status;
    QHash<SnapshotId, Protocol::WatchedSnapshot> m_watched;
    bool m_isWatchedStale = false;
    /// Many events may come at once; the service answers only so many questions.
    QTimer m_afterEvents;
    QTimer m_askWatchAgain;
};

} // namespace Blksnap
