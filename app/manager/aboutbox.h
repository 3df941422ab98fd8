// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What this is, and the versions of all its parts. Deletes itself when it is closed.
 */
#pragma once

#include "client/health.h"

#include <QMessageBox>

namespace Blksnap
{

class AboutBox : public QMessageBox
{
    Q_OBJECT

public:
    explicit AboutBox(const Health &health, QWidget *window);

private:
    static QString serviceText(Health::Service service, const Health::Program &program);
};

} // namespace Blksnap
