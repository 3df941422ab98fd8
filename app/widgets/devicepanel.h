// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The devices: a filter, the tree from which partitions are dragged, and everything that is known of the selected one.
 */
#pragma once

#include "devices/device.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTextBrowser;
class QTreeView;

namespace Blksnap
{

class DeviceTreeModel;
class EmptyState;

class DevicePanel : public QWidget
{
    Q_OBJECT

public:
    explicit DevicePanel(DeviceTreeModel *model, QWidget *parent = nullptr);

    QTreeView *view() const
    {
        return m_view;
    }
    QLineEdit *filter() const
    {
        return m_filter;
    }
    QSplitter *splitter() const
    {
        return m_splitter;
    }
    QList<DeviceNumber> selected() const;
    /// Until the first inventory has come, an empty tree says nothing about the machine.
    void setReady();

Q_SIGNALS:
    void selectionChanged();
    void addToPoolRequested();
    void addToReserveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showDetails();
    void showWhatIsThere();
    void showWhetherAnyMatches();
    QString detailsOf(const Device &device) const;
    QString detailsOf(const QList<Device> &devices) const;

    DeviceTreeModel *m_model;
    QSortFilterProxyModel m_filtered;
    QLineEdit *m_filter;
    QTreeView *m_view;
    QLabel *m_nothing;
    QTextBrowser *m_details;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    bool m_isReady = false;
};

} // namespace Blksnap
