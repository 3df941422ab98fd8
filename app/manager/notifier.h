// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Tells the desktop what must not be missed while nobody looks at the window.
 *
 * Speaks to org.freedesktop.Notifications itself, so that it works on every desktop. What is lost stays until it was
 * read, what passes by passes by; without a notification service nothing happens, the window says it anyway.
 */
#pragma once

#include "kernel/types.h"

#include <QHash>
#include <QObject>

namespace Blksnap
{

struct Notification {
    /// What it is about.
    SnapshotId snapshot;
    QString title;
    QString text;
    QString actionText;
    /// Stays until it was read.
    bool isCritical = false;
};

class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(QObject *parent = nullptr);

    void notify(const Notification &notification);

Q_SIGNALS:
    /// Somebody pressed the button of a notification about this snapshot.
    void activated(const Blksnap::SnapshotId &snapshot);

private Q_SLOTS:
    // Called by the bus, which knows them by their text.
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    QHash<uint, SnapshotId> m_shown;
};

} // namespace Blksnap
