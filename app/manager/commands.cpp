// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "backup.h"

#include "client/background.h"
#include "client/failuretext.h"
#include "models/backupplace.h"
#include "models/format.h"
#include "widgets/lossdialog.h"
#include "widgets/savedialog.h"

#include <QDesktopServices>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

QString numbersOf(const QList<Device> &devices)
{
    QStringList numbers;
    for (const Device &device : devices) {
        numbers << device.number.toText();
    }
    return numbers.join(u' ');
}

MessageBanner::Gravity gravityOf(const Failure &failure)
{
    switch (failure.kind) {
    case Failure::Kind::NotAuthenticated:
        // Mostly the person's own will.
        return MessageBanner::Gravity::Information;
    case Failure::Kind::OutcomeUnknown:
        return MessageBanner::Gravity::Warning;
    default:
        return MessageBanner::Gravity::Error;
    }
}

} // namespace

Commands::Commands(Backend *backend, MessageBanner *message, QWidget *window)
    : QObject(window), m_backend(backend), m_message(message), m_window(window)
{
    connect(m_backend, &Backend::trackersChanged, this, &Commands::checkTracking);
}

template<typename T, typename Use> void Commands::run(const Task &task, QFuture<Outcome<T>> future, const Use &use)
{
    takeBackFailure(task);
    const int number = ++m_lastWork;
    const auto watcher = std::make_shared<QFutureWatcher<void>>();
    connect(watcher.get(), &QFutureWatcherBase::started, this, &Commands::tellOfWork);
    watcher->setFuture(QFuture<void>(future));
    m_works << Work{ .number = number, .text = task.text, .watcher = watcher };
    tellOfWork();
    future.then(this, [this, number, task, use](const Outcome<T> &outcome) {
        m_works.removeIf([number](const Work &work) { return work.number == number; });
        tellOfWork();
        // Of the same that waited in line, the one before may have failed meanwhile.
        takeBackFailure(task);
        if (outcome) {
            use(*outcome);
        } else {
            fail(task, outcome.error());
        }
    });
}

void Commands::tellOfWork()
{
    QString running;
    QStringList waiting;
    for (const Work &work : std::as_const(m_works)) {
        if (work.watcher->isStarted()) {
            running = work.text;
        } else {
            waiting << work.text;
        }
    }
    Q_EMIT working(running, waiting);
}

void Commands::dropWaiting()
{
    // A future that was cancelled goes on to nobody.
    for (Work &work : m_works) {
        if (!work.watcher->isStarted()) {
            work.watcher->cancel();
        }
    }
    m_works.removeIf([](const Work &work) { return work.watcher->isCanceled(); });
    tellOfWork();
}

void Commands::tell(const QString &text)
{
    m_message->showMessage(MessageBanner::Gravity::Information, text);
}

void Commands::fail(const Task &task, const Failure &failure)
{
    if (failure.kind == Failure::Kind::Cancelled) {
        Q_EMIT cancelled();
        return;
    }
    if (failure.kind == Failure::Kind::Signature && failure.device) {
        Q_EMIT consentMissing(failure);
        return;
    }
    const QString text = FailureText(failure, m_backend->devices()).full();
    if (failure.kind == Failure::Kind::NotAuthenticated) {
        // Behind a graver message it would not be seen.
        Q_EMIT passed(text);
    }
    tellFailure(task, gravityOf(failure), text);
}

void Commands::tellFailure(const Task &task,
                           MessageBanner::Gravity gravity,
                           const QString &text,
                           const QString &actionText,
                           std::function<void()> action)
{
    takeBackFailure(task);
    m_failures.insert(task.key(), text);
    m_message->showMessage(gravity, text, actionText, std::move(action));
}

void Commands::takeBackFailure(const Task &task)
{
    if (const QString text = m_failures.take(task.key()); !text.isEmpty()) {
        m_message->takeBack(text);
    }
}

QString Commands::nodeOf(DeviceNumber number) const
{
    const auto device = m_backend->devices().find(number);
    return device ? device->shortNode() : number.toText();
}

void Commands::take(const SnapshotPlan &plan)
{
    m_message->clear();
    run({ tr("Taking the snapshot…"), {} }, m_backend->take(plan), [this](const TakenSnapshot &snapshot) {
        tell(tr("The snapshot is taken. Writes were held back for %1.")
                 .arg(Format::microseconds(snapshot.freezeMicroseconds)));
        Q_EMIT taken(snapshot.id);
    });
}

void Commands::addStorage(const StorageAddition &addition)
{
    run({ tr("Adding to the pool…"), uuidToText(addition.snapshot) },
        m_backend->addStorage(addition),
        [this, id = addition.snapshot](quint64 capacity) {
            tell(tr("The pool has room for %1 now.").arg(Format::size(capacity)));
            Q_EMIT storageAdded(id);
        });
}

