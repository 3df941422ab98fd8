// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "announcer.h"

#include "widgets/messagebanner.h"

#include <QDateTime>
#include <QTimer>

#include <ctime>

namespace Blksnap
{

namespace
{

/// Milliseconds, sleep included. Nobody sets this clock; the one that events go by may be set back.
qint64 uptime()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return now.tv_sec * qint64{ 1000 } + now.tv_nsec / 1'000'000;
}

} // namespace

Announcer::Announcer(const Backend *backend,
                     const EventModel *events,
                     const SnapshotModel *snapshots,
                     AlarmList *alarms,
                     MessageBanner *message,
                     QWidget *window)
    : QObject(window)
    , m_backend(backend)
    , m_events(events)
    , m_alarms(snapshots, alarms, this)
    , m_message(message)
    , m_window(window)
    , m_started(uptime())
{
    connect(&m_notifier, &Notifier::activated, this, &Announcer::storageWanted);
    connect(&m_alarms, &Alarms::poolWanted, this, &Announcer::poolWanted);
    connect(&m_alarms, &Alarms::takenBack, this, &Announcer::forget);
    connect(&m_alarms, &Alarms::seen, this, [this](const Snapshot &snapshot, const QString &text) {
        // Who hears events has been told of the same by them.
        const Health &health = m_backend->health();
        const bool hearsEvents = health.watch == Health::Service::Available && health.mayQuery;
        if (hearsEvents) {
            return;
        }
        const Notification notification{ .snapshot = snapshot.id,
                                         .title = snapshot.title(),
                                         .text = text,
                                         .actionText = snapshot.isLost() ? tr("Show") : tr("Add storage"),
                                         .isCritical = snapshot.isLost() };
        if (snapshot.isLost()) {
            notify(notification);
        } else {
            notifyLater(notification);
        }
    });
}

void Announcer::notify(const Notification &notification)
{
    forget(notification.snapshot);
    if (!m_window->isActiveWindow()) {
        m_notifier.notify(notification);
    }
}

void Announcer::notifyLater(const Notification &notification)
{
    if (m_waiting.contains(notification.snapshot)) {
        return;
    }
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, notification] { notify(notification); });
    timer->start(m_patience);
    m_waiting.insert(notification.snapshot, timer);
}

void Announcer::forget(const SnapshotId &id)
{
    if (QTimer *timer = m_waiting.take(id)) {
        timer->stop();
        timer->deleteLater();
    }
}

void Announcer::useSnapshots()
{
    m_alarms.setSnapshots(m_backend->snapshots());
}

void Announcer::tellOfTray()
{
    m_notifier.notify(
        { .snapshot = {},
          .title = tr("Still watching"),
          .text = tr("A snapshot is held, so its pool goes on being watched from the tray. Quit there, or "
                     "by Ctrl+Q in the window."),
          .actionText = tr("Show the window"),
          .isCritical = false });
}

void Announcer::announce(const Event &event)
{
    if (event.time < QDateTime::currentDateTime().addMSecs(m_started - uptime())) {
        return;
    }
    const auto snapshot = m_backend->findSnapshot(event.snapshot);
    const QString title = snapshot ? snapshot->title() : uuidToText(event.snapshot).left(8);
    const QString sentence = m_events->sentence(event);
    const QString text = tr("Snapshot “%1”: %2", "snapshot, event").arg(title, sentence);
    m_alarms.hear(event, text);
    switch (event.kind) {
    case Event::Kind::LowSpace:
        notifyLater({ .snapshot = event.snapshot,
                      .title = title,
                      .text = sentence,
                      .actionText = tr("Add storage"),
                      .isCritical = false });
        break;
    case Event::Kind::ReserveExhausted:
    case Event::Kind::Corrupted:
        // More room does not bring back what is lost.
        notify({ .snapshot = event.snapshot,
                 .title = title,
                 .text = sentence,
                 .actionText = event.kind == Event::Kind::Corrupted ? tr("Show") : tr("Add storage"),
                 .isCritical = true });
        break;
    case Event::Kind::Grown:
        forget(event.snapshot);
        m_message->showMessage(MessageBanner::Gravity::Information,
                               text,
                               tr("Show the pool"),
                               [this, id = event.snapshot] { Q_EMIT poolWanted(id); });
        break;
    case Event::Kind::Taken:
    case Event::Kind::Released:
    case Event::Kind::Unknown:
        Q_EMIT passed(text);
        break;
    }
}

} // namespace Blksnap
