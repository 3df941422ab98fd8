// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Blksnap
{

QString Device::shortNode() const
{
    if (!volume.isEmpty()) {
        return volume;
    }
    return node.startsWith(u"/dev/") ? node.mid(5) : node;
}

QString Device::place() const
{
    return mountPoints.isEmpty() ? shortNode() : mountPoints.first();
}

bool Device::hasFileSystem() const
{
    return contentUsage == u"filesystem";
}

QString Device::uuid() const
{
    return contentUuid.isEmpty() ? partitionUuid : contentUuid;
}

QString Device::signatureToken() const
{
    QStringList signatures;
    if (!contentType.isEmpty()) {
        signatures << contentType + u':' + contentUuid;
    }
    if (!tableType.isEmpty()) {
        signatures << tableType + u':' + tableId;
    }
    signatures.sort();
    return signatures.join(u',');
}

QString Device::signatureText() const
{
    QStringList texts;
    if (!contentType.isEmpty()) {
        texts << (label.isEmpty() ? contentType
                                  : QCoreApplication::translate("Blksnap::Device", "%1 “%2”", "file system, label")
                                        .arg(contentType, label));
    }
    if (!tableType.isEmpty()) {
        texts << tableType;
    }
    return texts.join(u", ");
}

QString Device::signatureName() const
{
    const QString type = contentType.isEmpty() ? tableType : contentType;
    return label.isEmpty() || contentType.isEmpty() ? type : label;
}

} // namespace Blksnap
