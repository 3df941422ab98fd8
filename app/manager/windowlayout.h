// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Remembers where the window was, how a person divided it, how wide they made its columns and what was chosen to be
 * shown, from one start to the next.
 *
 * Parts are known by the key they are added with. Owns none of them.
 */
#pragma once

#include <QList>
#include <QSet>
#include <QString>

#include <utility>

class QAbstractButton;
class QComboBox;
class QHeaderView;
class QMainWindow;
class QSplitter;
class QTabWidget;

namespace Blksnap
{

class WindowLayout
{
public:
    explicit WindowLayout(QMainWindow *window) : m_window(window)
    {
    }

    void add(const QString &key, QSplitter *splitter);
    void add(const QString &key, QHeaderView *header)
    {
        m_headers.append({ key, header });
    }
    void add(const QString &key, QTabWidget *tabs)
    {
        m_tabs.append({ key, tabs });
    }
    void add(const QString &key, QComboBox *box)
    {
        m_boxes.append({ key, box });
    }
    /// One that is checked or not.
    void add(const QString &key, QAbstractButton *button)
    {
        m_buttons.append({ key, button });
    }

    void save() const;
    void restore() const;

private:
    QMainWindow *m_window;
    QList<std::pair<QString, QSplitter *>> m_splitters;
    QSet<QSplitter *> m_moved;
    QList<std::pair<QString, QHeaderView *>> m_headers;
    QList<std::pair<QString, QTabWidget *>> m_tabs;
    QList<std::pair<QString, QComboBox *>> m_boxes;
    QList<std::pair<QString, QAbstractButton *>> m_buttons;
};

} // namespace Blksnap
