// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the parts say to each other: names, requests, replies, refusals and events as value structs, and their form as
 * QVariantMap. docs/protocol.md is the same in words.
 *
 * Invariant: decode functions are the one place where foreign input is validated. They answer a struct only if the map
 * holds exactly the keys that belong there, each of exactly its type and within its limits; whoever holds such a struct
 * need not look again. decode(encode(x)) == x for every x that keeps the limits.
 */
#pragma once

#include "kernel/types.h"
#include "protocol/policy.h"

#include <QList>
#include <QVariantMap>

#include <expected>

namespace Blksnap::Protocol
{
using namespace Qt::StringLiterals;

/// Limits of what is accepted. Generous for people, small for an attacker.
inline constexpr qsizetype maximumDevices = 64; ///< origins in one call, storage in one call, reserve in one call
inline constexpr qsizetype maximumNameBytes = 255; ///< of a snapshot's name in UTF-8
inline constexpr qsizetype maximumUuidLength = 64; ///< file-system UUIDs are no RFC 4122 UUIDs always
inline constexpr qsizetype maximumTokenLength = 4096; ///< of a signature token
inline constexpr quint64 fileAlignment = 1024 * 1024; ///< sizes of pool files are multiples of it, in bytes

/// KAuth helper id and bus name.
inline constexpr auto helperId = "org.blksnap.helper"_L1;

namespace Watch
{
inline constexpr auto service = "org.blksnap.Watch"_L1;
inline constexpr auto path = "/org/blksnap/Watch"_L1;
inline constexpr auto interface = "org.blksnap.Watch1"_L1;
inline constexpr auto queryAction = "org.blksnap.watch.query"_L1;
inline constexpr auto readMapAction = "org.blksnap.watch.readmap"_L1;
inline constexpr auto listFilesAction = "org.blksnap.watch.listfiles"_L1;
inline constexpr auto errorNotAuthorized = "org.blksnap.Error.NotAuthorized"_L1;
inline constexpr auto errorNoDevice = "org.blksnap.Error.NoDevice"_L1;
inline constexpr auto errorNotTracked = "org.blksnap.Error.NotTracked"_L1;
inline constexpr auto errorNoModule = "org.blksnap.Error.NoModule"_L1;
inline constexpr auto errorKernel = "org.blksnap.Error.Kernel"_L1;
} // namespace Watch

/// Whether a person may call a snapshot so: proper Unicode, one line, not too long. May be empty.
bool isName(const QString &text);

/// The actions of the helper.
enum class Verb {
    Take,
    TakeOverwrite, ///< as Take, but storage may carry consent to lose what is on it
    AddStorage,
    Release,
    Track,
    Untrack,
    LoadModule,
};

/// "take", "takeoverwrite"...
QString verbName(Verb verb);
/// "org.blksnap.helper.take"...
QString actionId(Verb verb);
std::optional<Verb> verbOfAction(QStringView actionId);

/// Why a verb was refused or failed.
enum class Code {
    BadArgument, ///< the request itself is not acceptable
    DeviceChanged, ///< size, disk sequence number or UUID are not what the caller saw
    NoDevice,
    NotABlockDevice,
    Signature, ///< a signature is on it that nobody agreed to lose
    InUse, ///< mounted, swap, held by another device, opened by someone
    ReadOnly,
    TooSmall,
    LargeBlocks, ///< storage that cannot be written to in blocks as small as those of what is being frozen
    IsOrigin, ///< storage that lies on what is being frozen
    AlreadyHeld, ///< another snapshot holds the origin
    NoSpace,
    NoModule, ///< the kernel module is not loaded
    ModuleRefused, ///< the kernel refused to load the module
    UnknownSnapshot,
    UnsuitedFileSystem, ///< not mounted, read-only, or of a kind that cannot keep a pool file in place
    Busy,
    Interrupted, ///< the helper died while it worked on this request; what it had begun was undone
    Kernel, ///< see errno
};

/// The form on the wire, "device-changed".
QString codeName(Code code);
std::optional<Code> codeFromName(QStringView name);

/// A device as the caller saw it. All but the number are preconditions.
struct DeviceReference {
    DeviceNumber device;
    quint64 size = 0; ///< bytes
    quint64 diskSequence = 0; ///< 0: not known
    QString uuid; ///< of the file system, else of the partition, else empty

