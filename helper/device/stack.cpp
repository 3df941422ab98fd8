// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Walks /sys/dev/block downwards.
 *
 * Two partitions of one disk do not touch each other although both lie on it, and neither do two logical volumes of one
 * group. So devices overlap if one of them is among what the other touches; what they merely share does not count.
 */
#include "stack.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace Blksnap
{
DeviceStack::DeviceStack(QString sysfs, LoopBacking loopBacking)
    : m_sysfs(std::move(sysfs)), m_loopBacking(std::move(loopBacking))
{
}

QString DeviceStack::directory(DeviceNumber device) const
{
    return QFileInfo(m_sysfs + u"/dev/block/"_s + device.toText()).canonicalFilePath();
}

QString DeviceStack::name(DeviceNumber device) const
{
    const QString path = directory(device);
    return path.isEmpty() ? QString() : QFileInfo(path).fileName();
}

QList<DeviceNumber> DeviceStack::partitions(DeviceNumber disk) const
{
    QList<DeviceNumber> result;
    const QString path = directory(disk);
    if (path.isEmpty() || QFile::exists(path + u"/partition"_s)) {
        return result;
    }
    const QStringList entries = QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &entry : entries) {
        const QString child = path + u'/' + entry;
        if (QFile::exists(child + u"/partition"_s)) {
            if (const auto number = numberIn(child)) {
                result.append(*number);
            }
        }
    }
    return result;
}

QList<DeviceNumber> DeviceStack::holders(DeviceNumber device) const
{
    const QString path = directory(device);
    return path.isEmpty() ? QList<DeviceNumber>() : numbersBelow(path + u"/holders"_s);
}

std::optional<QSet<DeviceNumber>> DeviceStack::touchedBy(DeviceNumber device) const
{
    QSet<DeviceNumber> touched;
    QSet<DeviceNumber> followed;
    QList<DeviceNumber> pending = { device };
    while (!pending.isEmpty()) {
        const DeviceNumber current = pending.takeLast();
        if (followed.contains(current)) {
            continue;
        }
        followed.insert(current);
        touched.insert(current);

        QString path = directory(current);
        if (path.isEmpty()) {
            return std::nullopt;
        }
        DeviceNumber disk = current;
        if (QFile::exists(path + u"/partition"_s)) {
            // The disk is written to as well, but not its other partitions: what follows is only what the disk lies on.
            path = QFileInfo(path).path();
            const auto number = numberIn(path);
            if (!number) {
                return std::nullopt;
            }
            disk = *number;
            touched.insert(disk);
        } else {
            pending += partitions(current);
        }

        pending += numbersBelow(path + u"/slaves"_s);
        if (QFile::exists(path + u"/loop"_s)) {
            const auto backing = m_loopBacking(disk);
            if (!backing) {
                return std::nullopt;
            }
            pending += *backing;
        }
    }
    return touched;
}

bool DeviceStack::overlap(DeviceNumber one, DeviceNumber other) const
{
    if (one == other) {
        return true;
    }
    const auto byOne = touchedBy(one);
    const auto byOther = touchedBy(other);
    return !byOne || !byOther || byOne->contains(other) || byOther->contains(one);
}

std::optional<DeviceNumber> DeviceStack::numberIn(const QString &directory) const
{
    QFile file(directory + u"/dev"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    return DeviceNumber::fromText(QString::fromLatin1(file.readAll().trimmed()));
}

QList<DeviceNumber> DeviceStack::numbersBelow(const QString &directory) const
{
    QList<DeviceNumber> result;
    const QStringList entries = QDir(directory).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        if (const auto number = numberIn(directory + u'/' + entry)) {
            result.append(*number);
        }
    }
    return result;
}
} // namespace Blksnap
