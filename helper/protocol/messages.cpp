// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The messages' form on the wire, written and read.
 */
#include "messages.h"

#include "protocol/reader.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace Blksnap::Protocol
{
namespace
{
/// Characters of identifiers that other programs made: UUIDs of all file systems, nothing that needs quoting anywhere.
bool isIdentifierCharacter(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'z')
        || (character >= u'A' && character <= u'Z') || character == u'-' || character == u'_' || character == u'.';
}

bool isUuidOfSomeKind(const QString &text)
{
    return text.size() <= maximumUuidLength && std::ranges::all_of(text, isIdentifierCharacter);
}

/// TYPE:ID,TYPE:ID as device/signatures.h writes it: escaped, sorted, each once.
bool isToken(const QString &text)
{
    if (text.isEmpty()) {
        return true;
    }
    if (text.size() > maximumTokenLength) {
        return false;
    }
    const QStringList parts = text.split(u',');
    const bool wellFormed = std::ranges::all_of(parts, [](const QString &part) {
        return part.count(u':') == 1 && !part.startsWith(u':') && std::ranges::all_of(part, [](QChar character) {
                   return isIdentifierCharacter(character) || character == u':' || character == u'%';
               });
    });
    return wellFormed && std::ranges::is_sorted(parts) && std::ranges::adjacent_find(parts) == parts.end();
}

QVariantMap encodeDevice(const DeviceReference &reference)
{
    return {
        { u"major"_s, reference.device.major },   { u"minor"_s, reference.device.minor }, { u"size"_s, reference.size },
        { u"diskseq"_s, reference.diskSequence }, { u"uuid"_s, reference.uuid },
    };
}

QVariantMap encodeStorage(const StorageReference &reference)
{
    QVariantMap map = encodeDevice(reference.device);
    map.insert(u"consent"_s, reference.consent);
    return map;
}

QVariantMap encodeFile(const FileReference &reference)
{
    QVariantMap map = encodeDevice(reference.fileSystem);
    map.insert(u"fileSize"_s, reference.size);
    return map;
}

template<typename T> QVariantList encodeList(const QList<T> &list, QVariantMap (*encodeOne)(const T &))
{
    QVariantList result;
    for (const T &element : list) {
        result.append(encodeOne(element));
    }
    return result;
}

DeviceReference readDevice(Reader &reader)
{
    DeviceReference reference;
    reference.device.major = reader.value<quint32>("major"_L1);
    reference.device.minor = reader.value<quint32>("minor"_L1);
    reference.size = reader.value<quint64>("size"_L1);
    reference.diskSequence = reader.value<quint64>("diskseq"_L1);
    reference.uuid = reader.value<QString>("uuid"_L1);
    // Block devices have a major number; 0 is for file systems without one.
    reader.require(
        reference.device.major >= 1 && reference.device.major <= maximumMajor, "major"_L1, u"is out of range"_s);
    reader.require(reference.device.minor <= maximumMinor, "minor"_L1, u"is out of range"_s);
    reader.require(reference.size > 0 && reference.size % sectorSize == 0 && std::in_range<qint64>(reference.size),
                   "size"_L1,
                   u"is no size of a device"_s);
    reader.require(isUuidOfSomeKind(reference.uuid), "uuid"_L1, u"is no UUID of any kind"_s);
    return reference;
}

StorageReference readStorage(Reader &reader, Consent consent)
{
    StorageReference reference;
    reference.device = readDevice(reader);
    reference.consent = reader.value<QString>("consent"_L1);
    reader.require(isToken(reference.consent), "consent"_L1, u"is no signature token"_s);
    reader.require(consent == Consent::Allowed || reference.consent.isEmpty(),
                   "consent"_L1,
                   u"must be empty, this action overwrites nothing"_s);
    return reference;
}

FileReference readFile(Reader &reader)
{
    FileReference reference;
    reference.fileSystem = readDevice(reader);
    reference.size = reader.value<quint64>("fileSize"_L1);
    reader.require(!reference.fileSystem.uuid.isEmpty(), "uuid"_L1, u"must name the file system"_s);
    reader.require(reference.size > 0 && reference.size % fileAlignment == 0 && std::in_range<qint64>(reference.size),
                   "fileSize"_L1,
                   u"is no multiple of 1 MiB"_s);
    return reference;
}

void insertPolicy(QVariantMap &map, const Policy &policy)
{
    map.insert(u"growStep"_s, policy.growStep);
    map.insert(u"keepFree"_s, policy.keepFree);
    map.insert(u"atReserveEnd"_s, reserveEndName(policy.atReserveEnd));
}

Policy readPolicy(Reader &reader)
{
    Policy policy;
    const auto bytes = [&reader](QLatin1StringView key) {
        const quint64 value = reader.value<quint64>(key);
        reader.require(
            value % sectorSize == 0 && std::in_range<qint64>(value), key, u"is no number of whole sectors"_s);
        return value;
    };
    policy.growStep = bytes("growStep"_L1);
    policy.keepFree = bytes("keepFree"_L1);
    policy.atReserveEnd = reader.named("atReserveEnd"_L1, reserveEndFromName);
    return policy;
}

DeviceNumber numberOf(const DeviceReference &reference)
{
    return reference.device;
}

DeviceNumber numberOf(const StorageReference &reference)
{
    return reference.device.device;
}

template<typename... Lists> bool areDistinct(const Lists &...lists)
{
    QList<DeviceNumber> numbers;
    (std::ranges::transform(
         lists, std::back_inserter(numbers), [](const auto &reference) { return numberOf(reference); }),
     ...);
    std::ranges::sort(numbers);
    return std::ranges::adjacent_find(numbers) == numbers.end();
}

QList<StorageReference> readStorageList(Reader &reader, QLatin1StringView key, Consent consent)
{
    return reader.list<StorageReference>(
        key, 0, maximumDevices, [consent](Reader &element) { return readStorage(element, consent); });
}

QList<FileReference> readFileList(Reader &reader, QLatin1StringView key)
{
    return reader.list<FileReference>(key, 0, maximumDevices, readFile);
}

/// "7:0@8:1"
QStringList texts(const QList<PoolFile> &files)
{
    QStringList result;
    for (const PoolFile &file : files) {
        result.append(file.device.toText() + u'@' + file.fileSystem.toText());
    }
    return result;
}

std::optional<PoolFile> poolFileFromText(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at < 0) {
        return std::nullopt;
    }
    const auto device = DeviceNumber::fromText(text.first(at));
    const auto fileSystem = DeviceNumber::fromText(text.sliced(at + 1));
    return device && fileSystem ? std::optional(PoolFile{ *device, *fileSystem }) : std::nullopt;
}

