// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sizebox.h"

#include "models/format.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr quint64 MIB = quint64{ 1024 } * 1024;
/// MiB in a MiB, a GiB, a TiB.
constexpr std::array<int, 3> UNITS{ 1, 1024, 1024 * 1024 };
constexpr int GIB = UNITS[1];
/// A part of a unit that three decimals say exactly.
constexpr int EXACT_PART = 8;
constexpr int SMALL_STEP = 64;
constexpr int LARGE_STEP = 256;

/// A unit of so many MiB.
QString nameOf(int unit, const QLocale &language = {})
{
    return Format::unitName(static_cast<quint64>(unit) * MIB, language);
}

/// Also what is only begun: 4, 4 G, 4 GB for 4 GiB.
std::optional<int> unitNamed(const QString &text)
{
    if (text.isEmpty()) {
        return GIB;
    }
    for (const int unit : UNITS) {
        const QString english = nameOf(unit, QLocale::c());
        const QString shortened = english.at(0) + u"B"_s;
        for (const QString &name : { nameOf(unit), english, shortened }) {
            if (name.startsWith(text, Qt::CaseInsensitive)) {
                return unit;
            }
        }
    }
    return std::nullopt;
}

/// MiB; nothing for what is no size.
std::optional<double> parse(const QString &text)
{
    const auto isOfNumber = [](QChar character) {
        return character.isDigit() || character == u'.' || character == u',';
    };
    const QString trimmed = text.trimmed();
    const auto end = std::ranges::find_last_if(trimmed, isOfNumber);
    const qsizetype length = end.empty() ? 0 : end.begin() - trimmed.begin() + 1;
    const auto unit = unitNamed(trimmed.sliced(length).trimmed());
    bool isNumber = false;
    double number = QLocale().toDouble(trimmed.first(length).trimmed(), &isNumber);
    if (!isNumber) {
        number = QLocale::c().toDouble(trimmed.first(length).trimmed(), &isNumber);
    }
    return unit && isNumber && number >= 0 ? std::optional(number * *unit) : std::nullopt;
}

} // namespace

SizeBox::SizeBox(QWidget *parent) : QSpinBox(parent)
{
    setRange(0, std::numeric_limits<int>::max());
    setAccelerated(true);
}

void SizeBox::setBounds(quint64 smallest, quint64 largest)
{
    const auto toMib = [](quint64 bytes) {
        return static_cast<int>(std::min<quint64>(bytes / MIB, std::numeric_limits<int>::max()));
    };
    setRange(toMib(smallest), toMib(largest));
}

void SizeBox::setBytes(quint64 bytes)
{
    setValue(static_cast<int>(std::min<quint64>(bytes / MIB, std::numeric_limits<int>::max())));
}

quint64 SizeBox::bytes() const
{
    return static_cast<quint64>(value()) * MIB;
}

void SizeBox::stepBy(int steps)
{
    const int now = value();
    const int step = now + (steps < 0 ? -1 : 0) < GIB ? SMALL_STEP : LARGE_STEP;
    const int round = steps < 0 ? (now + step - 1) / step : now / step;
    setValue((round + steps) * step);
    selectAll();
}

QString SizeBox::textFromValue(int value) const
{
    for (const int unit : { UNITS[2], UNITS[1] }) {
        if (value >= unit && value % (unit / EXACT_PART) == 0) {
            return QLocale().toString(static_cast<double>(value) / unit, 'g', QLocale::FloatingPointShortest) + u' '
                + nameOf(unit);
        }
    }
    return QLocale().toString(value) + u' ' + nameOf(UNITS[0]);
}

int SizeBox::valueFromText(const QString &text) const
{
    const double mib = parse(text).value_or(value());
    return static_cast<int>(std::clamp<double>(std::round(mib), minimum(), maximum()));
}

QValidator::State SizeBox::validate(QString &text, int &) const
{
    const auto mib = parse(text);
    if (!mib) {
        // Something else may have to be deleted first; fixup() has the last word.
        return QValidator::Intermediate;
    }
    return *mib >= minimum() && *mib <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
}

void SizeBox::fixup(QString &text) const
{
    text = textFromValue(valueFromText(text));
}

} // namespace Blksnap
