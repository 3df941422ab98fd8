// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "joinedstorage.h"

#include <algorithm>

namespace Blksnap
{

QList<JoinedStorage> joinedStorage(const Snapshot &snapshot, const QList<Event> &events)
{
    QList<JoinedStorage> result;
    for (const DeviceNumber device : snapshot.reserve) {
        const quint64 bytes = snapshot.joined.value(device);
        if (bytes == 0) {
            continue;
        }
        const auto first = std::ranges::find_if(events, [&snapshot, device](const Event &event) {
            return event.kind == Event::Kind::Grown && event.snapshot == snapshot.id && event.device == device;
        });
        result << JoinedStorage{ .device = device,
                                 .bytes = bytes,
                                 .since = first == events.cend() ? QDateTime() : first->time };
    }
    return result;
}

} // namespace Blksnap
