// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What blksnapctl's exit codes mean; the manual page has the same table.
 */
#pragma once

#include "client/failure.h"

namespace Blksnap
{

enum class ExitCode {
    Success = 0,
    /// Refused or failed; nothing was changed, or it was undone.
    Failed = 1,
    /// The command line was wrong.
    Usage = 2,
    /// Not allowed, or the password prompt was closed.
    NotAuthorized = 3,
    /// Nobody knows whether it was done: look before trying again.
    Unknown = 4,
    /// Module, helper or watch service is missing.
    Missing = 5,
    /// A signature is on the device that nobody agreed to lose.
    Signature = 6,
};

ExitCode exitCodeOf(const Failure &failure);

} // namespace Blksnap
