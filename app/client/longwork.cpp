// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "longwork.h"

#include <QThreadPool>

#include <limits>

namespace Blksnap
{

QThreadPool *longWork()
{
    static QThreadPool pool;
    // A person asked for each.
    pool.setMaxThreadCount(std::numeric_limits<int>::max());
    return &pool;
}

} // namespace Blksnap
