// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * KAuth's side of the verbs, and what they need of the machine: the module loader and the way to the watch service.
 */
#include "responder.h"

#include <KAuth/HelperSupport>

#include <QDBusConnection>
#include <QDBusMessage>

#include <cerrno>
#include <cstdlib>
#include <memory>

#include <libkmod.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
/// Starting the watch service on a busy machine takes a while; the snapshot stands meanwhile.
constexpr int adoptTimeoutMilliseconds = 15000;

Result<std::unique_ptr<Control>> openControlDevice()
{
    return ControlDevice::open().transform([](ControlDevice &&device) -> std::unique_ptr<Control> {
        return std::make_unique<ControlDevice>(std::move(device));
    });
}
} // namespace

Result<void> LibkmodLoader::load()
{
    const auto failure = [](int number) {
        return std::unexpected(Error{ number, u"load module blksnap"_s });
    };
    struct FreeContext {
        void operator()(kmod_ctx *context) const
        {
            kmod_unref(context);
        }
    };
    struct FreeModule {
        void operator()(kmod_module *module) const
        {
            kmod_module_unref(module);
        }
    };

    const std::unique_ptr<kmod_ctx, FreeContext> context(kmod_new(nullptr, nullptr));
    if (!context) {
        return failure(ENOMEM);
    }
    kmod_module *found = nullptr;
    if (const int error = kmod_module_new_from_name(context.get(), "blksnap", &found); error < 0) {
        return failure(-error);
    }
    const std::unique_ptr<kmod_module, FreeModule> module(found);
    // "install" lines of modprobe.d would run a shell as root; they are not followed.
    const int error =
        kmod_module_probe_insert_module(module.get(), KMOD_PROBE_IGNORE_COMMAND, nullptr, nullptr, nullptr, nullptr);
    if (error != 0 && error != -EEXIST) {
        return failure(error < 0 ? -error : EPERM);
    }
    return {};
}

std::expected<void, QString> BusNotifier::adopt(const SnapshotId &id)
{
    using namespace Protocol;
    QDBusMessage call = QDBusMessage::createMethodCall(Watch::service, Watch::path, Watch::interface, u"Adopt"_s);
    call.setArguments({ uuidToText(id) });
    const QDBusMessage reply = QDBusConnection::systemBus().call(call, QDBus::Block, adoptTimeoutMilliseconds);
    if (reply.type() != QDBusMessage::ReplyMessage) {
        return std::unexpected(reply.errorMessage());
    }
    return {};
}

Responder::Responder()
    : m_verbs(Surroundings{
          .openControl = openControlDevice,
          .devices = m_devices,
          .files = m_files,
          .freezer = m_freezer,
          .status = StatusReader(),
          .records = Records(),
          .journal = m_journal,
          .loader = m_loader,
          .watch = m_watch,
      })
{
    // KAuth is not ready before the first event.
    QMetaObject::invokeMethod(this, &Responder::begin, Qt::QueuedConnection);
}

void Responder::begin()
{
    // KAuth's handler sends every message to everybody on the bus.
    SystemJournal::installMessageHandler();
    QDBusConnection bus = QDBusConnection::systemBus();
    bus.connect(bus.baseService(),
                u"/"_s,
                u"org.kde.kf6auth"_s,
                u"remoteSignal"_s,
                this,
                SLOT(leaveIfStuck(int, QString, QByteArray)));
}

/// KAuth waits for ever for polkit's answer about an action that polkit does not know, and whoever calls meanwhile is
/// told that it is busy. It says which action it begins with; if that is none of ours, the only way out is to end. None
/// of ours is being worked on then, and the next call starts us anew.
void Responder::leaveIfStuck(int kind, const QString &action, const QByteArray &data)
{
    Q_UNUSED(data)
    constexpr int started = 0;
    if (kind == started && !Protocol::verbOfAction(action)) {
        m_journal.write(JournalKinds::unauthorized,
                        u"Somebody asked for an action that does not exist"_s,
                        { { "BLKSNAP_ACTION", action } });
        std::_Exit(EXIT_FAILURE);
    }
}

KAuth::ActionReply Responder::take(const QVariantMap &arguments)
{
    return perform(Protocol::Verb::Take, arguments);
}

KAuth::ActionReply Responder::takeoverwrite(const QVariantMap &arguments)
{
    return perform(Protocol::Verb::TakeOverwrite, arguments);
}

KAuth::ActionReply Responder::addstorage(const QVariantMap &arguments)
{
    return perform(Protocol::Verb::AddStorage, arguments);
}

KAuth::ActionReply Responder::release(const QVariantMap &arguments)
{
    return perform(Protocol::Verb::Release, arguments);
}

KAuth::ActionReply Responder::track(const QVariantMap &arguments)
{
    return perform(Protocol::Verb::Track, arguments);
}

KAuth::ActionReply Responder::untrack(const QVariantMap &arguments)
{
    return perform(Protocol::Verb::Untrack, arguments);
}

KAuth::ActionReply Responder::loadmodule(const QVariantMap &arguments)
{
    return perform(Protocol::Verb::LoadModule, arguments);
}

KAuth::ActionReply Responder::perform(Protocol::Verb verb, const QVariantMap &arguments)
{
    SystemJournal::installMessageHandler();
    if (!m_recovered) {
        m_verbs.recover();
        m_recovered = true;
    }
    const auto answer = m_verbs.perform(verb, arguments, static_cast<uint>(KAuth::HelperSupport::callerUid()));
    if (answer) {
        KAuth::ActionReply reply = KAuth::ActionReply::SuccessReply();
        reply.setData(*answer);
        return reply;
    }
    const auto refused = Protocol::decodeRefusal(answer.error());
    KAuth::ActionReply reply = KAuth::ActionReply::HelperErrorReply(refused ? static_cast<int>(refused->code) + 1 : 1);
    reply.setErrorDescription(refused ? refused->message : QString());
    reply.setData(answer.error());
    return reply;
}
} // namespace Blksnap
