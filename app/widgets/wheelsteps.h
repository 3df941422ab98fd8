// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Makes whole notches of what a wheel or two fingers turn: fine wheels and touchpads tell of a small part at a time.
 */
#pragma once

#include <QWheelEvent>

namespace Blksnap
{

class WheelSteps
{
public:
    /// How many notches are full with this: up is positive. Turning back begins anew.
    int take(const QWheelEvent &event)
    {
        const int turned = event.angleDelta().y();
        if (turned == 0) {
            // Two fingers go sideways as well.
            return 0;
        }
        m_rest = (turned < 0) == (m_rest < 0) ? m_rest + turned : turned;
        const int steps = m_rest / QWheelEvent::DefaultDeltasPerStep;
        m_rest %= QWheelEvent::DefaultDeltasPerStep;
        return steps;
    }

private:
    int m_rest = 0;
};

} // namespace Blksnap
