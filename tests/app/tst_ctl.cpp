// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The command line: what it understands, what it prints, how it ends.
 */
#include "fakebackend.h"

#include "ctl/exitcode.h"
#include "ctl/options.h"
#include "ctl/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class CtlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void understands_data();
    void understands();
    void refusesNonsense_data();
    void refusesNonsense();
    void understandsPolicy();
    void waitsUntilTheMachineIsKnown();
    void listsDevices();
    void takesListsAndReleases();
    void takesWithFilesAndPolicy();
    void hintsAtTheSameDisk();
    void agreesOnlyToWhatIsNamed();
    void saysHowToAgree();
    void listsChanges();
    void listsChangedFiles();
    void listsEvents();
    void saysWhyNamesAreNotKnown();
    void refusesBeforeItAsks_data();
    void refusesBeforeItAsks();
    void complainsInJson();
    void endsAsItWent_data();
    void endsAsItWent();
    void complainsAboutUnknownNames_data();
    void complainsAboutUnknownNames();

private:
    int run(QStringList words);
    QJsonDocument json() const;

    std::unique_ptr<FakeBackend> m_backend;
    QString m_out;
    QString m_errors;
};

namespace
{

std::optional<Options> parsed(const QStringList &words, int &exitCode)
{
    QList<QByteArray> bytes{ "blksnapctl" };
    for (const QString &word : words) {
        bytes << word.toUtf8();
    }
    QList<char *> pointers;
    for (QByteArray &word : bytes) {
        pointers << word.data();
    }
    return parseOptions(static_cast<int>(pointers.size()), pointers.data(), exitCode);
}

} // namespace

void CtlTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_backend = std::make_unique<FakeBackend>();
    m_backend->setHealth(Example::health());
    m_backend->setDevices(Example::serverWithImages());
    m_backend->setStatusRead();
    m_backend->setWatchAnswered();
}

int CtlTest::run(QStringList words)
{
    int exitCode = -1;
    const auto options = parsed(words, exitCode);
    if (!options) {
        return exitCode;
    }
    m_out.clear();
    m_errors.clear();
    QTextStream out(&m_out);
    QTextStream errors(&m_errors);
    Session session(m_backend.get(), *options, &out, &errors);
    QSignalSpy finished(&session, &Session::finished);
    session.start();
    if (finished.isEmpty() && !finished.wait()) {
        return -1;
    }
    return finished.size() == 1 ? finished.first().first().toInt() : -2;
}

QJsonDocument CtlTest::json() const
{
    return QJsonDocument::fromJson(m_out.toUtf8());
}

void CtlTest::understands_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("command");
    const auto add = [](const QString &line, Options::Command command) {
        QTest::newRow(qPrintable(line)) << line.split(u' ') << static_cast<int>(command);
    };
    add(u"devices"_s, Options::Command::Devices);
    add(u"devices --json"_s, Options::Command::Devices);
    add(u"--json snapshot list"_s, Options::Command::SnapshotList);
    add(u"snapshot create /dev/vdb1 /dev/vdc1 --storage /dev/vdd1"_s, Options::Command::SnapshotCreate);
    add(u"snapshot destroy abc --json"_s, Options::Command::SnapshotDestroy);
    add(u"storage add abc --storage /dev/vdd3"_s, Options::Command::StorageAdd);
    add(u"changes /dev/vdb1 --since 3"_s, Options::Command::Changes);
    add(u"changes /dev/vdb1 --files"_s, Options::Command::Changes);
    add(u"events --follow"_s, Options::Command::Events);
    add(u"track vdb1"_s, Options::Command::Track);
    add(u"untrack vdb1"_s, Options::Command::Untrack);
    add(u"module load"_s, Options::Command::ModuleLoad);
}

