// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What lies at some bytes of a device: the partition of a disk and what stands on it, or the disk beneath a partition.
 *
 * Where the kernel tells only root how the members of a volume share the bytes, all members are named.
 */
#pragma once

#include "devices/deviceinventory.h"

#include <QCoreApplication>

namespace Blksnap
{

class DevicePlace
{
    Q_DECLARE_TR_FUNCTIONS(Blksnap::DevicePlace)

public:
    /// Lines for people; none where there is nothing to say.
    static QStringList describe(const DeviceInventory &devices, DeviceNumber device, quint64 offset, quint64 length);
};

} // namespace Blksnap
