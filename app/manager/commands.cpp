// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "client/failuretext.h"
#include "client/imagecopy.h"
#include "models/format.h"
#include "widgets/lossdialog.h"
#include "widgets/messagebanner.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QProgressDialog>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

Commands::Commands(Backend *backend, MessageBanner *message, QWidget *window)
    : QObject(window), m_backend(backend), m_message(message), m_window(window)
{
    connect(m_backend, &Backend::trackersChanged, this, &Commands::checkTracking);
}

template<typename T, typename Use> void Commands::run(const QString &text, QFuture<Outcome<T>> future, Use use)
{
    Q_EMIT working(text);
    future.then(this, [this, use](const Outcome<T> &outcome) {
        Q_EMIT working({});
        if (outcome) {
            use(*outcome);
        } else {
            fail(outcome.error());
        }
    });
}

void Commands::tell(const QString &text)
{
    m_message->showMessage(MessageBanner::Gravity::Information, text);
}

void Commands::fail(const Failure &failure)
{
    if (failure.kind == Failure::Kind::Cancelled) {
        Q_EMIT cancelled();
        return;
    }
    if (failure.kind == Failure::Kind::Signature && failure.device) {
        Q_EMIT consentMissing(failure);
        return;
    }
    const bool isDoubtful = failure.kind == Failure::Kind::OutcomeUnknown;
    m_message->showMessage(isDoubtful ? MessageBanner::Gravity::Warning : MessageBanner::Gravity::Error,
                           FailureText(failure, m_backend->devices()).full());
}

QString Commands::nodeOf(DeviceNumber number) const
{
    const auto device = m_backend->devices().find(number);
    return device ? device->shortNode() : number.toText();
}

void Commands::take(const SnapshotPlan &plan)
{
    m_message->clear();
    run(tr("Taking the snapshot…"), m_backend->take(plan), [this](const TakenSnapshot &snapshot) {
        tell(tr("The snapshot is taken. Writes were held back for %1.")
                 .arg(Format::microseconds(snapshot.freezeMicroseconds)));
        Q_EMIT taken(snapshot.id);
    });
}

void Commands::addStorage(const StorageAddition &addition)
{
    run(tr("Adding to the pool…"), m_backend->addStorage(addition), [this, id = addition.snapshot](quint64 capacity) {
        tell(tr("The pool has room for %1 now.").arg(Format::size(capacity)));
        Q_EMIT storageAdded(id);
    });
}

void Commands::release(const Snapshot &snapshot)
{
    QStringList losses;
    QList<DeviceNumber> mounted;
    for (const SnapshotImage &image : snapshot.images) {
        const auto device = m_backend->devices().find(image.image);
        if (device && !device->mountPoints.isEmpty()) {
            mounted << image.image;
            losses << tr("%1 as it was, mounted on %2").arg(nodeOf(image.origin), device->mountPoints.first());
        } else {
            losses << tr("%1 as it was").arg(nodeOf(image.origin));
        }
    }
    if (losses.isEmpty()) {
        losses << tr("the snapshot “%1”").arg(snapshot.title());
    }
    auto *dialog = new LossDialog(
        tr("Release “%1”").arg(snapshot.title()),
        tr("The frozen state is given up. The devices themselves stay as they are now. Tick what is lost:"),
        tr("Release “%1”").arg(snapshot.title()),
        m_window);
    dialog->askToTick(losses);
    connect(dialog, &QDialog::accepted, this, [this, snapshot, mounted] { unmountAndRelease(snapshot, mounted); });
    dialog->open();
}

