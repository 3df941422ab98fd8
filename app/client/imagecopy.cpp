// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagecopy.h"

#include "longwork.h"

#include <QPromise>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace Blksnap
{

namespace
{

constexpr qsizetype PIECE = qsizetype{ 1024 } * 1024;
constexpr int WHOLE = 1000;
/// What is at most still on its way to the disk: so long lasts, after the last piece, what cannot be stopped.
constexpr qint64 UNWRITTEN = qint64{ 64 } * 1024 * 1024;

using CopyPromise = QPromise<Outcome<quint64>>;

std::unexpected<Failure> failed(Failure::Kind kind, int error, const QString &details = {})
{
    Failure failure = Failure::of(kind, details);
    failure.error = error;
    return std::unexpected(failure);
}

bool isAllZero(QByteArrayView piece)
{
    return std::ranges::all_of(piece, [](char byte) { return byte == 0; });
}

/// Answers how much was read, less than wanted at the end only; -1: errno says why not.
qsizetype readPiece(int descriptor, QByteArray &piece, qint64 offset)
{
    qsizetype have = 0;
    while (have < piece.size()) {
        const ssize_t count =
            ::pread(descriptor, piece.data() + have, static_cast<size_t>(piece.size() - have), offset + have);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return -1;
        }
        if (count == 0) {
            break;
        }
        have += count;
    }
    return have;
}

bool bringToDisk(QSaveFile &file)
{
    return file.flush() && ::fdatasync(file.handle()) == 0;
}

Outcome<quint64> copy(CopyPromise &promise, int source, const QString &target, const std::stop_token &stop)
{
    const qint64 size = ::lseek(source, 0, SEEK_END);
    if (size < 0) {
        return failed(Failure::Kind::CopyRead, errno);
    }
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly)) {
        return failed(Failure::Kind::CopyWrite, 0, file.errorString());
    }
    // An image has everybody's files in it. Where files have no owners, the mount says who reads them.
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    promise.setProgressRange(0, WHOLE);
    QByteArray piece(PIECE, '\0');
    qint64 unwritten = 0;
    for (qint64 offset = 0; offset < size;) {
        if (stop.stop_requested()) {
            return failed(Failure::Kind::Cancelled, 0);
        }
        const qsizetype count = readPiece(source, piece, offset);
        if (count <= 0) {
            return failed(Failure::Kind::CopyRead, count < 0 ? errno : EIO);
        }
        const QByteArrayView part = QByteArrayView(piece).first(count);
        // Sought, not written: a hole.
        const bool isHole = isAllZero(part);
        if (isHole ? !file.seek(offset + count) : !file.seek(offset) || file.write(part.data(), count) != count) {
            return failed(Failure::Kind::CopyWrite, 0, file.errorString());
        }
        unwritten += isHole ? 0 : count;
        if (unwritten >= UNWRITTEN) {
            if (!bringToDisk(file)) {
                return failed(Failure::Kind::CopyWrite, 0, qt_error_string(errno));
            }
            unwritten = 0;
        }
        offset += count;
        promise.setProgressValue(static_cast<int>(offset * WHOLE / size));
    }
    if (!file.flush() || !file.resize(size)) {
        return failed(Failure::Kind::CopyWrite, 0, file.errorString());
    }
    if (!bringToDisk(file)) {
        return failed(Failure::Kind::CopyWrite, 0, qt_error_string(errno));
    }
    if (stop.stop_requested()) {
        return failed(Failure::Kind::Cancelled, 0);
    }
    if (!file.commit()) {
        return failed(Failure::Kind::CopyWrite, 0, file.errorString());
    }
    return static_cast<quint64>(size);
}

} // namespace

QFuture<Outcome<quint64>> copyImage(const QDBusUnixFileDescriptor &source, const QString &target, std::stop_token stop)
{
    return QtConcurrent::run(longWork(),
                             [source = source, target, stop = std::move(stop)](CopyPromise &promise) mutable {
                                 auto outcome = copy(promise, source.fileDescriptor(), target, stop);
                                 // Whoever hears of the end may release the snapshot, for which nobody may have the
                                 // image open.
                                 source = {};
                                 promise.addResult(std::move(outcome));
                             });
}

} // namespace Blksnap
