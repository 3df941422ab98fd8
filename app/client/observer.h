// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Owns the thread in which the machine is observed, so that no window ever waits for a disk or for sysfs.
 *
 * Invariant: the monitors live in that thread and are touched from outside by queued calls only; they are gone before
 * the destructor returns.
 */
#pragma once

#include "statusmonitor.h"

#include "devices/deviceinventory.h"

#include <QObject>
#include <QThread>

namespace Blksnap
{

class DeviceMonitor;

class Observer : public QObject
{
    Q_OBJECT

public:
    explicit Observer(const StatusReader &reader, QObject *parent = nullptr);
    ~Observer() override;

    void start();
    void readStatusNow();

Q_SIGNALS:
    void inventoryChanged(const Blksnap::DeviceInventory &inventory);
    void statusRead(const Blksnap::StatusReading &reading);

private:
    QThread m_thread;
    // Deleted by the thread's end.
    DeviceMonitor *m_devices;
    StatusMonitor *m_status;
};

} // namespace Blksnap
