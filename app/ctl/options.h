// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What was asked for on the command line, checked for its form but not yet against the machine.
 */
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Blksnap
{

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
    QString name;
    std::optional<int> since;
    bool isFollowing = false;
};

/// Nothing: the exit code says whether that was an error, and everything was printed.
std::optional<Options> parseOptions(int argc, char *argv[], int &exitCode);

} // namespace Blksnap
