// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The files of an ext2, ext3 or ext4 that own changed blocks, read by libext2fs from the device itself.
 *
 * The file system may be mounted and in use: what is read is what the kernel has in its cache at that moment, so a
 * file that is being moved just then may be missed. It may also be made by an enemy: nothing here trusts a number that
 * was read, and the program that this runs in can do nothing but read this device and write to its pipe.
 */
#pragma once

#include "files/report.h"

namespace Blksnap
{
/// Writes the whole report, its end or its error included.
void reportExt4Files(int device, const ChangedBlocks &blocks, Report &report);
} // namespace Blksnap
