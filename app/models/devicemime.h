// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Devices under way between views: their numbers, one a line, under a type of our own. Planned files under way go by
 * the numbers of their file systems, under another.
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
/// Always carries the type of devices, with none in it where only files are under way.
std::unique_ptr<QMimeData> encode(const QList<DeviceNumber> &devices, const QList<DeviceNumber> &files = {});
QList<DeviceNumber> decode(const QMimeData &data);
QList<DeviceNumber> decodeFiles(const QMimeData &data);

} // namespace Blksnap::DeviceMime
