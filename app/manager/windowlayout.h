// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Remembers where the window was, how it was divided and how wide its columns were, from one start to the next.
 *
 * Parts are known by the key they are added with. Owns none of them.
 */
#pragma once

#include <QList>
#include <QString>

#include <utility>

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

    void add(const QString &key, QSplitter *splitter)
    {
        m_splitters.append({ key, splitter });
    }
    void add(const QString &key, QHeaderView *header)
    {
        m_headers.append({ key, header });
    }
    void add(const QString &key, QTabWidget *tabs)
    {
        m_tabs.append({ key, tabs });
    }

    void save() const;
    void restore() const;

private:
    QMainWindow *m_window;
    QList<std::pair<QString, QSplitter *>> m_splitters;
    QList<std::pair<QString, QHeaderView *>> m_headers;
    QList<std::pair<QString, QTabWidget *>> m_tabs;
};

} // namespace Blksnap
