// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The window: brings back end, models and widgets together, and shows what is selected.
 *
 * Owns models and widgets; the back end is somebody else's and outlives it. What is done at a wish is in Commands, what
 * is said of events in Announcer, what is asked before a loss in PoolConsent.
 */
#pragma once

#include "trayicon.h"
#include "windowlayout.h"

#include "client/backend.h"
#include "models/devicetreemodel.h"
#include "models/eventmodel.h"
#include "models/fillrecorder.h"
#include "models/planhistory.h"
#include "models/poolmodel.h"
#include "models/snapshotmodel.h"
#include "models/writemeter.h"

#include <QMainWindow>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace Blksnap
{

class AlarmList;
class Announcer;
class ChangeMapPanel;
class Commands;
class DevicePanel;
class EmptyState;
class EventPanel;
class MapController;
class Menus;
class MessageBanner;
struct MissingPart;
class PoolConsent;
class PoolPanel;
class SnapshotPanel;
class WaitingWork;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Backend *backend, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Comes to the front, from wherever it is.
    void raiseToFront();
    void restoreLayout()
    {
        m_layout.restore();
    }

    DeviceTreeModel *deviceModel()
    {
        return &m_devices;
    }
    PoolModel *poolModel()
    {
        return &m_pool;
    }
    PoolModel *reserveModel()
    {
        return &m_reserve;
    }
    TrayIcon *tray()
    {
        return &m_tray;
    }
    SnapshotPanel *snapshotPanel() const
    {
        return m_snapshotPanel;
    }
    QTabWidget *tabs() const
    {
        return m_tabs;
    }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildWidgets();
    void connectBackend();
    void connectWidgets();
    void connectMenus();
    void connectServants();

    void useDevices();
    void useSnapshots();
    void useTrackers();
    void useHealth();
    /// Does what the button of the missing part says.
    void remedy();
    void copyCommands(const MissingPart &missing);
    void tellOfWatch();
    void useStatus();
    void useEvent(const Event &event);
    void useTaken(const SnapshotId &id);

    /// Whether closing leaves the program in the tray.
    bool staysInTray() const;
    void hideIntoTray();
    /// Ends the program; asks first if a copy would be lost.
    void quit();

    void showPoolOf(const SnapshotId &id);
    void showCurrent();
    void showPoolFor(const std::optional<Snapshot> &snapshot);
    void clearPlanned();
    /// What was planned for a snapshot, or for a new one, is done.
    void dropPlanFor(const std::optional<SnapshotId> &subject);
    /// Puts aside what is planned, and turns to another snapshot, or to a new one.
    void turnTo(const std::optional<SnapshotId> &subject);
    void tellOfLoss(const Snapshot &snapshot, const QString &loss);
    void addSelectedTo(PoolModel *model);
    QList<Device> selectedDevices() const;
    /// Of the ticked devices, as far as they are known.
    QHash<DeviceNumber, double> writeRates() const;
    void take();
    void addStorage();
    void track();
    void setWorking(const QString &text, const QStringList &waiting);

    Backend *m_backend;
    DeviceTreeModel m_devices;
    PoolModel m_pool;
    PoolModel m_reserve;
    // After the models that it goes back with.
    PlanHistory m_history;
    SnapshotModel m_snapshots;
    EventModel m_events;
    FillRecorder m_recorder;
    WriteMeter m_writeMeter;
    TrayIcon m_tray;
    WindowLayout m_layout;
    bool m_mayQuery = true;
    bool m_isInTray = false;
    bool m_isQuitting = false;
    /// Whether the first status has been seen.
    bool m_isStarted = false;
    /// What was said of the watch service, as long as it is so.
    QString m_watchText;
    /// A snapshot that we have just taken and that is to be shown once the kernel lists it.
    std::optional<SnapshotId> m_awaited;
    /// What the lists of the pool are about; nothing: the plan.
    std::optional<SnapshotId> m_shown;
    /// What was planned for those that are not shown; for a new snapshot under no id.
    QHash<SnapshotId, PlanHistory::Plan> m_plans;
    /// The lost snapshot that was last told of.
    std::optional<SnapshotId> m_toldOf;

    Menus *m_menus = nullptr;
    Commands *m_commands = nullptr;
    PoolConsent *m_consent = nullptr;
    Announcer *m_announcer = nullptr;
    DevicePanel *m_devicePanel = nullptr;
    SnapshotPanel *m_snapshotPanel = nullptr;
    PoolPanel *m_poolPanel = nullptr;
    ChangeMapPanel *m_mapPanel = nullptr;
    MapController *m_map = nullptr;
    EventPanel *m_eventPanel = nullptr;
    QTabWidget *m_tabs = nullptr;
    QSplitter *m_across = nullptr;
    QSplitter *m_down = nullptr;
    QStackedWidget *m_right = nullptr;
    EmptyState *m_missing = nullptr;
    AlarmList *m_alarms = nullptr;
    MessageBanner *m_message = nullptr;
    QLabel *m_versions = nullptr;
    WaitingWork *m_waiting = nullptr;
};

} // namespace Blksnap
