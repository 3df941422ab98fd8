// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

enum class Urgency : uchar { Low = 0, Normal = 1, Critical = 2 };

QString service()
{
    return u"org.freedesktop.Notifications"_s;
}

QString path()
{
    return u"/org/freedesktop/Notifications"_s;
}

} // namespace

Notifier::Notifier(QObject *parent) : QObject(parent)
{
    auto bus = QDBusConnection::sessionBus();
    bus.connect(service(), path(), service(), u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    bus.connect(service(), path(), service(), u"NotificationClosed"_s, this, SLOT(notificationClosed(uint, uint)));
}

void Notifier::notify(const Notification &notification)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    const auto urgency = notification.isCritical ? Urgency::Critical : Urgency::Normal;
    auto message = QDBusMessage::createMethodCall(service(), path(), service(), u"Notify"_s);
    constexpr int AS_THE_DESKTOP_LIKES = -1;
    constexpr int UNTIL_READ = 0;
    message << u"Blksnap Manager"_s << 0U << u"org.blksnap.manager"_s << notification.title << notification.text
            << QStringList{ u"default"_s, notification.actionText, u"pool"_s, notification.actionText }
            << QVariantMap{ { u"urgency"_s, QVariant::fromValue(static_cast<uchar>(urgency)) },
                            { u"desktop-entry"_s, u"org.blksnap.manager"_s } }
            << (notification.isCritical ? UNTIL_READ : AS_THE_DESKTOP_LIKES);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, snapshot = notification.snapshot] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isError()) {
            m_shown.insert(reply.value(), snapshot);
        }
    });
}

void Notifier::actionInvoked(uint id, const QString &)
{
    // The bus tells everybody's notifications to everybody.
    if (const auto found = m_shown.constFind(id); found != m_shown.cend()) {
        Q_EMIT activated(*found);
    }
}

void Notifier::notificationClosed(uint id, uint)
{
    m_shown.remove(id);
}

} // namespace Blksnap
