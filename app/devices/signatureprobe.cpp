// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signatureprobe.h"

#include <QFile>

#include <blkid/blkid.h>
#include <memory>

namespace Blksnap
{

namespace
{

struct ProbeCloser {
    void operator()(blkid_probe probe) const
    {
        blkid_free_probe(probe);
    }
};
using Probe = std::unique_ptr<std::remove_pointer_t<blkid_probe>, ProbeCloser>;

QString value(blkid_probe probe, const char *name)
{
    const char *data = nullptr;
    return blkid_probe_lookup_value(probe, name, &data, nullptr) == 0 ? QString::fromUtf8(data) : QString();
}

} // namespace

bool probeSignature(Device &device)
{
    QFile node(device.node);
    if (!node.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return false;
    }
    const Probe probe(blkid_new_probe());
    if (!probe || blkid_probe_set_device(probe.get(), node.handle(), 0, 0) != 0) {
        return false;
    }
    blkid_probe_enable_superblocks(probe.get(), 1);
    blkid_probe_set_superblocks_flags(probe.get(),
                                      BLKID_SUBLKS_TYPE | BLKID_SUBLKS_USAGE | BLKID_SUBLKS_LABEL | BLKID_SUBLKS_UUID);
    blkid_probe_enable_partitions(probe.get(), 1);
    if (blkid_do_safeprobe(probe.get()) != 0) {
        return false;
    }
    device.contentType = value(probe.get(), "TYPE");
    device.contentUsage = value(probe.get(), "USAGE");
    device.label = value(probe.get(), "LABEL");
    device.contentUuid = value(probe.get(), "UUID");
    device.tableType = value(probe.get(), "PTTYPE");
    device.tableId = value(probe.get(), "PTUUID");
    return true;
}

} // namespace Blksnap
