// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "poolgauge.h"

#include "colors.h"

#include "models/format.h"
#include "models/snapshotmodel.h"

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{
constexpr int FULL = 1000;
/// Above this the bar takes the colour of a warning, and says so.
constexpr int NEARLY_FULL = 850;
} // namespace

PoolGauge::PoolGauge(QWidget *parent) : QProgressBar(parent)
{
    setObjectName(u"poolGauge"_s);
    setAccessibleName(tr("Fill of the pool"));
    setRange(0, FULL);
    setTextVisible(true);
}

void PoolGauge::setFill(const Snapshot &snapshot)
{
    const quint64 filled = snapshot.filled;
    const quint64 capacity = snapshot.capacity;
    const int value = capacity == 0
        ? 0
        : static_cast<int>(static_cast<double>(std::min(filled, capacity)) / static_cast<double>(capacity) * FULL);
    QString text =
        tr("%1 of %2 filled (%3)").arg(Format::size(filled), Format::size(capacity), Format::percent(filled, capacity));
    if (snapshot.isLost()) {
        text = SnapshotModel::stateText(snapshot);
    } else if (value >= NEARLY_FULL) {
        text = tr("%1 – nearly full").arg(text);
    }
    setFormat(text);
    setValue(value);
    setAccessibleDescription(text);
    setToolTip(tr("%1 of %2").arg(Format::exactSize(filled), Format::exactSize(capacity)));
    QPalette colors;
    colors.setColor(QPalette::HighlightedText, Qt::white);
    colors.setColor(QPalette::Highlight, Colors::gauge(value >= NEARLY_FULL || snapshot.isLost()));
    setPalette(colors);
}

void PoolGauge::setPlanned(quint64 capacity)
{
    const QString text = capacity == 0 ? tr("The pool is empty") : tr("%1 of room").arg(Format::size(capacity));
    setFormat(text);
    setValue(0);
    setAccessibleDescription(text);
    setToolTip(capacity == 0 ? text : Format::exactSize(capacity));
}

} // namespace Blksnap
