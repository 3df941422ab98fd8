// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer.h"

#include "client/failuretext.h"
#include "client/suitability.h"
#include "models/changedfilesmodel.h"
#include "models/eventmodel.h"
#include "models/format.h"
#include "models/snapshotmodel.h"

#include <QMetaEnum>

#include <algorithm>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace Blksnap::Printer
{

namespace
{

constexpr int INDENT = 2;

std::string text(const QString &value)
{
    return value.toStdString();
}

Json list(const QStringList &values)
{
    Json result = Json::array();
    for (const QString &value : values) {
        result.push_back(text(value));
    }
    return result;
}

Json numbers(const QList<DeviceNumber> &devices)
{
    Json result = Json::array();
    for (const DeviceNumber device : devices) {
        result.push_back(text(device.toText()));
    }
    return result;
}

Json jsonOf(const QList<SnapshotFile> &files)
{
    Json result = Json::array();
    for (const SnapshotFile &file : files) {
        result.push_back(
            { { "device", text(file.device.toText()) }, { "fileSystem", text(file.fileSystem.toText()) } });
    }
    return result;
}

Json jsonOf(const std::optional<Policy> &policy)
{
    if (!policy) {
        return nullptr;
    }
    return { { "growStep", policy->growStep },
             { "keepFree", policy->keepFree },
             { "atReserveEnd", text(reserveEndName(policy->atReserveEnd)) } };
}

QString dumped(const Json &json)
{
    return QString::fromStdString(json.dump(INDENT)) + u'\n';
}

std::string stateName(SnapshotState state)
{
    switch (state) {
    case SnapshotState::Created:
        return "created";
    case SnapshotState::Taken:
        return "taken";
    case SnapshotState::Overflowed:
        return "overflowed";
    case SnapshotState::Failed:
        return "failed";
    }
    return {};
}

template<typename Enum> std::string enumName(Enum value)
{
    return QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value));
}

Json jsonOf(const Event &event)
{
    Json json{ { "id", event.id },
               { "time", text(event.time.toUTC().toString(Qt::ISODateWithMs)) },
               { "kind", enumName(event.kind) },
               { "snapshot", text(uuidToText(event.snapshot)) },
               { "bytes", event.bytes },
               { "errno", event.error } };
    json["device"] = event.device ? Json(text(event.device->toText())) : Json(nullptr);
    return json;
}

} // namespace

/// Scripts and terminals split at plain spaces.
QString withPlainSpaces(QString text)
{
    return text.replace(QChar::Nbsp, u' ');
}

QString table(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths.at(column), row.at(column).size());
        }
    }
    QString result;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            line += row.at(column).leftJustified(widths.at(column) + 2);
        }
        result += line.trimmed() + u'\n';
    }
    return withPlainSpaces(result);
}

QString devices(const Backend &backend, bool isJson)
{
    const Suitability suitability(backend.devices(), backend.snapshots());
    if (isJson) {
        Json result = Json::array();
        for (const Device &device : backend.devices().devices()) {
            const Verdict verdict = suitability.forFreezing(device);
            result.push_back({ { "device", text(device.number.toText()) },
                               { "name", text(device.name) },
                               { "node", text(device.node) },
                               { "kind", enumName(device.kind) },
                               { "size", device.size },
                               { "diskSequence", device.diskSequence },
                               { "readOnly", device.readOnly },
                               { "model", text(device.model) },
                               { "serial", text(device.serial) },
                               { "type", text(device.contentType) },
                               { "label", text(device.label) },
                               { "uuid", text(device.contentUuid) },
                               { "partitionUuid", text(device.partitionUuid) },
                               { "signature", text(device.signatureToken()) },
                               { "mountPoints", list(device.mountPoints) },
                               { "parents", numbers(device.parents) },
                               { "tracked", backend.trackerOf(device.number).has_value() },
                               { "held", backend.snapshotHolding(device.number).has_value() },
                               { "canBeFrozen", verdict.isSuitable },
                               { "reason", text(verdict.reason) } });
        }
        return dumped(result);
    }
    QList<QStringList> rows{ { u"DEVICE"_s, u"NUMBER"_s, u"SIZE"_s, u"SIGNATURE"_s, u"MOUNTED ON"_s, u"STATE"_s } };
    for (const Device &device : backend.devices().devices()) {
        const QString state = backend.snapshotHolding(device.number) ? u"held"_s
            : backend.trackerOf(device.number)                       ? u"tracked"_s
                                                                     : QString();
        rows << QStringList{ device.node,
                             device.number.toText(),
                             Format::size(device.size),
                             device.signatureToken(),
                             device.mountPoints.join(u','),
                             state };
    }
    return table(rows);
}