void CtlTest::understands()
{
    QFETCH(QStringList, words);
    QFETCH(int, command);
    int exitCode = -1;
    const auto options = parsed(words, exitCode);
    QVERIFY(options);
    QCOMPARE(static_cast<int>(options->command), command);
    QCOMPARE(options->isJson, words.contains(u"--json"_s));
}

void CtlTest::refusesNonsense_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QStringList() << 2;
    QTest::newRow("unknown") << QStringList{ u"explode"_s } << 2;
    QTest::newRow("no device") << QStringList{ u"snapshot"_s, u"create"_s } << 2;
    QTest::newRow("bad number") << QStringList{ u"changes"_s, u"vdb1"_s, u"--since"_s, u"300"_s } << 2;
    const auto create = [](const char *option, const char *value) {
        return QStringList{
            u"snapshot"_s, u"create"_s, u"vdb1"_s, QString::fromLatin1(option), QString::fromLatin1(value)
        };
    };
    QTest::newRow("no size") << create("--storage-file", "/srv/data") << 2;
    QTest::newRow("no file system") << create("--storage-file", "=64M") << 2;
    QTest::newRow("empty file") << create("--reserve-file", "/srv/data=0") << 2;
    QTest::newRow("crooked file") << create("--reserve-file", "/srv/data=1000") << 2;
    QTest::newRow("no bytes") << create("--grow-step", "much") << 2;
    QTest::newRow("crooked step") << create("--grow-step", "1000") << 2;
    QTest::newRow("crooked limit") << create("--keep-free", "1000") << 2;
    QTest::newRow("unknown end") << create("--at-reserve-end", "format") << 2;
    QTest::newRow("help") << QStringList{ u"--help"_s } << 0;
    QTest::newRow("version") << QStringList{ u"--version"_s } << 0;
}

void CtlTest::refusesNonsense()
{
    QFETCH(QStringList, words);
    int exitCode = -1;
    QVERIFY(!parsed(words, exitCode));
    QTEST(exitCode, "code");
}

void CtlTest::understandsPolicy()
{
    int exitCode = -1;
    const QString line =
        u"snapshot create vdb1 --reserve-file vda1=2GiB --storage-file /srv=64M --storage-file /home=1m "
        "--grow-step 512M --keep-free 1G --at-reserve-end release"_s;
    const auto options = parsed(line.split(u' '), exitCode);
    QVERIFY(options);
    QCOMPARE(options->storageFiles, (QList<FileOption>{ { u"/srv"_s, 64 << 20 }, { u"/home"_s, 1 << 20 } }));
    QCOMPARE(options->reserveFiles, (QList<FileOption>{ { u"vda1"_s, quint64(2) << 30 } }));
    QCOMPARE(options->policy,
             (Policy{ .growStep = 512 << 20, .keepFree = 1 << 30, .atReserveEnd = ReserveEnd::Release }));
    const auto plain = parsed({ u"snapshot"_s, u"create"_s, u"vdb1"_s }, exitCode);
    QCOMPARE(plain->policy, Policy());
}

void CtlTest::waitsUntilTheMachineIsKnown()
{
    FakeBackend backend;
    Options options;
    QString text;
    QTextStream out(&text);
    Session session(&backend, options, &out, &out);
    QSignalSpy finished(&session, &Session::finished);
    session.start();
    backend.setDevices(Example::server());
    backend.setStatusRead();
    QCOMPARE(finished.size(), 0);
    backend.setWatchAnswered();
    QCOMPARE(finished.size(), 1);
    backend.setStatusRead();
    QCOMPARE(finished.size(), 1);
}

void CtlTest::listsDevices()
{
    QCOMPARE(run({ u"devices"_s }), 0);
    QVERIFY(m_out.contains(u"/dev/vdb1"_s));
    QVERIFY(m_out.contains(u"/srv/data"_s));
    QCOMPARE(run({ u"devices"_s, u"--json"_s }), 0);
    const QJsonArray list = json().array();
    QCOMPARE(list.size(), m_backend->devices().devices().size());
    const auto found = std::ranges::find_if(
        list, [](const QJsonValue &value) { return value.toObject().value(u"name"_s) == u"vda2"_s; });
    QVERIFY(found != list.end());
    QCOMPARE((*found).toObject().value(u"canBeFrozen"_s).toBool(), false);
}

