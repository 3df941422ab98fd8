// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failure.h"

namespace Blksnap
{

Failure Failure::of(Kind kind, const QString &details)
{
    Failure failure;
    failure.kind = kind;
    failure.details = details;
    return failure;
}

} // namespace Blksnap
