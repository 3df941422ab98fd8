// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Tells the desktop what must not be missed while nobody looks at the window.
 *
 * What is lost stays until it was read, what passes by passes by; without a notification service nothing happens, the
 * window says it anyway. Each kind is an event of resources/blksnap-manager.notifyrc, so people choose in the desktop's
 * settings what they want to be told of.
 */
#pragma once

#include "kernel/types.h"

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
    explicit Notifier(QObject *parent = nullptr) : QObject(parent)
    {
    }

    void notify(const Notification &notification);

Q_SIGNALS:
    /// Somebody pressed the button of a notification about this snapshot.
    void activated(const Blksnap::SnapshotId &snapshot);

private:
    void showIfOneCanBeStarted(const Notification &notification);
    void show(const Notification &notification);
};

} // namespace Blksnap
