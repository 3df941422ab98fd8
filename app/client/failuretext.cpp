// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failuretext.h"

#include <QStringList>

#include <cstring>

namespace Blksnap
{

FailureText::FailureText(const Failure &failure, const DeviceInventory &devices)
    : m_failure(failure), m_devices(devices)
{
}

QString FailureText::deviceName() const
{
    if (!m_failure.device) {
        return tr("the device");
    }
    const auto device = m_devices.find(*m_failure.device);
    return device ? device->node : m_failure.device->toText();
}

std::optional<Device> FailureText::fileSystem() const
{
    const auto device = m_failure.device ? m_devices.find(*m_failure.device) : std::nullopt;
    return device && !device->mountPoints.isEmpty() ? device : std::nullopt;
}

QString FailureText::summary() const
{
    const QString device = deviceName();
    switch (m_failure.kind) {
    case Failure::Kind::BadArgument:
        return tr("The helper did not understand the request.");
    case Failure::Kind::DeviceChanged:
        return tr("%1 is not the device any more that was shown here.").arg(device);
    case Failure::Kind::NoDevice:
        return tr("%1 is gone.").arg(device);
    case Failure::Kind::NotABlockDevice:
        return tr("%1 is not a block device.").arg(device);
    case Failure::Kind::Signature:
        return tr("%1 carries %2, and nobody agreed to lose it.").arg(device, m_failure.signatureText);
    case Failure::Kind::InUse:
        return tr("%1 is in use: mounted, swap, part of a volume, or opened by a program.").arg(device);
    case Failure::Kind::ReadOnly:
        return tr("%1 cannot be written to.").arg(device);
    case Failure::Kind::TooSmall:
        return tr("%1 is too small to hold differences.").arg(device);
    case Failure::Kind::LargeBlocks:
        return tr("%1 works in larger blocks than what is being frozen, so it cannot hold its differences.")
            .arg(device);
    case Failure::Kind::IsOrigin:
        return tr("%1 belongs to what is being frozen, so it cannot hold the differences as well.").arg(device);
    case Failure::Kind::AlreadyHeld:
        return tr("%1 is already held by another snapshot.").arg(device);
    case Failure::Kind::NoSpace:
        return fileSystem() ? tr("The file system on %1 has no room for the pool file.").arg(fileSystem()->place())
                            : tr("The pool has no room for the snapshot.");
    case Failure::Kind::NoModule:
        return tr("The kernel module blksnap is not loaded.");
    case Failure::Kind::ModuleRefused:
        return tr("The kernel did not accept the module blksnap.");
    case Failure::Kind::UnknownSnapshot:
        return tr("The snapshot is not there any more.");
    case Failure::Kind::UnsuitedFileSystem:
        return tr("The file system on %1 cannot hold a pool file.").arg(device);
    case Failure::Kind::Busy:
        return tr("Something else is being done with the snapshot or with %1.").arg(device);
    case Failure::Kind::Interrupted:
        return tr("The helper was interrupted half-way.");
    case Failure::Kind::Kernel:
        return tr("The kernel refused: %1.").arg(QString::fromLocal8Bit(::strerror(m_failure.error)));
    case Failure::Kind::Cancelled:
        return tr("Cancelled.");
    case Failure::Kind::NotAuthorized:
        return tr("You are not allowed to do this on this computer.");
    case Failure::Kind::NotAuthenticated:
        return tr("No administrator’s password was given, or you are not allowed to do this.");
    case Failure::Kind::NoHelper:
        return tr("The privileged helper of Blksnap Manager cannot be reached.");
    case Failure::Kind::NoWatch:
        return tr("The watch service of Blksnap Manager cannot be reached.");
    case Failure::Kind::WatchFailed:
        return tr("The watch service of Blksnap Manager did not answer as it should.");
    case Failure::Kind::OutcomeUnknown:
        return tr("It is not known whether this was done.");
    case Failure::Kind::Mount:
        return tr("%1 could not be mounted or unmounted.").arg(device);
    case Failure::Kind::CopyRead:
        return m_failure.error == 0 ? tr("The image %1 could not be opened.").arg(device)
                                    : tr("The image %1 could not be read: %2.")
                                          .arg(device, QString::fromLocal8Bit(::strerror(m_failure.error)));
    case Failure::Kind::CopyWrite:
        return tr("The copy of %1 could not be written.").arg(device);
    case Failure::Kind::NotTracked:
        return tr("Changes of %1 are not being tracked.").arg(device);
    case Failure::Kind::UnknownFileSystem:
        return tr("Which files own the blocks of %1 cannot be told.").arg(device);
    case Failure::Kind::SearchEnded:
        return tr("The search for files on %1 ended too early.").arg(device);
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString FailureText::advice() const
{
    switch (m_failure.kind) {
    case Failure::Kind::BadArgument:
        return tr("Nothing was changed. Check that window and helper have the same version.");
    case Failure::Kind::DeviceChanged:
    case Failure::Kind::NoDevice:
    case Failure::Kind::NotABlockDevice:
        return tr("Nothing was changed. The list of devices was read anew; choose again.");
    case Failure::Kind::Signature:
        return tr("Nothing was overwritten. Choose another partition, or agree to lose exactly this.");
    case Failure::Kind::InUse:
        return tr("Nothing was changed. Unmount or close it first, or choose another partition.");
    case Failure::Kind::ReadOnly:
    case Failure::Kind::TooSmall:
    case Failure::Kind::LargeBlocks:
    case Failure::Kind::IsOrigin:
        return tr("Nothing was changed. Choose another partition for the pool.");
    case Failure::Kind::AlreadyHeld:
        return tr("Nothing was changed. Release the other snapshot first, or leave this device out.");
    case Failure::Kind::NoSpace:
        return fileSystem()
            ? tr("No file is left behind. Make it smaller, choose another file system, or make room on this one: a "
                 "twentieth of it has to stay free.")
            : tr("No snapshot is left behind. Put more partitions or files into the pool, or larger ones.");
    case Failure::Kind::NoModule:
        return tr("Load it first; the window offers to do so.");
    case Failure::Kind::ModuleRefused:
        return tr("With Secure Boot, the module has to be signed with a key that the computer trusts. After a kernel "
                  "update it has to be built anew; see the journal of the kernel.");
    case Failure::Kind::UnknownSnapshot:
        return tr("The list was read anew.");
    case Failure::Kind::UnsuitedFileSystem:
        return tr(
            "Nothing was changed. Choose a local ext4 or XFS that is mounted, can be written to and is not part of "
            "a snapshot.");
    case Failure::Kind::Busy:
        return tr("Nothing was changed. Try again in a moment.");
    case Failure::Kind::Interrupted:
        return tr("What it had begun was undone. Try again.");
    case Failure::Kind::Kernel:
        return tr("Your own data is untouched and no half-made snapshot is left. The journal of the kernel says more.");
    case Failure::Kind::Cancelled:
    case Failure::Kind::NotAuthenticated:
        return tr("Nothing was changed.");
    case Failure::Kind::NotAuthorized:
        return tr("Nothing was changed. Ask an administrator.");
    case Failure::Kind::NoHelper:
        return tr("Nothing was changed. Install blksnap-helper, or repair its installation.");
    case Failure::Kind::NoWatch:
        return tr("Nothing was changed. Install blksnap-watch, or repair its installation.");
    case Failure::Kind::WatchFailed:
        return tr("Nothing was changed. Try again in a moment; its journal (journalctl -u blksnap-watch) says more.");
    case Failure::Kind::OutcomeUnknown:
        return tr("What you see now was read anew from the kernel. Look at it before you try again.");
    case Failure::Kind::Mount:
        return tr("The image itself is untouched.");
    case Failure::Kind::CopyRead:
        return tr("No file was made. If the snapshot is lost, its state says why.");
    case Failure::Kind::CopyWrite:
        return tr("No file was made, and none was changed. Choose a place with enough room.");
    case Failure::Kind::NotTracked:
        return tr(
            "So nobody knows which of its blocks changed until now. Take a snapshot of it, or track it without one; "
            "what is written from then on will be known.");
    case Failure::Kind::UnknownFileSystem:
        return tr("It can be told of ext2, ext3 and ext4, and of a mounted XFS that keeps reverse mappings.");
    case Failure::Kind::SearchEnded:
        return tr(
            "Nothing was changed. It may take half an hour and some hundred MiB of memory, no more. Ask for the files "
            "in one area only.");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString FailureText::full() const
{
    QStringList parts{ summary(), advice() };
    if (!m_failure.details.isEmpty()) {
        parts << tr("Details: %1").arg(m_failure.details);
    }
    return parts.join(u' ');
}

} // namespace Blksnap
