// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planhistory.h"

#include "devicetreemodel.h"
#include "poolmodel.h"

namespace Blksnap
{

namespace
{

constexpr qsizetype MOST_STATES = 100;

QList<std::pair<DeviceNumber, quint64>> filesOf(const PoolModel &model)
{
    QList<std::pair<DeviceNumber, quint64>> files;
    for (const FileChoice &file : model.plannedFiles()) {
        files.append({ file.fileSystem.number, file.size });
    }
    return files;
}

} // namespace

PlanHistory::PlanHistory(DeviceTreeModel *devices, PoolModel *pool, PoolModel *reserve, QObject *parent)
    : QObject(parent), m_devices(devices), m_pool(pool), m_reserve(reserve), m_states{ now() }
{
    connect(devices, &DeviceTreeModel::chosenChanged, this, &PlanHistory::noteSoon);
    for (PoolModel *model : { pool, reserve }) {
        connect(model, &PoolModel::plannedChanged, this, &PlanHistory::noteSoon);
    }
}

PlanHistory::Plan::Choices PlanHistory::choicesOf(const PoolModel &model)
{
    Plan::Choices choices;
    for (const StorageChoice &choice : model.planned()) {
        choices.append({ .device = choice.device.number,
                         .diskSequence = choice.device.diskSequence,
                         .seen = choice.device.signatureToken(),
                         .consent = choice.consent });
    }
    return choices;
}

void PlanHistory::restore(PoolModel *model, const Plan::Choices &choices) const
{
    for (const Plan::Choice &choice : choices) {
        if (!m_devices->inventory().isSwapped(choice.device, choice.diskSequence)
            && model->add(choice.device, choice.seen) == PoolModel::Answer::Added) {
            model->setConsent(choice.device, choice.consent);
        }
    }
}

PlanHistory::State PlanHistory::now() const
{
    State state{ .chosen = {}, .plan = plan() };
    for (const Device &device : m_devices->chosenDevices()) {
        state.chosen.append({ device.number, device.diskSequence });
    }
    return state;
}

PlanHistory::Plan PlanHistory::plan() const
{
    return { .pool = choicesOf(*m_pool),
             .reserve = choicesOf(*m_reserve),
             .poolFiles = filesOf(*m_pool),
             .reserveFiles = filesOf(*m_reserve) };
}

void PlanHistory::bringBack(const Plan &plan)
{
    restore(m_pool, plan.pool);
    restore(m_reserve, plan.reserve);
    for (const auto &[fileSystem, size] : plan.poolFiles) {
        m_pool->addFile(fileSystem, size);
    }
    for (const auto &[fileSystem, size] : plan.reserveFiles) {
        m_reserve->addFile(fileSystem, size);
    }
}

void PlanHistory::noteSoon()
{
    if (!std::exchange(m_isNoting, true)) {
        QMetaObject::invokeMethod(this, &PlanHistory::note, Qt::QueuedConnection);
    }
}

void PlanHistory::note()
{
    m_isNoting = false;
    State state = now();
    if (state == m_states.last()) {
        return;
    }
    m_states.append(std::move(state));
    if (m_states.size() > MOST_STATES) {
        m_states.removeFirst();
    }
    Q_EMIT canUndoChanged(canUndo());
}

void PlanHistory::forget()
{
    m_states = { now() };
    Q_EMIT canUndoChanged(false);
}

void PlanHistory::undo()
{
    if (!canUndo()) {
        return;
    }
    m_states.removeLast();
    const State state = m_states.last();
    m_pool->clearPlanned();
    m_reserve->clearPlanned();
    m_devices->clearChosen();
    for (const auto &[device, diskSequence] : state.chosen) {
        if (!m_devices->inventory().isSwapped(device, diskSequence)) {
            m_devices->setChosen(device, true);
        }
    }
    bringBack(state.plan);
    Q_EMIT canUndoChanged(canUndo());
}

} // namespace Blksnap
