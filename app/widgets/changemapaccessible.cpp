// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemapaccessible.h"

#include "changemapview.h"

namespace Blksnap
{

namespace
{

QAccessibleInterface *interfaceFor(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChangeMapView *>(object);
    return view ? new ChangeMapAccessible(view) : nullptr;
}

} // namespace

ChangeMapAccessible::ChangeMapAccessible(ChangeMapView *view) : QAccessibleWidget(view, QAccessible::Chart)
{
}

void ChangeMapAccessible::install()
{
    QAccessible::installFactory(interfaceFor);
}

ChangeMapView *ChangeMapAccessible::view() const
{
    return qobject_cast<ChangeMapView *>(object());
}

QString ChangeMapAccessible::text(QAccessible::Text type) const
{
    switch (type) {
    case QAccessible::Value:
        return view()->describe(view()->cursor());
    case QAccessible::Description:
        return QStringList{ view()->summary(), view()->describe(view()->cursor()) }.join(u'\n').trimmed();
    default:
        return QAccessibleWidget::text(type);
    }
}

} // namespace Blksnap
