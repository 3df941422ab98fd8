// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What it means to the caller that the kernel said no.
 */
#pragma once

#include "device/devices.h"

namespace Blksnap
{
/// @param meaning what did not come about because of it, in English
std::unexpected<Protocol::Refusal>
kernelRefusal(const Error &error, const QString &meaning, std::optional<DeviceNumber> device = std::nullopt);
} // namespace Blksnap
