// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * An icon beside the clock for as long as a snapshot is held, with how full its pool is.
 *
 * Absent where the desktop has no place for it. Owns its menu.
 */
#pragma once

#include "client/snapshot.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace Blksnap
{

class TrayIcon : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);

    void setSnapshots(const QList<Snapshot> &snapshots);

Q_SIGNALS:
    void showRequested();
    void quitRequested();

private:
    // Before the icon, which shows it.
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace Blksnap
