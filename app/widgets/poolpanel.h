// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Where differences go: the pool and the reserve, how full the pool is and will be, and the button for what was
 * planned.
 *
 * Shows either the plan for a new snapshot or a snapshot that is held; dropping devices means "for the new one" or
 * "more room for this one" accordingly. Owns neither models nor histories.
 */
#pragma once

#include "client/plan.h"
#include "client/snapshot.h"
#include "models/fillrecorder.h"
#include "models/plansummary.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace Blksnap
{

class FillChart;
class MessageBanner;
class PlanView;
class PoolFileDialog;
class PolicyForm;
class PoolGauge;
class PoolList;
class PoolModel;

class PoolPanel : public QWidget
{
    Q_OBJECT

public:
    PoolPanel(PoolModel *pool, PoolModel *reserve, QWidget *parent = nullptr);

    void showPlan(const QList<Device> &origins, const DeviceInventory &inventory);
    /// Measured on the origins of the plan, bytes a second; not where it is not known.
    void setWriteRates(const QHash<DeviceNumber, double> &rates);
    void showSnapshot(const Snapshot &snapshot, const FillHistory &history, const QList<FillMarker> &markers);
    bool isShowingPlan() const
    {
        return m_isPlan;
    }

    QString snapshotName() const;
    Policy policy() const;
    void clearName();
    /// Why the button cannot be pressed; empty where it can.
    void setObstacle(const QString &obstacle);
    /// A command is under way: nothing can be pressed meanwhile, and the text says what is being done.
    void setWorking(const QString &text);
    MessageBanner *notice() const
    {
        return m_notice;
    }
    FillChart *chart() const
    {
        return m_chart;
    }
    PoolList *poolList() const
    {
        return m_poolList;
    }
    PoolList *reserveList() const
    {
        return m_reserveList;
    }

Q_SIGNALS:
    void takeRequested();
    void addStorageRequested();
    /// Put the devices that are selected elsewhere into the pool or into the reserve.
    void addSelectedRequested(Blksnap::PoolModel *model);
    /// The chart, as a file.
    void exported(const QString &path, bool isDone);

private:
    QWidget *makeList(PoolList *list, PoolModel *model, const QString &title, const QString &prefix);
    void update();
    PlanSummary summary() const;
    /// The plan or the chart.
    void showInTheMiddle(QWidget *page);
    void askForFile(PoolModel *model);
    /// What it asks about is not shown any more.
    void closeFileDialog();
    /// How large a file of this list had best be; 0 where nobody can tell.
    quint64 wantedFor(const PoolModel *model) const;
    QToolButton *
    makeListButton(const QString &name, const QString &iconName, const QString &text, const QString &toolTip);

    PoolModel *m_pool;
    PoolModel *m_reserve;
    PoolList *m_poolList;
    PoolList *m_reserveList;
    PoolGauge *m_gauge;
    QLabel *m_forecast;
    FillChart *m_chart;
    PlanView *m_plan;
    PolicyForm *m_policy;
    MessageBanner *m_notice;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QProgressBar *m_progress;
    QPushButton *m_button;
    QPointer<PoolFileDialog> m_fileDialog;
    bool m_isPlan = true;
    QList<Device> m_origins;
    DeviceInventory m_inventory;
    QHash<DeviceNumber, double> m_writeRates;
    Snapshot m_snapshot;
    QString m_obstacle;
    QString m_working;
};

} // namespace Blksnap
