// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup.h"

#include "client/imagecopy.h"
#include "widgets/copyprogress.h"

#include <QFileInfo>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace Blksnap
{

Backup::Backup(DeviceNumber image, const QString &origin, const QString &target, QWidget *window, QObject *parent)
    : QObject(parent), m_image(image), m_origin(origin), m_target(target)
{
    m_progress = new CopyProgress(
        tr("The image of %1 is being copied to %2.").arg(m_origin, QFileInfo(m_target).fileName()), lossText(), window);
    connect(m_progress, &CopyProgress::stopWanted, this, &Backup::stop);
    connect(&m_copying, &QFutureWatcherBase::progressRangeChanged, m_progress->bar(), &QProgressBar::setRange);
    connect(&m_copying, &QFutureWatcherBase::progressValueChanged, m_progress->bar(), &QProgressBar::setValue);
    connect(&m_copying, &QFutureWatcherBase::finished, this, &Backup::finish);
}

Backup::~Backup()
{
    stop();
    delete m_progress;
}

void Backup::start(const QDBusUnixFileDescriptor &source)
{
    m_copying.setFuture(copyImage(source, m_target, m_stop.get_token()));
    m_progress->show();
}

void Backup::stop()
{
    m_stop.request_stop();
}

QString Backup::lossText() const
{
    return tr("the copy of %1 in %2").arg(m_origin, QFileInfo(m_target).fileName());
}

void Backup::finish()
{
    // Not with its parent alone: whoever waits for the end looks for those that run.
    setParent(nullptr);
    deleteLater();
    if (const auto outcome = m_copying.result()) {
        Q_EMIT completed(m_target, *outcome);
    } else if (outcome.error().kind == Failure::Kind::Cancelled) {
        Q_EMIT stopped();
    } else {
        Failure failure = outcome.error();
        failure.device = m_image;
        // Others may be under way.
        failure.details = failure.details.isEmpty() ? m_target : u"%1: %2"_s.arg(m_target, failure.details);
        Q_EMIT failed(failure);
    }
}

} // namespace Blksnap
