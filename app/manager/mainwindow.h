// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The window: brings back end, models and widgets together, and words what the back end answers.
 *
 * Owns models and widgets; the back end is somebody else's and outlives it. Nothing here waits: every command's answer
 * comes as a continuation, and is dropped if the window is gone by then.
 */
#pragma once

#include "notifier.h"
#include "trayicon.h"

#include "client/backend.h"
#include "models/devicetreemodel.h"
#include "models/eventmodel.h"
#include "models/fillrecorder.h"
#include "models/poolmodel.h"
#include "models/snapshotmodel.h"

#include <QMainWindow>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace Blksnap
{

class ChangeMapPanel;
class DevicePanel;
class EmptyState;
class EventPanel;
class LossDialog;
class MessageBanner;
class PoolPanel;
class SnapshotPanel;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Backend *backend, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Comes to the front, from wherever it is.
    void raiseToFront();
    void restoreLayout();
    void saveLayout() const;
    /// Versions, devices and snapshots as text, for a report of a bug.
    QString systemReport() const;

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
    void buildMenus();
    void connectBackend();
    void connectWidgets();

    void useDevices();
    void useSnapshots();
    void useTrackers();
    void useHealth();
    void useStatus();
    void useEvent(const Event &event);

    void showPoolOf(const SnapshotId &id);
    void showCurrent();
    void addSelectedTo(PoolModel *model);
    void refuse(const Device &device, const Verdict &verdict);
    void askForConsent(PoolModel *model, const Device &device);
    void askForHelpersConsent(const Failure &failure);
    void take();
    void addStorage();
    void release(const Snapshot &snapshot);
    void unmountAndRelease(const SnapshotId &id, QList<DeviceNumber> images);
    void mount(const SnapshotImage &image);
    void unmount(const SnapshotImage &image);
    void browse(const QString &mountPoint);
    void track();
    void untrack();
    void loadModule();
    void readMap(DeviceNumber device, Backend::Interaction interaction);

    void setWorking(const QString &text);
    void showFailure(const Failure &failure);
    QString nodeOf(DeviceNumber number) const;
    QString moduleObstacle() const;
    void about();

    Backend *m_backend;
    DeviceTreeModel m_devices;
    PoolModel m_pool;
    PoolModel m_reserve;
    SnapshotModel m_snapshots;
    EventModel m_events;
    FillRecorder m_recorder;
    Notifier m_notifier;
    TrayIcon m_tray;
    QDateTime m_started;
    bool m_mayQuery = true;
    /// A snapshot that we have just taken and that is to be shown once the kernel lists it.
    std::optional<SnapshotId> m_awaited;
    /// What the lists of the pool are about; nothing: the plan.
    std::optional<SnapshotId> m_shown;

    DevicePanel *m_devicePanel = nullptr;
    SnapshotPanel *m_snapshotPanel = nullptr;
    PoolPanel *m_poolPanel = nullptr;
    ChangeMapPanel *m_mapPanel = nullptr;
    EventPanel *m_eventPanel = nullptr;
    QTabWidget *m_tabs = nullptr;
    QSplitter *m_across = nullptr;
    QSplitter *m_down = nullptr;
    QStackedWidget *m_right = nullptr;
    EmptyState *m_missing = nullptr;
    MessageBanner *m_message = nullptr;
    QLabel *m_versions = nullptr;
};

} // namespace Blksnap
