// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Why something did not work, for people: what happened, to which device, what it means for the data, what to do.
 *
 * A value. The kind is what programs decide by; texts are made by FailureText from it.
 */
#pragma once

#include "kernel/types.h"

#include <QMetaType>
#include <QString>

#include <expected>
#include <optional>

namespace Blksnap
{

struct Failure {
    Q_GADGET
public:
    enum class Kind {
        BadArgument,
        DeviceChanged,
        NoDevice,
        NotABlockDevice,
        Signature,
        InUse,
        ReadOnly,
        TooSmall,
        LargeBlocks,
        IsOrigin,
        AlreadyHeld,
        NoSpace,
        NoModule,
        ModuleRefused,
        UnknownSnapshot,
        /// A pool file cannot be on this file system.
        UnsuitedFileSystem,
        Busy,
        /// The helper died half-way; what it had begun was undone.
        Interrupted,
        Kernel,
        /// The person closed the password prompt, or took the command back before it began.
        Cancelled,
        /// polkit said no.
        NotAuthorized,
        /// polkit asked and got no password, or said no; which of the two, nobody tells.
        NotAuthenticated,
        /// The helper is not installed, or cannot be started.
        NoHelper,
        /// The watch service is not installed, or cannot be started.
        NoWatch,
        /// The watch service answered with an error, or not in time; details say which.
        WatchFailed,
        /// Nobody knows whether it was done; the state was read anew.
        OutcomeUnknown,
        /// UDisks refused; details say what it said.
        Mount,
        /// An image could not be opened or read; error says why.
        CopyRead,
        /// The file that an image is copied into could not be written; details say why.
        CopyWrite,
        /// Which of its blocks changed is not recorded.
        NotTracked,
        /// Nobody here knows which files own the blocks of this device.
        UnknownFileSystem,
        /// Looking for files ended before its end: it took longer or more memory than it may.
        SearchEnded
    };
    Q_ENUM(Kind)

    Kind kind = Kind::OutcomeUnknown;
    std::optional<DeviceNumber> device;
    /// For Signature: the token that consent has to name, and the same for people.
    QString signature;
    QString signatureText;
    /// What a person types who agrees to lose that.
    QString signatureName;
    /// errno of the kernel, 0 where it said none.
    int error = 0;
    /// English words of the other side, for logs and reports.
    QString details;

    static Failure of(Kind kind, const QString &details = {});

    bool operator==(const Failure &) const = default;
};

template<typename T> using Outcome = std::expected<T, Failure>;

/// The answer of a command that has nothing more to say than that it was done.
struct Done {
    bool operator==(const Done &) const = default;
};

} // namespace Blksnap

Q_DECLARE_METATYPE(Blksnap::Failure)
