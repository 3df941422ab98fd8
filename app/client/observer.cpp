// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "observer.h"

#include "devices/devicemonitor.h"

namespace Blksnap
{

Observer::Observer(const StatusReader &reader, QObject *parent)
    : QObject(parent), m_devices(new DeviceMonitor), m_status(new StatusMonitor(reader))
{
    m_thread.setObjectName(u"observer");
    m_devices->moveToThread(&m_thread);
    m_status->moveToThread(&m_thread);
    connect(m_devices, &DeviceMonitor::inventoryChanged, this, &Observer::inventoryChanged);
    connect(m_status, &StatusMonitor::statusRead, this, &Observer::statusRead);
    connect(&m_thread, &QThread::started, m_devices, &DeviceMonitor::start);
    connect(&m_thread, &QThread::started, m_status, &StatusMonitor::start);
    connect(&m_thread, &QThread::finished, m_devices, &QObject::deleteLater);
    connect(&m_thread, &QThread::finished, m_status, &QObject::deleteLater);
}

Observer::~Observer()
{
    if (m_thread.isRunning()) {
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_devices;
        delete m_status;
    }
}

void Observer::start()
{
    m_thread.start();
}

void Observer::readStatusNow()
{
    QMetaObject::invokeMethod(m_status, &StatusMonitor::readNow);
}

} // namespace Blksnap
