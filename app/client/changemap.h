// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The live change map of one device: a byte for each block.
 *
 * 0 means never changed, else the number of the snapshot interval in which the block changed last; blocks with a byte
 * above snapshotNumber changed since the last snapshot. A value; the bytes are shared implicitly.
 * Maps of different generations cannot be compared.
 */
#pragma once

#include "kernel/types.h"

#include <QByteArray>
#include <QMetaType>

namespace Blksnap
{

struct ChangeMap {
    DeviceNumber device;
    QByteArray blocks;
    quint64 blockSize = 0;
    quint64 capacity = 0;
    QUuid generation;
    int snapshotNumber = 0;

    bool operator==(const ChangeMap &) const = default;

    qsizetype blockCount() const
    {
        return blocks.size();
    }
    quint8 at(qsizetype block) const
    {
        return static_cast<quint8>(blocks.at(block));
    }
    /// Bytes that a run of blocks covers; the last block of a device may be short.
    quint64 bytesOf(qsizetype firstBlock, qsizetype count) const;
};

} // namespace Blksnap

Q_DECLARE_METATYPE(Blksnap::ChangeMap)
