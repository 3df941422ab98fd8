// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * An icon beside the clock for as long as a snapshot is held, with how full its pool is; another one while a snapshot
 * is lost or about to be.
 *
 * Absent where the desktop has no place for it. Owns its menu.
 */
#pragma once

#include "client/snapshot.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <functional>

namespace Blksnap
{

class TrayIcon : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);

    void setSnapshots(const QList<Snapshot> &snapshots);
    /// Also no more when the desktop has taken its place away.
    bool isVisible() const
    {
        return m_icon.isVisible() && m_hasPlace();
    }
    QString toolTip() const
    {
        return m_icon.toolTip();
    }
    bool isAlarming() const
    {
        return m_isAlarming;
    }
    /// Whether the desktop has a place for it; tests have their own.
    void setPlaceProbe(std::function<bool()> hasPlace)
    {
        m_hasPlace = std::move(hasPlace);
    }

Q_SIGNALS:
    void showRequested();
    void quitRequested();

private:
    // Before the icon, which shows it.
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    std::function<bool()> m_hasPlace = &QSystemTrayIcon::isSystemTrayAvailable;
    bool m_isAlarming = false;
};

} // namespace Blksnap