/// "8:4=1048576"
QStringList texts(const QList<DeviceBytes> &parts)
{
    QStringList result;
    for (const DeviceBytes &part : parts) {
        result.append(part.device.toText() + u'=' + QString::number(part.bytes));
    }
    return result;
}

std::optional<DeviceBytes> deviceBytesFromText(QStringView text)
{
    const qsizetype at = text.indexOf(u'=');
    if (at < 0) {
        return std::nullopt;
    }
    bool isNumber = false;
    const quint64 bytes = text.sliced(at + 1).toULongLong(&isNumber);
    const auto device = DeviceNumber::fromText(text.first(at));
    return device && isNumber ? std::optional(DeviceBytes{ *device, bytes }) : std::nullopt;
}

QStringList texts(const QList<DeviceNumber> &devices)
{
    QStringList result;
    for (const DeviceNumber device : devices) {
        result.append(device.toText());
    }
    return result;
}
} // namespace

bool isName(const QString &text)
{
    return text.isValidUtf16() && text.toUtf8().size() <= maximumNameBytes
        && std::ranges::none_of(text, [](QChar character) {
               return character.category() == QChar::Other_Control || character.category() == QChar::Separator_Line
                   || character.category() == QChar::Separator_Paragraph;
           });
}

QVariantMap encode(const TakeRequest &request)
{
    QVariantMap map = {
        { u"request"_s, uuidToText(request.request) },
        { u"devices"_s, encodeList(request.devices, encodeDevice) },
        { u"storage"_s, encodeList(request.storage, encodeStorage) },
        { u"reserve"_s, encodeList(request.reserve, encodeStorage) },
        { u"storageFiles"_s, encodeList(request.storageFiles, encodeFile) },
        { u"reserveFiles"_s, encodeList(request.reserveFiles, encodeFile) },
        { u"name"_s, request.name },
    };
    insertPolicy(map, request.policy);
    return map;
}

