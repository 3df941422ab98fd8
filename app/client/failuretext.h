// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Words a Failure for the person in front of the window: a sentence of what happened and one of what to do about it.
 */
#pragma once

#include "failure.h"

#include "devices/deviceinventory.h"

#include <QCoreApplication>

namespace Blksnap
{

class FailureText
{
    Q_DECLARE_TR_FUNCTIONS(Blksnap::FailureText)

public:
    FailureText(const Failure &failure, const DeviceInventory &devices);

    /// What happened, to which device.
    QString summary() const;
    /// What it means for the data, and what to do.
    QString advice() const;
    /// Both, and what the other side said.
    QString full() const;

private:
    QString deviceName() const;
    /// The failure's device if it is mounted: then it was to hold a file.
    std::optional<Device> fileSystem() const;

    Failure m_failure;
    DeviceInventory m_devices;
};

} // namespace Blksnap
