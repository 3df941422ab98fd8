// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * blksnap-manager: the desktop app. An ordinary user's program; whatever needs privilege goes through the helper.
 */
#include "language.h"
#include "mainwindow.h"
#include "singleinstance.h"

#include "client/systembackend.h"
#include "widgets/changemapaccessible.h"
#include "widgets/contraststyle.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"blksnap-manager"_s);
    QApplication::setOrganizationName(u"blksnap"_s);
    QApplication::setOrganizationDomain(u"blksnap.org"_s);
    QApplication::setApplicationVersion(QStringLiteral(BLKSNAP_VERSION));
    QApplication::setDesktopFileName(u"org.blksnap.manager"_s);
    // A desktop that brings no icon theme of its own gets the one that we are packaged with.
    if (QIcon::themeName().isEmpty() || QIcon::themeName() == u"hicolor") {
        QIcon::setThemeName(u"breeze"_s);
    }
    QApplication::setWindowIcon(QIcon(u":/org.blksnap.manager.svg"_s));

    const Blksnap::Language language{ QLocale() };
    QApplication::setApplicationDisplayName(QApplication::translate("main", "Blksnap Manager"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Freezes mounted disks, and shows what has changed since."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    Blksnap::SingleInstance instance;
    if (!instance.claim()) {
        return 0;
    }
    Blksnap::ContrastStyle::install();
    Blksnap::ChangeMapAccessible::install();
    Blksnap::SystemBackend backend;
    Blksnap::MainWindow window(&backend);
    QObject::connect(&instance, &Blksnap::SingleInstance::raiseRequested, &window, &Blksnap::MainWindow::raiseToFront);
    window.restoreLayout();
    window.show();
    backend.setWindow(window.windowHandle());
    backend.start();
    return QApplication::exec();
}
