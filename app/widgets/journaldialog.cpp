// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaldialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Blksnap
{

JournalDialog::JournalDialog(const std::optional<SnapshotId> &snapshot, QWidget *parent)
    : QDialog(parent)
    , m_arguments(arguments(snapshot))
    , m_state(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_process(new QProcess(QCoreApplication::instance()))
{
    setObjectName(u"journalDialog"_s);
    setWindowTitle(tr("Journal of the snapshots"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_state->setObjectName(u"journalState"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(u"journalText"_s);
    m_text->setAccessibleName(windowTitle());
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    const QString command = u"journalctl "_s + m_arguments.join(u' ');
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy the command"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"journalCopyButton"_s);
    connect(copy, &QPushButton::clicked, this, [command] { QGuiApplication::clipboard()->setText(command); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(760, 420);

    m_state->setText(tr("Reading: %1").arg(command));
    connect(m_process, &QProcess::finished, this, &JournalDialog::showResult);
    connect(m_process, &QProcess::errorOccurred, this, &JournalDialog::showAbsence);
    m_process->start(u"journalctl"_s, m_arguments + QStringList{ u"--no-pager"_s, u"--lines=1000"_s });
}

JournalDialog::~JournalDialog()
{
    // It would go on telling a dialog that is half gone.
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning) {
        m_process->deleteLater();
        return;
    }
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    m_process->kill();
}

QStringList JournalDialog::arguments(const std::optional<SnapshotId> &snapshot)
{
    return snapshot ? QStringList{ u"BLKSNAP_SNAPSHOT="_s + uuidToText(*snapshot) }
                    : QStringList{ u"--unit=blksnap-helper"_s, u"--unit=blksnap-watch"_s };
}

void JournalDialog::showAbsence(QProcess::ProcessError error)
{
    // All other errors end it, too, and that is told by itself.
    if (error == QProcess::FailedToStart) {
        m_state->setText(tr("The journal cannot be read: there is no journalctl on this computer."));
    }
}

void JournalDialog::showResult()
{
    const QString command = u"journalctl "_s + m_arguments.join(u' ');
    m_text->setPlainText(QString::fromLocal8Bit(m_process->readAllStandardOutput()));
    m_text->moveCursor(QTextCursor::End);
    const QString complaint = QString::fromLocal8Bit(m_process->readAllStandardError()).trimmed();
    m_state->setText(complaint.isEmpty() ? command : command + u'\n' + complaint);
}

} // namespace Blksnap
