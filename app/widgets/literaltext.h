// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A name that somebody gave, for buttons, check boxes and menus: these take "R&D" for an R and an underlined D.
 */
#pragma once

#include <QString>

namespace Blksnap
{

inline QString literally(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace Blksnap
