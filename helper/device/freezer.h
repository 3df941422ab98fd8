// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Bringing to rest the file systems that the module cannot bring to rest.
 *
 * The module freezes by block device. On Linux 6.1 and 6.12 that does not reach btrfs, which has no one device: its
 * files would be in the image as they were when it last wrote by itself. So btrfs is frozen here, as a file system,
 * around the module's moment. Where the kernel freezes it by its device as well, the two freezes nest.
 * Invariant: what was frozen is thawed, also if this program is killed meanwhile.
 * Freezer is the interface that the verbs are written against.
 */
#pragma once

#include "device/devices.h"

#include <memory>

namespace Blksnap
{
class Freezer
{
public:
    /// As long as it lives, the file systems are frozen.
    class Frozen
    {
    public:
        Frozen() = default;
        virtual ~Frozen();
        Frozen(const Frozen &) = delete;
        Frozen &operator=(const Frozen &) = delete;
    };

    Freezer() = default;
    virtual ~Freezer();
    Freezer(const Freezer &) = delete;
    Freezer &operator=(const Freezer &) = delete;

    /// Freezes what lies on @p origins and the module cannot freeze; all or nothing. EBUSY: somebody else froze it.
    virtual Result<std::unique_ptr<Frozen>> freeze(const QList<DeviceNumber> &origins) const = 0;
};

class BtrfsFreezer final : public Freezer
{
public:
    explicit BtrfsFreezer(SystemDevices::Roots roots = {});

    Result<std::unique_ptr<Frozen>> freeze(const QList<DeviceNumber> &origins) const override;

    /// A mounted btrfs and the devices that it lies on.
    struct FileSystem {
        QUuid id;
        QList<DeviceNumber> devices;
        QList<QByteArray> nodes; ///< of the devices, "/dev/sda1"

        bool operator==(const FileSystem &) const = default;
    };
    /// Every mounted btrfs of which a device, or its disk, is among @p origins.
    QList<FileSystem> fileSystemsOn(const QList<DeviceNumber> &origins) const;

private:
    Result<FileDescriptor> open(const FileSystem &fileSystem) const;

    SystemDevices::Roots m_roots;
};
} // namespace Blksnap
