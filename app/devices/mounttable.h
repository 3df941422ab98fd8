// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Who is mounted where and which devices swap, read with libmount from one process's point of view.
 *
 * A value; read() takes a new one. Paths are sorted, so that equal tables compare equal.
 */
#pragma once

#include "kernel/types.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace Blksnap
{

class MountTable
{
public:
    /// root: where proc/self/mountinfo and proc/swaps are, for tests with captured files.
    static MountTable read(const QString &root = QStringLiteral("/"));

    QStringList mountPointsOf(DeviceNumber number, const QString &node) const;
    /// By which driver: ext4, xfs, fuseblk; empty where it is not mounted.
    QString typeOf(DeviceNumber number, const QString &node) const;
    /// Whether the file system itself is, not only seen from there. Not known of btrfs, which has a number of its own.
    bool isReadOnly(DeviceNumber number) const
    {
        return m_readOnly.contains(number);
    }
    bool isSwap(const QString &kernelName) const
    {
        return m_swaps.contains(kernelName);
    }

private:
    struct Places {
        QStringList whole;
        QStringList parts;
        QString type;
    };

    Places placesOf(DeviceNumber number, const QString &node) const;

    QHash<DeviceNumber, Places> m_byNumber;
    /// btrfs and what is mounted by a program show an anonymous number, so the source path is the only link.
    QHash<QString, Places> m_bySource;
    QSet<DeviceNumber> m_readOnly;
    QSet<QString> m_swaps;
};

} // namespace Blksnap
