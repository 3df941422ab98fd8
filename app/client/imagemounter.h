// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Mounts and unmounts images through UDisks, which has the policy and the place for it.
 *
 * Always read-only and without replaying a journal: what is looked at is the frozen state, and nothing but that.
 */
#pragma once

#include "failure.h"

#include "devices/device.h"

#include <QFuture>
#include <QObject>

namespace Blksnap
{

class ImageMounter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Answers the mount point.
    QFuture<Outcome<QString>> mount(const Device &image);
    QFuture<Outcome<QString>> unmount(const Device &image);

    /// The mount options for a type of file system.
    static QString optionsFor(const QString &fileSystem);

private:
    QFuture<Outcome<QString>> callFileSystem(const Device &image, const QString &member, const QVariantMap &options);
};

} // namespace Blksnap
