// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "colors.h"

#include <algorithm>

namespace Blksnap::Colors
{

namespace
{

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto blend = [share](int left, int right) {
        return static_cast<int>(left + (right - left) * share);
    };
    return QColor(blend(from.red(), to.red()), blend(from.green(), to.green()), blend(from.blue(), to.blue()));
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor outline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.55);
}

QColor gauge(bool isNearlyFull)
{
    return isNearlyFull ? QColor(0xb0, 0x4a, 0x00) : QColor(0x00, 0x6a, 0xa6);
}

QColor filled(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x56, 0xb4, 0xe9) : QColor(0x00, 0x72, 0xb2);
}

QColor rate(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xe6, 0x9f, 0x00) : QColor(0xb0, 0x74, 0x00);
}

QColor writeRate(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xe0, 0x9a, 0xc0) : QColor(0xa8, 0x4a, 0x7f);
}

QColor warning(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x7f, 0x3f) : QColor(0xd5, 0x5e, 0x00);
}

QColor grown(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x2c, 0xc0, 0x97) : QColor(0x00, 0x7d, 0x5c);
}

QColor neverChanged(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), isDark(palette) ? 0.16 : 0.10);
}

QColor changedBefore(const QPalette &palette, double age)
{
    return mixed(neverChanged(palette), palette.color(QPalette::Text), 0.17 + 0.33 * std::clamp(age, 0.0, 1.0));
}

QColor changedSince(const QPalette &palette, double age)
{
    // A single hue, so that the order is one of lightness.
    const QColor strong = isDark(palette) ? QColor(0x9a, 0xd5, 0xff) : QColor(0x06, 0x3e, 0x78);
    const QColor weak = isDark(palette) ? QColor(0x1d, 0x5f, 0xa8) : QColor(0x6f, 0xb1, 0xe6);
    return mixed(weak, strong, std::clamp(age, 0.0, 1.0));
}

QColor changedLive(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x8c, 0x42) : QColor(0xd5, 0x5e, 0x00);
}

} // namespace Blksnap::Colors