void CtlTest::takesListsAndReleases()
{
    QCOMPARE(run({ u"snapshot"_s,
                   u"create"_s,
                   u"/dev/vdb1"_s,
                   u"vdc1"_s,
                   u"--storage"_s,
                   u"/dev/vdd1"_s,
                   u"--reserve"_s,
                   u"/dev/vdd3"_s,
                   u"--name"_s,
                   u"nightly"_s,
                   u"--json"_s }),
             0);
    const QString id = json().object().value(u"snapshot"_s).toString();
    QCOMPARE(id.size(), 36);
    QCOMPARE(m_backend->taken().first().origins.size(), 2);
    QCOMPARE(run({ u"snapshot"_s, u"list"_s }), 0);
    QVERIFY(m_out.contains(u"nightly"_s));
    QCOMPARE(run({ u"storage"_s, u"add"_s, u"nightly"_s, u"--reserve"_s, u"vdd3"_s, u"--json"_s }), 0);
    // Neither nothing nor a few letters name what is lost then.
    for (const QString &slip : { QString(), id.left(1), id.left(7) }) {
        QCOMPARE(run({ u"snapshot"_s, u"destroy"_s, slip }), static_cast<int>(ExitCode::Usage));
        QVERIFY(!m_backend->snapshots().isEmpty());
    }
    QCOMPARE(run({ u"snapshot"_s, u"destroy"_s, id.left(8) }), 0);
    QCOMPARE(run({ u"snapshot"_s, u"list"_s, u"--json"_s }), 0);
    QVERIFY(json().array().isEmpty());
}

void CtlTest::takesWithFilesAndPolicy()
{
    QCOMPARE(run({ u"snapshot"_s,
                   u"create"_s,
                   u"vdc1"_s,
                   u"--storage-file"_s,
                   u"/srv/data=64M"_s,
                   u"--reserve-file"_s,
                   u"vdb1=128M"_s,
                   u"--keep-free"_s,
                   u"32M"_s,
                   u"--at-reserve-end"_s,
                   u"release"_s }),
             0);
    const SnapshotPlan plan = m_backend->taken().first();
    const auto fileSystem = m_backend->devices().findByNode(u"/dev/vdb1"_s);
    QCOMPARE(plan.storageFiles, (QList<FileChoice>{ { *fileSystem, 64 << 20 } }));
    QCOMPARE(plan.reserveFiles, (QList<FileChoice>{ { *fileSystem, 128 << 20 } }));
    QCOMPARE(plan.policy, (Policy{ .growStep = 0, .keepFree = 32 << 20, .atReserveEnd = ReserveEnd::Release }));

    Snapshot snapshot;
    snapshot.id = QUuid::createUuid();
    snapshot.files = { { .device = { 7, 0 }, .fileSystem = { 254, 17 } } };
    snapshot.policy = plan.policy;
    Snapshot foreign;
    foreign.id = QUuid::createUuid();
    m_backend->setSnapshots({ snapshot, foreign });
    QCOMPARE(run({ u"snapshot"_s, u"list"_s, u"--json"_s }), 0);
    const QJsonObject shown = json().array().first().toObject();
    QCOMPARE(shown.value(u"files"_s).toArray().first().toObject().value(u"fileSystem"_s).toString(), u"254:17"_s);
    QCOMPARE(shown.value(u"policy"_s).toObject().value(u"keepFree"_s).toInteger(), 32 << 20);
    QCOMPARE(shown.value(u"policy"_s).toObject().value(u"atReserveEnd"_s).toString(), u"release"_s);
    QVERIFY(json().array().last().toObject().value(u"policy"_s).isNull());
    QCOMPARE(run({ u"storage"_s, u"add"_s, uuidToText(foreign.id), u"--reserve-file"_s, u"vdb1=64M"_s }), 0);
    QCOMPARE(run({ u"snapshot"_s, u"create"_s, u"vdc1"_s, u"--storage-file"_s, u"/none=64M"_s }),
             static_cast<int>(ExitCode::Usage));
}

