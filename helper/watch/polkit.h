// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Asks polkit whether a caller may do something.
 *
 * Invariant: the caller is known by its unique name on the bus, which it cannot choose and which is never given to
 * another; never by a process id. Every question is answered once, in the order in which polkit answers; any failure
 * means no.
 */
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>

#include <functional>

namespace Blksnap
{
class Polkit : public QObject
{
    Q_OBJECT

public:
    explicit Polkit(const QDBusConnection &bus, QObject *parent = nullptr);

    using Answer = std::function<void(bool authorized)>;

    /// @param interactive whether the person may be asked for a password; a caller says so in its message
    void check(const QString &caller, const QString &action, bool interactive, Answer answer);
    /// Questions that are not answered yet.
    qsizetype pending() const;
    /// Those of them for which a person may be asked.
    qsizetype pendingInteractive() const;
    qsizetype pendingOf(const QString &caller) const;

private:
    QDBusConnection m_bus;
    QHash<QString, qsizetype> m_pending;
    qsizetype m_pendingInteractive = 0;
};
} // namespace Blksnap
