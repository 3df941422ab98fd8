// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The files of a mounted XFS that own changed blocks, as the kernel tells them (GETFSMAP), and their names, by walking
 * its directories.
 *
 * Nothing of the file system is parsed here: all of it comes through system calls of a file system that somebody has
 * mounted. It takes the capabilities to ask and to walk, so this is a program run of its own, apart from the one that
 * parses.
 */
#pragma once

#include "files/report.h"
#include "kernel/types.h"

namespace Blksnap
{
/// Writes the whole report, its end or its error included.
void reportXfsFiles(DeviceNumber device, const ChangedBlocks &blocks, Report &report);
} // namespace Blksnap
