// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writemeter.h"

namespace Blksnap
{

namespace
{
constexpr qint64 LONG_ENOUGH = 10'000;
/// What was written longer ago is not being written now.
constexpr qint64 WINDOW = 5 * 60 * 1000;
constexpr qint64 STEP = 10'000;
} // namespace

void WriteMeter::record(const QHash<DeviceNumber, quint64> &written, qint64 now)
{
    for (auto entry = written.cbegin(); entry != written.cend(); ++entry) {
        Count &count = m_counts[entry.key()];
        if (entry.value() < count.last.written || now < count.last.time) {
            count.marks.clear();
        }
        count.last = { .time = now, .written = entry.value() };
        if (count.marks.isEmpty() || now - count.marks.last().time >= STEP) {
            count.marks.append(count.last);
        }
        count.marks.removeIf([now](const Mark &mark) { return now - mark.time > WINDOW; });
    }
    m_counts.removeIf([&written](const auto &entry) { return !written.contains(entry.key()); });
}

std::optional<double> WriteMeter::rate(DeviceNumber device) const
{
    const auto found = m_counts.constFind(device);
    if (found == m_counts.cend()) {
        return std::nullopt;
    }
    const Mark &first = found->marks.first();
    const qint64 time = found->last.time - first.time;
    if (time < LONG_ENOUGH) {
        return std::nullopt;
    }
    return static_cast<double>(found->last.written - first.written) * 1000.0 / static_cast<double>(time);
}

} // namespace Blksnap
