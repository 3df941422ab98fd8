// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Mounts, unmounts and opens images through UDisks, which has the policy and the place for it.
 *
 * Always read-only and without replaying a journal: what is looked at is the frozen state, and nothing but that.
 */
#pragma once

#include "failure.h"

#include "devices/device.h"

#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QFuture>
#include <QObject>

#include <functional>

namespace Blksnap
{

class ImageMounter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Answers the mount point.
    QFuture<Outcome<QString>> mount(const Device &image);
    QFuture<Outcome<Done>> unmount(const Device &image);
    /// For reading only; UDisks asks for a password where its policy says so.
    QFuture<Outcome<QDBusUnixFileDescriptor>> open(const Device &image);

    /// The mount options for a type of file system.
    static QString optionsFor(const QString &fileSystem);

private:
    template<typename T>
    QFuture<Outcome<T>>
    call(const Device &image, Failure::Kind kind, const std::function<QDBusMessage(const QString &path)> &wish);
};

} // namespace Blksnap
