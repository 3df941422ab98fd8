// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The window against a back end that does what the test says: the whole job by mouse, by keyboard and by drag and drop,
 * everything that goes wrong on the way, and what somebody hears who does not see it.
 */
#include "fakebackend.h"

#include "manager/language.h"
#include "manager/mainwindow.h"
#include "models/devicemime.h"
#include "models/format.h"
#include "models/wholefile.h"
#include "widgets/changemapaccessible.h"
#include "widgets/changemapview.h"
#include "widgets/devicepanel.h"
#include "widgets/drophint.h"
#include "widgets/emptystate.h"
#include "widgets/fillchart.h"
#include "widgets/lossdialog.h"
#include "widgets/messagebanner.h"
#include "widgets/poolfiledialog.h"
#include "widgets/poolgauge.h"
#include "widgets/poollist.h"
#include "widgets/poolpanel.h"
#include "widgets/savedialog.h"
#include "widgets/snapshotpanel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void takesASnapshotByMouse();
    void takesASnapshotByKeyboard();
    void saysWhatIsMissing();
    void tellsWhileSomethingIsDragged();
    void refusesASignatureUntilItIsNamed();
    void asksAgainWhatTheHelperFound();
    void tellsAFailure_data();
    void tellsAFailure();
    void cannotBePressedTwice();
    void addsStorageToAHeldSnapshot();
    void takesASnapshotWithAFileOnly();
    void addsAFileToAHeldSnapshot();
    void mountsBrowsesAndUnmounts();
    void refusesToMountBtrfs();
    void releasesOnlyWhatWasTicked();
    void saysOnlyAsLongAsItIsSoThatChangesAreTracked();
    void showsEvents();
    void doesNotCryWolfAboutHistory();
    void alarmsEndWithTheirReason();
    void seesAtStartWhatThreatens();
    void takesNothingForALostSnapshot();
    void explainsWhatCannotBePressed();
    void tellsOfAMissingWatchService();
    void showsTheMap();
    void asksForTheMapOnlyOnce();
    void walksTheMapByKeyboard();
    void exportsChartAndMap();
    void chartFollowsAndStays();
    void chartGoesByTheTimeOfTheStatus();
    void explainsMissingParts();
    void hotPlugAppears();
    void closingDuringACommandIsSafe();
    void everythingHasAName();
    void countsInEveryLanguage_data();
    void countsInEveryLanguage();

private:
    template<typename T> T *find(const QString &name) const;
    void click(const QString &name);
    QString banner() const;
    QString notice() const;
    /// What threatens the snapshot, or the first of them.
    MessageBanner *alarm() const
    {
        return m_window->findChild<MessageBanner *>(u"alarmBanner"_s);
    }
    void hover(PoolList *list, const QMimeData &data);
    /// Drops devices onto a list as a mouse would.
    void drop(const QString &list, const QList<DeviceNumber> &devices);
    void hold(const Snapshot &snapshot);

    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<MainWindow> m_window;
};

template<typename T> T *WindowTest::find(const QString &name) const
{
    return m_window->findChild<T *>(name);
}

void WindowTest::click(const QString &name)
{
    auto *button = find<QAbstractButton>(name);
    QVERIFY2(button, qPrintable(name));
    QVERIFY2(button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

QString WindowTest::banner() const
{
    return find<MessageBanner>(u"messageBanner"_s)->text();
}

QString WindowTest::notice() const
{
    return find<MessageBanner>(u"poolNotice"_s)->text();
}

void WindowTest::hover(PoolList *list, const QMimeData &data)
{
    const QPoint place = list->viewport()->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list->viewport(), &move);
    QVERIFY(move.isAccepted());
}

void WindowTest::drop(const QString &list, const QList<DeviceNumber> &devices)
{
    auto *view = find<PoolList>(list);
    QVERIFY(view);
    const auto data = DeviceMime::encode(devices);
    const QPoint place = view->viewport()->rect().center();
    hover(view, *data);
    QDropEvent event(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view->viewport(), &event);
}

void WindowTest::hold(const Snapshot &snapshot)
{
    m_backend->setDevices(Example::serverWithImages());
    m_backend->setSnapshots({ snapshot });
    m_window->snapshotPanel()->select(snapshot.id);
}

void WindowTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    ChangeMapAccessible::install();
}

