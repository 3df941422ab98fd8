// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Says beforehand whether a device can be frozen or can hold differences, and if not, why, and what would help.
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

private:
    bool isOnSameDisk(DeviceNumber one, DeviceNumber other) const;

    DeviceInventory m_devices;
    QList<Snapshot> m_snapshots;
};

} // namespace Blksnap
