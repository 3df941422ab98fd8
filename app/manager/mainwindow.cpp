// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "aboutbox.h"
#include "announcer.h"
#include "commands.h"
#include "manualdialog.h"
#include "mapcontroller.h"
#include "menus.h"
#include "missingpart.h"
#include "poolconsent.h"
#include "systemreport.h"

#include "client/failuretext.h"
#include "models/settings.h"
#include "widgets/alarmlist.h"
#include "widgets/changedareaslist.h"
#include "widgets/changedfilespane.h"
#include "widgets/changemappanel.h"
#include "widgets/devicepanel.h"
#include "widgets/emptystate.h"
#include "widgets/eventpanel.h"
#include "widgets/fillchart.h"
#include "widgets/messagebanner.h"
#include "widgets/poollist.h"
#include "widgets/poolpanel.h"
#include "widgets/snapshotpanel.h"
#include "widgets/waitingwork.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

QString traySetting()
{
    return u"keepInTray"_s;
}

QString trayToldSetting()
{
    return u"toldOfTray"_s;
}

} // namespace

MainWindow::MainWindow(Backend *backend, QWidget *parent)
    : QMainWindow(parent)
    , m_backend(backend)
    , m_pool(PoolModel::Purpose::Pool)
    , m_reserve(PoolModel::Purpose::Reserve)
    , m_history(&m_devices, &m_pool, &m_reserve)
    , m_layout(this)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(QApplication::applicationDisplayName());
    m_pool.setSibling(&m_reserve);
    m_reserve.setSibling(&m_pool);
    buildWidgets();
    m_commands = new Commands(m_backend, m_message, this);
    m_consent = new PoolConsent(m_backend, &m_pool, &m_reserve, m_poolPanel->notice(), this);
    m_announcer = new Announcer(m_backend, &m_events, &m_snapshots, m_alarms, m_message, this);
    m_menus = new Menus(menuBar(), m_devicePanel, m_snapshotPanel, m_tabs);
    connectWidgets();
    connectMenus();
    connectServants();
    connectBackend();
    showCurrent();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildWidgets()
{
    m_devicePanel = new DevicePanel(&m_devices, this);
    m_snapshotPanel = new SnapshotPanel(&m_snapshots, this);
    m_poolPanel = new PoolPanel(&m_pool, &m_reserve, this);
    m_mapPanel = new ChangeMapPanel(this);
    m_map = new MapController(m_backend, m_mapPanel, this);
    m_eventPanel = new EventPanel(&m_events, this);
    m_alarms = new AlarmList(this);
    m_message = new MessageBanner(this);
    m_missing = new EmptyState(this);
    m_missing->setObjectName(u"missingState"_s);

    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_poolPanel, QIcon::fromTheme(u"drive-harddisk"_s), tr("&Pool"));
    m_tabs->addTab(m_mapPanel, QIcon::fromTheme(u"view-grid"_s), tr("&Change map"));
    m_tabs->addTab(m_eventPanel, QIcon::fromTheme(u"view-calendar-list"_s), tr("&Events"));

    m_down = new QSplitter(Qt::Vertical, this);
    m_down->setObjectName(u"downSplitter"_s);
    m_down->addWidget(m_snapshotPanel);
    m_down->addWidget(m_tabs);
    m_down->setStretchFactor(0, 1);
    m_down->setStretchFactor(1, 3);
    m_down->setChildrenCollapsible(false);

    m_right = new QStackedWidget(this);
    m_right->addWidget(m_missing);
    m_right->addWidget(m_down);
    m_right->setCurrentWidget(m_down);

    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->setObjectName(u"acrossSplitter"_s);
    m_across->addWidget(m_devicePanel);
    m_across->addWidget(m_right);
    m_across->setStretchFactor(0, 2);
    m_across->setStretchFactor(1, 3);
    m_across->setChildrenCollapsible(false);

    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_alarms);
    layout->addWidget(m_message);
    layout->addWidget(m_across, 1);
    setCentralWidget(center);

    m_versions = new QLabel(this);
    m_versions->setObjectName(u"versions"_s);
    m_waiting = new WaitingWork(this);
    statusBar()->addPermanentWidget(m_waiting);
    statusBar()->addPermanentWidget(m_versions);
    resize(1280, 800);
    m_across->setSizes({ 540, 740 });
    m_down->setSizes({ 190, 500 });

    m_layout.add(u"across"_s, m_across);
    m_layout.add(u"down"_s, m_down);
    m_layout.add(u"devicesDown"_s, m_devicePanel->splitter());
    m_layout.add(u"tab"_s, m_tabs);
    m_layout.add(u"devices"_s, m_devicePanel->view()->header());
    m_layout.add(u"snapshots"_s, m_snapshotPanel->view()->header());
    m_layout.add(u"events"_s, m_eventPanel->view()->header());
    m_layout.add(u"pool"_s, m_poolPanel->poolList()->header());
    m_layout.add(u"reserve"_s, m_poolPanel->reserveList()->header());
    m_layout.add(u"mapAcross"_s, m_mapPanel->splitter());
    m_layout.add(u"mapDown"_s, m_mapPanel->lists());
    m_layout.add(u"mapCurve"_s, m_mapPanel->curve());
    m_layout.add(u"mapAreas"_s, m_mapPanel->areas()->horizontalHeader());
    m_layout.add(u"mapFiles"_s, m_mapPanel->files()->view()->header());
    for (QCheckBox *box : m_poolPanel->chart()->legend()) {
        m_layout.add(box->objectName(), box);
    }
}

