// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * One window for each person and session: two would race for the helper, which answers one application at a time.
 *
 * The first one owns a name on the session bus; a later one asks it to come to the front and leaves. Without a session
 * bus everybody is the first.
 */
#pragma once

#include <QObject>

namespace Blksnap
{

class SingleInstance : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.blksnap.Manager1")

public:
    using QObject::QObject;

    /// False: another one runs and was asked to show itself.
    bool claim();

public Q_SLOTS:
    /// token: by which a compositor lets the window come to the front, of who was asked to start; may be empty.
    Q_SCRIPTABLE void Raise(const QString &token)
    {
        if (!token.isEmpty()) {
            qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
        }
        Q_EMIT raiseRequested();
    }

Q_SIGNALS:
    void raiseRequested();
};

} // namespace Blksnap
