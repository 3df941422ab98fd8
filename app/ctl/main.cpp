// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * blksnapctl: the command line. The same back end as the window, without the window.
 */
#include "options.h"
#include "session.h"

#include "client/systembackend.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"blksnapctl"_s);
    // A finished KAuth job would otherwise take the last lock and end us before anything is printed.
    QCoreApplication::setQuitLockEnabled(false);

    int exitCode = 0;
    const auto options = Blksnap::parseOptions(argc, argv, exitCode);
    if (!options) {
        return exitCode;
    }
    QTextStream out(stdout);
    QTextStream errors(stderr);
    Blksnap::SystemBackend backend;
    Blksnap::Session session(&backend, *options, &out, &errors);
    QObject::connect(
        &session, &Blksnap::Session::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    using Interaction = Blksnap::Backend::Interaction;
    backend.startWith(options->needsWatch() ? Interaction::Allowed : Interaction::Forbidden);
    session.start();
    return QCoreApplication::exec();
}
