// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How quantities are written everywhere in the window: IEC sizes, exact bytes beside them, durations in one or two
 * words. No line breaks between a number and its unit.
 */
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace Blksnap
{

class Format
{
    Q_DECLARE_TR_FUNCTIONS(Blksnap::Format)

public:
    /// 3.2 GiB
    static QString size(quint64 bytes);
    /// 3.2 GiB (3,435,973,837 bytes)
    static QString exactSize(quint64 bytes);
    /// 3.2 MiB/s
    static QString rate(double bytesPerSecond);
    /// 40 min; 2 h 10 min; rounded, as befits a forecast.
    static QString duration(double seconds);
    /// 850 µs, 12.3 ms, 1.2 s
    static QString microseconds(quint64 microseconds);
    /// What a language calls KiB, MiB, GiB (Kio, МиБ), or bytes.
    static QString unitName(quint64 bytes, const QLocale &language = {});
    /// 25 %; 100 % is said of the whole only.
    static QString percent(quint64 part, quint64 whole);
};

} // namespace Blksnap
