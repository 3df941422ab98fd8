// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The last events, numbered.
 *
 * Invariant: ids rise by one, also across restarts; an event is on record before anybody is told of it.
 */
#pragma once

#include "protocol/messages.h"
#include "state/journal.h"
#include "state/records.h"

#include <QList>

namespace Blksnap
{
class EventLog
{
public:
    static constexpr qsizetype capacity = 256;

    /// Takes up what an earlier process has left. Owns neither.
    EventLog(const Records &records, Journal &journal);

    /// Gives the event its id, and its time if it has none; keeps it.
    Protocol::Event add(Protocol::Event event);
    /// Events with an id above @p id, oldest first.
    QList<Protocol::Event> after(quint64 id) const;
    /// Whether an event of this kind, snapshot and device is kept.
    bool contains(Protocol::EventKind kind,
                  const SnapshotId &snapshot,
                  std::optional<DeviceNumber> device = std::nullopt) const;

private:
    const Records &m_records;
    Journal &m_journal;
    QList<Protocol::Event> m_events;
    quint64 m_lastId = 0;
};
} // namespace Blksnap
