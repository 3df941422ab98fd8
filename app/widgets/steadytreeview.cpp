// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "steadytreeview.h"

namespace Blksnap
{

void SteadyTreeView::setModel(QAbstractItemModel *newModel)
{
    QTreeView::setModel(newModel);
    if (!newModel) {
        return;
    }
    // Connected after those of the base class, so that what they put off is pending by then.
    const auto settle = [this] {
        executeDelayedItemsLayout();
    };
    connect(newModel, &QAbstractItemModel::rowsInserted, this, settle);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, settle);
    connect(newModel, &QAbstractItemModel::rowsMoved, this, settle);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, settle);
    connect(newModel, &QAbstractItemModel::modelReset, this, settle);
    executeDelayedItemsLayout();
}

void SteadyTreeView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTreeView::dataChanged(topLeft, bottomRight, roles);
    executeDelayedItemsLayout();
}

} // namespace Blksnap
