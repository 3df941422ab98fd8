// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rangefile.h"

#include "wholefile.h"

#include "client/changedranges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

QByteArray jsonOf(const ChangeMap &map, int sinceNumber, const QList<ChangedRange> &ranges)
{
    QJsonArray list;
    for (const ChangedRange &range : ranges) {
        list.append(QJsonObject{ { u"offset"_s, static_cast<qint64>(range.offset) },
                                 { u"length"_s, static_cast<qint64>(range.length) },
                                 { u"number"_s, range.number } });
    }
    return QJsonDocument(QJsonObject{ { u"device"_s, map.device.toText() },
                                      { u"generation"_s, uuidToText(map.generation) },
                                      { u"snapshotNumber"_s, map.snapshotNumber },
                                      { u"since"_s, sinceNumber },
                                      { u"ranges"_s, list } })
        .toJson();
}

QByteArray csvOf(const QList<ChangedRange> &ranges)
{
    QByteArray text("offset,length,number\n");
    for (const ChangedRange &range : ranges) {
        text += QByteArray::number(range.offset) + ',' + QByteArray::number(range.length) + ','
            + QByteArray::number(range.number) + '\n';
    }
    return text;
}

} // namespace

bool writeRangeFile(const QString &path, const ChangeMap &map, int sinceNumber)
{
    const auto ranges = changedRanges(map, sinceNumber);
    return writeWhole(path,
                      path.endsWith(u".json", Qt::CaseInsensitive) ? jsonOf(map, sinceNumber, ranges) : csvOf(ranges));
}

} // namespace Blksnap
