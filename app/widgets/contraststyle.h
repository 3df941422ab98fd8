// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Qt's own style with check boxes that can be seen: Fusion draws their outline darker than the ground, which on a dark
 * ground is no outline at all.
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
};

} // namespace Blksnap
