// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Questions that may never be answered, such as to a file system that a program serves, when that hangs.
 *
 * Each is asked in a thread of its own and waited for so long as hardly delays who asks. Invariant: of each kind one is
 * open at most; who asks again meanwhile is given the late answer once it is there. The thread of a question that is
 * never answered lives until the program ends. For one thread that asks.
 */
#pragma once

#include <QString>

#include <chrono>
#include <future>
#include <map>
#include <optional>
#include <thread>

namespace Blksnap
{

template<typename Value> class PatientQuestions
{
public:
    explicit PatientQuestions(std::chrono::milliseconds patience) : m_patience(patience)
    {
    }

    /// Nothing: not answered yet.
    /// @param question owns all that it looks at; it may outlive this object
    template<typename Question> std::optional<Value> ask(const QString &kind, Question question)
    {
        auto open = m_open.find(kind);
        if (open == m_open.end()) {
            std::promise<Value> promise;
            open = m_open.emplace(kind, promise.get_future()).first;
            std::thread([promise = std::move(promise), question = std::move(question)]() mutable {
                promise.set_value(question());
            }).detach();
        }
        if (open->second.wait_for(m_patience) != std::future_status::ready) {
            return std::nullopt;
        }
        Value answer = open->second.get();
        m_open.erase(open);
        return answer;
    }

private:
    std::chrono::milliseconds m_patience;
    std::map<QString, std::future<Value>> m_open;
};

} // namespace Blksnap