void WindowTest::init()
{
    m_backend = std::make_unique<FakeBackend>();
    m_backend->setHealth(Example::health());
    m_backend->setDevices(Example::server());
    m_window = std::make_unique<MainWindow>(m_backend.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_backend->start();
}

void WindowTest::cleanup()
{
    m_window.reset();
    m_backend.reset();
}

void WindowTest::takesASnapshotByMouse()
{
    auto *button = find<QPushButton>(u"takeSnapshotButton"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(m_window->deviceModel()->setChosen(Example::EXT4, true));
    QVERIFY(m_window->deviceModel()->setChosen(Example::XFS, true));
    QVERIFY(!button->isEnabled());
    drop(u"poolList"_s, { Example::SPARE });
    drop(u"reserveList"_s, { Example::SPARE_TOO });
    QVERIFY(button->isEnabled());
    QVERIFY(find<QLabel>(u"planSentence"_s)->text().contains(u"vdb1, vdc1"_s));
    QTest::keyClicks(find<QLineEdit>(u"snapshotName"_s), u"before the upgrade"_s);
    click(u"takeSnapshotButton"_s);

    QCOMPARE(m_backend->taken().size(), 1);
    const SnapshotPlan plan = m_backend->taken().first();
    QCOMPARE(plan.name, u"before the upgrade"_s);
    QCOMPARE(plan.origins.size(), 2);
    QCOMPARE(plan.storage.first().device.number, Example::SPARE);
    QCOMPARE(plan.reserve.first().device.number, Example::SPARE_TOO);
    QVERIFY(!plan.needsConsent());
    // Its measured freeze time is the result, and the snapshot is shown.
    QTRY_VERIFY(banner().contains(u"12.3\u00a0ms"_s));
    QTRY_VERIFY(m_window->snapshotPanel()->currentSnapshot().has_value());
    QVERIFY(m_window->deviceModel()->chosen().isEmpty());
    QCOMPARE(m_window->poolModel()->rowCount(), 1);
    QVERIFY(m_window->poolModel()->planned().isEmpty());
}

void WindowTest::takesASnapshotByKeyboard()
{
    auto *tree = find<QTreeView>(u"deviceTree"_s);
    tree->setFocus();
    // Typing finds the row, Space ticks it, Ctrl+P sends another one into the pool.
    const auto go = [tree](const QString &name) {
        const auto found = tree->model()->match(
            tree->model()->index(0, 0), Qt::AccessibleTextRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        tree->setCurrentIndex(found.first());
    };
    go(u"vdb1"_s);
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(m_window->deviceModel()->chosen(), QList<DeviceNumber>{ Example::EXT4 });
    go(u"vdd1"_s);
    find<QAction>(u"addToPoolAction"_s)->trigger();
    QCOMPARE(m_window->poolModel()->planned().size(), 1);
    auto *name = find<QLineEdit>(u"snapshotName"_s);
    name->setFocus();
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(m_backend->taken().size(), 1);
}

void WindowTest::saysWhatIsMissing()
{
    auto *button = find<QPushButton>(u"takeSnapshotButton"_s);
    QVERIFY(button->toolTip().contains(u"Tick"_s));
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    QVERIFY(button->toolTip().contains(u"pool"_s));
    QCOMPARE(button->accessibleDescription(), button->toolTip());
}

void WindowTest::tellsWhileSomethingIsDragged()
{
    auto *list = find<PoolList>(u"poolList"_s);
    const auto hint = [this] {
        return find<DropHint>(u"dropHint"_s);
    };
    const auto signature = DeviceMime::encode({ Example::SIGNED });
    // Where there is room below the list, and where there is none.
    for (const int height : { m_window->height(), m_window->minimumSizeHint().height() }) {
        m_window->resize(m_window->width(), height);
        QCoreApplication::processEvents();
        hover(list, *signature);
        QVERIFY(hint() && hint()->isVisible());
        QVERIFY2(hint()->text().startsWith(u"/dev/vdd2 carries ext4 “backup”."_s), qPrintable(hint()->text()));
        QVERIFY(m_window->rect().contains(hint()->geometry()));
        QVERIFY(hint()->height() >= hint()->heightForWidth(hint()->width()));
        // A window of its own, or a part that the mouse sees, would take the drop.
        QVERIFY(!hint()->isWindow());
        const QPoint place = hint()->geometry().center();
        QVERIFY(m_window->childAt(place) != hint());
    }
    hover(list, *DeviceMime::encode({ Example::SPARE }));
    QVERIFY(!hint());
    hover(list, *signature);
    QVERIFY(hint());
    QDragLeaveEvent leave;
    QApplication::sendEvent(list->viewport(), &leave);
    QVERIFY(!hint());
    drop(u"poolList"_s, { Example::SIGNED });
    QVERIFY(!hint());
}

void WindowTest::refusesASignatureUntilItIsNamed()
{
    drop(u"poolList"_s, { Example::SIGNED });
    QCOMPARE(m_window->poolModel()->rowCount(), 0);
    QVERIFY(notice().contains(u"vdd2"_s));
    QVERIFY(notice().contains(u"ext4 “backup”"_s));

    auto *action = find<MessageBanner>(u"poolNotice"_s)->findChild<QPushButton *>(u"messageBannerAction"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    auto *dialog = m_window->findChild<LossDialog *>();
    QVERIFY(dialog);
    auto *agree = dialog->findChild<QPushButton *>(u"lossAgreeButton"_s);
    auto *edit = dialog->findChild<QLineEdit *>(u"lossNameEdit"_s);
    QVERIFY(!agree->isEnabled());
    QTest::keyClicks(edit, u"yes"_s);
    QVERIFY(!agree->isEnabled());
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_window->poolModel()->rowCount(), 0);
    edit->clear();
    QTest::keyClicks(edit, u"backup"_s);
    QVERIFY(agree->isEnabled());
    QTest::mouseClick(agree, Qt::LeftButton);
    QTRY_COMPARE(m_window->poolModel()->planned().size(), 1);
    QCOMPARE(m_window->poolModel()->planned().first().consent,
             Example::server().find(Example::SIGNED)->signatureToken());
}

void WindowTest::asksAgainWhatTheHelperFound()
{
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    m_window->poolModel()->add(Example::SPARE);
    Failure failure = Failure::of(Failure::Kind::Signature);
    failure.device = Example::SPARE;
    failure.signature = u"zfs_member:1"_s;
    failure.signatureText = u"zfs_member “tank”"_s;
    failure.signatureName = u"tank"_s;
    m_backend->failWith(failure);
    click(u"takeSnapshotButton"_s);
    QTRY_VERIFY(notice().contains(u"tank"_s));
    auto *action = find<MessageBanner>(u"poolNotice"_s)->findChild<QPushButton *>(u"messageBannerAction"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    auto *dialog = m_window->findChild<LossDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"lossNameEdit"_s), u"tank"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"lossAgreeButton"_s), Qt::LeftButton);
    m_backend->failWith(std::nullopt);
    QTRY_COMPARE(m_window->poolModel()->planned().first().consent, u"zfs_member:1"_s);
    click(u"takeSnapshotButton"_s);
    QVERIFY(m_backend->taken().last().needsConsent());
}

void WindowTest::tellsAFailure_data()
{
    QTest::addColumn<Failure::Kind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("in use") << Failure::Kind::InUse << u"vdd1 is in use"_s;
    QTest::newRow("changed") << Failure::Kind::DeviceChanged << u"choose again"_s;
    QTest::newRow("unknown") << Failure::Kind::OutcomeUnknown << u"not known"_s;
    QTest::newRow("not allowed") << Failure::Kind::NotAuthorized << u"not allowed"_s;
    QTest::newRow("no helper") << Failure::Kind::NoHelper << u"helper"_s;
    QTest::newRow("interrupted") << Failure::Kind::Interrupted << u"undone"_s;
}

void WindowTest::tellsAFailure()
{
    QFETCH(Failure::Kind, kind);
    QFETCH(QString, word);
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    m_window->poolModel()->add(Example::SPARE);
    Failure failure = Failure::of(kind);
    failure.device = Example::SPARE;
    m_backend->failWith(failure);
    click(u"takeSnapshotButton"_s);
    QTRY_VERIFY2(banner().contains(word), qPrintable(banner()));
    // What was planned stays, to be corrected.
    QCOMPARE(m_window->poolModel()->planned().size(), 1);
    QCOMPARE(m_window->deviceModel()->chosen().size(), 1);
    QVERIFY(find<QPushButton>(u"takeSnapshotButton"_s)->isEnabled());
}

void WindowTest::cannotBePressedTwice()
{
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    m_window->poolModel()->add(Example::SPARE);
    m_backend->holdAnswers();
    click(u"takeSnapshotButton"_s);
    QVERIFY(!find<QPushButton>(u"takeSnapshotButton"_s)->isEnabled());
    m_backend->finishPending();
    QTRY_VERIFY(m_window->snapshotPanel()->currentSnapshot().has_value());
    QCOMPARE(m_backend->taken().size(), 1);
}

void WindowTest::addsStorageToAHeldSnapshot()
{
    Snapshot snapshot = Example::snapshot();
    snapshot.reserve.clear();
    hold(snapshot);
    auto *button = find<QPushButton>(u"takeSnapshotButton"_s);
    QVERIFY(button->text().contains(u"Add"_s));
    QVERIFY(!button->isEnabled());
    drop(u"poolList"_s, { Example::EXT4 });
    QVERIFY(notice().contains(u"mounted"_s));
    drop(u"poolList"_s, { Example::SPARE_TOO });
    click(u"takeSnapshotButton"_s);
    QCOMPARE(m_backend->additions().size(), 1);
    QCOMPARE(m_backend->additions().first().snapshot, snapshot.id);
    QTRY_VERIFY(banner().contains(u"6.0\u00a0GiB"_s));
    QTRY_VERIFY(find<PoolGauge>(u"poolGauge"_s)->text().contains(u"6.0\u00a0GiB"_s));
    // A plan for this one is not a plan for the next.
    QVERIFY(m_window->poolModel()->planned().isEmpty());
}

void WindowTest::takesASnapshotWithAFileOnly()
{
    constexpr quint64 GIB = quint64{ 1024 } * 1024 * 1024;
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    m_window->deviceModel()->setChosen(Example::XFS, true);
    auto *take = find<QPushButton>(u"takeSnapshotButton"_s);
    QVERIFY(take->toolTip().contains(u"file"_s));
    const auto volume = *m_backend->devices().find(Example::VOLUME);
    const auto root = *m_backend->devices().findByNode(u"/dev/vda1"_s);
    for (const QString &list : { u"pool"_s, u"reserve"_s }) {
        click(list + u"FileButton"_s);
        auto *dialog = find<PoolFileDialog>(u"poolFileDialog"_s);
        QVERIFY(dialog);
        auto *places = dialog->findChild<QTreeView *>();
        const bool isPool = list == u"pool";
        // Of 24 GiB a tenth, and round.
        QCOMPARE(dialog->choice()->size, GIB * 5 / 2);
        const auto *model = static_cast<const FileSystemModel *>(places->model());
        QVERIFY(!model->isSuitable(model->rowOf(Example::EXT4)));
        places->setCurrentIndex(model->index(model->rowOf(isPool ? volume.number : root.number), 0));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!find<PoolFileDialog>(u"poolFileDialog"_s));
    }
    QCOMPARE(find<PoolGauge>(u"poolGauge"_s)->text(), u"2.5\u00a0GiB of room"_s);
    click(u"takeSnapshotButton"_s);
    QCOMPARE(m_backend->taken().size(), 1);
    const SnapshotPlan plan = m_backend->taken().first();
    QVERIFY(plan.storage.isEmpty());
    QVERIFY(plan.reserve.isEmpty());
    QCOMPARE(plan.storageFiles, (QList<FileChoice>{ { volume, GIB * 5 / 2 } }));
    QCOMPARE(plan.reserveFiles, (QList<FileChoice>{ { root, GIB * 5 / 2 } }));
    QVERIFY(!plan.needsConsent());
    // Then it is what the snapshot has.
    QTRY_VERIFY(m_window->snapshotPanel()->currentSnapshot().has_value());
    QVERIFY(m_window->poolModel()->plannedFiles().isEmpty());
    QCOMPARE(m_window->poolModel()->index(0, 0).data().toString(), u"File on /home"_s);
    QCOMPARE(m_window->reserveModel()->index(0, 0).data().toString(), u"File on /"_s);
}

