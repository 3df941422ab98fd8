// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How much was written to each device since it appeared, as the kernel counts it.
 */
#pragma once

#include "kernel/types.h"

#include <QHash>

namespace Blksnap
{

/// Bytes by device. root: where proc/diskstats is, for tests with a captured file.
QHash<DeviceNumber, quint64> readWrittenBytes(const QString &root = QStringLiteral("/"));

} // namespace Blksnap
