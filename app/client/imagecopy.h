// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Copies the image of a snapshot into a file, in a thread of its own, with progress in thousandths.
 *
 * Reads only. The file appears under its name when it is complete and on the disk; until then, and if anything goes
 * wrong, what was there before stays. Areas of zeros become holes. Only its owner may read it.
 *
 * It can be stopped at any time, and what it then answers is what became of the file, which may have been complete a
 * moment before. Hence no cancelled future: that has no answer.
 */
#pragma once

#include "failure.h"

#include <QDBusUnixFileDescriptor>
#include <QFuture>

#include <stop_token>

namespace Blksnap
{

/// Answers the number of bytes of the image, or Cancelled: the file was not touched.
QFuture<Outcome<quint64>>
copyImage(const QDBusUnixFileDescriptor &source, const QString &target, std::stop_token stop = {});

} // namespace Blksnap
