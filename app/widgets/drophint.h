// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What a place says of that which is dragged over it, right below the place.
 *
 * Part of the window, and not there for the mouse. A tool tip would be a window of its own, which takes the drop as
 * soon as the pointer gets onto it, and goes away while the drag goes on. Belongs to the window that it shows in.
 */
#pragma once

#include <QLabel>

namespace Blksnap
{

class DropHint : public QLabel
{
    Q_OBJECT

public:
    explicit DropHint(QWidget *window);

    /// As wide as the place, below it; over its lower part where the window ends before.
    void tell(const QString &text, const QWidget *place);
};

} // namespace Blksnap
