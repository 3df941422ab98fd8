// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How many commands wait for the one that is running, and a button that takes them back. Not to be seen while none do.
 */
#pragma once

#include <QWidget>

class QLabel;

namespace Blksnap
{

class WaitingWork : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingWork(QWidget *parent = nullptr);

    /// What each of them will do, in the order in which they begin.
    void setWaiting(const QStringList &texts);

Q_SIGNALS:
    void takeBackRequested();

private:
    QLabel *m_text;
};

} // namespace Blksnap
