// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemreport.h"

#include "models/snapshotmodel.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

QString serviceText(Health::Service service, const Health::Program &program)
{
    const QString version = program.version.isEmpty() ? u"version unknown"_s : program.version;
    return service == Health::Service::Failing  ? version + u", does not answer"_s
        : service != Health::Service::Available ? u"missing"_s
        : program.isRunning                     ? version + u", running"_s
                                                : version + u", not running"_s;
}

} // namespace

QString systemReport(const Backend &backend)
{
    const Health &health = backend.health();
    QStringList lines{ u"%1 %2, Qt %3"_s.arg(QCoreApplication::applicationName(),
                                             QCoreApplication::applicationVersion(),
                                             QString::fromLatin1(qVersion())),
                       u"system: %1, Linux %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion()),
                       u"module: %1"_s.arg(health.moduleVersion.isEmpty() ? u"not loaded"_s : health.moduleVersion),
                       u"helper: %1"_s.arg(serviceText(health.helper, health.helperProgram)),
                       u"watch: %1"_s.arg(serviceText(health.watch, health.watchProgram)) };
    for (const Device &device : backend.devices().devices()) {
        lines << u"device %1 %2: %3 bytes, %4"_s.arg(
            device.number.toText(), device.name, QString::number(device.size), device.signatureText());
    }
    for (const Snapshot &snapshot : backend.snapshots()) {
        lines << u"snapshot %1: %2, %3 of %4 bytes filled"_s.arg(uuidToText(snapshot.id),
                                                                 SnapshotModel::stateText(snapshot),
                                                                 QString::number(snapshot.filled),
                                                                 QString::number(snapshot.capacity));
    }
    for (const TrackerStatus &tracker : backend.trackers()) {
        lines << u"tracker %1: %2 blocks of %3 bytes, %4 changed"_s.arg(tracker.device.toText(),
                                                                        QString::number(tracker.blockCount),
                                                                        QString::number(tracker.blockSize),
                                                                        QString::number(tracker.blocksChanged));
    }
    return lines.join(u'\n');
}

} // namespace Blksnap
