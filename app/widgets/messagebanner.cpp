// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebanner.h"

#include "colors.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Blksnap
{

MessageBanner::MessageBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageBanner"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setObjectName(u"messageBannerText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_button->setObjectName(u"messageBannerAction"_s);
    m_close->setObjectName(u"messageBannerClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(QIcon::fromTheme(u"dialog-close"_s, style()->standardIcon(QStyle::SP_DialogCloseButton)));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_close, &QToolButton::clicked, this, &MessageBanner::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        // The action may show the next message, so this one goes first.
        const auto action = m_shown.action;
        dismiss();
        if (action) {
            action();
        }
    });
    m_button->hide();
    hide();
}

void MessageBanner::showMessage(Gravity gravity,
                                const QString &text,
                                const QString &actionText,
                                std::function<void()> action)
{
    const Message message{ .gravity = gravity, .text = text, .actionText = actionText, .action = std::move(action) };
    m_waiting.removeIf([&message](const Message &other) {
        return other.text == message.text
            || (message.gravity == Gravity::Information && other.gravity == Gravity::Information);
    });
    if (!isHidden() && gravity < m_shown.gravity) {
        m_waiting << message;
        return;
    }
    // Of two errors one is not better for the other.
    const bool isWorthWaiting = m_shown.gravity == Gravity::Error && m_shown.text != text;
    if (!isHidden() && (isWorthWaiting || (gravity > m_shown.gravity && m_shown.gravity != Gravity::Information))) {
        m_waiting << m_shown;
    }
    present(message);
}

void MessageBanner::present(const Message &message)
{
    m_shown = message;
    m_text->setText(message.text);
    m_button->setText(message.actionText);
    m_button->setVisible(!message.actionText.isEmpty());
    setAccessibleName(message.text);
    applyColors();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBanner::dismiss()
{
    m_shown.action = {};
    m_button->hide();
    hide();
    const auto next = std::ranges::max_element(m_waiting, {}, &Message::gravity);
    if (next != m_waiting.end()) {
        present(m_waiting.takeAt(std::distance(m_waiting.begin(), next)));
    }
}

void MessageBanner::clear()
{
    m_waiting.clear();
    dismiss();
}

void MessageBanner::clearPassing()
{
    m_waiting.removeIf([](const Message &message) { return message.gravity == Gravity::Information; });
    if (m_shown.gravity == Gravity::Information) {
        dismiss();
    }
}

void MessageBanner::takeBack(const QString &text)
{
    m_waiting.removeIf([&text](const Message &message) { return message.text == text; });
    if (this->text() == text) {
        dismiss();
    }
}

QString MessageBanner::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange) {
        applyColors();
    }
    QFrame::changeEvent(event);
}

void MessageBanner::applyColors()
{
    const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
    QColor tint;
    QString iconName;
    switch (m_shown.gravity) {
    case Gravity::Information:
        tint = Colors::filled(base);
        iconName = u"dialog-information"_s;
        break;
    case Gravity::Warning:
        tint = Colors::rate(base);
        iconName = u"dialog-warning"_s;
        break;
    case Gravity::Error:
        tint = Colors::warning(base);
        iconName = u"dialog-error"_s;
        break;
    }
    const QColor window = base.color(QPalette::Window);
    constexpr double SHARE = 0.18;
    const auto blend = [](int from, int to) {
        return static_cast<int>(from + (to - from) * SHARE);
    };
    QPalette colors = base;
    colors.setColor(QPalette::Window,
                    QColor(blend(window.red(), tint.red()),
                           blend(window.green(), tint.green()),
                           blend(window.blue(), tint.blue())));
    setPalette(colors);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize) * 3 / 2;
    m_icon->setPixmap(QIcon::fromTheme(iconName).pixmap(QSize(size, size), devicePixelRatio()));
}

} // namespace Blksnap
