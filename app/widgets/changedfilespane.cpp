// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedfilespane.h"

#include "models/format.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

ChangedFilesPane::ChangedFilesPane(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_ask(new QPushButton(QIcon::fromTheme(u"search"_s), tr("Find the &files"), this))
    , m_cancel(new QPushButton(QIcon::fromTheme(u"dialog-cancel"_s), tr("Cance&l"), this))
    , m_filter(new QLineEdit(this))
    , m_view(new QTreeView(this))
{
    setObjectName(u"changedFilesPane"_s);
    m_text->setObjectName(u"filesText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setObjectName(u"filesProgress"_s);
    m_progress->setAccessibleName(tr("Progress of looking for files"));
    m_ask->setObjectName(u"filesAsk"_s);
    m_ask->setToolTip(tr("Reads the file system of the device to find out which files own the changed blocks"));
    m_cancel->setObjectName(u"filesCancel"_s);
    m_filter->setObjectName(u"filesFilter"_s);
    m_filter->setAccessibleName(tr("Filter files"));
    m_filter->setPlaceholderText(tr("Filter files"));
    m_filter->setClearButtonEnabled(true);

    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(ChangedFilesModel::SortRole);
    m_sorted.setFilterKeyColumn(ChangedFilesModel::NameColumn);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(u"filesList"_s);
    m_view->setAccessibleName(tr("Changed files"));
    m_view->setModel(&m_sorted);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(ChangedFilesModel::ChangedColumn, Qt::DescendingOrder);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ChangedFilesModel::NameColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(ChangedFilesModel::ChangedColumn, QHeaderView::ResizeToContents);
    auto *copy = new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_ask);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);

    connect(m_ask, &QPushButton::clicked, this, &ChangedFilesPane::asked);
    connect(m_cancel, &QPushButton::clicked, this, &ChangedFilesPane::reset);
    connect(copy, &QAction::triggered, this, &ChangedFilesPane::copySelected);
    connect(m_filter, &QLineEdit::textChanged, &m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ChangedFilesPane::finish);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        const QModelIndex index = m_sorted.mapToSource(now);
        if (index.isValid() && !m_model.files().files.at(index.row()).ranges.isEmpty()) {
            Q_EMIT offsetChosen(m_model.files().files.at(index.row()).ranges.first().offset);
        }
    });
    reset();
}

ChangedFilesPane::~ChangedFilesPane()
{
    m_watcher.cancel();
}

QSize ChangedFilesPane::sizeHint() const
{
    constexpr int CHARACTERS = 56;
    return QWidget::sizeHint().expandedTo({ CHARACTERS * fontMetrics().averageCharWidth(), 0 });
}

void ChangedFilesPane::reset()
{
    m_watcher.cancel();
    m_watcher.setFuture({});
    m_model.setFiles({});
    m_text->setText(tr("Which files own the changed blocks can be read from the file system, ext4 or XFS. On a large "
                       "device that takes a while."));
    showBusy(false);
    Q_EMIT filesChanged();
}

void ChangedFilesPane::showBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_progress->setVisible(isBusy);
    m_cancel->setVisible(isBusy);
    m_ask->setVisible(!isBusy);
    const bool hasFiles = m_model.rowCount() > 0;
    m_filter->setVisible(hasFiles);
    m_view->setVisible(hasFiles);
    m_progress->setValue(0);
}

void ChangedFilesPane::follow(const Answer &answer, const std::function<QString(const Failure &)> &textOf)
{
    reset();
    m_textOf = textOf;
    m_text->setText(tr("Looking for the files…"));
    showBusy(true);
    m_watcher.setFuture(answer);
}

void ChangedFilesPane::finish()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0) {
        return;
    }
    const auto outcome = m_watcher.result();
    if (outcome) {
        showFiles(*outcome);
    } else {
        m_text->setText(m_textOf(outcome.error()));
    }
    showBusy(false);
    Q_EMIT filesChanged();
}

void ChangedFilesPane::showFiles(const ChangedFiles &files)
{
    m_model.setFiles(files);
    QStringList lines{ tr("%Ln file(s) changed.", nullptr, static_cast<int>(files.files.size())) };
    if (!m_part.isEmpty()) {
        lines.prepend(m_part);
    }
    if (files.elsewhere > 0) {
        lines << tr("%1 more changed that no file owns: free again, or records of the file system.")
                     .arg(Format::size(files.elsewhere));
    }
    if (files.isTruncated) {
        lines << tr("There are more; only these could be listed.");
    }
    m_text->setText(lines.join(u' '));
}

void ChangedFilesPane::copySelected() const
{
    QStringList names;
    auto rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : std::as_const(rows)) {
        names << m_model.files().files.at(m_sorted.mapToSource(row).row()).names;
    }
    QGuiApplication::clipboard()->setText(names.join(u'\n'));
}

} // namespace Blksnap
