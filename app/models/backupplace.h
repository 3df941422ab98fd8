// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Where the copy of an image is to lie, and whether it can: never on what its snapshot holds, for every block that is
 * written there costs one of the pool.
 *
 * A value. Reading it asks the file system, which may take its time on a network: do so in the background.
 */
#pragma once

#include "client/snapshot.h"
#include "client/suitability.h"
#include "devices/deviceinventory.h"

#include <QCoreApplication>

namespace Blksnap
{

class BackupPlace
{
    Q_DECLARE_TR_FUNCTIONS(Blksnap::BackupPlace)

public:
    /// Of a file that need not be there yet.
    static BackupPlace read(const QString &file, const DeviceInventory &devices);

    BackupPlace(std::optional<DeviceNumber> device, quint64 freeBytes) : m_device(device), m_freeBytes(freeBytes)
    {
    }

    /// Nothing: it is on none of the devices, but in memory or on a network.
    std::optional<DeviceNumber> device() const
    {
        return m_device;
    }
    quint64 freeBytes() const
    {
        return m_freeBytes;
    }

    /// Unsuitable: it would harm the snapshot. Suitable with a reason: it may not work out, or harm another one.
    Verdict verdict(const Snapshot &snapshot,
                    quint64 imageSize,
                    const DeviceInventory &devices,
                    const QList<Snapshot> &all) const;

private:
    /// The device of the snapshot that is written to by whoever writes there.
    std::optional<DeviceNumber> originAt(const Snapshot &snapshot, const DeviceInventory &devices) const;
    bool isOn(DeviceNumber other, const DeviceInventory &devices) const;

    std::optional<DeviceNumber> m_device;
    quint64 m_freeBytes = 0;
};

} // namespace Blksnap
