// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotcalendar.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr qsizetype MOST_GENERATIONS = 64;

QString takenKey()
{
    return u"taken"_s;
}

QString nameKey()
{
    return u"name"_s;
}

/// Gives up notes of devices that nobody tracks any more, once there are many.
void forgetOld(KConfigGroup &notes, const QList<TrackerStatus> &trackers)
{
    const auto groups = notes.groupList();
    if (groups.size() > MOST_GENERATIONS) {
        for (const QString &group : groups) {
            const auto isOf = [&group](const TrackerStatus &tracker) {
                return uuidToText(tracker.generation) == group;
            };
            if (std::ranges::none_of(trackers, isOf)) {
                notes.deleteGroup(group);
            }
        }
    }
}

} // namespace

void SnapshotCalendar::note(const QList<TrackerStatus> &trackers, const QList<Snapshot> &snapshots)
{
    for (const TrackerStatus &tracker : trackers) {
        const auto holder = std::ranges::find_if(snapshots, [&tracker](const Snapshot &snapshot) {
            return snapshot.isUsable() && snapshot.holds(tracker.device);
        });
        if (holder == snapshots.cend() || tracker.snapshotNumber == 0) {
            continue;
        }
        KConfigGroup note =
            m_notes.group(uuidToText(tracker.generation)).group(QString::number(tracker.snapshotNumber));
        if (!note.hasKey(takenKey())) {
            // As a text: KConfig's own way of writing moments loses the time zone.
            note.writeEntry(takenKey(), holder->takenAt.toUTC().toString(Qt::ISODateWithMs));
            forgetOld(m_notes, trackers);
        }
        // The name comes from the watch service, a moment after the kernel's status.
        if (!holder->name.isEmpty() && !note.hasKey(nameKey())) {
            note.writeEntry(nameKey(), holder->name);
        }
    }
    // Writes nothing where nothing is new.
    m_notes.sync();
}

QHash<int, QString> SnapshotCalendar::times(const QUuid &generation) const
{
    const KConfigGroup notes = m_notes.group(uuidToText(generation));
    QHash<int, QString> result;
    const auto numbers = notes.groupList();
    for (const QString &number : numbers) {
        const KConfigGroup note = notes.group(number);
        const auto taken = QDateTime::fromString(note.readEntry(takenKey(), QString()), Qt::ISODateWithMs);
        const QString when = QLocale().toString(taken.toLocalTime(), QLocale::ShortFormat);
        const QString name = note.readEntry(nameKey(), QString());
        result.insert(number.toInt(), name.isEmpty() ? when : name + u", "_s + when);
    }
    return result;
}

} // namespace Blksnap
