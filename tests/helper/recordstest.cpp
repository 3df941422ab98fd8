// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What is remembered in /run: comes back as it was, is not believed when damaged, is readable by its owner only.
 */
#include "state/records.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <limits>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class RecordsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Records> m_records;
    const SnapshotId m_id = *uuidFromText(u"00112233-4455-6677-8899-aabbccddeeff");

    QString file(const QString &name) const
    {
        return m_directory->filePath(name);
    }

    void put(const QString &name, const QByteArray &content)
    {
        QFile out(file(name));
        QVERIFY(QDir().mkpath(QFileInfo(out).path()) && out.open(QIODevice::WriteOnly));
        out.write(content);
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_records = std::make_unique<Records>(m_directory->path());
    }

    void snapshot()
    {
        const SnapshotRecord record = {
            .snapshot = m_id,
            .name = u"\"☃\" \\ x"_s,
            .taken = 1795000000123456,
            .storage = { { { 8, 1 }, std::numeric_limits<quint64>::max(), 1, {}, 0 },
                         { { 8, 3 }, 512, 1, {}, 1ull << 60 } },
            .reserve = { { { 8, 2 }, 512, 2 }, { { 7, 3 }, 1024, 0, DeviceNumber{ 8, 9 } } },
            .policy = { .growStep = std::numeric_limits<quint64>::max(),
                        .keepFree = 7,
                        .atReserveEnd = ReserveEnd::Release },
        };
        QCOMPARE(m_records->snapshot(m_id).error().number, ENOENT);
        QVERIFY(m_records->saveSnapshot(record));
        QCOMPARE(m_records->snapshot(m_id).value(), record);
        QCOMPARE(m_records->snapshotIds(), QList{ m_id });
        const QString path = u"snapshots/%1.json"_s.arg(uuidToText(m_id));
        const auto permissions = QFile(file(path)).permissions();
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
        m_records->removeSnapshot(m_id);
        QVERIFY(m_records->snapshotIds().isEmpty());
    }

    void room()
    {
        constexpr quint64 mebibyte = 1024 * 1024;
        StoredDevice device = { .device = { 8, 1 }, .size = 256 * mebibyte };
        QCOMPARE(device.room(), (BlockRange{ 2048, 255 * 2048 }));
        device.fileSystem = DeviceNumber{ 8, 2 };
        QCOMPARE(device.room(), (BlockRange{ 2048, 255 * 2048 }));
        for (const quint64 size : { quint64(0), mebibyte / 2, mebibyte }) {
            device.size = size;
            QCOMPARE(device.room().count, 0U);
        }
    }

    void damagedSnapshot_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray good =
            R"({"snapshot":"00112233-4455-6677-8899-aabbccddeeff","name":"","taken":"1","storage":[],"reserve":[],)"
            R"("policy":{"growStep":"0","keepFree":"0","atReserveEnd":"warn"}})";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << good.chopped(1);
        QTest::newRow("another") << QByteArray(good).replace("0011", "1111");
        QTest::newRow("no name") << QByteArray(good).replace("name", "nome");
        QTest::newRow("number") << QByteArray(good).replace("\"1\"", "1");
        QTest::newRow("storage") << QByteArray(good).replace("\"storage\":[]", R"("storage":[{"device":"8:1"}])");
        QTest::newRow("policy") << QByteArray(good).replace("policy", "police");
        QTest::newRow("grow step") << QByteArray(good).replace("growStep", "step");
        QTest::newRow("end") << QByteArray(good).replace("warn", "hope");
        QTest::newRow("file system") << QByteArray(good).replace(
            "\"storage\":[]", R"("storage":[{"device":"7:1","size":"1","diskseq":"1","fileSystem":"home"}])");
        QTest::newRow("begin") << QByteArray(good).replace(
            "\"storage\":[]", R"("storage":[{"device":"8:1","size":"1","diskseq":"1","begin":"late"}])");
        QTest::newRow("list") << QByteArray("[]");
    }

    void damagedSnapshot()
    {
        QFETCH(QByteArray, content);
        put(u"snapshots/%1.json"_s.arg(uuidToText(m_id)), content);
        QCOMPARE(m_records->snapshot(m_id).error().number, EBADMSG);
    }

    void strangeNames()
    {
        put(u"snapshots/.json"_s, "{}");
        put(u"snapshots/x.json"_s, "{}");
        put(u"snapshots/%1"_s.arg(uuidToText(m_id)), "{}");
        QVERIFY(m_records->snapshotIds().isEmpty());
    }

    void growth()
    {
        const GrowthState state = {
            .handledEvents = 3,
            .reserve = { { .device = { 8, 1 }, .diskSequence = 5, .usedSectors = 1ull << 60, .pendingSectors = 8 } },
        };
        QCOMPARE(m_records->growth(m_id).value(), GrowthState());
        QVERIFY(m_records->saveGrowth(m_id, state));
        QCOMPARE(m_records->growth(m_id).value(), state);
        QVERIFY(m_records->saveEvents({}));
        QCOMPARE(m_records->growthIds(), QList{ m_id });
        put(u"watch/%1.json"_s.arg(uuidToText(m_id)), "{}");
        QCOMPARE(m_records->growth(m_id).error().number, EBADMSG);
        put(u"watch/%1.json"_s.arg(uuidToText(m_id)), R"({"handledEvents":3,"reserve":[]})");
        QCOMPARE(m_records->growth(m_id).error().number, EBADMSG);
        put(u"watch/%1.json"_s.arg(uuidToText(m_id)), R"({"handledEvents":"3"})");
        QCOMPARE(m_records->growth(m_id).error().number, EBADMSG);
    }

    void events()
    {
        const QList<Protocol::Event> events = {
            { .id = 1,
              .time = 2,
              .kind = Protocol::EventKind::Taken,
              .snapshot = m_id,
              .device = {},
              .sectors = {},
              .errorNumber = {} },
            { .id = 2,
              .time = 3,
              .kind = Protocol::EventKind::Grown,
              .snapshot = m_id,
              .device = DeviceNumber{ 8, 1 },
              .sectors = 4,
              .errorNumber = 5 },
        };
        QVERIFY(m_records->events()->isEmpty());
        QVERIFY(m_records->saveEvents(events));
        QCOMPARE(m_records->events().value(), events);
        put(u"watch/events.json"_s, R"({"events":[{"id":"x"}]})");
        QCOMPARE(m_records->events().error().number, EBADMSG);
    }

    void requests()
    {
        RequestRecord record;
        record.request = m_id;
        record.verb = u"take"_s;
        record.digest = "digest";
        record.origins = { { 8, 1 }, { 8, 2 } };
        record.created = QUuid::createUuid();
        record.answer = { { u"a"_s, quint64(5) }, { u"b"_s, QVariantList{ QVariantMap{ { u"c"_s, u"d"_s } } } } };
        QCOMPARE(m_records->request(m_id).error().number, ENOENT);
        QVERIFY(m_records->saveRequest(record));
        const auto read = m_records->request(m_id);
        QCOMPARE(read->answer, record.answer);
        QCOMPARE(read->answer[u"a"_s].metaType(), QMetaType::fromType<quint64>());
        QCOMPARE(read->origins, record.origins);
        QCOMPARE(read->created, record.created);
        QCOMPARE(m_records->runningRequests().size(), 1);

        put(u"requests/"_s + uuidToText(m_id), "BLKS");
        QCOMPARE(m_records->request(m_id).error().number, EBADMSG);
    }

    void damagedRequests()
    {
        RequestRecord record;
        record.request = m_id;
        record.verb = u"take"_s;
        QVERIFY(m_records->saveRequest(record));
        QFile good(file(u"requests/"_s + uuidToText(m_id)));
        QVERIFY(good.open(QIODevice::ReadOnly));
        const QByteArray content = good.readAll();

        const QUuid another = QUuid::createUuid();
        put(u"requests/"_s + uuidToText(another), content);
        QCOMPARE(m_records->request(another).error().number, EBADMSG);
        put(u"requests/"_s + uuidToText(m_id), content.chopped(1));
        QCOMPARE(m_records->request(m_id).error().number, EBADMSG);
        record.origins.fill(DeviceNumber{ 8, 1 }, Protocol::maximumDevices + 1);
        QVERIFY(m_records->saveRequest(record));
        QCOMPARE(m_records->request(m_id).error().number, EBADMSG);
    }

    void oldRequestsAreForgotten()
    {
        RequestRecord running;
        running.request = m_id;
        QVERIFY(m_records->saveRequest(running));
        for (int i = 0; i < 300; ++i) {
            RequestRecord record;
            record.request = QUuid::createUuid();
            record.state = RequestRecord::State::Done;
            QVERIFY(m_records->saveRequest(record));
        }
        QVERIFY(m_records->request(m_id));
        QVERIFY(QDir(file(u"requests"_s)).entryList(QDir::Files).size() <= 257);
    }

    void nowhereToWrite()
    {
        const Records records(u"/proc/nowhere"_s);
        QVERIFY(!records.saveEvents({}));
    }
};

QTEST_GUILESS_MAIN(RecordsTest)

#include "recordstest.moc"
