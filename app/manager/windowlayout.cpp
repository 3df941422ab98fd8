// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowlayout.h"

#include "models/settings.h"

#include <QHeaderView>
#include <QMainWindow>
#include <QSplitter>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Blksnap
{

void WindowLayout::save() const
{
    KConfigGroup window = settings(u"window"_s);
    window.writeEntry(u"geometry"_s, m_window->saveGeometry());
    for (const auto &[key, splitter] : m_splitters) {
        window.writeEntry(key, splitter->saveState());
    }
    for (const auto &[key, tabs] : m_tabs) {
        window.writeEntry(key, tabs->currentIndex());
    }
    KConfigGroup columns = settings(u"columns"_s);
    for (const auto &[key, header] : m_headers) {
        columns.writeEntry(key, header->saveState());
    }
    window.sync();
}

void WindowLayout::restore() const
{
    const KConfigGroup window = settings(u"window"_s);
    m_window->restoreGeometry(window.readEntry(u"geometry"_s, QByteArray()));
    for (const auto &[key, splitter] : m_splitters) {
        splitter->restoreState(window.readEntry(key, QByteArray()));
    }
    for (const auto &[key, tabs] : m_tabs) {
        tabs->setCurrentIndex(window.readEntry(key, 0));
    }
    const KConfigGroup columns = settings(u"columns"_s);
    for (const auto &[key, header] : m_headers) {
        header->restoreState(columns.readEntry(key, QByteArray()));
    }
}

} // namespace Blksnap
