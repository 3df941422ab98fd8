// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A back end without a system behind it: state is set by the test, commands are answered when the test says so.
 *
 * Deterministic: no thread, and no clock except where a test does not say when a status was read. Commands wait in
 * lists until they are answered, or are answered at once by answerAtOnce(), which also plays the system's part (a taken
 * snapshot appears, a released one vanishes).
 */
#pragma once

#include "client/backend.h"

#include <QPromise>

#include <memory>

namespace Blksnap
{

class FakeBackend : public Backend
{
    Q_OBJECT

public:
    explicit FakeBackend(QObject *parent = nullptr);

    void start() override;

    using Backend::addEvent;
    using Backend::setDevices;
    using Backend::setHealth;
    using Backend::setSnapshots;
    using Backend::setTrackers;
    using Backend::setWatchAnswered;
    using Backend::setWritten;

    void setStatusRead(const QDateTime &time = QDateTime::currentDateTime())
    {
        Backend::setStatusRead(time);
    }

    /// Every command fails like this from now on.
    void failWith(const std::optional<Failure> &failure)
    {
        m_failure = failure;
    }
    /// Commands stay open until finishPending().
    void holdAnswers()
    {
        m_isHolding = true;
    }
    void finishPending();
    /// Answers the first; then the next begins, as in the queue of the real one.
    void finishFirst();
    void setMap(const ChangeMap &map)
    {
        m_map = map;
    }

    const QList<SnapshotPlan> &taken() const
    {
        return m_taken;
    }
    const QList<StorageAddition> &additions() const
    {
        return m_additions;
    }
    const QList<SnapshotId> &released() const
    {
        return m_released;
    }
    /// What images hold.
    void setImageContents(const QByteArray &contents)
    {
        m_imageContents = contents;
    }
    /// Zeros behind what they hold.
    void setImageSize(qint64 size)
    {
        m_imageSize = size;
    }
    void setFiles(const ChangedFiles &files)
    {
        m_files = files;
    }
    const QList<FilesQuestion> &questions() const
    {
        return m_questions;
    }
    int mapsRead() const
    {
        return m_mapsRead;
    }
    int promptsAllowed() const
    {
        return m_promptsAllowed;
    }

    QFuture<Outcome<TakenSnapshot>> take(const SnapshotPlan &plan) override;
    QFuture<Outcome<quint64>> addStorage(const StorageAddition &addition) override;
    QFuture<Outcome<Done>> release(const SnapshotId &id) override;
    QFuture<Outcome<Done>> track(const QList<Device> &devices) override;
    QFuture<Outcome<Done>> untrack(const QList<Device> &devices) override;
    QFuture<Outcome<Done>> loadModule() override;
    QFuture<Outcome<QString>> mountImage(DeviceNumber image) override;
    QFuture<Outcome<Done>> unmountImage(DeviceNumber image) override;
    QFuture<Outcome<QDBusUnixFileDescriptor>> openImage(DeviceNumber image) override;
    QFuture<Outcome<ChangeMap>> readChangeMap(DeviceNumber device, Interaction interaction) override;
    QFuture<Outcome<ChangedFiles>> listChangedFiles(const FilesQuestion &question, Interaction interaction) override;

private:
    template<typename T> QFuture<Outcome<T>> answer(const std::function<T()> &effect);
    /// Loop devices for the files appear, and the snapshot has them.
    void makeFiles(Snapshot &snapshot, const QList<FileChoice> &storage, const QList<FileChoice> &reserve);
    void setMountPoints(DeviceNumber device, const QStringList &mountPoints);

    std::optional<Failure> m_failure;
    bool m_isHolding = false;
    struct Pending {
        std::function<void()> begin;
        std::function<void()> finish;
    };
    QList<Pending> m_pending;
    ChangeMap m_map;
    ChangedFiles m_files;
    QList<FilesQuestion> m_questions;
    QList<SnapshotPlan> m_taken;
    QList<StorageAddition> m_additions;
    QList<SnapshotId> m_released;
    QByteArray m_imageContents;
    qint64 m_imageSize = 0;
    int m_mapsRead = 0;
    static constexpr quint32 FIRST_FILE = 8;
    quint32 m_filesMade = 0;
    int m_promptsAllowed = 0;
};

/// A server: the system disk, two disks with mounted file systems, one with spare partitions, a stack, a loop device.
namespace Example
{

DeviceInventory server();
inline constexpr DeviceNumber EXT4{ 252, 17 };
inline constexpr DeviceNumber XFS{ 252, 33 };
inline constexpr DeviceNumber SPARE{ 252, 49 };
inline constexpr DeviceNumber SIGNED{ 252, 50 };
inline constexpr DeviceNumber SPARE_TOO{ 252, 51 };
inline constexpr DeviceNumber SWAP{ 252, 2 };
inline constexpr DeviceNumber VOLUME{ 253, 0 };

Health health();
Snapshot snapshot(const QString &name = QStringLiteral("before the upgrade"));
/// The server with the two images of the snapshot.
DeviceInventory serverWithImages();
ChangeMap changeMap(qsizetype blocks = 40'000);
/// Files from some block on, by default where much of that map changed last.
ChangedFiles changedFiles(qsizetype block = 24'000);
/// Those of the program's catalogues, English first; of a test that blksnap_add_translations() gave them to.
QStringList languages();

} // namespace Example

} // namespace Blksnap
