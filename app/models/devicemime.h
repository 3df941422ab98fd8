// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Devices under way between views: their numbers, one a line, under a type of our own.
 *
 * Numbers only, so that whoever receives them looks the device up in the inventory of now.
 */
#pragma once

#include "kernel/types.h"

#include <QList>

#include <memory>

class QMimeData;

namespace Blksnap::DeviceMime
{

QString type();
std::unique_ptr<QMimeData> encode(const QList<DeviceNumber> &devices);
QList<DeviceNumber> decode(const QMimeData &data);

} // namespace Blksnap::DeviceMime
