// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The snapshots and their images, and what can be done with them.
 *
 * The row of the plan is selected first; a new snapshot is selected when it appears, if the caller says so.
 */
#pragma once

#include "client/snapshot.h"

#include <QWidget>

class QAction;
class QTreeView;

namespace Blksnap
{

class SnapshotModel;

class SnapshotPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SnapshotPanel(SnapshotModel *model, QWidget *parent = nullptr);

    /// Nothing: the plan is selected.
    std::optional<SnapshotId> currentSnapshot() const;
    void select(const SnapshotId &id);
    void selectPlan();
    QTreeView *view() const
    {
        return m_view;
    }
    QList<QAction *> snapshotActions() const;

Q_SIGNALS:
    void currentChanged();
    void mountRequested(const Blksnap::SnapshotImage &image);
    void unmountRequested(const Blksnap::SnapshotImage &image);
    void browseRequested(const QString &mountPoint);
    void backUpRequested(const Blksnap::SnapshotImage &image);
    void releaseRequested(const Blksnap::Snapshot &snapshot);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateActions();
    void updateColumns();
    QModelIndex current() const;
    /// The image that is meant: the selected one, or the only one of the selected snapshot.
    QModelIndex currentImage() const;

    SnapshotModel *m_model;
    QTreeView *m_view;
    QAction *m_mount;
    QAction *m_browse;
    QAction *m_unmount;
    QAction *m_backUp;
    QAction *m_release;
};

} // namespace Blksnap
