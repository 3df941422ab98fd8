// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Reads and writes /run/blksnap. Numbers that JSON cannot hold exactly are written as text.
 */
#include "records.h"

#include "protocol/storageroom.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
constexpr const char *snapshotsDirectory = "snapshots";
constexpr const char *requestsDirectory = "requests";
constexpr const char *watchDirectory = "watch";
constexpr const char *jsonSuffix = ".json";
constexpr const char *noSuffix = "";

constexpr qsizetype maximumRequests = 256;
constexpr quint32 requestMagic = 0x626c6b73;
constexpr qint32 requestFormat = 1;

std::unexpected<Error> failure(int number, const QString &what)
{
    return std::unexpected(Error{ number, what });
}

Result<void> write(const QString &path, const QByteArray &content)
{
    const QString directory = QFileInfo(path).path();
    if (!QDir().mkpath(directory)) {
        return failure(EIO, u"create "_s + directory);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(content) != content.size() || !file.commit()) {
        return failure(file.error() == QFileDevice::ResourceError ? ENOSPC : EIO, u"write "_s + path);
    }
    return {};
}

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(QFile::exists(path) ? EIO : ENOENT, u"read "_s + path);
    }
    return file.readAll();
}

Result<QJsonObject> readJson(const QString &path)
{
    return read(path).and_then([&](const QByteArray &content) -> Result<QJsonObject> {
        const QJsonDocument document = QJsonDocument::fromJson(content);
        if (!document.isObject()) {
            return failure(EBADMSG, u"read "_s + path);
        }
        return document.object();
    });
}

QString exact(quint64 number)
{
    return QString::number(number);
}

/// Reads JSON values and remembers whether all were as expected.
class Values
{
public:
    quint64 number(const QJsonValue &value)
    {
        bool ok = false;
        const quint64 result = value.toString().toULongLong(&ok);
        m_valid = m_valid && ok;
        return result;
    }
    qint64 signedNumber(const QJsonValue &value)
    {
        bool ok = false;
        const qint64 result = value.toString().toLongLong(&ok);
        m_valid = m_valid && ok;
        return result;
    }
    QString text(const QJsonValue &value)
    {
        m_valid = m_valid && value.isString();
        return value.toString();
    }
    DeviceNumber device(const QJsonValue &value)
    {
        const auto number = DeviceNumber::fromText(value.toString());
        m_valid = m_valid && number;
        return number.value_or(DeviceNumber{});
    }
    QList<StoredDevice> storedDevices(const QJsonValue &value)
    {
        QList<StoredDevice> result;
        m_valid = m_valid && value.isArray();
        const QJsonArray array = value.toArray();
        for (const auto &element : array) {
            StoredDevice stored = { .device = device(element["device"_L1]),
                                    .size = number(element["size"_L1]),
                                    .diskSequence = number(element["diskseq"_L1]) };
            if (const QJsonValue fileSystem = element["fileSystem"_L1]; !fileSystem.isUndefined()) {
                stored.fileSystem = device(fileSystem);
            }
            if (const QJsonValue begin = element["begin"_L1]; !begin.isUndefined()) {
                stored.begin = number(begin);
            }
            result.append(stored);
        }
        return result;
    }
    Policy policy(const QJsonValue &value)
    {
        const auto end = reserveEndFromName(value["atReserveEnd"_L1].toString());
        m_valid = m_valid && end;
        return { .growStep = number(value["growStep"_L1]),
                 .keepFree = number(value["keepFree"_L1]),
                 .atReserveEnd = end.value_or(ReserveEnd::Warn) };
    }
    bool areValid() const
    {
        return m_valid;
    }

private:
    bool m_valid = true;
};

QJsonArray toJson(const QList<StoredDevice> &devices)
{
    QJsonArray array;
    for (const StoredDevice &device : devices) {
        QJsonObject object = {
            { u"device"_s, device.device.toText() },
            { u"size"_s, exact(device.size) },
            { u"diskseq"_s, exact(device.diskSequence) },
        };
        if (device.fileSystem) {
            object.insert(u"fileSystem"_s, device.fileSystem->toText());
        }
        if (device.begin) {
            object.insert(u"begin"_s, exact(*device.begin));
        }
        array.append(object);
    }
    return array;
}

QJsonObject toJson(const Policy &policy)
{
    return {
        { u"growStep"_s, exact(policy.growStep) },
        { u"keepFree"_s, exact(policy.keepFree) },
        { u"atReserveEnd"_s, reserveEndName(policy.atReserveEnd) },
    };
}
} // namespace

BlockRange StoredDevice::room() const
{
    const quint64 bytes = roomOn(size);
    return { .offset = (size - bytes) / sectorSize, .count = bytes / sectorSize };
}

