// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Files as part of a pool: on which file systems, how large, what becomes of those that are planned and of those that a
 * snapshot has; the dialog that asks for one, and its field for sizes.
 */
#include "fakebackend.h"

#include "client/failuretext.h"
#include "models/devicemime.h"
#include "widgets/poolfiledialog.h"
#include "widgets/sizebox.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <functional>

using namespace Blksnap;
using namespace Qt::StringLiterals;

namespace
{

constexpr quint64 MIB = quint64{ 1024 } * 1024;
constexpr quint64 GIB = 1024 * MIB;
constexpr DeviceNumber ROOT{ 252, 1 };
/// Of 10 GiB, 6 are free, of which a twentieth of the whole stays so.
constexpr quint64 ROOM_ON_VOLUME = 5632 * MIB;

/// The server after something happened to one device.
DeviceInventory serverWith(DeviceNumber number, const std::function<void(Device &)> &change)
{
    auto devices = Example::server().devices();
    for (Device &device : devices) {
        if (device.number == number) {
            change(device);
        }
    }
    return DeviceInventory(devices);
}

Device deviceOf(DeviceNumber number)
{
    return *Example::server().find(number);
}

} // namespace

class PoolFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhereAFileCanBe_data();
    void saysWhereAFileCanBe();
    void mountedOnesAreForFiles();
    void saysThatThereIsNoRoomForAFile();
    void leavesSomeFree();
    void doesNotFreezeWhatAFileLiesOn();
    void plansAFile();
    void keepsFilesBelowDevices();
    void sharesRoomWithTheOtherList();
    void movesToTheOtherList();
    void dropsWhatIsNoPlaceAnyMore_data();
    void dropsWhatIsNoPlaceAnyMore();
    void showsHeldFiles();
    void listsFileSystems();
    void asksForAFile();
    void countsTheFileOfTheOtherList();
    void offersNothingWhereNothingFits();
    void followsTheFileSystems();
    void readsSizes_data();
    void readsSizes();
    void stepsToRoundSizes();
};

void PoolFilesTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
}

void PoolFilesTest::saysWhereAFileCanBe_data()
{
    QTest::addColumn<DeviceNumber>("device");
    QTest::addColumn<DeviceInventory>("inventory");
    QTest::addColumn<QList<DeviceNumber>>("origins");
    QTest::addColumn<QList<Snapshot>>("snapshots");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, DeviceNumber device, const QString &reason) {
        QTest::newRow(name) << device << Example::server() << QList<DeviceNumber>() << QList<Snapshot>() << reason;
    };
    const auto frozen = [](const char *name, DeviceNumber device, DeviceNumber origin, const QString &reason) {
        QTest::newRow(name) << device << Example::server() << QList<DeviceNumber>{ origin } << QList<Snapshot>()
                            << reason;
    };
    const auto changed = [](const char *name, const QString &reason, const std::function<void(Device &)> &change) {
        QTest::newRow(name) << Example::VOLUME << serverWith(Example::VOLUME, change) << QList<DeviceNumber>()
                            << QList<Snapshot>() << reason;
    };
    row("ext4", Example::VOLUME, {});
    row("xfs", Example::XFS, {});
    row("not mounted", Example::SIGNED, u"not mounted"_s);
    row("squashfs", { 7, 0 }, u"neither ext4 nor XFS"_s);
    frozen("an origin", Example::EXT4, Example::EXT4, u"to be frozen itself"_s);
    frozen("above an origin", Example::VOLUME, { 252, 3 }, u"shares its blocks with /dev/vda3"_s);
    frozen("on the disk that is frozen", ROOT, { 252, 0 }, u"shares its blocks with /dev/vda,"_s);
    frozen("beside an origin", ROOT, Example::VOLUME, u"same disk"_s);
    frozen("far from an origin", Example::EXT4, Example::VOLUME, {});
    changed("btrfs", u"neither ext4 nor XFS"_s, [](Device &device) { device.contentType = u"btrfs"_s; });
    changed("by FUSE", u"mounted as fuseblk"_s, [](Device &device) { device.mountType = u"fuseblk"_s; });
    changed("read-only", u"read-only"_s, [](Device &device) { device.fileSystemReadOnly = true; });
    changed("write protected", u"read-only"_s, [](Device &device) { device.readOnly = true; });
    changed("full", u"no room"_s, [](Device &device) { device.fileSystemAvailable = GIB / 2; });
    QTest::newRow("held") << Example::XFS << Example::server() << QList<DeviceNumber>{ Example::XFS }
                          << QList<Snapshot>{ Example::snapshot() } << u"held by"_s;
    auto mounted = Example::serverWithImages().devices();
    for (Device &device : mounted) {
        if (device.kind == Device::Kind::Image) {
            device.mountPoints << u"/mnt"_s;
        }
    }
    QTest::newRow("image") << DeviceNumber{ 259, 0 } << DeviceInventory(mounted) << QList<DeviceNumber>()
                           << QList<Snapshot>() << u"the image of a snapshot"_s;
}

