// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What is asked of UDisks, as messages; and the wish that needs no answer: to look again at what is on a device.
 */
#pragma once

#include <QDBusMessage>
#include <QVariantMap>

class QObject;

namespace Blksnap::UDisks
{

/// Answers the object paths of a device node.
QDBusMessage resolve(const QString &node);
QDBusMessage call(const QString &path, const QString &interface, const QString &member, const QVariantMap &options);

/// What the kernel writes, udev does not notice, and what is wiped while udev is busy with the device neither: it would
/// go on telling of a file system that is gone. Where UDisks is missing or refuses, it does.
void rescan(const QString &node, QObject *context);

} // namespace Blksnap::UDisks