QString Records::defaultRoot()
{
    return u"/run/blksnap"_s;
}

Records::Records(QString root) : m_root(std::move(root))
{
}

Result<void> Records::saveSnapshot(const SnapshotRecord &record) const
{
    const QJsonObject object = {
        { u"snapshot"_s, uuidToText(record.snapshot) }, { u"name"_s, record.name },
        { u"taken"_s, QString::number(record.taken) },  { u"storage"_s, toJson(record.storage) },
        { u"reserve"_s, toJson(record.reserve) },       { u"policy"_s, toJson(record.policy) },
    };
    return write(path(snapshotsDirectory, record.snapshot, jsonSuffix), QJsonDocument(object).toJson());
}

Result<SnapshotRecord> Records::snapshot(const SnapshotId &id) const
{
    const QString file = path(snapshotsDirectory, id, jsonSuffix);
    return readJson(file).and_then([&](const QJsonObject &object) -> Result<SnapshotRecord> {
        Values values;
        SnapshotRecord record = {
            .snapshot = uuidFromText(values.text(object["snapshot"_L1])).value_or(QUuid()),
            .name = values.text(object["name"_L1]),
            .taken = values.signedNumber(object["taken"_L1]),
            .storage = values.storedDevices(object["storage"_L1]),
            .reserve = values.storedDevices(object["reserve"_L1]),
            .policy = values.policy(object["policy"_L1]),
        };
        if (!values.areValid() || record.snapshot != id) {
            return failure(EBADMSG, u"read "_s + file);
        }
        return record;
    });
}

QList<SnapshotId> Records::snapshotIds() const
{
    return idsIn(snapshotsDirectory, jsonSuffix);
}

void Records::removeSnapshot(const SnapshotId &id) const
{
    QFile::remove(path(snapshotsDirectory, id, jsonSuffix));
}

Result<void> Records::saveGrowth(const SnapshotId &id, const GrowthState &state) const
{
    QJsonArray array;
    for (const ReserveUse &one : state.reserve) {
        array.append(QJsonObject{
            { u"device"_s, one.device.toText() },
            { u"diskseq"_s, exact(one.diskSequence) },
            { u"usedSectors"_s, exact(one.usedSectors) },
            { u"pendingSectors"_s, exact(one.pendingSectors) },
        });
    }
    const QJsonObject object = { { u"handledEvents"_s, exact(state.handledEvents) }, { u"reserve"_s, array } };
    return write(path(watchDirectory, id, jsonSuffix), QJsonDocument(object).toJson());
}

Result<GrowthState> Records::growth(const SnapshotId &id) const
{
    const QString file = path(watchDirectory, id, jsonSuffix);
    const auto object = readJson(file);
    if (!object) {
        return object.error().number == ENOENT ? Result<GrowthState>(GrowthState()) : std::unexpected(object.error());
    }
    Values values;
    GrowthState state;
    state.handledEvents = values.number(object->value("handledEvents"_L1));
    const QJsonArray array = object->value("reserve"_L1).toArray();
    for (const auto &element : array) {
        state.reserve.append({ .device = values.device(element["device"_L1]),
                               .diskSequence = values.number(element["diskseq"_L1]),
                               .usedSectors = values.number(element["usedSectors"_L1]),
                               .pendingSectors = values.number(element["pendingSectors"_L1]) });
    }
    if (!values.areValid() || !object->value("reserve"_L1).isArray()) {
        return failure(EBADMSG, u"read "_s + file);
    }
    return state;
}

QList<SnapshotId> Records::growthIds() const
{
    return idsIn(watchDirectory, jsonSuffix);
}

void Records::removeGrowth(const SnapshotId &id) const
{
    QFile::remove(path(watchDirectory, id, jsonSuffix));
}

Result<void> Records::saveEvents(const QList<Protocol::Event> &events) const
{
    QJsonArray array;
    for (const Protocol::Event &event : events) {
        QJsonObject object = {
            { u"id"_s, exact(event.id) },
            { u"time"_s, QString::number(event.time) },
            { u"kind"_s, Protocol::eventKindName(event.kind) },
            { u"snapshot"_s, uuidToText(event.snapshot) },
        };
        if (event.device) {
            object.insert(u"device"_s, event.device->toText());
        }
        if (event.sectors) {
            object.insert(u"sectors"_s, exact(*event.sectors));
        }
        if (event.errorNumber) {
            object.insert(u"errno"_s, *event.errorNumber);
        }
        array.append(object);
    }
    return write(m_root + u"/watch/events.json"_s,
                 QJsonDocument(QJsonObject{ { u"events"_s, array } }).toJson(QJsonDocument::Compact));
}

