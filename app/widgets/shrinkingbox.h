// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A combo box as wide as the longest of its texts where there is room, and no wider than the window where there is not:
 * some of the texts are names that people gave. What is cut is in its tool tip.
 */
#pragma once

#include <QComboBox>

namespace Blksnap
{

class ShrinkingBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ShrinkingBox(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
};

} // namespace Blksnap
