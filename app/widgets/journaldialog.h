// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the journal of the system says of snapshots, as journalctl tells it, with the command to be copied.
 *
 * Reads in the background. Deletes itself when it is closed.
 */
#pragma once

#include "kernel/types.h"

#include <QDialog>
#include <QProcess>

class QLabel;
class QPlainTextEdit;

namespace Blksnap
{

class JournalDialog : public QDialog
{
    Q_OBJECT

public:
    /// Nothing: of all snapshots.
    explicit JournalDialog(const std::optional<SnapshotId> &snapshot, QWidget *parent = nullptr);
    ~JournalDialog() override;

    static QStringList arguments(const std::optional<SnapshotId> &snapshot);

private:
    void showResult();
    void showAbsence(QProcess::ProcessError error);

    QStringList m_arguments;
    QLabel *m_state;
    QPlainTextEdit *m_text;
    /// Outlives the dialog until it is gone itself, for nobody waits for it.
    QProcess *m_process;
};

} // namespace Blksnap
