// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The messages: that they survive the way there and back, also through the form in which KAuth sends them, and that
 * whatever is not exactly one of them is refused.
 */
#include "protocol/messages.h"

#include <QDataStream>
#include <QIODevice>
#include <QTest>

#include <functional>

using namespace Blksnap;
using namespace Blksnap::Protocol;

namespace
{
const QUuid requestId = *uuidFromText(u"11111111-2222-4333-8444-555555555555");
const QUuid snapshotId = *uuidFromText(u"66666666-7777-4888-9999-aaaaaaaaaaaa");

DeviceReference device(quint32 minor)
{
    return { .device = { 8, minor }, .size = 1 << 30, .diskSequence = 9, .uuid = u"ABCD-1234"_s };
}

TakeRequest takeRequest()
{
    return {
        .request = requestId,
        .devices = { device(1), device(2) },
        .storage = { { .device = device(3), .consent = u"dos:5e3f1c2a,ext4:0b7a"_s } },
        .reserve = { { .device = device(4), .consent = {} } },
        .name = u"vor dem Umbau ☃"_s,
        .storageFiles = { { .fileSystem = device(5), .size = 64 * fileAlignment } },
        .reserveFiles = { { .fileSystem = device(5), .size = fileAlignment },
                          { .fileSystem = device(6), .size = fileAlignment } },
        .policy = { .growStep = 1 << 20, .keepFree = 1 << 30, .atReserveEnd = ReserveEnd::Release },
    };
}

QVariantMap throughKAuth(const QVariantMap &map)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << map;
    QVariantMap result;
    QDataStream in(bytes);
    in >> result;
    return result;
}

using Change = std::function<void(QVariantMap &)>;

Change set(const QString &key, const QVariant &value)
{
    return [=](QVariantMap &map) {
        map.insert(key, value);
    };
}

/// Changes a key of the first element of a list.
Change setIn(const QString &list, const QString &key, const QVariant &value)
{
    return [=](QVariantMap &map) {
        QVariantList elements = map[list].toList();
        QVariantMap element = elements[0].toMap();
        element.insert(key, value);
        elements[0] = element;
        map.insert(list, elements);
    };
}

Change removeFrom(const QString &list, const QString &key)
{
    return [=](QVariantMap &map) {
        QVariantList elements = map[list].toList();
        QVariantMap element = elements[0].toMap();
        element.remove(key);
        elements[0] = element;
        map.insert(list, elements);
    };
}
} // namespace

