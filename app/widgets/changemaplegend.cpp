// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemaplegend.h"

#include "colors.h"

#include "models/format.h"

#include <QEvent>
#include <QLinearGradient>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

/// More intervals than that nobody tells apart.
constexpr int MOST_INTERVALS = 5;
constexpr int EARLIER = 1000;
constexpr int NEVER = 1001;
constexpr int LAST_NUMBER = 255;

} // namespace

ChangeMapLegend::ChangeMapLegend(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"changeMapLegend"_s);
    setAccessibleName(tr("Legend of the change map"));
    setWhatsThis(tr("What each colour means, and how much it is. What is not ticked is left out of the picture."));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setSpacing(1);
    setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        const int key = item->data(Qt::UserRole).toInt();
        const bool isHidden = item->checkState() == Qt::Unchecked;
        if (isHidden == m_hidden.contains(key)) {
            return;
        }
        if (isHidden) {
            m_hidden.insert(key);
        } else {
            m_hidden.remove(key);
        }
        Q_EMIT hiddenChanged();
    });
}

QList<ChangeMapLegend::Entry> ChangeMapLegend::entriesFor(int snapshotNumber)
{
    QList<Entry> entries{ { .key = 0, .newest = LAST_NUMBER, .oldest = snapshotNumber + 1 } };
    const int shown = std::min(snapshotNumber, MOST_INTERVALS);
    for (int ago = 1; ago <= shown; ++ago) {
        const int number = snapshotNumber - ago + 1;
        entries << Entry{ .key = ago, .newest = number, .oldest = number };
    }
    if (snapshotNumber > shown) {
        entries << Entry{ .key = EARLIER, .newest = snapshotNumber - shown, .oldest = 1 };
    }
    entries << Entry{ .key = NEVER };
    return entries;
}

ChangePyramid::Hidden ChangeMapLegend::hidden(int snapshotNumber) const
{
    ChangePyramid::Hidden numbers;
    const auto entries = entriesFor(snapshotNumber);
    for (const Entry &entry : entries) {
        for (int number = entry.oldest; m_hidden.contains(entry.key) && number <= entry.newest; ++number) {
            numbers.set(static_cast<std::size_t>(number));
        }
    }
    return numbers;
}

QString ChangeMapLegend::textOf(const Entry &entry, quint64 bytes) const
{
    const QString size = Format::size(bytes);
    if (entry.key == NEVER) {
        return tr("Not changed: %1").arg(size);
    }
    if (entry.key == 0) {
        return m_snapshotNumber == 0 ? tr("Since tracking began: %1").arg(size)
                                     : tr("Since the last snapshot: %1").arg(size);
    }
    if (entry.key == EARLIER) {
        return tr("Earlier: %1").arg(size);
    }
    const QString time = m_times.value(entry.newest);
    const QString when = entry.newest == 1 ? tr("Before snapshot 1")
                                           : tr("Between snapshots %1 and %2").arg(entry.newest - 1).arg(entry.newest);
    return time.isEmpty()
        ? tr("%1: %2", "when it changed: how much").arg(when, size)
        : tr("%1 (%2): %3", "when it changed (the snapshot after that): how much").arg(when, time, size);
}

QIcon ChangeMapLegend::swatchOf(const Entry &entry) const
{
    const QPalette colors = palette();
    const auto colorOf = [this, &colors](int number) {
        const double age = static_cast<double>(number) / std::max(m_snapshotNumber, 1);
        return number > m_sinceNumber ? Colors::changedSince(colors, age) : Colors::changedBefore(colors, age);
    };
    const int size = fontMetrics().height();
    QLinearGradient ground(0, 0, size, 0);
    if (entry.key == NEVER) {
        ground.setColorAt(0, Colors::neverChanged(colors));
    } else if (entry.key == 0) {
        ground.setColorAt(0, Colors::changedLive(colors));
    } else {
        ground.setColorAt(0, colorOf(entry.oldest));
        ground.setColorAt(1, colorOf(entry.newest));
    }
    QPixmap swatch(QSize(size, size) * devicePixelRatio());
    swatch.setDevicePixelRatio(devicePixelRatio());
    QPainter painter(&swatch);
    painter.fillRect(QRect(0, 0, size, size), ground);
    painter.setPen(colors.color(QPalette::Mid));
    painter.drawRect(0, 0, size - 1, size - 1);
    return swatch;
}

void ChangeMapLegend::setMap(int snapshotNumber,
                             const ChangeDigest &digest,
                             int sinceNumber,
                             const QHash<int, QString> &times)
{
    m_snapshotNumber = snapshotNumber;
    m_sinceNumber = sinceNumber;
    m_times = times;
    const QSignalBlocker blocker(this);
    const auto entries = entriesFor(snapshotNumber);
    // Items stay while they mean the same, and with them the focus.
    if (entries != m_entries) {
        m_entries = entries;
        clear();
        for (const Entry &entry : entries) {
            auto *item = new QListWidgetItem(this);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
            item->setData(Qt::UserRole, entry.key);
            item->setCheckState(m_hidden.contains(entry.key) ? Qt::Unchecked : Qt::Checked);
        }
    }
    for (int row = 0; row < count(); ++row) {
        const Entry &entry = m_entries.at(row);
        quint64 bytes = 0;
        for (int number = entry.oldest; number <= entry.newest; ++number) {
            bytes += digest.bytesOf(number);
        }
        item(row)->setText(textOf(entry, bytes));
    }
    showSwatches();
    adjustHeight();
}

void ChangeMapLegend::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showSwatches();
    }
}

void ChangeMapLegend::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    adjustHeight();
}

void ChangeMapLegend::showSwatches()
{
    const QSignalBlocker blocker(this);
    for (int row = 0; row < count(); ++row) {
        item(row)->setIcon(swatchOf(m_entries.at(row)));
    }
}

void ChangeMapLegend::adjustHeight()
{
    executeDelayedItemsLayout();
    updateGeometry();
}

QSize ChangeMapLegend::sizeHint() const
{
    const int bottom = count() == 0 ? fontMetrics().height() : visualItemRect(item(count() - 1)).bottom();
    return { 200, bottom + verticalOffset() + 4 };
}

QSize ChangeMapLegend::minimumSizeHint() const
{
    return { 100, sizeHint().height() };
}

} // namespace Blksnap
