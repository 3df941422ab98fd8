// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What was asked for on the command line, checked for its form but not yet against the machine.
 */
#pragma once

#include "protocol/policy.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Blksnap
{

/// A pool file that is asked for.
struct FileOption {
    /// The file system, by its device or by where it is mounted.
    QString place;
    quint64 size = 0;

    bool operator==(const FileOption &) const = default;
};

struct Options {
    enum class Command {
        Devices,
        SnapshotCreate,
        SnapshotList,
        SnapshotDestroy,
        StorageAdd,
        Changes,
        Events,
        Track,
        Untrack,
        ModuleLoad
    };

    Command command = Command::Devices;
    bool isJson = false;
    /// Snapshot by id, by the beginning of one, or by its name.
    QString snapshot;
    QStringList devices;
    QStringList storage;
    QStringList reserve;
    /// DEVICE=TOKEN each: what somebody agrees to lose.
    QStringList losses;
    QList<FileOption> storageFiles;
    QList<FileOption> reserveFiles;
    Policy policy;
    QString name;
    std::optional<int> since;
    bool isAboutFiles = false;
    bool isFollowing = false;

    /// Whether it cannot be done without what the watch service knows, which not everybody may ask it.
    bool needsWatch() const;
};

/// Nothing: the exit code says whether that was an error, and everything was printed.
std::optional<Options> parseOptions(int argc, char *argv[], int &exitCode);

} // namespace Blksnap
