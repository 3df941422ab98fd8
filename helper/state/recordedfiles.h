// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The pool files of a snapshot that is no more.
 */
#pragma once

#include "device/poolfiles.h"
#include "state/journal.h"
#include "state/records.h"

namespace Blksnap
{
/// Lets go of every file on record. Harmless for those that vanished already.
void letFilesGo(const SnapshotRecord &record, const PoolFiles &files, Journal &journal);
} // namespace Blksnap
