// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the numbers in change maps were: name and moment of the snapshot that had the number, noted while it was held.
 *
 * The kernel knows numbers only, so the calendar is kept with the person's settings. Invariant: a note is never
 * changed; those of generations that are long gone are given up.
 */
#pragma once

#include "settings.h"

#include "client/snapshot.h"

#include <QHash>
#include <QString>

namespace Blksnap
{

class SnapshotCalendar
{
public:
    void note(const QList<TrackerStatus> &trackers, const QList<Snapshot> &snapshots);

    /// For people, by number: before the upgrade, 21 Nov 09:30
    QHash<int, QString> times(const QUuid &generation) const;

private:
    KConfigGroup m_notes = settings(QStringLiteral("snapshots"));
};

} // namespace Blksnap
