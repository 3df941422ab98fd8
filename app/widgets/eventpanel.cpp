// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventpanel.h"

#include "columnfitter.h"
#include "emptystate.h"
#include "journaldialog.h"
#include "steadytreeview.h"
#include "wrappingdelegate.h"

#include "models/eventmodel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{
/// Narrower, and the devices are left to the tool tip: the sentence matters more, and names the one that it is about.
constexpr int NARROW = 640;
} // namespace

EventPanel::EventPanel(EventModel *model, QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_view(new SteadyTreeView(this))
    , m_nothing(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(u"eventPanel"_s);
    m_ofKind.setSourceModel(model);
    m_ofKind.setFilterKeyColumn(EventModel::KindColumn);
    m_filtered.setSourceModel(&m_ofKind);
    m_filtered.setFilterKeyColumn(-1);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setObjectName(u"eventFilter"_s);
    m_filter->setAccessibleName(tr("Filter events"));
    m_filter->setPlaceholderText(tr("Filter events"));
    m_filter->setClearButtonEnabled(true);
    fillKinds();
    m_view->setObjectName(u"eventList"_s);
    m_view->setAccessibleName(tr("Events"));
    m_view->setModel(&m_filtered);
    m_view->setWhatsThis(tr("What happened to snapshots, newest first. Ctrl+C copies the selected lines."));
    m_view->setRootIsDecorated(false);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->setStretchLastSection(false);
    const std::initializer_list<std::pair<int, int>> widths{ { EventModel::TimeColumn, 80 },
                                                             { EventModel::KindColumn, 80 },
                                                             { EventModel::SnapshotColumn, 60 },
                                                             { EventModel::DeviceColumn, 50 } };
    for (const auto &[column, width] : widths) {
        m_view->header()->resizeSection(column, width);
    }
    // Sentences are read to their end: they have what the others leave, and as many lines as they need.
    m_view->header()->setSectionResizeMode(EventModel::TextColumn, QHeaderView::Stretch);
    m_view->setItemDelegate(new WrappingDelegate(m_view, EventModel::TextColumn));
    new ColumnFitter(m_view,
                     { { EventModel::TimeColumn, 26 },
                       { EventModel::KindColumn, 26 },
                       { EventModel::SnapshotColumn, 18 },
                       { EventModel::DeviceColumn, 14 } });

    auto *copy = new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &EventPanel::copySelected);
    auto *copyButton = new QToolButton(this);
    copyButton->setDefaultAction(copy);
    copyButton->setObjectName(u"eventCopyButton"_s);
    copyButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copyButton->setAutoRaise(true);

    auto *journalButton = new QToolButton(this);
    journalButton->setObjectName(u"eventJournalButton"_s);
    journalButton->setIcon(QIcon::fromTheme(u"view-list-text"_s));
    journalButton->setText(tr("&Journal…"));
    journalButton->setToolTip(tr("What the system’s journal says of the snapshot of the selected event, or of all"));
    journalButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    journalButton->setAutoRaise(true);
    connect(journalButton, &QToolButton::clicked, this, &EventPanel::showJournal);

    m_nothing->setObjectName(u"eventNothing"_s);
    m_nothing->setText(tr("No event matches the filter."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_empty->setObjectName(u"eventEmpty"_s);
    setHealth({});
    connect(m_empty, &EmptyState::triggered, this, &EventPanel::showJournal);
    auto *page = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_filter, 1);
    head->addWidget(m_kind);
    head->addWidget(copyButton);
    head->addWidget(journalButton);
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->addLayout(head);
    pageLayout->addWidget(m_nothing);
    pageLayout->addWidget(m_view, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);

    connect(m_filter, &QLineEdit::textChanged, &m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(&m_filtered, &QAbstractItemModel::rowsInserted, this, &EventPanel::showWhetherAnyMatches);
    connect(&m_filtered, &QAbstractItemModel::rowsRemoved, this, &EventPanel::showWhetherAnyMatches);
    connect(model, &QAbstractItemModel::rowsInserted, this, &EventPanel::showWhatIsThere);
    showWhatIsThere();
}

void EventPanel::fillKinds()
{
    const QString what = tr("Kind of events");
    m_kind->setObjectName(u"eventKind"_s);
    m_kind->setAccessibleName(what);
    // On Linux the name of such a box is what is chosen in it; what for, only the description can say.
    m_kind->setAccessibleDescription(what);
    m_kind->addItem(tr("All kinds"));
    const auto kinds = QMetaEnum::fromType<Event::Kind>();
    for (int index = 0; index < kinds.keyCount(); ++index) {
        m_kind->addItem(EventModel::kindText(static_cast<Event::Kind>(kinds.value(index))));
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        const QString kind = QRegularExpression::escape(m_kind->currentText());
        m_ofKind.setFilterRegularExpression(index == 0 ? QString() : QRegularExpression::anchoredPattern(kind));
    });
}

void EventPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setColumnHidden(EventModel::DeviceColumn, width() < NARROW);
}

void EventPanel::showWhatIsThere()
{
    m_stack->setCurrentIndex(m_ofKind.sourceModel()->rowCount() == 0 ? 0 : 1);
    showWhetherAnyMatches();
}

void EventPanel::showWhetherAnyMatches()
{
    m_nothing->setVisible(m_filtered.rowCount() == 0);
}

void EventPanel::setHealth(const Health &health)
{
    const QString button = tr("Show the journal");
    if (!health.mayQuery) {
        m_empty->setState(u"object-locked"_s,
                          tr("Events are not shown to you"),
                          tr("You are not logged in at this computer, or not allowed to see what happens to its "
                             "snapshots. Whether something has happened is not known here."),
                          button);
    } else if (health.watch == Health::Service::Missing) {
        m_empty->setState(
            u"dialog-warning"_s,
            tr("The watch service is missing"),
            tr("It tells what happens, and cannot be reached: install blksnap-watch. The journal may know "
               "more."),
            button);
    } else if (health.watch == Health::Service::Failing) {
        m_empty->setState(u"dialog-warning"_s,
                          tr("Events cannot be read"),
                          tr("The watch service does not answer as it should. The journal may say why."),
                          button);
    } else {
        m_empty->setState(
            u"dialog-information"_s,
            tr("Nothing has happened yet"),
            tr("Here it says when a snapshot is taken or released, when its pool runs low or grows, and when an "
               "image is lost. The journal keeps the same."),
            button);
    }
}

void EventPanel::showJournal()
{
    const QVariant event = m_view->selectionModel()->currentIndex().data(EventModel::EventRole);
    auto *dialog =
        new JournalDialog(event.isValid() ? std::optional(event.value<Event>().snapshot) : std::nullopt, this);
    dialog->open();
}

void EventPanel::copySelected() const
{
    auto rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < EventModel::ColumnCount; ++column) {
            cells << row.siblingAtColumn(column).data().toString();
        }
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty()) {
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    }
}

} // namespace Blksnap
