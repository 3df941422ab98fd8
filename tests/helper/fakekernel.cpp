// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The pretended kernel and its control device.
 */
#include "fakekernel.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
std::unexpected<Error> failure(int number, const QString &request)
{
    return std::unexpected(Error{ number, request });
}

void put(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8() + '\n') < 0) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

QString stateText(SnapshotState state)
{
    switch (state) {
    case SnapshotState::Created:
        return u"created"_s;
    case SnapshotState::Taken:
        return u"taken"_s;
    case SnapshotState::Overflowed:
        return u"overflowed"_s;
    case SnapshotState::Failed:
        return u"failed"_s;
    }
    return {};
}

quint64 capacityOf(const FakeKernel::Snapshot &snapshot)
{
    quint64 sum = 0;
    for (const FakeKernel::Piece &piece : snapshot.storage) {
        sum += piece.range.count;
    }
    return sum;
}

constexpr quint32 imageMajor = 252;
} // namespace

class FakeControl final : public Control
{
public:
    explicit FakeControl(FakeKernel &kernel) : m_kernel(kernel)
    {
    }

    Result<Version> version() override
    {
        return m_kernel.enter(u"version"_s).transform([] { return Version{ 2, 1, 0, 0 }; });
    }

    Result<void> removeTracker(DeviceNumber device) override
    {
        const QString request = u"removeTracker "_s + device.toText();
        if (const auto entered = m_kernel.enter(request); !entered) {
            return entered;
        }
        const std::lock_guard lock(m_kernel.m_mutex);
        if (m_kernel.m_trackers.erase(device) == 0) {
            return failure(ENODATA, request);
        }
        m_kernel.publish();
        return {};
    }

    Result<QList<TrackerInfo>> trackers() override
    {
        if (const auto entered = m_kernel.enter(u"trackers"_s); !entered) {
            return std::unexpected(entered.error());
        }
        const std::lock_guard lock(m_kernel.m_mutex);
        QList<TrackerInfo> result;
        for (const auto &[device, info] : m_kernel.m_trackers) {
            result.append(info);
        }
        return result;
    }

    Result<QByteArray> readSnapshotMap(DeviceNumber, quint32, quint32) override
    {
        return failure(EPERM, u"readSnapshotMap"_s);
    }

    Result<void> markDirty(DeviceNumber, std::span<const BlockRange>) override
    {
        return failure(EPERM, u"markDirty"_s);
    }

    Result<SnapshotId> createSnapshot(std::span<const DeviceNumber> devices) override
    {
        if (const auto entered = m_kernel.enter(u"create"_s); !entered) {
            return std::unexpected(entered.error());
        }
        const std::lock_guard lock(m_kernel.m_mutex);
        const SnapshotId id = QUuid::createUuid();
        FakeKernel::Snapshot snapshot;
        snapshot.origins.assign(devices.begin(), devices.end());
        std::ranges::sort(snapshot.origins);
        m_kernel.m_snapshots.emplace(id, snapshot);
        m_kernel.publish();
        return id;
    }

    Result<void> destroySnapshot(const SnapshotId &id) override
    {
        if (const auto entered = m_kernel.enter(u"destroy"_s); !entered) {
            return entered;
        }
        const std::lock_guard lock(m_kernel.m_mutex);
        if (m_kernel.m_snapshots.erase(id) == 0) {
            return failure(ESRCH, u"destroy"_s);
        }
        m_kernel.publish();
        m_kernel.m_changed.notify_all();
        return {};
    }

    Result<void> appendStorage(const SnapshotId &id, DeviceNumber device, std::span<const BlockRange> ranges) override
    {
        QString request = u"append "_s + device.toText();
        for (const BlockRange &range : ranges) {
            request += u" %1+%2"_s.arg(range.offset).arg(range.count);
        }
        if (const auto entered = m_kernel.enter(request); !entered) {
            return entered;
        }
        const std::lock_guard lock(m_kernel.m_mutex);
        const auto found = m_kernel.m_snapshots.find(id);
        if (found == m_kernel.m_snapshots.end()) {
            return failure(ESRCH, request);
        }
        for (const BlockRange &range : ranges) {
            for (const auto &[other, snapshot] : m_kernel.m_snapshots) {
                const bool overlaps = std::ranges::any_of(snapshot.storage, [&](const FakeKernel::Piece &piece) {
                    return piece.device == device && piece.range.offset < range.offset + range.count
                        && range.offset < piece.range.offset + piece.range.count;
                });
                if (overlaps || range.count == 0) {
                    return failure(EINVAL, request);
                }
            }
        }
        for (const BlockRange &range : ranges) {
            found->second.storage.append({ device, range });
        }
        m_kernel.publish();
        return {};
    }

