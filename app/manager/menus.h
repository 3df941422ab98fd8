// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The menu bar: every action of the window in one place, with its key. What an action does is somebody else's; here it
 * is a signal, or the action of the panel that it belongs to.
 */
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QMenuBar;
class QTabWidget;

namespace Blksnap
{

class DevicePanel;
class SnapshotPanel;

class Menus : public QObject
{
    Q_OBJECT

public:
    Menus(QMenuBar *bar, DevicePanel *devices, SnapshotPanel *snapshots, QTabWidget *tabs);

    QAction *undoAction() const
    {
        return m_undo;
    }
    /// Checked: the program stays while a snapshot is held.
    QAction *trayAction() const
    {
        return m_tray;
    }

Q_SIGNALS:
    void planWanted();
    void undoWanted();
    void trackWanted();
    void untrackWanted();
    void untickWanted();
    void findWanted();
    void manualWanted();
    void reportWanted();
    void aboutWanted();
    void quitWanted();

private:
    void fillSnapshotMenu(QMenu *menu, SnapshotPanel *snapshots);
    void fillDeviceMenu(QMenu *menu, DevicePanel *devices);
    void fillViewMenu(QMenu *menu, QTabWidget *tabs);
    void fillHelpMenu(QMenu *menu);

    QAction *m_undo = nullptr;
    QAction *m_tray = nullptr;
};

} // namespace Blksnap
