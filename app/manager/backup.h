// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * An image on its way into a file: the copy, and its progress in a dialog of its own, so that everything else can go on
 * meanwhile.
 *
 * Deletes itself when it is over. A copy whose window is gone is stopped: nobody wants it.
 */
#pragma once

#include "client/failure.h"

#include <QDBusUnixFileDescriptor>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <stop_token>

namespace Blksnap
{

class CopyProgress;

class Backup : public QObject
{
    Q_OBJECT

public:
    /// origin: what people call it; window: the parent of the progress.
    Backup(DeviceNumber image, const QString &origin, const QString &target, QWidget *window, QObject *parent);
    ~Backup() override;

    void start(const QDBusUnixFileDescriptor &source);
    /// Ends soon: stopped, or completed if that was just done.
    void stop();

    DeviceNumber image() const
    {
        return m_image;
    }
    /// What is lost if it is stopped.
    QString lossText() const;

Q_SIGNALS:
    void completed(const QString &target, quint64 bytes);
    void failed(const Blksnap::Failure &failure);
    void stopped();

private:
    void finish();

    DeviceNumber m_image;
    QString m_origin;
    QString m_target;
    QPointer<CopyProgress> m_progress;
    std::stop_source m_stop;
    QFutureWatcher<Outcome<quint64>> m_copying;
};

} // namespace Blksnap
