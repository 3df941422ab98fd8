// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutbox.h"

#include <QApplication>
#include <QIcon>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace Blksnap
{

QString AboutBox::serviceText(Health::Service service, const Health::Program &program)
{
    if (service == Health::Service::Failing) {
        return tr("does not answer");
    }
    if (service != Health::Service::Available) {
        return tr("missing");
    }
    const QString version = program.version.isEmpty() ? tr("version unknown") : program.version;
    return program.isRunning ? tr("%1, running", "version").arg(version)
                             : tr("%1, not running", "version").arg(version);
}

AboutBox::AboutBox(const Health &health, QWidget *window) : QMessageBox(window)
{
    const QString name = QApplication::applicationDisplayName();
    setObjectName(u"aboutBox"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About %1").arg(name));
    setText(tr("%1 %2").arg(name, QApplication::applicationVersion()));
    const QStringList lines{
        tr("Freezes mounted disks at a click, shows the frozen state, how much room it has left, and what has changed "
           "since."),
        QString(),
        tr("Kernel: Linux %1").arg(QSysInfo::kernelVersion()),
        tr("Module: %1").arg(health.moduleVersion.isEmpty() ? tr("not loaded") : health.moduleVersion),
        tr("Helper: %1").arg(serviceText(health.helper, health.helperProgram)),
        tr("Watch service: %1").arg(serviceText(health.watch, health.watchProgram)),
        tr("Qt: %1").arg(QString::fromLatin1(qVersion())),
        QString(),
        tr("Free software under the GNU General Public License, version 3 or later."),
    };
    setInformativeText(lines.join(u'\n'));
    setStandardButtons(QMessageBox::Ok);
    setIconPixmap(window->windowIcon().pixmap(64));
}

} // namespace Blksnap
