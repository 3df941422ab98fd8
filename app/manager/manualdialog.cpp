// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manualdialog.h"

#include <QDialogButtonBox>
#include <QIcon>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Blksnap
{

ManualDialog::ManualDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"manualDialog"_s);
    setWindowTitle(tr("Manual"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *browser = new QTextBrowser(this);
    browser->setObjectName(u"manualText"_s);
    browser->setAccessibleName(tr("Manual"));
    browser->setOpenExternalLinks(true);
    browser->setSource(QUrl(u"qrc:/docs/manual.md"_s), QTextDocument::MarkdownResource);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *back = buttons->addButton(tr("&Back"), QDialogButtonBox::ActionRole);
    back->setObjectName(u"manualBack"_s);
    back->setIcon(QIcon::fromTheme(u"go-previous"_s));
    back->setEnabled(false);
    connect(back, &QPushButton::clicked, browser, &QTextBrowser::backward);
    connect(browser, &QTextBrowser::backwardAvailable, back, &QPushButton::setEnabled);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(browser, 1);
    layout->addWidget(buttons);
    resize(820, 640);
}

} // namespace Blksnap
