// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Waits for the kernel's events of one snapshot, in a thread of its own.
 *
 * Invariant: every event that the kernel hands out is handed on, in order, once; after the snapshot is gone, or the
 * reader was destroyed, nothing more is. The functions are called in the reader's thread.
 */
#pragma once

#include "kernel/control.h"

#include <functional>
#include <thread>

namespace Blksnap
{
class EventReader
{
public:
    struct Receiver {
        std::function<void(const KernelEvent &)> event;
        std::function<void()> gone; ///< the snapshot is no more; the last call
        std::function<void(const Error &)> failed; ///< waiting failed; it is tried again
        std::function<void()> quiet; ///< nothing happened for one turn of waiting; may be empty
    };

    /// @param control must outlive the reader
    EventReader(Control &control, const SnapshotId &id, Receiver receiver);
    /// Waits for the thread, which takes as long as one turn of waiting.
    ~EventReader();
    EventReader(const EventReader &) = delete;
    EventReader &operator=(const EventReader &) = delete;

private:
    std::jthread m_thread;
};
} // namespace Blksnap
