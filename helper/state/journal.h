// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The system journal: what the privileged side did, in fields that programs can search for.
 *
 * Invariant: every kind of entry has one MESSAGE_ID, listed here and explained in data/blksnap.catalog; nothing is
 * changed on the machine without an entry. Not qDebug: KAuth sends that to everybody on the bus.
 */
#pragma once

#include "kernel/types.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace Blksnap
{
/// A kind of journal entry.
struct JournalKind {
    const char *id; ///< MESSAGE_ID
    int priority; ///< as in syslog(3)
};

namespace JournalKinds
{
/// A snapshot was taken.
inline constexpr JournalKind snapshotTaken = { "e70587141e544f74a0df3b9a60f6176d", 5 };
/// A request was refused or failed.
inline constexpr JournalKind refused = { "f31bd393c8eb4ba5acbf14c9009ee4aa", 4 };
/// A half-made snapshot was released again.
inline constexpr JournalKind rolledBack = { "b31f4de8d90b4ea5aa8b2cb01ed89bad", 4 };
/// A signature was wiped by consent.
inline constexpr JournalKind signatureWiped = { "d0ab810e47af47e9ac4586f6faaf7e4c", 4 };
/// Difference storage was added.
inline constexpr JournalKind storageAdded = { "f3cae7a2383140c1be8dfcc7f357f468", 5 };
/// A snapshot was released.
inline constexpr JournalKind released = { "4cbfc21049c344858478af9c28714cfa", 5 };
/// Change tracking began or ended.
inline constexpr JournalKind tracked = { "a407219290b84cc19b7fd8ba7afa56c6", 5 };
/// The kernel module was loaded.
inline constexpr JournalKind moduleLoaded = { "a1ace2ce18fb4174a0a6bb415b798285", 5 };
/// The watch service could not be told about a snapshot.
inline constexpr JournalKind notWatched = { "592f1a3511624e9b8ff79a86041b9cf1", 3 };
/// The difference storage runs low.
inline constexpr JournalKind lowSpace = { "f62986c8eabf4cf29249386bb0c18193", 4 };
/// The difference storage was grown from the reserve.
inline constexpr JournalKind grown = { "8e1f62339d2343baa079f8c4f5cb51d6", 5 };
/// The reserve is used up.
inline constexpr JournalKind reserveExhausted = { "fa00b8345e464f5aa4756233eb83d4ca", 2 };
/// A snapshot was released because its reserve is used up and its policy says so.
inline constexpr JournalKind releasedAtEnd = { "2d4f3a2c8b7e4d0f9c61b05a7e8d43f2", 3 };
/// A reserve device could not be added.
inline constexpr JournalKind growFailed = { "e731062ca5e64deab6c5dbfcb8affb54", 3 };
/// An image is lost.
inline constexpr JournalKind corrupted = { "90356a2c0d8a485489cae95e071e2ff3", 2 };
/// A watched snapshot is gone.
inline constexpr JournalKind gone = { "445229d4a76947febc42ba197304d1e0", 5 };
/// A caller was not allowed to do what it asked for.
inline constexpr JournalKind unauthorized = { "57ac1d26469e44a6b76d208eec6d5ff3", 5 };
/// A message of the program itself.
inline constexpr JournalKind program = { "718a0920b3904124b029a39a20a714eb", 6 };
} // namespace JournalKinds

/// A field beside MESSAGE: name in capitals, value.
using JournalField = std::pair<QByteArray, QString>;

class Journal
{
public:
    Journal() = default;
    virtual ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    virtual void write(const JournalKind &kind, const QString &message, const QList<JournalField> &fields = {}) = 0;
};

/// Writes to journald; does nothing where there is none.
class SystemJournal final : public Journal
{
public:
    void write(const JournalKind &kind, const QString &message, const QList<JournalField> &fields = {}) override;

    /// Sends Qt's own messages to the journal instead of to KAuth's broadcast.
    static void installMessageHandler();
};
} // namespace Blksnap