void CtlTest::hintsAtTheSameDisk()
{
    QCOMPARE(run({ u"snapshot"_s, u"create"_s, u"vdd2"_s, u"--storage"_s, u"vdd1"_s }), 0);
    QVERIFY2(m_errors.contains(u"/dev/vdd1: It is on the same disk as /dev/vdd2."_s), qPrintable(m_errors));
    QCOMPARE(run({ u"snapshot"_s, u"create"_s, u"vdb1"_s, u"--storage"_s, u"vdd3"_s }), 0);
    QCOMPARE(m_errors, QString());
}

void CtlTest::agreesOnlyToWhatIsNamed()
{
    const QString token = m_backend->devices().find(Example::SIGNED)->signatureToken();
    QCOMPARE(run({ u"snapshot"_s,
                   u"create"_s,
                   u"vdb1"_s,
                   u"--storage"_s,
                   u"vdd1"_s,
                   u"--storage"_s,
                   u"vdd2"_s,
                   u"--lose"_s,
                   u"/dev/vdd2="_s + token }),
             0);
    const auto storage = m_backend->taken().first().storage;
    QCOMPARE(storage.at(0).consent, QString());
    QCOMPARE(storage.at(1).consent, token);
}

void CtlTest::saysHowToAgree()
{
    Failure failure = Failure::of(Failure::Kind::Signature);
    failure.device = Example::SIGNED;
    failure.signature = u"ext4:1"_s;
    failure.signatureText = u"ext4 “backup”"_s;
    m_backend->failWith(failure);
    QCOMPARE(run({ u"snapshot"_s, u"create"_s, u"vdb1"_s, u"--storage"_s, u"vdd2"_s }),
             static_cast<int>(ExitCode::Signature));
    QVERIFY(m_errors.contains(u"--lose /dev/vdd2=ext4:1"_s));
    QCOMPARE(m_out, QString());
}

