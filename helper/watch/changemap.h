// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The live change map of a device in a sealed file in memory, to be handed to a client.
 *
 * Invariant: the file holds one byte per block of one generation, and nobody can change it any more.
 */
#pragma once

#include "kernel/control.h"
#include "protocol/messages.h"

namespace Blksnap
{
struct ChangeMap {
    FileDescriptor file;
    Protocol::ChangeMapInfo info;
};

/// ENODATA: the device is not tracked. EAGAIN: the map began anew again and again while it was read.
Result<ChangeMap> readChangeMap(Control &control, DeviceNumber device);
} // namespace Blksnap
