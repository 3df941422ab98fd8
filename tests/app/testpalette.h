// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The palettes that pictures are made in, so that they do not depend on the machine.
 */
#pragma once

#include <QPalette>

namespace Blksnap::TestPalette
{

QPalette light();
QPalette dark();

} // namespace Blksnap::TestPalette
