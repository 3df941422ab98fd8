// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The style of the menu bar and its menus: as it is otherwise, but Alt by itself does nothing to them while a screen
 * reader listens.
 *
 * Qt (6.8) then has the reader look at each key, and the app sees the key later than the shortcut that it is part of.
 * So the menu bar takes the Alt of every tenth shortcut for Alt by itself, and a menu that was opened with Alt and a
 * letter is closed again by its Alt.
 */
#pragma once

#include <QAccessible>
#include <QProxyStyle>

namespace Blksnap
{

class MenuBarStyle : public QProxyStyle, private QAccessible::ActivationObserver
{
    Q_OBJECT

public:
    explicit MenuBarStyle(QObject *parent);
    ~MenuBarStyle() override;
    Q_DISABLE_COPY_MOVE(MenuBarStyle)

    int
    styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;

private:
    void accessibilityActiveChanged(bool isActive) override;

    bool m_isHeard = QAccessible::isActive();
};

} // namespace Blksnap