void Commands::unmountAndRelease(const Snapshot &snapshot, QList<DeviceNumber> images)
{
    const QString text = tr("Releasing the snapshot…");
    if (!images.isEmpty()) {
        const DeviceNumber image = images.takeFirst();
        run(text, m_backend->unmountImage(image), [this, snapshot, images](Done) {
            unmountAndRelease(snapshot, images);
        });
        return;
    }
    run(text, m_backend->release(snapshot.id), [this, images = snapshot.images](Done) {
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
    run(tr("Mounting…"), m_backend->mountImage(image.image), [this](const QString &path) {
        m_message->showMessage(MessageBanner::Gravity::Information,
                               tr("The image is mounted on %1.").arg(path),
                               tr("Browse"),
                               [this, path] { browse(path); });
    });
}

void Commands::unmount(const SnapshotImage &image)
{
    run(tr("Unmounting…"), m_backend->unmountImage(image.image), [this](Done) {
        // It may still say where the image was.
        m_message->clearPassing();
    });
}

void Commands::browse(const QString &mountPoint)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(mountPoint));
}

void Commands::backUp(const SnapshotImage &image)
{
    auto *dialog = new QFileDialog(m_window, tr("Back up the image of %1").arg(nodeOf(image.origin)));
    dialog->setObjectName(u"backUpDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"img"_s);
    dialog->setNameFilter(tr("Disk images (*.img)"));
    dialog->selectFile(nodeOf(image.origin).replace(u'/', u'-') + u".img"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, image](const QString &path) { copy(image, path); });
    dialog->open();
}

void Commands::copy(const SnapshotImage &image, const QString &target)
{
    run(tr("Opening the image…"),
        m_backend->openImage(image.image),
        [this, image, target](const QDBusUnixFileDescriptor &source) {
            const auto copying = copyImage(source, target);
            const QString text =
                tr("The image of %1 is being copied to %2.").arg(nodeOf(image.origin), QFileInfo(target).fileName());
            showProgress(copying, text);
            run(tr("Copying the image…"), copying, [this, target](quint64 bytes) {
                tell(tr("The copy is complete: %1 in %2.").arg(Format::size(bytes), target));
            });
        });
}

void Commands::showProgress(const QFuture<Outcome<quint64>> &copying, const QString &text)
{
    auto *dialog = new QProgressDialog(text, tr("Cancel"), 0, 0, m_window);
    dialog->setObjectName(u"copyProgress"_s);
    dialog->setMinimumDuration(0);
    dialog->setAutoReset(false);
    auto *watcher = new QFutureWatcher<Outcome<quint64>>(dialog);
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, dialog, &QProgressDialog::setRange);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, dialog, &QProgressDialog::setValue);
    connect(dialog, &QProgressDialog::canceled, watcher, &QFutureWatcherBase::cancel);
    // Nobody waits for a copy whose window is gone, least of all the end of the program.
    connect(dialog, &QObject::destroyed, [running = QFuture(copying)]() mutable { running.cancel(); });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, dialog, watcher] {
        dialog->deleteLater();
        // Who cancels gets no result, so nobody else tells of the end.
        if (watcher->isCanceled()) {
            Q_EMIT working({});
            Q_EMIT cancelled();
        }
    });
    watcher->setFuture(copying);
    dialog->show();
}

void Commands::track(const QList<Device> &devices)
{
    if (devices.isEmpty()) {
        tell(tr("Tick the devices to track on the left first."));
        return;
    }
    run(tr("Starting to track…"), m_backend->track(devices), [](Done) { });
}

void Commands::untrack(const QList<Device> &devices)
{
    QList<Device> tracked;
    QStringList losses;
    for (const Device &device : devices) {
        if (m_backend->trackerOf(device.number)) {
            tracked << device;
            losses << tr("the change map of %1").arg(device.node);
        }
    }
    if (tracked.isEmpty()) {
        tell(tr("Select tracked devices in the tree on the left first."));
        return;
    }
    auto *dialog = new LossDialog(tr("Stop tracking"),
                                  tr("What changed on these devices is forgotten, and the next incremental backup has "
                                     "to read them whole. The devices themselves stay as they are. Tick what is lost:"),
                                  tr("Stop tracking"),
                                  m_window);
    dialog->askToTick(losses);
    connect(dialog, &QDialog::accepted, this, [this, tracked] {
        run(tr("Stopping to track…"), m_backend->untrack(tracked), [](Done) { });
    });
    dialog->open();
}

void Commands::loadModule()
{
    run(tr("Loading the module…"), m_backend->loadModule(), [](Done) { });
}

} // namespace Blksnap
