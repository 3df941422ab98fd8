// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A message in the window that waits until somebody has read it: never modal, closed by its own button, and with a
 * button for what helps.
 *
 * Shows one message at a time: the newest of the gravest. A lesser one waits behind it and is shown when the graver has
 * been closed, and so does an error behind a newer one, so that none is lost; of warnings the newest is what counts,
 * and of mere information only the newest waits.
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
    /// Nothing is to be said any more, nor of what waits.
    void clear();
    /// Clears it unless it is a warning or an error.
    void clearPassing();
    /// Takes back what is not true any more, if it is still shown.
    void takeBack(const QString &text);
    QString text() const;
    Gravity gravity() const
    {
        return m_shown.gravity;
    }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Message {
        Gravity gravity = Gravity::Information;
        QString text;
        QString actionText;
        std::function<void()> action;
    };

    void present(const Message &message);
    /// Goes on to what waits, if anything does.
    void dismiss();
    void applyColors();

    Message m_shown;
    /// Oldest first.
    QList<Message> m_waiting;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
};

} // namespace Blksnap
