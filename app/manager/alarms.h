// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Which snapshots are threatened, and what is to be said of it: seen from their state, so also what happened before the
 * window was opened, and heard from events, which tell more.
 *
 * One alarm for each snapshot, the gravest. It is taken back when there is more room in the pool, or the snapshot is
 * gone; who has closed it is not told the same again.
 */
#pragma once

#include "client/event.h"
#include "client/snapshot.h"
#include "models/snapshotmodel.h"

#include <QHash>
#include <QObject>

namespace Blksnap
{

class AlarmList;

class Alarms : public QObject
{
    Q_OBJECT

public:
    /// snapshots: words the losses; list: where alarms are shown.
    Alarms(const SnapshotModel *snapshots, AlarmList *list, QObject *parent);

    void setSnapshots(const QList<Snapshot> &snapshots);
    /// text: what the event means. Of events that are no alarm, only that one is over is noted.
    void hear(const Event &event, const QString &text);
    /// The snapshot that wants attention most.
    std::optional<SnapshotId> gravest() const;

Q_SIGNALS:
    void poolWanted(const Blksnap::SnapshotId &id);
    /// Seen from the state, without an event.
    void seen(const Blksnap::Snapshot &snapshot, const QString &text);
    void takenBack(const Blksnap::SnapshotId &id);

private:
    /// The later, the graver.
    enum class Kind { NearlyFull, LowSpace, ReserveExhausted, ImageLost, Lost };

    struct Alarm {
        Kind kind = Kind::NearlyFull;
        /// What the pool had when it was raised; unknown until the state is read.
        std::optional<quint64> capacity;
    };

    static Kind kindOf(const Event &event);
    void raise(const SnapshotId &id, Kind kind, std::optional<quint64> capacity, const QString &text);
    void takeBack(const SnapshotId &id);
    void look(const Snapshot &snapshot);

    const SnapshotModel *m_model;
    AlarmList *m_list;
    QHash<SnapshotId, Alarm> m_alarms;
    QList<Snapshot> m_snapshots;
};

} // namespace Blksnap
