// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Rows of the tree of devices. One that cannot be ticked keeps the place of the check box free, so that names of the
 * same depth stand below each other.
 */
#pragma once

#include <QStyledItemDelegate>

namespace Blksnap
{

class DeviceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Blksnap
