// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemap.h"

#include <algorithm>

namespace Blksnap
{

quint64 ChangeMap::bytesOf(qsizetype firstBlock, qsizetype count) const
{
    const quint64 begin = std::min(static_cast<quint64>(firstBlock) * blockSize, capacity);
    const quint64 end = std::min(static_cast<quint64>(firstBlock + count) * blockSize, capacity);
    return end - begin;
}

} // namespace Blksnap
