// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Keeps one snapshot as its policy says: hands over reserve when its difference storage runs low, and at the end of the
 * reserve warns or releases the snapshot.
 *
 * Invariant: whether to grow is decided by how much is free now, not by how many events came; so it does not matter if
 * an event is lost or comes twice. What is about to be handed over is on record before the kernel is asked, so after a
 * crash exactly that is asked for again, and the kernel's refusal of overlaps says whether it had it.
 * Reserve that was not begun is claimed exclusively, so nobody mounts it meanwhile.
 */
#pragma once

#include "device/poolfiles.h"
#include "kernel/control.h"
#include "kernel/status.h"
#include "state/journal.h"
#include "state/records.h"
#include "watch/changedfiles.h"
#include "watch/eventlog.h"
#include "watch/eventreader.h"
#include "watch/growth.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace Blksnap
{
/// What the watch service works with; all of it outlives what uses it.
struct WatchSurroundings {
    std::function<Result<std::unique_ptr<Control>>()> openControl;
    const Devices &devices;
    const PoolFiles &files;
    const StatusReader &status;
    const Records &records;
    Journal &journal;
    EventLog &events;
    ConnectToFiles connectToFiles = connectToFilesService;
};

class Keeper : public QObject
{
    Q_OBJECT

public:
    /// @param control of its own, so that the module is free to go once the last snapshot is released
    Keeper(const WatchSurroundings &surroundings,
           std::unique_ptr<Control> control,
           SnapshotRecord record,
           QObject *parent = nullptr);
    ~Keeper() override;

    const SnapshotRecord &record() const;
    /// What of the reserve was handed over, of each device that was begun.
    QList<Protocol::DeviceBytes> joined() const;
    /// Begins to listen, makes up for what was missed.
    void start();
    /// The admin named more.
    void update(const SnapshotRecord &record);

Q_SIGNALS:
    void happened(const Blksnap::Protocol::Event &event);
    /// The snapshot is no more.
    void gone();

private:
    void receive(const KernelEvent &event);
    void lookAgain();
    void keepRoom();
    void grow(quint64 requested);
    void reachReserveEnd(quint64 missing);
    bool handOver(const Grant &grant);
    bool prepare(qsizetype index);
    bool mayBeInThePool(qsizetype index);
    bool isWhatWasNamed(qsizetype index, const Device &device);
    void reportLostImages(const SnapshotStatus &status);
    void claimReserve();
    void report(Protocol::EventKind kind,
                std::optional<DeviceNumber> device,
                std::optional<quint64> sectors,
                std::optional<int> error,
                qint64 microseconds = 0);
    void bindFile(qsizetype index);
    void passOver(qsizetype index, const QString &why);
    bool saveState(qsizetype pendingIndex, quint64 pendingSectors);

    const WatchSurroundings &m_with;
    std::unique_ptr<Control> m_control;
    SnapshotRecord m_record;
    QList<ReserveDevice> m_reserve;
    std::map<DeviceNumber, FileDescriptor> m_claims;
    quint64 m_handledEvents = 0;
    bool m_exhausted = false;
    /// The kernel asked for more than there is, which is enough for now; it does not ask again.
    bool m_isWaiting = false;
    std::unique_ptr<EventReader> m_reader;
};
} // namespace Blksnap
