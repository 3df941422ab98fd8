// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A list of devices that partitions can be dragged into. Says while hovering why one is not suitable, and in the empty
 * list what to do.
 */
#pragma once

#include "kernel/types.h"
#include "steadytreeview.h"

#include <QPointer>

namespace Blksnap
{

class DropHint;
class PoolModel;
struct Verdict;

class PoolList : public SteadyTreeView
{
    Q_OBJECT

public:
    explicit PoolList(PoolModel *model, const QString &invitation, QWidget *parent = nullptr);

    /// Takes the selected devices out of the plan.
    void removeSelected();
    /// Up (-1) or down (1): the order in which they are used.
    void moveSelected(int by);
    /// Whether that would do anything.
    bool canRemoveSelected() const;
    bool canMoveSelected(int by) const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// What can be done with what is selected.
    void possibilitiesChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setHovered(bool isHovered);
    /// Of what is over the list; nothing speaks against it if the reason is empty.
    void tell(const Verdict &verdict);
    void stopHovering();
    QList<DeviceNumber> selectedNumbers() const;

    PoolModel *m_model;
    QPointer<DropHint> m_hint;
    QString m_invitation;
    bool m_isHovered = false;
};

} // namespace Blksnap
