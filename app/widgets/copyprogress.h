// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How far the copy of an image is. Its button stops the copy; Esc and closing the dialog, which happen unawares, ask
 * first.
 */
#pragma once

#include <QDialog>
#include <QPointer>

class QProgressBar;

namespace Blksnap
{

class LossDialog;

class CopyProgress : public QDialog
{
    Q_OBJECT

public:
    /// text: what is being copied where; loss: what is lost if it is stopped.
    CopyProgress(const QString &text, const QString &loss, QWidget *parent = nullptr);

    QProgressBar *bar() const
    {
        return m_bar;
    }
    void reject() override;

Q_SIGNALS:
    void stopWanted();

private:
    QString m_loss;
    QProgressBar *m_bar;
    QPointer<LossDialog> m_question;
};

} // namespace Blksnap
