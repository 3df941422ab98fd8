// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The pretended devices. A claim is a lock on the file, which belongs to the open descriptor.
 */
#include "fakedevices.h"

#include <QFile>
#include <QProcess>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{
void FakeDevices::add(DeviceNumber number, quint64 size)
{
    Disk disk;
    disk.path = path(number);
    QFile file(disk.path);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(static_cast<qint64>(size))) {
        qFatal("cannot make %s", qPrintable(disk.path));
    }
    m_disks[number] = disk;
}

QString FakeDevices::path(DeviceNumber number) const
{
    return m_directory.filePath(number.toText());
}

FakeDevices::Disk &FakeDevices::disk(DeviceNumber number)
{
    return m_disks.at(number);
}

void FakeDevices::setOverlap(DeviceNumber one, DeviceNumber other)
{
    m_overlaps.insert({ one, other });
}

bool FakeDevices::format(DeviceNumber number, const QStringList &command)
{
    QProcess process;
    process.start(command.first(), command.sliced(1) << m_disks.at(number).path);
    return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QByteArray FakeDevices::content(DeviceNumber number, qint64 offset, qint64 length) const
{
    QFile file(m_disks.at(number).path);
    return file.open(QIODevice::ReadOnly) && file.seek(offset) ? file.read(length) : QByteArray();
}

Protocol::DeviceReference FakeDevices::reference(DeviceNumber number) const
{
    const Disk &disk = m_disks.at(number);
    return { .device = number,
             .size = static_cast<quint64>(QFile(disk.path).size()),
             .diskSequence = disk.diskSequence,
             .uuid = {} };
}

Protocol::StorageReference FakeDevices::storage(DeviceNumber number, const QString &consent) const
{
    return { .device = reference(number), .consent = consent };
}

bool FakeDevices::isClaimed(DeviceNumber number) const
{
    return !open(number, Access::Claim).has_value();
}

Checked<Device> FakeDevices::open(DeviceNumber number, Access access) const
{
    const auto found = m_disks.find(number);
    if (found == m_disks.end()) {
        return refusal(Protocol::Code::NoDevice, u"no such device"_s, number);
    }
    const bool write = access == Access::Write || access == Access::ClaimAndWrite;
    Device device;
    device.number = number;
    device.descriptor = FileDescriptor(
        ::open(QFile::encodeName(found->second.path).constData(), (write ? O_RDWR : O_RDONLY) | O_CLOEXEC));
    const bool claim = access == Access::Claim || access == Access::ClaimAndWrite;
    if (claim && ::flock(device.descriptor.get(), LOCK_EX | LOCK_NB) != 0) {
        return refusal(Protocol::Code::InUse, u"claimed"_s, number, EBUSY);
    }
    device.size = static_cast<quint64>(QFile(found->second.path).size());
    device.diskSequence = found->second.diskSequence;
    device.readOnly = found->second.readOnly;
    device.blockSize = found->second.blockSize;
    return device;
}

Checked<void> FakeDevices::checkUnused(DeviceNumber number) const
{
    const QString usage = m_disks.contains(number) ? m_disks.at(number).usage : QString();
    if (!usage.isEmpty()) {
        return refusal(Protocol::Code::InUse, usage, number);
    }
    return {};
}

bool FakeDevices::overlap(DeviceNumber one, DeviceNumber other) const
{
    return one == other || m_overlaps.contains({ one, other }) || m_overlaps.contains({ other, one });
}

QString FakeDevices::describe(DeviceNumber number) const
{
    return number.toText();
}

Checked<Device> FakePoolFiles::create(const Protocol::FileReference &reference) const
{
    calls.append(u"create %1 %2"_s.arg(reference.fileSystem.device.toText()).arg(reference.size));
    if (refusalOfNext) {
        return std::unexpected(*std::exchange(refusalOfNext, std::nullopt));
    }
    const DeviceNumber loop = { firstLoop.major, m_count++ };
    m_devices.add(loop, reference.size);
    return m_devices.open(loop, Devices::Access::Write);
}

Result<void> FakePoolFiles::keep(const Device &loop) const
{
    calls.append(u"keep "_s + loop.number.toText());
    return keepError == 0 ? Result<void>() : std::unexpected(Error{ keepError, u"keep"_s });
}

Result<void> FakePoolFiles::letGo(DeviceNumber loop, quint64 diskSequence) const
{
    calls.append(u"letGo %1 %2"_s.arg(loop.toText()).arg(diskSequence));
    return {};
}
} // namespace Blksnap