void PoolFilesTest::saysWhereAFileCanBe()
{
    QFETCH(DeviceNumber, device);
    QFETCH(DeviceInventory, inventory);
    QFETCH(QList<DeviceNumber>, origins);
    QFETCH(QList<Snapshot>, snapshots);
    QFETCH(QString, reason);
    PoolModel model(PoolModel::Purpose::Pool);
    model.setInventory(inventory);
    model.setOrigins(origins);
    model.setSnapshots(snapshots);
    QSignalSpy refused(&model, &PoolModel::fileRefused);
    const Verdict verdict = model.fileVerdictOn(device);
    QVERIFY2(verdict.reason.contains(reason), qPrintable(verdict.reason));
    const bool isSuitable = reason.isEmpty() || reason == u"same disk";
    QCOMPARE(verdict.isSuitable, isSuitable);
    QCOMPARE(model.addFile(device, 64 * MIB), isSuitable ? PoolModel::Answer::Added : PoolModel::Answer::Refused);
    QCOMPARE(refused.count(), isSuitable ? 0 : 1);
    QCOMPARE(model.plannedFiles().size(), isSuitable ? 1 : 0);
}

void PoolFilesTest::mountedOnesAreForFiles()
{
    const auto hintFor = [](DeviceNumber device, const DeviceInventory &inventory) {
        const Verdict verdict = Suitability(inventory, {}).forStoring(*inventory.find(device), { Example::EXT4 });
        return verdict.isSuitable ? u"suitable"_s : verdict.hint;
    };
    QVERIFY(hintFor(Example::XFS, Example::server()).contains(u"put a file on it into the pool: “Add file…”"_s));
    const auto asBtrfs = serverWith(Example::XFS, [](Device &device) { device.contentType = u"btrfs"_s; });
    QCOMPARE(hintFor(Example::XFS, asBtrfs), u"Unmount it first."_s);
    QCOMPARE(hintFor(Example::EXT4, Example::server()), u"Unmount it first."_s);
}

void PoolFilesTest::saysThatThereIsNoRoomForAFile()
{
    Failure failure = Failure::of(Failure::Kind::NoSpace);
    const auto text = [&failure] {
        return FailureText(failure, Example::server()).full();
    };
    QVERIFY2(text().startsWith(u"The pool has no room for the snapshot."_s), qPrintable(text()));
    failure.device = Example::SPARE;
    QVERIFY2(text().startsWith(u"The pool has no room for the snapshot."_s), qPrintable(text()));
    failure.device = Example::VOLUME;
    QVERIFY2(text().startsWith(u"The file system on /home has no room for the pool file."_s), qPrintable(text()));
    QVERIFY2(!text().contains(u"partition"_s), qPrintable(text()));
}

void PoolFilesTest::leavesSomeFree()
{
    Device device = deviceOf(Example::VOLUME);
    QCOMPARE(Suitability::roomForFile(device), ROOM_ON_VOLUME);
    // Whole MiB, as the helper wants them.
    device.fileSystemAvailable -= 1;
    QCOMPARE(Suitability::roomForFile(device), ROOM_ON_VOLUME - MIB);
    device.fileSystemAvailable = device.fileSystemSize / 20;
    QCOMPARE(Suitability::roomForFile(device), quint64{ 0 });
    device.fileSystemAvailable = 0;
    QCOMPARE(Suitability::roomForFile(device), quint64{ 0 });
}

