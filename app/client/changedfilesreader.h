// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Understands what comes through the pipe of org.blksnap.Watch1.ListChangedFiles: JSON, an object a line.
 *
 * Who writes it looks at file systems that anybody may have made, so nothing in it is believed: unknown or malformed
 * lines end it, and there is a limit to all. Blocks until the end; runs in a thread of its own.
 */
#pragma once

#include "changedfiles.h"
#include "failure.h"

#include <QPromise>

namespace Blksnap
{

/// Reads until the end or until nobody wants it any more; progress goes to the promise, in percent.
Outcome<ChangedFiles> readChangedFiles(int descriptor, QPromise<Outcome<ChangedFiles>> &promise);

} // namespace Blksnap