void WindowTest::addsAFileToAHeldSnapshot()
{
    const Snapshot snapshot = Example::snapshot();
    hold(snapshot);
    click(u"poolFileButton"_s);
    auto *dialog = find<PoolFileDialog>(u"poolFileDialog"_s);
    // Half as much again as the 2 GiB that it has.
    constexpr quint64 GIB = quint64{ 1024 } * 1024 * 1024;
    QCOMPARE(dialog->choice()->size, GIB);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"poolFileAccept"_s), Qt::LeftButton);
    QCOMPARE(m_window->poolModel()->plannedFiles().size(), 1);
    const FileChoice planned = m_window->poolModel()->plannedFiles().first();
    click(u"takeSnapshotButton"_s);
    QCOMPARE(m_backend->additions().size(), 1);
    QCOMPARE(m_backend->additions().first().storageFiles, QList<FileChoice>{ planned });
    QTRY_VERIFY(banner().contains(u"3.0\u00a0GiB"_s));
    QVERIFY(m_window->poolModel()->plannedFiles().isEmpty());
    QCOMPARE(m_window->poolModel()->index(1, 0).data().toString(), u"File on "_s + planned.fileSystem.place());
    // What it asks about goes: so does the question.
    click(u"reserveFileButton"_s);
    QVERIFY(find<PoolFileDialog>(u"poolFileDialog"_s));
    m_window->snapshotPanel()->selectPlan();
    QTRY_VERIFY(!find<PoolFileDialog>(u"poolFileDialog"_s));
    // A file system that is frozen is no place for one any more, and that is said.
    m_window->poolModel()->addFile(Example::VOLUME, GIB);
    m_window->deviceModel()->setChosen(Example::VOLUME, true);
    QVERIFY(m_window->poolModel()->plannedFiles().isEmpty());
    QVERIFY2(notice().contains(u"No file on /home is in the pool: It is to be frozen"_s), qPrintable(notice()));
}

