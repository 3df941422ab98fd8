// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnfitter.h"

#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace Blksnap
{

ColumnFitter::ColumnFitter(QTreeView *view, const QList<Column> &columns) : QObject(view), m_view(view)
{
    for (const Column &column : columns) {
        const int first = view->columnWidth(column.column);
        m_columns.append({ .column = column, .first = first, .wanted = first, .width = first });
    }
    view->viewport()->installEventFilter(this);
    // Not at once: rows below others count only once these are expanded.
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ColumnFitter::fit);
    connect(view->model(), &QAbstractItemModel::rowsInserted, this, &ColumnFitter::fitSoon);
    connect(view->model(), &QAbstractItemModel::rowsRemoved, this, [this] {
        for (Fitted &fitted : m_columns) {
            fitted.wanted = fitted.first;
        }
        fitSoon();
    });
    connect(view->model(), &QAbstractItemModel::dataChanged, this, &ColumnFitter::fitSoon);
    connect(view->model(), &QAbstractItemModel::modelReset, this, &ColumnFitter::fitSoon);
}

void ColumnFitter::fitSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

bool ColumnFitter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        fitSoon();
    }
    return QObject::eventFilter(watched, event);
}

void ColumnFitter::fit()
{
    const int room = m_view->viewport()->width();
    for (Fitted &fitted : m_columns) {
        const auto [column, percent] = fitted.column;
        if (m_view->columnWidth(column) != fitted.width) {
            continue;
        }
        // The tree hides what its base shows.
        const int contents = static_cast<QAbstractItemView *>(m_view)->sizeHintForColumn(column);
        fitted.wanted = std::max({ fitted.wanted, contents, m_view->header()->sectionSizeHint(column) });
        fitted.width = std::max(fitted.first, std::min(fitted.wanted, room * percent / 100));
        m_view->setColumnWidth(column, fitted.width);
    }
}

} // namespace Blksnap
