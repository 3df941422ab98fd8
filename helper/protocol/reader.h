// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Reads a map that somebody else made, key by key.
 *
 * Invariant: remembers the first thing that is wrong and, when it is finished, refuses keys that nobody took. Types are
 * compared, never converted: a number in a string is no number. Does not own the map.
 */
#pragma once

#include "protocol/messages.h"

#include <QMetaType>
#include <QStringList>
#include <QStringView>

namespace Blksnap::Protocol
{
class Reader
{
public:
    explicit Reader(const QVariantMap &map, QString where = {}) : m_map(map), m_where(std::move(where))
    {
    }

    /// The value of a key that must be there; a value-initialized one where it is not.
    template<typename T> T value(QLatin1StringView key)
    {
        const auto found = m_map.constFind(key);
        if (found == m_map.cend()) {
            refuse(key, u"is missing"_s);
            return {};
        }
        ++m_taken;
        if (found->metaType() != QMetaType::fromType<T>()) {
            refuse(key,
                   u"has type %1 instead of %2"_s.arg(QLatin1StringView(found->typeName()),
                                                      QLatin1StringView(QMetaType::fromType<T>().name())));
            return {};
        }
        return found->value<T>();
    }

    template<typename T> std::optional<T> optionalValue(QLatin1StringView key)
    {
        return m_map.contains(key) ? std::optional(value<T>(key)) : std::nullopt;
    }

    QUuid uuid(QLatin1StringView key)
    {
        const QString text = value<QString>(key);
        const auto uuid = uuidFromText(text);
        if (!uuid) {
            refuse(key, u"is no UUID in lower case"_s);
            return {};
        }
        return *uuid;
    }

    DeviceNumber deviceText(QLatin1StringView key)
    {
        const auto number = DeviceNumber::fromText(value<QString>(key));
        if (!number) {
            refuse(key, u"is no device number"_s);
            return {};
        }
        return *number;
    }

    /// A value of an enumeration, read by @p read(QStringView), which answers an optional; the first one if it is none.
    template<typename Enum> Enum named(QLatin1StringView key, std::optional<Enum> (*read)(QStringView name))
    {
        const auto found = read(value<QString>(key));
        if (!found) {
            refuse(key, u"is not known"_s);
        }
        return found.value_or(Enum());
    }

    std::optional<DeviceNumber> optionalDeviceText(QLatin1StringView key)
    {
        return m_map.contains(key) ? std::optional(deviceText(key)) : std::nullopt;
    }

    /// A list of texts, each read by @p read(QStringView), which answers an optional.
    template<typename Read> auto texts(QLatin1StringView key, Read read)
    {
        QList<typename decltype(read(QStringView()))::value_type> result;
        const QStringList texts = value<QStringList>(key);
        for (const QString &text : texts) {
            const auto element = read(text);
            if (!element) {
                refuse(key, u"holds something else than device numbers"_s);
                return decltype(result)();
            }
            result.append(*element);
        }
        return result;
    }

    /// A list of maps, each read by @p read(Reader &). An element that is no map is refused.
    template<typename T, typename Read>
    QList<T> list(QLatin1StringView key, qsizetype minimum, qsizetype maximum, Read read)
    {
        const QVariantList elements = value<QVariantList>(key);
        if (elements.size() < minimum || elements.size() > maximum) {
            refuse(key, u"has %1 elements, not %2 to %3"_s.arg(elements.size()).arg(minimum).arg(maximum));
            return {};
        }
        QList<T> result;
        for (qsizetype i = 0; i < elements.size() && !m_error; ++i) {
            const QString where = u"%1%2[%3]."_s.arg(m_where, key).arg(i);
            if (elements[i].metaType() != QMetaType::fromType<QVariantMap>()) {
                refuse(key, u"holds something that is no map"_s);
                return {};
            }
            const QVariantMap map = elements[i].toMap();
            Reader reader(map, where);
            result.append(read(reader));
            reader.finish();
            if (reader.m_error) {
                m_error = reader.m_error;
            }
        }
        return result;
    }

    void require(bool condition, QLatin1StringView key, const QString &problem)
    {
        if (!condition) {
            refuse(key, problem);
        }
    }

    /// Nothing may be left that nobody asked for.
    void finish()
    {
        if (!m_error && m_taken != m_map.size()) {
            m_error = u"%1 unknown keys in %2"_s.arg(m_map.size() - m_taken)
                          .arg(m_where.isEmpty() ? u"the arguments"_s : m_where);
        }
    }

    template<typename T> Decoded<T> result(T value)
    {
        finish();
        if (m_error) {
            return std::unexpected(DecodeError{ *m_error });
        }
        return value;
    }

private:
    void refuse(QLatin1StringView key, const QString &problem)
    {
        if (!m_error) {
            m_error = m_where + key + u' ' + problem;
        }
    }

    const QVariantMap &m_map;
    QString m_where;
    qsizetype m_taken = 0;
    std::optional<QString> m_error;
};
} // namespace Blksnap::Protocol
