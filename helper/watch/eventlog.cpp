// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Keeps the last events in memory and in /run.
 */
#include "eventlog.h"

#include <QDateTime>

#include <algorithm>

namespace Blksnap
{
EventLog::EventLog(const Records &records, Journal &journal) : m_records(records), m_journal(journal)
{
    auto events = records.events();
    if (!events) {
        m_journal.write(JournalKinds::program, QStringLiteral("Earlier events are lost: ") + events.error().toString());
        return;
    }
    m_events = *std::move(events);
    if (!m_events.isEmpty()) {
        m_lastId = m_events.last().id;
    }
}

Protocol::Event EventLog::add(Protocol::Event event)
{
    event.id = ++m_lastId;
    if (event.time == 0) {
        event.time = QDateTime::currentMSecsSinceEpoch() * 1000;
    }
    m_events.append(event);
    if (m_events.size() > capacity) {
        m_events.removeFirst();
    }
    if (const auto saved = m_records.saveEvents(m_events); !saved) {
        m_journal.write(JournalKinds::program,
                        QStringLiteral("Events will not survive a restart: ") + saved.error().toString());
    }
    return event;
}

QList<Protocol::Event> EventLog::after(quint64 id) const
{
    const auto first = std::ranges::find_if(m_events, [id](const Protocol::Event &event) { return event.id > id; });
    return QList<Protocol::Event>(first, m_events.cend());
}

bool EventLog::contains(Protocol::EventKind kind, const SnapshotId &snapshot, std::optional<DeviceNumber> device) const
{
    return std::ranges::any_of(m_events, [&](const Protocol::Event &event) {
        return event.kind == kind && event.snapshot == snapshot && (!device || event.device == device);
    });
}
} // namespace Blksnap