    Result<void> takeSnapshot(const SnapshotId &id) override
    {
        if (const auto entered = m_kernel.enter(u"take"_s); !entered) {
            return entered;
        }
        const std::lock_guard lock(m_kernel.m_mutex);
        const auto found = m_kernel.m_snapshots.find(id);
        if (found == m_kernel.m_snapshots.end()) {
            return failure(ESRCH, u"take"_s);
        }
        if (found->second.storage.isEmpty()) {
            return failure(ENOSPC, u"take"_s);
        }
        found->second.state = SnapshotState::Taken;
        m_kernel.publish();
        return {};
    }

    Result<QList<SnapshotId>> snapshots() override
    {
        const std::lock_guard lock(m_kernel.m_mutex);
        QList<SnapshotId> ids;
        for (const auto &[id, snapshot] : m_kernel.m_snapshots) {
            ids.append(id);
        }
        return ids;
    }

    Result<QList<ImageInfo>> images(const SnapshotId &id) override
    {
        if (const auto entered = m_kernel.enter(u"images"_s); !entered) {
            return std::unexpected(entered.error());
        }
        const std::lock_guard lock(m_kernel.m_mutex);
        QList<ImageInfo> result;
        for (const DeviceNumber origin : m_kernel.m_snapshots.at(id).origins) {
            result.append({ origin, { imageMajor, origin.minor } });
        }
        return result;
    }

    Result<std::optional<KernelEvent>> waitEvent(const SnapshotId &id, std::chrono::milliseconds timeout) override
    {
        std::unique_lock lock(m_kernel.m_mutex);
        const auto ready = [&] {
            const auto found = m_kernel.m_snapshots.find(id);
            return found == m_kernel.m_snapshots.end() || !found->second.events.empty();
        };
        if (!m_kernel.m_changed.wait_for(lock, timeout, ready)) {
            return std::optional<KernelEvent>();
        }
        const auto found = m_kernel.m_snapshots.find(id);
        if (found == m_kernel.m_snapshots.end()) {
            return failure(ESRCH, u"waitEvent"_s);
        }
        const KernelEvent event = found->second.events.front();
        found->second.events.pop_front();
        return std::optional(event);
    }

    Result<void> addTracker(DeviceNumber device) override
    {
        const QString request = u"addTracker "_s + device.toText();
        if (const auto entered = m_kernel.enter(request); !entered) {
            return entered;
        }
        const std::lock_guard lock(m_kernel.m_mutex);
        if (m_kernel.m_trackers.contains(device)) {
            return failure(EALREADY, request);
        }
        TrackerInfo info;
        info.device = device;
        m_kernel.m_trackers.emplace(device, info);
        m_kernel.publish();
        return {};
    }

    Result<LiveMapPiece> readLiveMap(DeviceNumber device, quint64 offset, quint32 length) override
    {
        if (const auto entered = m_kernel.enter(u"readLiveMap"_s); !entered) {
            return std::unexpected(entered.error());
        }
        const std::lock_guard lock(m_kernel.m_mutex);
        const TrackerInfo &info = m_kernel.m_trackers.at(device);
        return LiveMapPiece{ .bytes = m_kernel.m_maps.at(device).mid(static_cast<qsizetype>(offset), length),
                             .generation = info.generation,
                             .snapshotNumber = info.snapshotNumber };
    }

    Result<void> skipRanges(const SnapshotId &, DeviceNumber, std::span<const BlockRange>) override
    {
        return {};
    }

private:
    FakeKernel &m_kernel;
};

FakeKernel::FakeKernel()
{
    const std::lock_guard lock(m_mutex);
    publish();
}

QString FakeKernel::statusRoot() const
{
    return m_directory.filePath(u"blksnap"_s);
}

Result<std::unique_ptr<Control>> FakeKernel::open()
{
    const std::lock_guard lock(m_mutex);
    if (!m_loaded) {
        return failure(ENOENT, u"open control device"_s);
    }
    return std::make_unique<FakeControl>(*this);
}

void FakeKernel::fail(const QString &request, int error)
{
    const std::lock_guard lock(m_mutex);
    m_failures.insert(request, error);
}

void FakeKernel::before(const QString &request, std::function<void()> function)
{
    const std::lock_guard lock(m_mutex);
    m_before.insert(request, std::move(function));
}

void FakeKernel::setLoaded(bool loaded)
{
    const std::lock_guard lock(m_mutex);
    m_loaded = loaded;
}

QStringList FakeKernel::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

qsizetype FakeKernel::snapshotCount() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<qsizetype>(m_snapshots.size());
}

FakeKernel::Snapshot FakeKernel::snapshot(const SnapshotId &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_snapshots.find(id);
    return found == m_snapshots.end() ? Snapshot() : found->second;
}

QList<DeviceNumber> FakeKernel::trackedDevices() const
{
    const std::lock_guard lock(m_mutex);
    QList<DeviceNumber> devices;
    for (const auto &[device, info] : m_trackers) {
        devices.append(device);
    }
    return devices;
}