QVariantMap encode(const AddStorageRequest &request)
{
    return {
        { u"request"_s, uuidToText(request.request) },
        { u"snapshot"_s, uuidToText(request.snapshot) },
        { u"storage"_s, encodeList(request.storage, encodeStorage) },
        { u"reserve"_s, encodeList(request.reserve, encodeStorage) },
        { u"storageFiles"_s, encodeList(request.storageFiles, encodeFile) },
        { u"reserveFiles"_s, encodeList(request.reserveFiles, encodeFile) },
    };
}

QVariantMap encode(const ReleaseRequest &request)
{
    return { { u"request"_s, uuidToText(request.request) }, { u"snapshot"_s, uuidToText(request.snapshot) } };
}

QVariantMap encode(const TrackRequest &request)
{
    return { { u"request"_s, uuidToText(request.request) },
             { u"devices"_s, encodeList(request.devices, encodeDevice) } };
}

QVariantMap encode(const LoadModuleRequest &request)
{
    return { { u"request"_s, uuidToText(request.request) } };
}

QVariantMap encode(const TakeReply &reply)
{
    QVariantList images;
    for (const Image &image : reply.images) {
        images.append(QVariantMap{ { u"origin"_s, image.origin.toText() }, { u"image"_s, image.image.toText() } });
    }
    return {
        { u"request"_s, uuidToText(reply.request) },
        { u"snapshot"_s, uuidToText(reply.snapshot) },
        { u"freezeMicroseconds"_s, reply.freezeMicroseconds },
        { u"images"_s, images },
    };
}

QVariantMap encode(const AddStorageReply &reply)
{
    return { { u"request"_s, uuidToText(reply.request) }, { u"capacity"_s, reply.capacity } };
}

QVariantMap encode(const DoneReply &reply)
{
    return { { u"request"_s, uuidToText(reply.request) } };
}

QVariantMap encode(const LoadModuleReply &reply)
{
    return { { u"request"_s, uuidToText(reply.request) }, { u"version"_s, reply.version.toText() } };
}

QVariantMap encode(const Refusal &refusal)
{
    QVariantMap map = {
        { u"request"_s, refusal.request.isNull() ? QString() : uuidToText(refusal.request) },
        { u"code"_s, codeName(refusal.code) },
        { u"message"_s, refusal.message },
    };
    if (refusal.device) {
        map.insert(u"device"_s, refusal.device->toText());
    }
    if (refusal.code == Code::Signature) {
        map.insert(u"signature"_s, refusal.signature);
        map.insert(u"signatureText"_s, refusal.signatureText);
    }
    if (refusal.errorNumber != 0) {
        map.insert(u"errno"_s, refusal.errorNumber);
    }
    return map;
}

QVariantMap encode(const Event &event)
{
    QVariantMap map = {
        { u"id"_s, event.id },
        { u"time"_s, event.time },
        { u"kind"_s, eventKindName(event.kind) },
        { u"snapshot"_s, uuidToText(event.snapshot) },
    };
    if (event.device) {
        map.insert(u"device"_s, event.device->toText());
    }
    if (event.sectors) {
        map.insert(u"sectors"_s, *event.sectors);
    }
    if (event.errorNumber) {
        map.insert(u"errno"_s, *event.errorNumber);
    }
    return map;
}

QVariantMap encode(const WatchedSnapshot &snapshot)
{
    QVariantMap map = {
        { u"snapshot"_s, uuidToText(snapshot.snapshot) },
        { u"name"_s, snapshot.name },
        { u"taken"_s, snapshot.taken },
        { u"storage"_s, texts(snapshot.storage) },
        { u"reserve"_s, texts(snapshot.reserve) },
        { u"files"_s, texts(snapshot.files) },
        { u"begins"_s, texts(snapshot.begins) },
        { u"joined"_s, texts(snapshot.joined) },
    };
    insertPolicy(map, snapshot.policy);
    return map;
}

