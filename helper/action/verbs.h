// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The verbs of the helper: one intention each, done wholly or not at all. Each has a file of its own beside this one.
 *
 * Invariant: everything is checked before anything is changed; what was begun and cannot be finished is undone, by
 * recover() even if this program died meanwhile. Knows nothing of KAuth or D-Bus; whom it may serve was decided before.
 * Owns nothing of what it is given.
 */
#pragma once

#include "action/storageclaim.h"
#include "action/surroundings.h"

namespace Blksnap
{
class Verbs
{
public:
    /// The reply, or the refusal, as in docs/protocol.md.
    using Answer = std::expected<QVariantMap, QVariantMap>;

    explicit Verbs(Surroundings surroundings);
    Verbs(const Verbs &) = delete;
    Verbs &operator=(const Verbs &) = delete;

    /// @param caller user id, for the journal only
    Answer perform(Protocol::Verb verb, const QVariantMap &arguments, uint caller);

    /// Undoes what an earlier process had begun when it died. Call it once, before the first verb.
    void recover();

private:
    Checked<QVariantMap> take(const Protocol::TakeRequest &request, RequestRecord &record);
    Checked<QVariantMap> addStorage(const Protocol::AddStorageRequest &request);
    Checked<QVariantMap> release(const Protocol::ReleaseRequest &request);
    Checked<QVariantMap> track(const Protocol::TrackRequest &request);
    Checked<QVariantMap> untrack(const Protocol::TrackRequest &request);
    Checked<QVariantMap> loadModule(const Protocol::LoadModuleRequest &request);

    Checked<QVariantMap> decodeAndRun(Protocol::Verb verb, const QVariantMap &arguments, RequestRecord &record);
    std::optional<Answer> answerFromBefore(const RequestRecord &record) const;
    void remember(const RequestRecord &record);
    /// Journals what was done for a request, with who asked for it.
    void note(const JournalKind &kind, const QString &message, const QUuid &request, QList<JournalField> fields = {});

    Checked<std::unique_ptr<Control>> openControl() const;
    Checked<Device> openChosen(const Protocol::DeviceReference &reference, Devices::Access access) const;
    Checked<void> checkOrigins(const QList<Protocol::DeviceReference> &references) const;
    Checked<void> begin(RequestRecord &record);
    Checked<void> finish(RequestRecord &record, const QVariantMap &answer) const;
    Checked<void> keep(const RequestRecord &record, const QString &meaning) const;
    Checked<void> handOver(Control &control, const SnapshotId &id, ClaimedStorages &storage, const QUuid &request);
    Result<void> freezeAndTake(Control &control, const SnapshotId &id, const QList<DeviceNumber> &origins) const;
    Checked<void> wipe(const ClaimedStorage &storage, int descriptor, const QUuid &request);
    Checked<void> wipeAll(const ClaimedStorages &storage, const QUuid &request);
    Checked<void> append(Control &control, const SnapshotId &id, const ClaimedStorage &storage) const;
    Checked<void> appendEach(Control &control,
                             ClaimedStorages &storage,
                             SnapshotRecord *record,
                             const Protocol::AddStorageRequest &request);
    Checked<void> noteStorage(SnapshotRecord &record, StoredDevice stored) const;
    Checked<void> addReserve(SnapshotRecord &record, const ClaimedStorages &reserve) const;
    Checked<void> save(const SnapshotRecord &record, const ClaimedStorages &reserve, const QString &meaning) const;
    QList<SnapshotId> orphansOf(const RequestRecord &record) const;
    void rollBack(Control &control, const SnapshotId &id, const QUuid &request);
    void forget(const SnapshotId &id);
    void tellWatch(const SnapshotId &id);

    Surroundings m_with;
    StorageClaims m_claims;
    uint m_caller = 0;
};

/// For the journal: "8:1 8:2".
QString textOf(const QList<DeviceNumber> &devices);
QList<DeviceNumber> numbersOf(const QList<Protocol::DeviceReference> &references);
} // namespace Blksnap