void MainWindow::connectBackend()
{
    connect(m_backend, &Backend::devicesChanged, this, &MainWindow::useDevices);
    connect(m_backend, &Backend::snapshotsChanged, this, &MainWindow::useSnapshots);
    connect(m_backend, &Backend::trackersChanged, this, &MainWindow::useTrackers);
    connect(m_backend, &Backend::healthChanged, this, &MainWindow::useHealth);
    connect(m_backend, &Backend::statusRead, this, &MainWindow::useStatus);
    connect(m_backend, &Backend::eventArrived, this, &MainWindow::useEvent);
    useDevices();
    useSnapshots();
    useTrackers();
    useHealth();
    for (const Event &event : m_backend->events()) {
        useEvent(event);
    }
}

void MainWindow::connectWidgets()
{
    connect(m_devicePanel, &DevicePanel::addToPoolRequested, this, [this] { addSelectedTo(&m_pool); });
    connect(m_devicePanel, &DevicePanel::addToReserveRequested, this, [this] { addSelectedTo(&m_reserve); });
    connect(m_devicePanel, &DevicePanel::selectionChanged, this, [this] {
        const auto selected = m_devicePanel->selected();
        if (!selected.isEmpty()) {
            m_mapPanel->setCurrentDevice(selected.last());
        }
    });
    connect(&m_devices, &DeviceTreeModel::chosenChanged, this, &MainWindow::showCurrent);
    connect(&m_devices, &DeviceTreeModel::chosenLost, this, [this](const QString &text) {
        m_message->showMessage(MessageBanner::Gravity::Warning, text);
    });
    connect(m_poolPanel, &PoolPanel::addSelectedRequested, this, &MainWindow::addSelectedTo);
    connect(m_poolPanel, &PoolPanel::takeRequested, this, &MainWindow::take);
    connect(m_poolPanel, &PoolPanel::addStorageRequested, this, &MainWindow::addStorage);
    connect(m_snapshotPanel, &SnapshotPanel::currentChanged, this, &MainWindow::showCurrent);
    connect(m_snapshotPanel, &SnapshotPanel::mountRequested, m_commands, &Commands::mount);
    connect(m_snapshotPanel, &SnapshotPanel::unmountRequested, m_commands, &Commands::unmount);
    connect(m_snapshotPanel, &SnapshotPanel::browseRequested, m_commands, &Commands::browse);
    connect(m_snapshotPanel, &SnapshotPanel::backUpRequested, m_commands, &Commands::backUp);
    connect(m_snapshotPanel, &SnapshotPanel::releaseRequested, m_commands, &Commands::release);
    connect(m_mapPanel, &ChangeMapPanel::trackRequested, this, &MainWindow::track);
    const auto tellOfFile = [this](const QString &path, bool isDone) {
        if (isDone) {
            const QString text = tr("Saved as %1.").arg(path);
            m_message->showMessage(MessageBanner::Gravity::Information, text);
            statusBar()->showMessage(text, 10000);
        } else {
            m_message->showMessage(MessageBanner::Gravity::Error,
                                   tr("%1 could not be written. If there was such a file, it is as it was.").arg(path));
        }
    };
    connect(m_mapPanel, &ChangeMapPanel::exported, this, tellOfFile);
    connect(m_poolPanel, &PoolPanel::exported, this, tellOfFile);
    connect(m_missing, &EmptyState::triggered, this, &MainWindow::remedy);
    // What was only said in passing is not about the next view.
    connect(m_tabs, &QTabWidget::currentChanged, m_message, &MessageBanner::clearPassing);
    connect(&m_tray, &TrayIcon::showRequested, this, &MainWindow::raiseToFront);
    connect(&m_tray, &TrayIcon::quitRequested, this, &MainWindow::quit);
    connect(&m_recorder, &FillRecorder::recorded, this, [this] {
        if (m_shown) {
            showCurrent();
        }
    });
}

