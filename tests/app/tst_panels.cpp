// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The parts of the window beside the main job: the tree and its details, the plan, backing up, lost snapshots, the
 * journal, what is missing on the machine, manual and versions; and that all of it can be reached and named.
 */
#include "fakebackend.h"

#include "client/longwork.h"
#include "manager/mainwindow.h"
#include "models/backupplace.h"
#include "models/changedfilesmodel.h"
#include "widgets/changemapview.h"
#include "widgets/contraststyle.h"
#include "widgets/devicedelegate.h"
#include "widgets/devicepanel.h"
#include "widgets/emptystate.h"
#include "widgets/journaldialog.h"
#include "widgets/lossdialog.h"
#include "widgets/messagebanner.h"
#include "widgets/poollist.h"
#include "widgets/poolpanel.h"
#include "widgets/snapshotpanel.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <sys/stat.h>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class PanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void filtersByWhatIsKnown();
    void saysWhenNothingMatches();
    void filtersEventsByKind();
    void ticksAfterAClickBesideTheName();
    void detailsOfOneAndOfMany();
    void detailsSayWhyNotAndWhatToDo();
    void namesStandBelowEachOther();
    void showsWhatIsPlanned();
    void ordersThePoolByKeyboard();
    void undoesThePlan();
    void keepsThePlanWhileAnotherThingIsLookedAt();
    void undoingKeepsWhatWasAgreed();
    void fitsIntoASmallWindow();
    void showsProgress();
    void takesBackWhatHasNotBegun();
    void tellsWhatHasBegun();
    void followsThePolicy();
    void passingMessagesPass();
    void noMessageIsLost();
    void takesBackWhatFailedBefore();
    void tellsWhenThereIsNoFileManager();
    void keepsTrackingWhatIsHeld();
    void backsUpAnImage();
    void backsUpWhileOtherThingsGoOn();
    void refusesABackupOntoWhatIsHeld();
    void warnsOfABackupWithoutRoom();
    void asksBeforeABackupIsLost();
    void releasesWhatIsInUseMeanwhile();
    void tellsOfALostSnapshot();
    void addsNothingToALostSnapshot();
    void opensTheJournal();
    void explainsAnUnsuitedModule();
    void explainsSecureBoot();
    void tellsVersions();
    void opensTheManual();
    void mapStaysWhenThePasswordRunsOut();
    void remembersColumns();
    void remembersOnlyWidthsThatSomebodySet();
    void remembersWhatWasChosenToBeShown();
    void columnsGrowWithNames();
    void everythingIsReachedByTab_data();
    void everythingIsReachedByTab();
    void focusIsSeen_data();
    void focusIsSeen();
    void everyMenuEntryHasAKey();

private:
    template<typename T> T *find(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    void select(const QList<DeviceNumber> &devices);
    void plug(unsigned minor, const QString &name);
    /// A new one, with what the one before remembered.
    void restartWindow();
    void happen(Event::Kind kind, quint64 bytes = 0);
    /// One snapshot with one image that has as much room as is said, selected.
    Snapshot holdOne(quint64 imageSize = 4096);
    void backUpTo(const QString &target);
    QString banner() const
    {
        return find<MessageBanner>(u"messageBanner"_s)->text();
    }
    /// The rows of tests that go through all views.
    static void addViews();
    /// All there is to show in one of these views.
    void fillView();
    /// Ticks all that is lost, and agrees.
    void agree();
    QString details() const
    {
        return find<QTextBrowser>(u"deviceDetails"_s)->toPlainText();
    }

    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<MainWindow> m_window;
    quint64 m_lastEvent = 0;
};

void PanelsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QApplication::setStyle(u"fusion"_s);
    ContrastStyle::install();
}

