// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What is done when the pool of a snapshot runs low: folded away to one line that says it, unfolded to three fields.
 */
#pragma once

#include "protocol/policy.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace Blksnap
{

class PolicyForm : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyForm(QWidget *parent = nullptr);

    Policy policy() const;
    /// What a policy does when the pool runs low.
    static QString describe(const Policy &policy);

Q_SIGNALS:
    void policyChanged();

private:
    QSpinBox *makeSizeBox(const QString &name, const QString &accessibleName);
    void update();

    QToolButton *m_fold;
    QLabel *m_sentence;
    QWidget *m_fields;
    QSpinBox *m_growStep;
    QSpinBox *m_keepFree;
    QComboBox *m_end;
};

} // namespace Blksnap
