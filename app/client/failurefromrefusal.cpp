// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurefromrefusal.h"

#include "failuretext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

Failure::Kind kindOf(Protocol::Code code)
{
    switch (code) {
    case Protocol::Code::BadArgument:
        return Failure::Kind::BadArgument;
    case Protocol::Code::DeviceChanged:
        return Failure::Kind::DeviceChanged;
    case Protocol::Code::NoDevice:
        return Failure::Kind::NoDevice;
    case Protocol::Code::NotABlockDevice:
        return Failure::Kind::NotABlockDevice;
    case Protocol::Code::Signature:
        return Failure::Kind::Signature;
    case Protocol::Code::InUse:
        return Failure::Kind::InUse;
    case Protocol::Code::ReadOnly:
        return Failure::Kind::ReadOnly;
    case Protocol::Code::TooSmall:
        return Failure::Kind::TooSmall;
    case Protocol::Code::LargeBlocks:
        return Failure::Kind::LargeBlocks;
    case Protocol::Code::IsOrigin:
        return Failure::Kind::IsOrigin;
    case Protocol::Code::AlreadyHeld:
        return Failure::Kind::AlreadyHeld;
    case Protocol::Code::NoSpace:
        return Failure::Kind::NoSpace;
    case Protocol::Code::NoModule:
        return Failure::Kind::NoModule;
    case Protocol::Code::ModuleRefused:
        return Failure::Kind::ModuleRefused;
    case Protocol::Code::UnknownSnapshot:
        return Failure::Kind::UnknownSnapshot;
    case Protocol::Code::UnsuitedFileSystem:
        return Failure::Kind::UnsuitedFileSystem;
    case Protocol::Code::Busy:
        return Failure::Kind::Busy;
    case Protocol::Code::Interrupted:
        return Failure::Kind::Interrupted;
    case Protocol::Code::Kernel:
        return Failure::Kind::Kernel;
    }
    return Failure::Kind::OutcomeUnknown;
}

/// The helper writes ext4 "backup", in any language.
const QRegularExpression &label()
{
    static const QRegularExpression expression(u"\"([^\"]+)\""_s);
    return expression;
}

QString inOurQuotes(QString signatureText)
{
    return signatureText.replace(label(), FailureText::tr("“%1”", "label").arg(u"\\1"_s));
}

QString nameIn(const QString &signatureText)
{
    const auto found = label().match(signatureText);
    return found.hasMatch() ? found.captured(1) : signatureText.section(u' ', 0, 0).section(u',', 0, 0);
}

} // namespace

Failure failureFromRefusal(const Protocol::Refusal &refusal)
{
    return { .kind = kindOf(refusal.code),
             .device = refusal.device,
             .signature = refusal.signature,
             .signatureText = inOurQuotes(refusal.signatureText),
             .signatureName = nameIn(refusal.signatureText),
             .error = refusal.errorNumber,
             .details = refusal.message };
}

} // namespace Blksnap
