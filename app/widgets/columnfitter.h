// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Columns of a tree that grow with what is in them, each to some part of the tree's width, until a person sets their
 * width.
 *
 * A width that is neither the first one nor the last that was set here is taken for the person's, also one that was
 * remembered.
 */
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

class QTreeView;

namespace Blksnap
{

class ColumnFitter : public QObject
{
    Q_OBJECT

public:
    struct Column {
        int column;
        /// Of the tree's width, at most.
        int percent;
    };

    /// @param view with its model and its first widths; owns this
    ColumnFitter(QTreeView *view, const QList<Column> &columns);

private:
    struct Fitted {
        Column column;
        int width;
    };

    void fitSoon();
    void fit();

    QTreeView *m_view;
    QList<Fitted> m_columns;
    /// Many rows change at once as a rule.
    QTimer m_soon;
};

} // namespace Blksnap
