// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Writes down how full the pools are, for every snapshot that is held, and what happened to them meanwhile.
 *
 * Histories of released snapshots are forgotten. Fed by the kernel's status, not by a clock of its own.
 */
#pragma once

#include "fillhistory.h"

#include "client/event.h"
#include "client/snapshot.h"

#include <QHash>
#include <QObject>

namespace Blksnap
{

struct FillMarker {
    qint64 time = 0;
    Event::Kind kind = Event::Kind::Unknown;

    bool operator==(const FillMarker &) const = default;
};

class FillRecorder : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void record(const QList<Snapshot> &snapshots, qint64 now);
    void record(const Event &event);

    FillHistory history(const SnapshotId &id) const
    {
        return m_histories.value(id);
    }
    QList<FillMarker> markers(const SnapshotId &id) const
    {
        return m_markers.value(id);
    }

Q_SIGNALS:
    void recorded();

private:
    QHash<SnapshotId, FillHistory> m_histories;
    QHash<SnapshotId, QList<FillMarker>> m_markers;
};

} // namespace Blksnap
