// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "udisks.h"

#include "buscall.h"

#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace Blksnap::UDisks
{

QDBusMessage resolve(const QString &node)
{
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.UDisks2"_s,
                                                  u"/org/freedesktop/UDisks2/Manager"_s,
                                                  u"org.freedesktop.UDisks2.Manager"_s,
                                                  u"ResolveDevice"_s);
    message << QVariantMap{ { u"path"_s, node } } << QVariantMap();
    return message;
}

QDBusMessage call(const QString &path, const QString &interface, const QString &member, const QVariantMap &options)
{
    auto message = QDBusMessage::createMethodCall(
        u"org.freedesktop.UDisks2"_s, path, u"org.freedesktop.UDisks2."_s + interface, member);
    message << options;
    return message;
}

void rescan(const QString &node, QObject *context)
{
    callSystemBus(resolve(node), context, [context](const QDBusPendingCall &resolving) {
        const QDBusPendingReply<QList<QDBusObjectPath>> found = resolving;
        if (!found.isError() && !found.value().isEmpty()) {
            const QString path = found.value().first().path();
            callSystemBus(call(path, u"Block"_s, u"Rescan"_s, {}), context, [](const QDBusPendingCall &) { });
        }
    });
}

} // namespace Blksnap::UDisks
