// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A tree view that lays its rows out at once.
 *
 * QTreeView puts that off. If a screen reader asks for a cell meanwhile, the cell's own answer lays out, which deletes
 * all cells for accessibility, the one that is answering among them, and the app crashes (seen with Qt 6.8.2).
 *
 * Invariant: when control returns to the event loop, no layout is pending because of the model.
 */
#pragma once

#include <QTreeView>

namespace Blksnap
{

class SteadyTreeView : public QTreeView
{
    Q_OBJECT

public:
    using QTreeView::QTreeView;

    void setModel(QAbstractItemModel *model) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;
};

} // namespace Blksnap
