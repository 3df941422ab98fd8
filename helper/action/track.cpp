// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Tracking without a snapshot: its begin and its end.
 */
#include "verbs.h"

#include "action/kernelrefusal.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Blksnap
{
using Protocol::Code;

Checked<QVariantMap> Verbs::track(const Protocol::TrackRequest &request)
{
    auto control = openControl();
    if (!control) {
        return std::unexpected(control.error());
    }
    for (const Protocol::DeviceReference &reference : request.devices) {
        if (const auto device = openChosen(reference, Devices::Access::Read); !device) {
            return std::unexpected(device.error());
        }
    }
    QList<DeviceNumber> added;
    for (const Protocol::DeviceReference &reference : request.devices) {
        const auto tracked = (*control)->addTracker(reference.device);
        if (tracked) {
            added.append(reference.device);
        } else if (tracked.error().number != EALREADY) {
            for (const DeviceNumber device : std::as_const(added)) {
                if (const auto removed = (*control)->removeTracker(device); !removed) {
                    m_with.journal.write(
                        JournalKinds::program, removed.error().toString(), { { "BLKSNAP_DEVICE", device.toText() } });
                }
            }
            return kernelRefusal(tracked.error(),
                                 u"%1 is not tracked"_s.arg(m_with.devices.describe(reference.device)),
                                 reference.device);
        }
    }
    const QString devices = textOf(numbersOf(request.devices));
    note(JournalKinds::tracked,
         u"Changes of %1 are tracked"_s.arg(devices),
         request.request,
         { { "BLKSNAP_DEVICES", devices } });
    return Protocol::encode(Protocol::DoneReply{ request.request });
}

Checked<QVariantMap> Verbs::untrack(const Protocol::TrackRequest &request)
{
    auto control = openControl();
    if (!control) {
        return std::unexpected(control.error());
    }
    // No preconditions but the number here: tracking must also end for a disk that is gone or was exchanged.
    for (const Protocol::DeviceReference &reference : request.devices) {
        if (m_with.status.holderOf(reference.device)) {
            return refusal(Code::AlreadyHeld,
                           u"%1 is held by a snapshot, its changes stay tracked until that is released"_s.arg(
                               m_with.devices.describe(reference.device)),
                           reference.device);
        }
    }
    for (const Protocol::DeviceReference &reference : request.devices) {
        const auto removed = (*control)->removeTracker(reference.device);
        if (!removed && removed.error().number != ENODATA) {
            return kernelRefusal(removed.error(),
                                 u"%1 is still tracked"_s.arg(m_with.devices.describe(reference.device)),
                                 reference.device);
        }
    }
    const QString devices = textOf(numbersOf(request.devices));
    note(JournalKinds::tracked,
         u"Changes of %1 are not tracked any more"_s.arg(devices),
         request.request,
         { { "BLKSNAP_DEVICES", devices } });
    return Protocol::encode(Protocol::DoneReply{ request.request });
}
} // namespace Blksnap
