// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policyform.h"

#include "sizebox.h"

#include "models/format.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace Blksnap
{

PolicyForm::PolicyForm(QWidget *parent)
    : QWidget(parent)
    , m_fold(new QToolButton(this))
    , m_sentence(new QLabel(this))
    , m_fields(new QWidget(this))
    , m_growStep(makeSizeBox(u"policyGrowStep"_s, tr("Grow by at least")))
    , m_keepFree(makeSizeBox(u"policyKeepFree"_s, tr("Keep free at least")))
    , m_end(new QComboBox(this))
{
    setObjectName(u"policyForm"_s);
    m_fold->setObjectName(u"policyFold"_s);
    m_fold->setText(tr("When the pool runs low:"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setToolTip(tr("What the watch service does when the pool runs low, also with this window closed"));
    m_end->setObjectName(u"policyEnd"_s);
    m_end->setAccessibleName(tr("When the reserve is used up"));
    m_end->addItem(tr("warn, and hold the snapshot as long as its pool lasts"), QVariant::fromValue(ReserveEnd::Warn));
    m_end->addItem(tr("release the snapshot before it fails"), QVariant::fromValue(ReserveEnd::Release));

    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Grow by at least:"), m_growStep);
    form->addRow(tr("&Keep free at least:"), m_keepFree);
    form->addRow(tr("When the reserve is &used up:"), m_end);
    m_sentence->setObjectName(u"policySentence"_s);
    m_sentence->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_fold, 0, Qt::AlignTop);
    head->addWidget(m_sentence, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_fields);

    connect(m_fold, &QToolButton::toggled, this, &PolicyForm::update);
    connect(m_growStep, &QSpinBox::valueChanged, this, &PolicyForm::update);
    connect(m_keepFree, &QSpinBox::valueChanged, this, &PolicyForm::update);
    connect(m_end, &QComboBox::currentIndexChanged, this, &PolicyForm::update);
    update();
}

SizeBox *PolicyForm::makeSizeBox(const QString &name, const QString &accessibleName)
{
    auto *box = new SizeBox(this);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->setBounds(0, std::numeric_limits<quint64>::max());
    box->setSpecialValueText(tr("as the kernel asks"));
    return box;
}

Policy PolicyForm::policy() const
{
    return { .growStep = m_growStep->bytes(),
             .keepFree = m_keepFree->bytes(),
             .atReserveEnd = m_end->currentData().value<ReserveEnd>() };
}

QString PolicyForm::describe(const Policy &now)
{
    const QString taken = now.growStep == 0
        ? tr("it takes from the reserve what the kernel asks for")
        : tr("it takes %1 or more from the reserve").arg(Format::size(now.growStep));
    const QString grow = now.keepFree == 0
        ? taken
        : tr("%1, so that at least %2 stay free", "how it grows").arg(taken, Format::size(now.keepFree));
    return now.atReserveEnd == ReserveEnd::Release
        ? tr("%1; in the end the snapshot is released.", "how it grows").arg(grow)
        : tr("%1; in the end there is a warning.", "how it grows").arg(grow);
}

void PolicyForm::update()
{
    m_fold->setArrowType(m_fold->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    m_sentence->setText(describe(policy()));
    m_fields->setVisible(m_fold->isChecked());
    Q_EMIT policyChanged();
}

} // namespace Blksnap
