// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A message in the window that waits until somebody has read it: never modal, closed by its own button, and with a
 * button for what helps.
 *
 * Shows one message at a time. A more serious one replaces a lesser one, the lesser does not push out the more serious.
 */
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace Blksnap
{

class MessageBanner : public QFrame
{
    Q_OBJECT

public:
    enum class Gravity { Information, Warning, Error };
    Q_ENUM(Gravity)

    explicit MessageBanner(QWidget *parent = nullptr);

    void showMessage(Gravity gravity,
                     const QString &text,
                     const QString &actionText = {},
                     std::function<void()> action = {});
    void clear();
    /// Clears it unless it is a warning or an error.
    void clearPassing();
    /// Takes back what is not true any more, if it is still shown.
    void takeBack(const QString &text);
    QString text() const;
    Gravity gravity() const
    {
        return m_gravity;
    }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    Gravity m_gravity = Gravity::Information;
    std::function<void()> m_action;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
};

} // namespace Blksnap
