// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarms.h"

#include "widgets/alarmlist.h"

#include <algorithm>

namespace Blksnap
{

Alarms::Alarms(const SnapshotModel *snapshots, AlarmList *list, QObject *parent)
    : QObject(parent), m_model(snapshots), m_list(list)
{
}

Alarms::Kind Alarms::kindOf(const Event &event)
{
    switch (event.kind) {
    case Event::Kind::ReserveExhausted:
        return Kind::ReserveExhausted;
    case Event::Kind::Corrupted:
        return Kind::ImageLost;
    default:
        return Kind::LowSpace;
    }
}

void Alarms::raise(const SnapshotId &id, Kind kind, std::optional<quint64> capacity, const QString &text)
{
    m_alarms.insert(id, { .kind = kind, .capacity = capacity });
    const bool canBeHelped = kind < Kind::ImageLost;
    m_list->raise(id,
                  kind < Kind::ReserveExhausted ? MessageBanner::Gravity::Warning : MessageBanner::Gravity::Error,
                  text,
                  canBeHelped ? tr("Add storage") : tr("Show"),
                  [this, id] { Q_EMIT poolWanted(id); });
}

void Alarms::takeBack(const SnapshotId &id)
{
    if (m_alarms.remove(id)) {
        m_list->takeBack(id);
        Q_EMIT takenBack(id);
    }
}

void Alarms::hear(const Event &event, const QString &text)
{
    const auto before = m_alarms.constFind(event.snapshot);
    if (event.kind == Event::Kind::Grown || event.kind == Event::Kind::Released) {
        if (before != m_alarms.cend() && (before->kind < Kind::ImageLost || event.kind == Event::Kind::Released)) {
            takeBack(event.snapshot);
        }
        return;
    }
    if (event.kind != Event::Kind::LowSpace && !event.isAlarming()) {
        return;
    }
    const Kind kind = kindOf(event);
    if (before == m_alarms.cend() || before->kind <= kind) {
        const auto snapshot = std::ranges::find(m_snapshots, event.snapshot, &Snapshot::id);
        raise(event.snapshot,
              kind,
              snapshot == m_snapshots.cend() ? std::nullopt : std::optional(snapshot->capacity),
              text);
    }
}

void Alarms::setSnapshots(const QList<Snapshot> &snapshots)
{
    m_snapshots = snapshots;
    const auto known = m_alarms.keys();
    for (const SnapshotId &id : known) {
        if (!std::ranges::contains(snapshots, id, &Snapshot::id)) {
            takeBack(id);
        }
    }
    for (const Snapshot &snapshot : snapshots) {
        look(snapshot);
    }
}

void Alarms::look(const Snapshot &snapshot)
{
    if (const auto alarm = m_alarms.find(snapshot.id);
        alarm != m_alarms.end() && alarm->kind < Kind::ImageLost && !snapshot.isLost()) {
        const bool hasGrown = snapshot.capacity > alarm->capacity.value_or(snapshot.capacity);
        alarm->capacity = alarm->capacity.value_or(snapshot.capacity);
        if (hasGrown || (alarm->kind == Kind::NearlyFull && !snapshot.isNearlyFull())) {
            takeBack(snapshot.id);
        }
    }
    const auto alarm = m_alarms.constFind(snapshot.id);
    const bool isTold = alarm != m_alarms.cend() && (alarm->kind == Kind::Lost || !snapshot.isLost());
    if (isTold || !snapshot.wantsAttention()) {
        return;
    }
    const QString text = snapshot.isLost()
        ? m_model->lossText(snapshot)
        : tr("Snapshot “%1”: %2", "snapshot, what threatens it").arg(snapshot.title(), SnapshotModel::nearlyFullText());
    raise(snapshot.id, snapshot.isLost() ? Kind::Lost : Kind::NearlyFull, snapshot.capacity, text);
    Q_EMIT seen(snapshot, text);
}

std::optional<SnapshotId> Alarms::gravest() const
{
    const auto found = std::ranges::max_element(m_alarms, {}, &Alarm::kind);
    return found == m_alarms.cend() ? std::nullopt : std::optional(found.key());
}

} // namespace Blksnap
