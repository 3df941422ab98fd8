// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What will happen when a planned snapshot is taken, for people: which devices at one moment, how much room they may
 * need, and what happens when that is used up.
 *
 * A value, made anew whenever the plan moves.
 */
#pragma once

#include "devices/deviceinventory.h"
#include "protocol/policy.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>

namespace Blksnap
{

struct PlanSummary {
    Q_DECLARE_TR_FUNCTIONS(Blksnap::PlanSummary)

public:
    QList<Device> origins;
    quint64 poolRoom = 0;
    quint64 reserveRoom = 0;
    /// Measured, bytes a second; not of origins of which it is not known.
    QHash<DeviceNumber, double> writeRates = {};
    Policy policy = {};
    /// How the origins lie on one another.
    DeviceInventory inventory = {};

    /// Of all origins together; what lies on another one is a part of it.
    quint64 size() const;
    /// Room for a day, as far as one can tell: a tenth of the devices, or what is written to them in a day where that
    /// is more; never more than the devices are large. What lies on another origin is kept for both.
    quint64 suggestedRoom() const;
    /// The suggestion and what it rests on; empty without origins.
    QString suggestion() const;
    /// The plain sentences.
    QString text() const;
    /// What happens when there is no more room.
    QString endText() const;
    /// Why the policy cannot be kept with this room; empty where it can. The helper looks at it in the same way.
    QString policyObstacle() const;

    /// Says of each origin that lies on another one that one of them would do; empty where there is none.
    static QString doubled(const QList<Device> &origins, const DeviceInventory &inventory);

    /// What else is on the same disks and is not frozen with it.
    static QString neighbours(const Device &device, const QList<Device> &origins, const DeviceInventory &inventory);

private:
    /// The origins that lie on no other one.
    QList<Device> lowest() const;
    /// Of all of these together; nothing where it is known of none.
    std::optional<double> rateOf(const QList<Device> &devices) const;
};

} // namespace Blksnap
