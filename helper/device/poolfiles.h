// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Files as storage, where there is no spare partition: made on a mounted file system, used as loop devices.
 *
 * Invariant: a pool file has no name and is held by its loop device alone, so it is gone with it, also after a crash.
 * It is allocated beforehand and read and written past the page cache. Only file systems that keep a file's blocks in
 * place are used, and none is filled up. No path leads to it, neither a caller's nor one of ours.
 * PoolFiles is the interface that the verbs and the watch service are written against.
 */
#pragma once

#include "device/devices.h"

namespace Blksnap
{
class PoolFiles
{
public:
    PoolFiles() = default;
    virtual ~PoolFiles();
    PoolFiles(const PoolFiles &) = delete;
    PoolFiles &operator=(const PoolFiles &) = delete;

    /// Makes a file and its loop device, which vanish when nobody has that open any more. Refuses with
    /// UnsuitedFileSystem, NoSpace, and what Devices::open and checkPreconditions refuse with; then nothing is left.
    virtual Checked<Device> create(const Protocol::FileReference &reference) const = 0;
    /// From now on it stays although nobody has it open.
    virtual Result<void> keep(const Device &loop) const = 0;
    /// It vanishes as soon as nobody has it open. Leaves alone what is not that very loop device any more.
    virtual Result<void> letGo(DeviceNumber loop, quint64 diskSequence) const = 0;
};

class SystemPoolFiles final : public PoolFiles
{
public:
    /// @param devices must outlive it
    explicit SystemPoolFiles(const Devices &devices, SystemDevices::Roots roots = {});

    Checked<Device> create(const Protocol::FileReference &reference) const override;
    Result<void> keep(const Device &loop) const override;
    Result<void> letGo(DeviceNumber loop, quint64 diskSequence) const override;

private:
    Checked<FileDescriptor> reach(const Protocol::FileReference &reference, const Device &fileSystem) const;
    Checked<FileDescriptor> allocate(const Protocol::FileReference &reference, const FileDescriptor &root) const;
    Checked<Device> attach(const Protocol::FileReference &reference, int file, quint32 blockSize) const;
    Checked<Device> attachTo(DeviceNumber loop, int file, quint32 blockSize) const;
    Checked<DeviceNumber> freeLoop() const;

    const Devices &m_devices;
    SystemDevices::Roots m_roots;
};
} // namespace Blksnap
