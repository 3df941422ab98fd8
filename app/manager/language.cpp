// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace Blksnap
{

Language::Language(const QLocale &locale)
{
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_ours.load(locale, u"blksnap"_s, u"_"_s, u":/i18n"_s) || m_ours.load(u":/i18n/blksnap_en"_s)) {
        QCoreApplication::installTranslator(&m_ours);
    }
}

} // namespace Blksnap
