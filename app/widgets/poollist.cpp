// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "poollist.h"

#include "columnfitter.h"
#include "drophint.h"
#include "pooldelegate.h"

#include "models/poolmodel.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace Blksnap
{

PoolList::PoolList(PoolModel *model, const QString &invitation, QWidget *parent)
    : SteadyTreeView(parent), m_model(model), m_invitation(invitation)
{
    setModel(model);
    setItemDelegate(new PoolDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAlternatingRowColors(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::CopyAction);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    header()->resizeSection(PoolModel::DeviceColumn, 50);
    header()->resizeSection(PoolModel::SizeColumn, 50);
    new ColumnFitter(this, { { PoolModel::DeviceColumn, 45 }, { PoolModel::SizeColumn, 30 } });
    setAccessibleDescription(invitation);
    setWhatsThis(invitation);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &PoolList::possibilitiesChanged);
    for (const auto change : { &PoolModel::plannedChanged, &PoolModel::surroundingsChanged }) {
        connect(model, change, this, &PoolList::possibilitiesChanged);
    }
}

QSize PoolList::minimumSizeHint() const
{
    return { 160, 44 };
}

QSize PoolList::sizeHint() const
{
    return { 260, 96 };
}

QList<DeviceNumber> PoolList::selectedNumbers() const
{
    QList<DeviceNumber> numbers;
    auto rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &index : std::as_const(rows)) {
        numbers << index.data(PoolModel::NumberRole).value<DeviceNumber>();
    }
    return numbers;
}

void PoolList::removeSelected()
{
    for (const DeviceNumber number : selectedNumbers()) {
        m_model->remove(number);
    }
}

void PoolList::moveSelected(int by)
{
    auto numbers = selectedNumbers();
    if (by > 0) {
        std::ranges::reverse(numbers);
    }
    for (const DeviceNumber number : std::as_const(numbers)) {
        // One at the edge holds back those behind it, so that their order stays.
        if (!m_model->movePlanned(number, by)) {
            return;
        }
    }
}

bool PoolList::canRemoveSelected() const
{
    return std::ranges::any_of(selectedNumbers(), [this](DeviceNumber number) { return m_model->canRemove(number); });
}

bool PoolList::canMoveSelected(int by) const
{
    const auto numbers = selectedNumbers();
    return !numbers.isEmpty() && m_model->canMove(by > 0 ? numbers.last() : numbers.first(), by);
}

void PoolList::setHovered(bool isHovered)
{
    if (m_isHovered != isHovered) {
        m_isHovered = isHovered;
        viewport()->update();
    }
}

void PoolList::dragEnterEvent(QDragEnterEvent *event)
{
    SteadyTreeView::dragEnterEvent(event);
    setHovered(event->isAccepted());
}

void PoolList::dragMoveEvent(QDragMoveEvent *event)
{
    // All of the list is one place to drop on; rows do not matter.
    if (!m_model->canDropMimeData(event->mimeData(), Qt::CopyAction, -1, -1, {})) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    tell(m_model->verdictOn(*event->mimeData()));
}

void PoolList::tell(const Verdict &verdict)
{
    if (verdict.reason.isEmpty()) {
        delete m_hint;
        return;
    }
    if (!m_hint) {
        m_hint = new DropHint(window());
    }
    m_hint->tell(verdict.hint.isEmpty() ? verdict.reason : verdict.reason + u'\n' + verdict.hint, this);
}

void PoolList::stopHovering()
{
    tell({});
    setHovered(false);
}

void PoolList::dragLeaveEvent(QDragLeaveEvent *event)
{
    stopHovering();
    SteadyTreeView::dragLeaveEvent(event);
}

void PoolList::dropEvent(QDropEvent *event)
{
    stopHovering();
    // What the base class does at a drop: it would take the next press for the end of this.
    setState(NoState);
    if (event->source() == this) {
        const QModelIndex there = indexAt(event->position().toPoint());
        m_model->movePlannedTo(selectedNumbers(), there.isValid() ? there.row() : m_model->rowCount() - 1);
    } else {
        m_model->dropMimeData(event->mimeData(), Qt::CopyAction, -1, -1, {});
    }
    // A copy always: a move would make the source remove what it gave.
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PoolList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        removeSelected();
        event->accept();
        return;
    }
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveSelected(event->key() == Qt::Key_Up ? -1 : 1);
        event->accept();
        return;
    }
    SteadyTreeView::keyPressEvent(event);
}

void PoolList::paintEvent(QPaintEvent *event)
{
    SteadyTreeView::paintEvent(event);
    QPainter painter(viewport());
    if (m_model->rowCount() == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(8, 4, -8, -4), Qt::AlignCenter | Qt::TextWordWrap, m_invitation);
    }
    if (m_isHovered) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -2, -2));
    }
}

} // namespace Blksnap
