// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The verbs of the helper: one intention each, done wholly or not at all.
 *
 * Invariant: everything is checked before anything is changed; what was begun and cannot be finished is undone, by
 * recover() even if this program died meanwhile. Knows nothing of KAuth or D-Bus; whom it may serve was decided before.
 * Owns nothing of what it is given.
 */
#pragma once

#include "device/devices.h"
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

/// What the verbs work with.
struct Surroundings {
    std::function<Result<std::unique_ptr<Control>>()> openControl;
    const Devices &devices;
    StatusReader status;
    Records records;
    Journal &journal;
    ModuleLoader &loader;
    WatchNotifier &watch;
};

class Verbs
{
public:
    /// The reply, or the refusal, as in docs/protocol.md.
    using Answer = std::expected<QVariantMap, QVariantMap>;

    explicit Verbs(Surroundings surroundings);

    /// @param caller user id, for the journal only
    Answer perform(Protocol::Verb verb, const QVariantMap &arguments, uint caller);

    /// Undoes what an earlier process had begun when it died. Call it once, before the first verb.
    void recover();

private:
    struct Claimed;
    using Storage = std::vector<Claimed>;

    Checked<QVariantMap> take(const Protocol::TakeRequest &request, RequestRecord &record);
    Checked<QVariantMap> addStorage(const Protocol::AddStorageRequest &request);
    Checked<QVariantMap> release(const Protocol::ReleaseRequest &request);
    Checked<QVariantMap> track(const Protocol::TrackRequest &request);
    Checked<QVariantMap> untrack(const Protocol::TrackRequest &request);
    Checked<QVariantMap> loadModule(const Protocol::LoadModuleRequest &request);

    Checked<QVariantMap> decodeAndRun(Protocol::Verb verb, const QVariantMap &arguments, RequestRecord &record);
    Checked<std::unique_ptr<Control>> openControl() const;
    Checked<Device> openChosen(const Protocol::DeviceReference &reference, Devices::Access access) const;
    Checked<Storage> claim(const QList<Protocol::StorageReference> &references,
                           const QList<DeviceNumber> &origins) const;
    Checked<void> checkSignatures(const Device &device, const QString &consent) const;
    Checked<void> clearSignatures(const Claimed &claimed, int descriptor, const QUuid &request);
    Checked<void> append(Control &control, const SnapshotId &id, const Claimed &claimed) const;
    void rollBack(Control &control, const SnapshotId &id, const QUuid &request);
    void tellWatch(const SnapshotId &id);

    Surroundings m_with;
    uint m_caller = 0;
};
} // namespace Blksnap
