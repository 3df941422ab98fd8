// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * One sendmsg, one recvmsg.
 */
#include "request.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
constexpr std::size_t descriptorCount = 3;

struct Envelope {
    iovec content = {};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(descriptorCount * sizeof(int))> control = {};
    msghdr message = {};

    Envelope(void *data, std::size_t length) : content{ .iov_base = data, .iov_len = length }
    {
        message.msg_iov = &content;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
    }
};

std::unexpected<Error> failure(int number, const QString &action)
{
    return std::unexpected(Error{ number, action });
}
} // namespace

Result<void> sendFilesRequest(int socket, const FilesRequest &request, const FilesDescriptors &descriptors)
{
    FilesRequest copy = request;
    Envelope envelope(&copy, sizeof(copy));
    const std::array<int, descriptorCount> numbers = { descriptors.device.get(),
                                                       descriptors.map.get(),
                                                       descriptors.output.get() };
    cmsghdr *header = CMSG_FIRSTHDR(&envelope.message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(numbers));
    std::memcpy(CMSG_DATA(header), numbers.data(), sizeof(numbers));
    if (::sendmsg(socket, &envelope.message, MSG_NOSIGNAL) != static_cast<ssize_t>(sizeof(copy))) {
        return failure(errno, u"send request for files"_s);
    }
    return {};
}

Result<FilesRequest> receiveFilesRequest(int socket, FilesDescriptors &descriptors)
{
    FilesRequest request;
    Envelope envelope(&request, sizeof(request));
    const ssize_t length = ::recvmsg(socket, &envelope.message, MSG_CMSG_CLOEXEC);
    if (length < 0) {
        return failure(errno, u"receive request for files"_s);
    }
    const cmsghdr *header = CMSG_FIRSTHDR(&envelope.message);
    std::array<int, descriptorCount> numbers = { -1, -1, -1 };
    if (header != nullptr && header->cmsg_type == SCM_RIGHTS && header->cmsg_len == CMSG_LEN(sizeof(numbers))) {
        std::memcpy(numbers.data(), CMSG_DATA(header), sizeof(numbers));
    }
    descriptors.device = FileDescriptor(numbers[0]);
    descriptors.map = FileDescriptor(numbers[1]);
    descriptors.output = FileDescriptor(numbers[2]);
    const bool isWhole = length == static_cast<ssize_t>(sizeof(request)) && descriptors.output.isValid()
        && (envelope.message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) == 0;
    if (!isWhole || request.magic != FilesRequest::expectedMagic || request.blockSize == 0) {
        return failure(EBADMSG, u"receive request for files"_s);
    }
    return request;
}
} // namespace Blksnap
