// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * fsopen(2) and its kin. A file system that is mounted already is not mounted anew but shared.
 */
#include "unattachedmount.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/mount.h>

namespace Blksnap
{
Result<FileDescriptor> mountUnattached(const char *type, const QByteArray &source)
{
    const auto failure = [] {
        return std::unexpected(Error{ errno, QStringLiteral("reach file system") });
    };
    const FileDescriptor context(::fsopen(type, FSOPEN_CLOEXEC));
    if (!context.isValid() || ::fsconfig(context.get(), FSCONFIG_SET_STRING, "source", source.constData(), 0) != 0
        || ::fsconfig(context.get(), FSCONFIG_CMD_CREATE, nullptr, nullptr, 0) != 0) {
        return failure();
    }
    constexpr unsigned attributes = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC;
    const FileDescriptor mount(::fsmount(context.get(), FSMOUNT_CLOEXEC, attributes));
    if (!mount.isValid()) {
        return failure();
    }
    // What fsmount answers is a place only, nothing can be asked of it.
    FileDescriptor root(::openat(mount.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root.isValid()) {
        return failure();
    }
    return root;
}
} // namespace Blksnap
