// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waitingwork.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Blksnap
{

WaitingWork::WaitingWork(QWidget *parent) : QWidget(parent), m_text(new QLabel(this))
{
    setObjectName(u"waitingWork"_s);
    m_text->setObjectName(u"waitingText"_s);
    auto *cancel = new QToolButton(this);
    cancel->setObjectName(u"waitingCancelButton"_s);
    cancel->setText(tr("Take back"));
    cancel->setIcon(QIcon::fromTheme(u"dialog-cancel"_s));
    cancel->setToolTip(tr("Takes back what has not begun yet; what is running goes on"));
    cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    cancel->setAutoRaise(true);
    connect(cancel, &QToolButton::clicked, this, &WaitingWork::takeBackRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(cancel);
    hide();
}

void WaitingWork::setWaiting(const QStringList &texts)
{
    m_text->setText(tr("%n more waiting", "commands", static_cast<int>(texts.size())));
    m_text->setToolTip(texts.join(u'\n'));
    setVisible(!texts.isEmpty());
}

} // namespace Blksnap
