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

QString Snapshot::title() const
{
    if (!name.isEmpty()) {
        return name;
    }
    return takenAt.isValid() ? QLocale().toString(takenAt, QLocale::ShortFormat) : uuidToText(id).left(8);
}

} // namespace Blksnap
