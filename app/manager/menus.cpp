// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "menus.h"

#include "menubarstyle.h"

#include "widgets/devicepanel.h"
#include "widgets/snapshotpanel.h"

#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QShortcut>
#include <QTabWidget>
#include <QTreeView>
#include <QWhatsThis>

using namespace Qt::StringLiterals;

namespace Blksnap
{

Menus::Menus(QMenuBar *bar, DevicePanel *devices, SnapshotPanel *snapshots, QTabWidget *tabs) : QObject(bar)
{
    auto *open = new QShortcut(Qt::Key_F10, bar);
    connect(open, &QShortcut::activated, bar, [bar] { bar->setActiveAction(bar->actions().first()); });

    fillSnapshotMenu(bar->addMenu(tr("&Snapshot")), snapshots);
    fillDeviceMenu(bar->addMenu(tr("&Device")), devices);
    fillViewMenu(bar->addMenu(tr("&View")), tabs);
    fillHelpMenu(bar->addMenu(tr("&Help")));

    auto *style = new MenuBarStyle(bar);
    bar->setStyle(style);
    for (const QAction *menu : bar->actions()) {
        menu->menu()->setStyle(style);
    }
}

void Menus::fillSnapshotMenu(QMenu *menu, SnapshotPanel *snapshots)
{
    auto *plan = menu->addAction(QIcon::fromTheme(u"list-add"_s), tr("&New snapshot"), this, &Menus::planWanted);
    plan->setObjectName(u"newSnapshotAction"_s);
    plan->setShortcut(QKeySequence::New);
    m_undo = menu->addAction(
        QIcon::fromTheme(u"edit-undo"_s), tr("Un&do the last change of the plan"), this, &Menus::undoWanted);
    m_undo->setObjectName(u"undoAction"_s);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setEnabled(false);
    menu->addSeparator();
    menu->addActions(snapshots->snapshotActions());
    menu->addSeparator();
    m_tray = menu->addAction(tr("&Keep watching in the tray"));
    m_tray->setObjectName(u"trayAction"_s);
    m_tray->setCheckable(true);
    m_tray->setToolTip(
        tr("Closing the window while a snapshot is held leaves an icon that warns when its pool runs low"));
    menu->addSeparator();
    auto *quit = menu->addAction(QIcon::fromTheme(u"application-exit"_s), tr("&Quit"), this, &Menus::quitWanted);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void Menus::fillDeviceMenu(QMenu *menu, DevicePanel *devices)
{
    menu->addActions(devices->view()->actions());
    menu->addSeparator();
    menu->addAction(tr("&Track changes of the ticked devices"), this, &Menus::trackWanted)
        ->setObjectName(u"trackAction"_s);
    menu->addAction(tr("&Stop tracking the selected devices…"), this, &Menus::untrackWanted)
        ->setObjectName(u"untrackAction"_s);
    menu->addSeparator();
    menu->addAction(tr("&Untick all"), this, &Menus::untickWanted)->setObjectName(u"untickAction"_s);
}

void Menus::fillViewMenu(QMenu *menu, QTabWidget *tabs)
{
    auto *find = menu->addAction(QIcon::fromTheme(u"edit-find"_s), tr("&Filter devices"), this, &Menus::findWanted);
    find->setObjectName(u"findAction"_s);
    find->setShortcut(QKeySequence::Find);
    menu->addSeparator();
    for (int index = 0; index < tabs->count(); ++index) {
        auto *action = menu->addAction(
            tabs->tabIcon(index), tabs->tabText(index), tabs, [tabs, index] { tabs->setCurrentIndex(index); });
        action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)));
    }
}

void Menus::fillHelpMenu(QMenu *menu)
{
    auto *manual = menu->addAction(QIcon::fromTheme(u"help-contents"_s), tr("&Manual"), this, &Menus::manualWanted);
    manual->setObjectName(u"manualAction"_s);
    manual->setShortcut(QKeySequence::HelpContents);
    auto *whatsThis = QWhatsThis::createAction(menu);
    whatsThis->setText(tr("&What’s this?"));
    menu->addAction(whatsThis);
    menu->addSeparator();
    menu->addAction(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy system report"), this, &Menus::reportWanted)
        ->setObjectName(u"reportAction"_s);
    menu->addSeparator();
    auto *about =
        menu->addAction(tr("&About %1").arg(QApplication::applicationDisplayName()), this, &Menus::aboutWanted);
    about->setObjectName(u"aboutAction"_s);
    about->setMenuRole(QAction::AboutRole);
}

} // namespace Blksnap
