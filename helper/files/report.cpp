// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Numbers are JSON numbers: below 2^53, as all sizes of devices are.
 */
#include "report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
/// As long as a path may be.
constexpr qsizetype longestName = 4096;

bool isPlain(char32_t character)
{
    // Nothing that turns the direction of writing is printable either, or another name would seem to be meant.
    return character != U'\\' && QChar::isPrint(character);
}

/// Length of the UTF-8 character at the beginning, 0: none.
qsizetype characterLength(QByteArrayView bytes)
{
    const auto first = static_cast<quint8>(bytes.front());
    const qsizetype length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    return length <= bytes.size() ? length : 0;
}

void writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            // Nobody reads any more; there is nothing else to live for.
            std::_Exit(EXIT_FAILURE);
        }
        bytes = bytes.sliced(written);
    }
}
} // namespace

QString printableName(QByteArrayView name)
{
    QString text;
    QByteArrayView rest = name.first(std::min(name.size(), longestName));
    while (!rest.isEmpty()) {
        const qsizetype length = characterLength(rest);
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString character = length > 0 ? QString(decoder(rest.first(length))) : QString();
        const QList<uint> points = character.toUcs4();
        if (length > 0 && !decoder.hasError() && points.size() == 1 && isPlain(points.first())) {
            text += character;
            rest = rest.sliced(length);
        } else if (rest.front() == '\\') {
            text += u"\\\\"_s;
            rest = rest.sliced(1);
        } else {
            text += u"\\x%1"_s.arg(static_cast<uint>(static_cast<quint8>(rest.front())), 2, 16, QLatin1Char('0'));
            rest = rest.sliced(1);
        }
    }
    return text;
}

void OwnedBytes::add(const ByteRun &run)
{
    bytes += run.length;
    if (!ranges.isEmpty() && ranges.last().offset + ranges.last().length == run.offset) {
        ranges.last().length += run.length;
    } else if (ranges.size() < mostRanges) {
        ranges.append(run);
    } else {
        hasMoreRanges = true;
    }
}

void Owners::note(quint64 inode, quint64 offset, quint64 length)
{
    m_blocks.forEachIn(offset, length, [this, inode](const ByteRun &run) {
        m_total += run.length;
        auto owner = m_owners.find(inode);
        if (owner == m_owners.end()) {
            if (m_owners.size() == mostOwners) {
                m_truncated = true;
                return;
            }
            owner = m_owners.emplace(inode, OwnedBytes()).first;
        }
        owner->second.add(run);
    });
}

void Report::progress(quint64 done, quint64 all)
{
    const auto percent = static_cast<int>(all == 0 ? 100 : std::min(done, all) * 100 / all);
    if (percent > m_percent) {
        m_percent = percent;
        write(u"progress"_s, percent);
    }
}

void Report::file(quint64 inode, const OwnedBytes &owned, const QList<QByteArray> &names)
{
    QJsonArray printable;
    for (const QByteArray &name : names) {
        printable.append(printableName(name));
    }
    QJsonArray ranges;
    for (const ByteRun &run : owned.ranges) {
        ranges.append(QJsonArray{ static_cast<qint64>(run.offset), static_cast<qint64>(run.length) });
    }
    QJsonObject object{ { u"inode"_s, static_cast<qint64>(inode) },
                        { u"names"_s, printable },
                        { u"bytes"_s, static_cast<qint64>(owned.bytes) },
                        { u"ranges"_s, ranges } };
    if (owned.hasMoreRanges) {
        object.insert(u"more"_s, true);
    }
    write(u"file"_s, object);
}

void Report::end(const QString &fileSystem, quint64 elsewhere, bool isTruncated)
{
    write(u"end"_s,
          QJsonObject{ { u"fileSystem"_s, fileSystem },
                       { u"elsewhere"_s, static_cast<qint64>(elsewhere) },
                       { u"truncated"_s, isTruncated } });
}

void Report::error(const QString &code, const QString &message)
{
    write(u"error"_s, QJsonObject{ { u"code"_s, code }, { u"message"_s, message } });
}

void Report::write(const QString &key, const QJsonValue &value)
{
    writeAll(m_output, QJsonDocument(QJsonObject{ { key, value } }).toJson(QJsonDocument::Compact) + '\n');
}
} // namespace Blksnap
