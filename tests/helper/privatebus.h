// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A system bus of one's own, with the real policy files on it, and a polkit that answers what and when a test wants.
 *
 * Invariant: the bus rules are Debian's defaults and ours, so what a stranger may not send there it may not send here.
 * Make it before anything else touches the system bus.
 */
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

class PrivateBus
{
public:
    /// @param policies our files in system.d
    explicit PrivateBus(const QStringList &policies);
    ~PrivateBus();

    bool isRunning() const;
    /// Another participant, with a name of its own.
    QDBusConnection connect(const QString &name) const;

private:
    QTemporaryDir m_directory;
    QProcess m_daemon;
    QString m_address;
};

class FakePolkit : public QDBusVirtualObject
{
public:
    struct Question {
        QString kind;
        QString caller;
        QString action;
        bool interactive = false;
        QDBusMessage call;
    };
    enum class Mode {
        Allow,
        Deny,
        Wait, ///< keep questions until answer()
    };

    explicit FakePolkit(const QDBusConnection &bus);

    bool appear();
    void disappear();
    void answer(qsizetype index, bool allowed);

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

    Mode mode = Mode::Allow;
    QList<Question> questions;

private:
    void send(const QDBusMessage &call, bool allowed);

    QDBusConnection m_bus;
};