void WindowTest::mountsBrowsesAndUnmounts()
{
    Snapshot snapshot = Example::snapshot();
    snapshot.images.removeLast();
    hold(snapshot);
    QVERIFY(!find<QToolButton>(u"unmountButton"_s)->isEnabled());
    click(u"mountButton"_s);
    QTRY_VERIFY(banner().contains(u"/run/media/anna/data"_s));
    QTRY_VERIFY(find<QToolButton>(u"browseButton"_s)->isEnabled());
    QVERIFY(!find<QToolButton>(u"mountButton"_s)->isEnabled());
    click(u"unmountButton"_s);
    QTRY_VERIFY(find<QToolButton>(u"mountButton"_s)->isEnabled());
}

void WindowTest::refusesToMountBtrfs()
{
    Snapshot snapshot = Example::snapshot();
    snapshot.images.removeLast();
    hold(snapshot);
    auto devices = Example::serverWithImages().devices();
    for (Device &device : devices) {
        if (device.number == Example::EXT4) {
            device.contentType = u"btrfs"_s;
        }
    }
    m_backend->setDevices(DeviceInventory(devices));
    auto *mount = find<QToolButton>(u"mountButton"_s);
    QVERIFY(!mount->isEnabled());
    QVERIFY2(mount->toolTip().contains(u"btrfs"_s), qPrintable(mount->toolTip()));
}

void WindowTest::releasesOnlyWhatWasTicked()
{
    const Snapshot snapshot = Example::snapshot();
    hold(snapshot);
    click(u"releaseButton"_s);
    auto *dialog = m_window->findChild<LossDialog *>();
    QVERIFY(dialog);
    auto *agree = dialog->findChild<QPushButton *>(u"lossAgreeButton"_s);
    QVERIFY(!agree->isEnabled());
    QTest::keyClick(dialog->findChild<QCheckBox *>(u"loss0"_s), Qt::Key_Space);
    QVERIFY(!agree->isEnabled());
    QTest::keyClick(dialog->findChild<QCheckBox *>(u"loss1"_s), Qt::Key_Space);
    QTest::mouseClick(agree, Qt::LeftButton);
    QTRY_COMPARE(m_backend->released(), QList<SnapshotId>{ snapshot.id });
    QTRY_VERIFY(!m_window->snapshotPanel()->currentSnapshot().has_value());
    QTRY_COMPARE(banner(), u"The snapshot is released."_s);
}

