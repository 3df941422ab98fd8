// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Calls on a bus that never wait and are always answered, also where there is no bus.
 */
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>

#include <functional>

class QObject;

namespace Blksnap
{

/// The answer comes in context's thread, and not at all once context is gone. -1: the usual time-out.
void callBus(const QDBusConnection &bus,
             const QDBusMessage &message,
             QObject *context,
             const std::function<void(const QDBusPendingCall &)> &answer,
             int timeout = -1);

/// The same on the system's.
void callSystemBus(const QDBusMessage &message,
                   QObject *context,
                   const std::function<void(const QDBusPendingCall &)> &answer,
                   int timeout = -1);

/// A question to the bus itself.
QDBusMessage questionToBus(const QString &method);

} // namespace Blksnap
