// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Everything that the window and the command line know of the system, and everything that they can ask of it.
 *
 * State is kept by the back end and read without waiting; a signal says when it moved. Commands answer a QFuture at
 * once and finish it later, in the thread of the back end. One command that changes something runs at a time, the
 * others wait in line: the future of such a one is not started, and cancelling it takes the command back. Invariant:
 * before the future of a command that changed something finishes, the state has been asked for anew.
 */
#pragma once

#include "changedfiles.h"
#include "changemap.h"
#include "event.h"
#include "failure.h"
#include "health.h"
#include "plan.h"
#include "snapshot.h"

#include "devices/deviceinventory.h"
#include "kernel/status.h"

#include <QDBusUnixFileDescriptor>
#include <QDateTime>
#include <QFuture>
#include <QObject>

namespace Blksnap
{

struct TakenSnapshot {
    SnapshotId id;
    quint64 freezeMicroseconds = 0;

    bool operator==(const TakenSnapshot &) const = default;
};

class Backend : public QObject
{
    Q_OBJECT

public:
    /// Whether polkit may ask the person; a refresh by timer must never open a prompt.
    enum class Interaction { Forbidden, Allowed };

    using QObject::QObject;

    /// Begins to observe; signals come from then on.
    virtual void start() = 0;

    const DeviceInventory &devices() const
    {
        return m_devices;
    }
    const QList<Snapshot> &snapshots() const
    {
        return m_snapshots;
    }
    const QList<TrackerStatus> &trackers() const
    {
        return m_trackers;
    }
    const QList<Event> &events() const
    {
        return m_events;
    }
    const Health &health() const
    {
        return m_health;
    }
    /// Bytes written to each device since it appeared, as of statusRead().
    const QHash<DeviceNumber, quint64> &written() const
    {
        return m_written;
    }
    /// When the status was read of which statusRead() told last.
    const QDateTime &statusTime() const
    {
        return m_statusTime;
    }
    /// Whether the first inventory and the first status have arrived.
    bool isReady() const
    {
        return m_hasDevices && m_hasStatus;
    }
    /// Whether names and kept events have come, or it is known that they will not.
    bool isWatchAnswered() const
    {
        return m_isWatchAnswered;
    }

    std::optional<Snapshot> findSnapshot(const SnapshotId &id) const;
    /// The snapshot that holds this device, if any.
    std::optional<Snapshot> snapshotHolding(DeviceNumber origin) const;
    std::optional<TrackerStatus> trackerOf(DeviceNumber device) const;

    virtual QFuture<Outcome<TakenSnapshot>> take(const SnapshotPlan &plan) = 0;
    /// Answers the capacity of the pool in bytes.
    virtual QFuture<Outcome<quint64>> addStorage(const StorageAddition &addition) = 0;
    virtual QFuture<Outcome<Done>> release(const SnapshotId &id) = 0;
    virtual QFuture<Outcome<Done>> track(const QList<Device> &devices) = 0;
    virtual QFuture<Outcome<Done>> untrack(const QList<Device> &devices) = 0;
    virtual QFuture<Outcome<Done>> loadModule() = 0;
    /// Mounts an image read-only; answers the mount point.
    virtual QFuture<Outcome<QString>> mountImage(DeviceNumber image) = 0;
    virtual QFuture<Outcome<Done>> unmountImage(DeviceNumber image) = 0;
    /// Opens an image for reading, where the person may.
    virtual QFuture<Outcome<QDBusUnixFileDescriptor>> openImage(DeviceNumber image) = 0;
    virtual QFuture<Outcome<ChangeMap>> readChangeMap(DeviceNumber device, Interaction interaction) = 0;
    /// Takes its time, tells of progress in percent, and ends early when the future is cancelled.
    virtual QFuture<Outcome<ChangedFiles>> listChangedFiles(const FilesQuestion &question, Interaction interaction) = 0;

Q_SIGNALS:
    void devicesChanged();
    void snapshotsChanged();
    void trackersChanged();
    void healthChanged();
    /// Also for events that were kept before we came; in the order of their ids.
    void eventArrived(const Blksnap::Event &event);
    void watchAnswered();
    /// The kernel's status was read, whether or not it moved: the clock of charts.
    void statusRead();

protected:
    void setDevices(const DeviceInventory &devices);
    void setSnapshots(const QList<Snapshot> &snapshots);
    void setTrackers(const QList<TrackerStatus> &trackers);
    void setHealth(const Health &health);
    void setWritten(const QHash<DeviceNumber, quint64> &written)
    {
        m_written = written;
    }
    void setStatusRead(const QDateTime &time);
    void setWatchAnswered();
    /// Ignores an event that is known already.
    void addEvent(const Event &event);

private:
    DeviceInventory m_devices;
    QList<Snapshot> m_snapshots;
    QList<TrackerStatus> m_trackers;
    QList<Event> m_events;
    Health m_health;
    QHash<DeviceNumber, quint64> m_written;
    QDateTime m_statusTime;
    bool m_hasDevices = false;
    bool m_hasStatus = false;
    bool m_isWatchAnswered = false;
};

} // namespace Blksnap