void PoolFilesTest::doesNotFreezeWhatAFileLiesOn()
{
    Snapshot snapshot = Example::snapshot();
    snapshot.files = { { .device = { 7, 8 }, .fileSystem = Example::VOLUME } };
    const Suitability suitability(Example::server(), { snapshot });
    QVERIFY(suitability.forFreezing(deviceOf(Example::VOLUME)).reason.contains(u"lies on it"_s));
    QVERIFY(!suitability.forFreezing(deviceOf({ 252, 0 })).isSuitable);
    QVERIFY(suitability.forFreezing(deviceOf(ROOT)).isSuitable);
}

void PoolFilesTest::plansAFile()
{
    PoolModel model(PoolModel::Purpose::Pool);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::server());
    QSignalSpy changed(&model, &PoolModel::plannedChanged);
    QCOMPARE(model.addFile(Example::VOLUME, GIB), PoolModel::Answer::Added);
    QCOMPARE(model.index(0, PoolModel::DeviceColumn).data().toString(), u"File on /home"_s);
    QCOMPARE(model.index(0, PoolModel::SizeColumn).data().toString(), u"1.0\u00a0GiB"_s);
    QVERIFY(model.index(0, PoolModel::FateColumn).data().toString().contains(u"to be made"_s));
    QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"/dev/mapper/vg-home"_s));
    QVERIFY(model.planned().isEmpty());
    QCOMPARE(model.plannedRoom(), GIB - MIB);
    QCOMPARE(model.plannedFiles(), (QList<FileChoice>{ { deviceOf(Example::VOLUME), GIB } }));
    // Once more is another size, not another file.
    QCOMPARE(model.addFile(Example::VOLUME, GIB), PoolModel::Answer::AlreadyThere);
    QCOMPARE(model.addFile(Example::VOLUME, 2 * GIB), PoolModel::Answer::Added);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.plannedRoom(), 2 * GIB - MIB);
    QSignalSpy refused(&model, &PoolModel::fileRefused);
    QCOMPARE(model.addFile(Example::VOLUME, ROOM_ON_VOLUME + MIB), PoolModel::Answer::Refused);
    QVERIFY(refused.first().at(1).value<Verdict>().reason.contains(u"5.5\u00a0GiB"_s));
    QCOMPARE(model.plannedRoom(), 2 * GIB - MIB);
    QCOMPARE(changed.count(), 2);
    QVERIFY(model.remove(Example::VOLUME));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.addFile(Example::VOLUME, ROOM_ON_VOLUME), PoolModel::Answer::Added);
}

void PoolFilesTest::keepsFilesBelowDevices()
{
    PoolModel model(PoolModel::Purpose::Pool);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::server());
    model.addFile(Example::VOLUME, GIB);
    model.add(Example::SPARE);
    model.addFile(ROOT, GIB);
    const auto nameAt = [&model](int row) {
        return model.index(row, PoolModel::DeviceColumn).data().toString();
    };
    QCOMPARE(nameAt(0), u"vdd1"_s);
    QCOMPARE(nameAt(1), u"File on /home"_s);
    QCOMPARE(nameAt(2), u"File on /"_s);
    QVERIFY(!model.movePlanned(Example::VOLUME, -1));
    QVERIFY(!model.movePlanned(Example::SPARE, 1));
    QVERIFY(model.movePlanned(Example::VOLUME, 1));
    QCOMPARE(model.plannedFiles().first().fileSystem.number, ROOT);
    QCOMPARE(model.plannedRoom(), 4 * GIB - 3 * MIB);
}

void PoolFilesTest::sharesRoomWithTheOtherList()
{
    PoolModel pool(PoolModel::Purpose::Pool);
    PoolModel reserve(PoolModel::Purpose::Reserve);
    pool.setSibling(&reserve);
    reserve.setSibling(&pool);
    pool.setInventory(Example::server());
    reserve.setInventory(Example::server());
    QCOMPARE(pool.addFile(Example::VOLUME, 3 * GIB), PoolModel::Answer::Added);
    QCOMPARE(reserve.roomForFile(Example::VOLUME), ROOM_ON_VOLUME - 3 * GIB);
    QCOMPARE(reserve.addFile(Example::VOLUME, 3 * GIB), PoolModel::Answer::Refused);
    QCOMPARE(reserve.addFile(Example::VOLUME, 2 * GIB), PoolModel::Answer::Added);
    // Its own file is no obstacle to itself.
    QCOMPARE(pool.roomForFile(Example::VOLUME), ROOM_ON_VOLUME - 2 * GIB);
}

