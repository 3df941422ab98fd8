// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Buttons side by side that leave their words out together where there is no room for all of them; then the tool tip
 * says the word first. What has no icon keeps its word.
 *
 * Asks for the room of the words, and can do with that of the icons, so that a long language does not make the window
 * wide.
 */
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace Blksnap
{

class ButtonRow : public QWidget
{
    Q_OBJECT

public:
    /// side: Qt::AlignLeft or Qt::AlignRight, where the buttons stand if there is room to spare.
    explicit ButtonRow(Qt::Alignment side, QWidget *parent = nullptr);

    void add(QToolButton *button);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthWith(Qt::ToolButtonStyle style) const;

    QHBoxLayout *m_layout;
    QList<QToolButton *> m_buttons;
};

} // namespace Blksnap