Q_DECLARE_METATYPE(Change)

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names()
    {
        for (int i = 0; i <= static_cast<int>(Code::Kernel); ++i) {
            const auto code = static_cast<Code>(i);
            QVERIFY(!codeName(code).isEmpty());
            QCOMPARE(codeFromName(codeName(code)), code);
        }
        for (int i = 0; i <= static_cast<int>(EventKind::Released); ++i) {
            const auto kind = static_cast<EventKind>(i);
            QVERIFY(!eventKindName(kind).isEmpty());
            QCOMPARE(eventKindFromName(eventKindName(kind)), kind);
        }
        QVERIFY(!codeFromName(u"melted"));
        QVERIFY(!eventKindFromName(u""));
        QCOMPARE(actionId(Verb::TakeOverwrite), u"org.blksnap.helper.takeoverwrite"_s);
        QCOMPARE(verbOfAction(u"org.blksnap.helper.takeoverwrite"), Verb::TakeOverwrite);
        QVERIFY(!verbOfAction(u"takeoverwrite"));
        QVERIFY(!verbOfAction(u"org.blksnap.helper"));
    }

    void roundTrip()
    {
        const TakeRequest take = takeRequest();
        QCOMPARE(decodeTakeRequest(throughKAuth(encode(take)), Consent::Allowed).value(), take);

        const AddStorageRequest add = {
            .request = requestId,
            .snapshot = snapshotId,
            .storage = {},
            .reserve = take.storage,
            .storageFiles = take.reserveFiles,
            .reserveFiles = take.storageFiles,
        };
        QCOMPARE(decodeAddStorageRequest(throughKAuth(encode(add))).value(), add);
        const ReleaseRequest release = { .request = requestId, .snapshot = snapshotId };
        QCOMPARE(decodeReleaseRequest(throughKAuth(encode(release))).value(), release);
        const TrackRequest track = { .request = requestId, .devices = take.devices };
        QCOMPARE(decodeTrackRequest(throughKAuth(encode(track))).value(), track);
        const LoadModuleRequest load = { .request = requestId };
        QCOMPARE(decodeLoadModuleRequest(throughKAuth(encode(load))).value(), load);

        const TakeReply taken = { .request = requestId,
                                  .snapshot = snapshotId,
                                  .freezeMicroseconds = 5,
                                  .images = { { { 8, 1 }, { 252, 0 } } } };
        QCOMPARE(decodeTakeReply(throughKAuth(encode(taken))).value(), taken);
        const AddStorageReply added = { .request = requestId, .capacity = 1ull << 40 };
        QCOMPARE(decodeAddStorageReply(throughKAuth(encode(added))).value(), added);
        const DoneReply done = { .request = requestId };
        QCOMPARE(decodeDoneReply(throughKAuth(encode(done))).value(), done);
        const LoadModuleReply loaded = { .request = requestId, .version = { 2, 1, 0, 0 } };
        QCOMPARE(decodeLoadModuleReply(throughKAuth(encode(loaded))).value(), loaded);

        const Refusal plain = { .request = requestId,
                                .code = Code::NoModule,
                                .message = u"no"_s,
                                .device = {},
                                .signature = {},
                                .signatureText = {},
                                .errorNumber = 0 };
        QCOMPARE(decodeRefusal(throughKAuth(encode(plain))).value(), plain);
        const Refusal full = { .request = {},
                               .code = Code::Signature,
                               .message = u"no"_s,
                               .device = DeviceNumber{ 8, 3 },
                               .signature = u"ext4:x"_s,
                               .signatureText = u"ext4 \"x\""_s,
                               .errorNumber = 16 };
        QCOMPARE(decodeRefusal(throughKAuth(encode(full))).value(), full);

        const Event bare = { .id = 1,
                             .time = 2,
                             .kind = EventKind::Released,
                             .snapshot = snapshotId,
                             .device = {},
                             .sectors = {},
                             .errorNumber = {} };
        QCOMPARE(decodeEvent(encode(bare)).value(), bare);
        const Event event = { .id = 3,
                              .time = -4,
                              .kind = EventKind::Grown,
                              .snapshot = snapshotId,
                              .device = DeviceNumber{ 8, 3 },
                              .sectors = 2048,
                              .errorNumber = 5 };
        QCOMPARE(decodeEvent(encode(event)).value(), event);
        const WatchedSnapshot watched = { .snapshot = snapshotId,
                                          .name = u"n"_s,
                                          .taken = 5,
                                          .storage = { { 8, 3 } },
                                          .reserve = { { 8, 4 }, { 7, 0 } },
                                          .files = { { { 7, 0 }, { 8, 1 } } },
                                          .begins = { { { 8, 3 }, 0 } },
                                          .joined = { { { 8, 4 }, 1048576 } },
                                          .policy = take.policy };
        QCOMPARE(decodeWatchedSnapshot(encode(watched)).value(), watched);
        const ChangeMapInfo info = {
            .capacity = 1, .blockSize = 2, .blockCount = 3, .generation = snapshotId, .snapshotNumber = 4
        };
        QCOMPARE(decodeChangeMapInfo(encode(info)).value(), info);
    }

    void consentNeedsItsAction()
    {
        QVERIFY(!decodeTakeRequest(encode(takeRequest()), Consent::Refused));
        TakeRequest harmless = takeRequest();
        harmless.storage[0].consent.clear();
        QVERIFY(decodeTakeRequest(encode(harmless), Consent::Refused));
        harmless.reserve[0].consent = u"ext4:x"_s;
        QVERIFY(!decodeTakeRequest(encode(harmless), Consent::Refused));
    }

    void refused_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, const Change &change) {
            QTest::newRow(name) << change;
        };
        row("nothing", [](QVariantMap &map) { map.clear(); });
        row("unknown key", set(u"force"_s, true));
        row("key in another case", [](QVariantMap &map) { map.insert(u"Name"_s, map.take(u"name"_s)); });
        for (const QString &key : { u"request"_s,
                                    u"devices"_s,
                                    u"storage"_s,
                                    u"reserve"_s,
                                    u"storageFiles"_s,
                                    u"reserveFiles"_s,
                                    u"growStep"_s,
                                    u"keepFree"_s,
                                    u"atReserveEnd"_s,
                                    u"name"_s }) {
            row(qPrintable(u"without "_s + key), [key](QVariantMap &map) { map.remove(key); });
            row(qPrintable(key + u" as number"_s), set(key, 5));
            row(qPrintable(key + u" invalid"_s), set(key, QVariant()));
            row(qPrintable(key + u" as map"_s), set(key, QVariantMap()));
        }
        row("request in upper case", set(u"request"_s, uuidToText(snapshotId).toUpper()));
        row("request as QUuid", set(u"request"_s, requestId));
        row("request nil", set(u"request"_s, u"00000000-0000-0000-0000-000000000000"_s));
        row("request as bytes", set(u"request"_s, uuidToText(requestId).toUtf8()));
        row("name too long", set(u"name"_s, QString(256, u'x')));
        row("name too long in UTF-8", set(u"name"_s, QString(128, u'ß')));
        row("name with line feed", set(u"name"_s, u"a\nb"_s));
        row("name with zero", set(u"name"_s, QString(QChar(0))));
        row("name with escape", set(u"name"_s, u"\x1b[31m"_s));
        row("name with line separator", set(u"name"_s, QString(QChar(0x2028))));
        row("name with paragraph separator", set(u"name"_s, QString(QChar(0x2029))));
        row("name with half a surrogate", set(u"name"_s, QString(QChar(0xd800))));
        row("no device", set(u"devices"_s, QVariantList()));
        row("devices as text list", set(u"devices"_s, QStringList{ u"8:1"_s }));
        row("devices of texts", set(u"devices"_s, QVariantList{ u"8:1"_s }));
        row("device as hash", [](QVariantMap &map) {
            // It could be converted to a map.
            const QVariantMap element = map[u"devices"_s].toList().first().toMap();
            QVariantHash hash;
            for (auto i = element.cbegin(); i != element.cend(); ++i) {
                hash.insert(i.key(), i.value());
            }
            map.insert(u"devices"_s, QVariantList{ hash });
        });
        row("device twice", [](QVariantMap &map) {
            QVariantList devices = map[u"devices"_s].toList();
            devices.append(devices.first());
            map.insert(u"devices"_s, devices);
        });
        row("storage twice", [](QVariantMap &map) { map.insert(u"reserve"_s, map[u"storage"_s]); });
        row("too many devices", [](QVariantMap &map) {
            TakeRequest request = takeRequest();
            request.devices.clear();
            for (quint32 i = 0; i <= maximumDevices; ++i) {
                request.devices.append(device(i + 10));
            }
            map = encode(request);
        });
        for (const QString &list : { u"devices"_s, u"storage"_s, u"reserve"_s, u"storageFiles"_s, u"reserveFiles"_s }) {
            const auto in = [&](const char *what) {
                return u"%1 %2"_s.arg(list, QLatin1StringView(what));
            };
            for (const QString &key : { u"major"_s, u"minor"_s, u"size"_s, u"diskseq"_s, u"uuid"_s }) {
                row(qPrintable(in("without ") + key), removeFrom(list, key));
                row(qPrintable(in("wrong type of ") + key), setIn(list, key, true));
            }
            row(qPrintable(in("major signed")), setIn(list, u"major"_s, 8));
            row(qPrintable(in("major wide")), setIn(list, u"major"_s, quint64(8)));
            row(qPrintable(in("major 0")), setIn(list, u"major"_s, 0u));
            row(qPrintable(in("major large")), setIn(list, u"major"_s, 4096u));
            row(qPrintable(in("minor large")), setIn(list, u"minor"_s, 1u << 20));
            row(qPrintable(in("size 0")), setIn(list, u"size"_s, quint64(0)));
            row(qPrintable(in("size uneven")), setIn(list, u"size"_s, quint64(1000)));
            row(qPrintable(in("size huge")), setIn(list, u"size"_s, ~quint64(511)));
            row(qPrintable(in("size narrow")), setIn(list, u"size"_s, 1024u));
            row(qPrintable(in("uuid long")), setIn(list, u"uuid"_s, QString(65, u'a')));
            row(qPrintable(in("uuid as path")), setIn(list, u"uuid"_s, u"../../x"_s));
            row(qPrintable(in("uuid with blank")), setIn(list, u"uuid"_s, u"a b"_s));
            row(qPrintable(in("path")), setIn(list, u"path"_s, u"/dev/sda"_s));
        }
        row("devices with consent", setIn(u"devices"_s, u"consent"_s, QString()));
        row("storage without consent", removeFrom(u"storage"_s, u"consent"_s));
        for (const char *token : { "ext4",
                                   ":x",
                                   "ext4:x,",
                                   ",ext4:x",
                                   "ext4:x,ext4:x",
                                   "xfs:b,ext4:a",
                                   "ext4:a:b",
                                   "ext4:a b",
                                   "*:*",
                                   "ext4:\n",
                                   "ext4:$(x)" }) {
            row(qPrintable(u"token "_s + QString::fromLatin1(token)),
                setIn(u"storage"_s, u"consent"_s, QString::fromLatin1(token)));
        }
        for (const QString &list : { u"storageFiles"_s, u"reserveFiles"_s }) {
            const auto in = [&](const char *what) {
                return u"%1 %2"_s.arg(list, QLatin1StringView(what));
            };
            row(qPrintable(in("without fileSize")), removeFrom(list, u"fileSize"_s));
            row(qPrintable(in("fileSize narrow")), setIn(list, u"fileSize"_s, 1u << 20));
            row(qPrintable(in("fileSize 0")), setIn(list, u"fileSize"_s, quint64(0)));
            row(qPrintable(in("fileSize uneven")), setIn(list, u"fileSize"_s, quint64(fileAlignment + 512)));
            row(qPrintable(in("fileSize huge")), setIn(list, u"fileSize"_s, ~quint64(fileAlignment - 1)));
            row(qPrintable(in("uuid empty")), setIn(list, u"uuid"_s, QString()));
            row(qPrintable(in("consent")), setIn(list, u"consent"_s, QString()));
        }
        for (const QString &key : { u"growStep"_s, u"keepFree"_s }) {
            row(qPrintable(key + u" narrow"_s), set(key, 512u));
            row(qPrintable(key + u" signed"_s), set(key, qint64(512)));
            row(qPrintable(key + u" uneven"_s), set(key, quint64(513)));
            row(qPrintable(key + u" huge"_s), set(key, ~quint64(511)));
        }
        row("atReserveEnd unknown", set(u"atReserveEnd"_s, u"format"_s));
        row("atReserveEnd empty", set(u"atReserveEnd"_s, QString()));
        row("token long", setIn(u"storage"_s, u"consent"_s, u"ext4:"_s + QString(maximumTokenLength, u'a')));
    }

    void refused()
    {
        QFETCH(Change, change);
        QVariantMap map = encode(takeRequest());
        QVERIFY(decodeTakeRequest(map, Consent::Allowed));
        change(map);
        const auto decoded = decodeTakeRequest(map, Consent::Allowed);
        QVERIFY(!decoded);
        QVERIFY(!decoded.error().message.isEmpty());
    }

    void limitsAreReached()
    {
        TakeRequest request = takeRequest();
        request.name = QString(255, u'x');
        request.devices.clear();
        for (quint32 i = 0; i < maximumDevices; ++i) {
            request.devices.append(device(i + 10));
        }
        request.devices[0].device = { maximumMajor, maximumMinor };
        request.devices[0].uuid = QString(maximumUuidLength, u'a');
        request.storage.clear();
        request.name += QString();
        QVERIFY(decodeTakeRequest(encode(request), Consent::Refused));
    }

    void addStorageNeedsSome()
    {
        AddStorageRequest request = { .request = requestId, .snapshot = snapshotId, .storage = {}, .reserve = {} };
        QVERIFY(!decodeAddStorageRequest(encode(request)));
        request.reserve = takeRequest().reserve;
        QVERIFY(decodeAddStorageRequest(encode(request)));
        request.storage = request.reserve;
        QVERIFY(!decodeAddStorageRequest(encode(request)));
    }

    void trackNamesEachOnce()
    {
        TrackRequest request = { .request = requestId, .devices = { device(1), device(2) } };
        QVERIFY(decodeTrackRequest(encode(request)));
        request.devices[1].device = request.devices[0].device;
        QVERIFY(!decodeTrackRequest(encode(request)));
        request.devices.clear();
        QVERIFY(!decodeTrackRequest(encode(request)));
    }

    void filesInWatchedSnapshots()
    {
        const QVariantMap good =
            encode(WatchedSnapshot{ .snapshot = snapshotId, .name = {}, .storage = {}, .reserve = {} });
        QVERIFY(decodeWatchedSnapshot(good));
        // As a watch service says it that is older than the window.
        QVariantMap older = good;
        older.remove(u"begins"_s);
        QVERIFY(decodeWatchedSnapshot(older));
        for (const QString &text : { u"7:0"_s, u"7:0@"_s, u"@8:1"_s, u"7:0@8:1@8:2"_s, u"7:0 8:1"_s, QString() }) {
            QVariantMap map = good;
            map.insert(u"files"_s, QStringList{ text });
            QVERIFY2(!decodeWatchedSnapshot(map), qPrintable(text));
        }
        for (const QString &text :
             { u"8:4"_s, u"8:4="_s, u"=512"_s, u"8:4=-1"_s, u"8:4=5=5"_s, u"8=512"_s, QString() }) {
            for (const QString &key : { u"begins"_s, u"joined"_s }) {
                QVariantMap map = good;
                map.insert(key, QStringList{ text });
                QVERIFY2(!decodeWatchedSnapshot(map), qPrintable(text));
            }
        }
    }

    void requestIdOfWhatCannotBeRead()
    {
        QCOMPARE(requestOf({ { u"request"_s, uuidToText(requestId) }, { u"x"_s, 1 } }), requestId);
        QVERIFY(requestOf({ { u"request"_s, 5 } }).isNull());
        QVERIFY(requestOf({ { u"request"_s, u"x"_s } }).isNull());
        QVERIFY(requestOf({}).isNull());
    }
};

QTEST_GUILESS_MAIN(MessagesTest)

#include "messagestest.moc"