void WindowTest::saysOnlyAsLongAsItIsSoThatChangesAreTracked()
{
    QList<TrackerStatus> trackers(2);
    trackers[0].device = Example::EXT4;
    trackers[1].device = Example::XFS;
    m_backend->setTrackers(trackers);
    hold(Example::snapshot());
    click(u"releaseButton"_s);
    auto *dialog = m_window->findChild<LossDialog *>();
    QVERIFY(dialog);
    QTest::keyClick(dialog->findChild<QCheckBox *>(u"loss0"_s), Qt::Key_Space);
    QTest::keyClick(dialog->findChild<QCheckBox *>(u"loss1"_s), Qt::Key_Space);
    click(u"lossAgreeButton"_s);
    QTRY_COMPARE(banner(), u"The snapshot is released. Changes go on being tracked."_s);
    trackers[0].blocksChanged = 7;
    m_backend->setTrackers(trackers);
    QVERIFY(!banner().isEmpty());
    // The module is unloaded.
    m_backend->setTrackers({});
    QCOMPARE(banner(), QString());
}

void WindowTest::showsEvents()
{
    const Snapshot snapshot = Example::snapshot();
    hold(snapshot);
    m_window->snapshotPanel()->selectPlan();
    Event event;
    event.id = 1;
    event.time = QDateTime::currentDateTime().addSecs(1);
    event.kind = Event::Kind::LowSpace;
    event.snapshot = snapshot.id;
    event.bytes = 1024 * 1024;
    m_backend->addEvent(event);
    QVERIFY(alarm()->text().contains(u"runs low"_s));
    QVERIFY(alarm()->text().contains(snapshot.name));
    // An alarm is not pushed out by something lesser.
    event.id = 2;
    event.kind = Event::Kind::ReserveExhausted;
    m_backend->addEvent(event);
    QVERIFY(alarm()->text().contains(u"used up"_s));
    event.id = 3;
    event.kind = Event::Kind::LowSpace;
    m_backend->addEvent(event);
    QVERIFY(alarm()->text().contains(u"used up"_s));
    // Nor by what is said of something else.
    QCOMPARE(banner(), QString());
    QTest::mouseClick(alarm()->findChild<QPushButton *>(u"messageBannerAction"_s), Qt::LeftButton);
    QCOMPARE(m_window->snapshotPanel()->currentSnapshot(), std::optional(snapshot.id));

    auto *list = find<QTreeView>(u"eventList"_s);
    QCOMPARE(list->model()->rowCount(), 3);
    QTest::keyClicks(find<QLineEdit>(u"eventFilter"_s), u"used up"_s);
    QCOMPARE(list->model()->rowCount(), 1);
}

void WindowTest::doesNotCryWolfAboutHistory()
{
    Event event;
    event.id = 1;
    event.time = QDateTime::currentDateTime().addDays(-1);
    event.kind = Event::Kind::Corrupted;
    m_backend->addEvent(event);
    QCOMPARE(banner(), QString());
    QVERIFY(!alarm());
    QCOMPARE(find<QTreeView>(u"eventList"_s)->model()->rowCount(), 1);
}

void WindowTest::alarmsEndWithTheirReason()
{
    Snapshot snapshot = Example::snapshot();
    hold(snapshot);
    Event event;
    event.id = 1;
    event.time = QDateTime::currentDateTime().addSecs(1);
    event.kind = Event::Kind::ReserveExhausted;
    event.snapshot = snapshot.id;
    m_backend->addEvent(event);
    // A command has its answer elsewhere, and does not clear it.
    m_window->snapshotPanel()->selectPlan();
    snapshot.reserve.clear();
    m_backend->setSnapshots({ snapshot });
    m_window->deviceModel()->setChosen(Example::VOLUME, true);
    m_window->poolModel()->add(Example::SPARE_TOO);
    click(u"takeSnapshotButton"_s);
    QTRY_VERIFY(banner().contains(u"is taken"_s));
    QVERIFY(alarm() && alarm()->isVisible());
    // More room helps.
    snapshot.capacity *= 2;
    m_backend->setSnapshots({ snapshot });
    QTRY_VERIFY(!alarm());

    // From the state alone as well, and said once only.
    snapshot.filled = snapshot.capacity / 10 * 9;
    m_backend->setSnapshots({ snapshot });
    QVERIFY(alarm() && alarm()->text().contains(u"nearly full"_s));
    QTest::mouseClick(alarm()->findChild<QToolButton *>(u"messageBannerClose"_s), Qt::LeftButton);
    snapshot.filled += 1;
    m_backend->setSnapshots({ snapshot });
    QVERIFY(alarm()->isHidden());
    // Lost is worse than that, and cannot be helped by room.
    snapshot.state = SnapshotState::Overflowed;
    m_backend->setSnapshots({ snapshot });
    QVERIFY(alarm()->isVisible());
    QCOMPARE(alarm()->findChild<QPushButton *>(u"messageBannerAction"_s)->text(), u"Show"_s);
    snapshot.capacity *= 2;
    m_backend->setSnapshots({ snapshot });
    QVERIFY(alarm()->isVisible());
    m_backend->setSnapshots({});
    QTRY_VERIFY(!alarm());
}

void WindowTest::seesAtStartWhatThreatens()
{
    const Snapshot fine = Example::snapshot(u"fine"_s);
    Snapshot full = Example::snapshot(u"full"_s);
    full.filled = full.capacity / 100 * 90;
    m_window = std::make_unique<MainWindow>(m_backend.get());
    m_backend->setSnapshots({ fine, full });
    m_backend->start();
    QCOMPARE(m_window->snapshotPanel()->currentSnapshot(), std::optional(full.id));
    QVERIFY(alarm() && alarm()->text().contains(u"full”: The pool is nearly full"_s));
    const auto *tree = find<QTreeView>(u"snapshotTree"_s);
    QCOMPARE(tree->currentIndex().siblingAtColumn(SnapshotModel::StateColumn).data().toString(),
             u"held, nearly full"_s);
    // Only then: afterwards a person has chosen what to look at.
    m_window->snapshotPanel()->select(fine.id);
    m_backend->start();
    QCOMPARE(m_window->snapshotPanel()->currentSnapshot(), std::optional(fine.id));
}

