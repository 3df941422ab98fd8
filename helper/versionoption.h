// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * --version, for programs that are started by the bus and have no other option.
 */
#pragma once

#include <cstdio>
#include <cstring>

namespace Blksnap
{
/// Prints @p nameAndVersion if it is asked for; then there is nothing else to do. Anybody may ask.
inline bool answersVersion(int argc, char **argv, const char *nameAndVersion)
{
    constexpr int alone = 2;
    return argc == alone && std::strcmp(argv[1], "--version") == 0 && std::puts(nameAndVersion) >= 0;
}
} // namespace Blksnap
