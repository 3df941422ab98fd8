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
class QToolButton;

namespace Blksnap
{

class SizeBox;

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
    SizeBox *makeSizeBox(const QString &name, const QString &accessibleName);
    void update();

    QToolButton *m_fold;
    QLabel *m_sentence;
    QWidget *m_fields;
    SizeBox *m_growStep;
    SizeBox *m_keepFree;
    QComboBox *m_end;
};

} // namespace Blksnap
