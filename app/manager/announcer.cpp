// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "announcer.h"

#include "widgets/messagebanner.h"

namespace Blksnap
{

Announcer::Announcer(const Backend *backend, const EventModel *events, MessageBanner *message, QWidget *window)
    : QObject(window)
    , m_backend(backend)
    , m_events(events)
    , m_message(message)
    , m_window(window)
    , m_started(QDateTime::currentDateTime())
{
    connect(&m_notifier, &Notifier::activated, this, &Announcer::storageWanted);
}

void Announcer::announce(const Event &event)
{
    if (event.time < m_started) {
        return;
    }
    const auto snapshot = m_backend->findSnapshot(event.snapshot);
    const QString title = snapshot ? snapshot->title() : uuidToText(event.snapshot).left(8);
    const QString sentence = m_events->sentence(event);
    const QString text = tr("%1: %2", "snapshot: event").arg(title, sentence);
    if ((event.isAlarming() || event.kind == Event::Kind::LowSpace) && !m_window->isActiveWindow()) {
        m_notifier.notify(event, title, sentence, tr("Add storage"));
    }
    const auto tell = [this, &text, id = event.snapshot](MessageBanner::Gravity gravity) {
        m_message->showMessage(gravity, text, tr("Show the pool"), [this, id] { Q_EMIT poolWanted(id); });
    };
    switch (event.kind) {
    case Event::Kind::LowSpace:
        tell(MessageBanner::Gravity::Warning);
        break;
    case Event::Kind::ReserveExhausted:
    case Event::Kind::Corrupted:
        tell(MessageBanner::Gravity::Error);
        break;
    case Event::Kind::Grown:
        tell(MessageBanner::Gravity::Information);
        break;
    case Event::Kind::Taken:
    case Event::Kind::Released:
    case Event::Kind::Unknown:
        Q_EMIT passed(text);
        break;
    }
}

} // namespace Blksnap