void CtlTest::listsChanges()
{
    m_backend->setMap(Example::changeMap());
    QCOMPARE(run({ u"changes"_s, u"vdb1"_s, u"--json"_s }), 0);
    const QJsonObject map = json().object();
    QCOMPARE(map.value(u"since"_s).toInt(), 4);
    QCOMPARE(map.value(u"blockSize"_s).toInt(), 65'536);
    const QJsonArray ranges = map.value(u"ranges"_s).toArray();
    QVERIFY(ranges.size() > 3);
    QCOMPARE(ranges.first().toObject().value(u"offset"_s).toInteger(), 0);
    QCOMPARE(run({ u"changes"_s, u"vdb1"_s, u"--since"_s, u"0"_s, u"--json"_s }), 0);
    QVERIFY(json().object().value(u"changedBytes"_s).toInteger() > map.value(u"changedBytes"_s).toInteger());
}

void CtlTest::listsChangedFiles()
{
    m_backend->setFiles(Example::changedFiles());
    TrackerStatus tracker;
    tracker.device = Example::EXT4;
    tracker.snapshotNumber = 6;
    m_backend->setTrackers({ tracker });
    QCOMPARE(run({ u"changes"_s, u"vdb1"_s, u"--files"_s, u"--json"_s }), 0);
    QCOMPARE(m_backend->questions().last(), (FilesQuestion{ .device = Example::EXT4, .since = 6 }));
    const QJsonArray files = json().object().value(u"files"_s).toArray();
    QCOMPARE(files.size(), 3);
    QCOMPARE(files.at(1).toObject().value(u"names"_s).toArray().at(1).toString(), u"/var/db/latest"_s);
    QCOMPARE(run({ u"changes"_s, u"vdb1"_s, u"--files"_s, u"--since"_s, u"2"_s }), 0);
    QCOMPARE(m_backend->questions().last().since, 2);
    QVERIFY(m_out.contains(u"/mail/inbox.mbox"_s));
}

void CtlTest::listsEvents()
{
    Event event;
    event.id = 7;
    event.time = QDateTime(QDate(2026, 11, 21), QTime(12, 0));
    event.kind = Event::Kind::LowSpace;
    event.bytes = 1024;
    m_backend->addEvent(event);
    QCOMPARE(run({ u"events"_s, u"--json"_s }), 0);
    QCOMPARE(json().array().first().toObject().value(u"kind"_s).toString(), u"LowSpace"_s);
    QCOMPARE(run({ u"events"_s }), 0);
    QVERIFY(m_out.contains(u"1.0 KiB"_s));
    Health health = Example::health();
    health.watch = Health::Service::Missing;
    m_backend->setHealth(health);
    QCOMPARE(run({ u"events"_s }), static_cast<int>(ExitCode::Missing));
}

void CtlTest::saysWhyNamesAreNotKnown()
{
    Health health = Example::health();
    const auto codeOf = [](ExitCode code) {
        return static_cast<int>(code);
    };
    health.watch = Health::Service::Failing;
    m_backend->setHealth(health);
    QCOMPARE(run({ u"events"_s }), codeOf(ExitCode::Failed));
    QVERIFY(m_errors.contains(u"watch service"_s));
    QCOMPARE(run({ u"snapshot"_s, u"destroy"_s, u"nightly"_s }), codeOf(ExitCode::Failed));
    health = Example::health();
    health.mayQuery = false;
    m_backend->setHealth(health);
    for (const QString &command : { u"destroy"_s, u"add"_s }) {
        QStringList words{ u"snapshot"_s, u"destroy"_s, u"nightly"_s };
        if (command == u"add"_s) {
            words = QStringList{ u"storage"_s, u"add"_s, u"nightly"_s, u"--storage"_s, u"vdd3"_s };
        }
        QCOMPARE(run(words), codeOf(ExitCode::NotAuthorized));
        QVERIFY2(!m_errors.contains(u"no such"_s), qPrintable(m_errors));
    }
    // Ids are the kernel's: of these it is known.
    QCOMPARE(run({ u"snapshot"_s, u"destroy"_s, u"0123abcd"_s }), codeOf(ExitCode::Usage));
    QVERIFY(m_errors.contains(u"no such"_s));
}

void CtlTest::refusesBeforeItAsks_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("complaint");
    const auto create = [](const QStringList &more) {
        return QStringList{ u"snapshot"_s, u"create"_s, u"vdb1"_s } + more;
    };
    QTest::newRow("no pool") << create({}) << u"--storage-file"_s;
    QTest::newRow("a reserve alone") << create({ u"--reserve"_s, u"vdd1"_s }) << u"--storage"_s;
    QTest::newRow("origin twice") << create({ u"/dev/vdb1"_s, u"--storage"_s, u"vdd1"_s }) << u"named twice"_s;
    QTest::newRow("storage twice") << create({ u"--storage"_s, u"vdd1"_s, u"/dev/vdd1"_s }) << u"named twice"_s;
    QTest::newRow("in both") << create({ u"--storage"_s, u"vdd1"_s, u"--reserve"_s, u"vdd1"_s }) << u"named twice"_s;
    QTest::newRow("long name") << create({ u"--storage"_s, u"vdd1"_s, u"--name"_s, QString(256, u'n') }) << u"255"_s;
    QTest::newRow("two lines") << create({ u"--storage"_s, u"vdd1"_s, u"--name"_s, u"a\nb"_s }) << u"one line"_s;
    QTest::newRow("nothing lost") << create({ u"--storage"_s, u"vdd1"_s, u"--lose"_s, u"vdd1"_s }) << u"TOKEN"_s;
    QTest::newRow("another lost") << create({ u"--storage"_s, u"vdd1"_s, u"--lose"_s, u"vdd2=ext4:1"_s })
                                  << u"not among"_s;
    QTest::newRow("unknown lost") << create({ u"--storage-file"_s, u"/srv/data=64M"_s, u"--lose"_s, u"none=ext4:1"_s })
                                  << u"no such"_s;
    QTest::newRow("added twice") << QStringList{ u"storage"_s, u"add"_s,       u"nightly"_s, u"--storage"_s,
                                                 u"vdd1"_s,    u"--reserve"_s, u"vdd1"_s }
                                 << u"named twice"_s;
}

