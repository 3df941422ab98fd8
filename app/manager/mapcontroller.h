// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Brings together the change map's panel and the back end: maps, the files behind them, the snapshots that the numbers
 * stand for, and where bytes lie.
 *
 * Owns nothing that is seen; lives as long as the window.
 */
#pragma once

#include "client/backend.h"
#include "models/snapshotcalendar.h"

#include <QObject>

namespace Blksnap
{

class ChangeMapPanel;

class MapController : public QObject
{
    Q_OBJECT

public:
    MapController(Backend *backend, ChangeMapPanel *panel, QObject *parent);

    /// The devices or the trackers are others now.
    void update();

private:
    void readMap(DeviceNumber device, Backend::Interaction interaction);
    QString textOf(const Failure &failure) const;

    Backend *m_backend;
    ChangeMapPanel *m_panel;
    SnapshotCalendar m_calendar;
};

} // namespace Blksnap
