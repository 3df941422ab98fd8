// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The status reader on directories as the module makes them, whole and damaged.
 */
#include "kernel/status.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class StatusTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    const SnapshotId m_id = *uuidFromText(u"00112233-4455-6677-8899-aabbccddeeff");

    void put(const QString &path, const QByteArray &text)
    {
        const QString full = m_directory->filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(full).path()));
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QString snapshotPath(const QString &file) const
    {
        return u"snapshots/%1/%2"_s.arg(uuidToText(m_id), file);
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        put(u"version"_s, "2.1.0.0\n");
        put(snapshotPath(u"state"_s), "taken\n");
        put(snapshotPath(u"taken_at"_s), "1795000000123456789\n");
        put(snapshotPath(u"storage_capacity"_s), "2097152\n");
        put(snapshotPath(u"storage_filled"_s), "1024\n");
        put(snapshotPath(u"storage_requested"_s), "2097152\n");
        put(snapshotPath(u"low_space_events"_s), "1\n");
        put(snapshotPath(u"freeze_microseconds"_s), "5120\n");
        put(snapshotPath(u"in_flight_bytes"_s), "65536\n");
        for (const QString &device : { u"8:17"_s, u"8:2"_s }) {
            const QString path = snapshotPath(u"devices/"_s + device);
            put(path + u"/image"_s, device == u"8:2" ? "252:0\n" : "252:1\n");
            put(path + u"/chunk_size"_s, "65536\n");
            put(path + u"/chunks_copied"_s, "3\n");
            put(path + u"/chunks_elided"_s, "1\n");
            put(path + u"/bytes_read"_s, "262144\n");
            put(path + u"/bytes_written"_s, "196608\n");
            put(path + u"/error"_s, "0\n");
        }
        put(u"trackers/8:2/block_size"_s, "1048576\n");
        put(u"trackers/8:2/block_count"_s, "100\n");
        put(u"trackers/8:2/generation"_s, "01234567-89ab-cdef-0123-456789abcdef\n");
        put(u"trackers/8:2/snapshot_number"_s, "255\n");
        put(u"trackers/8:2/writes_seen"_s, "18446744073709551615\n");
        put(u"trackers/8:2/blocks_changed"_s, "7\n");
    }

    void whole()
    {
        const StatusReader reader(m_directory->path());
        QVERIFY(reader.isModuleLoaded());
        QCOMPARE(reader.version(), (Version{ 2, 1, 0, 0 }));
        QCOMPARE(reader.snapshotIds(), QList{ m_id });
        const auto status = reader.snapshot(m_id);
        QVERIFY(status.has_value());
        QCOMPARE(status->state, SnapshotState::Taken);
        QCOMPARE(status->takenAt, 1795000000123456789);
        QCOMPARE(status->capacity, 2097152u);
        QCOMPARE(status->filled, 1024u);
        QCOMPARE(status->freezeMicroseconds, 5120u);
        QCOMPARE(status->inFlightBytes, 65536u);
        QCOMPARE(status->devices.size(), 2);
        QCOMPARE(status->devices[0].origin, (DeviceNumber{ 8, 2 }));
        QCOMPARE(status->devices[0].image, (DeviceNumber{ 252, 0 }));
        QCOMPARE(status->devices[1].origin, (DeviceNumber{ 8, 17 }));
        QCOMPARE(status->devices[1].chunksCopied, 3u);
        QCOMPARE(reader.snapshots().value().size(), 1);
        QCOMPARE(reader.holderOf({ 8, 17 }), m_id);
        QVERIFY(!reader.holderOf({ 8, 18 }));
        QCOMPARE(reader.snapshotOfImage({ 252, 1 }), m_id);
        QVERIFY(!reader.snapshotOfImage({ 8, 2 }));

        const auto trackers = reader.trackers();
        QCOMPARE(trackers->size(), 1);
        QCOMPARE(trackers->first().writesSeen, std::numeric_limits<quint64>::max());
        QCOMPARE(uuidToText(trackers->first().generation), u"01234567-89ab-cdef-0123-456789abcdef");
    }

    void withoutModule()
    {
        const StatusReader reader(m_directory->filePath(u"nowhere"_s));
        QVERIFY(!reader.isModuleLoaded());
        QCOMPARE(reader.version().error().number, ENOENT);
        QVERIFY(reader.snapshotIds().isEmpty());
        QVERIFY(reader.snapshots()->isEmpty());
        QVERIFY(reader.trackers()->isEmpty());
        QCOMPARE(reader.snapshot(m_id).error().number, ENOENT);
    }

    void notTaken()
    {
        put(snapshotPath(u"state"_s), "created\n");
        put(snapshotPath(u"devices/8:2/image"_s), "\n");
        const auto status = StatusReader(m_directory->path()).snapshot(m_id);
        QCOMPARE(status->state, SnapshotState::Created);
        QVERIFY(!status->devices[0].image);
    }

    void lostImage()
    {
        put(snapshotPath(u"state"_s), "overflowed\n");
        put(snapshotPath(u"devices/8:2/error"_s), "-28\n");
        const auto status = StatusReader(m_directory->path()).snapshot(m_id);
        QCOMPARE(status->state, SnapshotState::Overflowed);
        QCOMPARE(status->devices[0].error, ENOSPC);
    }

    void damaged_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << u"storage_filled"_s << QByteArray();
        QTest::newRow("text") << u"storage_filled"_s << QByteArray("many\n");
        QTest::newRow("negative") << u"storage_filled"_s << QByteArray("-1\n");
        QTest::newRow("too large") << u"storage_filled"_s << QByteArray("18446744073709551616\n");
        QTest::newRow("two lines") << u"storage_filled"_s << QByteArray("1\n2\n");
        QTest::newRow("unknown state") << u"state"_s << QByteArray("melted\n");
        QTest::newRow("image") << u"devices/8:2/image"_s << QByteArray("blksnap-image0\n");
        QTest::newRow("positive error") << u"devices/8:2/error"_s << QByteArray("5\n");
    }

    void damaged()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        put(snapshotPath(file), text);
        const StatusReader reader(m_directory->path());
        QCOMPARE(reader.snapshot(m_id).error().number, EBADMSG);
        QCOMPARE(reader.snapshots().error().number, EBADMSG);
    }

    void vanishing()
    {
        // A snapshot that is being taken down lacks files; the list goes on without it.
        QVERIFY(QFile::remove(m_directory->filePath(snapshotPath(u"storage_filled"_s))));
        const StatusReader reader(m_directory->path());
        QCOMPARE(reader.snapshot(m_id).error().number, ENOENT);
        QVERIFY(reader.snapshots()->isEmpty());
    }

    void strangers()
    {
        put(u"snapshots/README/state"_s, "taken\n");
        put(u"trackers/power/block_size"_s, "1\n");
        const StatusReader reader(m_directory->path());
        QCOMPARE(reader.snapshotIds().size(), 1);
        QCOMPARE(reader.trackers()->size(), 1);
    }
};

QTEST_GUILESS_MAIN(StatusTest)

#include "statustest.moc"