void MainWindow::connectMenus()
{
    connect(m_menus, &Menus::planWanted, this, [this] {
        m_snapshotPanel->selectPlan();
        m_tabs->setCurrentWidget(m_poolPanel);
    });
    connect(m_menus, &Menus::undoWanted, &m_history, &PlanHistory::undo);
    connect(&m_history, &PlanHistory::canUndoChanged, m_menus->undoAction(), &QAction::setEnabled);
    connect(m_menus, &Menus::trackWanted, this, &MainWindow::track);
    connect(m_menus, &Menus::untrackWanted, this, [this] { m_commands->untrack(selectedDevices()); });
    connect(m_menus, &Menus::untickWanted, &m_devices, &DeviceTreeModel::clearChosen);
    connect(m_menus, &Menus::findWanted, this, [this] { m_devicePanel->filter()->setFocus(Qt::ShortcutFocusReason); });
    connect(m_menus, &Menus::manualWanted, this, [this] {
        auto *manual = findChild<ManualDialog *>();
        if (!manual) {
            manual = new ManualDialog(this);
        }
        manual->show();
        manual->raise();
        manual->activateWindow();
    });
    connect(m_menus, &Menus::reportWanted, this, [this] {
        QApplication::clipboard()->setText(systemReport(*m_backend));
        statusBar()->showMessage(tr("The report is in the clipboard."), 5000);
    });
    connect(m_menus, &Menus::aboutWanted, this, [this] { (new AboutBox(m_backend->health(), this))->open(); });
    connect(m_menus, &Menus::quitWanted, this, &MainWindow::quit);
    m_menus->trayAction()->setChecked(settings(u"window"_s).readEntry(traySetting(), true));
    connect(m_menus->trayAction(), &QAction::toggled, this, [](bool isOn) {
        KConfigGroup window = settings(u"window"_s);
        window.writeEntry(traySetting(), isOn);
        window.sync();
    });
}

void MainWindow::connectServants()
{
    connect(m_commands, &Commands::working, this, &MainWindow::setWorking);
    connect(m_waiting, &WaitingWork::takeBackRequested, m_commands, &Commands::dropWaiting);
    connect(m_commands, &Commands::taken, this, &MainWindow::useTaken);
    connect(m_commands, &Commands::storageAdded, this, &MainWindow::dropPlanFor);
    connect(m_commands, &Commands::cancelled, this, [this] {
        statusBar()->showMessage(tr("Cancelled. Nothing was changed."), 5000);
    });
    const auto sayInPassing = [this](const QString &text) {
        statusBar()->showMessage(text, 10000);
    };
    connect(m_commands, &Commands::passed, this, sayInPassing);
    connect(m_announcer, &Announcer::passed, this, sayInPassing);
    connect(m_commands, &Commands::backupsStopped, this, &MainWindow::quit);
    connect(m_commands, &Commands::consentMissing, m_consent, &PoolConsent::askForWhatTheHelperFound);
    connect(m_announcer, &Announcer::poolWanted, this, &MainWindow::showPoolOf);
    connect(m_announcer, &Announcer::storageWanted, this, [this](const SnapshotId &id) {
        raiseToFront();
        if (!id.isNull()) {
            showPoolOf(id);
        }
    });
}