    bool operator==(const DeviceReference &) const = default;
};

/// A device that is to be overwritten.
struct StorageReference {
    DeviceReference device;
    QString consent; ///< the signature token that the person agreed to lose, empty: none

    bool operator==(const StorageReference &) const = default;
};

/// A file that is to be made as storage, on a file system that is mounted.
struct FileReference {
    DeviceReference fileSystem; ///< the device that it lies on; its UUID has to be named
    quint64 size = 0; ///< bytes of the file, a multiple of fileAlignment

    bool operator==(const FileReference &) const = default;
};

/// Arguments of Take and TakeOverwrite.
struct TakeRequest {
    QUuid request;
    QList<DeviceReference> devices;
    QList<StorageReference> storage;
    QList<StorageReference> reserve;
    QString name;
    QList<FileReference> storageFiles = {};
    QList<FileReference> reserveFiles = {};
    Policy policy = {};

    bool operator==(const TakeRequest &) const = default;
};

struct AddStorageRequest {
    QUuid request;
    SnapshotId snapshot;
    QList<StorageReference> storage;
    QList<StorageReference> reserve;
    QList<FileReference> storageFiles = {};
    QList<FileReference> reserveFiles = {};

    bool operator==(const AddStorageRequest &) const = default;
};

struct ReleaseRequest {
    QUuid request;
    SnapshotId snapshot;

    bool operator==(const ReleaseRequest &) const = default;
};

/// Arguments of Track and Untrack.
struct TrackRequest {
    QUuid request;
    QList<DeviceReference> devices;

    bool operator==(const TrackRequest &) const = default;
};

struct LoadModuleRequest {
    QUuid request;

    bool operator==(const LoadModuleRequest &) const = default;
};

/// An origin and its image.
struct Image {
    DeviceNumber origin;
    DeviceNumber image;

    bool operator==(const Image &) const = default;
};

struct TakeReply {
    QUuid request;
    SnapshotId snapshot;
    quint64 freezeMicroseconds = 0;
    QList<Image> images;

    bool operator==(const TakeReply &) const = default;
};

struct AddStorageReply {
    QUuid request;
    quint64 capacity = 0; ///< of the difference storage now, bytes

    bool operator==(const AddStorageReply &) const = default;
};

/// Reply of Release, Track and Untrack.
struct DoneReply {
    QUuid request;

    bool operator==(const DoneReply &) const = default;
};

struct LoadModuleReply {
    QUuid request;
    Version version;

    bool operator==(const LoadModuleReply &) const = default;
};

/// What a refused or failed verb answers.
struct Refusal {
    QUuid request; ///< nil where the request was so malformed that it named none
    Code code = Code::BadArgument;
    QString message; ///< English, for logs
    std::optional<DeviceNumber> device;
    QString signature; ///< token, for Code::Signature
    QString signatureText; ///< the same for people: "ext4 \"Backup\""
    int errorNumber = 0; ///< errno where the kernel said one

    bool operator==(const Refusal &) const = default;
};

/// Kinds of events of the watch service.
enum class EventKind {
    Taken,
    LowSpace, ///< sectors: what the kernel asks for
    Grown, ///< device, sectors: what was added from the reserve
    ReserveExhausted, ///< sectors: what is missing
    Corrupted, ///< device, errorNumber: the image of this origin is lost
    Released,
};

QString eventKindName(EventKind kind);
std::optional<EventKind> eventKindFromName(QStringView name);

struct Event {
    quint64 id = 0; ///< rises by one
    qint64 time = 0; ///< microseconds since 1970
    EventKind kind = EventKind::Taken;
    SnapshotId snapshot;
    std::optional<DeviceNumber> device;
    std::optional<quint64> sectors;
    std::optional<int> errorNumber;

