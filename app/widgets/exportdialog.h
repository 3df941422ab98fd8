// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Asks for the file that something is exported to. The kind that is chosen decides the suffix, so that a name typed
 * without one gets what was meant.
 *
 * Not modal to anything but its window; deletes itself.
 */
#pragma once

#include <QFileDialog>

namespace Blksnap
{

class ExportDialog : public QFileDialog
{
    Q_OBJECT

public:
    struct Kind {
        /// For people: Picture
        QString name;
        /// png
        QString suffix;
    };

    ExportDialog(const QString &title, const QList<Kind> &kinds, QWidget *parent);
};

} // namespace Blksnap
