// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Asks for the file that something is saved in. The kind that is chosen decides the suffix, so that a name typed
 * without one gets what was meant.
 *
 * Invariant: no file is given to be replaced that nobody agreed to lose. The desktop's dialog asks about the name as it
 * was typed; if that gets its suffix only afterwards, the question is put here.
 *
 * Not modal to anything but its window; deletes itself.
 */
#pragma once

#include <QFileDialog>

#include <functional>

namespace Blksnap
{

class SaveDialog : public QFileDialog
{
    Q_OBJECT

public:
    struct Kind {
        /// For people: Picture
        QString name;
        /// png
        QString suffix;
    };
    /// Gets the path, once, if somebody wants one.
    using Use = std::function<void(const QString &path)>;

    /// window: the parent, also of the question; while it is there, use may be called.
    SaveDialog(const QString &title, const QList<Kind> &kinds, QWidget *window, Use use);

    /// The name with the suffix of the kind that is chosen, if it has none, or none of several.
    QString completed(const QString &path) const;

private:
    void decide(const QString &path);

    QList<Kind> m_kinds;
    Use m_use;
};

} // namespace Blksnap