void MainWindow::useDevices()
{
    const DeviceInventory &devices = m_backend->devices();
    m_devices.setInventory(devices);
    m_pool.setInventory(devices);
    m_reserve.setInventory(devices);
    m_snapshots.setInventory(devices);
    m_events.setInventory(devices);
    if (!devices.isEmpty() || m_backend->isReady()) {
        m_devicePanel->setReady();
    }
    useTrackers();
}

void MainWindow::useSnapshots()
{
    const QList<Snapshot> &snapshots = m_backend->snapshots();
    m_devices.setSnapshots(snapshots);
    m_pool.setSnapshots(snapshots);
    m_reserve.setSnapshots(snapshots);
    m_snapshots.setSnapshots(snapshots);
    m_tray.setSnapshots(snapshots);
    m_events.setSnapshots(snapshots);
    m_announcer->useSnapshots();
    if (m_awaited && m_backend->findSnapshot(*m_awaited)) {
        m_snapshotPanel->select(*m_awaited);
        m_awaited.reset();
    }
    useHealth();
    showCurrent();
    if (m_isInTray && snapshots.isEmpty()) {
        // Without an icon nobody would find the program again, and there is nothing left to be watched.
        quit();
    } else if (m_isInTray && !m_tray.isVisible()) {
        raiseToFront();
    }
}

void MainWindow::useTrackers()
{
    const QList<TrackerStatus> &trackers = m_backend->trackers();
    m_devices.setTrackers(trackers);
    m_map->update();
}

void MainWindow::useStatus()
{
    const QDateTime now = m_backend->statusTime();
    m_snapshots.setNow(now);
    m_writeMeter.record(m_backend->written(), now.toMSecsSinceEpoch());
    m_recorder.record(m_backend->snapshots(), now.toMSecsSinceEpoch());
    m_poolPanel->setWriteRates(writeRates());
    if (!std::exchange(m_isStarted, true)) {
        if (const auto id = m_announcer->gravest()) {
            m_snapshotPanel->select(*id);
        }
    }
}

void MainWindow::useHealth()
{
    const Health &health = m_backend->health();
    const auto missing = MissingPart::of(health);
    if (missing) {
        m_missing->setState(missing->iconName, missing->title, missing->text, missing->buttonText);
    }
    m_right->setCurrentWidget(missing && m_backend->snapshots().isEmpty() ? static_cast<QWidget *>(m_missing) : m_down);
    m_poolPanel->setObstacle(missing ? missing->obstacle : QString());
    m_versions->setText(health.moduleVersion.isEmpty()
                            ? tr("Linux %1, module not loaded").arg(health.kernelRelease)
                            : tr("Linux %1, module %2").arg(health.kernelRelease, health.moduleVersion));
    m_versions->setVisible(health.module != Health::Module::Unknown);
    // Said once; who closed it knows it.
    if (std::exchange(m_mayQuery, health.mayQuery) && !health.mayQuery) {
        m_message->showMessage(
            MessageBanner::Gravity::Information,
            tr("Names and events of snapshots are not shown: you are not logged in at this computer, "
               "or not allowed to see them."));
    }
    m_eventPanel->setHealth(health);
    tellOfWatch();
}

