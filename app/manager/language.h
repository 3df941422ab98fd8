// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the window speaks: the language of a locale, or English, which has a catalogue as well: plurals stand in it.
 *
 * Translates as long as it lives.
 */
#pragma once

#include <QLocale>
#include <QTranslator>

namespace Blksnap
{

class Language
{
public:
    explicit Language(const QLocale &locale);

private:
    QTranslator m_qt;
    QTranslator m_ours;
};

} // namespace Blksnap
