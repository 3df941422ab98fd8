// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * blksnap-files: answers one question about who owns changed blocks, and ends.
 *
 * systemd starts it for each connection to a socket of root's, with the connection as standard input, in one of two
 * sandboxes: to parse an ext4 with no rights at all but the descriptors that come with the question, or, with
 * --mounted, to ask the kernel about a mounted XFS.
 */
#include "files/ext4files.h"
#include "files/request.h"
#include "files/xfsfiles.h"

#include <cstdlib>
#include <cstring>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{
using namespace Blksnap;

/// The bytes of the map, for as long as the program lives.
QByteArrayView mappedMap(int descriptor, quint64 length)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || static_cast<quint64>(status.st_size) != length || length == 0) {
        return {};
    }
    const void *memory = ::mmap(nullptr, length, PROT_READ, MAP_PRIVATE, descriptor, 0);
    return memory == MAP_FAILED ? QByteArrayView()
                                : QByteArrayView(static_cast<const char *>(memory), static_cast<qsizetype>(length));
}
} // namespace

int main(int argc, char **argv)
{
    const bool isMounted = argc > 1 && std::strcmp(argv[1], "--mounted") == 0;
    FilesDescriptors descriptors;
    const auto request = receiveFilesRequest(STDIN_FILENO, descriptors);
    if (!request) {
        return EXIT_FAILURE;
    }
    Report report(descriptors.output.get());
    const QByteArrayView map = mappedMap(descriptors.map.get(), request->blockCount);
    if (map.isEmpty()) {
        report.error(u"unreadable"_s, u"the change map cannot be read"_s);
        return EXIT_FAILURE;
    }
    const ChangedBlocks blocks(map,
                               { .blockSize = request->blockSize,
                                 .capacity = request->capacity,
                                 .since = request->since,
                                 .begin = request->begin,
                                 .end = request->end });
    if (isMounted) {
        reportXfsFiles({ request->major, request->minor }, blocks, report);
    } else {
        reportExt4Files(descriptors.device.get(), blocks, report);
    }
    return EXIT_SUCCESS;
}
