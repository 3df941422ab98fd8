// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossdialog.h"

#include "literaltext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr qsizetype MOST_BOXES = 8;

} // namespace

LossDialog::LossDialog(const QString &title, const QString &text, const QString &buttonText, QWidget *parent)
    : QDialog(parent), m_questions(new QVBoxLayout)
{
    setObjectName(u"lossDialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *label = new QLabel(text, this);
    label->setObjectName(u"lossText"_s);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(420);

    auto *icon = new QLabel(this);
    icon->setObjectName(u"lossIcon"_s);
    const int size = style()->pixelMetric(QStyle::PM_MessageBoxIconSize, nullptr, this);
    icon->setPixmap(QIcon::fromTheme(u"dialog-warning"_s, style()->standardIcon(QStyle::SP_MessageBoxWarning))
                        .pixmap(QSize(size, size), devicePixelRatio()));
    auto *head = new QHBoxLayout;
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addWidget(label, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_agree = buttons->addButton(literally(buttonText), QDialogButtonBox::AcceptRole);
    m_agree->setObjectName(u"lossAgreeButton"_s);
    // Return in the line edit must not slip through to it before the name is right.
    m_agree->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"lossCancelButton"_s);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addLayout(m_questions);
    layout->addStretch();
    layout->addWidget(buttons);
}

void LossDialog::askToType(const QString &name)
{
    m_name = name;
    auto *label = new QLabel(tr("To agree, type the name of what will be lost: %1").arg(name), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(u"lossNameEdit"_s);
    m_edit->setAccessibleName(tr("Name of what will be lost"));
    // No buddy: the label would show "R&D" as "RD", and who types that would never be right.
    connect(m_edit, &QLineEdit::textChanged, this, &LossDialog::updateButton);
    m_questions->addWidget(label);
    m_questions->addWidget(m_edit);
    m_edit->setFocus();
    updateButton();
}

void LossDialog::askToTick(const QStringList &losses)
{
    if (losses.size() > MOST_BOXES) {
        auto *list = new QListWidget(this);
        list->setObjectName(u"losses"_s);
        list->setAccessibleName(tr("What will be lost"));
        list->setSelectionMode(QAbstractItemView::NoSelection);
        list->setWordWrap(true);
        list->addItems(losses);
        m_questions->addWidget(list);
        addBox(tr("all of these %Ln", nullptr, static_cast<int>(losses.size())));
    } else {
        for (const QString &loss : losses) {
            addBox(loss);
        }
    }
    if (!m_boxes.isEmpty()) {
        m_boxes.first()->setFocus();
    }
    updateButton();
}

void LossDialog::addBox(const QString &text)
{
    auto *box = new QCheckBox(literally(text), this);
    box->setObjectName(u"loss%1"_s.arg(m_boxes.size()));
    connect(box, &QCheckBox::toggled, this, &LossDialog::updateButton);
    m_questions->addWidget(box);
    m_boxes << box;
}

void LossDialog::updateButton()
{
    const bool isTyped = !m_edit || m_edit->text().trimmed() == m_name;
    const bool isTicked = std::ranges::all_of(m_boxes, [](const QCheckBox *box) { return box->isChecked(); });
    m_agree->setEnabled((m_edit || !m_boxes.isEmpty()) && isTyped && isTicked);
}

} // namespace Blksnap
