// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trayicon.h"

#include "models/format.h"
#include "models/snapshotmodel.h"

#include <QApplication>
#include <QIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

TrayIcon::TrayIcon(QObject *parent) : QObject(parent), m_icon(this)
{
    m_menu.addAction(tr("&Show the window"), this, &TrayIcon::showRequested);
    m_menu.addSeparator();
    m_menu.addAction(QIcon::fromTheme(u"application-exit"_s), tr("&Quit"), this, &TrayIcon::quitRequested);
    m_icon.setContextMenu(&m_menu);
    m_icon.setIcon(QApplication::windowIcon());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            Q_EMIT showRequested();
        }
    });
}

void TrayIcon::setSnapshots(const QList<Snapshot> &snapshots)
{
    QStringList lines;
    for (const Snapshot &snapshot : snapshots) {
        lines << tr("%1: %2, pool %3 full", "snapshot: state, fill")
                     .arg(snapshot.title(),
                          SnapshotModel::stateText(snapshot),
                          Format::percent(snapshot.filled, snapshot.capacity));
    }
    m_icon.setToolTip(lines.join(u'\n'));
    const bool isAlarming = std::ranges::any_of(snapshots, &Snapshot::wantsAttention);
    if (std::exchange(m_isAlarming, isAlarming) != isAlarming) {
        m_icon.setIcon(isAlarming ? QIcon::fromTheme(u"dialog-warning"_s, QApplication::windowIcon())
                                  : QApplication::windowIcon());
    }
    m_icon.setVisible(!snapshots.isEmpty() && m_hasPlace());
}

} // namespace Blksnap
