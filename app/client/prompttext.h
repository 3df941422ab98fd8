// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the password prompt says where something is overwritten: which devices, by vendor, model and size, and what is
 * on them.
 *
 * For the person who reads it; the helper believes none of it and destroys nothing but what the request names.
 */
#pragma once

#include "plan.h"

#include "devices/deviceinventory.h"

#include <QCoreApplication>

namespace Blksnap
{

class PromptText
{
    Q_DECLARE_TR_FUNCTIONS(Blksnap::PromptText)

public:
    explicit PromptText(const DeviceInventory &devices);

    /// Empty where nothing is overwritten: the action's own text says it all.
    QString forTaking(const SnapshotPlan &plan) const;
    QString forAdding(const StorageAddition &addition) const;

private:
    QString listOf(const QList<StorageChoice> &storage, const QList<FileChoice> &files) const;
    QString describe(const StorageChoice &choice) const;

    DeviceInventory m_devices;
};

} // namespace Blksnap
