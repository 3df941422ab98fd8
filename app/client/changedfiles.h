// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Which files own the blocks of a device that changed, as they stood when somebody asked.
 *
 * Values. Bytes are those of changed blocks that lie in the file, so at most that much of the file changed: a block of
 * the map may hold parts of several. Names are for people: what is not plain text in them is escaped.
 */
#pragma once

#include "kernel/types.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

#include <limits>

namespace Blksnap
{

struct FilesQuestion {
    DeviceNumber device;
    /// Blocks count that changed after this number of a snapshot.
    int since = 0;
    /// The part of the device that is asked about.
    quint64 offset = 0;
    quint64 length = std::numeric_limits<quint64>::max();

    bool operator==(const FilesQuestion &) const = default;
};

struct ByteRange {
    quint64 offset = 0;
    quint64 length = 0;

    bool operator==(const ByteRange &) const = default;
};

struct ChangedFile {
    quint64 inode = 0;
    /// All that were found; none for what the file system keeps for itself.
    QStringList names;
    quint64 bytes = 0;
    /// Where on the device; perhaps not all.
    QList<ByteRange> ranges;
    bool hasMoreRanges = false;

    bool operator==(const ChangedFile &) const = default;
};

struct ChangedFiles {
    QString fileSystem;
    QList<ChangedFile> files;
    /// Changed bytes that no file owns: free again, or the file system's own records.
    quint64 elsewhere = 0;
    /// There were more files than are told.
    bool isTruncated = false;

    bool operator==(const ChangedFiles &) const = default;
};

} // namespace Blksnap

Q_DECLARE_METATYPE(Blksnap::ChangedFiles)
