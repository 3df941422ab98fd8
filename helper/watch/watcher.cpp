// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Begins and ends the keeping of snapshots.
 */
#include "watcher.h"

#include "state/recordedfiles.h"

#include <cerrno>
#include <ranges>

using namespace Qt::StringLiterals;

namespace Blksnap
{
Watcher::Watcher(const WatchSurroundings &surroundings, QObject *parent) : QObject(parent), m_with(surroundings)
{
}

Watcher::~Watcher() = default;

void Watcher::resume()
{
    const QList<SnapshotId> ids = m_with.records.snapshotIds();
    for (const SnapshotId &id : ids) {
        if (const auto adopted = adopt(id); !adopted) {
            m_with.journal.write(
                JournalKinds::program, adopted.error().toString(), { { "BLKSNAP_SNAPSHOT", uuidToText(id) } });
        }
    }
    // What is left of snapshots that ended while nobody watched.
    const QList<SnapshotId> used = m_with.records.growthIds();
    for (const SnapshotId &id : used) {
        if (!m_keepers.contains(id)) {
            m_with.records.removeGrowth(id);
        }
    }
}

Result<void> Watcher::adopt(const SnapshotId &id)
{
    const auto record = m_with.records.snapshot(id);
    if (!record) {
        return std::unexpected(record.error());
    }
    if (const auto keeper = m_keepers.find(id); keeper != m_keepers.end()) {
        keeper->second->update(*record);
        return {};
    }
    if (const auto status = m_with.status.snapshot(id); !status) {
        if (status.error().number == ENOENT) {
            forget(id);
        }
        return std::unexpected(status.error());
    }

    auto control = m_with.openControl();
    if (!control) {
        return std::unexpected(control.error());
    }
    auto *keeper = new Keeper(m_with, *std::move(control), *record, this);
    m_keepers.emplace(id, keeper);
    connect(keeper, &Keeper::happened, this, &Watcher::happened);
    connect(keeper, &Keeper::gone, this, [this, id] { forget(id); });
    keeper->start();
    Q_EMIT changed();
    return {};
}

QList<Protocol::WatchedSnapshot> Watcher::snapshots() const
{
    QList<Protocol::WatchedSnapshot> result;
    for (const Keeper *keeper : m_keepers | std::views::values) {
        const SnapshotRecord &record = keeper->record();
        Protocol::WatchedSnapshot snapshot;
        snapshot.snapshot = record.snapshot;
        snapshot.name = record.name;
        snapshot.taken = record.taken;
        std::ranges::transform(record.storage, std::back_inserter(snapshot.storage), &StoredDevice::device);
        std::ranges::transform(record.reserve, std::back_inserter(snapshot.reserve), &StoredDevice::device);
        for (const QList<StoredDevice> *devices : { &record.storage, &record.reserve }) {
            for (const StoredDevice &device : *devices) {
                if (device.fileSystem) {
                    snapshot.files.append({ .device = device.device, .fileSystem = *device.fileSystem });
                }
            }
        }
        for (const StoredDevice &device : record.storage) {
            if (device.begin) {
                snapshot.begins.append({ .device = device.device, .bytes = *device.begin });
            }
        }
        snapshot.joined = keeper->joined();
        snapshot.policy = record.policy;
        result.append(snapshot);
    }
    return result;
}

bool Watcher::isEmpty() const
{
    return m_keepers.empty();
}

void Watcher::forget(const SnapshotId &id)
{
    if (const auto keeper = m_keepers.find(id); keeper != m_keepers.end()) {
        keeper->second->deleteLater();
        letFilesGo(keeper->second->record(), m_with.files, m_with.journal);
        m_keepers.erase(keeper);
    } else if (const auto record = m_with.records.snapshot(id)) {
        letFilesGo(*record, m_with.files, m_with.journal);
    }
    m_with.records.removeSnapshot(id);
    m_with.records.removeGrowth(id);
    if (!m_with.events.contains(Protocol::EventKind::Released, id)) {
        Protocol::Event event;
        event.kind = Protocol::EventKind::Released;
        event.snapshot = id;
        m_with.journal.write(JournalKinds::gone,
                             u"Snapshot %1 is no more"_s.arg(uuidToText(id)),
                             { { "BLKSNAP_SNAPSHOT", uuidToText(id) } });
        Q_EMIT happened(m_with.events.add(event));
    }
    Q_EMIT changed();
}
} // namespace Blksnap
