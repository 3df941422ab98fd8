// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurefromrefusal.h"

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

} // namespace

Failure failureFromRefusal(const Protocol::Refusal &refusal)
{
    return { .kind = kindOf(refusal.code),
             .device = refusal.device,
             .signature = refusal.signature,
             .signatureText = refusal.signatureText,
             .error = refusal.errorNumber,
             .details = refusal.message };
}

} // namespace Blksnap
