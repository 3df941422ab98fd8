// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicemime.h"

#include <QMimeData>
#include <QStringList>

namespace Blksnap::DeviceMime
{

QString type()
{
    return QStringLiteral("application/x-blksnap-devices");
}

std::unique_ptr<QMimeData> encode(const QList<DeviceNumber> &devices)
{
    QStringList lines;
    for (const DeviceNumber device : devices) {
        lines << device.toText();
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(type(), lines.join(u'\n').toLatin1());
    return data;
}

QList<DeviceNumber> decode(const QMimeData &data)
{
    QList<DeviceNumber> devices;
    const auto lines = data.data(type()).split('\n');
    for (const QByteArray &line : lines) {
        if (const auto device = DeviceNumber::fromText(QString::fromLatin1(line));
            device && !devices.contains(*device)) {
            devices << *device;
        }
    }
    return devices;
}

} // namespace Blksnap::DeviceMime
