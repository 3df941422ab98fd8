// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * org.blksnap.Watch1 on the system bus.
 *
 * Invariant: every call is answered once, and only after polkit (or, for Adopt, the bus itself) said that its sender
 * may ask; arguments are looked at after that. Nothing blocks: while one person types a password, everybody else is
 * served.
 */
#pragma once

#include "watch/polkit.h"
#include "watch/watcher.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <functional>

namespace Blksnap
{
class Service : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.blksnap.Watch1")

public:
    Service(const QDBusConnection &bus, Watcher &watcher, const WatchSurroundings &surroundings);

    /// Registers object and name; false: somebody else has the name.
    bool appear();
    void disappear();
    /// Whether somebody is waiting for an answer.
    bool isBusy() const;

public Q_SLOTS:
    Q_SCRIPTABLE void Adopt(const QString &snapshot);
    Q_SCRIPTABLE QList<QVariantMap> Snapshots();
    Q_SCRIPTABLE QList<QVariantMap> Events(qulonglong after);
    Q_SCRIPTABLE QDBusUnixFileDescriptor ReadChangeMap(uint major, uint minor, QVariantMap &info);
    Q_SCRIPTABLE QDBusUnixFileDescriptor
    ListChangedFiles(uint major, uint minor, uint since, qulonglong offset, qulonglong length);

Q_SIGNALS:
    Q_SCRIPTABLE void Event(const QVariantMap &event);
    /// Somebody called.
    void called();

private:
    using Reply = std::function<QDBusMessage(const QDBusMessage &call)>;
    void answerIfAuthorized(const QString &action, Reply reply);
    void answerIfRoot(Reply reply);
    void refuse(const QDBusMessage &call, const QString &what);

    QDBusConnection m_bus;
    Watcher &m_watcher;
    const WatchSurroundings &m_with;
    Polkit m_polkit;
    qsizetype m_identifying = 0;
};
} // namespace Blksnap
