// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A pretended kernel for tests: keeps snapshots as the module does and shows them in a status directory of its own.
 *
 * Invariant: what the requests say and what the status files say agree. Every request is on record in order.
 * Thread-safe, as the real one. Refusals follow the kernel-doc of blksnap.h; others are injected by fail().
 */
#pragma once

#include "kernel/control.h"
#include "kernel/status.h"

#include <QHash>
#include <QTemporaryDir>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>

namespace Blksnap
{
class FakeKernel
{
public:
    struct Piece {
        DeviceNumber device;
        BlockRange range;
    };
    struct Snapshot {
        QList<DeviceNumber> origins;
        QList<Piece> storage;
        SnapshotState state = SnapshotState::Created;
        quint64 filled = 0;
        quint64 requested = 0;
        quint64 lowSpaceEvents = 0;
        std::deque<KernelEvent> events;
        std::map<DeviceNumber, int> errors;
    };

    FakeKernel();

    QString statusRoot() const;
    Result<std::unique_ptr<Control>> open();

    /// The next request of that name fails with this errno.
    void fail(const QString &request, int error);
    /// Called, unlocked, before a request is carried out.
    void before(const QString &request, std::function<void()> function);
    void setLoaded(bool loaded);

    QStringList requests() const;
    qsizetype snapshotCount() const;
    Snapshot snapshot(const SnapshotId &id) const;
    QList<DeviceNumber> trackedDevices() const;
    quint64 capacity(const SnapshotId &id) const;

    /// Fills the difference storage up to this and, as the module does, asks for more if less than @p minimum is left.
    void fill(const SnapshotId &id, quint64 sectors, quint64 minimum);
    /// Queues an event as it is.
    void post(const SnapshotId &id, const KernelEvent &event);
    /// As if the event had been handed to somebody who died.
    void dropEvents(const SnapshotId &id);
    void lose(const SnapshotId &id, DeviceNumber origin, int error);
    /// A snapshot that another program made.
    SnapshotId addForeign(const QList<DeviceNumber> &origins, SnapshotState state);
    void setMap(DeviceNumber device, const QByteArray &map, const QUuid &generation, quint8 snapshotNumber);

private:
    friend class FakeControl;

    Result<void> enter(const QString &request);
    void publish();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QTemporaryDir m_directory;
    bool m_loaded = true;
    std::map<SnapshotId, Snapshot> m_snapshots;
    std::map<DeviceNumber, TrackerInfo> m_trackers;
    std::map<DeviceNumber, QByteArray> m_maps;
    QHash<QString, int> m_failures;
    QHash<QString, std::function<void()>> m_before;
    QStringList m_requests;
};
} // namespace Blksnap
