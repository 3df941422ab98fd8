// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend.h"

#include <algorithm>

namespace Blksnap
{

namespace
{
constexpr qsizetype MOST_EVENTS_KEPT = 10'000;
}

std::optional<Snapshot> Backend::findSnapshot(const SnapshotId &id) const
{
    const auto found = std::ranges::find(m_snapshots, id, &Snapshot::id);
    return found == m_snapshots.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Snapshot> Backend::snapshotHolding(DeviceNumber origin) const
{
    const auto found =
        std::ranges::find_if(m_snapshots, [origin](const Snapshot &snapshot) { return snapshot.holds(origin); });
    return found == m_snapshots.cend() ? std::nullopt : std::optional(*found);
}

std::optional<TrackerStatus> Backend::trackerOf(DeviceNumber device) const
{
    const auto found = std::ranges::find(m_trackers, device, &TrackerStatus::device);
    return found == m_trackers.cend() ? std::nullopt : std::optional(*found);
}

void Backend::setDevices(const DeviceInventory &devices)
{
    const bool isFirst = !std::exchange(m_hasDevices, true);
    if (isFirst || !(m_devices == devices)) {
        m_devices = devices;
        Q_EMIT devicesChanged();
    }
}

void Backend::setSnapshots(const QList<Snapshot> &snapshots)
{
    if (m_snapshots != snapshots) {
        m_snapshots = snapshots;
        Q_EMIT snapshotsChanged();
    }
}

void Backend::setTrackers(const QList<TrackerStatus> &trackers)
{
    if (m_trackers != trackers) {
        m_trackers = trackers;
        Q_EMIT trackersChanged();
    }
}

void Backend::setHealth(const Health &health)
{
    if (m_health != health) {
        m_health = health;
        Q_EMIT healthChanged();
    }
}

void Backend::setStatusRead(const QDateTime &time)
{
    m_hasStatus = true;
    m_statusTime = time;
    Q_EMIT statusRead();
}

void Backend::setWatchAnswered()
{
    if (!std::exchange(m_isWatchAnswered, true)) {
        Q_EMIT watchAnswered();
    }
}

void Backend::addEvent(const Event &event)
{
    const auto at = std::ranges::lower_bound(m_events, event.id, {}, &Event::id);
    if (at != m_events.end() && at->id == event.id) {
        return;
    }
    m_events.insert(at, event);
    if (m_events.size() > MOST_EVENTS_KEPT) {
        m_events.removeFirst();
    }
    Q_EMIT eventArrived(event);
}

} // namespace Blksnap