void PanelsTest::init()
{
    m_backend = std::make_unique<FakeBackend>();
    m_backend->setHealth(Example::health());
    m_backend->setDevices(Example::server());
    m_window = std::make_unique<MainWindow>(m_backend.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_backend->start();
}

void PanelsTest::cleanup()
{
    m_window.reset();
    m_backend.reset();
}

void PanelsTest::select(const QList<DeviceNumber> &devices)
{
    auto *tree = find<QTreeView>(u"deviceTree"_s);
    tree->clearSelection();
    const auto all = tree->model()->match(
        tree->model()->index(0, 0), Qt::DisplayRole, QString(), -1, Qt::MatchContains | Qt::MatchRecursive);
    for (const QModelIndex &index : all) {
        if (devices.contains(index.data(DeviceTreeModel::DeviceRole).value<Device>().number)) {
            tree->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
}

void PanelsTest::plug(unsigned minor, const QString &name)
{
    auto devices = m_backend->devices().devices();
    Device device;
    device.number = { 253, minor };
    device.name = name;
    device.node = u"/dev/mapper/"_s + name;
    devices.append(device);
    m_backend->setDevices(DeviceInventory(devices));
}

void PanelsTest::restartWindow()
{
    m_window->close();
    m_window = std::make_unique<MainWindow>(m_backend.get());
    m_window->restoreLayout();
}

void PanelsTest::happen(Event::Kind kind, quint64 bytes)
{
    Event event;
    event.id = ++m_lastEvent;
    event.time = QDateTime::currentDateTime();
    event.kind = kind;
    event.bytes = bytes;
    m_backend->addEvent(event);
}

void PanelsTest::filtersByWhatIsKnown()
{
    auto *tree = find<QTreeView>(u"deviceTree"_s);
    auto *filter = find<QLineEdit>(u"deviceFilter"_s);
    const int all = tree->model()->rowCount();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(filter->hasFocus());
    for (const QString &text : { u"S5Y1NX0R"_s, u"/srv/data"_s, u"samsung"_s }) {
        filter->setText(text);
        QVERIFY2(tree->model()->rowCount() == 1, qPrintable(text));
        QCOMPARE(tree->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"vdb"_s);
    }
    QVERIFY(find<QLabel>(u"deviceNothing"_s)->isHidden());
    filter->setText(u"no such disk"_s);
    QCOMPARE(tree->model()->rowCount(), 0);
    QVERIFY(find<QLabel>(u"deviceNothing"_s)->isVisible());
    filter->clear();
    QCOMPARE(tree->model()->rowCount(), all);
}

void PanelsTest::saysWhenNothingMatches()
{
    const auto *noDevice = find<QLabel>(u"deviceNothing"_s);
    find<QLineEdit>(u"deviceFilter"_s)->setText(u"WD-WCC4E1"_s);
    QVERIFY(noDevice->isHidden());
    auto others = Example::server().devices();
    others.removeIf([](const Device &device) { return device.name.startsWith(u"vdc"); });
    m_backend->setDevices(DeviceInventory(others));
    QVERIFY(noDevice->isVisible());
    m_backend->setDevices(Example::server());
    QVERIFY(noDevice->isHidden());

    m_window->tabs()->setCurrentIndex(2);
    const auto *noEvent = find<QLabel>(u"eventNothing"_s);
    find<QLineEdit>(u"eventFilter"_s)->setText(u"released"_s);
    happen(Event::Kind::Taken);
    QVERIFY(noEvent->isVisible());
    happen(Event::Kind::Released);
    QVERIFY(noEvent->isHidden());
    find<QLineEdit>(u"eventFilter"_s)->setText(u"no such event"_s);
    QVERIFY(noEvent->isVisible());
}

void PanelsTest::filtersEventsByKind()
{
    constexpr quint64 MIB = 1024 * 1024;
    happen(Event::Kind::Taken);
    happen(Event::Kind::LowSpace, MIB);
    happen(Event::Kind::LowSpace, 2 * MIB);
    const auto *list = find<QTreeView>(u"eventList"_s)->model();
    auto *kind = find<QComboBox>(u"eventKind"_s);
    auto *filter = find<QLineEdit>(u"eventFilter"_s);
    QCOMPARE(kind->currentText(), u"All kinds"_s);
    QCOMPARE(list->rowCount(), 3);
    kind->setCurrentText(u"Low space"_s);
    QCOMPARE(list->rowCount(), 2);
    filter->setText(u"2.0\u00a0MiB"_s);
    QCOMPARE(list->rowCount(), 1);
    kind->setCurrentText(u"Taken"_s);
    QCOMPARE(list->rowCount(), 0);
    filter->clear();
    QCOMPARE(list->rowCount(), 1);
    kind->setCurrentIndex(0);
    QCOMPARE(list->rowCount(), 3);
}

void PanelsTest::ticksAfterAClickBesideTheName()
{
    auto *tree = find<QTreeView>(u"deviceTree"_s);
    const auto found = tree->model()->match(
        tree->model()->index(0, 0), Qt::AccessibleTextRole, u"vdb1"_s, 1, Qt::MatchExactly | Qt::MatchRecursive);
    tree->scrollTo(found.first());
    const QRect place = tree->visualRect(found.first().siblingAtColumn(DeviceTreeModel::SizeColumn));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, Qt::NoModifier, place.center());
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(m_window->deviceModel()->chosen(), QList<DeviceNumber>{ Example::EXT4 });
    QTest::keyClick(tree, Qt::Key_Space);
    QVERIFY(m_window->deviceModel()->chosen().isEmpty());
}

void PanelsTest::detailsOfOneAndOfMany()
{
    auto devices = Example::server().devices();
    for (Device &device : devices) {
        if (device.number == Example::EXT4) {
            device.fileSystemSize = 8'000'000'000;
            device.fileSystemUsed = 2'000'000'000;
        }
    }
    m_backend->setDevices(DeviceInventory(devices));
    select({ Example::EXT4 });
    QVERIFY2(details().contains(u"(25 %)"_s), qPrintable(details()));
    select({ Example::EXT4, Example::XFS });
    QVERIFY2(details().contains(u"24.0 GiB"_s), qPrintable(details()));
    QVERIFY(details().contains(u"/dev/vdb1"_s) && details().contains(u"/dev/vdc1"_s));
}

void PanelsTest::detailsSayWhyNotAndWhatToDo()
{
    select({ Example::SWAP });
    QVERIFY(details().contains(u"Cannot be frozen: It is swap space"_s));
    QVERIFY(details().contains(u"swapoff"_s));
    auto *tree = find<QTreeView>(u"deviceTree"_s);
    const QString toolTip = tree->selectionModel()->selectedRows().first().data(Qt::ToolTipRole).toString();
    QVERIFY(toolTip.contains(u"complete without it"_s));
    // What will be frozen cannot take the copies as well.
    m_window->deviceModel()->setChosen(Example::SPARE, true);
    select({ Example::SPARE });
    QVERIFY(details().contains(u"Cannot be in the pool: It is to be frozen itself"_s));
}

void PanelsTest::namesStandBelowEachOther()
{
    class Probe : public DeviceDelegate
    {
    public:
        using DeviceDelegate::initStyleOption;
    };
    auto *tree = find<QTreeView>(u"deviceTree"_s);
    const auto textOf = [tree](const QModelIndex &index) {
        QStyleOptionViewItem option;
        option.initFrom(tree);
        option.widget = tree;
        option.rect = QRect(0, 0, 200, 24);
        option.decorationSize = QSize(16, 16);
        option.decorationPosition = QStyleOptionViewItem::Left;
        option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
        Probe().initStyleOption(&option, index);
        return tree->style()->subElementRect(QStyle::SE_ItemViewItemText, &option, tree).left();
    };
    const auto named = [tree](const QString &name) {
        return tree->model()
            ->match(tree->model()->index(0, 0), Qt::AccessibleTextRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive)
            .first();
    };
    // One can be ticked, the other is swap space.
    QVERIFY(named(u"vda1"_s).data(Qt::CheckStateRole).isValid());
    QVERIFY(!named(u"vda2"_s).data(Qt::CheckStateRole).isValid());
    QVERIFY(std::abs(textOf(named(u"vda1"_s)) - textOf(named(u"vda2"_s))) <= 1);
}

void PanelsTest::showsWhatIsPlanned()
{
    auto *origins = find<QTreeWidget>(u"planOrigins"_s);
    QVERIFY(origins->isHidden());
    m_backend->setWritten({ { Example::VOLUME, 0 } });
    Q_EMIT m_backend->statusRead();
    m_window->deviceModel()->setChosen(Example::VOLUME, true);
    QCOMPARE(origins->topLevelItemCount(), 1);
    QVERIFY(origins->isVisible());
    QCOMPARE(origins->topLevelItem(0)->text(0), u"vg/home"_s);
    QVERIFY(origins->topLevelItem(0)->text(3).contains(u"vda1 (/)"_s));
    QVERIFY(find<QLabel>(u"planSuggestion"_s)->text().contains(u"1.0\u00a0GiB"_s));
    auto *item = origins->topLevelItem(0);
    Q_EMIT m_backend->statusRead();
    QCOMPARE(origins->topLevelItem(0), item);
    m_window->deviceModel()->clearChosen();
    QVERIFY(origins->isHidden());
}

void PanelsTest::ordersThePoolByKeyboard()
{
    m_window->poolModel()->add(Example::SPARE);
    m_window->poolModel()->add(Example::SPARE_TOO);
    auto *list = find<PoolList>(u"poolList"_s);
    list->setCurrentIndex(m_window->poolModel()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_window->poolModel()->planned().first().device.number, Example::SPARE_TOO);
    // It stays selected, so the button goes on with it.
    QTest::mouseClick(find<QToolButton>(u"poolDownButton"_s), Qt::LeftButton);
    QCOMPARE(m_window->poolModel()->planned().first().device.number, Example::SPARE);
}

void PanelsTest::undoesThePlan()
{
    auto *undo = find<QAction>(u"undoAction"_s);
    QVERIFY(!undo->isEnabled());
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    QTRY_VERIFY(undo->isEnabled());
    m_window->poolModel()->add(Example::SPARE);
    QCoreApplication::processEvents();
    // Out of one list and into the other: one step.
    m_window->reserveModel()->add(Example::SPARE);
    QCoreApplication::processEvents();
    undo->trigger();
    QCOMPARE(m_window->poolModel()->planned().size(), 1);
    QCOMPARE(m_window->reserveModel()->planned().size(), 0);
    QCoreApplication::processEvents();
    undo->trigger();
    QCOMPARE(m_window->poolModel()->planned().size(), 0);
    QCOMPARE(m_window->deviceModel()->chosen().size(), 1);
    QCoreApplication::processEvents();
    undo->trigger();
    QVERIFY(m_window->deviceModel()->chosen().isEmpty());
    QVERIFY(!undo->isEnabled());
    // Files as well: made larger, taken out.
    constexpr quint64 MIB = 1024 * 1024;
    for (const quint64 size : { 64 * MIB, 128 * MIB }) {
        m_window->poolModel()->addFile(Example::VOLUME, size);
        QCoreApplication::processEvents();
    }
    m_window->poolModel()->remove(Example::VOLUME);
    QCoreApplication::processEvents();
    for (const quint64 size : { 128 * MIB, 64 * MIB, quint64{ 0 } }) {
        undo->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(m_window->poolModel()->plannedFileOn(Example::VOLUME), size);
    }
    // What was planned for the one is not gone back to for the other.
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    QTRY_VERIFY(undo->isEnabled());
    m_backend->setSnapshots({ Example::snapshot() });
    m_window->snapshotPanel()->select(Example::snapshot().id);
    QVERIFY(!undo->isEnabled());
}

void PanelsTest::keepsThePlanWhileAnotherThingIsLookedAt()
{
    PoolModel *pool = m_window->poolModel();
    const QString agreed = Example::server().find(Example::SIGNED)->signatureToken();
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    QCOMPARE(pool->add(Example::SIGNED, agreed), PoolModel::Answer::Added);
    QCOMPARE(m_window->reserveModel()->addFile(Example::VOLUME, 64 * 1024 * 1024), PoolModel::Answer::Added);
    Snapshot held = Example::snapshot();
    held.reserve.clear();
    m_backend->setSnapshots({ held });
    m_window->snapshotPanel()->select(held.id);
    QVERIFY(pool->planned().isEmpty());
    QCOMPARE(m_window->reserveModel()->plannedFileOn(Example::VOLUME), 0ULL);
    QCOMPARE(pool->add(Example::SPARE_TOO), PoolModel::Answer::Added);

    m_window->snapshotPanel()->selectPlan();
    QCOMPARE(pool->planned().size(), 1);
    QCOMPARE(pool->planned().first().device.number, Example::SIGNED);
    QCOMPARE(pool->planned().first().consent, agreed);
    QCOMPARE(m_window->reserveModel()->plannedFileOn(Example::VOLUME), 64ULL * 1024 * 1024);
    QVERIFY(!find<QAction>(u"undoAction"_s)->isEnabled());
    // What is planned for the one is not for the other, nor is it kept once it is done.
    m_window->snapshotPanel()->select(held.id);
    QCOMPARE(pool->planned().size(), 1);
    QCOMPARE(pool->planned().first().device.number, Example::SPARE_TOO);
    m_backend->holdAnswers();
    QTest::mouseClick(find<QPushButton>(u"takeSnapshotButton"_s), Qt::LeftButton);
    m_window->snapshotPanel()->selectPlan();
    m_backend->finishPending();
    QCoreApplication::processEvents();
    QCOMPARE(pool->planned().size(), 1);
    QCOMPARE(pool->planned().first().device.number, Example::SIGNED);
    m_window->snapshotPanel()->select(held.id);
    QVERIFY(pool->planned().isEmpty());
}

/// The helper looks closer than we do, and may have named more than we see.
void PanelsTest::undoingKeepsWhatWasAgreed()
{
    PoolModel *pool = m_window->poolModel();
    const QString seen = Example::server().find(Example::SIGNED)->signatureToken();
    const QString agreed = seen + u",swap:17"_s;
    QCOMPARE(pool->add(Example::SIGNED, seen), PoolModel::Answer::Added);
    QVERIFY(pool->setConsent(Example::SIGNED, agreed));
    for (const DeviceNumber device : { Example::SPARE, Example::SPARE_TOO }) {
        pool->add(device);
        QCoreApplication::processEvents();
    }
    find<QAction>(u"undoAction"_s)->trigger();
    const auto planned = pool->planned();
    QCOMPARE(planned.size(), 2);
    QCOMPARE(planned.first().device.number, Example::SIGNED);
    QCOMPARE(planned.first().consent, agreed);
    // It holds for the other list as well.
    QCOMPARE(m_window->reserveModel()->add(Example::SIGNED), PoolModel::Answer::Added);
    QCOMPARE(m_window->reserveModel()->planned().first().consent, agreed);
    QCOMPARE(pool->planned().size(), 1);
}

void PanelsTest::fitsIntoASmallWindow()
{
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    m_window->deviceModel()->setChosen(Example::XFS, true);
    m_window->poolModel()->add(Example::SPARE);
    m_window->poolModel()->addFile(Example::VOLUME, 64 * 1024 * 1024);
    // A message about it takes room as well.
    m_window->poolModel()->add(Example::SIGNED);
    m_window->resize(1024, 700);
    QCoreApplication::processEvents();
    // The width says little here: without a theme of icons, buttons show words instead.
    QCOMPARE(m_window->height(), 700);
    auto *snapshots = find<QTreeView>(u"snapshotTree"_s);
    const QRect plan = snapshots->visualRect(snapshots->model()->index(0, 0));
    QVERIFY2(plan.height() >= snapshots->fontMetrics().height(), "the row of the plan is not to be seen");
    QVERIFY(snapshots->viewport()->rect().contains(plan.center()));
    auto *pool = find<PoolList>(u"poolList"_s);
    QVERIFY(pool->viewport()->rect().contains(pool->visualRect(m_window->poolModel()->index(1, 0)).center()));
}

void PanelsTest::showsProgress()
{
    auto *progress = find<QProgressBar>(u"workProgress"_s);
    QVERIFY(progress->isHidden());
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    m_window->poolModel()->add(Example::SPARE);
    m_backend->holdAnswers();
    QTest::mouseClick(find<QPushButton>(u"takeSnapshotButton"_s), Qt::LeftButton);
    QVERIFY(progress->isVisible());
    m_backend->finishPending();
    QTRY_VERIFY(progress->isHidden());
}

void PanelsTest::takesBackWhatHasNotBegun()
{
    auto *waiting = find<QLabel>(u"waitingText"_s);
    const Snapshot first = Example::snapshot(u"first"_s);
    m_backend->setSnapshots({ first });
    m_window->deviceModel()->setChosen(Example::VOLUME, true);
    m_window->poolModel()->add(Example::SIGNED, Example::server().find(Example::SIGNED)->signatureToken());
    m_backend->holdAnswers();
    QTest::mouseClick(find<QPushButton>(u"takeSnapshotButton"_s), Qt::LeftButton);
    QCOMPARE(m_backend->taken().size(), 1);
    QVERIFY(!waiting->isVisible());
    // Two more while the first is running.
    auto *track = find<QAction>(u"trackAction"_s);
    track->trigger();
    track->trigger();
    QVERIFY(waiting->isVisible());
    QCOMPARE(waiting->text(), u"2 more waiting"_s);
    QVERIFY(find<QPushButton>(u"takeSnapshotButton"_s)->text().contains(u"Taking"_s));
    QTest::mouseClick(find<QToolButton>(u"waitingCancelButton"_s), Qt::LeftButton);
    QVERIFY(!waiting->isVisible());
    // The one that is running goes on, and says so.
    QVERIFY(find<QPushButton>(u"takeSnapshotButton"_s)->text().contains(u"Taking"_s));
    m_backend->finishPending();
    QTRY_VERIFY(find<QProgressBar>(u"workProgress"_s)->isHidden());
    QCOMPARE(m_backend->snapshots().size(), 2);
    QVERIFY(m_backend->trackers().isEmpty());
}

void PanelsTest::tellsWhatHasBegun()
{
    auto *waiting = find<QLabel>(u"waitingText"_s);
    auto *progress = find<QProgressBar>(u"workProgress"_s);
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    m_backend->holdAnswers();
    auto *track = find<QAction>(u"trackAction"_s);
    track->trigger();
    track->trigger();
    QCOMPARE(waiting->text(), u"1 more waiting"_s);
    m_backend->finishFirst();
    // The second is under way, and cannot be taken back any more.
    QTRY_VERIFY(!waiting->isVisible());
    QVERIFY(progress->isVisible());
    m_backend->finishFirst();
    QTRY_VERIFY(progress->isHidden());
}

void PanelsTest::followsThePolicy()
{
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    m_window->poolModel()->add(Example::SPARE);
    auto *fold = find<QToolButton>(u"policyFold"_s);
    auto *step = find<QSpinBox>(u"policyGrowStep"_s);
    QVERIFY(!step->isVisible());
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(step->isVisible());
    step->setValue(512);
    find<QSpinBox>(u"policyKeepFree"_s)->setValue(128);
    find<QComboBox>(u"policyEnd"_s)->setCurrentIndex(1);
    QVERIFY(find<QLabel>(u"policySentence"_s)->text().contains(u"512"_s));
    QVERIFY(find<QLabel>(u"planSentence"_s)->text().contains(u"the snapshot is released"_s));
    QTest::mouseClick(find<QPushButton>(u"takeSnapshotButton"_s), Qt::LeftButton);
    constexpr quint64 MIB = 1024 * 1024;
    const Policy wanted{ .growStep = 512 * MIB, .keepFree = 128 * MIB, .atReserveEnd = ReserveEnd::Release };
    QCOMPARE(m_backend->taken().size(), 1);
    QVERIFY(m_backend->taken().first().policy == wanted);
}

void PanelsTest::passingMessagesPass()
{
    auto *banner = find<MessageBanner>(u"messageBanner"_s);
    banner->showMessage(MessageBanner::Gravity::Information, u"mounted"_s);
    m_window->tabs()->setCurrentIndex(2);
    QVERIFY(banner->isHidden());
    banner->showMessage(MessageBanner::Gravity::Warning, u"low space"_s);
    m_window->tabs()->setCurrentIndex(0);
    QVERIFY(banner->isVisible());
}

void PanelsTest::noMessageIsLost()
{
    auto *banner = find<MessageBanner>(u"messageBanner"_s);
    auto *close = banner->findChild<QToolButton *>(u"messageBannerClose"_s);
    banner->showMessage(MessageBanner::Gravity::Warning, u"a warning"_s);
    banner->showMessage(MessageBanner::Gravity::Information, u"mounted"_s);
    QCOMPARE(banner->text(), u"a warning"_s);
    banner->showMessage(MessageBanner::Gravity::Information, u"copied"_s);
    banner->showMessage(MessageBanner::Gravity::Error, u"an error"_s);
    QCOMPARE(banner->text(), u"an error"_s);
    banner->showMessage(MessageBanner::Gravity::Warning, u"a warning"_s);
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(banner->text(), u"a warning"_s);
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(banner->text(), u"copied"_s);
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(banner->isHidden());
    // What is taken back is so before it is read, too.
    banner->showMessage(MessageBanner::Gravity::Error, u"an error"_s);
    banner->showMessage(MessageBanner::Gravity::Warning, u"a warning"_s);
    banner->takeBack(u"a warning"_s);
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(banner->isHidden());
}

void PanelsTest::takesBackWhatFailedBefore()
{
    holdOne();
    auto *mount = find<QAction>(u"mountAction"_s);
    m_backend->failWith(Failure::of(Failure::Kind::Mount));
    mount->trigger();
    QTRY_VERIFY2(banner().contains(u"could not be mounted"_s), qPrintable(banner()));
    m_backend->failWith(std::nullopt);
    mount->trigger();
    QTRY_VERIFY2(banner().contains(u"is mounted on"_s), qPrintable(banner()));
    // What failed of something else is still so.
    m_window->deviceModel()->setChosen(Example::VOLUME, true);
    m_backend->failWith(Failure::of(Failure::Kind::Busy));
    find<QAction>(u"trackAction"_s)->trigger();
    QTRY_VERIFY2(banner().contains(u"Something else"_s), qPrintable(banner()));
    m_backend->failWith(std::nullopt);
    find<QAction>(u"unmountAction"_s)->trigger();
    QTRY_VERIFY(mount->isEnabled());
    mount->trigger();
    QTRY_VERIFY(!mount->isEnabled());
    QCoreApplication::processEvents();
    QVERIFY2(banner().contains(u"Something else"_s), qPrintable(banner()));
}

void PanelsTest::tellsWhenThereIsNoFileManager()
{
    holdOne();
    find<QAction>(u"mountAction"_s)->trigger();
    QTRY_VERIFY(banner().contains(u"is mounted on"_s));
    // There is no desktop here that could open one.
    find<QAction>(u"browseAction"_s)->trigger();
    QCOMPARE(banner(), u"No file manager could be opened. The image is mounted on /run/media/anna/data."_s);
}

void PanelsTest::keepsTrackingWhatIsHeld()
{
    holdOne();
    QList<TrackerStatus> trackers(2);
    trackers[0].device = Example::EXT4;
    trackers[1].device = Example::VOLUME;
    m_backend->setTrackers(trackers);
    auto *untrack = find<QAction>(u"untrackAction"_s);
    select({ Example::EXT4 });
    untrack->trigger();
    QVERIFY(!find<LossDialog>(u"lossDialog"_s));
    QCOMPARE(banner(), u"Held by a snapshot, and tracked until that is released: vdb1"_s);
    select({ Example::EXT4, Example::VOLUME });
    untrack->trigger();
    auto *question = find<LossDialog>(u"lossDialog"_s);
    QVERIFY(question);
    QCOMPARE(question->findChildren<QCheckBox *>().size(), 1);
    QVERIFY(question->findChild<QCheckBox *>()->text().contains(u"vg-home"_s));
    agree();
    QTRY_COMPARE(m_backend->trackers().size(), 1);
    QCOMPARE(m_backend->trackers().first().device, Example::EXT4);
}

Snapshot PanelsTest::holdOne(quint64 imageSize)
{
    Snapshot snapshot = Example::snapshot();
    snapshot.images.removeLast();
    auto devices = Example::serverWithImages().devices();
    for (Device &device : devices) {
        if (device.kind == Device::Kind::Image) {
            device.size = imageSize;
        }
    }
    m_backend->setDevices(DeviceInventory(devices));
    m_backend->setSnapshots({ snapshot });
    m_window->snapshotPanel()->select(snapshot.id);
    return snapshot;
}

void PanelsTest::backUpTo(const QString &target)
{
    QTest::mouseClick(find<QToolButton>(u"backUpButton"_s), Qt::LeftButton);
    QVERIFY(find<QFileDialog>(u"backUpDialog"_s));
    Q_EMIT find<QFileDialog>(u"backUpDialog"_s)->fileSelected(target);
    delete find<QFileDialog>(u"backUpDialog"_s);
}

void PanelsTest::agree()
{
    auto *question = find<LossDialog>(u"lossDialog"_s);
    QVERIFY(question);
    for (QCheckBox *box : question->findChildren<QCheckBox *>()) {
        box->click();
    }
    question->findChild<QPushButton *>(u"lossAgreeButton"_s)->click();
}

void PanelsTest::backsUpAnImage()
{
    QTemporaryDir folder;
    const QString target = folder.filePath(u"vdb1.img"_s);
    m_backend->setImageContents("what was frozen");
    Snapshot snapshot = holdOne();
    QTest::mouseClick(find<QToolButton>(u"backUpButton"_s), Qt::LeftButton);
    auto *dialog = find<QFileDialog>(u"backUpDialog"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->selectedFiles().first().endsWith(u"vdb1.img"_s));
    Q_EMIT dialog->fileSelected(target);
    auto *banner = find<MessageBanner>(u"messageBanner"_s);
    QTRY_VERIFY2(banner->text().contains(u"complete"_s), qPrintable(banner->text()));
    QFile copy(target);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), QByteArray("what was frozen"));
    // Everybody's files are in it.
    QCOMPARE(copy.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());

    // One that is lost has nothing to be backed up.
    snapshot.state = SnapshotState::Overflowed;
    m_backend->setSnapshots({ snapshot });
    QVERIFY(!find<QToolButton>(u"backUpButton"_s)->isEnabled());
}

