// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How fast is written to devices, measured since the window was opened.
 *
 * Fed with the kernel's counters; a counter that fell back is another device under the same number, and begins anew.
 */
#pragma once

#include "kernel/types.h"

#include <QHash>

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
    struct Count {
        qint64 firstTime = 0;
        qint64 lastTime = 0;
        quint64 first = 0;
        quint64 last = 0;
    };

    QHash<DeviceNumber, Count> m_counts;
};

} // namespace Blksnap
