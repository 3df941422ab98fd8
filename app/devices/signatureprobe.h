// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Reads the contents of a device with libblkid where udev knows nothing of it.
 *
 * Only for nodes that this process may open: root, or a member of the group disk. Reads from the device, so it belongs
 * into the observing thread.
 */
#pragma once

#include "device.h"

namespace Blksnap
{

/// Fills the fields for contents and table. Returns false, and leaves the device as it is, where it cannot be read.
bool probeSignature(Device &device);

} // namespace Blksnap
