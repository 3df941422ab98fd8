// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The change map as a list of ranges: what changed since a chosen snapshot, in the order of the device.
 */
#pragma once

#include "changemap.h"

#include <QList>

namespace Blksnap
{

struct ChangedRange {
    quint64 offset = 0;
    quint64 length = 0;
    /// Snapshot interval in which it changed last.
    int number = 0;

    bool operator==(const ChangedRange &) const = default;
};

/// Runs of blocks whose byte is above sinceNumber; neighbours with different numbers are different ranges.
QList<ChangedRange> changedRanges(const ChangeMap &map, int sinceNumber);

struct ChangeTotals {
    quint64 bytes = 0;
    qsizetype blocks = 0;
    /// Contiguous areas, whatever their numbers.
    qsizetype areas = 0;

    bool operator==(const ChangeTotals &) const = default;
};

ChangeTotals changeTotals(const ChangeMap &map, int sinceNumber);

} // namespace Blksnap
