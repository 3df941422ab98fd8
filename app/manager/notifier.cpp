// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifier.h"

#include "client/buscall.h"

#include <KNotification>
#include <QDBusConnection>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr QStringView SERVICE = u"org.freedesktop.Notifications";

} // namespace

void Notifier::notify(const Notification &notification)
{
    // KNotifications asks a service once what it can do. When none answers, it takes that for one without buttons, and
    // shows none from then on, whoever comes later.
    QDBusMessage question = questionToBus(u"NameHasOwner"_s);
    question << SERVICE.toString();
    callBus(QDBusConnection::sessionBus(), question, this, [this, notification](const QDBusPendingCall &call) {
        const QDBusPendingReply<bool> isThere = call;
        if (!isThere.isError() && isThere.value()) {
            show(notification);
        } else {
            showIfOneCanBeStarted(notification);
        }
    });
}

void Notifier::showIfOneCanBeStarted(const Notification &notification)
{
    callBus(QDBusConnection::sessionBus(),
            questionToBus(u"ListActivatableNames"_s),
            this,
            [this, notification](const QDBusPendingCall &call) {
                const QDBusPendingReply<QStringList> names = call;
                if (!names.isError() && names.value().contains(SERVICE)) {
                    show(notification);
                }
            });
}

void Notifier::show(const Notification &notification)
{
    const bool stays = notification.isCritical;
    auto *shown = new KNotification(
        stays ? u"danger"_s : u"notice"_s, stays ? KNotification::Persistent : KNotification::CloseOnTimeout, this);
    shown->setComponentName(u"blksnap-manager"_s);
    shown->setUrgency(stays ? KNotification::CriticalUrgency : KNotification::NormalUrgency);
    shown->setTitle(notification.title);
    // Texts may be marked up, titles may not.
    shown->setText(notification.text.toHtmlEscaped());
    const auto activate = [this, shown, snapshot = notification.snapshot] {
        // On Wayland only what was clicked may bring a window to the front; Qt takes the permission from there.
        if (const QString token = shown->xdgActivationToken(); !token.isEmpty()) {
            qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
        }
        Q_EMIT activated(snapshot);
    };
    connect(shown->addDefaultAction(notification.actionText), &KNotificationAction::activated, this, activate);
    connect(shown->addAction(notification.actionText), &KNotificationAction::activated, this, activate);
    shown->sendEvent();
}

} // namespace Blksnap