void PanelsTest::backsUpWhileOtherThingsGoOn()
{
    QTemporaryDir folder;
    holdOne();
    // A hole that takes minutes to be read.
    m_backend->setImageSize(1LL << 40);
    backUpTo(folder.filePath(u"vdb1.img"_s));
    QTRY_VERIFY(find<QDialog>(u"copyProgress"_s));
    auto *progress = find<QProgressBar>(u"workProgress"_s);
    QVERIFY(progress->isHidden());
    // Room can be added all the while, and each command says for itself that it is over.
    m_backend->holdAnswers();
    find<QAction>(u"mountAction"_s)->trigger();
    QVERIFY(progress->isVisible());
    m_backend->finishPending();
    QTRY_VERIFY(progress->isHidden());
    m_window->poolModel()->addFile(Example::VOLUME, 64 * 1024 * 1024);
    auto *add = find<QPushButton>(u"takeSnapshotButton"_s);
    QVERIFY2(add->isEnabled(), qPrintable(add->toolTip()));
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(m_backend->additions().size(), 1);

    QTest::mouseClick(find<QPushButton>(u"copyCancelButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!find<QDialog>(u"copyProgress"_s));
    QVERIFY(QDir(folder.path()).isEmpty());

    // Nor does it outlive the window.
    backUpTo(folder.filePath(u"vdb1.img"_s));
    QTRY_VERIFY(find<QDialog>(u"copyProgress"_s));
    m_window.reset();
    QTRY_COMPARE(longWork()->activeThreadCount(), 0);
}

void PanelsTest::refusesABackupOntoWhatIsHeld()
{
    QTemporaryDir folder;
    Snapshot snapshot = holdOne();
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(folder.path()).constData(), &status), 0);
    // The folder is on a partition of a disk, and that disk is held.
    Device disk = *m_backend->devices().find(Example::XFS);
    disk.number = { 300, 0 };
    disk.node = u"/dev/frozen"_s;
    disk.parents.clear();
    Device place = disk;
    place.number = DeviceNumber::fromDev(status.st_dev);
    place.node = u"/dev/frozen1"_s;
    place.parents = { disk.number };
    m_backend->setDevices(DeviceInventory(QList<Device>(m_backend->devices().devices()) << disk << place));
    snapshot.images.first().origin = disk.number;
    m_backend->setSnapshots({ snapshot });
    const QString target = folder.filePath(u"frozen.img"_s);
    backUpTo(target);
    QTRY_VERIFY2(banner().contains(u"would be on frozen, which this snapshot holds"_s), qPrintable(banner()));
    QVERIFY(!find<QDialog>(u"copyProgress"_s));
    QVERIFY(!QFile::exists(target));

    // Another snapshot's disk is a catch only.
    Snapshot other = Example::snapshot(u"other"_s);
    other.images = snapshot.images;
    other.images.first().image = { 259, 9 };
    snapshot.images.first().origin = Example::EXT4;
    m_backend->setSnapshots({ snapshot, other });
    backUpTo(target);
    QTRY_VERIFY2(banner().contains(u"“other” holds"_s), qPrintable(banner()));
    QVERIFY(!QFile::exists(target));
    QTest::mouseClick(find<MessageBanner>(u"messageBanner"_s)->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(target));

    // A neighbour on the same disk is neither.
    const DeviceInventory devices = m_backend->devices();
    const BackupPlace neighbour(Example::SPARE, 1 << 20);
    snapshot.images.first().origin = Example::SIGNED;
    QVERIFY(neighbour.verdict(snapshot, 4096, devices, { snapshot }).isSuitable);
    QCOMPARE(neighbour.verdict(snapshot, 4096, devices, { snapshot }).reason, QString());
    const BackupPlace whole(DeviceNumber{ 252, 48 }, 1 << 20);
    QVERIFY(!whole.verdict(snapshot, 4096, devices, { snapshot }).isSuitable);
}