quint64 FakeKernel::capacity(const SnapshotId &id) const
{
    return capacityOf(snapshot(id));
}

void FakeKernel::fill(const SnapshotId &id, quint64 sectors, quint64 minimum)
{
    const std::lock_guard lock(m_mutex);
    Snapshot &snapshot = m_snapshots.at(id);
    snapshot.filled = sectors;
    if (capacityOf(snapshot) - sectors < minimum) {
        snapshot.requested += minimum;
        ++snapshot.lowSpaceEvents;
        snapshot.events.push_back({ .nanoseconds = 1'000'000'000, .what = LowFreeSpace{ minimum } });
    }
    publish();
    m_changed.notify_all();
}

void FakeKernel::post(const SnapshotId &id, const KernelEvent &event)
{
    const std::lock_guard lock(m_mutex);
    m_snapshots.at(id).events.push_back(event);
    m_changed.notify_all();
}

void FakeKernel::dropEvents(const SnapshotId &id)
{
    const std::lock_guard lock(m_mutex);
    m_snapshots.at(id).events.clear();
}

void FakeKernel::lose(const SnapshotId &id, DeviceNumber origin, int error)
{
    const std::lock_guard lock(m_mutex);
    Snapshot &snapshot = m_snapshots.at(id);
    snapshot.errors[origin] = error;
    snapshot.state = SnapshotState::Failed;
    snapshot.events.push_back({ .nanoseconds = 2'000'000'000, .what = Corrupted{ origin, error } });
    publish();
    m_changed.notify_all();
}

SnapshotId FakeKernel::addForeign(const QList<DeviceNumber> &origins, SnapshotState state)
{
    const std::lock_guard lock(m_mutex);
    const SnapshotId id = QUuid::createUuid();
    Snapshot snapshot;
    snapshot.origins = origins;
    snapshot.state = state;
    m_snapshots.emplace(id, snapshot);
    publish();
    return id;
}

void FakeKernel::setMap(DeviceNumber device, const QByteArray &map, const QUuid &generation, quint8 snapshotNumber)
{
    const std::lock_guard lock(m_mutex);
    m_trackers[device] = { .device = device,
                           .blockSize = 65536,
                           .blockCount = static_cast<quint32>(map.size()),
                           .capacity = static_cast<quint64>(map.size()) * 65536,
                           .generation = generation,
                           .snapshotNumber = snapshotNumber };
    m_maps[device] = map;
}

Result<void> FakeKernel::enter(const QString &request)
{
    std::function<void()> function;
    {
        const std::lock_guard lock(m_mutex);
        m_requests.append(request);
        const QString name = request.section(u' ', 0, 0);
        if (m_failures.contains(name)) {
            return failure(m_failures.take(name), request);
        }
        function = m_before.take(name);
    }
    if (function) {
        function();
    }
    return {};
}

void FakeKernel::publish()
{
    QDir(statusRoot()).removeRecursively();
    QDir().mkpath(statusRoot() + u"/snapshots"_s);
    QDir().mkpath(statusRoot() + u"/trackers"_s);
    put(statusRoot() + u"/version"_s, u"2.1.0.0"_s);
    for (const auto &[id, snapshot] : m_snapshots) {
        const QString path = statusRoot() + u"/snapshots/"_s + uuidToText(id);
        QDir().mkpath(path + u"/devices"_s);
        put(path + u"/state"_s, stateText(snapshot.state));
        put(path + u"/taken_at"_s, u"0"_s);
        put(path + u"/storage_capacity"_s, QString::number(capacityOf(snapshot)));
        put(path + u"/storage_filled"_s, QString::number(snapshot.filled));
        put(path + u"/storage_requested"_s, QString::number(snapshot.requested));
        put(path + u"/low_space_events"_s, QString::number(snapshot.lowSpaceEvents));
        put(path + u"/freeze_microseconds"_s, u"1234"_s);
        put(path + u"/in_flight_bytes"_s, u"0"_s);
        for (const DeviceNumber origin : snapshot.origins) {
            const QString device = path + u"/devices/"_s + origin.toText();
            QDir().mkpath(device);
            const bool taken = snapshot.state != SnapshotState::Created;
            put(device + u"/image"_s, taken ? DeviceNumber{ imageMajor, origin.minor }.toText() : QString());
            put(device + u"/chunk_size"_s, u"65536"_s);
            for (const char *name : { "chunks_copied", "chunks_elided", "bytes_read", "bytes_written" }) {
                put(device + u'/' + QLatin1StringView(name), u"0"_s);
            }
            const auto error = snapshot.errors.find(origin);
            put(device + u"/error"_s, QString::number(error == snapshot.errors.end() ? 0 : -error->second));
        }
    }
}
} // namespace Blksnap
