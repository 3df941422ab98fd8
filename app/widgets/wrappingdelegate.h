// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A column of a tree view whose sentences go on in the next line. Rows become as high as that needs, also when the
 * column becomes narrower: QTreeView asks for heights without saying how wide a column is.
 */
#pragma once

#include <QStyledItemDelegate>
#include <QTimer>

class QTreeView;

namespace Blksnap
{

class WrappingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @param view owns this
    WrappingDelegate(QTreeView *view, int column);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QTreeView *m_view;
    int m_column;
    /// Not at once: the header is still dividing its width.
    QTimer m_soon;
};

} // namespace Blksnap
