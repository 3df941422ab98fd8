// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <KSharedConfig>

namespace Blksnap
{

KConfigGroup settings(const QString &group)
{
    // Nothing of ours is set for all programs of a desktop. Only with those would KConfig also ask about a file that
    // cannot be written, by a dialog that the window would have to wait for.
    return KSharedConfig::openConfig(QString(), KConfig::NoGlobals)->group(group);
}

} // namespace Blksnap
