// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Changed ranges as a file for other programs: JSON where the name says so, else CSV.
 *
 * Written whole or not at all. Blocks while it writes, so it belongs into a thread of its own.
 */
#pragma once

#include "client/changemap.h"

#include <QString>

namespace Blksnap
{

bool writeRangeFile(const QString &path, const ChangeMap &map, int sinceNumber);

} // namespace Blksnap
