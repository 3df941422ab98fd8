// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Pretended block devices for tests: files, made by real mkfs where it matters.
 *
 * Invariant: a claim lasts as long as its descriptor, as with O_EXCL, also against a second claim of the same program.
 */
#pragma once

#include "device/poolfiles.h"
#include "state/journal.h"

#include <QSet>
#include <QTemporaryDir>

#include <map>

namespace Blksnap
{
class FakeDevices final : public Devices
{
public:
    struct Disk {
        QString path;
        quint64 diskSequence = 7;
        bool readOnly = false;
        quint32 blockSize = 512;
        QString usage; ///< "is mounted at /home", or empty
    };

    /// Makes an empty device of that size.
    void add(DeviceNumber number, quint64 size);
    Disk &disk(DeviceNumber number);
    QString path(DeviceNumber number) const;
    void setOverlap(DeviceNumber one, DeviceNumber other);
    /// Runs mkfs on it; false if that failed.
    bool format(DeviceNumber number, const QStringList &command);
    QByteArray content(DeviceNumber number, qint64 offset, qint64 length) const;

    Protocol::DeviceReference reference(DeviceNumber number) const;
    Protocol::StorageReference storage(DeviceNumber number, const QString &consent = {}) const;
    /// Whether somebody has it claimed now.
    bool isClaimed(DeviceNumber number) const;

    Checked<Device> open(DeviceNumber number, Access access) const override;
    Checked<void> checkUnused(DeviceNumber number) const override;
    bool overlap(DeviceNumber one, DeviceNumber other) const override;
    QString describe(DeviceNumber number) const override;

private:
    QTemporaryDir m_directory;
    std::map<DeviceNumber, Disk> m_disks;
    QSet<std::pair<DeviceNumber, DeviceNumber>> m_overlaps;
};

/// Pretended pool files: devices of FakeDevices that come and go.
class FakePoolFiles final : public PoolFiles
{
public:
    explicit FakePoolFiles(FakeDevices &devices) : m_devices(devices)
    {
    }

    Checked<Device> create(const Protocol::FileReference &reference) const override;
    Result<void> keep(const Device &loop) const override;
    Result<void> letGo(DeviceNumber loop, quint64 diskSequence) const override;

    static constexpr DeviceNumber firstLoop = { 7, 0 };

    mutable std::optional<Protocol::Refusal> refusalOfNext;
    mutable int keepError = 0;
    mutable QStringList calls; ///< "create 8:1 67108864", "keep 7:0", "letGo 7:0 7"

private:
    FakeDevices &m_devices;
    mutable quint32 m_count = 0;
};

/// A journal that is read by the test.
class FakeJournal final : public Journal
{
public:
    struct Entry {
        QByteArray id;
        QString message;
        QList<JournalField> fields;
    };

    void write(const JournalKind &kind, const QString &message, const QList<JournalField> &fields = {}) override
    {
        entries.append({ kind.id, message, fields });
    }
    qsizetype count(const JournalKind &kind) const
    {
        return std::ranges::count(entries, QByteArray(kind.id), &Entry::id);
    }

    QList<Entry> entries;
};
} // namespace Blksnap