void MainWindow::tellOfWatch()
{
    const auto missing = MissingPart::ofWatch(m_backend->health());
    const QString text = missing ? missing->text : QString();
    const QString before = std::exchange(m_watchText, text);
    if (!before.isEmpty() && text.isEmpty()) {
        m_alarms->takeBack({});
    } else if (missing && before != text) {
        m_alarms->raise({}, MessageBanner::Gravity::Warning, text, missing->buttonText, [this, part = *missing] {
            copyCommands(part);
        });
    }
}

void MainWindow::remedy()
{
    const auto missing = MissingPart::of(m_backend->health());
    if (missing && missing->remedy == MissingPart::Remedy::LoadModule) {
        m_commands->loadModule();
    } else if (missing) {
        copyCommands(*missing);
    }
}

void MainWindow::copyCommands(const MissingPart &missing)
{
    QApplication::clipboard()->setText(missing.commands);
    statusBar()->showMessage(missing.copiedText, 10000);
}

void MainWindow::useEvent(const Event &event)
{
    m_events.add(event);
    m_recorder.record(event);
    m_announcer->announce(event);
}

void MainWindow::showPoolOf(const SnapshotId &id)
{
    m_snapshotPanel->select(id);
    m_tabs->setCurrentWidget(m_poolPanel);
}

