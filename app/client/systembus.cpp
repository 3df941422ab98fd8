// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systembus.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusPendingCallWatcher>

using namespace Qt::StringLiterals;

namespace Blksnap
{

void callSystemBus(const QDBusMessage &message,
                   QObject *context,
                   const std::function<void(const QDBusPendingCall &)> &answer,
                   int timeout)
{
    const QDBusConnection bus = QDBusConnection::systemBus();
    // Without a bus Qt makes no call, and its watcher would never say so.
    const QDBusPendingCall call = bus.isConnected()
        ? bus.asyncCall(message, timeout)
        : QDBusPendingCall::fromError(QDBusError(QDBusError::Disconnected, u"there is no system bus"_s));
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, answer] {
        watcher->deleteLater();
        answer(*watcher);
    });
}

} // namespace Blksnap