/// Neither by hand nor by mouse, and what was planned for it is not kept.
void WindowTest::takesNothingForALostSnapshot()
{
    Snapshot snapshot = Example::snapshot();
    snapshot.reserve.clear();
    hold(snapshot);
    PoolModel *pool = m_window->poolModel();
    QCOMPARE(pool->add(Example::SPARE_TOO), PoolModel::Answer::Added);
    snapshot.state = SnapshotState::Overflowed;
    m_backend->setSnapshots({ snapshot });
    QVERIFY(pool->planned().isEmpty());
    QVERIFY2(notice().contains(u"is lost: its pool"_s), qPrintable(notice()));
    const auto dropped = DeviceMime::encode({ Example::SPARE_TOO });
    const Verdict verdict = pool->verdictOn(*dropped);
    QVERIFY(!verdict.isSuitable);
    QVERIFY2(verdict.reason.contains(u"Release it"_s), qPrintable(verdict.reason));
    QVERIFY(!pool->dropMimeData(dropped.get(), Qt::CopyAction, -1, -1, {}));
    QVERIFY(pool->fileVerdictOn(Example::EXT4).reason.contains(u"Release it"_s));
    // The next one takes all that there is.
    m_backend->setSnapshots({});
    QTRY_VERIFY(pool->verdictOn(*dropped).isSuitable);
}

void WindowTest::explainsWhatCannotBePressed()
{
    auto *mount = find<QToolButton>(u"mountButton"_s);
    auto *backUp = find<QToolButton>(u"backUpButton"_s);
    QVERIFY(mount->toolTip().contains(u"Select a snapshot"_s));
    const Snapshot snapshot = Example::snapshot();
    hold(snapshot);
    QVERIFY(!mount->isEnabled());
    QVERIFY2(mount->toolTip().contains(u"Select one of the images"_s), qPrintable(mount->toolTip()));
    QCOMPARE(backUp->toolTip(), mount->toolTip());
    auto *tree = find<QTreeView>(u"snapshotTree"_s);
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(1, 0)));
    QVERIFY(mount->isEnabled());
    QVERIFY(find<QToolButton>(u"unmountButton"_s)->toolTip().contains(u"not mounted"_s));
    const auto hold = [this](const QString &type, const QString &usage, const QString &table) {
        auto devices = Example::serverWithImages().devices();
        for (Device &device : devices) {
            if (device.number == DeviceNumber{ 259, 0 } || device.number == Example::EXT4) {
                device.contentType = type;
                device.contentUsage = usage;
                device.tableType = table;
            }
        }
        m_backend->setDevices(DeviceInventory(devices));
    };
    hold(u"crypto_LUKS"_s, u"crypto"_s, {});
    QVERIFY(!mount->isEnabled());
    QVERIFY2(mount->toolTip().contains(u"crypto_LUKS"_s), qPrintable(mount->toolTip()));
    hold({}, {}, u"gpt"_s);
    QVERIFY2(mount->toolTip().contains(u"partitions"_s), qPrintable(mount->toolTip()));
    hold({}, {}, {});
    QVERIFY2(mount->toolTip().contains(u"no file system"_s), qPrintable(mount->toolTip()));
    QVERIFY(backUp->isEnabled());
    hold(u"ext4"_s, u"filesystem"_s, {});
    QVERIFY(mount->isEnabled());
}

void WindowTest::tellsOfAMissingWatchService()
{
    auto *events = find<EmptyState>(u"eventEmpty"_s);
    QVERIFY(events->title().contains(u"Nothing has happened"_s));
    Health health = Example::health();
    health.watch = Health::Service::Missing;
    m_backend->setHealth(health);
    QVERIFY(alarm() && alarm()->text().contains(u"watch service is missing"_s));
    QVERIFY(events->title().contains(u"missing"_s));
    QTest::mouseClick(alarm()->findChild<QPushButton *>(u"messageBannerAction"_s), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(u"cmake --install"_s));
    health.watch = Health::Service::Failing;
    m_backend->setHealth(health);
    QVERIFY(alarm() && alarm()->isVisible());
    QVERIFY2(alarm()->text().contains(u"does not answer as it should"_s), qPrintable(alarm()->text()));
    QTest::mouseClick(alarm()->findChild<QPushButton *>(u"messageBannerAction"_s), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(u"journalctl -u blksnap-watch"_s));
    QVERIFY(events->title().contains(u"cannot be read"_s));
    health.mayQuery = false;
    m_backend->setHealth(health);
    QVERIFY(events->title().contains(u"not shown to you"_s));
    // What is not true any more is not said any more.
    health = Example::health();
    health.watch = Health::Service::Missing;
    m_backend->setHealth(health);
    QVERIFY(alarm()->isVisible());
    m_backend->setHealth(Example::health());
    QTRY_VERIFY(!alarm());
    QVERIFY(events->title().contains(u"Nothing has happened"_s));
}