void Commands::release(const Snapshot &snapshot)
{
    QStringList losses;
    for (const SnapshotImage &image : snapshot.images) {
        const auto device = m_backend->devices().find(image.image);
        if (device && !device->mountPoints.isEmpty()) {
            losses << tr("%1 as it was, mounted on %2").arg(nodeOf(image.origin), device->mountPoints.first());
        } else {
            losses << tr("%1 as it was").arg(nodeOf(image.origin));
        }
    }
    for (const Backup *backup : backupsOf(snapshot)) {
        losses << backup->lossText();
    }
    if (losses.isEmpty()) {
        losses << tr("the snapshot “%1”").arg(snapshot.title());
    }
    auto *dialog = new LossDialog(
        tr("Release “%1”").arg(snapshot.title()),
        tr("The frozen state is given up. The devices themselves stay as they are now. Tick what is lost:"),
        tr("Release"),
        m_window);
    dialog->askToTick(losses);
    connect(dialog, &QDialog::accepted, this, [this, id = snapshot.id] { giveUp(id); });
    dialog->open();
}

Commands::Task Commands::releaseTask(const SnapshotId &id)
{
    return { tr("Releasing the snapshot…"), uuidToText(id) };
}

void Commands::giveUp(const SnapshotId &id)
{
    // As it is now: who was asked may have taken an hour to answer.
    const auto snapshot = m_backend->findSnapshot(id);
    if (!snapshot) {
        fail(releaseTask(id), Failure::of(Failure::Kind::UnknownSnapshot));
        return;
    }
    // Nobody may have an image open, so what uses one ends first, one after the other.
    if (const auto running = backupsOf(*snapshot); !running.isEmpty()) {
        Backup *first = running.first();
        // That it was stopped need not be told.
        first->disconnect(this);
        connect(first, &QObject::destroyed, this, [this, id] { giveUp(id); });
        first->stop();
        return;
    }
    QList<DeviceNumber> mounted;
    for (const SnapshotImage &image : snapshot->images) {
        const auto device = m_backend->devices().find(image.image);
        if (device && !device->mountPoints.isEmpty()) {
            mounted << image.image;
        }
    }
    unmountAndRelease(*snapshot, mounted);
}

void Commands::unmountAndRelease(const Snapshot &snapshot, QList<DeviceNumber> images)
{
    const Task task = releaseTask(snapshot.id);
    if (!images.isEmpty()) {
        const DeviceNumber image = images.takeFirst();
        run(task, m_backend->unmountImage(image), [this, snapshot, images](Done) {
            unmountAndRelease(snapshot, images);
        });
        return;
    }
    run(task, m_backend->release(snapshot.id), [this, images = snapshot.images](Done) {
        QList<DeviceNumber> origins;
        for (const SnapshotImage &image : images) {
            origins << image.origin;
        }
        tellOfRelease(origins);
    });
}

void Commands::tellOfRelease(const QList<DeviceNumber> &origins)
{
    m_saidTracked = areTracked(origins) ? origins : QList<DeviceNumber>();
    tell(m_saidTracked.isEmpty() ? tr("The snapshot is released.") : trackingText());
}

void Commands::checkTracking()
{
    if (!areTracked(m_saidTracked)) {
        m_message->takeBack(trackingText());
        m_saidTracked.clear();
    }
}

bool Commands::areTracked(const QList<DeviceNumber> &devices) const
{
    return std::ranges::all_of(devices,
                               [this](DeviceNumber device) { return m_backend->trackerOf(device).has_value(); })
        && !devices.isEmpty();
}

QString Commands::trackingText()
{
    return tr("The snapshot is released. Changes go on being tracked.");
}

void Commands::mount(const SnapshotImage &image)
{
    run({ tr("Mounting…"), image.image.toText() }, m_backend->mountImage(image.image), [this](const QString &path) {
        m_message->showMessage(MessageBanner::Gravity::Information,
                               tr("The image is mounted on %1.").arg(path),
                               tr("Browse"),
                               [this, path] { browse(path); });
    });
}

void Commands::unmount(const SnapshotImage &image)
{
    run({ tr("Unmounting…"), image.image.toText() }, m_backend->unmountImage(image.image), [this](Done) {
        // It may still say where the image was.
        m_message->clearPassing();
    });
}

void Commands::browse(const QString &mountPoint)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(mountPoint))) {
        tell(tr("No file manager could be opened. The image is mounted on %1.").arg(mountPoint));
    }
}

Commands::Task Commands::backUpTask(const SnapshotImage &image)
{
    return { tr("Opening the image…"), image.image.toText() };
}

void Commands::backUp(const SnapshotImage &image)
{
    auto *dialog = new SaveDialog(tr("Back up the image of %1").arg(nodeOf(image.origin)),
                                  { { .name = tr("Disk image"), .suffix = u"img"_s } },
                                  m_window,
                                  [this, image](const QString &path) { examine(image, path); });
    dialog->setObjectName(u"backUpDialog"_s);
    dialog->selectFile(nodeOf(image.origin).replace(u'/', u'-') + u".img"_s);
    dialog->open();
}

void Commands::examine(const SnapshotImage &image, const QString &target)
{
    inBackground([target, devices = m_backend->devices()] {
        return BackupPlace::read(target, devices);
    }).then(this, [this, image, target](const BackupPlace &place) { judge(image, target, place); });
}

