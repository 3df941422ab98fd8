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
    connect(view->header(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        // One that is hidden has no width for the time being.
        for (Fitted &fitted : m_columns) {
            if (fitted.column.column == column && width > 0) {
                fitted.isByHand = width != fitted.width;
            }
        }
    });
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

ColumnFitter *ColumnFitter::of(const QHeaderView *header)
{
    return header->parent()->findChild<ColumnFitter *>(Qt::FindDirectChildrenOnly);
}

QList<int> ColumnFitter::setByHand() const
{
    QList<int> columns;
    for (const Fitted &fitted : m_columns) {
        if (fitted.isByHand) {
            columns << fitted.column.column;
        }
    }
    return columns;
}

void ColumnFitter::keep(const QList<int> &columns)
{
    for (Fitted &fitted : m_columns) {
        fitted.isByHand = columns.contains(fitted.column.column);
        if (!fitted.isByHand) {
            resize(fitted, fitted.first);
        }
    }
    fitSoon();
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
        if (fitted.isByHand || m_view->isColumnHidden(column)) {
            continue;
        }
        // The tree hides what its base shows.
        const int contents = static_cast<QAbstractItemView *>(m_view)->sizeHintForColumn(column);
        fitted.wanted = std::max({ fitted.wanted, contents, m_view->header()->sectionSizeHint(column) });
        resize(fitted, std::max(fitted.first, std::min(fitted.wanted, room * percent / 100)));
    }
}

void ColumnFitter::resize(Fitted &fitted, int width)
{
    // The header would not make it narrower, and that would look like somebody's wish.
    fitted.width = std::max(width, m_view->header()->minimumSectionSize());
    m_view->setColumnWidth(fitted.column.column, fitted.width);
}

} // namespace Blksnap