QVariantMap encode(const ChangeMapInfo &info)
{
    return {
        { u"capacity"_s, info.capacity },
        { u"blockSize"_s, info.blockSize },
        { u"blockCount"_s, info.blockCount },
        { u"generation"_s, uuidToText(info.generation) },
        { u"snapshotNumber"_s, info.snapshotNumber },
    };
}

Decoded<TakeRequest> decodeTakeRequest(const QVariantMap &map, Consent consent)
{
    Reader reader(map);
    TakeRequest request;
    request.request = reader.uuid("request"_L1);
    request.devices = reader.list<DeviceReference>("devices"_L1, 1, maximumDevices, readDevice);
    request.storage = readStorageList(reader, "storage"_L1, consent);
    request.reserve = readStorageList(reader, "reserve"_L1, consent);
    request.storageFiles = readFileList(reader, "storageFiles"_L1);
    request.reserveFiles = readFileList(reader, "reserveFiles"_L1);
    request.policy = readPolicy(reader);
    request.name = reader.value<QString>("name"_L1);
    reader.require(areDistinct(request.devices), "devices"_L1, u"names a device twice"_s);
    reader.require(areDistinct(request.storage, request.reserve), "storage"_L1, u"or reserve names a device twice"_s);
    reader.require(isName(request.name), "name"_L1, u"is no text of one line within 255 bytes"_s);
    return reader.result(request);
}

Decoded<AddStorageRequest> decodeAddStorageRequest(const QVariantMap &map)
{
    Reader reader(map);
    AddStorageRequest request;
    request.request = reader.uuid("request"_L1);
    request.snapshot = reader.uuid("snapshot"_L1);
    request.storage = readStorageList(reader, "storage"_L1, Consent::Allowed);
    request.reserve = readStorageList(reader, "reserve"_L1, Consent::Allowed);
    request.storageFiles = readFileList(reader, "storageFiles"_L1);
    request.reserveFiles = readFileList(reader, "reserveFiles"_L1);
    reader.require(!request.storage.isEmpty() || !request.reserve.isEmpty() || !request.storageFiles.isEmpty()
                       || !request.reserveFiles.isEmpty(),
                   "storage"_L1,
                   u"and reserve are both empty"_s);
    reader.require(areDistinct(request.storage, request.reserve), "storage"_L1, u"or reserve names a device twice"_s);
    return reader.result(request);
}

Decoded<ReleaseRequest> decodeReleaseRequest(const QVariantMap &map)
{
    Reader reader(map);
    ReleaseRequest request;
    request.request = reader.uuid("request"_L1);
    request.snapshot = reader.uuid("snapshot"_L1);
    return reader.result(request);
}

Decoded<TrackRequest> decodeTrackRequest(const QVariantMap &map)
{
    Reader reader(map);
    TrackRequest request;
    request.request = reader.uuid("request"_L1);
    request.devices = reader.list<DeviceReference>("devices"_L1, 1, maximumDevices, readDevice);
    reader.require(areDistinct(request.devices), "devices"_L1, u"names a device twice"_s);
    return reader.result(request);
}

Decoded<LoadModuleRequest> decodeLoadModuleRequest(const QVariantMap &map)
{
    Reader reader(map);
    LoadModuleRequest request;
    request.request = reader.uuid("request"_L1);
    return reader.result(request);
}

Decoded<TakeReply> decodeTakeReply(const QVariantMap &map)
{
    Reader reader(map);
    TakeReply reply;
    reply.request = reader.uuid("request"_L1);
    reply.snapshot = reader.uuid("snapshot"_L1);
    reply.freezeMicroseconds = reader.value<quint64>("freezeMicroseconds"_L1);
    reply.images = reader.list<Image>("images"_L1, 0, maximumDevices, [](Reader &element) {
        Image image;
        image.origin = element.deviceText("origin"_L1);
        image.image = element.deviceText("image"_L1);
        return image;
    });
    return reader.result(reply);
}

Decoded<AddStorageReply> decodeAddStorageReply(const QVariantMap &map)
{
    Reader reader(map);
    AddStorageReply reply;
    reply.request = reader.uuid("request"_L1);
    reply.capacity = reader.value<quint64>("capacity"_L1);
    return reader.result(reply);
}

