// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyprogress.h"

#include "lossdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Blksnap
{

CopyProgress::CopyProgress(const QString &text, const QString &loss, QWidget *parent)
    : QDialog(parent), m_loss(loss), m_bar(new QProgressBar(this))
{
    setObjectName(u"copyProgress"_s);
    setAccessibleName(text);
    m_bar->setAccessibleName(text);
    m_bar->setRange(0, 0);
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"copyCancelButton"_s);
    // Nor does Return press it unawares.
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &CopyProgress::stopWanted);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_bar);
    layout->addWidget(buttons);
    resize(420, sizeHint().height());
}

void CopyProgress::reject()
{
    if (m_question) {
        return;
    }
    m_question = new LossDialog(tr("Stop the copy"),
                                tr("The copy is not complete yet, and no part of it is kept. Tick what is lost:"),
                                tr("Stop the copy"),
                                this);
    m_question->askToTick({ m_loss });
    connect(m_question, &QDialog::accepted, this, &CopyProgress::stopWanted);
    m_question->open();
}

} // namespace Blksnap
