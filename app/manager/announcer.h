// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Tells people of events where they look: as an alarm, in the banner, in the status line, and on the desktop while they
 * look elsewhere. That a pool runs low is told there only if it still does after a while: mostly the reserve helps.
 *
 * What happened before the window was opened is history and is not announced; the list of events has it. What still
 * threatens is seen from the state.
 */
#pragma once

#include "alarms.h"
#include "notifier.h"

#include "client/backend.h"
#include "models/eventmodel.h"

#include <QHash>
#include <QObject>

#include <chrono>

class QTimer;
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
    /// How long a pool may be low before the desktop is told.
    void setPatience(std::chrono::milliseconds patience)
    {
        m_patience = patience;
    }

Q_SIGNALS:
    /// Somebody wants to see the pool of this snapshot, from the banner.
    void poolWanted(const Blksnap::SnapshotId &id);
    /// The same from the desktop: the window has to come to the front as well.
    void storageWanted(const Blksnap::SnapshotId &id);
    void passed(const QString &text);

private:
    void notify(const Notification &notification);
    /// Unless it is forgotten meanwhile.
    void notifyLater(const Notification &notification);
    void forget(const SnapshotId &id);

    const Backend *m_backend;
    const EventModel *m_events;
    Alarms m_alarms;
    MessageBanner *m_message;
    QWidget *m_window;
    Notifier m_notifier;
    /// Milliseconds since the computer was started.
    qint64 m_started;
    std::chrono::milliseconds m_patience = std::chrono::seconds(5);
    /// For those of which the desktop is to be told later.
    QHash<SnapshotId, QTimer *> m_waiting;
};

} // namespace Blksnap
