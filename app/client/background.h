// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Work that would hold up the window for a moment, done by a thread of the common pool; its value comes as a future.
 * What may take minutes has threads of its own, see longwork.h.
 *
 * The function owns copies of all that it looks at. Nobody has to wait for it: a future that is dropped is work for
 * nothing, no more.
 */
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace Blksnap
{

template<typename Function> auto inBackground(Function function)
{
    using Value = std::invoke_result_t<Function>;
    const auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    QFuture<Value> future = promise->future();
    QThreadPool::globalInstance()->start([promise, function = std::move(function)] {
        promise->addResult(function());
        promise->finish();
    });
    return future;
}

} // namespace Blksnap
