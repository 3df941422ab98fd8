// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * All kept snapshots: one Keeper for each record that the helper wrote and the kernel confirms.
 *
 * Invariant: records and keepers agree with the kernel; a snapshot that the kernel does not know has neither.
 */
#pragma once

#include "watch/keeper.h"

#include <QObject>

#include <map>

namespace Blksnap
{
class Watcher : public QObject
{
    Q_OBJECT

public:
    explicit Watcher(const WatchSurroundings &surroundings, QObject *parent = nullptr);
    ~Watcher() override;

    /// Takes up every snapshot on record.
    void resume();
    /// A record was written or changed. ENOENT: there is none, or the kernel does not know the snapshot.
    Result<void> adopt(const SnapshotId &id);
    QList<Protocol::WatchedSnapshot> snapshots() const;
    bool isEmpty() const;

Q_SIGNALS:
    void happened(const Blksnap::Protocol::Event &event);
    /// The number of kept snapshots changed.
    void changed();

private:
    void forget(const SnapshotId &id);

    const WatchSurroundings &m_with;
    std::map<SnapshotId, Keeper *> m_keepers;
};
} // namespace Blksnap
