// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Tells people of events where they look: as an alarm, in the banner, in the status line, and on the desktop while they
 * look elsewhere.
 *
 * What happened before the window was opened is history and is not announced; the list of events has it. What still
 * threatens is seen from the state.
 */
#pragma once

#include "alarms.h"
#include "notifier.h"

#include "client/backend.h"
#include "models/eventmodel.h"

#include <QDateTime>
#include <QObject>

class QWidget;

namespace Blksnap
{

class AlarmList;
class MessageBanner;

class Announcer : public QObject
{
    Q_OBJECT

public:
    /// events and snapshots: word the sentences; alarms and message: where they are told.
    Announcer(const Backend *backend,
              const EventModel *events,
              const SnapshotModel *snapshots,
              AlarmList *alarms,
              MessageBanner *message,
              QWidget *window);

    void announce(const Event &event);
    void useSnapshots();
    /// The snapshot that wants attention most.
    std::optional<SnapshotId> gravest() const
    {
        return m_alarms.gravest();
    }
    /// That the window is gone, but the program is not.
    void tellOfTray();

Q_SIGNALS:
    /// Somebody wants to see the pool of this snapshot, from the banner.
    void poolWanted(const Blksnap::SnapshotId &id);
    /// The same from the desktop: the window has to come to the front as well.
    void storageWanted(const Blksnap::SnapshotId &id);
    void passed(const QString &text);

private:
    const Backend *m_backend;
    const EventModel *m_events;
    Alarms m_alarms;
    MessageBanner *m_message;
    QWidget *m_window;
    Notifier m_notifier;
    QDateTime m_started;
};

} // namespace Blksnap