void PanelsTest::warnsOfABackupWithoutRoom()
{
    QTemporaryDir folder;
    const QString target = folder.filePath(u"vdb1.img"_s);
    m_backend->setImageContents("small");
    holdOne(1ULL << 60);
    backUpTo(target);
    QTRY_VERIFY2(banner().contains(u"there is room for"_s), qPrintable(banner()));
    QVERIFY(!QFile::exists(target));
    QTest::mouseClick(find<MessageBanner>(u"messageBanner"_s)->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(target));
}

void PanelsTest::asksBeforeABackupIsLost()
{
    QTemporaryDir folder;
    holdOne();
    m_backend->setImageSize(1LL << 40);
    backUpTo(folder.filePath(u"vdb1.img"_s));
    QTRY_VERIFY(find<QDialog>(u"copyProgress"_s));
    auto *progress = find<QDialog>(u"copyProgress"_s);
    QTest::keyClick(progress, Qt::Key_Escape);
    auto *question = find<LossDialog>(u"lossDialog"_s);
    QVERIFY(question);
    QVERIFY(question->findChild<QCheckBox *>()->text().contains(u"vdb1.img"_s));
    question->reject();
    QTRY_VERIFY(!find<LossDialog>(u"lossDialog"_s));
    QVERIFY(progress->isVisible());

    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    question = find<LossDialog>(u"lossDialog"_s);
    QVERIFY(question);
    QVERIFY(question->findChild<QCheckBox *>()->text().contains(u"vdb1.img"_s));
    agree();
    QTRY_VERIFY(!m_window->isVisible());
    QTRY_COMPARE(longWork()->activeThreadCount(), 0);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void PanelsTest::releasesWhatIsInUseMeanwhile()
{
    QTemporaryDir folder;
    const Snapshot snapshot = holdOne();
    m_backend->setImageSize(1LL << 40);
    backUpTo(folder.filePath(u"vdb1.img"_s));
    QTRY_VERIFY(find<QDialog>(u"copyProgress"_s));
    find<QAction>(u"releaseAction"_s)->trigger();
    auto *question = find<LossDialog>(u"lossDialog"_s);
    QVERIFY(question);
    QCOMPARE(question->findChildren<QCheckBox *>().size(), 2);
    QVERIFY(question->findChildren<QCheckBox *>().last()->text().contains(u"vdb1.img"_s));
    // While it asks, somebody mounts the image.
    const DeviceNumber image = snapshot.images.first().image;
    m_backend->mountImage(image);
    agree();
    QVERIFY(m_backend->released().isEmpty());
    QTRY_COMPARE(m_backend->released(), QList<SnapshotId>{ snapshot.id });
    QVERIFY(m_backend->devices().find(image)->mountPoints.isEmpty());
    QVERIFY(!find<QDialog>(u"copyProgress"_s));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void PanelsTest::tellsOfALostSnapshot()
{
    Snapshot snapshot = Example::snapshot();
    m_backend->setSnapshots({ snapshot });
    m_window->snapshotPanel()->select(snapshot.id);
    auto *notice = find<MessageBanner>(u"poolNotice"_s);
    QVERIFY(notice->isHidden());
    snapshot.state = SnapshotState::Overflowed;
    m_backend->setSnapshots({ snapshot });
    QVERIFY(notice->text().contains(u"was full"_s));
    QVERIFY(find<QLabel>(u"poolForecast"_s)->text().isEmpty());
    // Nor is the state cut in the list.
    auto *tree = find<QTreeView>(u"snapshotTree"_s);
    m_window->resize(1280, 800);
    const QString state = SnapshotModel::stateText(snapshot);
    QTRY_VERIFY(tree->columnWidth(SnapshotModel::StateColumn) > tree->fontMetrics().horizontalAdvance(state));
    // Who has closed it has read it.
    notice->clear();
    snapshot.filled += 1;
    m_backend->setSnapshots({ snapshot });
    QVERIFY(notice->isHidden());
}

void PanelsTest::addsNothingToALostSnapshot()
{
    Snapshot snapshot = Example::snapshot();
    snapshot.reserve.clear();
    m_backend->setSnapshots({ snapshot });
    m_window->snapshotPanel()->select(snapshot.id);
    m_window->poolModel()->add(Example::SPARE_TOO);
    auto *add = find<QPushButton>(u"takeSnapshotButton"_s);
    QVERIFY2(add->isEnabled(), qPrintable(add->toolTip()));
    snapshot.state = SnapshotState::Overflowed;
    m_backend->setSnapshots({ snapshot });
    QVERIFY(!add->isEnabled());
    QCOMPARE(add->toolTip(), u"lost: the pool was full"_s);
}

void PanelsTest::opensTheJournal()
{
    const Snapshot snapshot = Example::snapshot();
    m_backend->setSnapshots({ snapshot });
    Event event;
    event.id = 1;
    event.time = QDateTime::currentDateTime();
    event.kind = Event::Kind::Taken;
    event.snapshot = snapshot.id;
    m_backend->addEvent(event);
    m_window->tabs()->setCurrentIndex(2);
    auto *list = find<QTreeView>(u"eventList"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::mouseClick(find<QToolButton>(u"eventJournalButton"_s), Qt::LeftButton);
    auto *dialog = m_window->findChild<JournalDialog *>();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"journalCopyButton"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(),
             u"journalctl BLKSNAP_SNAPSHOT="_s + snapshot.id.toString(QUuid::WithoutBraces));
    dialog->reject();
    QCOMPARE(JournalDialog::arguments(std::nullopt).size(), 2);
}

void PanelsTest::explainsAnUnsuitedModule()
{
    auto *missing = find<EmptyState>(u"missingState"_s);
    Health health = Example::health();
    health.module = Health::Module::Unsuited;
    health.moduleVersion = u"1.0.0.0"_s;
    m_backend->setHealth(health);
    QVERIFY(missing->isVisible());
    QVERIFY(missing->accessibleDescription().contains(u"1.0.0.0"_s));
    QTest::mouseClick(missing->findChild<QPushButton *>(u"emptyStateButton"_s), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(u"modprobe -r blksnap"_s));
    QVERIFY(find<QPushButton>(u"takeSnapshotButton"_s)->toolTip().contains(u"does not fit"_s));
}

void PanelsTest::explainsSecureBoot()
{
    auto *missing = find<EmptyState>(u"missingState"_s);
    Health health = Example::health();
    health.module = Health::Module::NotInstalled;
    m_backend->setHealth(health);
    QVERIFY(!missing->accessibleDescription().contains(u"mokutil"_s));
    QTest::mouseClick(missing->findChild<QPushButton *>(u"emptyStateButton"_s), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(u"linux-headers-"_s + health.kernelRelease));
    QVERIFY(QApplication::clipboard()->text().contains(u"dkms install blksnap/"_s));
    QVERIFY(!m_window->statusBar()->currentMessage().contains(u"source"_s));
    health.secureBoot = true;
    m_backend->setHealth(health);
    QVERIFY(missing->accessibleDescription().contains(u"mokutil"_s));
}

void PanelsTest::tellsVersions()
{
    find<QAction>(u"aboutAction"_s)->trigger();
    auto *box = find<QMessageBox>(u"aboutBox"_s);
    QVERIFY(box);
    QVERIFY(box->informativeText().contains(u"Module: 2.1.0.0"_s));
    QVERIFY(box->informativeText().contains(u"Helper: 0.1.0, not running"_s));
    QVERIFY(box->informativeText().contains(u"Watch service: 0.1.0, running"_s));
    box->reject();
    find<QAction>(u"reportAction"_s)->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(u"module: 2.1.0.0"_s));
    QVERIFY(QApplication::clipboard()->text().contains(u"watch: 0.1.0, running"_s));
}

void PanelsTest::opensTheManual()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *dialog = find<QDialog>(u"manualDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QTextBrowser *>(u"manualText"_s)->toPlainText().contains(u"Take a snapshot"_s));
}

void PanelsTest::mapStaysWhenThePasswordRunsOut()
{
    TrackerStatus tracker;
    tracker.device = Example::EXT4;
    m_window->tabs()->setCurrentIndex(1);
    m_backend->setMap(Example::changeMap());
    m_backend->setTrackers({ tracker });
    auto *map = find<ChangeMapView>(u"changeMap"_s);
    QTRY_VERIFY(map->isVisible());
    const int prompts = m_backend->promptsAllowed();
    m_backend->failWith(Failure::of(Failure::Kind::NotAuthorized));
    auto *notice = find<MessageBanner>(u"mapNotice"_s);
    QTRY_VERIFY(notice->text().contains(u"password"_s));
    QVERIFY(map->isVisible());
    QCOMPARE(m_backend->promptsAllowed(), prompts);
    m_backend->failWith(std::nullopt);
    QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(notice->isHidden() && map->isVisible());
    QCOMPARE(m_backend->promptsAllowed(), prompts + 1);
    // What it is of must be right in any case.
    m_backend->failWith(Failure::of(Failure::Kind::NoDevice));
    QTRY_VERIFY(!map->isVisible());
}

void PanelsTest::remembersColumns()
{
    const auto width = [this] {
        return find<QTreeView>(u"deviceTree"_s)->columnWidth(DeviceTreeModel::ContentsColumn);
    };
    find<QTreeView>(u"deviceTree"_s)->setColumnWidth(DeviceTreeModel::ContentsColumn, 187);
    m_window->close();
    m_window = std::make_unique<MainWindow>(m_backend.get());
    QVERIFY(width() != 187);
    m_window->restoreLayout();
    QCOMPARE(width(), 187);
}

void PanelsTest::remembersOnlyWidthsThatSomebodySet()
{
    const auto width = [this](int column) {
        return find<QTreeView>(u"deviceTree"_s)->columnWidth(column);
    };
    m_window->resize(1800, 900);
    const int first = width(DeviceTreeModel::NameColumn);
    plug(7, u"accounting-invoices"_s);
    QTRY_VERIFY(width(DeviceTreeModel::NameColumn) > first);
    find<QTreeView>(u"deviceTree"_s)->setColumnWidth(DeviceTreeModel::ContentsColumn, 187);
    restartWindow();
    m_window->resize(1800, 900);
    m_window->show();
    QTRY_VERIFY(width(DeviceTreeModel::NameColumn) > first);
    const int fitted = width(DeviceTreeModel::NameColumn);
    plug(8, u"accounting-invoices-of-last-year"_s);
    QTRY_VERIFY(width(DeviceTreeModel::NameColumn) > fitted);
    QCOMPARE(width(DeviceTreeModel::ContentsColumn), 187);
}

void PanelsTest::remembersWhatWasChosenToBeShown()
{
    find<QTreeView>(u"poolList"_s)->setColumnWidth(PoolModel::DeviceColumn, 131);
    find<QTreeView>(u"reserveList"_s)->setColumnWidth(PoolModel::DeviceColumn, 132);
    find<QTableWidget>(u"mapAreas"_s)->setColumnWidth(0, 133);
    find<QTreeView>(u"filesList"_s)->sortByColumn(ChangedFilesModel::NameColumn, Qt::AscendingOrder);
    auto *splitter = find<QSplitter>(u"mapSplitter"_s);
    splitter->setSizes({ 301, 502 });
    Q_EMIT splitter->splitterMoved(301, 1);
    const QByteArray divided = splitter->saveState();
    find<QComboBox>(u"mapCurve"_s)->setCurrentIndex(1);
    find<QCheckBox>(u"legendCapacity"_s)->setChecked(false);
    find<QCheckBox>(u"legendRate"_s)->setChecked(true);
    restartWindow();
    QCOMPARE(find<QTreeView>(u"poolList"_s)->columnWidth(PoolModel::DeviceColumn), 131);
    QCOMPARE(find<QTreeView>(u"reserveList"_s)->columnWidth(PoolModel::DeviceColumn), 132);
    QCOMPARE(find<QTableWidget>(u"mapAreas"_s)->columnWidth(0), 133);
    const auto *files = find<QTreeView>(u"filesList"_s)->header();
    QCOMPARE(files->sortIndicatorSection(), static_cast<int>(ChangedFilesModel::NameColumn));
    QCOMPARE(files->sortIndicatorOrder(), Qt::AscendingOrder);
    QCOMPARE(find<QSplitter>(u"mapSplitter"_s)->saveState(), divided);
    QCOMPARE(find<ChangeMapView>(u"changeMap"_s)->curve(), ChangeMapView::Curve::Hilbert);
    QVERIFY(!find<QCheckBox>(u"legendCapacity"_s)->isChecked());
    QVERIFY(find<QCheckBox>(u"legendRate"_s)->isChecked());
    QVERIFY(find<QCheckBox>(u"legendFilled"_s)->isChecked());
}

void PanelsTest::columnsGrowWithNames()
{
    m_window->resize(1800, 900);
    QCoreApplication::processEvents();
    auto *tree = find<QTreeView>(u"deviceTree"_s);
    const auto width = [tree] {
        return tree->columnWidth(DeviceTreeModel::NameColumn);
    };
    const int before = width();
    plug(7, u"accounting-invoices"_s);
    QTRY_VERIFY(width() > before);
    // Nor does one name take all the room.
    plug(8, QString(200, u'x'));
    QCoreApplication::processEvents();
    QVERIFY(width() < tree->viewport()->width() / 2);
    tree->setColumnWidth(DeviceTreeModel::NameColumn, 120);
    plug(9, u"what-the-person-set-stays"_s);
    QCoreApplication::processEvents();
    QCOMPARE(width(), 120);
}

void PanelsTest::addViews()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<bool>("isHeld");
    QTest::newRow("plan") << 0 << false;
    QTest::newRow("pool") << 0 << true;
    QTest::newRow("change map") << 1 << false;
    QTest::newRow("events") << 2 << false;
}

