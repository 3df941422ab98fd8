// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Has somebody else find out which files own changed blocks.
 *
 * Invariant: nothing that lies on a disk is interpreted here, but for the four letters that tell who is to do it. The
 * answer goes through a pipe from there to whoever asked; who closes it ends the search.
 */
#pragma once

#include "device/devices.h"
#include "kernel/control.h"

#include <functional>

namespace Blksnap
{
struct FilesQuestion {
    DeviceNumber device;
    quint32 since = 0;
    quint64 offset = 0;
    quint64 length = 0;
};

/// Who parses a file system, and who asks the kernel about a mounted one.
enum class FilesService { Parser, Mounted };
/// A connection to one of these.
using ConnectToFiles = std::function<Result<FileDescriptor>(FilesService which)>;

/// On the machine.
Result<FileDescriptor> connectToFilesService(FilesService which);

/// The end of the pipe to read from. ENODATA: the device is not tracked. ENODEV: it is gone.
Result<FileDescriptor>
askForFiles(Control &control, const Devices &devices, const ConnectToFiles &connect, const FilesQuestion &question);
} // namespace Blksnap
