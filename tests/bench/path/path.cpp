// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the instructions that a write costs in the module's pure parts when nothing is to be copied: what is looked up
// and marked for it. A count is the same on a busy machine, so a regression shows where time would not tell.
//
// The counted part runs in a child that is stepped from one instruction to the next. Prints JSON.

#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>

extern "C" {
#include "shim/kernel.h"
// They need what the shim defines.
#include "cbt_map.h"
#include "chunk_map.h"
}

namespace
{

constexpr std::uint64_t sectors = std::uint64_t(1) << 31; // 1 TiB
constexpr unsigned chunkShift = 3; // 4 KiB
constexpr std::uint64_t place = std::uint64_t(1) << 30;

void pass(chunk_map &chunks, cbt_map &changes, std::uint64_t length)
{
    const std::uint64_t last = place + length - 1;
    const std::uint64_t firstChunk = place >> chunkShift;
    const std::uint64_t lastChunk = last >> chunkShift;
    const bool isSafe = firstChunk == lastChunk && chunk_map_is_safe(&chunks, firstChunk);
    if (!isSafe && chunk_map_next_unsafe(&chunks, firstChunk, lastChunk) <= lastChunk) {
        std::abort();
    }
    cbt_map_mark(&changes, place, last);
}

// Between two stops the parent counts.
[[noreturn]] void child(std::uint64_t length, bool empty)
{
    chunk_map chunks{};
    cbt_map changes{};
    if (chunk_map_init(&chunks, sectors >> chunkShift) || cbt_map_init(&changes, sectors, 7, 1 << 21)
        || chunk_map_prepare(&chunks, place >> chunkShift, (place + length) >> chunkShift, CHUNK_GFP_WRITE)) {
        std::abort();
    }
    for (std::uint64_t chunk = place >> chunkShift; chunk <= (place + length) >> chunkShift; chunk++) {
        chunk_map_set_safe(&chunks, chunk);
    }
    ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    std::raise(SIGSTOP);
    if (!empty) {
        pass(chunks, changes, length);
    }
    std::raise(SIGSTOP);
    std::_Exit(0);
}

long steps(std::uint64_t length, bool empty)
{
    const pid_t pid = fork();
    if (pid == 0) {
        child(length, empty);
    }
    int status = 0;
    waitpid(pid, &status, 0);
    long count = 0;
    do {
        ptrace(PTRACE_SINGLESTEP, pid, nullptr, nullptr);
        waitpid(pid, &status, 0);
        if (!WIFSTOPPED(status)) {
            std::fprintf(stderr, "path: the counted part failed\n");
            std::exit(1);
        }
        count++;
    } while (WSTOPSIG(status) == SIGTRAP);
    kill(pid, SIGKILL);
    waitpid(pid, &status, 0);
    return count;
}

} // namespace

int main()
{
    std::printf("{");
    const char *comma = "";
    for (const std::uint64_t kib : { 4, 64, 1024 }) {
        std::printf("%s\"%llu KiB\": %ld",
                    comma,
                    static_cast<unsigned long long>(kib),
                    steps(kib * 2, false) - steps(kib * 2, true));
        comma = ", ";
    }
    std::printf("}\n");
}
