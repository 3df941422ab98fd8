// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagemounter.h"
#include "systembus.h"

#include <QDBusConnection>
#include <QDBusMessage>
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

using MountPromise = QPromise<Outcome<QString>>;

void fail(MountPromise &promise, const Device &image, const QDBusError &error)
{
    const bool isCancelled = error.name() == u"org.freedesktop.UDisks2.Error.NotAuthorizedDismissed";
    const bool isRefused = error.name() == u"org.freedesktop.UDisks2.Error.NotAuthorized";
    Failure failure = Failure::of(isCancelled     ? Failure::Kind::Cancelled
                                      : isRefused ? Failure::Kind::NotAuthorized
                                                  : Failure::Kind::Mount,
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
    return callFileSystem(image, u"Mount"_s, { { u"options"_s, optionsFor(image.contentType) } });
}

QFuture<Outcome<QString>> ImageMounter::unmount(const Device &image)
{
    return callFileSystem(image, u"Unmount"_s, {});
}

QFuture<Outcome<QString>>
ImageMounter::callFileSystem(const Device &image, const QString &member, const QVariantMap &options)
{
    const auto promise = std::make_shared<MountPromise>();
    promise->start();
    auto resolve = QDBusMessage::createMethodCall(u"org.freedesktop.UDisks2"_s,
                                                  u"/org/freedesktop/UDisks2/Manager"_s,
                                                  u"org.freedesktop.UDisks2.Manager"_s,
                                                  u"ResolveDevice"_s);
    resolve << QVariantMap{ { u"path"_s, image.node } } << QVariantMap();
    callSystemBus(resolve, this, [this, promise, image, member, options](const QDBusPendingCall &resolving) {
        const QDBusPendingReply<QList<QDBusObjectPath>> found = resolving;
        if (found.isError()) {
            fail(*promise, image, found.error());
            return;
        }
        const auto paths = found.value();
        if (paths.isEmpty()) {
            fail(*promise, image, QDBusError(QDBusError::UnknownObject, u"UDisks does not know the image"_s));
            return;
        }
        auto message = QDBusMessage::createMethodCall(
            u"org.freedesktop.UDisks2"_s, paths.first().path(), u"org.freedesktop.UDisks2.Filesystem"_s, member);
        message << options;
        message.setInteractiveAuthorizationAllowed(true);
        callSystemBus(
            message,
            this,
            [promise, image](const QDBusPendingCall &working) {
                if (working.isError()) {
                    fail(*promise, image, working.error());
                    return;
                }
                promise->addResult(working.reply().arguments().value(0).toString());
                promise->finish();
            },
            std::numeric_limits<int>::max());
    });
    return promise->future();
}

} // namespace Blksnap
