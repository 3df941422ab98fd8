// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Talks with the watch service: what the snapshots are called, what has happened, what has changed.
 *
 * Every call is asynchronous. Only start, readChangeMap and listChangedFiles may open a password prompt, and only where
 * the caller allows it; all others are refreshes that nobody has asked for.
 */
#pragma once

#include "backend.h"

#include "protocol/messages.h"

#include <QDBusError>
#include <QDBusServiceWatcher>
#include <QObject>

namespace Blksnap
{

class WatchClient : public QObject
{
    Q_OBJECT

public:
    explicit WatchClient(QObject *parent = nullptr);

    /// Subscribes, and asks for names and events.
    void start(Backend::Interaction interaction = Backend::Interaction::Forbidden);
    void askForSnapshots();
    void askForEvents();
    QFuture<Outcome<ChangeMap>> readChangeMap(DeviceNumber device, Backend::Interaction interaction);
    QFuture<Outcome<ChangedFiles>> listChangedFiles(const FilesQuestion &question, Backend::Interaction interaction);

Q_SIGNALS:
    void snapshotsKnown(const QList<Blksnap::Protocol::WatchedSnapshot> &snapshots);
    void eventArrived(const Blksnap::Event &event);
    /// Names and events have been asked for, and both were answered, one way or the other.
    void answered();
    /// It ended.
    void left();
    void availabilityChanged(Blksnap::Health::Service service, bool mayQuery);

private Q_SLOTS:
    // Called by the bus, which knows it by its text.
    void receiveEvent(const QVariantMap &map);

private:
    template<typename Answer>
    void askWith(QDBusMessage message, Backend::Interaction interaction, const Answer &answer);
    template<typename Then> void askForSnapshotsThen(Backend::Interaction interaction, const Then &then);
    void askForEventsWith(Backend::Interaction interaction);
    void noteError(const QDBusError &error);
    void noteSuccess();
    void noteAnswer(bool &which);

    QDBusServiceWatcher m_watcher;
    quint64 m_lastEvent = 0;
    bool m_hasSnapshots = false;
    bool m_hasEvents = false;
};

} // namespace Blksnap
