// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planview.h"

#include "models/format.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

enum OriginColumn { NameColumn, SizeColumn, MountColumn, NeighbourColumn };
/// More are scrolled to; what is said below has to stay in sight.
constexpr qsizetype MOST_ROWS = 4;

QLabel *makeText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PlanView::PlanView(QWidget *parent)
    : QWidget(parent)
    , m_origins(new QTreeWidget(this))
    , m_sentence(makeText(u"planSentence"_s, this))
    , m_suggestion(makeText(u"planSuggestion"_s, this))
{
    setObjectName(u"planView"_s);
    m_origins->setObjectName(u"planOrigins"_s);
    m_origins->setAccessibleName(tr("Devices to be frozen"));
    m_origins->setHeaderLabels(
        { tr("To be frozen"), tr("Size"), tr("Mounted on"), tr("Also on its disk, not frozen") });
    m_origins->setRootIsDecorated(false);
    m_origins->setUniformRowHeights(true);
    m_origins->setSelectionMode(QAbstractItemView::SingleSelection);
    m_origins->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_origins->header()->setStretchLastSection(true);
    m_origins->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_origins->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_origins);
    layout->addWidget(m_suggestion);
    layout->addWidget(m_sentence);
}

void PlanView::setPlan(const PlanSummary &summary, const DeviceInventory &inventory)
{
    const QString doubled = PlanSummary::doubled(summary.origins, inventory);
    m_sentence->setText(doubled.isEmpty() ? summary.text() : summary.text() + u'\n' + doubled);
    m_suggestion->setText(summary.suggestion());
    m_suggestion->setVisible(!m_suggestion->text().isEmpty());
    showOrigins(summary.origins, inventory);
}

void PlanView::showOrigins(const QList<Device> &origins, const DeviceInventory &inventory)
{
    // Not made anew without need: somebody may be reading it.
    if (m_shownOrigins == origins && m_shownInventory == inventory) {
        return;
    }
    m_shownOrigins = origins;
    m_shownInventory = inventory;
    m_origins->setVisible(!origins.isEmpty());
    m_origins->clear();
    for (const Device &device : origins) {
        const QString neighbours = PlanSummary::neighbours(device, origins, inventory);
        auto *item = new QTreeWidgetItem(m_origins);
        item->setText(NameColumn, device.shortNode());
        item->setText(SizeColumn, Format::size(device.size));
        item->setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(MountColumn, device.mountPoints.join(u", "_s));
        item->setText(NeighbourColumn, neighbours.isEmpty() ? tr("nothing in use") : neighbours);
        item->setToolTip(NeighbourColumn, neighbours);
    }
    const int rows = static_cast<int>(std::min(origins.size(), MOST_ROWS));
    const int rowHeight = std::max(m_origins->sizeHintForRow(0), m_origins->fontMetrics().height());
    m_origins->setFixedHeight(m_origins->header()->sizeHint().height() + rows * rowHeight
                              + 2 * m_origins->frameWidth());
}

} // namespace Blksnap
