// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrappingdelegate.h"

#include <QHeaderView>
#include <QTreeView>

namespace Blksnap
{

namespace
{
/// Below a row: else the lines of two rows look like those of one.
constexpr int GAP = 4;
} // namespace

WrappingDelegate::WrappingDelegate(QTreeView *view, int column)
    : QStyledItemDelegate(view), m_view(view), m_column(column)
{
    view->setWordWrap(true);
    view->setUniformRowHeights(false);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, view, &QTreeView::doItemsLayout);
    connect(view->header(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section == m_column) {
            m_soon.start();
        }
    });
}

QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem withWidth = option;
    if (index.column() == m_column) {
        withWidth.rect = QRect(0, 0, m_view->columnWidth(m_column), 1);
    }
    return QStyledItemDelegate::sizeHint(withWidth, index) + QSize(0, GAP);
}

void WrappingDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignLeft | Qt::AlignTop;
    option->decorationAlignment = Qt::AlignHCenter | Qt::AlignTop;
    option->features.setFlag(QStyleOptionViewItem::WrapText, index.column() == m_column);
}

} // namespace Blksnap
