// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan.h"

#include <algorithm>

namespace Blksnap
{

bool SnapshotPlan::needsConsent() const
{
    const auto isConsent = [](const StorageChoice &choice) {
        return !choice.consent.isEmpty();
    };
    return std::ranges::any_of(storage, isConsent) || std::ranges::any_of(reserve, isConsent);
}

} // namespace Blksnap
