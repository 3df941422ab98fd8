// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * libFuzzer target: bytes as a client may send them, through Qt's decoding into every decoder of ours. What is accepted
 * must come back as it was, be within the limits, and be written as the very same map again.
 */
#include "protocol/messages.h"

#include <QDataStream>
#include <QDir>
#include <QFile>

#include <cstdlib>
#include <new>

using namespace Blksnap;
using namespace Blksnap::Protocol;

namespace
{
template<typename Request> void verify(const Decoded<Request> &decoded, const QVariantMap &map)
{
    if (decoded && encode(*decoded) != map) {
        std::abort();
    }
}

void seed(const QString &directory, const QString &name, const QVariantMap &map)
{
    QFile file(directory + u'/' + name);
    if (!file.open(QIODevice::WriteOnly)) {
        std::abort();
    }
    QDataStream stream(&file);
    stream << map;
}
} // namespace

/// Puts one good message of each kind into the corpus, which is the last argument.
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    // Qt says each time that it met a type that it does not know.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) { });
    const QString directory = QFile::decodeName((*argv)[*argc - 1]);
    if (!QDir().mkpath(directory)) {
        std::abort();
    }
    const QUuid id = QUuid::fromString(u"11111111-2222-4333-8444-555555555555");
    const DeviceReference device = { .device = { 8, 1 }, .size = 1 << 30, .diskSequence = 5, .uuid = u"ABCD-1234"_s };
    const StorageReference storage = { .device = device, .consent = u"dos:1,ext4:2"_s };
    const StorageReference reserve = { .device = { .device = { 8, 2 }, .size = 512, .diskSequence = 0, .uuid = {} },
                                       .consent = {} };
    seed(directory, u"take"_s, encode(TakeRequest{ id, { device }, { storage }, { reserve }, u"name"_s }));
    const FileReference file = { .fileSystem = device, .size = fileAlignment };
    const Policy policy = { .growStep = 512, .keepFree = 1024, .atReserveEnd = ReserveEnd::Release };
    seed(directory,
         u"files"_s,
         encode(TakeRequest{ id, { device }, {}, {}, u"name"_s, { file }, { file, file }, policy }));
    seed(directory, u"addfiles"_s, encode(AddStorageRequest{ id, id, {}, {}, { file }, { file } }));
    seed(directory,
         u"watched"_s,
         encode(WatchedSnapshot{ id,
                                 u"name"_s,
                                 5,
                                 { { 8, 1 } },
                                 {},
                                 { { { 7, 0 }, { 8, 1 } } },
                                 { { { 8, 1 }, 0 } },
                                 { { { 7, 0 }, 512 } },
                                 policy }));
    seed(directory, u"harmless"_s, encode(TakeRequest{ id, { device }, {}, { reserve }, u"name"_s }));
    seed(directory, u"addstorage"_s, encode(AddStorageRequest{ id, id, { storage }, { reserve } }));
    seed(directory, u"release"_s, encode(ReleaseRequest{ id, id }));
    seed(directory, u"track"_s, encode(TrackRequest{ id, { device, reserve.device } }));
    seed(directory, u"loadmodule"_s, encode(LoadModuleRequest{ id }));
    seed(directory, u"taken"_s, encode(TakeReply{ id, id, 5, { { { 8, 1 }, { 252, 0 } } } }));
    seed(directory, u"added"_s, encode(AddStorageReply{ id, 5 }));
    seed(directory, u"loaded"_s, encode(LoadModuleReply{ id, { 2, 1, 0, 0 } }));
    seed(directory, u"event"_s, encode(Event{ 1, 2, EventKind::Grown, id, DeviceNumber{ 8, 1 }, 3, 4 }));
    seed(directory, u"map"_s, encode(ChangeMapInfo{ 1, 2, 3, id, 4 }));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QDataStream stream(bytes);
    QVariantMap map;
    try {
        stream >> map;
    } catch (const std::bad_alloc &) {
        // Qt believes the length of a list. That ends a helper before anybody is authorized, see docs/security.md, and
        // is nothing that the decoders could prevent.
        return 0;
    }

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
    verify(decodeWatchedSnapshot(map), map);
    (void)requestOf(map);
    return 0;
}
