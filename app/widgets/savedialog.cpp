// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedialog.h"

#include "lossdialog.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

SaveDialog::SaveDialog(const QString &title, const QList<Kind> &kinds, QWidget *window, Use use)
    : QFileDialog(window, title), m_kinds(kinds), m_use(std::move(use))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const Kind &kind : kinds) {
        filters << u"%1 (*.%2)"_s.arg(kind.name, kind.suffix);
    }
    setNameFilters(filters);
    connect(this, &QFileDialog::fileSelected, this, &SaveDialog::decide);
}

QString SaveDialog::completed(const QString &path) const
{
    const QString suffix = QFileInfo(path).suffix();
    const bool isKnown = std::ranges::any_of(
        m_kinds, [&suffix](const Kind &kind) { return suffix.compare(kind.suffix, Qt::CaseInsensitive) == 0; });
    if (isKnown || (m_kinds.size() == 1 && !suffix.isEmpty())) {
        return path;
    }
    const Kind chosen = m_kinds.value(nameFilters().indexOf(selectedNameFilter()), m_kinds.first());
    return path + u'.' + chosen.suffix;
}

void SaveDialog::decide(const QString &path)
{
    const QString whole = completed(path);
    if (whole == path || !QFileInfo::exists(whole)) {
        m_use(whole);
        return;
    }
    const QString name = QFileInfo(whole).fileName();
    auto *question = new LossDialog(tr("Replace a file"),
                                    tr("In %1 there is a file of this name already. Tick what is lost:")
                                        .arg(QDir::toNativeSeparators(QFileInfo(whole).absolutePath())),
                                    tr("Replace"),
                                    parentWidget());
    question->askToTick({ tr("what is in %1 now", "file").arg(name) });
    // This one is gone by then.
    connect(question, &QDialog::accepted, parentWidget(), [use = m_use, whole] { use(whole); });
    question->open();
}

} // namespace Blksnap
