// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drophint.h"

#include <QToolTip>

#include <algorithm>

namespace Blksnap
{

DropHint::DropHint(QWidget *window) : QLabel(window)
{
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFrameShape(QFrame::Box);
    setMargin(4);
    setAutoFillBackground(true);
    setPalette(QToolTip::palette());
    setForegroundRole(QPalette::ToolTipText);
    setBackgroundRole(QPalette::ToolTipBase);
    setWordWrap(true);
    // Names of file systems are in it.
    setTextFormat(Qt::PlainText);
}

void DropHint::tell(const QString &text, const QWidget *place)
{
    setText(text);
    const QWidget *window = parentWidget();
    const QSize size(place->width(), heightForWidth(place->width()));
    const QPoint below = place->mapTo(window, QPoint(0, place->height()));
    setGeometry({ QPoint(below.x(), std::min(below.y(), window->height() - size.height())), size });
    raise();
    show();
}

} // namespace Blksnap