QString snapshots(const Backend &backend, bool isJson)
{
    if (isJson) {
        Json result = Json::array();
        for (const Snapshot &snapshot : backend.snapshots()) {
            Json images = Json::array();
            for (const SnapshotImage &image : snapshot.images) {
                const auto device = backend.devices().find(image.image);
                images.push_back({ { "origin", text(image.origin.toText()) },
                                   { "image", text(image.image.toText()) },
                                   { "node", device ? text(device->node) : std::string() },
                                   { "mountPoints", device ? list(device->mountPoints) : Json::array() },
                                   { "chunkSize", image.chunkSize },
                                   { "chunksCopied", image.chunksCopied },
                                   { "chunksElided", image.chunksElided },
                                   { "bytesRead", image.bytesRead },
                                   { "bytesWritten", image.bytesWritten },
                                   { "errno", image.error } });
            }
            result.push_back({ { "snapshot", text(uuidToText(snapshot.id)) },
                               { "name", text(snapshot.name) },
                               { "state", stateName(snapshot.state) },
                               { "takenAt", text(snapshot.takenAt.toUTC().toString(Qt::ISODateWithMs)) },
                               { "capacity", snapshot.capacity },
                               { "filled", snapshot.filled },
                               { "requested", snapshot.requested },
                               { "lowSpaceEvents", snapshot.lowSpaceEvents },
                               { "freezeMicroseconds", snapshot.freezeMicroseconds },
                               { "storage", numbers(snapshot.storage) },
                               { "reserve", numbers(snapshot.reserve) },
                               { "files", jsonOf(snapshot.files) },
                               { "policy", jsonOf(snapshot.policy) },
                               { "images", images } });
        }
        return dumped(result);
    }
    QList<QStringList> rows{ { u"SNAPSHOT"_s, u"NAME"_s, u"STATE"_s, u"TAKEN"_s, u"POOL"_s, u"IMAGES"_s } };
    for (const Snapshot &snapshot : backend.snapshots()) {
        QStringList images;
        for (const SnapshotImage &image : snapshot.images) {
            const auto device = backend.devices().find(image.image);
            images << (device ? device->node : image.image.toText());
        }
        rows << QStringList{ uuidToText(snapshot.id),
                             snapshot.name,
                             SnapshotModel::stateText(snapshot),
                             snapshot.takenAt.toString(Qt::ISODate),
                             u"%1/%2"_s.arg(Format::size(snapshot.filled), Format::size(snapshot.capacity)),
                             images.join(u',') };
    }
    return table(rows);
}

QString changes(const ChangeMap &map, int sinceNumber, bool isJson)
{
    const auto ranges = changedRanges(map, sinceNumber);
    if (isJson) {
        Json areas = Json::array();
        for (const ChangedRange &range : ranges) {
            areas.push_back({ { "offset", range.offset }, { "length", range.length }, { "number", range.number } });
        }
        const ChangeTotals totals = changeTotals(map, sinceNumber);
        return dumped({ { "device", text(map.device.toText()) },
                        { "blockSize", map.blockSize },
                        { "blockCount", map.blockCount() },
                        { "capacity", map.capacity },
                        { "generation", text(uuidToText(map.generation)) },
                        { "snapshotNumber", map.snapshotNumber },
                        { "since", sinceNumber },
                        { "changedBytes", totals.bytes },
                        { "changedBlocks", totals.blocks },
                        { "ranges", areas } });
    }
    QList<QStringList> rows{ { u"OFFSET"_s, u"LENGTH"_s, u"INTERVAL"_s } };
    for (const ChangedRange &range : ranges) {
        rows << QStringList{ QString::number(range.offset),
                             QString::number(range.length),
                             QString::number(range.number) };
    }
    return table(rows);
}

