// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the window hears of the kernel's status, from files in the place of the kernel's.
 */
#include "client/statusmonitor.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class StatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeReadIsNotGone();

private:
    void write(const QString &name, const QByteArray &contents);

    QTemporaryDir m_root;
};

void StatusTest::write(const QString &name, const QByteArray &contents)
{
    QFile file(m_root.filePath(name));
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
}

void StatusTest::whatCannotBeReadIsNotGone()
{
    const QString folder = u"snapshots/"_s + uuidToText(QUuid::createUuid()) + u'/';
    write(u"version"_s, "2.1.0.0\n");
    for (const QString &name : { u"taken_at"_s,
                                 u"storage_capacity"_s,
                                 u"storage_filled"_s,
                                 u"storage_requested"_s,
                                 u"low_space_events"_s,
                                 u"freeze_microseconds"_s,
                                 u"in_flight_bytes"_s }) {
        write(folder + name, "1\n");
    }
    write(folder + u"state"_s, "taken\n");
    StatusMonitor monitor((StatusReader(m_root.path())));
    QSignalSpy read(&monitor, &StatusMonitor::statusRead);
    const auto snapshots = [&read] {
        return read.last().first().value<StatusReading>().snapshots.size();
    };
    monitor.readNow();
    QCOMPARE(read.size(), 1);
    QCOMPARE(snapshots(), 1);
    write(folder + u"state"_s, "no state\n");
    monitor.readNow();
    QCOMPARE(read.size(), 1);
    write(folder + u"state"_s, "taken\n");
    monitor.readNow();
    QCOMPARE(read.size(), 2);
    QCOMPARE(snapshots(), 1);
    // Without the module, nothing is held.
    QVERIFY(QDir(m_root.filePath(u"snapshots"_s)).removeRecursively());
    QVERIFY(QFile::remove(m_root.filePath(u"version"_s)));
    monitor.readNow();
    QCOMPARE(read.size(), 3);
    QCOMPARE(snapshots(), 0);
}

QTEST_GUILESS_MAIN(StatusTest)
#include "tst_status.moc"
