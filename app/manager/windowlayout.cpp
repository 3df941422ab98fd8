// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowlayout.h"

#include <QHeaderView>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Blksnap
{

void WindowLayout::save() const
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, m_window->saveGeometry());
    for (const auto &[key, splitter] : m_splitters) {
        settings.setValue(u"window/"_s + key, splitter->saveState());
    }
    for (const auto &[key, tabs] : m_tabs) {
        settings.setValue(u"window/"_s + key, tabs->currentIndex());
    }
    for (const auto &[key, header] : m_headers) {
        settings.setValue(u"columns/"_s + key, header->saveState());
    }
}

void WindowLayout::restore() const
{
    const QSettings settings;
    m_window->restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    for (const auto &[key, splitter] : m_splitters) {
        splitter->restoreState(settings.value(u"window/"_s + key).toByteArray());
    }
    for (const auto &[key, tabs] : m_tabs) {
        tabs->setCurrentIndex(settings.value(u"window/"_s + key, 0).toInt());
    }
    for (const auto &[key, header] : m_headers) {
        header->restoreState(settings.value(u"columns/"_s + key).toByteArray());
    }
}

} // namespace Blksnap
