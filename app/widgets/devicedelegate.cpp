// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicedelegate.h"

#include "models/devicetreemodel.h"

#include <QApplication>

namespace Blksnap
{

void DeviceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != DeviceTreeModel::NameColumn
        || option->features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        return;
    }
    // The icon is given the room of the check box as well, and stands at its end.
    const QStyle *style = option->widget ? option->widget->style() : QApplication::style();
    const int margins = 2 * (style->pixelMetric(QStyle::PM_FocusFrameHMargin, option, option->widget) + 1);
    int room = style->pixelMetric(QStyle::PM_IndicatorWidth, option, option->widget) + margins;
    if (!option->features.testFlag(QStyleOptionViewItem::HasDecoration)) {
        // A desktop without icons: the room alone, which has margins of its own.
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize.setWidth(0);
        room -= margins;
    }
    option->decorationSize.rwidth() += room;
    option->decorationAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

} // namespace Blksnap
