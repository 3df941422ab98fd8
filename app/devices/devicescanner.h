// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Takes an inventory of the machine: udev's database, sysfs, the mount table.
 *
 * Blocks for as long as sysfs does, and reads from devices that udev knows nothing of: for the observing thread.
 */
#pragma once

#include "deviceinventory.h"

struct udev;

namespace Blksnap
{

DeviceInventory scanDevices(udev *context);

}
