// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedfilesreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cerrno>
#include <cmath>

#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

/// More than the other side ever sends.
constexpr qsizetype LONGEST_LINE = 1024 * 1024;
constexpr qsizetype MOST_FILES = 100'000;
constexpr qsizetype MOST_BYTES = 256 * 1024 * 1024;
/// How often it is looked whether somebody still wants the answer.
constexpr int PATIENCE_MILLISECONDS = 100;
constexpr double HIGHEST_NUMBER = 9007199254740992.0;

std::optional<quint64> numberOf(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    const bool isNumber = value.isDouble() && number >= 0 && number <= HIGHEST_NUMBER && std::floor(number) == number;
    return isNumber ? std::optional(static_cast<quint64>(number)) : std::nullopt;
}

std::optional<ChangedFile> fileOf(const QJsonObject &object)
{
    const auto inode = numberOf(object.value("inode"_L1));
    const auto bytes = numberOf(object.value("bytes"_L1));
    if (!inode || !bytes || !object.value("names"_L1).isArray() || !object.value("ranges"_L1).isArray()) {
        return std::nullopt;
    }
    ChangedFile file;
    file.inode = *inode;
    file.bytes = *bytes;
    const auto names = object.value("names"_L1).toArray();
    for (const auto &name : names) {
        file.names << name.toString();
    }
    const auto ranges = object.value("ranges"_L1).toArray();
    for (const auto &range : ranges) {
        const auto offset = numberOf(range.toArray().at(0));
        const auto length = numberOf(range.toArray().at(1));
        if (!offset || !length) {
            return std::nullopt;
        }
        file.ranges << ByteRange{ .offset = *offset, .length = *length };
    }
    file.hasMoreRanges = object.value("more"_L1).toBool();
    return file;
}

Failure failureOf(const QJsonObject &error)
{
    const QString code = error.value("code"_L1).toString();
    const QString message = error.value("message"_L1).toString().left(500);
    const auto kind = code == "unsupported"_L1 ? Failure::Kind::UnknownFileSystem : Failure::Kind::Kernel;
    Failure failure = Failure::of(kind, message);
    failure.error = kind == Failure::Kind::Kernel ? EIO : 0;
    return failure;
}

/// The lines so far, put together.
class Conversation
{
public:
    explicit Conversation(QPromise<Outcome<ChangedFiles>> &promise) : m_promise(promise)
    {
    }

    /// Something: that is the end.
    std::optional<Outcome<ChangedFiles>> read(const QByteArray &line)
    {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (const auto progress = numberOf(object.value("progress"_L1))) {
            m_promise.setProgressValue(static_cast<int>(std::min<quint64>(*progress, 100)));
            return std::nullopt;
        }
        if (object.contains("file"_L1)) {
            const auto file = fileOf(object.value("file"_L1).toObject());
            if (!file || m_result.files.size() >= MOST_FILES) {
                return misunderstood();
            }
            m_result.files << *file;
            return std::nullopt;
        }
        if (object.contains("error"_L1)) {
            return std::unexpected(failureOf(object.value("error"_L1).toObject()));
        }
        const QJsonObject end = object.value("end"_L1).toObject();
        const auto elsewhere = numberOf(end.value("elsewhere"_L1));
        if (!elsewhere) {
            return misunderstood();
        }
        m_result.fileSystem = end.value("fileSystem"_L1).toString();
        m_result.elsewhere = *elsewhere;
        m_result.isTruncated = end.value("truncated"_L1).toBool();
        return m_result;
    }

    static Outcome<ChangedFiles> misunderstood()
    {
        return std::unexpected(Failure::of(Failure::Kind::BadArgument, u"the list of files is malformed"_s));
    }

private:
    QPromise<Outcome<ChangedFiles>> &m_promise;
    ChangedFiles m_result;
};

} // namespace

Outcome<ChangedFiles> readChangedFiles(int descriptor, QPromise<Outcome<ChangedFiles>> &promise)
{
    Conversation conversation(promise);
    QByteArray pending;
    std::array<char, 65536> buffer;
    qsizetype total = 0;
    while (!promise.isCanceled()) {
        pollfd waiting{ .fd = descriptor, .events = POLLIN, .revents = 0 };
        if (::poll(&waiting, 1, PATIENCE_MILLISECONDS) == 0) {
            continue;
        }
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
            continue;
        }
        if (count <= 0) {
            return std::unexpected(
                Failure::of(Failure::Kind::SearchEnded, u"the list of files ended before its end"_s));
        }
        total += count;
        pending.append(buffer.data(), count);
        qsizetype begin = 0;
        for (qsizetype end = 0; (end = pending.indexOf('\n', begin)) >= 0; begin = end + 1) {
            if (const auto outcome = conversation.read(pending.sliced(begin, end - begin))) {
                return *outcome;
            }
        }
        pending.remove(0, begin);
        if (pending.size() > LONGEST_LINE || total > MOST_BYTES) {
            return Conversation::misunderstood();
        }
    }
    return std::unexpected(Failure::of(Failure::Kind::Cancelled));
}

} // namespace Blksnap
