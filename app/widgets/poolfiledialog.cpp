// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "poolfiledialog.h"

#include "sizebox.h"
#include "steadytreeview.h"

#include "models/format.h"
#include "protocol/storageroom.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr quint64 MIB = quint64{ 1024 } * 1024;
constexpr quint64 GIB = 1024 * MIB;

/// A size that reads well; at least as much.
quint64 roundUp(quint64 bytes)
{
    const quint64 step = bytes < GIB ? 64 * MIB : 256 * MIB;
    return (bytes + step - 1) / step * step;
}

} // namespace

PoolFileDialog::PoolFileDialog(const PoolModel *list, Occasion occasion, quint64 wanted, QWidget *parent)
    : QDialog(parent)
    , m_list(list)
    , m_occasion(occasion)
    , m_wanted(wanted)
    , m_fileSystems(list)
    , m_view(new SteadyTreeView(this))
    , m_size(new SizeBox(this))
    , m_sentence(new QLabel(this))
{
    setObjectName(u"poolFileDialog"_s);
    setWindowTitle(list->purpose() == PoolModel::Purpose::Pool ? tr("A file for the pool")
                                                               : tr("A file for the reserve"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *question = new QLabel(tr("On which &file system is it to be made?"), this);
    question->setBuddy(m_view);
    m_view->setObjectName(u"poolFilePlaces"_s);
    m_view->setAccessibleName(tr("File systems"));
    m_view->setModel(&m_fileSystems);
    m_view->setRootIsDecorated(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(true);
    m_view->setMinimumSize(520, 120);
    m_view->header()->setStretchLastSection(true);
    for (const int column : { FileSystemModel::PlaceColumn,
                              FileSystemModel::DeviceColumn,
                              FileSystemModel::TypeColumn,
                              FileSystemModel::RoomColumn }) {
        m_view->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }

    auto *sizeLabel = new QLabel(tr("&Size:"), this);
    sizeLabel->setBuddy(m_size);
    m_size->setObjectName(u"poolFileSize"_s);
    m_size->setAccessibleName(tr("Size of the file"));
    m_size->setToolTip(tr("For example 512 MiB or 1.5 GiB; a number alone means GiB"));
    m_size->setMinimumWidth(140);
    m_sentence->setObjectName(u"poolFileSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    // The window does not jump while sizes are tried.
    m_sentence->setMinimumHeight(4 * m_sentence->fontMetrics().lineSpacing());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Add file"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"poolFileAccept"_s);
    m_accept->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"poolFileCancel"_s);

    auto *sizeRow = new QHBoxLayout;
    sizeRow->addWidget(sizeLabel);
    sizeRow->addWidget(m_size);
    sizeRow->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addWidget(m_view, 1);
    layout->addLayout(sizeRow);
    layout->addWidget(m_sentence);
    layout->addWidget(buttons);
    resize(700, 380);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Remarks that do not fit wrap, but the view looks for that only while it lays out.
    connect(m_view->header(), &QHeaderView::sectionResized, m_view, &QTreeView::doItemsLayout);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PoolFileDialog::useSelection);
    connect(m_size, &QSpinBox::valueChanged, this, &PoolFileDialog::update);
    connect(&m_fileSystems, &QAbstractItemModel::modelReset, this, &PoolFileDialog::restoreSelection);
    connect(&m_fileSystems, &QAbstractItemModel::dataChanged, this, &PoolFileDialog::restoreSelection);
    selectBest();
    update();
}

void PoolFileDialog::selectBest()
{
    int best = -1;
    const auto worth = [this](int row) {
        const DeviceNumber number = m_fileSystems.fileSystemAt(row)->number;
        return std::pair(m_list->fileVerdictOn(number).reason.isEmpty(), m_list->roomForFile(number));
    };
    for (int row = 0; row < m_fileSystems.rowCount(); ++row) {
        if (m_fileSystems.isSuitable(row) && (best < 0 || worth(row) > worth(best))) {
            best = row;
        }
    }
    if (best >= 0) {
        m_view->setCurrentIndex(m_fileSystems.index(best, 0));
    }
}

void PoolFileDialog::useSelection()
{
    const auto selected = m_view->selectionModel()->selectedRows();
    const auto fileSystem = selected.isEmpty() ? std::nullopt : m_fileSystems.fileSystemAt(selected.first().row());
    if (fileSystem && m_current != fileSystem->number) {
        m_current = fileSystem->number;
        const bool isTyped = m_proposed != 0 && m_size->bytes() != m_proposed;
        m_size->setBounds(smallestStorage, m_list->roomForFile(*m_current));
        if (!isTyped) {
            m_size->setBytes(proposedSize(*m_current));
            m_proposed = m_size->bytes();
        }
    }
    update();
}

void PoolFileDialog::restoreSelection()
{
    const int row = m_current ? m_fileSystems.rowOf(*m_current) : -1;
    if (!m_fileSystems.isSuitable(row)) {
        m_current.reset();
        m_view->clearSelection();
    } else {
        m_size->setBounds(smallestStorage, m_list->roomForFile(*m_current));
        m_view->setCurrentIndex(m_fileSystems.index(row, 0));
    }
    update();
}

quint64 PoolFileDialog::proposedSize(DeviceNumber fileSystem) const
{
    if (const quint64 planned = m_list->plannedFileOn(fileSystem); planned > 0) {
        return planned;
    }
    // Whoever wants to fill the file system has to say so.
    return std::min(roundUp(m_wanted == 0 ? GIB : m_wanted), m_list->roomForFile(fileSystem) / 2 / MIB * MIB);
}

std::optional<FileChoice> PoolFileDialog::choice() const
{
    const int row = m_current ? m_fileSystems.rowOf(*m_current) : -1;
    if (!m_fileSystems.isSuitable(row)) {
        return std::nullopt;
    }
    return FileChoice{ .fileSystem = *m_fileSystems.fileSystemAt(row), .size = m_size->bytes() };
}

void PoolFileDialog::update()
{
    const auto now = choice();
    m_accept->setEnabled(now.has_value());
    m_size->setEnabled(now.has_value());
    if (!now) {
        // Suitable ones come first.
        m_sentence->setText(m_fileSystems.isSuitable(0) ? tr("Select a file system.")
                                                        : tr("None of these file systems can hold one now."));
        return;
    }
    m_accept->setText(m_list->plannedFileOn(*m_current) > 0 ? tr("Change file") : tr("Add file"));
    const quint64 available = now->fileSystem.fileSystemAvailable;
    const quint64 taken = now->size + m_list->siblingsFileOn(*m_current);
    const QString left = Format::size(available - std::min(available, taken));
    const QString size = Format::size(now->size);
    QString text = m_occasion == Occasion::Take
        ? tr("A file of %1 is made on %2 when the snapshot is taken, and deleted when it is released. %3 stay free "
             "there.")
              .arg(size, now->fileSystem.place(), left)
        : tr("A file of %1 is made on %2 when it is added, and deleted when the snapshot is released. %3 stay free "
             "there.")
              .arg(size, now->fileSystem.place(), left);
    const Verdict verdict = m_list->fileVerdictOn(*m_current);
    if (!verdict.reason.isEmpty()) {
        text += u'\n' + verdict.reason + u' ' + verdict.hint;
    }
    m_sentence->setText(text);
}

} // namespace Blksnap
