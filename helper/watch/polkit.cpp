// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * org.freedesktop.PolicyKit1.Authority.CheckAuthorization by hand: the polkit library for Qt tells of answers by one
 * signal for all questions, which does not say whose answer it is.
 */
#include "polkit.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QMap>
#include <QVariantMap>

#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Blksnap
{
/// (sa{sv}), who is asked about.
struct PolkitSubject {
    QString kind;
    QVariantMap details;
};

QDBusArgument &operator<<(QDBusArgument &argument, const PolkitSubject &subject)
{
    argument.beginStructure();
    argument << subject.kind << subject.details;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, PolkitSubject &subject)
{
    argument.beginStructure();
    argument >> subject.kind >> subject.details;
    argument.endStructure();
    // NOLINTNEXTLINE(bugprone-return-const-ref-from-parameter): as Qt asks for it
    return argument;
}
} // namespace Blksnap

Q_DECLARE_METATYPE(Blksnap::PolkitSubject)

namespace Blksnap
{
namespace
{
using Details = QMap<QString, QString>;

bool isAuthorized(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != "(bba{ss})"_L1) {
        return false;
    }
    const auto argument = reply.arguments().constFirst().value<QDBusArgument>();
    bool authorized = false;
    argument.beginStructure();
    argument >> authorized;
    // Without this, Qt keeps the answer for ever.
    argument.endStructure();
    return authorized;
}
} // namespace

Polkit::Polkit(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    qDBusRegisterMetaType<PolkitSubject>();
    qDBusRegisterMetaType<Details>();
}

void Polkit::check(const QString &caller, const QString &action, bool interactive, Answer answer)
{
    constexpr quint32 allowUserInteraction = 1;
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.PolicyKit1"_s,
                                                       u"/org/freedesktop/PolicyKit1/Authority"_s,
                                                       u"org.freedesktop.PolicyKit1.Authority"_s,
                                                       u"CheckAuthorization"_s);
    call.setArguments({
        QVariant::fromValue(PolkitSubject{ .kind = u"system-bus-name"_s, .details = { { u"name"_s, caller } } }),
        action,
        QVariant::fromValue(Details()),
        interactive ? allowUserInteraction : quint32(0),
        QString(), // no cancellation id
    });

    ++m_pending[caller];
    m_pendingInteractive += interactive ? 1 : 0;
    // A person may take any time to type a password.
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, std::numeric_limits<int>::max()), this);
    connect(watcher,
            &QDBusPendingCallWatcher::finished,
            this,
            [this, watcher, caller, interactive, answer = std::move(answer)] {
                watcher->deleteLater();
                m_pendingInteractive -= interactive ? 1 : 0;
                if (--m_pending[caller] == 0) {
                    m_pending.remove(caller);
                }
                answer(isAuthorized(watcher->reply()));
            });
}

qsizetype Polkit::pending() const
{
    return std::accumulate(m_pending.cbegin(), m_pending.cend(), qsizetype(0));
}

qsizetype Polkit::pendingInteractive() const
{
    return m_pendingInteractive;
}

qsizetype Polkit::pendingOf(const QString &caller) const
{
    return m_pending.value(caller);
}
} // namespace Blksnap
