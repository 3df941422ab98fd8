// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pooldelegate.h"

#include "colors.h"

#include "models/poolmodel.h"

#include <QPainter>

namespace Blksnap
{

namespace
{
constexpr int LINE_HEIGHT = 3;
} // namespace

void PoolDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant fill = index.data(PoolModel::FillRole);
    if (index.column() != PoolModel::FateColumn || !fill.isValid()) {
        return;
    }
    QRect line = option.rect.adjusted(3, 0, -3, -1);
    line.setTop(line.bottom() - LINE_HEIGHT + 1);
    painter->fillRect(line, Colors::neverChanged(option.palette));
    line.setWidth(static_cast<int>(line.width() * fill.toDouble()));
    painter->fillRect(line, Colors::filled(option.palette));
}

} // namespace Blksnap
