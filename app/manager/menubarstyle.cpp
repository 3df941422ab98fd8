// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "menubarstyle.h"

namespace Blksnap
{

MenuBarStyle::MenuBarStyle(QObject *parent)
{
    setParent(parent);
    QAccessible::installActivationObserver(this);
}

MenuBarStyle::~MenuBarStyle()
{
    QAccessible::removeActivationObserver(this);
}

int MenuBarStyle::styleHint(StyleHint hint,
                            const QStyleOption *option,
                            const QWidget *widget,
                            QStyleHintReturn *data) const
{
    return hint == SH_MenuBar_AltKeyNavigation && m_isHeard ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

void MenuBarStyle::accessibilityActiveChanged(bool isActive)
{
    m_isHeard = isActive;
}

} // namespace Blksnap
