// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemaplegend.h"

#include "colors.h"

#include "client/changedranges.h"
#include "models/format.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLinearGradient>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Blksnap
{

ChangeMapLegend::ChangeMapLegend(QWidget *parent)
    : QWidget(parent)
    , m_sinceSwatch(new QLabel(this))
    , m_beforeSwatch(new QLabel(this))
    , m_neverSwatch(new QLabel(this))
    , m_since(new QLabel(this))
    , m_before(new QLabel(this))
    , m_never(new QLabel(this))
{
    setObjectName(u"changeMapLegend"_s);
    setAccessibleName(tr("Legend of the change map"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    const std::initializer_list<std::pair<QLabel *, QLabel *>> entries{ { m_sinceSwatch, m_since },
                                                                        { m_beforeSwatch, m_before },
                                                                        { m_neverSwatch, m_never } };
    for (const auto &[swatch, text] : entries) {
        layout->addWidget(swatch);
        layout->addWidget(text);
        layout->addSpacing(8);
    }
    layout->addStretch();
    showSwatches();
}

void ChangeMapLegend::setMap(const ChangeMap &map, int sinceNumber)
{
    const quint64 since = changeTotals(map, sinceNumber).bytes;
    const quint64 ever = changeTotals(map, 0).bytes;
    m_since->setText(tr("Changed since: %1").arg(Format::size(since)));
    m_before->setText(tr("Before, newer is stronger: %1").arg(Format::size(ever - since)));
    m_never->setText(tr("Not changed: %1").arg(Format::size(map.capacity - ever)));
    m_before->setVisible(sinceNumber > 0);
    m_beforeSwatch->setVisible(sinceNumber > 0);
    setAccessibleDescription(QStringList{ m_since->text(), m_before->text(), m_never->text() }.join(u"; "_s));
}

void ChangeMapLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        showSwatches();
    }
    QWidget::changeEvent(event);
}

void ChangeMapLegend::showSwatches()
{
    const QPalette colors = palette();
    const int size = fontMetrics().height() - 2;
    const auto show = [this, size, &colors](QLabel *label, const QBrush &brush, int width) {
        QPixmap swatch(QSize(width, size) * devicePixelRatio());
        swatch.setDevicePixelRatio(devicePixelRatio());
        QPainter painter(&swatch);
        painter.fillRect(QRect(0, 0, width, size), brush);
        painter.setPen(colors.color(QPalette::Mid));
        painter.drawRect(0, 0, width - 1, size - 1);
        painter.end();
        label->setPixmap(swatch);
    };
    QLinearGradient gradient(0, 0, size * 2, 0);
    gradient.setColorAt(0, Colors::changedAt(colors, 0));
    gradient.setColorAt(1, Colors::changedAt(colors, 1));
    show(m_sinceSwatch, Colors::changedSince(colors), size);
    show(m_beforeSwatch, gradient, size * 2);
    show(m_neverSwatch, Colors::neverChanged(colors), size);
}

} // namespace Blksnap
