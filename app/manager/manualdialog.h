// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The user manual, docs/manual.md, and the pages that it leads to, as they were built into the program: to be read
 * without a network. One window of it, beside the main one.
 */
#pragma once

#include <QDialog>

namespace Blksnap
{

class ManualDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ManualDialog(QWidget *parent = nullptr);
};

} // namespace Blksnap
