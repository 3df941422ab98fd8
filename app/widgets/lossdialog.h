// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Asks whether somebody wants to lose something, by its name.
 *
 * Never a plain yes or no: either the name has to be typed, or every single loss has to be ticked. Nothing is chosen
 * beforehand, and the button says what it does.
 */
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Blksnap
{

class LossDialog : public QDialog
{
    Q_OBJECT

public:
    /// title: what is to be done; text: what will be lost, and how.
    LossDialog(const QString &title, const QString &text, const QString &buttonText, QWidget *parent = nullptr);

    void askToType(const QString &name);
    /// Each by itself; of more than a screen has place for, all as one, below their list.
    void askToTick(const QStringList &losses);

private:
    void addBox(const QString &text);
    void updateButton();

    QVBoxLayout *m_questions;
    QString m_name;
    QLineEdit *m_edit = nullptr;
    QList<QCheckBox *> m_boxes;
    QPushButton *m_agree;
};

} // namespace Blksnap