void MainWindow::raiseToFront()
{
    m_isInTray = false;
    QApplication::setQuitOnLastWindowClosed(true);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showCurrent()
{
    const auto id = m_snapshotPanel->currentSnapshot();
    const auto snapshot = id ? m_backend->findSnapshot(*id) : std::nullopt;
    const auto now = snapshot ? std::optional(snapshot->id) : std::nullopt;
    const bool isTurning = now != m_shown;
    if (isTurning) {
        turnTo(now);
    }
    showPoolFor(snapshot);
    if (isTurning) {
        // Only now do the lists know for what.
        m_history.bringBack(m_plans.take(now.value_or(SnapshotId())));
        m_history.forget();
    }
}

void MainWindow::turnTo(const std::optional<SnapshotId> &subject)
{
    m_plans.insert(m_shown.value_or(SnapshotId()), m_history.plan());
    m_plans.removeIf(
        [this](const auto &entry) { return !entry.key().isNull() && !m_backend->findSnapshot(entry.key()); });
    m_shown = subject;
    clearPlanned();
    m_poolPanel->notice()->clear();
    m_toldOf.reset();
}

void MainWindow::showPoolFor(const std::optional<Snapshot> &snapshot)
{
    const QString loss = snapshot ? m_snapshots.lossText(*snapshot) : QString();
    m_pool.setObstacle(loss);
    m_reserve.setObstacle(loss);
    if (!snapshot) {
        m_pool.setOrigins(m_devices.chosen());
        m_reserve.setOrigins(m_devices.chosen());
        m_pool.setHeld({});
        m_reserve.setHeld({});
        m_poolPanel->showPlan(m_devices.chosenDevices(), m_backend->devices());
        m_poolPanel->setWriteRates(writeRates());
        return;
    }
    QList<DeviceNumber> origins;
    for (const SnapshotImage &image : snapshot->images) {
        origins << image.origin;
    }
    m_pool.setOrigins(origins);
    m_reserve.setOrigins(origins);
    m_pool.setHeld(snapshot->storage, joinedStorage(*snapshot, m_backend->events()));
    m_reserve.setHeld(snapshot->reserve);
    tellOfLoss(*snapshot, loss);
    m_poolPanel->showSnapshot(*snapshot, m_recorder.history(snapshot->id), m_recorder.markers(snapshot->id));
}

void MainWindow::tellOfLoss(const Snapshot &snapshot, const QString &loss)
{
    if (!loss.isEmpty() && std::exchange(m_toldOf, snapshot.id) != snapshot.id) {
        m_poolPanel->notice()->showMessage(
            MessageBanner::Gravity::Error, loss, tr("Release…"), [this, snapshot] { m_commands->release(snapshot); });
    }
}

void MainWindow::clearPlanned()
{
    m_pool.clearPlanned();
    m_reserve.clearPlanned();
}

void MainWindow::dropPlanFor(const std::optional<SnapshotId> &subject)
{
    if (m_shown == subject) {
        clearPlanned();
    } else {
        m_plans.remove(subject.value_or(SnapshotId()));
    }
}

void MainWindow::addSelectedTo(PoolModel *model)
{
    const auto selected = m_devicePanel->selected();
    if (selected.isEmpty()) {
        m_poolPanel->notice()->showMessage(MessageBanner::Gravity::Information,
                                           tr("Select partitions in the tree on the left first."));
    }
    for (const DeviceNumber device : selected) {
        model->add(device);
    }
    m_tabs->setCurrentWidget(m_poolPanel);
}

void MainWindow::setWorking(const QString &text, const QStringList &waiting)
{
    m_poolPanel->setWorking(text);
    m_waiting->setWaiting(waiting);
    if (text.isEmpty()) {
        statusBar()->clearMessage();
    } else {
        statusBar()->showMessage(text);
    }
}

void MainWindow::take()
{
    m_commands->take({ .origins = m_devices.chosenDevices(),
                       .storage = m_pool.planned(),
                       .reserve = m_reserve.planned(),
                       .name = m_poolPanel->snapshotName(),
                       .storageFiles = m_pool.plannedFiles(),
                       .reserveFiles = m_reserve.plannedFiles(),
                       .policy = m_poolPanel->policy() });
}

void MainWindow::useTaken(const SnapshotId &id)
{
    m_devices.clearChosen();
    dropPlanFor(std::nullopt);
    m_poolPanel->clearName();
    m_history.forget();
    m_awaited = id;
    useSnapshots();
}

void MainWindow::track()
{
    m_commands->track(m_devices.chosenDevices());
}

void MainWindow::addStorage()
{
    if (m_shown) {
        m_commands->addStorage({ .snapshot = *m_shown,
                                 .storage = m_pool.planned(),
                                 .reserve = m_reserve.planned(),
                                 .storageFiles = m_pool.plannedFiles(),
                                 .reserveFiles = m_reserve.plannedFiles() });
    }
}

QHash<DeviceNumber, double> MainWindow::writeRates() const
{
    QHash<DeviceNumber, double> rates;
    for (const DeviceNumber device : m_devices.chosen()) {
        if (const auto rate = m_writeMeter.rate(device)) {
            rates.insert(device, *rate);
        }
    }
    return rates;
}

QList<Device> MainWindow::selectedDevices() const
{
    QList<Device> devices;
    for (const DeviceNumber number : m_devicePanel->selected()) {
        if (const auto device = m_backend->devices().find(number)) {
            devices << *device;
        }
    }
    return devices;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_layout.save();
    if (staysInTray()) {
        event->ignore();
        hideIntoTray();
        return;
    }
    if (!m_commands->backups().isEmpty()) {
        event->ignore();
        m_commands->askToStopBackups();
        return;
    }
    QMainWindow::closeEvent(event);
}

bool MainWindow::staysInTray() const
{
    // The icon is there as long as a snapshot is held and the desktop has a place for it.
    return !m_isQuitting && !qApp->isSavingSession() && m_tray.isVisible() && m_menus->trayAction()->isChecked();
}

void MainWindow::hideIntoTray()
{
    m_isInTray = true;
    // A dialog that is closed meanwhile is not the last window.
    QApplication::setQuitOnLastWindowClosed(false);
    hide();
    KConfigGroup window = settings(u"window"_s);
    if (!window.readEntry(trayToldSetting(), false)) {
        window.writeEntry(trayToldSetting(), true);
        window.sync();
        m_announcer->tellOfTray();
    }
}

void MainWindow::quit()
{
    if (m_isInTray && !m_commands->backups().isEmpty()) {
        // There is a question coming.
        raiseToFront();
    }
    m_isQuitting = true;
    const bool isClosed = close();
    m_isQuitting = false;
    if (isClosed) {
        QApplication::setQuitOnLastWindowClosed(true);
        QCoreApplication::quit();
    }
}

} // namespace Blksnap
