// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Which files changed: asked for by a button, with progress and cancel, shown as a list.
 *
 * Says what it wants by a signal; whoever answers hands over the future. Invariant: what is listed is about the device
 * and the "since" that are shown; when these change, the list is given up.
 */
#pragma once

#include "client/changedfiles.h"
#include "client/failure.h"
#include "models/changedfilesmodel.h"

#include <QFutureWatcher>
#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace Blksnap
{

class ChangedFilesPane : public QWidget
{
    Q_OBJECT

public:
    explicit ChangedFilesPane(QWidget *parent = nullptr);
    ~ChangedFilesPane() override;
    /// Wide enough for most paths.
    QSize sizeHint() const override;
    QTreeView *view() const
    {
        return m_view;
    }

    /// What part of the device the next answer is about, in words; empty: all of it.
    void setPart(const QString &part)
    {
        m_part = part;
    }
    using Answer = QFuture<Outcome<ChangedFiles>>;
    /// @param textOf words for a failure
    void follow(const Answer &answer, const std::function<QString(const Failure &)> &textOf);
    bool isBusy() const
    {
        return m_isBusy;
    }
    /// Cancels what is under way and forgets what was listed.
    void reset();
    QStringList namesAt(quint64 offset, quint64 length) const
    {
        return m_model.namesAt(offset, length);
    }

Q_SIGNALS:
    void asked();
    void offsetChosen(quint64 offset);
    void filesChanged();

private:
    void finish();
    void showBusy(bool isBusy);
    void showFiles(const ChangedFiles &files);
    void copySelected() const;

    ChangedFilesModel m_model;
    QSortFilterProxyModel m_sorted;
    QFutureWatcher<Outcome<ChangedFiles>> m_watcher;
    std::function<QString(const Failure &)> m_textOf;
    QString m_part;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_ask;
    QPushButton *m_cancel;
    QLineEdit *m_filter;
    QTreeView *m_view;
    bool m_isBusy = false;
};

} // namespace Blksnap
