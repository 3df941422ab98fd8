// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Copies the map piece by piece, and begins anew if the kernel did.
 */
#include "changemap.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
constexpr quint32 pieceLength = 256 * 1024;
constexpr int maximumAttempts = 4;

std::unexpected<Error> failure(int number)
{
    return std::unexpected(Error{ number, u"read live change map"_s });
}

Result<void> writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return failure(written < 0 ? errno : EIO);
        }
        bytes = bytes.sliced(written);
    }
    return {};
}

/// ESTALE: the map is not the one of @p tracker any more.
Result<ChangeMap> readOnce(Control &control, const TrackerInfo &tracker)
{
    ChangeMap map;
    map.file = FileDescriptor(::memfd_create("blksnap-change-map", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!map.file.isValid()) {
        return failure(errno);
    }
    map.info = {
        .capacity = tracker.capacity,
        .blockSize = tracker.blockSize,
        .blockCount = tracker.blockCount,
        .generation = tracker.generation,
        .snapshotNumber = tracker.snapshotNumber,
    };
    quint64 offset = 0;
    while (offset < tracker.blockCount) {
        const auto length = static_cast<quint32>(std::min<quint64>(pieceLength, tracker.blockCount - offset));
        const auto piece = control.readLiveMap(tracker.device, offset, length);
        if (!piece) {
            return std::unexpected(piece.error());
        }
        if (piece->generation != tracker.generation || piece->snapshotNumber != tracker.snapshotNumber
            || piece->bytes.isEmpty()) {
            return failure(ESTALE);
        }
        if (const auto written = writeAll(map.file.get(), piece->bytes); !written) {
            return std::unexpected(written.error());
        }
        offset += piece->bytes.size();
    }
    if (::lseek(map.file.get(), 0, SEEK_SET) != 0
        || ::fcntl(map.file.get(), F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0) {
        return failure(errno);
    }
    return map;
}
} // namespace

Result<ChangeMap> readChangeMap(Control &control, DeviceNumber device)
{
    for (int attempt = 0; attempt < maximumAttempts; ++attempt) {
        const auto trackers = control.trackers();
        if (!trackers) {
            return std::unexpected(trackers.error());
        }
        const auto tracker = std::ranges::find(*trackers, device, &TrackerInfo::device);
        if (tracker == trackers->cend()) {
            return failure(ENODATA);
        }
        auto map = readOnce(control, *tracker);
        if (map || map.error().number != ESTALE) {
            return map;
        }
    }
    return failure(EAGAIN);
}
} // namespace Blksnap
