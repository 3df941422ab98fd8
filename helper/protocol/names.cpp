// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What values of enumerations are called on the wire and on record.
 */
#include "messages.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Blksnap
{
namespace Protocol
{
namespace
{
template<typename Enum, size_t count> using Names = std::array<std::pair<Enum, QLatin1StringView>, count>;

constexpr auto verbNames = Names<Verb, 7>{ {
    { Verb::Take, "take"_L1 },
    { Verb::TakeOverwrite, "takeoverwrite"_L1 },
    { Verb::AddStorage, "addstorage"_L1 },
    { Verb::Release, "release"_L1 },
    { Verb::Track, "track"_L1 },
    { Verb::Untrack, "untrack"_L1 },
    { Verb::LoadModule, "loadmodule"_L1 },
} };

constexpr auto codeNames = Names<Code, 19>{ {
    { Code::BadArgument, "bad-argument"_L1 },
    { Code::DeviceChanged, "device-changed"_L1 },
    { Code::NoDevice, "no-device"_L1 },
    { Code::NotABlockDevice, "not-a-block-device"_L1 },
    { Code::Signature, "signature"_L1 },
    { Code::InUse, "in-use"_L1 },
    { Code::ReadOnly, "read-only"_L1 },
    { Code::TooSmall, "too-small"_L1 },
    { Code::LargeBlocks, "large-blocks"_L1 },
    { Code::IsOrigin, "is-origin"_L1 },
    { Code::AlreadyHeld, "already-held"_L1 },
    { Code::NoSpace, "no-space"_L1 },
    { Code::NoModule, "no-module"_L1 },
    { Code::ModuleRefused, "module-refused"_L1 },
    { Code::UnknownSnapshot, "unknown-snapshot"_L1 },
    { Code::UnsuitedFileSystem, "unsuited-file-system"_L1 },
    { Code::Busy, "busy"_L1 },
    { Code::Interrupted, "interrupted"_L1 },
    { Code::Kernel, "kernel"_L1 },
} };

constexpr auto kindNames = Names<EventKind, 6>{ {
    { EventKind::Taken, "taken"_L1 },
    { EventKind::LowSpace, "low-space"_L1 },
    { EventKind::Grown, "grown"_L1 },
    { EventKind::ReserveExhausted, "reserve-exhausted"_L1 },
    { EventKind::Corrupted, "corrupted"_L1 },
    { EventKind::Released, "released"_L1 },
} };

constexpr auto endNames = Names<ReserveEnd, 2>{ {
    { ReserveEnd::Warn, "warn"_L1 },
    { ReserveEnd::Release, "release"_L1 },
} };

template<typename Enum, size_t count> QString nameOf(const Names<Enum, count> &names, Enum value)
{
    const auto found = std::ranges::find(names, value, &std::pair<Enum, QLatin1StringView>::first);
    return found == names.end() ? QString() : QString(found->second);
}

template<typename Enum, size_t count> std::optional<Enum> valueOf(const Names<Enum, count> &names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](const auto &pair) { return pair.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}
} // namespace

QString verbName(Verb verb)
{
    return nameOf(verbNames, verb);
}

QString actionId(Verb verb)
{
    return helperId + u'.' + verbName(verb);
}

std::optional<Verb> verbOfAction(QStringView actionId)
{
    const auto found = std::ranges::find_if(
        verbNames, [actionId](const auto &pair) { return actionId == helperId + u'.' + pair.second; });
    return found == verbNames.end() ? std::nullopt : std::optional(found->first);
}

QString codeName(Code code)
{
    return nameOf(codeNames, code);
}

std::optional<Code> codeFromName(QStringView name)
{
    return valueOf(codeNames, name);
}

QString eventKindName(EventKind kind)
{
    return nameOf(kindNames, kind);
}

std::optional<EventKind> eventKindFromName(QStringView name)
{
    return valueOf(kindNames, name);
}
} // namespace Protocol

QString reserveEndName(ReserveEnd end)
{
    return Protocol::nameOf(Protocol::endNames, end);
}

std::optional<ReserveEnd> reserveEndFromName(QStringView name)
{
    return Protocol::valueOf(Protocol::endNames, name);
}
} // namespace Blksnap
