// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "device.h"

using namespace Qt::StringLiterals;

namespace Blksnap
{

QString Device::shortNode() const
{
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
        texts << (label.isEmpty() ? contentType : contentType + u" \""_s + label + u'"');
    }
    if (!tableType.isEmpty()) {
        texts << tableType;
    }
    return texts.join(u", ");
}

} // namespace Blksnap