void PoolFilesTest::movesToTheOtherList()
{
    PoolModel pool(PoolModel::Purpose::Pool);
    PoolModel reserve(PoolModel::Purpose::Reserve);
    pool.setSibling(&reserve);
    reserve.setSibling(&pool);
    pool.setInventory(Example::server());
    reserve.setInventory(Example::server());
    pool.addFile(Example::VOLUME, 3 * GIB);
    const std::unique_ptr<QMimeData> dragged(pool.mimeData({ pool.index(0, 0), pool.index(0, 1) }));
    QVERIFY(reserve.verdictOn(*dragged).isSuitable);
    QVERIFY(reserve.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, {}));
    QCOMPARE(pool.rowCount(), 0);
    QCOMPARE(reserve.plannedFiles(), (QList<FileChoice>{ { deviceOf(Example::VOLUME), 3 * GIB } }));
    // The device itself is another thing: it is mounted.
    const auto device = DeviceMime::encode({ Example::VOLUME });
    QVERIFY(!pool.dropMimeData(device.get(), Qt::CopyAction, -1, -1, {}));
    QCOMPARE(reserve.rowCount(), 1);
}

void PoolFilesTest::dropsWhatIsNoPlaceAnyMore_data()
{
    using Happening = std::function<void(PoolModel &)>;
    QTest::addColumn<Happening>("happen");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QString &reason, const Happening &happen) {
        QTest::newRow(name) << happen << reason;
    };
    row("gone", u"gone"_s, [](PoolModel &model) { model.setInventory(DeviceInventory()); });
    row("unmounted", u"not mounted"_s, [](PoolModel &model) {
        model.setInventory(serverWith(Example::VOLUME, [](Device &device) { device.mountPoints.clear(); }));
    });
    row("made anew", u"Another file system"_s, [](PoolModel &model) {
        model.setInventory(serverWith(Example::VOLUME, [](Device &device) { device.contentUuid = u"new"_s; }));
    });
    row("ticked", u"to be frozen itself"_s, [](PoolModel &model) { model.setOrigins({ Example::VOLUME }); });
    row("held", u"held by"_s, [](PoolModel &model) {
        Snapshot snapshot = Example::snapshot();
        snapshot.images.first().origin = Example::VOLUME;
        model.setSnapshots({ snapshot });
    });
    // It may be our own file that takes the room just now.
    row("filled meanwhile", {}, [](PoolModel &model) {
        model.setInventory(serverWith(Example::VOLUME, [](Device &device) { device.fileSystemAvailable = 0; }));
    });
}

void PoolFilesTest::dropsWhatIsNoPlaceAnyMore()
{
    QFETCH(std::function<void(PoolModel &)>, happen);
    QFETCH(QString, reason);
    PoolModel model(PoolModel::Purpose::Pool);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(Example::server());
    QCOMPARE(model.addFile(Example::VOLUME, GIB), PoolModel::Answer::Added);
    QSignalSpy refused(&model, &PoolModel::fileRefused);
    QSignalSpy changed(&model, &PoolModel::plannedChanged);
    happen(model);
    QCOMPARE(model.plannedFiles().isEmpty(), !reason.isEmpty());
    QCOMPARE(changed.count(), reason.isEmpty() ? 0 : 1);
    QCOMPARE(refused.count(), reason.isEmpty() ? 0 : 1);
    if (!reason.isEmpty()) {
        QCOMPARE(refused.first().at(0).value<Device>().number, Example::VOLUME);
        QVERIFY(refused.first().at(1).value<Verdict>().reason.contains(reason));
    }
}

