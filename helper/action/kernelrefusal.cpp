// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernelrefusal.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Blksnap
{
using Protocol::Code;

namespace
{
Code codeOf(int error)
{
    switch (error) {
    case EALREADY:
        return Code::AlreadyHeld;
    case EBUSY:
        return Code::InUse;
    case ENODEV:
        return Code::NoDevice;
    case ENOSPC:
        return Code::NoSpace;
    case ESRCH:
        return Code::UnknownSnapshot;
    case ETIMEDOUT:
        return Code::Busy;
    default:
        return Code::Kernel;
    }
}
} // namespace

std::unexpected<Protocol::Refusal>
kernelRefusal(const Error &error, const QString &meaning, std::optional<DeviceNumber> device)
{
    return refusal(codeOf(error.number), u"%1; %2"_s.arg(error.toString(), meaning), device, error.number);
}
} // namespace Blksnap
