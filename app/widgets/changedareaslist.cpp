// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedareaslist.h"

#include "client/background.h"
#include "models/format.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

/// The list is for reading; whoever wants all of them exports them.
constexpr qsizetype MOST_AREAS_LISTED = 500;
/// Of the first item of a row, beside the block in the user role.
constexpr int AREA_ROLE = Qt::UserRole + 1;

QList<ChangedRange> largestRanges(const ChangeMap &map, int sinceNumber)
{
    auto ranges = changedRanges(map, sinceNumber);
    std::ranges::stable_sort(ranges, std::ranges::greater(), &ChangedRange::length);
    ranges.resize(std::min(ranges.size(), MOST_AREAS_LISTED));
    return ranges;
}

} // namespace

ChangedAreasList::ChangedAreasList(QWidget *parent) : QTableWidget(0, 3, parent)
{
    setObjectName(u"mapAreas"_s);
    setAccessibleName(tr("Changed areas"));
    setHorizontalHeaderLabels({ tr("Begins at"), tr("Length"), tr("Changed") });
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    connect(this, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (const QTableWidgetItem *first = item(row, 0)) {
            Q_EMIT blockChosen(first->data(Qt::UserRole).toLongLong());
        }
    });
}

void ChangedAreasList::setMap(const ChangeMap &map, int sinceNumber)
{
    m_map = map;
    m_sinceNumber = sinceNumber;
    update();
}

std::optional<ByteRange> ChangedAreasList::currentArea() const
{
    const QTableWidgetItem *first = item(currentRow(), 0);
    return first ? std::optional(first->data(AREA_ROLE).value<ByteRange>()) : std::nullopt;
}

void ChangedAreasList::showEvent(QShowEvent *event)
{
    QTableWidget::showEvent(event);
    update();
}

void ChangedAreasList::update()
{
    if (isHidden()) {
        return;
    }
    inBackground([map = m_map, since = m_sinceNumber] {
        return largestRanges(map, since);
    }).then(this, [this, map = m_map, generation = ++m_generation](const QList<ChangedRange> &ranges) {
        if (generation == m_generation) {
            fill(ranges, map);
        }
    });
}

QString ChangedAreasList::whenText(int number, int last)
{
    if (number > last) {
        return last == 0 ? tr("since tracking began") : tr("since the last snapshot");
    }
    return number == 1 ? tr("before snapshot 1") : tr("between snapshots %1 and %2").arg(number - 1).arg(number);
}

void ChangedAreasList::fill(const QList<ChangedRange> &ranges, const ChangeMap &map)
{
    const QSignalBlocker blocker(this);
    setRowCount(static_cast<int>(ranges.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const ChangedRange &range = ranges.at(row);
        auto *offset = new QTableWidgetItem(Format::size(range.offset));
        offset->setToolTip(Format::exactSize(range.offset));
        offset->setData(Qt::UserRole, static_cast<qlonglong>(range.offset / std::max<quint64>(map.blockSize, 1)));
        offset->setData(AREA_ROLE, QVariant::fromValue(ByteRange{ .offset = range.offset, .length = range.length }));
        auto *length = new QTableWidgetItem(Format::size(range.length));
        length->setToolTip(Format::exactSize(range.length));
        setItem(row, 0, offset);
        setItem(row, 1, length);
        setItem(row, 2, new QTableWidgetItem(whenText(range.number, map.snapshotNumber)));
    }
}

} // namespace Blksnap
