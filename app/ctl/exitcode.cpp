// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exitcode.h"

namespace Blksnap
{

ExitCode exitCodeOf(const Failure &failure)
{
    switch (failure.kind) {
    case Failure::Kind::Cancelled:
    case Failure::Kind::NotAuthorized:
    case Failure::Kind::NotAuthenticated:
        return ExitCode::NotAuthorized;
    case Failure::Kind::OutcomeUnknown:
        return ExitCode::Unknown;
    case Failure::Kind::NoModule:
    case Failure::Kind::ModuleRefused:
    case Failure::Kind::NoHelper:
    case Failure::Kind::NoWatch:
        return ExitCode::Missing;
    case Failure::Kind::Signature:
        return ExitCode::Signature;
    default:
        return ExitCode::Failed;
    }
}

} // namespace Blksnap
