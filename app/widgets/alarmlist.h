// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What threatens snapshots, a message for each of them. It stands there until it is over or somebody has closed it,
 * whatever else is said meanwhile.
 */
#pragma once

#include "messagebanner.h"

#include "kernel/types.h"

#include <QHash>
#include <QWidget>

namespace Blksnap
{

class AlarmList : public QWidget
{
    Q_OBJECT

public:
    explicit AlarmList(QWidget *parent = nullptr);

    /// Replaces what was said of this snapshot; null: of all of them.
    void raise(const SnapshotId &snapshot,
               MessageBanner::Gravity gravity,
               const QString &text,
               const QString &actionText,
               std::function<void()> action);
    void takeBack(const SnapshotId &snapshot);

private:
    QHash<SnapshotId, MessageBanner *> m_banners;
};

} // namespace Blksnap
