// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QDBusConnection>
#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace Blksnap
{

bool SingleInstance::claim()
{
    const QString name = u"org.blksnap.manager"_s;
    const QString path = u"/org/blksnap/manager"_s;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return true;
    }
    bus.registerObject(path, this, QDBusConnection::ExportScriptableSlots);
    if (bus.registerService(name)) {
        return true;
    }
    // Leaves with the answer in hand, so that the message is sure to have gone out.
    // Not for long: one that hangs does not come to the front by being waited for.
    constexpr int MILLISECONDS = 2000;
    auto raise = QDBusMessage::createMethodCall(name, path, u"org.blksnap.Manager1"_s, u"Raise"_s);
    raise << qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    bus.call(raise, QDBus::Block, MILLISECONDS);
    return false;
}

} // namespace Blksnap
