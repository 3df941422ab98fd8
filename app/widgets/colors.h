// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Colours that mean something, for light and for dark palettes. Told apart by people with any kind of colour vision
 * (Okabe and Ito), and never the only carrier of what they mean.
 */
#pragma once

#include <QColor>
#include <QPalette>

namespace Blksnap::Colors
{

bool isDark(const QPalette &palette);

/// Lines that have to be seen: 3 to 1 on the ground of lists and of windows.
QColor outline(const QPalette &palette);
/// Ground for white text, on any palette.
QColor gauge(bool isNearlyFull);
QColor filled(const QPalette &palette);
QColor rate(const QPalette &palette);
QColor writeRate(const QPalette &palette);
QColor warning(const QPalette &palette);
QColor grown(const QPalette &palette);

/// The change map: never changed; changed in an interval that counts, or in one from before that, long ago ... recently
/// (0 to 1); changed since the last snapshot. Recent is stronger, what counts is blue, what is going on is orange.
QColor neverChanged(const QPalette &palette);
QColor changedBefore(const QPalette &palette, double age);
QColor changedSince(const QPalette &palette, double age);
QColor changedLive(const QPalette &palette);

} // namespace Blksnap::Colors
