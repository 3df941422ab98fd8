// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "format.h"

#include <algorithm>
#include <cmath>

namespace Blksnap
{

namespace
{

/// What follows a number stays on its line.
QString unbroken(QString text)
{
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text.at(at) == u' ' && text.at(at - 1).isDigit()) {
            text[at] = QChar::Nbsp;
        }
    }
    return text;
}

} // namespace

QString Format::size(quint64 bytes)
{
    const bool isWhole = bytes < 1024;
    return unbroken(
        QLocale().formattedDataSize(static_cast<qint64>(bytes), isWhole ? 0 : 1, QLocale::DataSizeIecFormat));
}

QString Format::exactSize(quint64 bytes)
{
    return unbroken(tr("%1 (%2 bytes)").arg(size(bytes), QLocale().toString(bytes)));
}

QString Format::rate(double bytesPerSecond)
{
    return tr("%1/s", "transfer rate").arg(size(static_cast<quint64>(std::max(bytesPerSecond, 0.0))));
}

QString Format::duration(double seconds)
{
    const auto whole = static_cast<qint64>(std::llround(std::max(seconds, 0.0)));
    if (whole < 60) {
        return unbroken(tr("%1 s").arg(whole));
    }
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 60) {
        return unbroken(tr("%1 min").arg(minutes));
    }
    const qint64 hours = minutes / 60;
    if (hours < 48) {
        return unbroken(minutes % 60 == 0 || hours >= 10 ? tr("%1 h").arg((minutes + 30) / 60)
                                                         : tr("%1 h %2 min").arg(hours).arg(minutes % 60));
    }
    return unbroken(tr("%n day(s)", nullptr, static_cast<int>((hours + 12) / 24)));
}

QString Format::microseconds(quint64 microseconds)
{
    if (microseconds < 1000) {
        return unbroken(tr("%1 µs").arg(microseconds));
    }
    if (microseconds < 1'000'000) {
        return unbroken(tr("%1 ms").arg(QLocale().toString(static_cast<double>(microseconds) / 1e3, 'f', 1)));
    }
    return unbroken(tr("%1 s").arg(QLocale().toString(static_cast<double>(microseconds) / 1e6, 'f', 2)));
}

QString Format::unitName(quint64 bytes, const QLocale &language)
{
    const QString one = language.formattedDataSize(static_cast<qint64>(bytes), 0, QLocale::DataSizeIecFormat);
    return one.mid(one.indexOf(QChar(u'1')) + 1).trimmed();
}

QString Format::percent(quint64 part, quint64 whole)
{
    double share = whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    if (part < whole) {
        share = std::min(share, 99.0);
    }
    return unbroken(tr("%1 %").arg(QLocale().toString(share, 'f', share > 0 && share < 10 ? 1 : 0)));
}

} // namespace Blksnap
