// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What was found, as lines of JSON through a pipe; docs/protocol.md has the form.
 *
 * Invariant: what is sent is valid UTF-8, bounded in every direction, whatever a file system says; the last line is an
 * end or an error. When the reader has gone, writing ends the program.
 */
#pragma once

#include "files/changedblocks.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>

namespace Blksnap
{
/// Bytes of a name as text: what is no printable UTF-8 becomes \xNN, a backslash becomes two.
QString printableName(QByteArrayView name);

/// The changed bytes of one inode.
struct OwnedBytes {
    static constexpr qsizetype mostRanges = 32;

    quint64 bytes = 0;
    QList<ByteRun> ranges;
    bool hasMoreRanges = false;

    void add(const ByteRun &run);
};

/// Who owns changed bytes, by inode, in bounded memory.
class Owners
{
public:
    static constexpr std::size_t mostOwners = 20'000;

    explicit Owners(const ChangedBlocks &blocks) : m_blocks(blocks)
    {
    }

    /// Some inode has these bytes.
    void note(quint64 inode, quint64 offset, quint64 length);
    const std::map<quint64, OwnedBytes> &all() const
    {
        return m_owners;
    }
    bool contains(quint64 inode) const
    {
        return m_owners.contains(inode);
    }
    /// Changed bytes that some inode has, also those that are too many to be told one by one.
    quint64 total() const
    {
        return m_total;
    }
    bool isTruncated() const
    {
        return m_truncated;
    }

private:
    const ChangedBlocks &m_blocks;
    std::map<quint64, OwnedBytes> m_owners;
    quint64 m_total = 0;
    bool m_truncated = false;
};

class Report
{
public:
    /// The pipe stays the caller's.
    explicit Report(int output) : m_output(output)
    {
    }

    /// Sent when it is another than before.
    void progress(quint64 done, quint64 all);
    void file(quint64 inode, const OwnedBytes &owned, const QList<QByteArray> &names);
    void end(const QString &fileSystem, quint64 elsewhere, bool isTruncated);
    /// @p code "unsupported" or "unreadable"
    void error(const QString &code, const QString &message);

private:
    void write(const QString &key, const QJsonValue &value);

    int m_output;
    int m_percent = -1;
};
} // namespace Blksnap
