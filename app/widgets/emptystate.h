// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What a view shows that has nothing to show: what is missing, what that means, and a button where one can help.
 */
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Blksnap
{

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// buttonText: empty where no button can help.
    void setState(const QString &iconName, const QString &title, const QString &text, const QString &buttonText = {});
    QString title() const;

Q_SIGNALS:
    void triggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace Blksnap
