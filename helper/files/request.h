// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the watch service hands to blksnap-files over its socket: a struct in one message, and descriptors with it.
 *
 * Invariant: the socket is root's alone, so who asks has been checked; both ends come from one build, so the layout
 * needs no more than a magic word. The answer goes straight to whoever asked, through the pipe that is among the
 * descriptors: the watch service never reads a word of what was found on a disk.
 */
#pragma once

#include "kernel/descriptor.h"
#include "kernel/types.h"

namespace Blksnap
{
struct FilesRequest {
    static constexpr quint64 expectedMagic = 0x31'73'65'6c'69'66'62; // "bfiles1"

    quint64 magic = expectedMagic;
    quint32 major = 0;
    quint32 minor = 0;
    quint64 blockSize = 0;
    quint64 blockCount = 0;
    quint64 capacity = 0;
    /// Blocks count whose byte in the map is above it...
    quint64 since = 0;
    /// ...and that have bytes in this part of the device.
    quint64 begin = 0;
    quint64 end = 0;
};

struct FilesDescriptors {
    FileDescriptor device; ///< for reading
    FileDescriptor map; ///< sealed, a byte for each block
    FileDescriptor output; ///< a pipe
};

/// Sends everything over a connected socket; the descriptors stay the sender's.
Result<void> sendFilesRequest(int socket, const FilesRequest &request, const FilesDescriptors &descriptors);
/// EBADMSG: that was no request.
Result<FilesRequest> receiveFilesRequest(int socket, FilesDescriptors &descriptors);
} // namespace Blksnap
