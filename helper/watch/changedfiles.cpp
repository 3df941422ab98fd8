// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Gathers what the question needs, sends it off, and forgets it.
 */
#include "changedfiles.h"

#include "files/request.h"
#include "watch/changemap.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <limits>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
/// As in the socket units.
constexpr const char *parserSocket = "/run/blksnap-files/parser";
constexpr const char *mountedSocket = "/run/blksnap-files/mounted";

std::unexpected<Error> failure(int number)
{
    return std::unexpected(Error{ number, u"ask for changed files"_s });
}

bool isXfs(const Device &device)
{
    constexpr std::array<char, 4> magic = { 'X', 'F', 'S', 'B' };
    std::array<char, magic.size()> begin = {};
    return ::pread(device.descriptor.get(), begin.data(), begin.size(), 0) == static_cast<ssize_t>(begin.size())
        && begin == magic;
}
} // namespace

Result<FileDescriptor> connectToFilesService(FilesService which)
{
    FileDescriptor connection(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = {} };
    std::strncpy(
        address.sun_path, which == FilesService::Parser ? parserSocket : mountedSocket, sizeof(address.sun_path) - 1);
    if (!connection.isValid()
        || ::connect(connection.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) {
        // Without the socket nobody listens; ENOENT has another meaning to who asked.
        return failure(errno == ENOENT ? ECONNREFUSED : errno);
    }
    return connection;
}

Result<FileDescriptor>
askForFiles(Control &control, const Devices &devices, const ConnectToFiles &connect, const FilesQuestion &question)
{
    auto map = readChangeMap(control, question.device);
    if (!map) {
        return std::unexpected(map.error());
    }
    auto device = devices.open(question.device, Devices::Access::Read);
    if (!device) {
        return failure(ENODEV);
    }
    std::array<int, 2> ends = { -1, -1 };
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return failure(errno);
    }
    FileDescriptor answer(ends[0]);
    const bool isMounted = isXfs(*device);
    const auto connection = connect(isMounted ? FilesService::Mounted : FilesService::Parser);
    if (!connection) {
        return std::unexpected(connection.error());
    }
    constexpr quint64 farthest = std::numeric_limits<quint64>::max();
    const FilesRequest request = {
        .major = question.device.major,
        .minor = question.device.minor,
        .blockSize = map->info.blockSize,
        .blockCount = map->info.blockCount,
        .capacity = map->info.capacity,
        .since = question.since,
        .begin = question.offset,
        .end = question.length > farthest - question.offset ? farthest : question.offset + question.length,
    };
    const FilesDescriptors descriptors = {
        .device = std::move(device->descriptor),
        .map = std::move(map->file),
        .output = FileDescriptor(ends[1]),
    };
    if (const auto sent = sendFilesRequest(connection->get(), request, descriptors); !sent) {
        return std::unexpected(sent.error());
    }
    return answer;
}
} // namespace Blksnap
