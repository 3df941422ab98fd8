// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceprobe.h"

#include "buscall.h"

#include <QDBusConnection>
#include <QDBusPendingReply>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Blksnap
{

ServiceProbe::ServiceProbe(const QString &name, const QString &program, QObject *parent)
    : QObject(parent)
    , m_name(name)
    , m_path(program)
    , m_watcher(name, QDBusConnection::systemBus(), QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher,
            &QDBusServiceWatcher::serviceOwnerChanged,
            this,
            [this](const QString &, const QString &, const QString &owner) {
                setRunning(!owner.isEmpty());
                if (!owner.isEmpty()) {
                    // It may be another than it was.
                    askForVersion();
                }
            });
}

void ServiceProbe::start()
{
    QDBusMessage message = questionToBus(u"NameHasOwner"_s);
    message << m_name;
    callSystemBus(message, this, [this](const QDBusPendingCall &watcher) {
        const QDBusPendingReply<bool> reply = watcher;
        setRunning(!reply.isError() && reply.value());
    });
    askForVersion();
}

void ServiceProbe::askForVersion()
{
    auto *process = new QProcess(this);
    connect(process, &QProcess::finished, this, [this, process] {
        process->deleteLater();
        m_program.version = QString::fromUtf8(process->readAllStandardOutput()).trimmed().section(u' ', -1);
        Q_EMIT found(m_program);
    });
    connect(process, &QProcess::errorOccurred, this, [process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            process->deleteLater();
        }
    });
    process->start(m_path, { u"--version"_s }, QIODevice::ReadOnly);
}

void ServiceProbe::setRunning(bool isRunning)
{
    m_program.isRunning = isRunning;
    Q_EMIT found(m_program);
}

} // namespace Blksnap
