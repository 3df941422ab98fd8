// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedfiles.h"

namespace Blksnap
{
void letFilesGo(const SnapshotRecord &record, const PoolFiles &files, Journal &journal)
{
    for (const QList<StoredDevice> *devices : { &record.storage, &record.reserve }) {
        for (const StoredDevice &stored : *devices) {
            if (!stored.fileSystem) {
                continue;
            }
            if (const auto gone = files.letGo(stored.device, stored.diskSequence); !gone) {
                journal.write(JournalKinds::program,
                              gone.error().toString(),
                              { { "BLKSNAP_SNAPSHOT", uuidToText(record.snapshot) },
                                { "BLKSNAP_DEVICE", stored.device.toText() } });
            }
        }
    }
}
} // namespace Blksnap
