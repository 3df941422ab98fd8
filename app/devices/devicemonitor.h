// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Keeps an inventory up to date: listens to udev and to the mount table, takes a new inventory when either moved.
 *
 * Lives in the observing thread. Invariant: inventoryChanged is emitted only where the new inventory differs from the
 * one before. Bursts of events (a disk with partitions appears) are gathered into one scan.
 */
#pragma once

#include "deviceinventory.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

struct udev;
struct udev_monitor;
struct libmnt_monitor;

namespace Blksnap
{

class DeviceMonitor : public QObject
{
    Q_OBJECT

public:
    explicit DeviceMonitor(QObject *parent = nullptr);
    ~DeviceMonitor() override;

    /// To be called in the thread that it lives in; scans once and listens from then on.
    void start();

Q_SIGNALS:
    void inventoryChanged(const Blksnap::DeviceInventory &inventory);

private:
    void listenToUdev();
    void listenToMounts();
    void readUdevEvent();
    void readMountEvent();
    void gatherEvents();
    void scan();

    struct UdevCloser {
        void operator()(udev *context) const;
    };
    struct UdevMonitorCloser {
        void operator()(udev_monitor *monitor) const;
    };
    struct MountMonitorCloser {
        void operator()(libmnt_monitor *monitor) const;
    };

    std::unique_ptr<udev, UdevCloser> m_udev;
    std::unique_ptr<udev_monitor, UdevMonitorCloser> m_udevMonitor;
    std::unique_ptr<libmnt_monitor, MountMonitorCloser> m_mountMonitor;
    // Declared after what they watch, so they go first.
    std::unique_ptr<QSocketNotifier> m_udevNotifier;
    std::unique_ptr<QSocketNotifier> m_mountNotifier;
    QTimer m_settle;
    /// How full file systems are, nobody announces.
    QTimer m_interval;
    DeviceInventory m_inventory;
    bool m_hasScanned = false;
};

} // namespace Blksnap