void PanelsTest::fillView()
{
    QFETCH(int, tab);
    QFETCH(bool, isHeld);
    m_window->tabs()->setCurrentIndex(tab);
    if (isHeld) {
        holdOne();
    }
    m_window->deviceModel()->setChosen(Example::EXT4, true);
    m_window->poolModel()->add(Example::SPARE);
    TrackerStatus tracker;
    tracker.device = Example::EXT4;
    m_backend->setMap(Example::changeMap());
    m_backend->setTrackers({ tracker });
    Event event;
    event.id = 1;
    event.time = QDateTime::currentDateTime();
    event.kind = Event::Kind::LowSpace;
    m_backend->addEvent(event);
    QCoreApplication::processEvents();
    m_window->tabs()->tabBar()->setFocus(Qt::ShortcutFocusReason);
}

void PanelsTest::everythingIsReachedByTab_data()
{
    addViews();
}

void PanelsTest::everythingIsReachedByTab()
{
    fillView();
    QSet<QWidget *> reached;
    for (QWidget *now = QApplication::focusWidget(); now && !reached.contains(now); now = QApplication::focusWidget()) {
        reached.insert(now);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    const auto widgets = m_window->findChildren<QWidget *>();
    int seen = 0;
    for (QWidget *widget : widgets) {
        const bool isInteractive = widget->inherits("QAbstractButton") || widget->inherits("QAbstractItemView")
            || widget->inherits("QLineEdit") || widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox")
            || widget->inherits("QTextEdit") || widget->inherits("QTabBar") || widget->inherits("QGraphicsView")
            || widget->inherits("Blksnap::ChangeMapView");
        // Qt's own parts, inside of widgets that are reached.
        const bool isInner = widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QHeaderView")
            || widget->inherits("QLineEditIconButton") || widget->parentWidget()->inherits("QAbstractSpinBox")
            || widget->parentWidget()->inherits("QComboBox") || widget->parentWidget()->inherits("QTabBar")
            || widget->parentWidget()->inherits("QMenuBar");
        if (!isInteractive || isInner || !widget->isVisible() || !widget->isEnabled()) {
            continue;
        }
        ++seen;
        const QString name = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        QVERIFY2(reached.contains(widget), qPrintable(name + u" is not reached by Tab"_s));
        auto *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(name + u" has no name"_s));
        QVERIFY2(accessible->role() != QAccessible::NoRole, qPrintable(name + u" has no role"_s));
    }
    QVERIFY2(seen > 5, "hardly anything was looked at");
}

