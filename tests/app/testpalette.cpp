// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpalette.h"

namespace Blksnap::TestPalette
{

namespace
{

QPalette
make(const QColor &window, const QColor &base, const QColor &text, const QColor &button, const QColor &highlight)
{
    QPalette palette(text, button, button.lighter(120), button.darker(140), button.darker(115), text, base);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    QColor faint = text;
    faint.setAlphaF(0.6F);
    palette.setColor(QPalette::PlaceholderText, faint);
    for (const auto role : { QPalette::Text, QPalette::WindowText, QPalette::ButtonText }) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

} // namespace

QPalette light()
{
    return make(QColor(0xef, 0xf0, 0xf1),
                QColor(0xfc, 0xfc, 0xfc),
                QColor(0x23, 0x26, 0x29),
                QColor(0xf7, 0xf7, 0xf8),
                QColor(0x2a, 0x7f, 0xb8));
}

QPalette dark()
{
    return make(QColor(0x2a, 0x2e, 0x32),
                QColor(0x1b, 0x1e, 0x20),
                QColor(0xfc, 0xfc, 0xfc),
                QColor(0x31, 0x36, 0x3b),
                QColor(0x2a, 0x7f, 0xb8));
}

} // namespace Blksnap::TestPalette