void Commands::judge(const SnapshotImage &image, const QString &target, const BackupPlace &place)
{
    const Task task = backUpTask(image);
    const auto snapshot = snapshotWith(image);
    if (!snapshot) {
        fail(task, Failure::of(Failure::Kind::UnknownSnapshot));
        return;
    }
    const auto device = m_backend->devices().find(image.image);
    const Verdict verdict =
        place.verdict(*snapshot, device ? device->size : 0, m_backend->devices(), m_backend->snapshots());
    if (!verdict.isSuitable) {
        tellFailure(task,
                    MessageBanner::Gravity::Warning,
                    tr("%1 is not copied to %2. %3 %4", "origin, file, reason, what to do")
                        .arg(nodeOf(image.origin), target, verdict.reason, verdict.hint),
                    tr("Choose another place…"),
                    [this, image] { backUp(image); });
    } else if (!verdict.reason.isEmpty()) {
        tellFailure(task,
                    MessageBanner::Gravity::Warning,
                    tr("%1 is not being copied to %2 yet. %3", "origin, file, what stands against it")
                        .arg(nodeOf(image.origin), target, verdict.reason),
                    tr("Copy all the same"),
                    [this, image, target] { copy(image, target); });
    } else {
        copy(image, target);
    }
}

void Commands::copy(const SnapshotImage &image, const QString &target)
{
    const Task task = backUpTask(image);
    run(task, m_backend->openImage(image.image), [this, task, image, target](const QDBusUnixFileDescriptor &source) {
        auto *backup = new Backup(image.image, nodeOf(image.origin), target, m_window, this);
        connect(backup, &Backup::completed, this, [this](const QString &file, quint64 bytes) {
            tell(tr("The copy is complete: %1 in %2.").arg(Format::size(bytes), file));
        });
        connect(backup, &Backup::failed, this, [this, task](const Failure &failure) { fail(task, failure); });
        connect(backup, &Backup::stopped, this, &Commands::cancelled);
        backup->start(source);
    });
}

QList<Backup *> Commands::backups() const
{
    return findChildren<Backup *>(Qt::FindDirectChildrenOnly);
}

QList<Backup *> Commands::backupsOf(const Snapshot &snapshot) const
{
    auto running = backups();
    running.removeIf([&snapshot](const Backup *backup) {
        return !std::ranges::contains(snapshot.images, backup->image(), &SnapshotImage::image);
    });
    return running;
}

std::optional<Snapshot> Commands::snapshotWith(const SnapshotImage &image) const
{
    for (const Snapshot &snapshot : m_backend->snapshots()) {
        if (std::ranges::contains(snapshot.images, image.image, &SnapshotImage::image)) {
            return snapshot;
        }
    }
    return std::nullopt;
}

void Commands::askToStopBackups()
{
    if (m_stopQuestion) {
        return;
    }
    QStringList losses;
    for (const Backup *backup : backups()) {
        losses << backup->lossText();
    }
    m_stopQuestion = new LossDialog(tr("Close the window"),
                                    tr("Images are still being copied. What is not complete when the window closes is "
                                       "not kept. Tick what is lost:"),
                                    tr("Stop and close"),
                                    m_window);
    m_stopQuestion->askToTick(losses);
    connect(m_stopQuestion, &QDialog::accepted, this, [this] {
        for (Backup *backup : backups()) {
            delete backup;
        }
        Q_EMIT backupsStopped();
    });
    m_stopQuestion->open();
}

void Commands::track(const QList<Device> &devices)
{
    if (devices.isEmpty()) {
        tell(tr("Tick the devices to track on the left first."));
        return;
    }
    run({ tr("Starting to track…"), numbersOf(devices) }, m_backend->track(devices), [](Done) { });
}

void Commands::untrack(const QList<Device> &devices)
{
    QList<Device> tracked;
    QStringList losses;
    QStringList held;
    for (const Device &device : devices) {
        if (!m_backend->trackerOf(device.number)) {
            continue;
        }
        if (m_backend->snapshotHolding(device.number)) {
            held << device.shortNode();
        } else {
            tracked << device;
            losses << tr("the change map of %1").arg(device.node);
        }
    }
    if (!held.isEmpty()) {
        tell(tr("Held by a snapshot, and tracked until that is released: %1").arg(held.join(u", "_s)));
    }
    if (tracked.isEmpty() && held.isEmpty()) {
        tell(tr("Select tracked devices in the tree on the left first."));
    }
    if (tracked.isEmpty()) {
        return;
    }
    auto *dialog = new LossDialog(tr("Stop tracking"),
                                  tr("What changed on these devices is forgotten, and the next incremental backup has "
                                     "to read them whole. The devices themselves stay as they are. Tick what is lost:"),
                                  tr("Stop tracking"),
                                  m_window);
    dialog->askToTick(losses);
    connect(dialog, &QDialog::accepted, this, [this, tracked] {
        run({ tr("Stopping to track…"), numbersOf(tracked) }, m_backend->untrack(tracked), [](Done) { });
    });
    dialog->open();
}

void Commands::loadModule()
{
    run({ tr("Loading the module…"), {} }, m_backend->loadModule(), [](Done) { });
}

} // namespace Blksnap
