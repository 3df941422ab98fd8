// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagemounter.h"
#include "buscall.h"
#include "udisks.h"

#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingReply>
#include <QPromise>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

template<typename T> using MountPromise = QPromise<Outcome<T>>;

template<typename T>
void fail(MountPromise<T> &promise, const Device &image, Failure::Kind kind, const QDBusError &error)
{
    const bool isCancelled = error.name() == u"org.freedesktop.UDisks2.Error.NotAuthorizedDismissed";
    const bool isRefused = error.name() == u"org.freedesktop.UDisks2.Error.NotAuthorized";
    Failure failure = Failure::of(isCancelled     ? Failure::Kind::Cancelled
                                      : isRefused ? Failure::Kind::NotAuthorized
                                                  : kind,
                                  error.message());
    failure.device = image.number;
    promise.addResult(std::unexpected(failure));
    promise.finish();
}

} // namespace

QString ImageMounter::optionsFor(const QString &fileSystem)
{
    if (fileSystem == u"ext3" || fileSystem == u"ext4") {
        return u"ro,noload"_s;
    }
    if (fileSystem == u"xfs") {
        return u"ro,norecovery,nouuid"_s;
    }
    return u"ro"_s;
}

QFuture<Outcome<QString>> ImageMounter::mount(const Device &image)
{
    return call<QString>(image, Failure::Kind::Mount, [options = optionsFor(image.contentType)](const QString &path) {
        return UDisks::call(path, u"Filesystem"_s, u"Mount"_s, { { u"options"_s, options } });
    });
}

QFuture<Outcome<Done>> ImageMounter::unmount(const Device &image)
{
    return call<Done>(image, Failure::Kind::Mount, [](const QString &path) {
        return UDisks::call(path, u"Filesystem"_s, u"Unmount"_s, {});
    });
}

QFuture<Outcome<QDBusUnixFileDescriptor>> ImageMounter::open(const Device &image)
{
    return call<QDBusUnixFileDescriptor>(image, Failure::Kind::CopyRead, [](const QString &path) {
        auto message = UDisks::call(path, u"Block"_s, u"OpenDevice"_s, {});
        message.setArguments({ u"r"_s, QVariantMap() });
        return message;
    });
}

template<typename T>
QFuture<Outcome<T>> ImageMounter::call(const Device &image,
                                       Failure::Kind kind,
                                       const std::function<QDBusMessage(const QString &path)> &wish)
{
    const auto promise = std::make_shared<MountPromise<T>>();
    promise->start();
    const auto act = [this, promise, image, kind, wish](const QDBusPendingCall &resolving) {
        const QDBusPendingReply<QList<QDBusObjectPath>> found = resolving;
        if (found.isError()) {
            fail(*promise, image, kind, found.error());
            return;
        }
        const auto paths = found.value();
        if (paths.isEmpty()) {
            fail(*promise, image, kind, QDBusError(QDBusError::UnknownObject, u"UDisks does not know the image"_s));
            return;
        }
        auto message = wish(paths.first().path());
        message.setInteractiveAuthorizationAllowed(true);
        callSystemBus(
            message,
            this,
            [promise, image, kind](const QDBusPendingCall &working) {
                if (working.isError()) {
                    fail(*promise, image, kind, working.error());
                    return;
                }
                promise->addResult(working.reply().arguments().value(0).value<T>());
                promise->finish();
            },
            std::numeric_limits<int>::max());
    };
    callSystemBus(UDisks::resolve(image.node), this, act);
    return promise->future();
}

} // namespace Blksnap
