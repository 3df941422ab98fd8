// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Text forms of the shared words. Reading is strict: what is not exactly the form that we write is refused, so that no
 * two texts mean the same thing.
 */
#include "types.h"

#include <QStringList>

#include <cstring>
#include <limits>

#include <sys/sysmacros.h>

namespace Blksnap
{
namespace
{
std::optional<quint32> decimal(QStringView text, quint32 maximum)
{
    if (text.isEmpty() || text.size() > 10 || (text.size() > 1 && text.front() == u'0')) {
        return std::nullopt;
    }
    quint64 value = 0;
    for (const QChar character : text) {
        if (character < u'0' || character > u'9') {
            return std::nullopt;
        }
        value = value * 10 + (character.unicode() - u'0');
    }
    if (value > maximum) {
        return std::nullopt;
    }
    return static_cast<quint32>(value);
}
} // namespace

QString Error::toString() const
{
    const char *name = strerrorname_np(number);
    return QStringLiteral("%1: %2 (%3)")
        .arg(request,
             QString::fromLocal8Bit(strerrordesc_np(number) ? strerrordesc_np(number) : "unknown error"),
             name ? QString::fromLatin1(name) : QString::number(number));
}

std::optional<DeviceNumber> DeviceNumber::fromText(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0) {
        return std::nullopt;
    }
    const auto major = decimal(text.first(colon), maximumMajor);
    const auto minor = decimal(text.sliced(colon + 1), maximumMinor);
    if (!major || !minor) {
        return std::nullopt;
    }
    return DeviceNumber{ *major, *minor };
}

DeviceNumber DeviceNumber::fromDev(dev_t number)
{
    return { gnu_dev_major(number), gnu_dev_minor(number) };
}

QString DeviceNumber::toText() const
{
    return QStringLiteral("%1:%2").arg(major).arg(minor);
}

dev_t DeviceNumber::toDev() const
{
    return gnu_dev_makedev(major, minor);
}

std::optional<QUuid> uuidFromText(QStringView text)
{
    constexpr qsizetype length = 36;
    if (text.size() != length) {
        return std::nullopt;
    }
    for (qsizetype i = 0; i < length; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const QChar character = text[i];
        const bool hex = (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f');
        if (dash ? character != u'-' : !hex) {
            return std::nullopt;
        }
    }
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull()) {
        return std::nullopt;
    }
    return uuid;
}

QString uuidToText(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

std::optional<Version> Version::fromText(QStringView text)
{
    const QList<QStringView> parts = text.split(u'.');
    if (parts.size() != 4) {
        return std::nullopt;
    }
    quint16 values[4] = {};
    for (int i = 0; i < 4; ++i) {
        const auto value = decimal(parts[i], std::numeric_limits<quint16>::max());
        if (!value) {
            return std::nullopt;
        }
        values[i] = static_cast<quint16>(*value);
    }
    return Version{ values[0], values[1], values[2], values[3] };
}

QString Version::toText() const
{
    return QStringLiteral("%1.%2.%3.%4").arg(major).arg(minor).arg(revision).arg(build);
}
} // namespace Blksnap
