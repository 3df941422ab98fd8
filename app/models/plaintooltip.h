// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A tool tip that begins with a name that somebody gave: one called "<b>x</b>" is not markup.
 */
#pragma once

#include <QString>
#include <QTextDocument>

namespace Blksnap
{

inline QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace Blksnap
