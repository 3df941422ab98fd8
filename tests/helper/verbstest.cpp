// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The verbs against a pretended kernel and devices that are files: what they refuse, in which order they do things, and
 * that nothing is left of what could not be finished.
 */
#include "action/verbs.h"
#include "device/signatures.h"
#include "fakedevices.h"
#include "fakekernel.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace Blksnap;
using namespace Blksnap::Protocol;

namespace
{
constexpr quint64 mebibyte = 1024 * 1024;
constexpr DeviceNumber origin = { 8, 1 };
constexpr DeviceNumber otherOrigin = { 8, 2 };
constexpr DeviceNumber spare = { 8, 17 };
constexpr DeviceNumber spareTwo = { 8, 18 };
constexpr DeviceNumber reserve = { 8, 19 };
constexpr DeviceNumber home = { 8, 33 };
constexpr uint someone = 1000;

/// Whether this program has the file open.
bool isOpenHere(const QString &path)
{
    const QFileInfoList descriptors = QDir(u"/proc/self/fd"_s).entryInfoList(QDir::System | QDir::Files);
    return std::ranges::any_of(descriptors, [&path](const QFileInfo &info) { return info.symLinkTarget() == path; });
}

class FakeLoader final : public ModuleLoader
{
public:
    Result<void> load() override
    {
        ++calls;
        if (error != 0) {
            return std::unexpected(Error{ error, u"load"_s });
        }
        onLoad();
        return {};
    }
    int calls = 0;
    int error = 0;
    std::function<void()> onLoad;
};

class FakeNotifier final : public WatchNotifier
{
public:
    std::expected<void, QString> adopt(const SnapshotId &id) override
    {
        adopted.append(id);
        if (onAdopt) {
            onAdopt();
        }
        if (!problem.isEmpty()) {
            return std::unexpected(problem);
        }
        return {};
    }
    QList<SnapshotId> adopted;
    QString problem;
    std::function<void()> onAdopt;
};

class FakeFreezer final : public Freezer
{
public:
    class FakeFrozen final : public Frozen
    {
    public:
        explicit FakeFrozen(bool &isFrozen) : m_isFrozen(isFrozen)
        {
            m_isFrozen = true;
        }
        ~FakeFrozen() override
        {
            m_isFrozen = false;
        }

    private:
        bool &m_isFrozen;
    };

    Result<std::unique_ptr<Frozen>> freeze(const QList<DeviceNumber> &devices) const override
    {
        origins = devices;
        if (error != 0) {
            return std::unexpected(Error{ error, u"freeze"_s });
        }
        return std::make_unique<FakeFrozen>(isFrozen);
    }

    mutable QList<DeviceNumber> origins;
    mutable bool isFrozen = false;
    int error = 0;
};

struct World {
    FakeKernel kernel;
    FakeDevices devices;
    FakePoolFiles files{ devices };
    FakeFreezer freezer;
    FakeJournal journal;
    FakeLoader loader;
    FakeNotifier watch;
    QTemporaryDir run;
    Records records{ run.path() };
    std::unique_ptr<Verbs> verbs;

    World()
    {
        for (const DeviceNumber number : { origin, otherOrigin }) {
            devices.add(number, 64 * mebibyte);
        }
        for (const DeviceNumber number : { spare, spareTwo, reserve }) {
            devices.add(number, 32 * mebibyte);
        }
        restart();
    }

    /// A new process of the helper.
    void restart()
    {
        verbs = helper();
    }

    std::unique_ptr<Verbs> helper()
    {
        return std::make_unique<Verbs>(Surroundings{
            .openControl = [this] { return kernel.open(); },
            .devices = devices,
            .files = files,
            .freezer = freezer,
            .status = StatusReader(kernel.statusRoot()),
            .records = records,
            .journal = journal,
            .loader = loader,
            .watch = watch,
        });
    }

    TakeRequest takeRequest() const
    {
        return {
            .request = QUuid::createUuid(),
            .devices = { devices.reference(origin), devices.reference(otherOrigin) },
            .storage = { devices.storage(spare) },
            .reserve = {},
            .name = u"name"_s,
        };
    }

    std::expected<TakeReply, Refusal> take(const TakeRequest &request, Verb verb = Verb::Take)
    {
        const auto answer = verbs->perform(verb, encode(request), someone);
        if (answer) {
            return decodeTakeReply(*answer).value();
        }
        return std::unexpected(decodeRefusal(answer.error()).value());
    }

    template<typename Request> std::expected<QVariantMap, Refusal> perform(Verb verb, const Request &request)
    {
        const auto answer = verbs->perform(verb, encode(request), someone);
        if (answer) {
            return *answer;
        }
        return std::unexpected(decodeRefusal(answer.error()).value());
    }

    QString tokenOn(DeviceNumber number) const
    {
        const auto device = devices.open(number, Devices::Access::Read);
        return signatureToken(readSignatures(device->descriptor.get()).value());
    }
};

const QString ext4Uuid = u"0b7a1111-2222-4333-8444-555555555555"_s;
const QStringList mkfsExt4 = { u"mkfs.ext4"_s, u"-q"_s, u"-F"_s, u"-L"_s, u"Backup"_s, u"-U"_s, ext4Uuid };
const QString ext4Token = u"ext4:"_s + ext4Uuid;
} // namespace

class VerbsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<World> m_world;

    /// That a refusal left everything as it was.
    void verifyUntouched(const Refusal &refusal, Code code)
    {
        QCOMPARE(codeName(refusal.code), codeName(code));
        QCOMPARE(m_world->kernel.snapshotCount(), 0);
        QVERIFY(m_world->records.snapshotIds().isEmpty());
        QVERIFY(m_world->watch.adopted.isEmpty());
        QCOMPARE(m_world->journal.count(JournalKinds::signatureWiped), 0);
        for (const DeviceNumber number : { spare, spareTwo, reserve }) {
            QVERIFY(!m_world->devices.isClaimed(number));
        }
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
    }

    void take()
    {
        TakeRequest request = m_world->takeRequest();
        request.reserve = { m_world->devices.storage(reserve) };
        bool reserveFree = false;
        m_world->watch.onAdopt = [&] {
            reserveFree = !m_world->devices.isClaimed(reserve);
        };
        const auto reply = m_world->take(request);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().message));
        QCOMPARE(reply->request, request.request);
        QCOMPARE(reply->freezeMicroseconds, 1234u);
        QCOMPARE(reply->images, (QList<Image>{ { origin, { 252, 1 } }, { otherOrigin, { 252, 2 } } }));
        QCOMPARE(m_world->kernel.requests(),
                 (QStringList{ u"create"_s, u"append 8:17 2048+63488"_s, u"take"_s, u"images"_s }));

        const auto record = m_world->records.snapshot(reply->snapshot);
        QCOMPARE(record->name, u"name"_s);
        QCOMPARE(record->storage, (QList<StoredDevice>{ { spare, 32 * mebibyte, 7, {}, 0 } }));
        QCOMPARE(record->reserve, (QList<StoredDevice>{ { reserve, 32 * mebibyte, 7 } }));
        QCOMPARE(m_world->watch.adopted, QList{ reply->snapshot });
        QVERIFY(reserveFree);
        QCOMPARE(m_world->journal.count(JournalKinds::snapshotTaken), 1);
    }

    void frozenAroundTheMoment()
    {
        QMap<QString, bool> frozen;
        for (const QString &request : { u"create"_s, u"append"_s, u"take"_s, u"images"_s }) {
            m_world->kernel.before(request, [&, request] { frozen.insert(request, m_world->freezer.isFrozen); });
        }
        QVERIFY(m_world->take(m_world->takeRequest()));
        QCOMPARE(m_world->freezer.origins, (QList{ origin, otherOrigin }));
        QCOMPARE(frozen,
                 (QMap<QString, bool>{
                     { u"create"_s, false }, { u"append"_s, false }, { u"take"_s, true }, { u"images"_s, false } }));
        QVERIFY(!m_world->freezer.isFrozen);
    }

    void thawedAfterAFailure()
    {
        m_world->kernel.fail(u"take"_s, ETIMEDOUT);
        verifyUntouched(m_world->take(m_world->takeRequest()).error(), Code::Busy);
        QVERIFY(!m_world->freezer.isFrozen);
    }

    void frozenBySomebodyElse()
    {
        m_world->freezer.error = EBUSY;
        verifyUntouched(m_world->take(m_world->takeRequest()).error(), Code::InUse);
        QVERIFY(!m_world->kernel.requests().contains(u"take"_s));
    }

    void claimIsGivenUpForTheModule()
    {
        // The module opens storage exclusively itself.
        bool claimed = true;
        m_world->kernel.before(u"append"_s, [&] { claimed = m_world->devices.isClaimed(spare); });
        QVERIFY(m_world->take(m_world->takeRequest()));
        QVERIFY(!claimed);
    }

    void signatureIsRefused()
    {
        QVERIFY(m_world->devices.format(spare, mkfsExt4));
        for (const Verb verb : { Verb::Take, Verb::TakeOverwrite }) {
            const auto reply = m_world->take(m_world->takeRequest(), verb);
            QVERIFY(!reply);
            verifyUntouched(reply.error(), Code::Signature);
            QCOMPARE(reply.error().device, spare);
            QCOMPARE(reply.error().signature, ext4Token);
            QCOMPARE(reply.error().signatureText, u"ext4 \"Backup\""_s);
            QCOMPARE(m_world->tokenOn(spare), ext4Token);
        }
        QVERIFY(m_world->kernel.requests().isEmpty());
    }

    void signatureInReserveIsRefused()
    {
        QVERIFY(m_world->devices.format(reserve, mkfsExt4));
        TakeRequest request = m_world->takeRequest();
        request.reserve = { m_world->devices.storage(reserve) };
        const auto reply = m_world->take(request);
        QVERIFY(!reply);
        verifyUntouched(reply.error(), Code::Signature);
        QCOMPARE(reply.error().device, reserve);
    }

    void onlyTheVerySignatureIsWiped()
    {
        QVERIFY(m_world->devices.format(spare, mkfsExt4));
        TakeRequest request = m_world->takeRequest();
        for (const QString &other : { u"ext4:"_s, u"xfs:"_s + ext4Uuid, ext4Token + u",zfs_member:1"_s }) {
            request.request = QUuid::createUuid();
            request.storage = { m_world->devices.storage(spare, other) };
            const auto reply = m_world->take(request, Verb::TakeOverwrite);
            QVERIFY(!reply);
            verifyUntouched(reply.error(), Code::Signature);
            QCOMPARE(m_world->tokenOn(spare), ext4Token);
        }

        request.request = QUuid::createUuid();
        request.storage = { m_world->devices.storage(spare, ext4Token) };
        QVERIFY(m_world->take(request, Verb::TakeOverwrite));
        QCOMPARE(m_world->tokenOn(spare), QString());
        QCOMPARE(m_world->journal.count(JournalKinds::signatureWiped), 1);
    }

    void consentNeedsItsAction()
    {
        QVERIFY(m_world->devices.format(spare, mkfsExt4));
        TakeRequest request = m_world->takeRequest();
        request.storage = { m_world->devices.storage(spare, ext4Token) };
        const auto reply = m_world->take(request, Verb::Take);
        QVERIFY(!reply);
        verifyUntouched(reply.error(), Code::BadArgument);
        QCOMPARE(m_world->tokenOn(spare), ext4Token);
    }

    void consentToWhatIsGone()
    {
        TakeRequest request = m_world->takeRequest();
        request.storage = { m_world->devices.storage(spare, ext4Token) };
        const auto reply = m_world->take(request, Verb::TakeOverwrite);
        QVERIFY(!reply);
        verifyUntouched(reply.error(), Code::DeviceChanged);
    }

    void somebodyFormatsBetweenCheckAndUse()
    {
        // Between giving up our claim and the module's there is a moment; what comes to be there must survive.
        m_world->kernel.before(u"append"_s, [&] { QVERIFY(m_world->devices.format(spare, mkfsExt4)); });
        const auto reply = m_world->take(m_world->takeRequest());
        QVERIFY(!reply);
        verifyUntouched(reply.error(), Code::DeviceChanged);
        QCOMPARE(m_world->tokenOn(spare), ext4Token);
        QCOMPARE(m_world->journal.count(JournalKinds::rolledBack), 1);
        QVERIFY(!m_world->kernel.requests().contains(u"take"_s));
    }

    void somebodyReformatsBetweenCheckAndWipe()
    {
        QVERIFY(m_world->devices.format(spare, mkfsExt4));
        QStringList other = mkfsExt4;
        other.last() = u"0c7a1111-2222-4333-8444-555555555555"_s;
        m_world->kernel.before(u"append"_s, [&] { QVERIFY(m_world->devices.format(spare, other)); });
        TakeRequest request = m_world->takeRequest();
        request.storage = { m_world->devices.storage(spare, ext4Token) };
        const auto reply = m_world->take(request, Verb::TakeOverwrite);
        QVERIFY(!reply);
        verifyUntouched(reply.error(), Code::DeviceChanged);
        QCOMPARE(m_world->tokenOn(spare), u"ext4:"_s + other.last());
    }

    void diskIsExchangedBetweenCheckAndUse()
    {
        m_world->kernel.before(u"append"_s, [&] { m_world->devices.disk(spare).diskSequence = 8; });
        const auto reply = m_world->take(m_world->takeRequest());
        QVERIFY(!reply);
        verifyUntouched(reply.error(), Code::DeviceChanged);
    }

    void diskIsResizedBetweenCheckAndUse()
    {
        m_world->kernel.before(u"append"_s,
                               [&] { QVERIFY(QFile::resize(m_world->devices.path(spare), 16 * mebibyte)); });
        const auto reply = m_world->take(m_world->takeRequest());
        QVERIFY(!reply);
        verifyUntouched(reply.error(), Code::DeviceChanged);
    }

    void preconditions_data()
    {
        using Change = std::function<void(World &, TakeRequest &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const Change &change, Code code) {
            QTest::newRow(name) << change << codeName(code);
        };
        row(
            "size of origin",
            [](World &, TakeRequest &request) { request.devices[0].size += sectorSize; },
            Code::DeviceChanged);
        row(
            "sequence of origin",
            [](World &, TakeRequest &request) { request.devices[0].diskSequence = 6; },
            Code::DeviceChanged);
        row(
            "UUID of origin",
            [](World &, TakeRequest &request) { request.devices[0].uuid = ext4Uuid; },
            Code::DeviceChanged);
        row(
            "size of storage",
            [](World &, TakeRequest &request) { request.storage[0].device.size += sectorSize; },
            Code::DeviceChanged);
        row(
            "no such origin",
            [](World &, TakeRequest &request) { request.devices[0].device.minor = 99; },
            Code::NoDevice);
        row(
            "no such storage",
            [](World &, TakeRequest &request) { request.storage[0].device.device.minor = 99; },
            Code::NoDevice);
        row("no storage", [](World &, TakeRequest &request) { request.storage.clear(); }, Code::NoSpace);
        row(
            "nothing but reserve",
            [](World &world, TakeRequest &request) {
                request.storage.clear();
                request.reserve = { world.devices.storage(reserve) };
            },
            Code::NoSpace);
        row(
            "storage is origin",
            [](World &world, TakeRequest &request) { request.storage = { world.devices.storage(origin) }; },
            Code::IsOrigin);
        row(
            "storage lies on origin",
            [](World &world, TakeRequest &) { world.devices.setOverlap(spare, otherOrigin); },
            Code::IsOrigin);
        row(
            "reserve lies on origin",
            [](World &world, TakeRequest &request) {
                world.devices.setOverlap(reserve, origin);
                request.reserve = { world.devices.storage(reserve) };
            },
            Code::IsOrigin);
        row(
            "storage is mounted",
            [](World &world, TakeRequest &) { world.devices.disk(spare).usage = u"is mounted at /home"_s; },
            Code::InUse);
        row(
            "storage is read-only",
            [](World &world, TakeRequest &) { world.devices.disk(spare).readOnly = true; },
            Code::ReadOnly);
        row(
            "storage is small",
            [](World &world, TakeRequest &request) {
                world.devices.add(spareTwo, mebibyte);
                request.storage = { world.devices.storage(spareTwo) };
            },
            Code::TooSmall);
        row(
            "all of the room is to be kept free",
            [](World &, TakeRequest &request) { request.policy.keepFree = 31 * mebibyte; },
            Code::NoSpace);
        row(
            "storage works in larger blocks than an origin",
            [](World &world, TakeRequest &request) {
                world.devices.disk(origin).blockSize = world.devices.disk(reserve).blockSize = 4096;
                request.reserve = { world.devices.storage(reserve) };
            },
            Code::LargeBlocks);
        row("no module", [](World &world, TakeRequest &) { world.kernel.setLoaded(false); }, Code::NoModule);
    }

    void preconditions()
    {
        QFETCH(std::function<void(World &, TakeRequest &)>, change);
        QFETCH(QString, code);
        TakeRequest request = m_world->takeRequest();
        change(*m_world, request);
        const auto reply = m_world->take(request);
        QVERIFY(!reply);
        verifyUntouched(reply.error(), *codeFromName(code));
        QVERIFY(m_world->kernel.requests().isEmpty());
        QCOMPARE(m_world->journal.count(JournalKinds::refused), 1);
    }

    void rightUuid()
    {
        QVERIFY(m_world->devices.format(origin, mkfsExt4));
        TakeRequest request = m_world->takeRequest();
        request.devices[0].uuid = ext4Uuid;
        QVERIFY(m_world->take(request));
    }

    void storageInUse()
    {
        const auto claim = m_world->devices.open(spare, Devices::Access::Claim);
        const auto reply = m_world->take(m_world->takeRequest());
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Code::InUse);
        QCOMPARE(reply.error().errorNumber, EBUSY);
    }

    void heldAlready()
    {
        QVERIFY(m_world->take(m_world->takeRequest()));
        TakeRequest request = m_world->takeRequest();
        request.storage = { m_world->devices.storage(spareTwo) };
        const auto reply = m_world->take(request);
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Code::AlreadyHeld);
        QCOMPARE(m_world->kernel.snapshotCount(), 1);
    }

    void storageOfAnother()
    {
        TakeRequest request = m_world->takeRequest();
        request.devices.removeLast();
        request.reserve = { m_world->devices.storage(reserve) };
        QVERIFY(m_world->take(request));
        for (const DeviceNumber taken : { spare, reserve, origin }) {
            request = m_world->takeRequest();
            request.devices.removeFirst();
            request.storage = { m_world->devices.storage(taken) };
            const auto reply = m_world->take(request);
            QVERIFY(!reply);
            QCOMPARE(reply.error().code, Code::InUse);
        }
    }

    void imageIsNoOrigin()
    {
        QVERIFY(m_world->take(m_world->takeRequest()));
        m_world->devices.add({ 252, 1 }, 64 * mebibyte);
        TakeRequest request = m_world->takeRequest();
        request.devices = { m_world->devices.reference({ 252, 1 }) };
        request.storage = { m_world->devices.storage(spareTwo) };
        QCOMPARE(m_world->take(request).error().code, Code::BadArgument);
        request = m_world->takeRequest();
        request.request = QUuid::createUuid();
        m_world->devices.add({ 8, 77 }, 64 * mebibyte);
        request.devices = { m_world->devices.reference({ 8, 77 }) };
        request.storage = { m_world->devices.storage({ 252, 1 }) };
        QCOMPARE(m_world->take(request).error().code, Code::InUse);
    }

    void rollBack_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("created");
        QTest::newRow("create: held") << u"create"_s << EALREADY << codeName(Code::AlreadyHeld) << false;
        QTest::newRow("create: unsupported") << u"create"_s << EOPNOTSUPP << codeName(Code::Kernel) << false;
        QTest::newRow("append: busy") << u"append"_s << EBUSY << codeName(Code::InUse) << true;
        QTest::newRow("append: gone") << u"append"_s << ENODEV << codeName(Code::NoDevice) << true;
        QTest::newRow("take: no time") << u"take"_s << ETIMEDOUT << codeName(Code::Busy) << true;
        QTest::newRow("take: no space") << u"take"_s << ENOSPC << codeName(Code::NoSpace) << true;
        QTest::newRow("images") << u"images"_s << EFAULT << codeName(Code::Kernel) << true;
    }

    void rollBack()
    {
        QFETCH(QString, request);
        QFETCH(int, error);
        QFETCH(QString, code);
        QFETCH(bool, created);
        m_world->kernel.fail(request, error);
        const auto reply = m_world->take(m_world->takeRequest());
        QVERIFY(!reply);
        verifyUntouched(reply.error(), *codeFromName(code));
        QCOMPARE(reply.error().errorNumber, error);
        QCOMPARE(m_world->journal.count(JournalKinds::rolledBack), created ? 1 : 0);
        QVERIFY(m_world->records.runningRequests().isEmpty());
    }

    void nothingIsWipedBeforeTheKernelAgreed()
    {
        QVERIFY(m_world->devices.format(spare, mkfsExt4));
        TakeRequest request = m_world->takeRequest();
        request.storage = { m_world->devices.storage(spare, ext4Token) };
        m_world->kernel.fail(u"append"_s, EBUSY);
        QVERIFY(!m_world->take(request, Verb::TakeOverwrite));
        QCOMPARE(m_world->tokenOn(spare), ext4Token);
    }

    void sameRequestIsDoneOnce()
    {
        const TakeRequest request = m_world->takeRequest();
        const auto first = m_world->take(request);
        m_world->restart();
        const auto second = m_world->take(request);
        QVERIFY(first && second);
        QCOMPARE(*second, *first);
        QCOMPARE(m_world->kernel.snapshotCount(), 1);
        QCOMPARE(m_world->kernel.requests().count(u"take"_s), 1);

        // A refusal is remembered as well.
        TakeRequest refused = m_world->takeRequest();
        const auto no = m_world->take(refused);
        QCOMPARE(no.error().code, Code::AlreadyHeld);
        QVERIFY(m_world->perform(Verb::Release, ReleaseRequest{ QUuid::createUuid(), first->snapshot }));
        QCOMPARE(m_world->take(refused).error(), no.error());
    }

    void requestIdIsNotForTwoThings()
    {
        const TakeRequest request = m_world->takeRequest();
        const auto first = m_world->take(request);
        TakeRequest other = request;
        other.name = u"other"_s;
        QCOMPARE(m_world->take(other).error().code, Code::BadArgument);
        QCOMPARE(m_world->take(request, Verb::TakeOverwrite).error().code, Code::BadArgument);
        QCOMPARE(m_world->perform(Verb::Release, ReleaseRequest{ request.request, first->snapshot }).error().code,
                 Code::BadArgument);
        QCOMPARE(m_world->kernel.snapshotCount(), 1);
    }

    void nothingIsBegunOffTheRecord()
    {
        QFile obstacle(m_world->run.filePath(u"requests"_s));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        const auto reply = m_world->take(m_world->takeRequest());
        QVERIFY(!reply);
        verifyUntouched(reply.error(), Code::Kernel);
        QVERIFY(m_world->kernel.requests().isEmpty());
    }

    void damagedMemoryIsNoNewRequest()
    {
        // What it did is not known, so it is not done again.
        const TakeRequest request = m_world->takeRequest();
        QFile file(m_world->run.filePath(u"requests/"_s + uuidToText(request.request)));
        QVERIFY(QDir().mkpath(m_world->run.filePath(u"requests"_s)) && file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("damaged"), 7);
        file.close();
        const auto reply = m_world->take(request);
        QVERIFY(!reply);
        verifyUntouched(reply.error(), Code::BadArgument);
        QVERIFY(m_world->kernel.requests().isEmpty());
    }

    void helperDies_data()
    {
        QTest::addColumn<bool>("idOnRecord");
        QTest::newRow("after the id was noted") << true;
        QTest::newRow("before the id was noted") << false;
    }

    void helperDies()
    {
        QFETCH(bool, idOnRecord);
        const TakeRequest request = m_world->takeRequest();
        const SnapshotId other = m_world->kernel.addForeign({ { 8, 50 } }, SnapshotState::Created);
        const SnapshotId orphan = m_world->kernel.addForeign({ origin, otherOrigin }, SnapshotState::Created);
        RequestRecord record;
        record.request = request.request;
        record.verb = verbName(Verb::Take);
        record.origins = { otherOrigin, origin };
        if (idOnRecord) {
            record.created = orphan;
        }
        QVERIFY(m_world->records.saveRequest(record));

        m_world->restart();
        m_world->verbs->recover();
        QCOMPARE(m_world->kernel.snapshotCount(), 1);
        QCOMPARE(m_world->kernel.snapshot(other).origins.size(), 1);
        QCOMPARE(m_world->journal.count(JournalKinds::rolledBack), 1);
        QVERIFY(m_world->records.runningRequests().isEmpty());
    }

    void whatOthersTookIsNotRolledBack()
    {
        // It died before it made a snapshot; since then there are others of the very devices.
        const QList<DeviceNumber> origins = { origin, otherOrigin };
        m_world->kernel.addForeign(origins, SnapshotState::Taken);
        const SnapshotId known = m_world->kernel.addForeign(origins, SnapshotState::Created);
        QVERIFY(m_world->records.saveSnapshot({ .snapshot = known, .name = {}, .storage = {}, .reserve = {} }));
        RequestRecord record;
        record.request = QUuid::createUuid();
        record.verb = verbName(Verb::Take);
        record.origins = origins;
        QVERIFY(m_world->records.saveRequest(record));
        m_world->verbs->recover();
        QCOMPARE(m_world->kernel.snapshotCount(), 2);
        QCOMPARE(m_world->journal.count(JournalKinds::rolledBack), 0);
        QVERIFY(m_world->records.runningRequests().isEmpty());
    }

    void interruptedIsAnswered()
    {
        const TakeRequest request = m_world->takeRequest();
        // The process ends in the middle of a take: an exception unwinds nothing that it does, so imitate what is left.
        std::optional<RequestRecord> left;
        m_world->kernel.before(u"take"_s, [&] { left = m_world->records.request(request.request).value(); });
        QVERIFY(m_world->take(request));
        QCOMPARE(left->state, RequestRecord::State::Running);
        QVERIFY(!left->created.isNull());
        QVERIFY(m_world->records.saveRequest(*left));
        m_world->restart();
        m_world->verbs->recover();
        QCOMPARE(m_world->take(request).error().code, Code::Interrupted);
        QCOMPARE(m_world->kernel.snapshotCount(), 0);
    }

    void watchServiceIsDown()
    {
        m_world->watch.problem = u"no such service"_s;
        QVERIFY(m_world->take(m_world->takeRequest()));
        QCOMPARE(m_world->journal.count(JournalKinds::notWatched), 1);
    }

    void addStorage()
    {
        const auto taken = m_world->take(m_world->takeRequest());
        QVERIFY(m_world->devices.format(spareTwo, mkfsExt4));
        AddStorageRequest request = {
            .request = QUuid::createUuid(),
            .snapshot = taken->snapshot,
            .storage = { m_world->devices.storage(spareTwo) },
            .reserve = { m_world->devices.storage(reserve) },
        };
        const auto refused = m_world->perform(Verb::AddStorage, request);
        QCOMPARE(refused.error().code, Code::Signature);
        QCOMPARE(refused.error().signature, ext4Token);
        // Without the beginning of the partition, where it could pass for what was stored there.
        QCOMPARE(m_world->kernel.capacity(taken->snapshot) * sectorSize, 31 * mebibyte);

        request.request = QUuid::createUuid();
        request.storage[0].consent = ext4Token;
        // What is written to live storage is gone at once, so it is wiped under our claim, before the module has it.
        bool wiped = false;
        m_world->kernel.before(u"append"_s, [&] {
            wiped = m_world->tokenOn(spareTwo).isEmpty() && !m_world->devices.isClaimed(spareTwo);
        });
        const auto added = m_world->perform(Verb::AddStorage, request);
        QVERIFY(added);
        QVERIFY(wiped);
        QCOMPARE(decodeAddStorageReply(*added)->capacity, 62 * mebibyte);
        const auto record = m_world->records.snapshot(taken->snapshot);
        QCOMPARE(record->storage.size(), 2);
        QCOMPARE(record->reserve.size(), 1);
        QCOMPARE(m_world->watch.adopted.size(), 2);
    }

    void addStorageToNothing()
    {
        const AddStorageRequest request = {
            .request = QUuid::createUuid(),
            .snapshot = QUuid::createUuid(),
            .storage = { m_world->devices.storage(spareTwo) },
            .reserve = {},
        };
        QCOMPARE(m_world->perform(Verb::AddStorage, request).error().code, Code::UnknownSnapshot);
    }

    void addStorageToALostSnapshot()
    {
        const auto taken = m_world->take(m_world->takeRequest());
        QVERIFY(m_world->devices.format(spareTwo, mkfsExt4));
        m_world->kernel.lose(taken->snapshot, origin, ENOSPC);
        const AddStorageRequest request = {
            .request = QUuid::createUuid(),
            .snapshot = taken->snapshot,
            .storage = { m_world->devices.storage(spareTwo, ext4Token) },
            .reserve = {},
        };
        QCOMPARE(m_world->perform(Verb::AddStorage, request).error().code, Code::UnknownSnapshot);
        QCOMPARE(m_world->tokenOn(spareTwo), ext4Token);
    }

    /// The kernel would refuse a partition of a held disk, after it was wiped.
    void addPartOfWhatAnotherSnapshotHolds()
    {
        TakeRequest first = m_world->takeRequest();
        first.devices.removeLast();
        QVERIFY(m_world->take(first));
        TakeRequest second = m_world->takeRequest();
        second.devices.removeFirst();
        second.storage = { m_world->devices.storage(reserve) };
        const auto taken = m_world->take(second);
        QVERIFY(taken);
        QVERIFY(m_world->devices.format(spareTwo, mkfsExt4));
        m_world->devices.setOverlap(spareTwo, origin);
        const AddStorageRequest request = {
            .request = QUuid::createUuid(),
            .snapshot = taken->snapshot,
            .storage = { m_world->devices.storage(spareTwo, ext4Token) },
            .reserve = {},
        };
        QCOMPARE(m_world->perform(Verb::AddStorage, request).error().code, Code::InUse);
        QCOMPARE(m_world->tokenOn(spareTwo), ext4Token);
    }

    void addOriginAsStorage()
    {
        const auto taken = m_world->take(m_world->takeRequest());
        const AddStorageRequest request = {
            .request = QUuid::createUuid(),
            .snapshot = taken->snapshot,
            .storage = { m_world->devices.storage(origin) },
            .reserve = {},
        };
        QCOMPARE(m_world->perform(Verb::AddStorage, request).error().code, Code::IsOrigin);
    }

    void foreignSnapshot()
    {
        const SnapshotId id = m_world->kernel.addForeign({ origin }, SnapshotState::Taken);
        AddStorageRequest request = {
            .request = QUuid::createUuid(),
            .snapshot = id,
            .storage = {},
            .reserve = { m_world->devices.storage(reserve) },
        };
        QCOMPARE(m_world->perform(Verb::AddStorage, request).error().code, Code::BadArgument);
        request = {
            .request = QUuid::createUuid(),
            .snapshot = id,
            .storage = { m_world->devices.storage(spare) },
            .reserve = {},
        };
        QVERIFY(m_world->perform(Verb::AddStorage, request));
        QVERIFY(m_world->watch.adopted.isEmpty());
        QVERIFY(m_world->records.snapshotIds().isEmpty());
    }

    void addStorageFailsHalfWay()
    {
        const auto taken = m_world->take(m_world->takeRequest());
        const AddStorageRequest request = {
            .request = QUuid::createUuid(),
            .snapshot = taken->snapshot,
            .storage = { m_world->devices.storage(spareTwo) },
            .reserve = { m_world->devices.storage(reserve) },
        };
        m_world->kernel.fail(u"append"_s, EBUSY);
        QCOMPARE(m_world->perform(Verb::AddStorage, request).error().code, Code::InUse);
        QVERIFY(m_world->records.snapshot(taken->snapshot)->reserve.isEmpty());
        QCOMPARE(m_world->records.snapshot(taken->snapshot)->storage.size(), 1);
        QVERIFY(!m_world->devices.isClaimed(spareTwo));
    }

    /// What comes behind the one that fails keeps what is on it.
    void nothingIsWipedForNothing()
    {
        const auto taken = m_world->take(m_world->takeRequest());
        QVERIFY(m_world->devices.format(reserve, mkfsExt4));
        AddStorageRequest request = {
            .request = QUuid::createUuid(),
            .snapshot = taken->snapshot,
            .storage = { m_world->devices.storage(spareTwo), m_world->devices.storage(reserve, ext4Token) },
            .reserve = {},
        };
        m_world->kernel.fail(u"append"_s, EBUSY);
        QVERIFY(!m_world->perform(Verb::AddStorage, request));
        QCOMPARE(m_world->tokenOn(reserve), ext4Token);
        request.request = QUuid::createUuid();
        std::swap(request.reserve, request.storage);
        request.storage = { request.reserve.takeFirst() };
        m_world->kernel.fail(u"append"_s, EBUSY);
        QVERIFY(!m_world->perform(Verb::AddStorage, request));
        QCOMPARE(m_world->tokenOn(reserve), ext4Token);
    }

    /// Whoever dies once storage is the kernel's leaves a record of it.
    void storageIsOnRecordFirst()
    {
        const auto taken = m_world->take(m_world->takeRequest());
        qsizetype known = 0;
        m_world->kernel.before(u"append"_s,
                               [&] { known = m_world->records.snapshot(taken->snapshot)->storage.size(); });
        QVERIFY(m_world->perform(Verb::AddStorage,
                                 AddStorageRequest{ .request = QUuid::createUuid(),
                                                    .snapshot = taken->snapshot,
                                                    .storage = { m_world->devices.storage(spareTwo) },
                                                    .reserve = {} }));
        QCOMPARE(known, 2);
    }

    /// A snapshot that is complete is not undone because somebody dies while the watch service is told.
    void finishedBeforeItIsTold()
    {
        const TakeRequest request = m_world->takeRequest();
        m_world->watch.onAdopt = [&] {
            const auto other = m_world->helper();
            other->recover();
        };
        QVERIFY(m_world->take(request));
        QCOMPARE(m_world->kernel.snapshotCount(), 1);
    }

    void toldAgain()
    {
        m_world->watch.problem = u"it was about to leave"_s;
        m_world->watch.onAdopt = [&] {
            if (m_world->watch.adopted.size() > 1) {
                m_world->watch.problem.clear();
            }
        };
        QVERIFY(m_world->take(m_world->takeRequest()));
        QCOMPARE(m_world->watch.adopted.size(), 2);
        QCOMPARE(m_world->journal.count(JournalKinds::notWatched), 0);
    }

    void reserveFileThatIsNotKept()
    {
        const auto taken = m_world->take(m_world->takeRequest());
        m_world->files.keepError = EIO;
        const AddStorageRequest request = { .request = QUuid::createUuid(),
                                            .snapshot = taken->snapshot,
                                            .storage = { m_world->devices.storage(spareTwo) },
                                            .reserve = {},
                                            .storageFiles = {},
                                            .reserveFiles = { placeForFiles() } };
        QVERIFY(!m_world->perform(Verb::AddStorage, request));
        const auto record = m_world->records.snapshot(taken->snapshot);
        QVERIFY(record->reserve.isEmpty());
        QCOMPARE(record->storage.size(), 2);
        // Of the storage it has to know.
        QCOMPARE(m_world->watch.adopted.size(), 2);
    }

    void release()
    {
        const auto taken = m_world->take(m_world->takeRequest());
        QVERIFY(m_world->perform(Verb::Release, ReleaseRequest{ QUuid::createUuid(), taken->snapshot }));
        QCOMPARE(m_world->kernel.snapshotCount(), 0);
        QVERIFY(m_world->records.snapshotIds().isEmpty());
        QCOMPARE(m_world->journal.count(JournalKinds::released), 1);
        QCOMPARE(m_world->perform(Verb::Release, ReleaseRequest{ QUuid::createUuid(), taken->snapshot }).error().code,
                 Code::UnknownSnapshot);
    }

    void track()
    {
        TrackRequest request = { .request = QUuid::createUuid(),
                                 .devices = { m_world->devices.reference(origin),
                                              m_world->devices.reference(otherOrigin) } };
        QVERIFY(m_world->perform(Verb::Track, request));
        QCOMPARE(m_world->kernel.trackedDevices(), (QList{ origin, otherOrigin }));
        request.request = QUuid::createUuid();
        QVERIFY(m_world->perform(Verb::Track, request));

        request.request = QUuid::createUuid();
        QVERIFY(m_world->perform(Verb::Untrack, request));
        QVERIFY(m_world->kernel.trackedDevices().isEmpty());
        request.request = QUuid::createUuid();
        QVERIFY(m_world->perform(Verb::Untrack, request));
    }

    void trackedIsWhatWasChosen()
    {
        TrackRequest request = { .request = QUuid::createUuid(),
                                 .devices = { m_world->devices.reference(origin),
                                              m_world->devices.reference(otherOrigin) } };
        request.devices[1].diskSequence = 6;
        const auto refused = m_world->perform(Verb::Track, request);
        QCOMPARE(refused.error().code, Code::DeviceChanged);
        QCOMPARE(refused.error().device, otherOrigin);
        QVERIFY(m_world->kernel.trackedDevices().isEmpty());
    }

    void trackIsAllOrNothing()
    {
        int calls = 0;
        m_world->kernel.before(u"addTracker"_s, [&] {
            ++calls;
            m_world->kernel.fail(u"addTracker"_s, EOPNOTSUPP);
        });
        const TrackRequest request = { .request = QUuid::createUuid(),
                                       .devices = { m_world->devices.reference(origin),
                                                    m_world->devices.reference(otherOrigin) } };
        const auto refused = m_world->perform(Verb::Track, request);
        QCOMPARE(calls, 1);
        QCOMPARE(refused.error().code, Code::Kernel);
        QCOMPARE(refused.error().device, otherOrigin);
        QVERIFY(m_world->kernel.trackedDevices().isEmpty());
    }

    void heldDevicesStayTracked()
    {
        QVERIFY(m_world->take(m_world->takeRequest()));
        const TrackRequest request = { .request = QUuid::createUuid(),
                                       .devices = { m_world->devices.reference(origin) } };
        QCOMPARE(m_world->perform(Verb::Untrack, request).error().code, Code::AlreadyHeld);
    }

    void loadModule()
    {
        m_world->kernel.setLoaded(false);
        m_world->loader.onLoad = [&] {
            m_world->kernel.setLoaded(true);
        };
        const auto reply = m_world->perform(Verb::LoadModule, LoadModuleRequest{ QUuid::createUuid() });
        QVERIFY(reply);
        QCOMPARE(decodeLoadModuleReply(*reply)->version, (Version{ 2, 1, 0, 0 }));

        m_world->loader.error = EKEYREJECTED;
        const auto refused = m_world->perform(Verb::LoadModule, LoadModuleRequest{ QUuid::createUuid() });
        QCOMPARE(refused.error().code, Code::ModuleRefused);
        QCOMPARE(refused.error().errorNumber, EKEYREJECTED);
    }

    /// A file system, and a request that wants files on it.
    FileReference placeForFiles()
    {
        m_world->devices.add(home, 256 * mebibyte);
        FileReference file = { .fileSystem = m_world->devices.reference(home), .size = 16 * mebibyte };
        file.fileSystem.uuid = u"1234"_s;
        return file;
    }

    void filesAsStorage()
    {
        TakeRequest request = m_world->takeRequest();
        request.storage.clear();
        request.storageFiles = { placeForFiles() };
        request.reserveFiles = { placeForFiles() };
        request.policy = { .growStep = mebibyte, .keepFree = 2 * mebibyte, .atReserveEnd = ReserveEnd::Release };
        const auto reply = m_world->take(request);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().message));
        QCOMPARE(m_world->kernel.requests(),
                 (QStringList{ u"create"_s, u"append 7:0 2048+30720"_s, u"take"_s, u"images"_s }));
        // Only what nobody holds yet has to be kept; the kernel holds the rest.
        QCOMPARE(m_world->files.calls,
                 (QStringList{ u"create 8:33 16777216"_s, u"create 8:33 16777216"_s, u"keep 7:1"_s }));
        const auto record = m_world->records.snapshot(reply->snapshot);
        QCOMPARE(record->storage, (QList<StoredDevice>{ { { 7, 0 }, 16 * mebibyte, 7, home, 0 } }));
        QCOMPARE(record->reserve, (QList<StoredDevice>{ { { 7, 1 }, 16 * mebibyte, 7, home } }));
        QCOMPARE(record->policy, request.policy);

        m_world->files.calls.clear();
        QVERIFY(m_world->perform(Verb::Release, ReleaseRequest{ QUuid::createUuid(), reply->snapshot }));
        QCOMPARE(m_world->files.calls, (QStringList{ u"letGo 7:0 7"_s, u"letGo 7:1 7"_s }));
    }

    void fileStaysOpenUntilTheKernelHasIt()
    {
        TakeRequest request = m_world->takeRequest();
        request.storageFiles = { placeForFiles() };
        const QString path = m_world->devices.path(FakePoolFiles::firstLoop);
        bool deviceOpen = true;
        bool fileOpen = false;
        m_world->kernel.before(u"append"_s, [&] {
            deviceOpen = isOpenHere(m_world->devices.path(spare));
            m_world->kernel.before(u"append"_s, [&] { fileOpen = isOpenHere(path); });
        });
        QVERIFY(m_world->take(request));
        QVERIFY(!deviceOpen);
        QVERIFY(fileOpen);
        QVERIFY(!isOpenHere(path));
    }

    void filesThatAreRefused_data()
    {
        using Change = std::function<void(World &, TakeRequest &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("made");
        const auto row = [](const char *name, const Change &change, Code code, int made) {
            QTest::newRow(name) << change << codeName(code) << made;
        };
        row(
            "on an origin",
            [](World &world, TakeRequest &request) {
                request.storageFiles[0].fileSystem = world.devices.reference(origin);
                request.storageFiles[0].fileSystem.uuid = u"1234"_s;
            },
            Code::IsOrigin,
            0);
        row(
            "on the stack of an origin",
            [](World &world, TakeRequest &) { world.devices.setOverlap(home, otherOrigin); },
            Code::IsOrigin,
            0);
        row(
            "on what another snapshot holds",
            [](World &world, TakeRequest &) { world.kernel.addForeign({ home }, SnapshotState::Taken); },
            Code::InUse,
            0);
        row(
            "on the stack of what another snapshot holds",
            [](World &world, TakeRequest &) {
                world.kernel.addForeign({ { 8, 50 } }, SnapshotState::Taken);
                world.devices.setOverlap(home, { 8, 50 });
            },
            Code::InUse,
            0);
        row(
            "on an image",
            [](World &world, TakeRequest &) {
                world.kernel.addForeign({ { 8, 50 } }, SnapshotState::Taken);
                world.devices.setOverlap(home, { 252, 50 });
            },
            Code::InUse,
            0);
        row(
            "too small",
            [](World &, TakeRequest &request) { request.storageFiles[0].size = mebibyte; },
            Code::TooSmall,
            0);
        row(
            "unsuited",
            [](World &world, TakeRequest &) {
                world.files.refusalOfNext = refusal(Code::UnsuitedFileSystem, u"btrfs"_s, home).error();
            },
            Code::UnsuitedFileSystem,
            1);
        row(
            "less room than is to be kept free",
            [](World &, TakeRequest &request) { request.policy.keepFree = 48 * mebibyte; },
            Code::NoSpace,
            1);
    }

    void filesThatAreRefused()
    {
        QFETCH(std::function<void(World &, TakeRequest &)>, change);
        QFETCH(QString, code);
        QFETCH(int, made);
        TakeRequest request = m_world->takeRequest();
        request.storageFiles = { placeForFiles() };
        change(*m_world, request);
        const qsizetype before = m_world->kernel.snapshotCount();
        const auto reply = m_world->take(request);
        QVERIFY(!reply);
        QCOMPARE(codeName(reply.error().code), code);
        QCOMPARE(m_world->kernel.snapshotCount(), before);
        QVERIFY(m_world->kernel.requests().isEmpty());
        QCOMPARE(m_world->files.calls.size(), made);
        QVERIFY(!isOpenHere(m_world->devices.path(FakePoolFiles::firstLoop)));
    }

    void reserveFileThatCannotBeKept()
    {
        TakeRequest request = m_world->takeRequest();
        request.reserveFiles = { placeForFiles() };
        m_world->files.keepError = EIO;
        const auto reply = m_world->take(request);
        QVERIFY(!reply);
        verifyUntouched(reply.error(), Code::Kernel);
        QCOMPARE(m_world->journal.count(JournalKinds::rolledBack), 1);
        QVERIFY(m_world->files.calls.contains(u"letGo 7:0 7"_s));
        QVERIFY(!isOpenHere(m_world->devices.path(FakePoolFiles::firstLoop)));
    }

    void whatFilesLieOnIsNotFrozen()
    {
        TakeRequest request = m_world->takeRequest();
        request.reserveFiles = { placeForFiles() };
        QVERIFY(m_world->take(request));
        m_world->devices.setOverlap(home, FakePoolFiles::firstLoop);
        request = m_world->takeRequest();
        request.devices = { m_world->devices.reference(home) };
        request.storage = { m_world->devices.storage(spareTwo) };
        const auto reply = m_world->take(request);
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Code::InUse);
        QCOMPARE(reply.error().device, home);
    }

    void whatStorageLiesOnIsNotFrozen()
    {
        QVERIFY(m_world->take(m_world->takeRequest()));
        m_world->devices.add(home, 64 * mebibyte);
        m_world->devices.setOverlap(home, spare);
        TakeRequest request = m_world->takeRequest();
        request.devices = { m_world->devices.reference(home) };
        request.storage = { m_world->devices.storage(spareTwo) };
        const auto reply = m_world->take(request);
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, Code::InUse);
        QCOMPARE(reply.error().device, home);
    }

    void addFiles()
    {
        const auto taken = m_world->take(m_world->takeRequest());
        AddStorageRequest request = { .request = QUuid::createUuid(),
                                      .snapshot = taken->snapshot,
                                      .storage = {},
                                      .reserve = {},
                                      .storageFiles = { placeForFiles() },
                                      .reserveFiles = { placeForFiles() } };
        const auto added = m_world->perform(Verb::AddStorage, request);
        QVERIFY(added);
        QCOMPARE(decodeAddStorageReply(*added)->capacity, 46 * mebibyte);
        const auto record = m_world->records.snapshot(taken->snapshot);
        QCOMPARE(record->storage.last(), (StoredDevice{ { 7, 0 }, 16 * mebibyte, 7, home, 31 * mebibyte }));
        QCOMPARE(record->reserve, (QList<StoredDevice>{ { { 7, 1 }, 16 * mebibyte, 7, home } }));
        QCOMPARE(m_world->files.calls.last(), u"keep 7:1"_s);

        const SnapshotId foreign = m_world->kernel.addForeign({ { 8, 50 } }, SnapshotState::Taken);
        request = { .request = QUuid::createUuid(),
                    .snapshot = foreign,
                    .storage = {},
                    .reserve = {},
                    .storageFiles = {},
                    .reserveFiles = { placeForFiles() } };
        QCOMPARE(m_world->perform(Verb::AddStorage, request).error().code, Code::BadArgument);
    }

    void malformedIsAnsweredToo()
    {
        const auto answer = m_world->verbs->perform(Verb::Take, { { u"request"_s, 5 } }, someone);
        QVERIFY(!answer);
        QCOMPARE(decodeRefusal(answer.error())->code, Code::BadArgument);
        QVERIFY(decodeRefusal(answer.error())->request.isNull());
    }
};

QTEST_GUILESS_MAIN(VerbsTest)

#include "verbstest.moc"
