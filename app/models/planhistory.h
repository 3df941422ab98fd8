// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the plan was before its last changes, to go back to: ticked devices, pool and reserve together.
 *
 * Changes that come at once (a device goes from the pool to the reserve) are one step. What is planned can be put aside
 * as well, and brought back when it is looked at again. Owns none of the models.
 */
#pragma once

#include "kernel/types.h"

#include <QList>
#include <QObject>

#include <utility>

namespace Blksnap
{

class DeviceTreeModel;
class PoolModel;

class PlanHistory : public QObject
{
    Q_OBJECT

public:
    /// Pool and reserve, of devices and files.
    struct Plan {
        struct Choice {
            DeviceNumber device;
            /// Of the disk; another one is another device.
            quint64 diskSequence = 0;
            /// The signature token that we saw on it.
            QString seen;
            /// The one that may be lost; the helper may have found more.
            QString consent;

            bool operator==(const Choice &) const = default;
        };
        using Choices = QList<Choice>;
        /// File system and the size of the file on it.
        using Files = QList<std::pair<DeviceNumber, quint64>>;

        Choices pool;
        Choices reserve;
        Files poolFiles;
        Files reserveFiles;

        bool operator==(const Plan &) const = default;
    };

    PlanHistory(DeviceTreeModel *devices, PoolModel *pool, PoolModel *reserve, QObject *parent = nullptr);

    bool canUndo() const
    {
        return m_states.size() > 1;
    }
    void undo();
    /// What is planned now is where undoing ends.
    void forget();
    Plan plan() const;
    /// Plans it once more, as far as it is still possible. The models have to know for what.
    void bringBack(const Plan &plan);

Q_SIGNALS:
    void canUndoChanged(bool canUndo);

private:
    struct State {
        /// Device and the sequence of its disk.
        QList<std::pair<DeviceNumber, quint64>> chosen;
        Plan plan;

        bool operator==(const State &) const = default;
    };

    static Plan::Choices choicesOf(const PoolModel &model);
    void restore(PoolModel *model, const Plan::Choices &choices) const;
    State now() const;
    void noteSoon();
    void note();

    DeviceTreeModel *m_devices;
    PoolModel *m_pool;
    PoolModel *m_reserve;
    /// The last one is what is planned now.
    QList<State> m_states;
    bool m_isNoting = false;
};

} // namespace Blksnap
