// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What a person can have done, one function each: asks first where something is lost, hands the wish to the back end,
 * and words the answer in the banner.
 *
 * Nothing here waits: every answer comes as a continuation, and is dropped if the window is gone by then. Owns nothing;
 * the back end outlives it.
 */
#pragma once

#include "client/backend.h"
#include "widgets/messagebanner.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace Blksnap
{

class Backup;
class BackupPlace;
class LossDialog;

class Commands : public QObject
{
    Q_OBJECT

public:
    /// message: where answers are told; window: the parent of questions.
    Commands(Backend *backend, MessageBanner *message, QWidget *window);

    void take(const SnapshotPlan &plan);
    void addStorage(const StorageAddition &addition);
    /// Asks, naming each image that is lost and each copy of one; stops those, and unmounts what is mounted.
    void release(const Snapshot &snapshot);
    void mount(const SnapshotImage &image);
    void unmount(const SnapshotImage &image);
    void browse(const QString &mountPoint);
    /// Asks for a file, sees whether its place will do, then copies the image as a whole into it.
    void backUp(const SnapshotImage &image);
    /// Those that are being copied now.
    QList<Backup *> backups() const;
    /// Asks, naming each copy that is lost.
    void askToStopBackups();
    void track(const QList<Device> &devices);
    /// Asks, naming each change map that is lost. Says which devices a snapshot holds, for those stay tracked.
    void untrack(const QList<Device> &devices);
    void loadModule();
    /// Takes back what has not begun.
    void dropWaiting();

Q_SIGNALS:
    /// What is being done, the newest of what is; empty when all is over. Copies have a dialog of their own. And what
    /// waits in line behind it.
    void working(const QString &text, const QStringList &waiting);
    void backupsStopped();
    void taken(const Blksnap::SnapshotId &id);
    void storageAdded(const Blksnap::SnapshotId &id);
    void cancelled();
    /// To be said in passing.
    void passed(const QString &text);
    /// The helper saw a signature that nobody had agreed to lose.
    void consentMissing(const Blksnap::Failure &failure);

private:
    /// What is done, and to what. A second try of the same takes back what was said of the first.
    struct Task {
        QString text;
        QString subject;

        QString key() const
        {
            return text + subject;
        }
    };

    struct Work {
        int number;
        QString text;
        /// Says when it begins.
        std::shared_ptr<QFutureWatcher<void>> watcher;
    };

    template<typename T, typename Use> void run(const Task &task, QFuture<Outcome<T>> future, const Use &use);
    void examine(const SnapshotImage &image, const QString &target);
    void judge(const SnapshotImage &image, const QString &target, const BackupPlace &place);
    void copy(const SnapshotImage &image, const QString &target);
    QList<Backup *> backupsOf(const Snapshot &snapshot) const;
    std::optional<Snapshot> snapshotWith(const SnapshotImage &image) const;
    void giveUp(const SnapshotId &id);
    void unmountAndRelease(const Snapshot &snapshot, QList<DeviceNumber> images);
    /// Says that changes go on being tracked, as long as they are.
    void tellOfRelease(const QList<DeviceNumber> &origins);
    void checkTracking();
    bool areTracked(const QList<DeviceNumber> &devices) const;
    static QString trackingText();
    void tellOfWork();
    void tell(const QString &text);
    void fail(const Task &task, const Failure &failure);
    void tellFailure(const Task &task,
                     MessageBanner::Gravity gravity,
                     const QString &text,
                     const QString &actionText = {},
                     std::function<void()> action = {});
    void takeBackFailure(const Task &task);
    static Task releaseTask(const SnapshotId &id);
    static Task backUpTask(const SnapshotImage &image);
    QString nodeOf(DeviceNumber number) const;

    Backend *m_backend;
    MessageBanner *m_message;
    QWidget *m_window;
    /// The newest last.
    QList<Work> m_works;
    int m_lastWork = 0;
    /// What the banner said last of the tasks that failed, by their keys.
    QHash<QString, QString> m_failures;
    QPointer<LossDialog> m_stopQuestion;
    /// Of which the banner said last that they go on being tracked.
    QList<DeviceNumber> m_saidTracked;
};

} // namespace Blksnap
