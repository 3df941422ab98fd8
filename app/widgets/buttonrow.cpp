// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buttonrow.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QToolButton>
#include <QToolTip>

namespace Blksnap
{

namespace
{

constexpr int SPACING = 4;

/// Of a button as it would be in another style: its own size hint knows the present one only.
int widthOf(const QToolButton *button, Qt::ToolButtonStyle style)
{
    QToolButton sample;
    sample.setFont(button->font());
    sample.setIcon(button->icon());
    sample.setIconSize(button->iconSize());
    sample.setText(button->text());
    sample.setAutoRaise(button->autoRaise());
    sample.setToolButtonStyle(style);
    return sample.sizeHint().width();
}

} // namespace

ButtonRow::ButtonRow(Qt::Alignment side, QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(SPACING);
    m_layout->setAlignment(side);
}

void ButtonRow::add(QToolButton *button)
{
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->installEventFilter(this);
    m_layout->addWidget(button);
    m_buttons << button;
}

int ButtonRow::widthWith(Qt::ToolButtonStyle style) const
{
    int width = SPACING * static_cast<int>(m_buttons.size() - 1);
    for (const QToolButton *button : m_buttons) {
        width += widthOf(button, style);
    }
    return width;
}

QSize ButtonRow::sizeHint() const
{
    return { widthWith(Qt::ToolButtonTextBesideIcon), QWidget::sizeHint().height() };
}

QSize ButtonRow::minimumSizeHint() const
{
    return { widthWith(Qt::ToolButtonIconOnly), QWidget::minimumSizeHint().height() };
}

void ButtonRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto style =
        width() < widthWith(Qt::ToolButtonTextBesideIcon) ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setToolButtonStyle(style);
    }
}

bool ButtonRow::eventFilter(QObject *watched, QEvent *event)
{
    auto *button = qobject_cast<QToolButton *>(watched);
    if (!button || event->type() != QEvent::ToolTip || button->toolButtonStyle() != Qt::ToolButtonIconOnly) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), button->accessibleName() + u'\n' + button->toolTip(), button);
    return true;
}

} // namespace Blksnap