void PoolFilesTest::showsHeldFiles()
{
    constexpr DeviceNumber LOOP{ 7, 8 };
    auto devices = Example::server().devices();
    Device loop;
    loop.number = LOOP;
    loop.name = u"loop8"_s;
    loop.node = u"/dev/loop8"_s;
    loop.kind = Device::Kind::Loop;
    loop.size = 2 * GIB;
    devices << loop;
    Snapshot snapshot = Example::snapshot();
    snapshot.storage = { Example::SPARE, LOOP };
    snapshot.files = { { .device = LOOP, .fileSystem = Example::VOLUME } };

    PoolModel model(PoolModel::Purpose::Pool);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInventory(DeviceInventory(devices));
    model.setSnapshots({ snapshot });
    model.setHeld(snapshot.storage);
    QCOMPARE(model.index(0, PoolModel::DeviceColumn).data().toString(), u"vdd1"_s);
    QCOMPARE(model.index(1, PoolModel::DeviceColumn).data().toString(), u"File on /home"_s);
    QCOMPARE(model.index(1, PoolModel::SizeColumn).data().toString(), u"2.0\u00a0GiB"_s);
    QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"used as /dev/loop8"_s));
    model.setFilled(3 * GIB);
    QCOMPARE(model.index(1, PoolModel::FateColumn).data().toString(), u"50\u00a0% filled"_s);
    QVERIFY(!model.remove(Example::VOLUME));
    QVERIFY(!model.remove(LOOP));
    QVERIFY(model.plannedFiles().isEmpty());
    // A second one beside it is planned like a first.
    QCOMPARE(model.addFile(Example::VOLUME, GIB), PoolModel::Answer::Added);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.plannedRoom(), GIB - MIB);
}

void PoolFilesTest::listsFileSystems()
{
    PoolModel pool(PoolModel::Purpose::Pool);
    FileSystemModel model(&pool);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    pool.setInventory(Example::server());
    pool.setOrigins({ Example::EXT4 });
    QCOMPARE(model.rowCount(), 5);
    const int volume = model.rowOf(Example::VOLUME);
    QVERIFY(model.isSuitable(volume));
    const auto text = [&model](int row, FileSystemModel::Column column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(volume, FileSystemModel::PlaceColumn), u"/home"_s);
    QCOMPARE(text(volume, FileSystemModel::DeviceColumn), u"vg/home “home”"_s);
    QCOMPARE(text(volume, FileSystemModel::TypeColumn), u"ext4"_s);
    QCOMPARE(text(volume, FileSystemModel::RoomColumn), u"5.5\u00a0GiB"_s);
    const int frozen = model.rowOf(Example::EXT4);
    QVERIFY(!(model.flags(model.index(frozen, 0)) & Qt::ItemIsEnabled));
    QVERIFY(text(frozen, FileSystemModel::RemarkColumn).contains(u"frozen"_s));
    QVERIFY2(frozen > volume, "what cannot be chosen comes last");
    QCOMPARE(model.rowOf(Example::SPARE), -1);
    // As long as they are the same ones, nobody who reads them is thrown out.
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    pool.setInventory(serverWith(Example::VOLUME, [](Device &device) { device.fileSystemAvailable = GIB; }));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(text(volume, FileSystemModel::RoomColumn), u"512.0\u00a0MiB"_s);
}

