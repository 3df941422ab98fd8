// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What all verbs share: a request is done once, answered, remembered and journalled.
 */
#include "verbs.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace Blksnap
{
using Protocol::Code;
using Protocol::Consent;
using Protocol::Verb;

namespace
{
QByteArray digestOf(const QVariantMap &arguments)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_6);
    stream << arguments;
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}
} // namespace

ModuleLoader::~ModuleLoader() = default;
WatchNotifier::~WatchNotifier() = default;

QList<DeviceNumber> numbersOf(const QList<Protocol::DeviceReference> &references)
{
    QList<DeviceNumber> numbers;
    std::ranges::transform(references, std::back_inserter(numbers), &Protocol::DeviceReference::device);
    return numbers;
}

QString textOf(const QList<DeviceNumber> &devices)
{
    QStringList texts;
    std::ranges::transform(devices, std::back_inserter(texts), &DeviceNumber::toText);
    return texts.join(u' ');
}

Verbs::Verbs(Surroundings surroundings) : m_with(std::move(surroundings)), m_claims(m_with)
{
}

Verbs::Answer Verbs::perform(Verb verb, const QVariantMap &arguments, uint caller)
{
    m_caller = caller;
    RequestRecord record;
    record.request = Protocol::requestOf(arguments);
    record.verb = Protocol::verbName(verb);
    record.digest = digestOf(arguments);
    if (const auto before = answerFromBefore(record)) {
        return *before;
    }

    auto done = decodeAndRun(verb, arguments, record);
    if (done) {
        record.state = RequestRecord::State::Done;
        record.answer = *done;
    } else {
        done.error().request = record.request;
        record.state = RequestRecord::State::Refused;
        record.answer = Protocol::encode(done.error());
        QList<JournalField> fields = {
            { "BLKSNAP_VERB", record.verb },
            { "BLKSNAP_CODE", Protocol::codeName(done.error().code) },
        };
        if (done.error().device) {
            fields.append({ "BLKSNAP_DEVICE", done.error().device->toText() });
        }
        note(JournalKinds::refused,
             u"%1 refused: %2"_s.arg(record.verb, done.error().message),
             record.request,
             std::move(fields));
    }
    if (!record.request.isNull()) {
        remember(record);
    }
    if (done) {
        return record.answer;
    }
    return std::unexpected(record.answer);
}

/// What a request that was seen before answers: the same, or that its id is used up. Nothing for a new one.
std::optional<Verbs::Answer> Verbs::answerFromBefore(const RequestRecord &record) const
{
    if (record.request.isNull()) {
        return std::nullopt;
    }
    const auto before = m_with.records.request(record.request);
    if (before && before->verb == record.verb && before->digest == record.digest) {
        return before->state == RequestRecord::State::Done ? Answer(before->answer) : std::unexpected(before->answer);
    }
    if (!before && before.error().number == ENOENT) {
        return std::nullopt;
    }
    Protocol::Refusal reused;
    reused.request = record.request;
    reused.code = Code::BadArgument;
    reused.message = u"The request id was used for something else before; nothing was changed"_s;
    return std::unexpected(Protocol::encode(reused));
}

Checked<QVariantMap> Verbs::decodeAndRun(Verb verb, const QVariantMap &arguments, RequestRecord &record)
{
    const auto run = [](const auto &decoded, auto function) -> Checked<QVariantMap> {
        if (!decoded) {
            return refusal(Code::BadArgument, decoded.error().message);
        }
        return function(*decoded);
    };
    switch (verb) {
    case Verb::Take:
    case Verb::TakeOverwrite:
        return run(Protocol::decodeTakeRequest(arguments, verb == Verb::Take ? Consent::Refused : Consent::Allowed),
                   [&](const Protocol::TakeRequest &request) { return take(request, record); });
    case Verb::AddStorage:
        return run(Protocol::decodeAddStorageRequest(arguments),
                   [&](const Protocol::AddStorageRequest &request) { return addStorage(request); });
    case Verb::Release:
        return run(Protocol::decodeReleaseRequest(arguments),
                   [&](const Protocol::ReleaseRequest &request) { return release(request); });
    case Verb::Track:
        return run(Protocol::decodeTrackRequest(arguments),
                   [&](const Protocol::TrackRequest &request) { return track(request); });
    case Verb::Untrack:
        return run(Protocol::decodeTrackRequest(arguments),
                   [&](const Protocol::TrackRequest &request) { return untrack(request); });
    case Verb::LoadModule:
        return run(Protocol::decodeLoadModuleRequest(arguments),
                   [&](const Protocol::LoadModuleRequest &request) { return loadModule(request); });
    }
    Q_UNREACHABLE_RETURN(refusal(Code::BadArgument, u"There is no such verb"_s));
}

void Verbs::remember(const RequestRecord &record)
{
    if (const auto saved = m_with.records.saveRequest(record); !saved) {
        m_with.journal.write(JournalKinds::program, u"A request is not remembered: "_s + saved.error().toString());
    }
}

void Verbs::note(const JournalKind &kind, const QString &message, const QUuid &request, QList<JournalField> fields)
{
    fields.append({ "BLKSNAP_REQUEST", uuidToText(request) });
    fields.append({ "BLKSNAP_CALLER_UID", QString::number(m_caller) });
    m_with.journal.write(kind, message, fields);
}

Checked<std::unique_ptr<Control>> Verbs::openControl() const
{
    auto control = m_with.openControl();
    if (control) {
        return std::move(*control);
    }
    const int error = control.error().number;
    if (error == ENOENT || error == ENXIO || error == ENODEV) {
        return refusal(Code::NoModule, u"The kernel module blksnap is not loaded"_s, std::nullopt, error);
    }
    return refusal(Code::Kernel, control.error().toString(), std::nullopt, error);
}

Checked<Device> Verbs::openChosen(const Protocol::DeviceReference &reference, Devices::Access access) const
{
    auto device = m_with.devices.open(reference.device, access);
    if (!device) {
        return device;
    }
    if (const auto same = checkPreconditions(*device, reference, m_with.devices.describe(reference.device)); !same) {
        return std::unexpected(same.error());
    }
    return device;
}

void Verbs::tellWatch(const SnapshotId &id)
{
    // One that is about to leave, having had nothing to do, does not answer; the next one does.
    const auto told = m_with.watch.adopt(id).or_else([&](const QString &) { return m_with.watch.adopt(id); });
    if (!told) {
        m_with.journal.write(JournalKinds::notWatched,
                             u"The watch service was not told about snapshot %1, its storage will not grow: %2"_s.arg(
                                 uuidToText(id), told.error()),
                             { { "BLKSNAP_SNAPSHOT", uuidToText(id) } });
    }
}
} // namespace Blksnap
