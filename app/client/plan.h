// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What a person wants done: which devices to freeze and where the differences go. Values, made by the models,
 * handed to Backend as a whole, so that one wish is one authorization.
 */
#pragma once

#include "devices/device.h"

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

struct SnapshotPlan {
    QList<Device> origins;
    QList<StorageChoice> storage;
    /// Used by the watch service when the pool runs low.
    QList<StorageChoice> reserve;
    QString name;

    bool operator==(const SnapshotPlan &) const = default;
    bool needsConsent() const;
};

struct StorageAddition {
    SnapshotId snapshot;
    QList<StorageChoice> storage;
    QList<StorageChoice> reserve;

    bool operator==(const StorageAddition &) const = default;
};

} // namespace Blksnap