void PoolFilesTest::asksForAFile()
{
    PoolModel pool(PoolModel::Purpose::Pool);
    pool.setInventory(Example::server());
    pool.setOrigins({ Example::EXT4 });
    auto *dialog = new PoolFileDialog(&pool, PoolFileDialog::Occasion::Take, 800 * MIB);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *view = dialog->findChild<QTreeView *>(u"poolFilePlaces"_s);
    auto *size = dialog->findChild<SizeBox *>(u"poolFileSize"_s);
    auto *sentence = dialog->findChild<QLabel *>(u"poolFileSentence"_s);
    auto *accept = dialog->findChild<QPushButton *>(u"poolFileAccept"_s);
    // The roomiest of those that are not frozen, on another disk.
    QVERIFY(dialog->choice());
    QVERIFY(accept->isEnabled());
    QCOMPARE(dialog->choice(), (FileChoice{ deviceOf(ROOT), 832 * MIB }));

    // What is not suitable is passed over by the arrow keys.
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(dialog->choice()->fileSystem.number, Example::XFS);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(dialog->choice()->fileSystem.number, Example::XFS);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(dialog->choice()->fileSystem.number, Example::VOLUME);
    QVERIFY2(sentence->text().contains(u"A file of 832.0\u00a0MiB is made on /home when the snapshot is taken"_s),
             qPrintable(sentence->text()));
    // On to the size, which takes what people type.
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(size->hasFocus());
    size->selectAll();
    QTest::keyClicks(size, u"4 GiB"_s);
    QVERIFY(sentence->text().contains(u"4.0\u00a0GiB"_s));
    QVERIFY(sentence->text().contains(u"2.0\u00a0GiB stay free"_s));
    // A typed size stays when another file system is looked at.
    view->setCurrentIndex(view->model()->index(1, 0));
    QCOMPARE(dialog->choice(), (FileChoice{ deviceOf(ROOT), 4 * GIB }));
    view->setCurrentIndex(view->model()->index(0, 0));
    // More than there is room for becomes what there is room for.
    size->selectAll();
    QTest::keyClicks(size, u"100"_s);
    QTest::keyClick(size, Qt::Key_Return);
    QCOMPARE(dialog->result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog->choice(), (FileChoice{ deviceOf(Example::VOLUME), ROOM_ON_VOLUME }));
    delete dialog;
}

void PoolFilesTest::countsTheFileOfTheOtherList()
{
    PoolModel pool(PoolModel::Purpose::Pool);
    PoolModel reserve(PoolModel::Purpose::Reserve);
    pool.setSibling(&reserve);
    pool.setInventory(Example::server());
    reserve.setInventory(Example::server());
    reserve.addFile(Example::VOLUME, 2 * GIB);
    const PoolFileDialog dialog(&pool, PoolFileDialog::Occasion::Take, GIB);
    auto *view = dialog.findChild<QTreeView *>(u"poolFilePlaces"_s);
    const int row = static_cast<FileSystemModel *>(view->model())->rowOf(Example::VOLUME);
    view->setCurrentIndex(view->model()->index(row, 0));
    QCOMPARE(dialog.choice(), (FileChoice{ deviceOf(Example::VOLUME), GIB }));
    const QString sentence = dialog.findChild<QLabel *>(u"poolFileSentence"_s)->text();
    QVERIFY2(sentence.contains(u"3.0\u00a0GiB stay free"_s), qPrintable(sentence));
}

void PoolFilesTest::offersNothingWhereNothingFits()
{
    PoolModel reserve(PoolModel::Purpose::Reserve);
    auto devices = Example::server().devices();
    for (Device &device : devices) {
        device.fileSystemAvailable = 0;
    }
    reserve.setInventory(DeviceInventory(devices));
    const PoolFileDialog dialog(&reserve, PoolFileDialog::Occasion::Addition, 0);
    QVERIFY(!dialog.choice());
    QVERIFY(!dialog.findChild<QPushButton *>(u"poolFileAccept"_s)->isEnabled());
    QVERIFY(dialog.findChild<QLabel *>(u"poolFileSentence"_s)->text().contains(u"None"_s));
    QCOMPARE(dialog.windowTitle(), u"A file for the reserve"_s);
}

void PoolFilesTest::followsTheFileSystems()
{
    PoolModel pool(PoolModel::Purpose::Pool);
    pool.setInventory(Example::server());
    pool.addFile(Example::VOLUME, 3 * GIB);
    const PoolFileDialog dialog(&pool, PoolFileDialog::Occasion::Addition, 0);
    auto *view = dialog.findChild<QTreeView *>(u"poolFilePlaces"_s);
    const auto rowOf = [view](DeviceNumber number) {
        return static_cast<FileSystemModel *>(view->model())->rowOf(number);
    };
    // What is planned there is changed.
    view->setCurrentIndex(view->model()->index(rowOf(Example::VOLUME), 0));
    QCOMPARE(dialog.choice()->size, 3 * GIB);
    QCOMPARE(dialog.findChild<QPushButton *>(u"poolFileAccept"_s)->text(), u"Change file"_s);
    QVERIFY(dialog.findChild<QLabel *>(u"poolFileSentence"_s)->text().contains(u"when it is added"_s));
    // Others come and go: it stays selected.
    pool.setOrigins({ Example::XFS });
    QCOMPARE(dialog.choice()->fileSystem.number, Example::VOLUME);
    QVERIFY(view->selectionModel()->isRowSelected(rowOf(Example::VOLUME)));
    pool.setInventory(serverWith(Example::VOLUME, [](Device &device) { device.mountPoints.clear(); }));
    QVERIFY(!dialog.choice());
    QVERIFY(!dialog.findChild<QPushButton *>(u"poolFileAccept"_s)->isEnabled());
}

