// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Versions, devices and snapshots as plain English text, for a report of a bug. Names no more than the window shows.
 */
#pragma once

#include "client/backend.h"

namespace Blksnap
{

QString systemReport(const Backend &backend);

}
