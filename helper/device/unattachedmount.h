// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A mounted file system, reached by its device instead of by a path.
 *
 * Paths lead through directories that others may change, and the services see some of them only for reading, or not at
 * all. So the file system is mounted once more, nowhere: only who has the descriptor sees it.
 */
#pragma once

#include "kernel/descriptor.h"
#include "kernel/types.h"

#include <QByteArray>

namespace Blksnap
{
/// The root directory of the file system, which can be written to. Its mount ends with the last descriptor that came
/// from it.
/// @param source what the file system is mounted from. EBUSY: it is mounted read-only elsewhere.
Result<FileDescriptor> mountUnattached(const char *type, const QByteArray &source);
} // namespace Blksnap