void PoolFilesTest::readsSizes_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("mib");
    QTest::addColumn<QString>("shown");
    const QLocale english(QLocale::English);
    const QLocale german(QLocale::German);
    QTest::newRow("GiB") << english << u"4 GiB"_s << 4096 << u"4 GiB"_s;
    QTest::newRow("part") << english << u"1.5 GiB"_s << 1536 << u"1.5 GiB"_s;
    QTest::newRow("alone") << english << u"2"_s << 2048 << u"2 GiB"_s;
    QTest::newRow("short") << english << u"300m"_s << 300 << u"300 MiB"_s;
    QTest::newRow("two letters") << english << u"3gb"_s << 3072 << u"3 GiB"_s;
    QTest::newRow("uneven") << english << u"4097 MiB"_s << 4097 << u"4,097 MiB"_s;
    QTest::newRow("TiB") << english << u"1 TiB"_s << 1024 * 1024 << u"1 TiB"_s;
    QTest::newRow("comma") << german << u"1,5 GiB"_s << 1536 << u"1,5 GiB"_s;
    QTest::newRow("point in German") << german << u"1.5 GiB"_s << 1536 << u"1,5 GiB"_s;
    QTest::newRow("Russian") << QLocale(QLocale::Russian) << u"2 GiB"_s << 2048 << QString();
    QTest::newRow("French") << QLocale(QLocale::French) << u"2 GiB"_s << 2048 << QString();
    QTest::newRow("Chinese") << QLocale(QLocale::Chinese) << u"2 GiB"_s << 2048 << QString();
    QTest::newRow("pasted") << english << u"1.5\u00a0GiB"_s << 1536 << u"1.5 GiB"_s;
    QTest::newRow("nonsense") << english << u"much"_s << 512 << u"512 MiB"_s;
    QTest::newRow("too much") << english << u"100 TiB"_s << 2 * 1024 * 1024 << u"2 TiB"_s;
    QTest::newRow("too little") << english << u"1 MiB"_s << 4 << u"4 MiB"_s;
}

void PoolFilesTest::readsSizes()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, typed);
    QFETCH(int, mib);
    QFETCH(QString, shown);
    QLocale::setDefault(locale);
    SizeBox box;
    box.setBounds(4 * MIB, 2048 * GIB);
    box.setBytes(512 * MIB);
    box.selectAll();
    QTest::keyClicks(&box, typed);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(box.value(), mib);
    QCOMPARE(box.bytes(), static_cast<quint64>(mib) * MIB);
    if (!shown.isEmpty()) {
        QCOMPARE(box.text(), shown);
    }
    // What it shows is what it reads.
    const QString text = box.text();
    box.setBytes(64 * MIB);
    box.selectAll();
    box.findChild<QLineEdit *>()->setText(text);
    box.interpretText();
    QCOMPARE(box.value(), mib);
    QLocale::setDefault(QLocale(QLocale::English));
}

void PoolFilesTest::stepsToRoundSizes()
{
    SizeBox box;
    box.setBounds(4 * MIB, 3 * GIB);
    box.setBytes(1000 * MIB);
    box.stepUp();
    QCOMPARE(box.value(), 1024);
    box.stepUp();
    QCOMPARE(box.value(), 1280);
    box.stepDown();
    box.stepDown();
    QCOMPARE(box.value(), 960);
    box.setBytes(5 * MIB);
    box.stepDown();
    QCOMPARE(box.value(), 4);
}

QTEST_MAIN(PoolFilesTest)
#include "tst_poolfiles.moc"
