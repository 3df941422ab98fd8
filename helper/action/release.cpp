// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The end of a snapshot: because it was asked for, because it could not be completed, because who made it died.
 */
#include "verbs.h"

#include "action/kernelrefusal.h"
#include "state/recordedfiles.h"

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace Blksnap
{
using Protocol::Code;

Checked<QVariantMap> Verbs::release(const Protocol::ReleaseRequest &request)
{
    auto control = openControl();
    if (!control) {
        return std::unexpected(control.error());
    }
    const QString id = uuidToText(request.snapshot);
    if (const auto destroyed = (*control)->destroySnapshot(request.snapshot); !destroyed) {
        return kernelRefusal(destroyed.error(), u"snapshot %1 was not released"_s.arg(id));
    }
    forget(request.snapshot);
    note(
        JournalKinds::released, u"Snapshot %1 was released"_s.arg(id), request.request, { { "BLKSNAP_SNAPSHOT", id } });
    return Protocol::encode(Protocol::DoneReply{ request.request });
}

void Verbs::recover()
{
    const QList<RequestRecord> running = m_with.records.runningRequests();
    for (RequestRecord record : running) {
        const QList<SnapshotId> orphans = orphansOf(record);
        if (!orphans.isEmpty()) {
            if (const auto control = m_with.openControl()) {
                for (const SnapshotId &id : orphans) {
                    rollBack(**control, id, record.request);
                }
            }
        }
        Protocol::Refusal interrupted;
        interrupted.request = record.request;
        interrupted.code = Code::Interrupted;
        interrupted.message = u"The helper ended while it worked on this; what it had begun was undone"_s;
        record.state = RequestRecord::State::Refused;
        record.answer = Protocol::encode(interrupted);
        remember(record);
    }
}

/// The snapshot that the request had made.
QList<SnapshotId> Verbs::orphansOf(const RequestRecord &record) const
{
    if (!record.created.isNull()) {
        return { record.created };
    }
    // It died between creating a snapshot and noting its id: an untaken one of exactly these devices is it.
    QList<DeviceNumber> wanted = record.origins;
    std::ranges::sort(wanted);
    QList<SnapshotId> orphans;
    const QList<SnapshotId> ids = m_with.status.snapshotIds();
    for (const SnapshotId &id : ids) {
        const auto status = m_with.status.snapshot(id);
        if (!status || status->state != SnapshotState::Created || m_with.records.snapshot(id)) {
            continue;
        }
        if (std::ranges::equal(status->devices, wanted, {}, &DeviceStatus::origin)) {
            orphans.append(id);
        }
    }
    return orphans;
}

void Verbs::rollBack(Control &control, const SnapshotId &id, const QUuid &request)
{
    const auto destroyed = control.destroySnapshot(id);
    forget(id);
    if (!destroyed && destroyed.error().number == ESRCH) {
        return;
    }
    m_with.journal.write(JournalKinds::rolledBack,
                         destroyed ? u"Snapshot %1 could not be completed and was released again"_s.arg(uuidToText(id))
                                   : u"Snapshot %1 could not be completed, nor released: %2"_s.arg(
                                         uuidToText(id), destroyed.error().toString()),
                         { { "BLKSNAP_SNAPSHOT", uuidToText(id) }, { "BLKSNAP_REQUEST", uuidToText(request) } });
}

/// The record of a snapshot that is no more goes, and with it the files that were its storage.
void Verbs::forget(const SnapshotId &id)
{
    if (const auto record = m_with.records.snapshot(id)) {
        letFilesGo(*record, m_with.files, m_with.journal);
    }
    m_with.records.removeSnapshot(id);
}
} // namespace Blksnap