QString changedFiles(const ChangedFiles &files, const FilesQuestion &question, bool isJson)
{
    if (isJson) {
        Json found = Json::array();
        for (const ChangedFile &file : files.files) {
            found.push_back({ { "inode", file.inode }, { "names", list(file.names) }, { "changedBytes", file.bytes } });
        }
        return dumped({ { "device", text(question.device.toText()) },
                        { "since", question.since },
                        { "fileSystem", text(files.fileSystem) },
                        { "files", found },
                        { "elsewhereBytes", files.elsewhere },
                        { "truncated", files.isTruncated } });
    }
    QList<QStringList> rows{ { u"CHANGED"_s, u"FILE"_s } };
    for (const ChangedFile &file : files.files) {
        rows << QStringList{ QString::number(file.bytes), ChangedFilesModel::nameOf(file) };
    }
    return table(rows);
}

QString leftOut(const ChangedFiles &files)
{
    QString text;
    if (files.elsewhere > 0) {
        text += u"%1 bytes more changed that no file owns: free again, or records of the file system.\n"_s.arg(
            files.elsewhere);
    }
    if (files.isTruncated) {
        text += u"There are more files; only these could be listed.\n"_s;
    }
    return text;
}

QString event(const Event &event, const Backend &backend, bool isJson)
{
    if (isJson) {
        return QString::fromStdString(jsonOf(event).dump()) + u'\n';
    }
    EventModel words;
    words.setInventory(backend.devices());
    return u"%1  %2  %3\n"_s.arg(
        event.time.toString(Qt::ISODate), uuidToText(event.snapshot), withPlainSpaces(words.sentence(event)));
}

QString events(const Backend &backend, bool isJson)
{
    if (isJson) {
        Json result = Json::array();
        for (const Event &event : backend.events()) {
            result.push_back(jsonOf(event));
        }
        return dumped(result);
    }
    QString result;
    for (const Event &each : backend.events()) {
        result += event(each, backend, false);
    }
    return result;
}

QString taken(const TakenSnapshot &snapshot, bool isJson)
{
    if (isJson) {
        return dumped(
            { { "snapshot", text(uuidToText(snapshot.id)) }, { "freezeMicroseconds", snapshot.freezeMicroseconds } });
    }
    return u"%1\n"_s.arg(uuidToText(snapshot.id));
}

QString capacity(quint64 bytes, bool isJson)
{
    return isJson ? dumped({ { "capacity", bytes } }) : withPlainSpaces(Format::exactSize(bytes)) + u'\n';
}

QString failure(const Failure &failure, const DeviceInventory &devices, bool isJson)
{
    if (!isJson) {
        QString words = u"blksnapctl: "_s + FailureText(failure, devices).full() + u'\n';
        if (failure.kind == Failure::Kind::Signature && failure.device) {
            const auto device = devices.find(*failure.device);
            words += u"blksnapctl: to agree: --lose %1=%2\n"_s.arg(device ? device->node : failure.device->toText(),
                                                                   failure.signature);
        }
        return words;
    }
    Json json{ { "error", enumName(failure.kind) },
               { "message", text(FailureText(failure, devices).full()) },
               { "errno", failure.error },
               { "signature", text(failure.signature) } };
    json["device"] = failure.device ? Json(text(failure.device->toText())) : Json(nullptr);
    return dumped(json);
}

QString complaint(const QString &words, bool isJson)
{
    return isJson ? dumped({ { "error", "Usage" }, { "message", text(words) } }) : u"blksnapctl: %1\n"_s.arg(words);
}

QString done(bool isJson)
{
    return isJson ? dumped({ { "done", true } }) : QString();
}

} // namespace Blksnap::Printer
