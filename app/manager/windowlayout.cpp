// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowlayout.h"

#include "models/settings.h"
#include "widgets/columnfitter.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QMainWindow>
#include <QSplitter>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

/// Where it says which of the widths are a person's.
QString byHandSetting(const QString &key)
{
    return key + u"ByHand"_s;
}

} // namespace

void WindowLayout::add(const QString &key, QSplitter *splitter)
{
    m_splitters.append({ key, splitter });
    QObject::connect(splitter, &QSplitter::splitterMoved, m_window, [this, splitter] { m_moved.insert(splitter); });
}

void WindowLayout::save() const
{
    KConfigGroup window = settings(u"window"_s);
    window.writeEntry(u"geometry"_s, m_window->saveGeometry());
    for (const auto &[key, splitter] : m_splitters) {
        // One with a part that was never shown would keep that at its smallest.
        if (m_moved.contains(splitter)) {
            window.writeEntry(key, splitter->saveState());
        }
    }
    for (const auto &[key, tabs] : m_tabs) {
        window.writeEntry(key, tabs->currentIndex());
    }
    for (const auto &[key, box] : m_boxes) {
        window.writeEntry(key, box->currentIndex());
    }
    for (const auto &[key, button] : m_buttons) {
        window.writeEntry(key, button->isChecked());
    }
    KConfigGroup columns = settings(u"columns"_s);
    for (const auto &[key, header] : m_headers) {
        columns.writeEntry(key, header->saveState());
        if (const auto *fitter = ColumnFitter::of(header)) {
            columns.writeEntry(byHandSetting(key), fitter->setByHand());
        }
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
    for (const auto &[key, box] : m_boxes) {
        box->setCurrentIndex(window.readEntry(key, box->currentIndex()));
    }
    for (const auto &[key, button] : m_buttons) {
        button->setChecked(window.readEntry(key, button->isChecked()));
    }
    const KConfigGroup columns = settings(u"columns"_s);
    for (const auto &[key, header] : m_headers) {
        header->restoreState(columns.readEntry(key, QByteArray()));
        if (auto *fitter = ColumnFitter::of(header)) {
            fitter->keep(columns.readEntry(byHandSetting(key), QList<int>()));
        }
    }
}

} // namespace Blksnap
