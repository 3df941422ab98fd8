// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The one place from which this application asks the privileged helper for something.
 *
 * KAuth loses the reply of a second action while one runs, and matches replies by the name of the action alone, for all
 * applications at once. Hence: one action in flight, a request id that the reply has to echo, no time-out while
 * somebody types a password, and in every doubt the answer OutcomeUnknown, never a guess. Invariant: every action is
 * answered exactly once, also when the queue is destroyed.
 */
#pragma once

#include "failure.h"

#include "protocol/messages.h"

#include <KAuth/ExecuteJob>

#include <QDBusServiceWatcher>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QVariantMap>

#include <deque>
#include <functional>
#include <memory>

class QWindow;

namespace Blksnap
{

class ActionQueue : public QObject
{
    Q_OBJECT

public:
    explicit ActionQueue(QObject *parent = nullptr);
    ~ActionQueue() override;

    /// Where the password prompt belongs.
    void setWindow(QWindow *window)
    {
        m_window = window;
    }

    using Answer = std::function<void(const Outcome<QVariantMap> &)>;
    using Begin = std::function<bool()>;

    struct Request {
        Protocol::Verb verb;
        QVariantMap arguments;
        /// What the password prompt says; empty: the action's own text.
        QString prompt;
    };

    /// Answers the reply's data, whose request id is that of the arguments. When it is the action's turn, begin says
    /// whether it is still wanted; one that has begun cannot be interrupted.
    void run(Request request, Answer answer, Begin begin);

private:
    struct Entry {
        Request request;
        Answer answer;
        Begin begin;
    };

    void next();
    void execute();
    /// After it left: whether another one is there that may still answer.
    void lookForHelperOf(const QPointer<KAuth::ExecuteJob> &job);
    void abandon(const QString &reason);
    void finish(const Outcome<QVariantMap> &outcome);

    std::deque<std::unique_ptr<Entry>> m_waiting;
    std::unique_ptr<Entry> m_current;
    /// Owned by itself, as KJobs are.
    QPointer<KAuth::ExecuteJob> m_job;
    QElapsedTimer m_sinceExecution;
    QDBusServiceWatcher m_helperWatcher;
    QWindow *m_window = nullptr;
};

} // namespace Blksnap
