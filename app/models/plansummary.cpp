// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plansummary.h"

#include "format.h"

#include <algorithm>
#include <numeric>

namespace Blksnap
{

namespace
{

/// A tenth of what is frozen holds a quiet day; whoever knows better gives more or less.
constexpr quint64 SUGGESTED_SHARE = 10;
constexpr double DAY = 24 * 60 * 60;

QString namesOf(const QList<Device> &devices)
{
    QStringList names;
    for (const Device &device : devices) {
        names << device.shortNode();
    }
    return names.join(u", ");
}

quint64 sizeOf(const QList<Device> &devices)
{
    return std::accumulate(devices.cbegin(), devices.cend(), quint64{ 0 }, [](quint64 sum, const Device &device) {
        return sum + device.size;
    });
}

} // namespace

quint64 PlanSummary::size() const
{
    return sizeOf(lowest());
}

QList<Device> PlanSummary::lowest() const
{
    QList<Device> result;
    std::ranges::copy_if(origins, std::back_inserter(result), [this](const Device &device) {
        return std::ranges::none_of(inventory.allBelow(device.number), [this](const Device &below) {
            return std::ranges::contains(origins, below.number, &Device::number);
        });
    });
    return result;
}

std::optional<double> PlanSummary::rateOf(const QList<Device> &devices) const
{
    std::optional<double> sum;
    for (const Device &device : devices) {
        if (const auto rate = writeRates.constFind(device.number); rate != writeRates.cend()) {
            sum = sum.value_or(0) + *rate;
        }
    }
    return sum;
}

quint64 PlanSummary::suggestedRoom() const
{
    const quint64 all = sizeOf(origins);
    const auto daily = static_cast<quint64>(rateOf(origins).value_or(0) * DAY);
    return std::min(all, std::max(all / SUGGESTED_SHARE, daily));
}

QString PlanSummary::suggestion() const
{
    if (origins.isEmpty()) {
        return {};
    }
    const QString room = Format::size(suggestedRoom());
    const auto rate = rateOf(lowest());
    QString text = rate
        ? tr("Suggested room: %1, for a day; %2 are being written to them now.").arg(room, Format::rate(*rate))
        : tr("Suggested room: %1, a tenth of their size, for a quiet day.").arg(room);
    const quint64 planned = poolRoom + reserveRoom;
    if (poolRoom == 0 || planned >= suggestedRoom()) {
        return text;
    }
    return text + u' '
        + (reserveRoom == 0 ? tr("The pool has less, so it may be full before.")
                            : tr("Pool and reserve have less, so they may be used up before."));
}

QString PlanSummary::text() const
{
    if (origins.isEmpty()) {
        return tr("1. Tick the devices to freeze, on the left.\n"
                  "2. Drag unused partitions into the pool, or add a file.\n"
                  "3. Take the snapshot. The computer goes on running.");
    }
    QStringList lines;
    lines << tr("%1 (%2) will be frozen at one moment.").arg(namesOf(origins), Format::size(size()));
    if (poolRoom == 0) {
        lines << tr("The pool is still empty.");
    } else {
        lines
            << tr("Until the snapshot is released, what is overwritten on them is copied to the pool first, which has "
                  "room for %1 (%2 of their size).")
                   .arg(Format::size(poolRoom), Format::percent(poolRoom, size()));
        lines << endText();
    }
    if (std::ranges::any_of(origins, [](const Device &device) { return device.contentType == u"btrfs"; })) {
        lines << tr("The image of a btrfs cannot be mounted beside its origin.");
    }
    return lines.join(u'\n');
}

QString PlanSummary::endText() const
{
    const bool isReleased = policy.atReserveEnd == ReserveEnd::Release;
    if (reserveRoom == 0) {
        return isReleased
            ? tr("There is no reserve: when the pool runs low, the snapshot is released. The devices "
                 "themselves stay as they are.")
            : tr("There is no reserve: if the pool fills up, the snapshot is lost. The devices themselves "
                 "never are.");
    }
    const QString grows = tr("When it runs low, %1 from the reserve join it.").arg(Format::size(reserveRoom));
    return isReleased ? grows + u' ' + tr("When the reserve is used up, the snapshot is released.") : grows;
}

QString PlanSummary::policyObstacle() const
{
    return policy.keepFree > 0 && policy.keepFree >= poolRoom + reserveRoom
        ? tr("%1 are to be kept free, but pool and reserve have room for %2 only. Keep less free, or add more.")
              .arg(Format::size(policy.keepFree), Format::size(poolRoom + reserveRoom))
        : QString();
}

QString PlanSummary::doubled(const QList<Device> &origins, const DeviceInventory &inventory)
{
    QStringList lines;
    for (const Device &upper : origins) {
        const QList<Device> below = inventory.allBelow(upper.number);
        for (const Device &lower : origins) {
            if (std::ranges::contains(below, lower.number, &Device::number)) {
                lines << tr("%1 lies on %2: what is overwritten there may be kept twice. One of the two is enough.")
                             .arg(upper.shortNode(), lower.shortNode());
            }
        }
    }
    return lines.join(u'\n');
}

QString PlanSummary::neighbours(const Device &device, const QList<Device> &origins, const DeviceInventory &inventory)
{
    QStringList others;
    for (const Device &disk : inventory.disksOf(device.number)) {
        for (const Device &other : inventory.allAbove(disk.number)) {
            const bool isUsed = !other.mountPoints.isEmpty() || other.swapInUse;
            const bool isAlong = other.number == device.number
                || std::ranges::contains(inventory.allAbove(device.number), other.number, &Device::number)
                || std::ranges::contains(origins, other.number, &Device::number);
            if (isUsed && !isAlong) {
                others << tr("%1 (%2)", "device (where it is mounted)")
                              .arg(other.shortNode(), other.swapInUse ? tr("swap") : other.mountPoints.join(u", "));
            }
        }
    }
    others.removeDuplicates();
    return others.join(u", ");
}

} // namespace Blksnap
