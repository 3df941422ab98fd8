// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What a screen reader gets of a change map: a chart whose value is the cell under the cursor in words. The description
 * has it too, for there are readers that ask a chart for no value; moving the cursor announces it.
 *
 * Owned by Qt's accessibility cache, as it demands.
 */
#pragma once

#include <QAccessibleWidget>

namespace Blksnap
{

class ChangeMapView;

class ChangeMapAccessible : public QAccessibleWidget
{
public:
    explicit ChangeMapAccessible(ChangeMapView *view);

    /// Makes Qt ask us about every ChangeMapView from now on.
    static void install();

    QString text(QAccessible::Text type) const override;

private:
    ChangeMapView *view() const;
};

} // namespace Blksnap