    bool operator==(const Event &) const = default;
};

/// A pool file that was made.
struct PoolFile {
    DeviceNumber device; ///< the loop device by which it is used; among the storage or the reserve
    DeviceNumber fileSystem; ///< the device that it lies on

    bool operator==(const PoolFile &) const = default;
};

/// A device of the pool and a number of bytes that belongs to it.
struct DeviceBytes {
    DeviceNumber device;
    quint64 bytes = 0;

    bool operator==(const DeviceBytes &) const = default;
};

/// One entry of Watch1.Snapshots.
struct WatchedSnapshot {
    SnapshotId snapshot;
    QString name;
    qint64 taken = 0; ///< microseconds since 1970
    QList<DeviceNumber> storage;
    QList<DeviceNumber> reserve;
    QList<PoolFile> files = {};
    QList<DeviceBytes> begins = {}; ///< what of the pool lies before the storage, where it is known
    QList<DeviceBytes> joined = {}; ///< what of the reserve is in the pool already
    Policy policy = {};

    bool operator==(const WatchedSnapshot &) const = default;
};

/// What goes with the descriptor of Watch1.ReadChangeMap.
struct ChangeMapInfo {
    quint64 capacity = 0; ///< bytes
    quint32 blockSize = 0; ///< bytes
    quint32 blockCount = 0;
    QUuid generation;
    quint32 snapshotNumber = 0;

    bool operator==(const ChangeMapInfo &) const = default;
};

/// What is wrong with a map: for a refusal or a log, in English.
struct DecodeError {
    QString message;
};

template<typename T> using Decoded = std::expected<T, DecodeError>;

/// Whether storage may carry consent to lose what is on it.
enum class Consent {
    Refused,
    Allowed,
};

QVariantMap encode(const TakeRequest &request);
QVariantMap encode(const AddStorageRequest &request);
QVariantMap encode(const ReleaseRequest &request);
QVariantMap encode(const TrackRequest &request);
QVariantMap encode(const LoadModuleRequest &request);
QVariantMap encode(const TakeReply &reply);
QVariantMap encode(const AddStorageReply &reply);
QVariantMap encode(const DoneReply &reply);
QVariantMap encode(const LoadModuleReply &reply);
QVariantMap encode(const Refusal &refusal);
QVariantMap encode(const Event &event);
QVariantMap encode(const WatchedSnapshot &snapshot);
QVariantMap encode(const ChangeMapInfo &info);

/// The action decides about consent: Refused for Verb::Take, Allowed for Verb::TakeOverwrite.
Decoded<TakeRequest> decodeTakeRequest(const QVariantMap &map, Consent consent);
Decoded<AddStorageRequest> decodeAddStorageRequest(const QVariantMap &map);
Decoded<ReleaseRequest> decodeReleaseRequest(const QVariantMap &map);
Decoded<TrackRequest> decodeTrackRequest(const QVariantMap &map);
Decoded<LoadModuleRequest> decodeLoadModuleRequest(const QVariantMap &map);
Decoded<TakeReply> decodeTakeReply(const QVariantMap &map);
Decoded<AddStorageReply> decodeAddStorageReply(const QVariantMap &map);
Decoded<DoneReply> decodeDoneReply(const QVariantMap &map);
Decoded<LoadModuleReply> decodeLoadModuleReply(const QVariantMap &map);
Decoded<Refusal> decodeRefusal(const QVariantMap &map);
Decoded<Event> decodeEvent(const QVariantMap &map);
Decoded<WatchedSnapshot> decodeWatchedSnapshot(const QVariantMap &map);
Decoded<ChangeMapInfo> decodeChangeMapInfo(const QVariantMap &map);

/// The request id of any map of ours, nil if it has none that is well-formed; for answering what could not be decoded.
QUuid requestOf(const QVariantMap &map);
} // namespace Blksnap::Protocol
