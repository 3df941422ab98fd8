// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Parses the status files, format: kmod/Documentation/ABI/testing/sysfs-kernel-blksnap.
 */
#include "status.h"

#include "descriptor.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <limits>

#include <fcntl.h>
#include <unistd.h>

namespace Blksnap
{
namespace
{
std::unexpected<Error> failure(int number, const QString &path)
{
    return std::unexpected(Error{ number, QStringLiteral("read ") + path });
}

/// One value a file, one line. A page is the most that sysfs ever hands out.
Result<QByteArray> readLine(const QString &path)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isValid()) {
        return failure(errno, path);
    }
    QByteArray text(4096, Qt::Uninitialized);
    ssize_t length = 0;
    do {
        length = ::read(file.get(), text.data(), text.size());
    } while (length < 0 && errno == EINTR);
    if (length < 0) {
        // A file whose object went away while we held it open answers ENODEV.
        return failure(errno == ENODEV ? ENOENT : errno, path);
    }
    text.truncate(length);
    if (text.endsWith('\n')) {
        text.chop(1);
    }
    return text;
}

template<typename Number> Result<Number> readNumber(const QString &path)
{
    return readLine(path).and_then([&](const QByteArray &text) -> Result<Number> {
        Number value = 0;
        const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
        if (error != std::errc() || end != text.end()) {
            return failure(EBADMSG, path);
        }
        return value;
    });
}

/// Collects the first failure of several reads, so that a struct is filled line by line and checked once.
class Fields
{
public:
    explicit Fields(QString directory) : m_directory(std::move(directory))
    {
    }

    template<typename Number> Fields &number(const char *name, Number &into)
    {
        return take(readNumber<Number>(path(name)), into);
    }

    Fields &line(const char *name, QByteArray &into)
    {
        return take(readLine(path(name)), into);
    }

    /// A line that @p parse(QStringView) makes something of, or that is refused.
    template<typename T> Fields &parsed(const char *name, std::optional<T> (*parse)(QStringView), T &into)
    {
        QByteArray text;
        line(name, text);
        if (m_error) {
            return *this;
        }
        if (const auto value = parse(QString::fromLatin1(text))) {
            into = *value;
            return *this;
        }
        return refuse(name);
    }

    Fields &refuse(const char *name)
    {
        if (!m_error) {
            m_error = Error{ EBADMSG, QStringLiteral("read ") + path(name) };
        }
        return *this;
    }

    const std::optional<Error> &error() const
    {
        return m_error;
    }

private:
    QString path(const char *name) const
    {
        return m_directory + QLatin1Char('/') + QLatin1StringView(name);
    }

    template<typename T> Fields &take(Result<T> value, T &into)
    {
        if (m_error) {
            return *this;
        }
        if (value) {
            into = *std::move(value);
        } else {
            m_error = value.error();
        }
        return *this;
    }

    QString m_directory;
    std::optional<Error> m_error;
};

std::optional<SnapshotState> stateFromText(QStringView text)
{
    if (text == u"created") {
        return SnapshotState::Created;
    }
    if (text == u"taken") {
        return SnapshotState::Taken;
    }
    if (text == u"overflowed") {
        return SnapshotState::Overflowed;
    }
    if (text == u"failed") {
        return SnapshotState::Failed;
    }
    return std::nullopt;
}

Result<DeviceStatus> readDevice(const QString &directory, DeviceNumber origin)
{
    DeviceStatus status;
    status.origin = origin;
    QByteArray image;
    Fields fields(directory);
    fields.line("image", image)
        .number("chunk_size", status.chunkSize)
        .number("chunks_copied", status.chunksCopied)
        .number("chunks_elided", status.chunksElided)
        .number("bytes_read", status.bytesRead)
        .number("bytes_written", status.bytesWritten)
        .number("error", status.error);
    if (!fields.error() && !image.isEmpty()) {
        status.image = DeviceNumber::fromText(QString::fromLatin1(image));
        if (!status.image) {
            fields.refuse("image");
        }
    }
    if (status.error > 0) {
        fields.refuse("error");
    }
    if (fields.error()) {
        return std::unexpected(*fields.error());
    }
    status.error = -status.error;
    return status;
}

/// What @p read makes of each, without those that vanished meanwhile.
template<typename T, typename Key> Result<QList<T>> readEach(const QList<Key> &keys, auto read)
{
    QList<T> result;
    for (const Key &key : keys) {
        const Result<T> value = read(key);
        if (value) {
            result.append(*value);
        } else if (value.error().number != ENOENT) {
            return std::unexpected(value.error());
        }
    }
    return result;
}
} // namespace

