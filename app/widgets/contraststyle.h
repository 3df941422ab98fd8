// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Qt's own style with what Fusion does not let be seen: the outline of check boxes, which it draws darker than the
 * ground, and that is none on a dark ground; and which list, text or chart has the keyboard, where no row shows it.
 *
 * Only for desktops that bring no style of their own.
 */
#pragma once

#include <QProxyStyle>

namespace Blksnap
{

class ContrastStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ContrastStyle();

    /// Takes the place of Fusion, and of nothing else.
    static void install();

    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption *option,
                       QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element,
                     const QStyleOption *option,
                     QPainter *painter,
                     const QWidget *widget) const override;
};

} // namespace Blksnap
