// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotcalendar.h"

#include <QLocale>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr qsizetype MOST_GENERATIONS = 64;

QString groupOf(const QUuid &generation)
{
    return u"snapshots/"_s + uuidToText(generation);
}

/// Gives up notes of devices that nobody tracks any more, once there are many.
void forgetOld(QSettings &settings, const QList<TrackerStatus> &trackers)
{
    settings.beginGroup(u"snapshots"_s);
    const auto groups = settings.childGroups();
    if (groups.size() > MOST_GENERATIONS) {
        for (const QString &group : groups) {
            const auto isOf = [&group](const TrackerStatus &tracker) {
                return uuidToText(tracker.generation) == group;
            };
            if (std::ranges::none_of(trackers, isOf)) {
                settings.remove(group);
            }
        }
    }
    settings.endGroup();
}

} // namespace

void SnapshotCalendar::note(const QList<TrackerStatus> &trackers, const QList<Snapshot> &snapshots)
{
    QSettings settings;
    for (const TrackerStatus &tracker : trackers) {
        const auto holder = std::ranges::find_if(snapshots, [&tracker](const Snapshot &snapshot) {
            return snapshot.isUsable() && snapshot.holds(tracker.device);
        });
        if (holder == snapshots.cend() || tracker.snapshotNumber == 0) {
            continue;
        }
        const QString key = groupOf(tracker.generation) + u'/' + QString::number(tracker.snapshotNumber);
        if (!settings.contains(key + u"/taken"_s)) {
            settings.setValue(key + u"/taken"_s, holder->takenAt);
            forgetOld(settings, trackers);
        }
        // The name comes from the watch service, a moment after the kernel's status.
        if (!holder->name.isEmpty() && !settings.contains(key + u"/name"_s)) {
            settings.setValue(key + u"/name"_s, holder->name);
        }
    }
}

QHash<int, QString> SnapshotCalendar::times(const QUuid &generation) const
{
    QSettings settings;
    settings.beginGroup(groupOf(generation));
    QHash<int, QString> result;
    const auto numbers = settings.childGroups();
    for (const QString &number : numbers) {
        const QString when =
            QLocale().toString(settings.value(number + u"/taken"_s).toDateTime(), QLocale::ShortFormat);
        const QString name = settings.value(number + u"/name"_s).toString();
        result.insert(number.toInt(), name.isEmpty() ? when : name + u", "_s + when);
    }
    return result;
}

} // namespace Blksnap