void CtlTest::refusesBeforeItAsks()
{
    QFETCH(QStringList, words);
    QFETCH(QString, complaint);
    QCOMPARE(run(words), static_cast<int>(ExitCode::Usage));
    QVERIFY2(m_errors.contains(complaint), qPrintable(m_errors));
    QVERIFY(m_backend->taken().isEmpty());
    QVERIFY(m_backend->additions().isEmpty());
}

void CtlTest::complainsInJson()
{
    QCOMPARE(run({ u"--json"_s, u"snapshot"_s, u"destroy"_s, u"nosuch"_s }), 2);
    const QJsonObject complaint = QJsonDocument::fromJson(m_errors.toUtf8()).object();
    QCOMPARE(complaint.value(u"error"_s).toString(), u"Usage"_s);
    QVERIFY(complaint.value(u"message"_s).toString().contains(u"nosuch"_s));
    // With a hint before it, a failure could not be read.
    m_backend->failWith(Failure::of(Failure::Kind::InUse));
    QCOMPARE(run({ u"--json"_s, u"snapshot"_s, u"create"_s, u"vdd2"_s, u"--storage"_s, u"vdd1"_s }), 1);
    QCOMPARE(QJsonDocument::fromJson(m_errors.toUtf8()).object().value(u"error"_s).toString(), u"InUse"_s);
}

void CtlTest::endsAsItWent_data()
{
    QTest::addColumn<Failure::Kind>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("refused") << Failure::Kind::InUse << 1;
    QTest::newRow("not allowed") << Failure::Kind::NotAuthorized << 3;
    QTest::newRow("prompt closed") << Failure::Kind::Cancelled << 3;
    QTest::newRow("unknown") << Failure::Kind::OutcomeUnknown << 4;
    QTest::newRow("no module") << Failure::Kind::NoModule << 5;
}

void CtlTest::endsAsItWent()
{
    QFETCH(Failure::Kind, kind);
    m_backend->failWith(Failure::of(kind));
    QTEST(run({ u"module"_s, u"load"_s }), "code");
    QVERIFY(m_errors.startsWith(u"blksnapctl: "_s));
}

void CtlTest::complainsAboutUnknownNames_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("origin") << QStringList{ u"snapshot"_s, u"create"_s, u"/dev/none"_s, u"--storage"_s, u"vdd1"_s };
    QTest::newRow("storage") << QStringList{ u"snapshot"_s, u"create"_s, u"vdb1"_s, u"--storage"_s, u"/dev/none"_s };
    QTest::newRow("snapshot") << QStringList{ u"snapshot"_s, u"destroy"_s, u"none"_s };
    QTest::newRow("map") << QStringList{ u"changes"_s, u"/dev/none"_s };
}

void CtlTest::complainsAboutUnknownNames()
{
    QFETCH(QStringList, words);
    QCOMPARE(run(words), static_cast<int>(ExitCode::Usage));
    QVERIFY(m_errors.contains(u"no such"_s));
    QVERIFY(m_backend->taken().isEmpty());
}

QTEST_GUILESS_MAIN(CtlTest)
#include "tst_ctl.moc"
