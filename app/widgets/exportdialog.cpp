// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"

using namespace Qt::StringLiterals;

namespace Blksnap
{

ExportDialog::ExportDialog(const QString &title, const QList<Kind> &kinds, QWidget *parent) : QFileDialog(parent, title)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const Kind &kind : kinds) {
        filters << u"%1 (*.%2)"_s.arg(kind.name, kind.suffix);
    }
    setNameFilters(filters);
    setDefaultSuffix(kinds.first().suffix);
    connect(this, &QFileDialog::filterSelected, this, [this, kinds, filters](const QString &filter) {
        setDefaultSuffix(kinds.value(filters.indexOf(filter), kinds.first()).suffix);
    });
}

} // namespace Blksnap
