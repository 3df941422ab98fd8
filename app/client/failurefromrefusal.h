// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Translates what the helper refused into the client's words, one to one.
 */
#pragma once

#include "failure.h"

#include "protocol/messages.h"

namespace Blksnap
{

Failure failureFromRefusal(const Protocol::Refusal &refusal);

}