void WindowTest::showsTheMap()
{
    m_window->tabs()->setCurrentIndex(1);
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    auto *panel = find<QWidget>(u"changeMapPanel"_s);
    auto *empty = panel->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    m_backend->setMap(Example::changeMap());
    QTest::mouseClick(empty->findChild<QPushButton *>(u"emptyStateButton"_s), Qt::LeftButton);
    auto *map = find<ChangeMapView>(u"changeMap"_s);
    QTRY_VERIFY(map->isVisible());
    QCOMPARE(map->pyramid().blockCount(), 40'000);
    QCOMPARE(map->sinceNumber(), 4);
    QVERIFY(find<QLabel>(u"mapTotals"_s)->text().contains(u"MiB"_s));
    auto *since = find<QComboBox>(u"mapSince"_s);
    since->setCurrentIndex(since->findData(0));
    Q_EMIT since->activated(since->currentIndex());
    QCOMPARE(map->sinceNumber(), 0);

    auto *areas = find<QToolButton>(u"areasButton"_s);
    areas->click();
    auto *table = find<QTableWidget>(u"mapAreas"_s);
    QVERIFY(table->isVisible());
    QTRY_VERIFY(table->rowCount() > 3);
    table->setCurrentCell(1, 0);
    QCOMPARE(map->cursor(), table->item(1, 0)->data(Qt::UserRole).toLongLong());
}

void WindowTest::asksForTheMapOnlyOnce()
{
    TrackerStatus tracker;
    tracker.device = Example::EXT4;
    m_backend->failWith(Failure::of(Failure::Kind::NotAuthorized));
    m_window->tabs()->setCurrentIndex(1);
    m_backend->setTrackers({ tracker });
    auto *empty = find<QWidget>(u"changeMapPanel"_s)->findChild<EmptyState *>();
    QTRY_VERIFY(empty->title().contains(u"administrators"_s));
    // Nothing that happens by itself may open a prompt.
    QCOMPARE(m_backend->promptsAllowed(), 0);
    m_backend->failWith(std::nullopt);
    m_backend->setMap(Example::changeMap());
    QTest::mouseClick(empty->findChild<QPushButton *>(u"emptyStateButton"_s), Qt::LeftButton);
    QTRY_VERIFY(find<ChangeMapView>(u"changeMap"_s)->isVisible());
    QCOMPARE(m_backend->promptsAllowed(), 1);
}

void WindowTest::walksTheMapByKeyboard()
{
    ChangeMapView view;
    view.resize(400, 200);
    view.show();
    view.setMap(ChangePyramid(Example::changeMap(100'000)));
    view.setSinceNumber(4);
    const qsizetype coarse = view.blocksPerCell();
    QVERIFY(coarse > 1);
    QSignalSpy moved(&view, &ChangeMapView::cursorMoved);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.cursor(), coarse);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.cursor(), 99'999);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.cursor(), 0);
    QTest::keyClick(&view, Qt::Key_N);
    QVERIFY(view.pyramid().highest(view.cursor(), view.blocksPerCell()) > 4);
    QTest::keyClick(&view, Qt::Key_P);
    QCOMPARE(moved.count(), 5);

    view.setCursorBlock(60'001);
    while (view.canZoomIn()) {
        QTest::keyClick(&view, Qt::Key_Plus);
    }
    QCOMPARE(view.blocksPerCell(), 1);
    // What was in the middle is still to be seen, and can be asked about.
    QVERIFY(view.viewport()->rect().intersects(view.cellRect(60'001)));
    QCOMPARE(view.blockAt(view.cellRect(60'001).center()), 60'001);
    QVERIFY(view.describe(60'001).contains(u"Block 60,001"_s));
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.blocksPerCell(), coarse);

    auto *accessible = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Chart);
    QCOMPARE(accessible->text(QAccessible::Value), view.describe(view.cursor()));
    view.setSummary(u"3.2 GiB changed"_s);
    QVERIFY(accessible->text(QAccessible::Description).contains(u"changed"_s));
    // Refreshing keeps the place.
    view.setMap(ChangePyramid(Example::changeMap(100'000)));
    QCOMPARE(view.cursor(), 60'001);
}

void WindowTest::exportsChartAndMap()
{
    QTemporaryDir folder;
    FillChart chart;
    chart.resize(400, 300);
    FillHistory history;
    for (int second = 0; second < 10; ++second) {
        history.append({ .time = second * 1000, .filled = 100, .capacity = 1000, .copied = 100 });
    }
    chart.setHistory(history, {});
    chart.show();
    QCOMPARE(QImage::fromData(chart.picture(), "PNG").size(),
             chart.findChild<QWidget *>(u"fillChartView"_s)->size() * chart.devicePixelRatio());
    QVERIFY(chart.drawing().contains("</svg>"));
    QCOMPARE(chart.table().count('\n'), 11);
    // What is saved is what there was when somebody asked for it.
    QSignalSpy exported(&chart, &FillChart::exported);
    chart.findChild<QAbstractButton *>(u"chartExport"_s)->click();
    auto *dialog = chart.findChild<SaveDialog *>();
    chart.setHistory(FillHistory(), {});
    Q_EMIT dialog->fileSelected(folder.filePath(u"chart.csv"_s));
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(exported.first().at(1).toBool());
    QFile csv(folder.filePath(u"chart.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), 11);
    QVERIFY(!writeWhole(folder.filePath(u"nowhere/a.csv"_s), "a"));
    ChangeMapView map;
    map.resize(300, 200);
    map.setMap(ChangePyramid(Example::changeMap()));
    QCOMPARE(map.picture().size(), map.viewport()->size());
}

void WindowTest::chartFollowsAndStays()
{
    FillChart chart;
    chart.resize(500, 300);
    FillHistory history;
    for (int second = 0; second < 100; ++second) {
        history.append(
            { .time = second * 1000, .filled = static_cast<quint64>(second), .capacity = 1000, .copied = 0 });
    }
    chart.setHistory(history, {});
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QVERIFY(chart.isShowingAll());
    auto *view = chart.findChild<QWidget *>(u"fillChartView"_s);
    QVERIFY(view->accessibleDescription().contains(u"filled"_s));
    QTest::keyClick(view, Qt::Key_Plus);
    QVERIFY(!chart.isShowingAll());
    QTest::keyClick(view, Qt::Key_Home);
    QVERIFY(chart.isShowingAll());
}

/// Not by the moment at which a busy window comes to it.
void WindowTest::chartGoesByTheTimeOfTheStatus()
{
    hold(Example::snapshot());
    const QDateTime first(QDate(2026, 11, 21), QTime(9, 31));
    m_backend->setStatusRead(first);
    m_backend->setStatusRead(first.addSecs(1));
    QList<qint64> times;
    const auto lines = find<FillChart>(u"fillChart"_s)->table().split('\n').mid(1);
    for (const QByteArray &line : lines) {
        if (!line.isEmpty()) {
            times << line.split(',').first().toLongLong();
        }
    }
    QCOMPARE(times, (QList{ first.toMSecsSinceEpoch(), first.toMSecsSinceEpoch() + 1000 }));
}

void WindowTest::explainsMissingParts()
{
    auto *missing = find<EmptyState>(u"missingState"_s);
    QVERIFY(!missing->isVisible());
    Health health = Example::health();
    health.module = Health::Module::NotLoaded;
    m_backend->setHealth(health);
    QVERIFY(missing->isVisible());
    auto *button = missing->findChild<QPushButton *>(u"emptyStateButton"_s);
    QVERIFY(button->isVisible());
    health.module = Health::Module::NotInstalled;
    m_backend->setHealth(health);
    QVERIFY(button->text().contains(u"Copy"_s));
    health.module = Health::Module::Loaded;
    health.helper = Health::Service::Missing;
    m_backend->setHealth(health);
    QVERIFY(missing->title().contains(u"helper"_s));
    health = Example::health();
    health.module = Health::Module::NotLoaded;
    m_backend->setHealth(health);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!missing->isVisible());
    health = Example::health();
    health.mayQuery = false;
    m_backend->setHealth(health);
    QVERIFY(banner().contains(u"not allowed"_s));
    m_backend->setDevices(DeviceInventory());
    QVERIFY(find<QWidget>(u"devicePanel"_s)->findChild<EmptyState *>()->title().contains(u"No disks"_s));
}

void WindowTest::hotPlugAppears()
{
    auto devices = Example::server().devices();
    Device added;
    added.number = { 252, 64 };
    added.name = u"vde"_s;
    added.node = u"/dev/vde"_s;
    added.kind = Device::Kind::Disk;
    added.size = 1 << 30;
    devices << added;
    m_backend->setDevices(DeviceInventory(devices));
    auto *tree = find<QTreeView>(u"deviceTree"_s);
    QCOMPARE(tree->model()->match(tree->model()->index(0, 0), Qt::AccessibleTextRole, u"vde"_s).size(), 1);
}

void WindowTest::closingDuringACommandIsSafe()
{
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    m_window->poolModel()->add(Example::SPARE);
    m_backend->holdAnswers();
    click(u"takeSnapshotButton"_s);
    m_window.reset();
    m_backend->finishPending();
    QCOMPARE(m_backend->snapshots().size(), 1);
}

void WindowTest::everythingHasAName()
{
    const auto widgets = m_window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        // Qt's own parts, inside of widgets that have a name.
        const bool isInner = widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QComboBoxPrivateContainer")
            || widget->inherits("QComboBoxListView") || widget->inherits("QScrollBar");
        if (isInner || widget->focusProxy() || widget->isHidden() || !(widget->focusPolicy() & Qt::TabFocus)) {
            continue;
        }
        auto *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
                            + u" in "_s + (widget->parent() ? widget->parent()->objectName() : QString())));
    }
}

void WindowTest::countsInEveryLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("three");
    QTest::addColumn<QString>("five");
    QTest::newRow("none") << QLocale::c() << u"3\u00a0days"_s << u"5\u00a0days"_s;
    QTest::newRow("one that we do not speak") << QLocale(QLocale::Italian) << u"3\u00a0days"_s << u"5\u00a0days"_s;
    QTest::newRow("Russian") << QLocale(QLocale::Russian) << u"3\u00a0дня"_s << u"5\u00a0дней"_s;
    QTest::newRow("German") << QLocale(QLocale::German) << u"3\u00a0Tage"_s << u"5\u00a0Tage"_s;
}

void WindowTest::countsInEveryLanguage()
{
    QFETCH(QLocale, locale);
    const Language language(locale);
    constexpr double DAY = 24 * 60 * 60;
    QTEST(Format::duration(3 * DAY), "three");
    QTEST(Format::duration(5 * DAY), "five");
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
