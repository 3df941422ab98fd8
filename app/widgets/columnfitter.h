// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Columns of a tree that grow with what is in them, their titles included, each to some part of the tree's width, until
 * a person sets their width. In a tree that becomes narrower they give way, so that one that stretches keeps its part.
 *
 * A width that is not the one that was set here is taken for the person's.
 */
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

class QHeaderView;
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

    /// That of the tree with this header, if it has one.
    static ColumnFitter *of(const QHeaderView *header);
    /// The columns whose width is a person's.
    QList<int> setByHand() const;
    /// Keeps the widths of these, as they are now; the others grow from their first width again.
    void keep(const QList<int> &columns);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Fitted {
        Column column;
        /// What it has at least.
        int first;
        /// What it could use. Does not shrink as long as the rows are the same: else columns would twitch with every
        /// number that becomes shorter.
        int wanted;
        int width;
        bool isByHand = false;
    };

    void fitSoon();
    void fit();
    void resize(Fitted &fitted, int width);

    QTreeView *m_view;
    QList<Fitted> m_columns;
    /// Many rows change at once as a rule.
    QTimer m_soon;
};

} // namespace Blksnap
