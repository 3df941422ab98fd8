// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapcontroller.h"

#include "client/failuretext.h"
#include "models/deviceplace.h"
#include "widgets/changemappanel.h"

namespace Blksnap
{

MapController::MapController(Backend *backend, ChangeMapPanel *panel, QObject *parent)
    : QObject(parent), m_backend(backend), m_panel(panel)
{
    panel->setSnapshotTimes([this](const QUuid &generation) { return m_calendar.times(generation); });
    panel->setPlaces([this](DeviceNumber device, quint64 offset, quint64 length) {
        return DevicePlace::describe(m_backend->devices(), device, offset, length);
    });
    connect(panel, &ChangeMapPanel::mapRequested, this, &MapController::readMap);
    connect(panel, &ChangeMapPanel::filesRequested, this, [this](const FilesQuestion &question) {
        m_panel->setFiles(m_backend->listChangedFiles(question, Backend::Interaction::Allowed),
                          [this](const Failure &failure) { return textOf(failure); });
    });
}

void MapController::update()
{
    m_calendar.note(m_backend->trackers(), m_backend->snapshots());
    QList<ChangeMapPanel::Choice> choices;
    for (const TrackerStatus &tracker : m_backend->trackers()) {
        const auto device = m_backend->devices().find(tracker.device);
        choices << ChangeMapPanel::Choice{ .device = tracker.device,
                                           .text = device ? device->shortNode() : tracker.device.toText() };
    }
    m_panel->setChoices(choices);
}

void MapController::readMap(DeviceNumber device, Backend::Interaction interaction)
{
    m_backend->readChangeMap(device, interaction).then(this, [this](const Outcome<ChangeMap> &outcome) {
        if (outcome) {
            m_panel->setMap(*outcome);
        } else {
            m_panel->setFailure(outcome.error(), textOf(outcome.error()));
        }
    });
}

QString MapController::textOf(const Failure &failure) const
{
    return FailureText(failure, m_backend->devices()).full();
}

} // namespace Blksnap
