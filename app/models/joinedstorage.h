// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What of a snapshot's reserve is in its pool already: how much of which device, and since when.
 */
#pragma once

#include "client/event.h"
#include "client/snapshot.h"

namespace Blksnap
{

struct JoinedStorage {
    DeviceNumber device;
    quint64 bytes = 0;
    /// When the first of it joined; invalid where that was not told.
    QDateTime since = {};

    bool operator==(const JoinedStorage &) const = default;
};

/// In the order of the reserve, in which it is handed over.
QList<JoinedStorage> joinedStorage(const Snapshot &snapshot, const QList<Event> &events);

} // namespace Blksnap
