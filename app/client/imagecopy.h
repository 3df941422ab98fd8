// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Copies the image of a snapshot into a file, in a thread of the pool, with progress in thousandths and cancel.
 *
 * Reads only. The file appears under its name when it is complete and on the disk; until then, and if anything goes
 * wrong, what was there before stays. Areas of zeros become holes. Only its owner may read it.
 */
#pragma once

#include "failure.h"

#include <QDBusUnixFileDescriptor>
#include <QFuture>

namespace Blksnap
{

/// Answers the number of bytes of the image.
QFuture<Outcome<quint64>> copyImage(const QDBusUnixFileDescriptor &source, const QString &target);

} // namespace Blksnap
