// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What a person wants done: which devices to freeze and where the differences go. Values, made by the models,
 * handed to Backend as a whole, so that one wish is one authorization.
 */
#pragma once

#include "devices/device.h"
#include "protocol/policy.h"

#include <QList>
#include <QMetaType>

namespace Blksnap
{

struct StorageChoice {
    Device device;
    /// The signature token that the person agreed to lose, empty where none.
    QString consent;

    bool operator==(const StorageChoice &) const = default;
};

/// A file that is to be made as storage on a mounted file system, where there is no spare partition.
struct FileChoice {
    Device fileSystem;
    /// Bytes, a multiple of 1 MiB.
    quint64 size = 0;

    bool operator==(const FileChoice &) const = default;
};

struct SnapshotPlan {
    QList<Device> origins;
    QList<StorageChoice> storage;
    /// Used by the watch service when the pool runs low.
    QList<StorageChoice> reserve;
    QString name;
    QList<FileChoice> storageFiles = {};
    QList<FileChoice> reserveFiles = {};
    Policy policy = {};

    bool operator==(const SnapshotPlan &) const = default;
    bool needsConsent() const;
};

struct StorageAddition {
    SnapshotId snapshot;
    QList<StorageChoice> storage;
    QList<StorageChoice> reserve;
    QList<FileChoice> storageFiles = {};
    QList<FileChoice> reserveFiles = {};

    bool operator==(const StorageAddition &) const = default;
};

} // namespace Blksnap
