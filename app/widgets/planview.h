// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The snapshot that is being planned: the devices that will be frozen and what else is on their disks, how much room is
 * advised, and in plain sentences what will happen.
 */
#pragma once

#include "models/plansummary.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace Blksnap
{

class PlanView : public QWidget
{
    Q_OBJECT

public:
    explicit PlanView(QWidget *parent = nullptr);

    void setPlan(const PlanSummary &summary, const DeviceInventory &inventory);

private:
    void showOrigins(const QList<Device> &origins, const DeviceInventory &inventory);

    QTreeWidget *m_origins;
    QLabel *m_sentence;
    QLabel *m_suggestion;
    QList<Device> m_shownOrigins;
    DeviceInventory m_shownInventory;
};

} // namespace Blksnap
