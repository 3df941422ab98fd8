// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The slots that KAuth calls once it has asked polkit, one per action of docs/protocol.md.
 *
 * Invariant: nothing but a translation between KAuth and Verbs. No slot runs an event loop, so no second call can come
 * in while one is worked on, and nobody's stopAction, which KAuth lets everyone send, has any effect.
 */
#pragma once

#include "action/verbs.h"

#include <KAuth/ActionReply>

#include <QObject>

namespace Blksnap
{
class LibkmodLoader final : public ModuleLoader
{
public:
    Result<void> load() override;
};

class BusNotifier final : public WatchNotifier
{
public:
    std::expected<void, QString> adopt(const SnapshotId &id) override;
};

class Responder : public QObject
{
    Q_OBJECT

public:
    Responder();

public Q_SLOTS:
    // The names are those of the actions, KAuth finds them by name.
    KAuth::ActionReply take(const QVariantMap &arguments);
    KAuth::ActionReply takeoverwrite(const QVariantMap &arguments);
    KAuth::ActionReply addstorage(const QVariantMap &arguments);
    KAuth::ActionReply release(const QVariantMap &arguments);
    KAuth::ActionReply track(const QVariantMap &arguments);
    KAuth::ActionReply untrack(const QVariantMap &arguments);
    KAuth::ActionReply loadmodule(const QVariantMap &arguments);

    /// What KAuth itself says on the bus.
    void leaveIfStuck(int kind, const QString &action, const QByteArray &data);

private:
    void begin();
    KAuth::ActionReply perform(Protocol::Verb verb, const QVariantMap &arguments);

    SystemDevices m_devices;
    SystemPoolFiles m_files{ m_devices };
    BtrfsFreezer m_freezer;
    SystemJournal m_journal;
    LibkmodLoader m_loader;
    BusNotifier m_watch;
    Verbs m_verbs;
    bool m_recovered = false;
};
} // namespace Blksnap
