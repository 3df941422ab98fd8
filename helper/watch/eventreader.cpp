// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The waiting is cut into short turns, between which the thread looks whether it is to end.
 */
#include "eventreader.h"

#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <stop_token>

using namespace std::chrono_literals;

namespace Blksnap
{
namespace
{
constexpr auto turn = 500ms;
constexpr auto firstPause = 100ms;
constexpr auto longestPause = 10s;

void run(const std::stop_token &stop, Control &control, const SnapshotId &id, const EventReader::Receiver &receiver)
{
    std::mutex mutex;
    std::condition_variable_any pause;
    std::chrono::milliseconds pauseLength = firstPause;

    while (!stop.stop_requested()) {
        const auto waited = control.waitEvent(id, turn);
        if (waited) {
            pauseLength = firstPause;
            if (*waited) {
                receiver.event(**waited);
            } else if (receiver.quiet) {
                receiver.quiet();
            }
            continue;
        }
        if (waited.error().number == ESRCH) {
            receiver.gone();
            return;
        }
        receiver.failed(waited.error());
        std::unique_lock lock(mutex);
        pause.wait_for(lock, stop, pauseLength, [] { return false; });
        pauseLength = std::min<std::chrono::milliseconds>(pauseLength * 2, longestPause);
    }
}
} // namespace

EventReader::EventReader(Control &control, const SnapshotId &id, Receiver receiver)
    : m_thread([&control, id, receiver = std::move(receiver)](const std::stop_token &stop) {
        run(stop, control, id, receiver);
    })
{
}

EventReader::~EventReader() = default;
} // namespace Blksnap
