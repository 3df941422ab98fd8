// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{
constexpr int ICON_SIZE = 48;
constexpr int TEXT_WIDTH = 460;
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    m_title->setFont(font);
    for (QLabel *label : { m_title, m_text }) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(TEXT_WIDTH);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_title->setObjectName(u"emptyStateTitle"_s);
    m_text->setObjectName(u"emptyStateText"_s);
    m_button->setObjectName(u"emptyStateButton"_s);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_icon, m_title, m_text }) {
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(widget, 10);
        row->addStretch();
        layout->addLayout(row);
    }
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void EmptyState::setState(const QString &iconName, const QString &title, const QString &text, const QString &buttonText)
{
    m_iconName = iconName;
    showIcon();
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        showIcon();
    }
    QWidget::changeEvent(event);
}

void EmptyState::showIcon()
{
    const QIcon icon = QIcon::fromTheme(m_iconName);
    m_icon->setVisible(!icon.isNull());
    m_icon->setPixmap(icon.pixmap(QSize(ICON_SIZE, ICON_SIZE), devicePixelRatio()));
}

} // namespace Blksnap
