// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicemonitor.h"

#include "devicescanner.h"

#include <chrono>
#include <libmount.h>
#include <libudev.h>

using namespace std::chrono_literals;

namespace Blksnap
{

void DeviceMonitor::UdevCloser::operator()(udev *context) const
{
    udev_unref(context);
}

void DeviceMonitor::UdevMonitorCloser::operator()(udev_monitor *monitor) const
{
    udev_monitor_unref(monitor);
}

void DeviceMonitor::MountMonitorCloser::operator()(libmnt_monitor *monitor) const
{
    mnt_unref_monitor(monitor);
}

DeviceMonitor::DeviceMonitor(QObject *parent) : QObject(parent), m_settle(this), m_interval(this)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(150ms);
    connect(&m_settle, &QTimer::timeout, this, &DeviceMonitor::scan);
    m_interval.setInterval(1min);
    connect(&m_interval, &QTimer::timeout, this, &DeviceMonitor::gatherEvents);
}

DeviceMonitor::~DeviceMonitor() = default;

void DeviceMonitor::start()
{
    m_udev.reset(udev_new());
    listenToUdev();
    listenToMounts();
    scan();
    m_interval.start();
}

void DeviceMonitor::listenToUdev()
{
    m_udevMonitor.reset(udev_monitor_new_from_netlink(m_udev.get(), "udev"));
    if (!m_udevMonitor || udev_monitor_filter_add_match_subsystem_devtype(m_udevMonitor.get(), "block", nullptr) < 0
        || udev_monitor_enable_receiving(m_udevMonitor.get()) < 0) {
        return;
    }
    m_udevNotifier = std::make_unique<QSocketNotifier>(udev_monitor_get_fd(m_udevMonitor.get()), QSocketNotifier::Read);
    connect(m_udevNotifier.get(), &QSocketNotifier::activated, this, &DeviceMonitor::readUdevEvent);
}

void DeviceMonitor::listenToMounts()
{
    m_mountMonitor.reset(mnt_new_monitor());
    if (!m_mountMonitor || mnt_monitor_enable_kernel(m_mountMonitor.get(), 1) < 0) {
        return;
    }
    const int descriptor = mnt_monitor_get_fd(m_mountMonitor.get());
    if (descriptor < 0) {
        return;
    }
    m_mountNotifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(m_mountNotifier.get(), &QSocketNotifier::activated, this, &DeviceMonitor::readMountEvent);
}

void DeviceMonitor::readUdevEvent()
{
    while (udev_device *device = udev_monitor_receive_device(m_udevMonitor.get())) {
        udev_device_unref(device);
    }
    gatherEvents();
}

void DeviceMonitor::readMountEvent()
{
    mnt_monitor_event_cleanup(m_mountMonitor.get());
    gatherEvents();
}

void DeviceMonitor::gatherEvents()
{
    // Not restarted by later events: a machine that never falls silent is scanned all the same.
    if (!m_settle.isActive()) {
        m_settle.start();
    }
}

void DeviceMonitor::scan()
{
    DeviceInventory inventory = scanDevices(m_udev.get());
    if (m_hasScanned && inventory == m_inventory) {
        return;
    }
    m_hasScanned = true;
    m_inventory = std::move(inventory);
    Q_EMIT inventoryChanged(m_inventory);
}

} // namespace Blksnap
