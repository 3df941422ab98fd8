// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the app remembers for the person who runs it, in ~/.config/blksnap-managerrc.
 *
 * Who writes says sync() when done: the file stays open while any of its groups is in use, and is else written at the
 * end only.
 */
#pragma once

#include <KConfigGroup>

namespace Blksnap
{

KConfigGroup settings(const QString &group);

} // namespace Blksnap
