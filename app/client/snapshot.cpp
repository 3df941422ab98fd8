// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot.h"

#include <QLocale>

#include <algorithm>

namespace Blksnap
{

bool Snapshot::holds(DeviceNumber origin) const
{
    return std::ranges::any_of(images, [origin](const SnapshotImage &image) { return image.origin == origin; });
}

bool Snapshot::isNearlyFull() const
{
    constexpr quint64 PERCENT = 85;
    if (!isUsable() || capacity == 0) {
        return false;
    }
    // What the kernel asked for and did not get; it asks for a fixed amount, which a pool half empty can wait for.
    const bool isAskedFor = lowSpaceEvents > 0 && requested > capacity && filled >= capacity / 2;
    return isAskedFor || filled * 100 >= capacity * PERCENT;
}

QString Snapshot::title() const
{
    if (!name.isEmpty()) {
        return name;
    }
    return takenAt.isValid() ? QLocale().toString(takenAt, QLocale::ShortFormat) : uuidToText(id).left(8);
}

} // namespace Blksnap
