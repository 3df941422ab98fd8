// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Which version of a service is installed, and whether it is running just now.
 *
 * Wakes nobody: the version is what the program says to --version, the rest is what the bus knows.
 */
#pragma once

#include "health.h"

#include <QDBusServiceWatcher>
#include <QObject>

namespace Blksnap
{

class ServiceProbe : public QObject
{
    Q_OBJECT

public:
    /// @param name on the system bus; program: its path
    ServiceProbe(const QString &name, const QString &program, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void found(const Blksnap::Health::Program &program);

private:
    void askForVersion();
    void setRunning(bool isRunning);

    QString m_name;
    QString m_path;
    QDBusServiceWatcher m_watcher;
    Health::Program m_program;
};

} // namespace Blksnap
