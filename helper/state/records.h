// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the privileged side remembers in /run/blksnap, readable by root only, gone with the next boot as the snapshots
 * are.
 *
 *   snapshots/<id>.json   what the admin named when the snapshot was taken; written by the helper, read by the watch
 * service requests/<id>         what a request did, so that it is done once however often it is sent; the helper's
 *   watch/<id>.json       what of the reserve was handed over; the watch service's
 *   watch/events.json     the last events; the watch service's
 *
 * Invariant: a file is replaced as a whole or not at all, and each has one writer; the one exception is that both may
 * remove the record of a snapshot that the kernel no longer knows.
 */
#pragma once

#include "kernel/control.h"
#include "protocol/messages.h"

namespace Blksnap
{
/// A device that was given to a snapshot, as it was when it was checked.
struct StoredDevice {
    DeviceNumber device;
    quint64 size = 0; ///< bytes
    quint64 diskSequence = 0;
    std::optional<DeviceNumber> fileSystem = {}; ///< what the file lies on, if it is the loop device of a pool file
    std::optional<quint64> begin = {}; ///< bytes of the difference storage that lie before it, if it is known

    /// What of it takes differences.
    BlockRange room() const;
    bool operator==(const StoredDevice &) const = default;
};

/// What the admin named.
struct SnapshotRecord {
    SnapshotId snapshot;
    QString name;
    qint64 taken = 0; ///< microseconds since 1970
    QList<StoredDevice> storage; ///< handed over as a whole
    QList<StoredDevice> reserve; ///< to be handed over when space runs low
    Policy policy = {};

    bool operator==(const SnapshotRecord &) const = default;
};

/// How much of a reserve device was handed over, from the beginning of its room.
struct ReserveUse {
    DeviceNumber device;
    quint64 diskSequence = 0;
    quint64 usedSectors = 0; ///< the kernel has them
    quint64 pendingSectors = 0; ///< the next ones, which the kernel may have if we died while handing them over

    bool operator==(const ReserveUse &) const = default;
};

/// How far the watch service got with growing a snapshot.
struct GrowthState {
    quint64 handledEvents = 0; ///< low-space events, as the kernel counts them, after which there was room again
    QList<ReserveUse> reserve;

    bool operator==(const GrowthState &) const = default;
};

/// What became of a request.
struct RequestRecord {
    enum class State {
        Running, ///< begun; if nobody works on it, who did is dead
        Done, ///< answer is the reply
        Refused, ///< answer is the refusal
    };

    QUuid request;
    QString verb;
    QByteArray digest; ///< of the arguments
    State state = State::Running;
    QList<DeviceNumber> origins; ///< of a snapshot that is being made
    QUuid created; ///< the snapshot, once it is there
    QVariantMap answer;
};

class Records
{
public:
    static QString defaultRoot();

    /// @param root the directory; made when something is written.
    explicit Records(QString root = defaultRoot());

    Result<void> saveSnapshot(const SnapshotRecord &record) const;
    /// ENOENT: there is none. EBADMSG: it is damaged.
    Result<SnapshotRecord> snapshot(const SnapshotId &id) const;
    QList<SnapshotId> snapshotIds() const;
    void removeSnapshot(const SnapshotId &id) const;

    Result<void> saveGrowth(const SnapshotId &id, const GrowthState &state) const;
    /// Empty if nothing was handed over yet. EBADMSG: it is damaged.
    Result<GrowthState> growth(const SnapshotId &id) const;
    QList<SnapshotId> growthIds() const;
    void removeGrowth(const SnapshotId &id) const;

    Result<void> saveEvents(const QList<Protocol::Event> &events) const;
    Result<QList<Protocol::Event>> events() const;

    /// Keeps the newest requests only; those that run are always kept.
    Result<void> saveRequest(const RequestRecord &record) const;
    /// ENOENT: it was never seen, or long ago. EBADMSG: it is damaged.
    Result<RequestRecord> request(const QUuid &request) const;
    QList<RequestRecord> runningRequests() const;

private:
    QString path(const char *directory, const QUuid &id, const char *suffix) const;
    QList<QUuid> idsIn(const char *directory, const char *suffix) const;
    void pruneRequests() const;

    QString m_root;
};
} // namespace Blksnap
