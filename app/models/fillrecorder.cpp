// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fillrecorder.h"

#include <algorithm>
#include <numeric>

namespace Blksnap
{

namespace
{

quint64 sumOf(const Snapshot &snapshot, quint64 SnapshotImage::*counter)
{
    return std::accumulate(snapshot.images.cbegin(),
                           snapshot.images.cend(),
                           quint64{ 0 },
                           [counter](quint64 sum, const SnapshotImage &image) { return sum + image.*counter; });
}

} // namespace

void FillRecorder::record(const QList<Snapshot> &snapshots, qint64 now)
{
    const auto isGone = [&snapshots](const SnapshotId &id) {
        return !std::ranges::contains(snapshots, id, &Snapshot::id);
    };
    m_histories.removeIf([&isGone](const auto &entry) { return isGone(entry.key()); });
    for (const Snapshot &snapshot : snapshots) {
        const qint64 by =
            m_histories[snapshot.id].append({ .time = now,
                                              .filled = snapshot.filled,
                                              .capacity = snapshot.capacity,
                                              .copied = sumOf(snapshot, &SnapshotImage::bytesWritten),
                                              .written = sumOf(snapshot, &SnapshotImage::originWritten) });
        if (by > 0) {
            for (auto &marker : m_markers[snapshot.id]) {
                marker.time -= by;
            }
        }
    }
    Q_EMIT recorded();
}

void FillRecorder::record(const Event &event)
{
    if (event.kind == Event::Kind::Released) {
        m_markers.remove(event.snapshot);
    } else {
        m_markers[event.snapshot].append({ .time = event.time.toMSecsSinceEpoch(), .kind = event.kind });
    }
    Q_EMIT recorded();
}

} // namespace Blksnap
