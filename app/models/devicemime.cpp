// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicemime.h"

#include <QMimeData>
#include <QStringList>

namespace Blksnap::DeviceMime
{

namespace
{

constexpr QLatin1StringView FILES("application/x-blksnap-files");

QByteArray linesOf(const QList<DeviceNumber> &numbers)
{
    QStringList lines;
    for (const DeviceNumber number : numbers) {
        lines << number.toText();
    }
    return lines.join(u'\n').toLatin1();
}

QList<DeviceNumber> numbersIn(const QByteArray &text)
{
    QList<DeviceNumber> numbers;
    const auto lines = text.split('\n');
    for (const QByteArray &line : lines) {
        if (const auto number = DeviceNumber::fromText(QString::fromLatin1(line));
            number && !numbers.contains(*number)) {
            numbers << *number;
        }
    }
    return numbers;
}

} // namespace

QString type()
{
    return QStringLiteral("application/x-blksnap-devices");
}

std::unique_ptr<QMimeData> encode(const QList<DeviceNumber> &devices, const QList<DeviceNumber> &files)
{
    auto data = std::make_unique<QMimeData>();
    data->setData(type(), linesOf(devices));
    if (!files.isEmpty()) {
        data->setData(FILES, linesOf(files));
    }
    return data;
}

QList<DeviceNumber> decode(const QMimeData &data)
{
    return numbersIn(data.data(type()));
}

QList<DeviceNumber> decodeFiles(const QMimeData &data)
{
    return numbersIn(data.data(FILES));
}

} // namespace Blksnap::DeviceMime
