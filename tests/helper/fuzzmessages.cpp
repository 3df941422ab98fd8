// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * libFuzzer target: bytes as a client may send them, through Qt's decoding into every decoder of ours. What is accepted must come
 * back as it was, be within the limits, and be written as the very same map again.
 */
#include "protocol/messages.h"

#include <QDataStream>
#include <QIODevice>

#include <cstdlib>

using namespace Blksnap::Protocol;

namespace
{
template<typename Request>
void verify(const Decoded<Request> &decoded, const QVariantMap &map)
{
    if (decoded && encode(*decoded) != map) {
        std::abort();
    }
}
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QDataStream stream(bytes);
    QVariantMap map;
    stream >> map;

    verify(decodeTakeRequest(map, Consent::Allowed), map);
    if (const auto harmless = decodeTakeRequest(map, Consent::Refused)) {
        for (const auto &list : { harmless->storage, harmless->reserve }) {
            for (const StorageReference &storage : list) {
                if (!storage.consent.isEmpty()) {
                    std::abort();
                }
            }
        }
    }
    verify(decodeAddStorageRequest(map), map);
    verify(decodeReleaseRequest(map), map);
    verify(decodeTrackRequest(map), map);
    verify(decodeLoadModuleRequest(map), map);
    verify(decodeTakeReply(map), map);
    verify(decodeAddStorageReply(map), map);
    verify(decodeDoneReply(map), map);
    verify(decodeEvent(map), map);
    verify(decodeChangeMapInfo(map), map);
    (void)decodeRefusal(map);
    (void)decodeWatchedSnapshot(map);
    (void)requestOf(map);
    return 0;
}
