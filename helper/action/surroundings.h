// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the verbs work with: the kernel, devices, records, the journal and two services. Tests put pretended ones in.
 *
 * Invariant: all that is referred to outlives who refers to it.
 */
#pragma once

#include "device/freezer.h"
#include "device/poolfiles.h"
#include "kernel/control.h"
#include "kernel/status.h"
#include "state/journal.h"
#include "state/records.h"

#include <functional>
#include <memory>

namespace Blksnap
{
/// Loads the kernel module.
class ModuleLoader
{
public:
    ModuleLoader() = default;
    virtual ~ModuleLoader();
    ModuleLoader(const ModuleLoader &) = delete;
    ModuleLoader &operator=(const ModuleLoader &) = delete;

    /// Done too if it is loaded already. ENOENT: there is none for this kernel; EKEYREJECTED: its signature is not
    /// trusted.
    virtual Result<void> load() = 0;
};

/// Tells the watch service that a snapshot's record changed.
class WatchNotifier
{
public:
    WatchNotifier() = default;
    virtual ~WatchNotifier();
    WatchNotifier(const WatchNotifier &) = delete;
    WatchNotifier &operator=(const WatchNotifier &) = delete;

    /// What is wrong, in English, if it could not be told.
    virtual std::expected<void, QString> adopt(const SnapshotId &id) = 0;
};

struct Surroundings {
    std::function<Result<std::unique_ptr<Control>>()> openControl;
    const Devices &devices;
    const PoolFiles &files;
    const Freezer &freezer;
    StatusReader status;
    Records records;
    Journal &journal;
    ModuleLoader &loader;
    WatchNotifier &watch;
};
} // namespace Blksnap
