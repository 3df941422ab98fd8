// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "client/failuretext.h"
#include "models/format.h"
#include "widgets/changemappanel.h"
#include "widgets/devicepanel.h"
#include "widgets/emptystate.h"
#include "widgets/eventpanel.h"
#include "widgets/lossdialog.h"
#include "widgets/messagebanner.h"
#include "widgets/poolpanel.h"
#include "widgets/snapshotpanel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>
#include <QWhatsThis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

MainWindow::MainWindow(Backend *backend, QWidget *parent)
    : QMainWindow(parent)
    , m_backend(backend)
    , m_pool(PoolModel::Purpose::Pool)
    , m_reserve(PoolModel::Purpose::Reserve)
    , m_started(QDateTime::currentDateTime())
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(QApplication::applicationDisplayName());
    m_pool.setSibling(&m_reserve);
    m_reserve.setSibling(&m_pool);
    buildWidgets();
    buildMenus();
    connectWidgets();
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
    m_eventPanel = new EventPanel(&m_events, this);
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
    layout->addWidget(m_message);
    layout->addWidget(m_across, 1);
    setCentralWidget(center);

    m_versions = new QLabel(this);
    m_versions->setObjectName(u"versions"_s);
    statusBar()->addPermanentWidget(m_versions);
    resize(1280, 800);
    m_across->setSizes({ 540, 740 });
    m_down->setSizes({ 190, 500 });
}

