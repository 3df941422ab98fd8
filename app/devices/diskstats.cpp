// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskstats.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

/// Documentation/admin-guide/iostats.rst of the kernel: number, name, then eleven counters or more.
enum Field { Major = 0, Minor = 1, SectorsWritten = 9 };
constexpr quint64 SECTOR_SIZE = 512;

} // namespace

QHash<DeviceNumber, quint64> readWrittenBytes(const QString &root)
{
    QHash<DeviceNumber, quint64> written;
    QFile file(root + u"/proc/diskstats"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return written;
    }
    const auto lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const auto fields = line.simplified().split(' ');
        if (fields.size() > SectorsWritten) {
            written.insert({ fields.at(Major).toUInt(), fields.at(Minor).toUInt() },
                           fields.at(SectorsWritten).toULongLong() * SECTOR_SIZE);
        }
    }
    return written;
}

} // namespace Blksnap
