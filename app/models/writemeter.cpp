// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writemeter.h"

namespace Blksnap
{

namespace
{
constexpr qint64 LONG_ENOUGH = 10'000;
} // namespace

void WriteMeter::record(const QHash<DeviceNumber, quint64> &written, qint64 now)
{
    for (auto entry = written.cbegin(); entry != written.cend(); ++entry) {
        Count &count = m_counts[entry.key()];
        if (count.firstTime == 0 || entry.value() < count.last) {
            count = { .firstTime = now, .lastTime = now, .first = entry.value(), .last = entry.value() };
        }
        count.lastTime = now;
        count.last = entry.value();
    }
    m_counts.removeIf([&written](const auto &entry) { return !written.contains(entry.key()); });
}

std::optional<double> WriteMeter::rate(DeviceNumber device) const
{
    const auto found = m_counts.constFind(device);
    if (found == m_counts.cend() || found->lastTime - found->firstTime < LONG_ENOUGH) {
        return std::nullopt;
    }
    const auto seconds = static_cast<double>(found->lastTime - found->firstTime) / 1000.0;
    return static_cast<double>(found->last - found->first) / seconds;
}

} // namespace Blksnap
