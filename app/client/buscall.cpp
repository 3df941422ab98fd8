// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buscall.h"

#include <QDBusError>
#include <QDBusPendingCallWatcher>

using namespace Qt::StringLiterals;

namespace Blksnap
{

void callBus(const QDBusConnection &bus,
             const QDBusMessage &message,
             QObject *context,
             const std::function<void(const QDBusPendingCall &)> &answer,
             int timeout)
{
    // Without a bus Qt makes no call, and its watcher would never say so.
    const QDBusPendingCall call = bus.isConnected()
        ? bus.asyncCall(message, timeout)
        : QDBusPendingCall::fromError(QDBusError(QDBusError::Disconnected, u"there is no bus"_s));
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, answer] {
        watcher->deleteLater();
        answer(*watcher);
    });
}

void callSystemBus(const QDBusMessage &message,
                   QObject *context,
                   const std::function<void(const QDBusPendingCall &)> &answer,
                   int timeout)
{
    callBus(QDBusConnection::systemBus(), message, context, answer, timeout);
}

QDBusMessage questionToBus(const QString &method)
{
    return QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, method);
}

} // namespace Blksnap
