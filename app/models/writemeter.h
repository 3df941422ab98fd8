// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How fast is written to devices, measured over the last minutes.
 *
 * Fed with the kernel's counters; a counter that fell back is another device under the same number, and begins anew.
 */
#pragma once

#include "kernel/types.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Blksnap
{

class WriteMeter
{
public:
    /// now: milliseconds.
    void record(const QHash<DeviceNumber, quint64> &written, qint64 now);

    /// Bytes a second; nothing before it was looked at for long enough to mean anything.
    std::optional<double> rate(DeviceNumber device) const;

private:
    struct Mark {
        qint64 time = 0;
        quint64 written = 0;
    };
    struct Count {
        /// Readings of the last minutes, oldest first; not all of them.
        QList<Mark> marks;
        Mark last;
    };

    QHash<DeviceNumber, Count> m_counts;
};

} // namespace Blksnap
