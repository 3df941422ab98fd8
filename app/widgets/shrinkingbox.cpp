// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shrinkingbox.h"

#include "models/plaintooltip.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

namespace Blksnap
{

namespace
{

/// Letters that can be read of the shortest.
constexpr int FEWEST = 16;

} // namespace

ShrinkingBox::ShrinkingBox(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

QSize ShrinkingBox::minimumSizeHint() const
{
    const QSize whole = QComboBox::minimumSizeHint();
    return { std::min(whole.width(), FEWEST * fontMetrics().averageCharWidth()), whole.height() };
}

bool ShrinkingBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && width() < sizeHint().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(currentText()), this);
        return true;
    }
    return QComboBox::event(event);
}

} // namespace Blksnap
