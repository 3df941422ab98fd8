// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The events, to be filtered, selected and copied.
 */
#pragma once

#include "client/health.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace Blksnap
{

class EmptyState;
class EventModel;

class EventPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EventPanel(EventModel *model, QWidget *parent = nullptr);

    QTreeView *view() const
    {
        return m_view;
    }
    /// Why there is nothing to be shown, if so.
    void setHealth(const Health &health);
    void copySelected() const;
    /// Of the snapshot of the selected event, or of all.
    void showJournal();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWhatIsThere();
    void showWhetherAnyMatches();
    void fillKinds();

    /// What the other filters further, so it has to outlive that.
    QSortFilterProxyModel m_ofKind;
    QSortFilterProxyModel m_filtered;
    QLineEdit *m_filter;
    QComboBox *m_kind;
    QTreeView *m_view;
    QLabel *m_nothing;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
};

} // namespace Blksnap