void MainWindow::buildMenus()
{
    QMenu *snapshot = menuBar()->addMenu(tr("&Snapshot"));
    auto *plan = snapshot->addAction(QIcon::fromTheme(u"list-add"_s), tr("&New snapshot"), this, [this] {
        m_snapshotPanel->selectPlan();
        m_tabs->setCurrentWidget(m_poolPanel);
    });
    plan->setObjectName(u"newSnapshotAction"_s);
    plan->setShortcut(QKeySequence::New);
    snapshot->addSeparator();
    snapshot->addActions(m_snapshotPanel->snapshotActions());
    snapshot->addSeparator();
    auto *quit = snapshot->addAction(QIcon::fromTheme(u"application-exit"_s), tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);

    QMenu *device = menuBar()->addMenu(tr("&Device"));
    device->addActions(m_devicePanel->view()->actions());
    device->addSeparator();
    device->addAction(tr("&Track changes of the ticked devices"), this, &MainWindow::track)
        ->setObjectName(u"trackAction"_s);
    device->addAction(tr("&Stop tracking the selected devices…"), this, &MainWindow::untrack)
        ->setObjectName(u"untrackAction"_s);
    device->addSeparator();
    device->addAction(tr("&Untick all"), &m_devices, &DeviceTreeModel::clearChosen);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (int index = 0; index < m_tabs->count(); ++index) {
        auto *action = view->addAction(
            m_tabs->tabIcon(index), m_tabs->tabText(index), this, [this, index] { m_tabs->setCurrentIndex(index); });
        action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)));
    }

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(QWhatsThis::createAction(help));
    help->addAction(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy system report"), this, [this] {
        QApplication::clipboard()->setText(systemReport());
        statusBar()->showMessage(tr("The report is in the clipboard."), 5000);
    });
    help->addSeparator();
    help->addAction(tr("&About %1").arg(QApplication::applicationDisplayName()), this, &MainWindow::about)
        ->setMenuRole(QAction::AboutRole);
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
    for (PoolModel *model : { &m_pool, &m_reserve }) {
        connect(model, &PoolModel::refused, this, &MainWindow::refuse);
        connect(model, &PoolModel::consentNeeded, this, [this, model](const Device &device) {
            askForConsent(model, device);
        });
        connect(model, &PoolModel::rowsInserted, this, [this] { m_poolPanel->notice()->clear(); });
    }
    connect(m_poolPanel, &PoolPanel::addSelectedRequested, this, &MainWindow::addSelectedTo);
    connect(m_poolPanel, &PoolPanel::takeRequested, this, &MainWindow::take);
    connect(m_poolPanel, &PoolPanel::addStorageRequested, this, &MainWindow::addStorage);
    connect(m_snapshotPanel, &SnapshotPanel::currentChanged, this, &MainWindow::showCurrent);
    connect(m_snapshotPanel, &SnapshotPanel::mountRequested, this, &MainWindow::mount);
    connect(m_snapshotPanel, &SnapshotPanel::unmountRequested, this, &MainWindow::unmount);
    connect(m_snapshotPanel, &SnapshotPanel::browseRequested, this, &MainWindow::browse);
    connect(m_snapshotPanel, &SnapshotPanel::releaseRequested, this, &MainWindow::release);
    connect(m_mapPanel, &ChangeMapPanel::mapRequested, this, &MainWindow::readMap);
    connect(m_mapPanel, &ChangeMapPanel::trackRequested, this, &MainWindow::track);
    connect(m_mapPanel, &ChangeMapPanel::exportFailed, this, [this](const QString &path) {
        m_message->showMessage(MessageBanner::Gravity::Error, tr("%1 could not be written.").arg(path));
    });
    connect(m_missing, &EmptyState::triggered, this, &MainWindow::loadModule);
    connect(&m_notifier, &Notifier::activated, this, [this](const SnapshotId &id) {
        raiseToFront();
        showPoolOf(id);
    });
    connect(&m_tray, &TrayIcon::showRequested, this, &MainWindow::raiseToFront);
    connect(&m_tray, &TrayIcon::quitRequested, this, &QWidget::close);
    connect(&m_recorder, &FillRecorder::recorded, this, [this] {
        if (m_shown) {
            showCurrent();
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
    if (m_awaited && m_backend->findSnapshot(*m_awaited)) {
        m_snapshotPanel->select(*m_awaited);
        m_awaited.reset();
    }
    useHealth();
    showCurrent();
}

void MainWindow::useTrackers()
{
    const QList<TrackerStatus> &trackers = m_backend->trackers();
    m_devices.setTrackers(trackers);
    QList<ChangeMapPanel::Choice> choices;
    for (const TrackerStatus &tracker : trackers) {
        choices << ChangeMapPanel::Choice{ .device = tracker.device, .text = nodeOf(tracker.device) };
    }
    m_mapPanel->setChoices(choices);
}

void MainWindow::useStatus()
{
    const QDateTime now = QDateTime::currentDateTime();
    m_snapshots.setNow(now);
    m_recorder.record(m_backend->snapshots(), now.toMSecsSinceEpoch());
}

QString MainWindow::moduleObstacle() const
{
    const Health &health = m_backend->health();
    if (health.module == Health::Module::NotLoaded || health.module == Health::Module::NotInstalled) {
        return tr("The kernel module blksnap is not loaded.");
    }
    return health.helper == Health::Service::Missing ? tr("The privileged helper is not installed.") : QString();
}

void MainWindow::useHealth()
{
    const Health &health = m_backend->health();
    bool isMissing = false;
    if (health.module == Health::Module::NotInstalled) {
        isMissing = true;
        m_missing->setState(
            u"dialog-warning"_s,
            tr("There is no kernel module for this kernel"),
            tr("Disks can be looked at, but not frozen: the module blksnap was not built for Linux %1. Install the "
               "package blksnap-dkms and the headers of this kernel; it is then built by itself. With Secure Boot, its "
               "key has to be enrolled once; the package says how.")
                .arg(health.kernelRelease));
    } else if (health.helper == Health::Service::Missing) {
        isMissing = true;
        m_missing->setState(u"dialog-warning"_s,
                            tr("The privileged helper is missing"),
                            tr("Disks can be looked at, but not frozen: blksnap-helper is not installed, or the system "
                               "bus does not know it. Install it, then open this window again."));
    } else if (health.module == Health::Module::NotLoaded) {
        isMissing = true;
        m_missing->setState(u"drive-harddisk"_s,
                            tr("The kernel module is not loaded"),
                            tr("Disks can be looked at, but not frozen. The module blksnap is installed for Linux %1 "
                               "and can be loaded now; nothing is frozen or tracked by that alone.")
                                .arg(health.kernelRelease),
                            tr("Load the module"));
    }
    m_right->setCurrentWidget(isMissing && m_backend->snapshots().isEmpty() ? static_cast<QWidget *>(m_missing)
                                                                            : m_down);
    m_poolPanel->setObstacle(moduleObstacle());
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
}

void MainWindow::useEvent(const Event &event)
{
    m_events.add(event);
    m_recorder.record(event);
    // What lies before our time is history; the list of events has it.
    if (event.time < m_started) {
        return;
    }
    const auto snapshot = m_backend->findSnapshot(event.snapshot);
    const QString title = snapshot ? snapshot->title() : uuidToText(event.snapshot).left(8);
    const QString text = tr("%1: %2", "snapshot: event").arg(title, m_events.sentence(event));
    const auto showPool = [this, id = event.snapshot] {
        showPoolOf(id);
    };
    const bool isImportant = event.isAlarming() || event.kind == Event::Kind::LowSpace;
    if (isImportant && !isActiveWindow()) {
        m_notifier.notify(event, title, m_events.sentence(event), tr("Add storage"));
    }
    switch (event.kind) {
    case Event::Kind::LowSpace:
        m_message->showMessage(MessageBanner::Gravity::Warning, text, tr("Show the pool"), showPool);
        break;
    case Event::Kind::ReserveExhausted:
    case Event::Kind::Corrupted:
        m_message->showMessage(MessageBanner::Gravity::Error, text, tr("Show the pool"), showPool);
        break;
    case Event::Kind::Grown:
        m_message->showMessage(MessageBanner::Gravity::Information, text, tr("Show the pool"), showPool);
        break;
    case Event::Kind::Taken:
    case Event::Kind::Released:
    case Event::Kind::Unknown:
        statusBar()->showMessage(text, 10000);
        break;
    }
}

void MainWindow::showPoolOf(const SnapshotId &id)
{
    m_snapshotPanel->select(id);
    m_tabs->setCurrentWidget(m_poolPanel);
}

void MainWindow::raiseToFront()
{
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
    if (now != m_shown) {
        // What was planned for the one is not meant for the other.
        m_shown = now;
        m_pool.clearPlanned();
        m_reserve.clearPlanned();
        m_poolPanel->notice()->clear();
    }
    if (!snapshot) {
        m_pool.setOrigins(m_devices.chosen());
        m_reserve.setOrigins(m_devices.chosen());
        m_pool.setHeld({});
        m_reserve.setHeld({});
        m_poolPanel->showPlan(m_devices.chosenDevices());
        return;
    }
    QList<DeviceNumber> origins;
    for (const SnapshotImage &image : snapshot->images) {
        origins << image.origin;
    }
    m_pool.setOrigins(origins);
    m_reserve.setOrigins(origins);
    m_pool.setHeld(snapshot->storage);
    m_reserve.setHeld(snapshot->reserve);
    m_poolPanel->showSnapshot(*snapshot, m_recorder.history(snapshot->id), m_recorder.markers(snapshot->id));
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

void MainWindow::refuse(const Device &device, const Verdict &verdict)
{
    m_poolPanel->notice()->showMessage(
        MessageBanner::Gravity::Warning,
        tr("%1 is not in the pool: %2 %3").arg(device.node, verdict.reason, verdict.hint).trimmed());
}

void MainWindow::askForConsent(PoolModel *model, const Device &device)
{
    const QString what = device.signatureText();
    m_poolPanel->notice()->showMessage(
        MessageBanner::Gravity::Warning,
        tr("%1 is not in the pool: it carries %2.").arg(device.node, what),
        tr("Lose %1…").arg(what),
        [this, model, device, what] {
            QString text = tr("%1 (%2) carries %3. In the pool it is overwritten, and that is gone for good.")
                               .arg(device.node, Format::size(device.size), what);
            const auto disks = m_backend->devices().disksOf(device.number);
            for (const Device &disk : disks) {
                if (!disk.serial.isEmpty()) {
                    text += u'\n'
                        + tr("Disk: %1, serial number %2")
                              .arg(disk.model.isEmpty() ? disk.node : disk.model, disk.serial);
                }
            }
            auto *dialog = new LossDialog(tr("Overwrite %1").arg(device.node), text, tr("Lose %1").arg(what), this);
            dialog->askToType(nameToType(what));
            connect(dialog, &QDialog::accepted, model, [model, device] {
                model->add(device.number, device.signatureToken());
            });
            dialog->open();
        });
}

void MainWindow::askForHelpersConsent(const Failure &failure)
{
    // The helper reads the device itself and may see more than udev told us.
    const DeviceNumber number = *failure.device;
    const QString what = failure.signatureText.isEmpty() ? failure.signature : failure.signatureText;
    m_poolPanel->notice()->showMessage(
        MessageBanner::Gravity::Warning,
        FailureText(failure, m_backend->devices()).summary(),
        tr("Lose %1…").arg(what),
        [this, number, what, token = failure.signature] {
            auto *dialog = new LossDialog(tr("Overwrite %1").arg(nodeOf(number)),
                                          tr("%1 carries %2. In the pool it is overwritten, and that is gone for good.")
                                              .arg(nodeOf(number), what),
                                          tr("Lose %1").arg(what),
                                          this);
            dialog->askToType(nameToType(what));
            connect(dialog, &QDialog::accepted, this, [this, number, token] {
                if (!m_pool.setConsent(number, token)) {
                    m_reserve.setConsent(number, token);
                }
            });
            dialog->open();
        });
}

void MainWindow::setWorking(const QString &text)
{
    m_poolPanel->setWorking(text);
    if (text.isEmpty()) {
        statusBar()->clearMessage();
    } else {
        statusBar()->showMessage(text);
    }
}

void MainWindow::showFailure(const Failure &failure)
{
    if (failure.kind == Failure::Kind::Cancelled) {
        statusBar()->showMessage(tr("Cancelled. Nothing was changed."), 5000);
        return;
    }
    if (failure.kind == Failure::Kind::Signature && failure.device) {
        askForHelpersConsent(failure);
        return;
    }
    const bool isDoubtful = failure.kind == Failure::Kind::OutcomeUnknown;
    m_message->showMessage(isDoubtful ? MessageBanner::Gravity::Warning : MessageBanner::Gravity::Error,
                           FailureText(failure, m_backend->devices()).full());
}

void MainWindow::take()
{
    const SnapshotPlan plan{ .origins = m_devices.chosenDevices(),
                             .storage = m_pool.planned(),
                             .reserve = m_reserve.planned(),
                             .name = m_poolPanel->snapshotName() };
    m_message->clear();
    setWorking(tr("Taking the snapshot…"));
    m_backend->take(plan).then(this, [this](const Outcome<TakenSnapshot> &outcome) {
        setWorking({});
        if (!outcome) {
            showFailure(outcome.error());
            return;
        }
        m_devices.clearChosen();
        m_pool.clearPlanned();
        m_reserve.clearPlanned();
        m_poolPanel->clearName();
        m_awaited = outcome->id;
        m_message->showMessage(MessageBanner::Gravity::Information,
                               tr("The snapshot is taken. Writes were held back for %1.")
                                   .arg(Format::microseconds(outcome->freezeMicroseconds)));
        useSnapshots();
    });
}

void MainWindow::addStorage()
{
    if (!m_shown) {
        return;
    }
    const StorageAddition addition{ .snapshot = *m_shown, .storage = m_pool.planned(), .reserve = m_reserve.planned() };
    setWorking(tr("Adding to the pool…"));
    m_backend->addStorage(addition).then(this, [this, id = addition.snapshot](const Outcome<quint64> &outcome) {
        setWorking({});
        if (!outcome) {
            showFailure(outcome.error());
            return;
        }
        if (m_shown == id) {
            m_pool.clearPlanned();
            m_reserve.clearPlanned();
        }
        m_message->showMessage(MessageBanner::Gravity::Information,
                               tr("The pool has room for %1 now.").arg(Format::size(*outcome)));
    });
}

void MainWindow::release(const Snapshot &snapshot)
{
    QStringList losses;
    QList<DeviceNumber> mounted;
    for (const SnapshotImage &image : snapshot.images) {
        const auto device = m_backend->devices().find(image.image);
        if (device && !device->mountPoints.isEmpty()) {
            mounted << image.image;
            losses << tr("%1 as it was, mounted on %2").arg(nodeOf(image.origin), device->mountPoints.first());
        } else {
            losses << tr("%1 as it was").arg(nodeOf(image.origin));
        }
    }
    auto *dialog = new LossDialog(
        tr("Release “%1”").arg(snapshot.title()),
        tr("The frozen state is given up. The devices themselves stay as they are now. Tick what is lost:"),
        tr("Release “%1”").arg(snapshot.title()),
        this);
    if (losses.isEmpty()) {
        losses << tr("the snapshot “%1”").arg(snapshot.title());
    }
    dialog->askToTick(losses);
    connect(dialog, &QDialog::accepted, this, [this, id = snapshot.id, mounted] { unmountAndRelease(id, mounted); });
    dialog->open();
}

void MainWindow::unmountAndRelease(const SnapshotId &id, QList<DeviceNumber> images)
{
    setWorking(tr("Releasing the snapshot…"));
    if (!images.isEmpty()) {
        const DeviceNumber image = images.takeFirst();
        m_backend->unmountImage(image).then(this, [this, id, images](const Outcome<Done> &outcome) {
            if (!outcome) {
                setWorking({});
                showFailure(outcome.error());
                return;
            }
            unmountAndRelease(id, images);
        });
        return;
    }
    m_backend->release(id).then(this, [this](const Outcome<Done> &outcome) {
        setWorking({});
        if (outcome) {
            m_message->showMessage(MessageBanner::Gravity::Information,
                                   tr("The snapshot is released. Changes go on being tracked."));
        } else {
            showFailure(outcome.error());
        }
    });
}

void MainWindow::mount(const SnapshotImage &image)
{
    const auto origin = m_backend->devices().find(image.origin);
    if (origin && origin->contentType == u"btrfs") {
        m_message->showMessage(
            MessageBanner::Gravity::Warning,
            tr("The image of %1 is not mounted: btrfs takes it for the origin itself, and the two must "
               "not be mixed up. Copy the image, and mount the copy on another computer.")
                .arg(origin->node));
        return;
    }
    setWorking(tr("Mounting…"));
    m_backend->mountImage(image.image).then(this, [this](const Outcome<QString> &outcome) {
        setWorking({});
        if (!outcome) {
            showFailure(outcome.error());
            return;
        }
        const QString path = *outcome;
        m_message->showMessage(MessageBanner::Gravity::Information,
                               tr("The image is mounted on %1.").arg(path),
                               tr("Browse"),
                               [this, path] { browse(path); });
    });
}

void MainWindow::unmount(const SnapshotImage &image)
{
    setWorking(tr("Unmounting…"));
    m_backend->unmountImage(image.image).then(this, [this](const Outcome<Done> &outcome) {
        setWorking({});
        if (!outcome) {
            showFailure(outcome.error());
        }
    });
}

void MainWindow::browse(const QString &mountPoint)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(mountPoint));
}

void MainWindow::track()
{
    const auto devices = m_devices.chosenDevices();
    if (devices.isEmpty()) {
        m_message->showMessage(MessageBanner::Gravity::Information, tr("Tick the devices to track on the left first."));
        return;
    }
    setWorking(tr("Starting to track…"));
    m_backend->track(devices).then(this, [this](const Outcome<Done> &outcome) {
        setWorking({});
        if (!outcome) {
            showFailure(outcome.error());
        }
    });
}

void MainWindow::untrack()
{
    QList<Device> devices;
    QStringList losses;
    for (const DeviceNumber number : m_devicePanel->selected()) {
        const auto device = m_backend->devices().find(number);
        if (device && m_backend->trackerOf(number)) {
            devices << *device;
            losses << tr("the change map of %1").arg(device->node);
        }
    }
    if (devices.isEmpty()) {
        m_message->showMessage(MessageBanner::Gravity::Information,
                               tr("Select tracked devices in the tree on the left first."));
        return;
    }
    auto *dialog = new LossDialog(tr("Stop tracking"),
                                  tr("What changed on these devices is forgotten, and the next incremental backup has "
                                     "to read them whole. The devices themselves stay as they are. Tick what is lost:"),
                                  tr("Stop tracking"),
                                  this);
    dialog->askToTick(losses);
    connect(dialog, &QDialog::accepted, this, [this, devices] {
        setWorking(tr("Stopping to track…"));
        m_backend->untrack(devices).then(this, [this](const Outcome<Done> &outcome) {
            setWorking({});
            if (!outcome) {
                showFailure(outcome.error());
            }
        });
    });
    dialog->open();
}

void MainWindow::loadModule()
{
    setWorking(tr("Loading the module…"));
    m_backend->loadModule().then(this, [this](const Outcome<Done> &outcome) {
        setWorking({});
        if (!outcome) {
            showFailure(outcome.error());
        }
    });
}

void MainWindow::readMap(DeviceNumber device, Backend::Interaction interaction)
{
    m_backend->readChangeMap(device, interaction).then(this, [this](const Outcome<ChangeMap> &outcome) {
        if (outcome) {
            m_mapPanel->setMap(*outcome);
        } else {
            m_mapPanel->setFailure(outcome.error(), FailureText(outcome.error(), m_backend->devices()).full());
        }
    });
}

QString MainWindow::nodeOf(DeviceNumber number) const
{
    const auto device = m_backend->devices().find(number);
    return device ? device->shortNode() : number.toText();
}

QString MainWindow::systemReport() const
{
    const Health &health = m_backend->health();
    QStringList lines{ u"%1 %2, Qt %3"_s.arg(QApplication::applicationName(),
                                             QApplication::applicationVersion(),
                                             QString::fromLatin1(qVersion())),
                       u"system: %1, Linux %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion()),
                       u"module: %1"_s.arg(health.moduleVersion.isEmpty() ? u"not loaded"_s : health.moduleVersion),
                       u"helper: %1"_s.arg(health.helper == Health::Service::Available ? u"available"_s : u"missing"_s),
                       u"watch: %1"_s.arg(health.watch == Health::Service::Available ? u"available"_s : u"missing"_s) };
    for (const Device &device : m_backend->devices().devices()) {
        lines << u"device %1 %2: %3 bytes, %4"_s.arg(
            device.number.toText(), device.name, QString::number(device.size), device.signatureText());
    }
    for (const Snapshot &snapshot : m_backend->snapshots()) {
        lines << u"snapshot %1: %2, %3 of %4 bytes filled"_s.arg(uuidToText(snapshot.id),
                                                                 SnapshotModel::stateText(snapshot),
                                                                 QString::number(snapshot.filled),
                                                                 QString::number(snapshot.capacity));
    }
    for (const TrackerStatus &tracker : m_backend->trackers()) {
        lines << u"tracker %1: %2 blocks of %3 bytes, %4 changed"_s.arg(tracker.device.toText(),
                                                                        QString::number(tracker.blockCount),
                                                                        QString::number(tracker.blockSize),
                                                                        QString::number(tracker.blocksChanged));
    }
    return lines.join(u'\n');
}

void MainWindow::about()
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon,
        tr("About %1").arg(QApplication::applicationDisplayName()),
        tr("%1 %2\n\nFreezes mounted disks at a click, shows the frozen state, how much room it "
           "has left, and what has changed since.\n\nLinux %3, module %4\nFree software under "
           "the GNU General Public License, version 3 or later.")
            .arg(QApplication::applicationDisplayName(),
                 QApplication::applicationVersion(),
                 QSysInfo::kernelVersion(),
                 m_backend->health().moduleVersion.isEmpty() ? tr("not loaded") : m_backend->health().moduleVersion),
        QMessageBox::Ok,
        this);
    box->setIconPixmap(windowIcon().pixmap(64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/across"_s, m_across->saveState());
    settings.setValue(u"window/down"_s, m_down->saveState());
    settings.setValue(u"window/tab"_s, m_tabs->currentIndex());
    settings.setValue(u"columns/devices"_s, m_devicePanel->view()->header()->saveState());
    settings.setValue(u"columns/snapshots"_s, m_snapshotPanel->view()->header()->saveState());
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    const auto bytes = [&settings](const QString &key) {
        return settings.value(key).toByteArray();
    };
    restoreGeometry(bytes(u"window/geometry"_s));
    m_across->restoreState(bytes(u"window/across"_s));
    m_down->restoreState(bytes(u"window/down"_s));
    m_tabs->setCurrentIndex(settings.value(u"window/tab"_s, 0).toInt());
    m_devicePanel->view()->header()->restoreState(bytes(u"columns/devices"_s));
    m_snapshotPanel->view()->header()->restoreState(bytes(u"columns/snapshots"_s));
}

} // namespace Blksnap