Decoded<DoneReply> decodeDoneReply(const QVariantMap &map)
{
    Reader reader(map);
    DoneReply reply;
    reply.request = reader.uuid("request"_L1);
    return reader.result(reply);
}

Decoded<LoadModuleReply> decodeLoadModuleReply(const QVariantMap &map)
{
    Reader reader(map);
    LoadModuleReply reply;
    reply.request = reader.uuid("request"_L1);
    const auto version = Version::fromText(reader.value<QString>("version"_L1));
    reader.require(version.has_value(), "version"_L1, u"is no version"_s);
    reply.version = version.value_or(Version{});
    return reader.result(reply);
}

Decoded<Refusal> decodeRefusal(const QVariantMap &map)
{
    Reader reader(map);
    Refusal refusal;
    const QString request = reader.value<QString>("request"_L1);
    if (!request.isEmpty()) {
        const auto uuid = uuidFromText(request);
        reader.require(uuid.has_value(), "request"_L1, u"is no UUID in lower case"_s);
        refusal.request = uuid.value_or(QUuid());
    }
    refusal.code = reader.named("code"_L1, codeFromName);
    refusal.message = reader.value<QString>("message"_L1);
    refusal.device = reader.optionalDeviceText("device"_L1);
    if (refusal.code == Code::Signature) {
        refusal.signature = reader.value<QString>("signature"_L1);
        refusal.signatureText = reader.value<QString>("signatureText"_L1);
        reader.require(isToken(refusal.signature), "signature"_L1, u"is no signature token"_s);
    }
    refusal.errorNumber = reader.optionalValue<int>("errno"_L1).value_or(0);
    return reader.result(refusal);
}

Decoded<Event> decodeEvent(const QVariantMap &map)
{
    Reader reader(map);
    Event event;
    event.id = reader.value<quint64>("id"_L1);
    event.time = reader.value<qint64>("time"_L1);
    event.kind = reader.named("kind"_L1, eventKindFromName);
    event.snapshot = reader.uuid("snapshot"_L1);
    event.device = reader.optionalDeviceText("device"_L1);
    event.sectors = reader.optionalValue<quint64>("sectors"_L1);
    event.errorNumber = reader.optionalValue<int>("errno"_L1);
    return reader.result(event);
}

Decoded<WatchedSnapshot> decodeWatchedSnapshot(const QVariantMap &map)
{
    Reader reader(map);
    WatchedSnapshot snapshot;
    snapshot.snapshot = reader.uuid("snapshot"_L1);
    snapshot.name = reader.value<QString>("name"_L1);
    snapshot.taken = reader.value<qint64>("taken"_L1);
    snapshot.storage = reader.texts("storage"_L1, &DeviceNumber::fromText);
    snapshot.reserve = reader.texts("reserve"_L1, &DeviceNumber::fromText);
    snapshot.files = reader.texts("files"_L1, poolFileFromText);
    // A watch service that was started before an upgrade does not know it.
    if (map.contains("begins"_L1)) {
        snapshot.begins = reader.texts("begins"_L1, deviceBytesFromText);
    }
    snapshot.joined = reader.texts("joined"_L1, deviceBytesFromText);
    snapshot.policy = readPolicy(reader);
    return reader.result(snapshot);
}

Decoded<ChangeMapInfo> decodeChangeMapInfo(const QVariantMap &map)
{
    Reader reader(map);
    ChangeMapInfo info;
    info.capacity = reader.value<quint64>("capacity"_L1);
    info.blockSize = reader.value<quint32>("blockSize"_L1);
    info.blockCount = reader.value<quint32>("blockCount"_L1);
    info.generation = reader.uuid("generation"_L1);
    info.snapshotNumber = reader.value<quint32>("snapshotNumber"_L1);
    return reader.result(info);
}

QUuid requestOf(const QVariantMap &map)
{
    const QVariant request = map.value(u"request"_s);
    if (request.metaType() != QMetaType::fromType<QString>()) {
        return {};
    }
    return uuidFromText(request.toString()).value_or(QUuid());
}
} // namespace Blksnap::Protocol
