// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Says beforehand whether a device can be frozen or can hold differences, or a file of them if it is mounted, and if
 * not, why, and what would help.
 *
 * A prediction for people: the helper decides again, with more knowledge and at the moment itself.
 */
#pragma once

#include "snapshot.h"

#include "devices/deviceinventory.h"

#include <QCoreApplication>

namespace Blksnap
{

struct Verdict {
    bool isSuitable = true;
    /// Why not; also set for a suitable device that has a catch.
    QString reason;
    QString hint;
};

class Suitability
{
    Q_DECLARE_TR_FUNCTIONS(Blksnap::Suitability)

public:
    Suitability(const DeviceInventory &devices, const QList<Snapshot> &snapshots);

    Verdict forFreezing(const Device &device) const;
    /// Signatures are no obstacle here: losing one is asked for by name. The same disk as an origin is a catch.
    Verdict forStoring(const Device &device, const QList<DeviceNumber> &origins) const;
    /// Whether a pool file can be made on its file system; how much room there is, is another question.
    Verdict forFileOn(const Device &fileSystem, const QList<DeviceNumber> &origins) const;
    /// The largest pool file that its file system has room for, in whole MiB: some of it has to stay free.
    static quint64 roomForFile(const Device &fileSystem);

private:
    /// Whether writing to the one is writing to the other: the same, or one lies on the other.
    bool overlap(DeviceNumber one, DeviceNumber other) const;
    Verdict catchOf(DeviceNumber device, const QList<DeviceNumber> &origins) const;
    bool isOnSameDisk(DeviceNumber one, DeviceNumber other) const;

    DeviceInventory m_devices;
    QList<Snapshot> m_snapshots;
};

} // namespace Blksnap
