// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionqueue.h"

#include "buscall.h"
#include "failurefromrefusal.h"

#include <KAuth/Action>
#include <KAuth/ActionReply>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

/// KAuth's helpers leave after ten idle seconds, give or take a timer's slack.
constexpr auto SHORTEST_IDLE = 9s;

Failure unknown(const QString &details)
{
    return Failure::of(Failure::Kind::OutcomeUnknown, details);
}

Failure failureOf(const KAuth::ExecuteJob &job, const QUuid &request)
{
    switch (job.error()) {
    case KAuth::ActionReply::UserCancelledError:
        return Failure::of(Failure::Kind::Cancelled, job.errorString());
    case KAuth::ActionReply::AuthorizationDeniedError:
        return Failure::of(Failure::Kind::NotAuthenticated);
    case KAuth::ActionReply::NoSuchActionError:
    case KAuth::ActionReply::InvalidActionError:
    case KAuth::ActionReply::NoResponderError:
        return Failure::of(Failure::Kind::NoHelper, job.errorString());
    default:
        break;
    }
    const auto refusal = Protocol::decodeRefusal(job.data());
    if (refusal && refusal->request == request) {
        return failureFromRefusal(*refusal);
    }
    return unknown(job.errorString());
}

} // namespace

ActionQueue::ActionQueue(QObject *parent)
    : QObject(parent)
    , m_helperWatcher(Protocol::helperId, QDBusConnection::systemBus(), QDBusServiceWatcher::WatchForUnregistration)
{
    // A helper that was busy with another application's action refuses ours in a way that KAuth never tells. When it
    // leaves, nobody is there any more who could still answer. But one that leaves early may have been idle before we
    // asked: then the bus starts another one for us.
    connect(&m_helperWatcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        if (!m_job) {
            return;
        }
        const auto rest = SHORTEST_IDLE - m_sinceExecution.durationElapsed();
        QTimer::singleShot(std::max(std::chrono::ceil<std::chrono::milliseconds>(rest), 0ms),
                           this,
                           [this, job = m_job] { lookForHelperOf(job); });
    });
}

ActionQueue::~ActionQueue()
{
    const auto waiting = std::exchange(m_waiting, {});
    if (m_current) {
        finish(std::unexpected(unknown(u"the application ended first"_s)));
    }
    for (const auto &entry : waiting) {
        entry->answer(std::unexpected(Failure::of(Failure::Kind::Cancelled)));
    }
}

void ActionQueue::run(Request request, Answer answer, Begin begin)
{
    m_waiting.push_back(std::make_unique<Entry>(std::move(request), std::move(answer), std::move(begin)));
    next();
}

void ActionQueue::next()
{
    while (!m_current && !m_waiting.empty()) {
        auto entry = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!entry->begin()) {
            entry->answer(std::unexpected(Failure::of(Failure::Kind::Cancelled)));
            continue;
        }
        m_current = std::move(entry);

        // KAuth would start the helper with a call that waits; the bus does it without, if asked before.
        QDBusMessage start = questionToBus(u"StartServiceByName"_s);
        start << QString(Protocol::helperId) << 0U;
        callSystemBus(start, this, [this](const QDBusPendingCall &watcher) {
            const QDBusPendingReply<quint32> reply = watcher;
            if (reply.isError()) {
                finish(std::unexpected(Failure::of(Failure::Kind::NoHelper, reply.error().message())));
            } else {
                execute();
            }
        });
    }
}

void ActionQueue::execute()
{
    const Request &wanted = m_current->request;
    KAuth::Action action(Protocol::actionId(wanted.verb));
    action.setHelperId(Protocol::helperId);
    action.setArguments(wanted.arguments);
    if (!wanted.prompt.isEmpty()) {
        action.setDetailsV2({ { KAuth::Action::AuthDetail::DetailMessage, wanted.prompt } });
    }
    // The time-out includes the time at the password prompt; the helper itself is known by its bus name to be alive.
    action.setTimeout(std::numeric_limits<int>::max());
    if (m_window) {
        action.setParentWindow(m_window);
    }
    KAuth::ExecuteJob *job = action.execute();
    m_job = job;
    m_sinceExecution.start();
    const QUuid request = Protocol::requestOf(wanted.arguments);
    connect(job, &KJob::result, this, [this, job, request] {
        if (job->error() != KJob::NoError) {
            finish(std::unexpected(failureOf(*job, request)));
        } else if (Protocol::requestOf(job->data()) != request) {
            finish(std::unexpected(unknown(u"the reply belongs to another request"_s)));
        } else {
            finish(job->data());
        }
    });
    job->start();
}

void ActionQueue::lookForHelperOf(const QPointer<KAuth::ExecuteJob> &job)
{
    QDBusMessage question = questionToBus(u"NameHasOwner"_s);
    question << QString(Protocol::helperId);
    callSystemBus(question, this, [this, job](const QDBusPendingCall &watcher) {
        const QDBusPendingReply<bool> reply = watcher;
        if (job && job == m_job && (reply.isError() || !reply.value())) {
            abandon(u"the helper left without an answer"_s);
        }
    });
}

void ActionQueue::abandon(const QString &reason)
{
    // Not killed: that would cancel whatever the helper is doing now, for whomever.
    m_job->disconnect(this);
    finish(std::unexpected(unknown(reason)));
}

void ActionQueue::finish(const Outcome<QVariantMap> &outcome)
{
    m_job = nullptr;
    const auto entry = std::move(m_current);
    entry->answer(outcome);
    next();
}

} // namespace Blksnap
