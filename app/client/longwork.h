// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Threads for what takes minutes or hours, and waits for disks: each piece of such work has one, at once. In the
 * program's common pool, with a thread for each processor, it would leave none to work that a person looks at.
 */
#pragma once

class QThreadPool;

namespace Blksnap
{

/// Valid until the program ends, which waits for the work: what is begun there has to end soon once nobody wants it.
QThreadPool *longWork();

} // namespace Blksnap