QString StatusReader::defaultRoot()
{
    return QStringLiteral("/sys/kernel/blksnap");
}

StatusReader::StatusReader(const QString &root) : m_root(root)
{
}

QString StatusReader::root() const
{
    return m_root;
}

bool StatusReader::isModuleLoaded() const
{
    return QFile::exists(m_root + QStringLiteral("/version"));
}

Result<Version> StatusReader::version() const
{
    const QString path = m_root + QStringLiteral("/version");
    return readLine(path).and_then([&](const QByteArray &text) -> Result<Version> {
        const auto version = Version::fromText(QString::fromLatin1(text));
        if (!version) {
            return failure(EBADMSG, path);
        }
        return *version;
    });
}

QList<SnapshotId> StatusReader::snapshotIds() const
{
    QList<SnapshotId> ids;
    const QStringList names = QDir(m_root + QStringLiteral("/snapshots")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (const auto id = uuidFromText(name)) {
            ids.append(*id);
        }
    }
    std::ranges::sort(ids);
    return ids;
}

Result<SnapshotStatus> StatusReader::snapshot(const SnapshotId &id) const
{
    const QString directory = m_root + QStringLiteral("/snapshots/") + uuidToText(id);
    SnapshotStatus status;
    status.id = id;
    Fields fields(directory);
    fields.parsed("state", stateFromText, status.state)
        .number("taken_at", status.takenAt)
        .number("storage_capacity", status.capacity)
        .number("storage_filled", status.filled)
        .number("storage_requested", status.requested)
        .number("low_space_events", status.lowSpaceEvents)
        .number("freeze_microseconds", status.freezeMicroseconds)
        .number("in_flight_bytes", status.inFlightBytes);
    if (fields.error()) {
        return std::unexpected(*fields.error());
    }

    const QString devices = directory + QStringLiteral("/devices");
    const QList<DeviceNumber> origins = deviceDirectories(devices);
    for (const DeviceNumber origin : origins) {
        auto device = readDevice(devices + QLatin1Char('/') + origin.toText(), origin);
        if (!device) {
            return std::unexpected(device.error());
        }
        status.devices.append(*device);
    }
    return status;
}

Result<QList<SnapshotStatus>> StatusReader::snapshots() const
{
    return readEach<SnapshotStatus>(snapshotIds(), [this](const SnapshotId &id) { return snapshot(id); });
}

Result<TrackerStatus> StatusReader::tracker(DeviceNumber device) const
{
    TrackerStatus status;
    status.device = device;
    Fields fields(m_root + QStringLiteral("/trackers/") + device.toText());
    fields.number("block_size", status.blockSize)
        .number("block_count", status.blockCount)
        .parsed("generation", uuidFromText, status.generation)
        .number("snapshot_number", status.snapshotNumber)
        .number("writes_seen", status.writesSeen)
        .number("blocks_changed", status.blocksChanged);
    if (fields.error()) {
        return std::unexpected(*fields.error());
    }
    return status;
}

Result<QList<TrackerStatus>> StatusReader::trackers() const
{
    return readEach<TrackerStatus>(deviceDirectories(m_root + QStringLiteral("/trackers")),
                                   [this](DeviceNumber device) { return tracker(device); });
}

std::optional<SnapshotId> StatusReader::holderOf(DeviceNumber device) const
{
    const QList<SnapshotId> ids = snapshotIds();
    for (const SnapshotId &id : ids) {
        if (QFile::exists(m_root + QStringLiteral("/snapshots/%1/devices/%2").arg(uuidToText(id), device.toText()))) {
            return id;
        }
    }
    return std::nullopt;
}

std::optional<SnapshotId> StatusReader::snapshotOfImage(DeviceNumber device) const
{
    const QList<SnapshotId> ids = snapshotIds();
    for (const SnapshotId &id : ids) {
        const QString devices = m_root + QStringLiteral("/snapshots/%1/devices").arg(uuidToText(id));
        const QList<DeviceNumber> origins = deviceDirectories(devices);
        for (const DeviceNumber origin : origins) {
            const auto image = readLine(devices + QStringLiteral("/%1/image").arg(origin.toText()));
            if (image && DeviceNumber::fromText(QString::fromLatin1(*image)) == device) {
                return id;
            }
        }
    }
    return std::nullopt;
}

QList<DeviceNumber> StatusReader::deviceDirectories(const QString &path) const
{
    QList<DeviceNumber> numbers;
    const QStringList names = QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (const auto number = DeviceNumber::fromText(name)) {
            numbers.append(*number);
        }
    }
    std::ranges::sort(numbers);
    return numbers;
}
} // namespace Blksnap