void PanelsTest::focusIsSeen_data()
{
    addViews();
}

void PanelsTest::focusIsSeen()
{
    fillView();
    QSet<QWidget *> seen;
    QStringList unseen;
    for (QWidget *now = QApplication::focusWidget(); now && !seen.contains(now); now = QApplication::focusWidget()) {
        seen.insert(now);
        const QImage with = now->grab().toImage();
        QTest::keyClick(now, Qt::Key_Tab);
        if (now->grab().toImage() == with) {
            unseen << QString::fromLatin1(now->metaObject()->className()) + u' ' + now->objectName();
        }
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u", "_s) + u" with the keyboard look as they do without"_s));
    QVERIFY2(seen.size() > 5, "hardly anything was looked at");
}

void PanelsTest::everyMenuEntryHasAKey()
{
    for (const QAction *entry : m_window->menuBar()->actions()) {
        QVERIFY2(entry->text().contains(u'&'), qPrintable(entry->text()));
        QStringList letters;
        for (const QAction *action : entry->menu()->actions()) {
            if (action->isSeparator()) {
                continue;
            }
            const qsizetype mark = action->text().indexOf(u'&');
            QVERIFY2(mark >= 0, qPrintable(action->text()));
            const QString letter = action->text().mid(mark + 1, 1).toLower();
            QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
            letters << letter;
        }
    }
}

QTEST_MAIN(PanelsTest)
#include "tst_panels.moc"