Result<QList<Protocol::Event>> Records::events() const
{
    const QString file = m_root + u"/watch/events.json"_s;
    const auto object = readJson(file);
    if (!object) {
        return object.error().number == ENOENT ? Result<QList<Protocol::Event>>(QList<Protocol::Event>())
                                               : std::unexpected(object.error());
    }
    QList<Protocol::Event> result;
    const QJsonArray array = object->value("events"_L1).toArray();
    for (const auto &element : array) {
        Values values;
        Protocol::Event event;
        event.id = values.number(element["id"_L1]);
        event.time = values.signedNumber(element["time"_L1]);
        const auto kind = Protocol::eventKindFromName(values.text(element["kind"_L1]));
        const auto snapshot = uuidFromText(values.text(element["snapshot"_L1]));
        if (!values.areValid() || !kind || !snapshot) {
            return failure(EBADMSG, u"read "_s + file);
        }
        event.kind = *kind;
        event.snapshot = *snapshot;
        event.device = DeviceNumber::fromText(element["device"_L1].toString());
        if (element["sectors"_L1].isString()) {
            event.sectors = values.number(element["sectors"_L1]);
        }
        if (element["errno"_L1].isDouble()) {
            event.errorNumber = element["errno"_L1].toInt();
        }
        result.append(event);
    }
    return result;
}

Result<void> Records::saveRequest(const RequestRecord &record) const
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_6);
    stream << requestMagic << requestFormat << record.request << record.verb << record.digest
           << static_cast<qint32>(record.state) << static_cast<qint32>(record.origins.size());
    for (const DeviceNumber origin : record.origins) {
        stream << origin.major << origin.minor;
    }
    stream << record.created << record.answer;
    const auto written = write(path(requestsDirectory, record.request, noSuffix), content);
    pruneRequests();
    return written;
}

Result<RequestRecord> Records::request(const QUuid &request) const
{
    const QString file = path(requestsDirectory, request, noSuffix);
    return read(file).and_then([&](const QByteArray &content) -> Result<RequestRecord> {
        QDataStream stream(content);
        stream.setVersion(QDataStream::Qt_6_6);
        quint32 magic = 0;
        qint32 format = 0;
        qint32 state = 0;
        qint32 origins = 0;
        RequestRecord record;
        stream >> magic >> format >> record.request >> record.verb >> record.digest >> state >> origins;
        const bool plausible = magic == requestMagic && format == requestFormat && record.request == request
            && state >= 0 && state <= static_cast<qint32>(RequestRecord::State::Refused) && origins >= 0
            && origins <= Protocol::maximumDevices;
        if (!plausible) {
            return failure(EBADMSG, u"read "_s + file);
        }
        for (qint32 i = 0; i < origins; ++i) {
            DeviceNumber origin;
            stream >> origin.major >> origin.minor;
            record.origins.append(origin);
        }
        record.state = static_cast<RequestRecord::State>(state);
        stream >> record.created >> record.answer;
        if (stream.status() != QDataStream::Ok) {
            return failure(EBADMSG, u"read "_s + file);
        }
        return record;
    });
}

QList<RequestRecord> Records::runningRequests() const
{
    QList<RequestRecord> result;
    const QList<QUuid> ids = idsIn(requestsDirectory, noSuffix);
    for (const QUuid &id : ids) {
        const auto record = request(id);
        if (record && record->state == RequestRecord::State::Running) {
            result.append(*record);
        }
    }
    return result;
}

QString Records::path(const char *directory, const QUuid &id, const char *suffix) const
{
    return u"%1/%2/%3%4"_s.arg(m_root, QLatin1StringView(directory), uuidToText(id), QLatin1StringView(suffix));
}

QList<QUuid> Records::idsIn(const char *directory, const char *suffix) const
{
    QList<QUuid> ids;
    const QStringList names = QDir(m_root + u'/' + QLatin1StringView(directory)).entryList(QDir::Files);
    for (const QString &name : names) {
        if (!name.endsWith(QLatin1StringView(suffix))) {
            continue;
        }
        if (const auto id = uuidFromText(QStringView(name).chopped(qsizetype(qstrlen(suffix))))) {
            ids.append(*id);
        }
    }
    return ids;
}

void Records::pruneRequests() const
{
    const QString directory = m_root + u'/' + QLatin1StringView(requestsDirectory);
    const QFileInfoList files = QDir(directory).entryInfoList(QDir::Files, QDir::Time);
    for (qsizetype i = maximumRequests; i < files.size(); ++i) {
        const auto id = uuidFromText(files[i].fileName());
        const auto record = id ? request(*id) : failure(EBADMSG, files[i].fileName());
        if (!record || record->state != RequestRecord::State::Running) {
            QFile::remove(files[i].filePath());
        }
    }
}
} // namespace Blksnap
