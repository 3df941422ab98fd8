// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Owner of one file descriptor.
 *
 * Invariant: the descriptor is closed exactly once, by its last owner.
 */
#pragma once

#include <utility>

#include <unistd.h>

namespace Blksnap
{
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int descriptor) : m_descriptor(descriptor)
    {
    }
    FileDescriptor(FileDescriptor &&other) noexcept : m_descriptor(other.release())
    {
    }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        if (this != &other) {
            reset();
            m_descriptor = other.release();
        }
        return *this;
    }
    ~FileDescriptor()
    {
        reset();
    }

    bool isValid() const
    {
        return m_descriptor >= 0;
    }
    int get() const
    {
        return m_descriptor;
    }
    /// Gives up ownership.
    int release() noexcept
    {
        return std::exchange(m_descriptor, -1);
    }
    void reset() noexcept
    {
        if (m_descriptor >= 0) {
            ::close(release());
        }
    }

private:
    int m_descriptor = -1;
};
} // namespace Blksnap
