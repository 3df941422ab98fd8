// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicepanel.h"

#include "columnfitter.h"
#include "devicedelegate.h"
#include "emptystate.h"

#include "models/devicetreemodel.h"
#include "models/format.h"
#include "steadytreeview.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{
/// Narrower, and how full file systems are is left to the details: where they are mounted matters more.
constexpr int NARROW = 500;
} // namespace

DevicePanel::DevicePanel(DeviceTreeModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new QLineEdit(this))
    , m_view(new SteadyTreeView(this))
    , m_nothing(new QLabel(this))
    , m_details(new QTextBrowser(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"devicePanel"_s);
    m_filtered.setSourceModel(model);
    m_filtered.setRecursiveFilteringEnabled(true);
    m_filtered.setFilterKeyColumn(DeviceTreeModel::NameColumn);
    m_filtered.setFilterRole(DeviceTreeModel::FilterRole);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setObjectName(u"deviceFilter"_s);
    m_filter->setAccessibleName(tr("Filter devices"));
    m_filter->setPlaceholderText(tr("Filter devices"));
    m_filter->setToolTip(tr("Name, model, serial number, UUID, label, mount point or state (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);

    m_view->setObjectName(u"deviceTree"_s);
    m_view->setAccessibleName(tr("Devices"));
    m_view->setModel(&m_filtered);
    m_view->setItemDelegate(new DeviceDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setDefaultDropAction(Qt::CopyAction);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setTextElideMode(Qt::ElideRight);
    m_view->setIndentation(12);
    const std::initializer_list<std::pair<int, int>> widths{
        { DeviceTreeModel::NameColumn, 120 },    { DeviceTreeModel::SizeColumn, 60 },
        { DeviceTreeModel::ContentsColumn, 70 }, { DeviceTreeModel::UsedColumn, 46 },
        { DeviceTreeModel::MountColumn, 60 },    { DeviceTreeModel::StateColumn, 56 }
    };
    for (const auto &[column, width] : widths) {
        m_view->header()->resizeSection(column, width);
    }
    // It takes what the others leave, so that none is out of sight.
    m_view->header()->setSectionResizeMode(DeviceTreeModel::MountColumn, QHeaderView::Stretch);
    new ColumnFitter(m_view,
                     { { DeviceTreeModel::NameColumn, 36 },
                       { DeviceTreeModel::SizeColumn, 18 },
                       { DeviceTreeModel::UsedColumn, 12 },
                       { DeviceTreeModel::ContentsColumn, 18 },
                       { DeviceTreeModel::StateColumn, 16 } });
    m_view->setWhatsThis(
        tr("A tick means: freeze this device with the next snapshot. Drag partitions from here into the "
           "pool, or select them and press Ctrl+P."));

    auto *toPool = new QAction(QIcon::fromTheme(u"list-add"_s), tr("Add to the &pool"), this);
    toPool->setObjectName(u"addToPoolAction"_s);
    toPool->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    auto *toReserve = new QAction(tr("Add to the &reserve"), this);
    toReserve->setObjectName(u"addToReserveAction"_s);
    toReserve->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_view->addActions({ toPool, toReserve });
    connect(toPool, &QAction::triggered, this, &DevicePanel::addToPoolRequested);
    connect(toReserve, &QAction::triggered, this, &DevicePanel::addToReserveRequested);

    m_details->setObjectName(u"deviceDetails"_s);
    m_details->setAccessibleName(tr("Details of the device"));
    m_details->setOpenLinks(false);

    m_empty->setState(u"drive-harddisk"_s, tr("Looking for devices…"), QString());
    m_nothing->setObjectName(u"deviceNothing"_s);
    m_nothing->setText(tr("No device matches the filter."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    m_splitter->setObjectName(u"deviceSplitter"_s);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *page = new QWidget(this);
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->addWidget(m_filter);
    pageLayout->addWidget(m_nothing);
    pageLayout->addWidget(m_splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered.setFilterFixedString(text);
        m_view->expandAll();
        showWhetherAnyMatches();
    });
    connect(&m_filtered, &QAbstractItemModel::rowsInserted, this, &DevicePanel::showWhetherAnyMatches);
    connect(&m_filtered, &QAbstractItemModel::rowsRemoved, this, &DevicePanel::showWhetherAnyMatches);
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showDetails();
        Q_EMIT selectionChanged();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        m_view->expand(m_filtered.mapFromSource(parent));
        showWhatIsThere();
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this, &DevicePanel::showWhatIsThere);
    connect(model, &QAbstractItemModel::dataChanged, this, &DevicePanel::showDetails);
    showDetails();
}

bool DevicePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        // A click leaves the keyboard in its column, and only the first can be ticked.
        m_view->selectionModel()->setCurrentIndex(m_view->currentIndex().siblingAtColumn(DeviceTreeModel::NameColumn),
                                                  QItemSelectionModel::NoUpdate);
    }
    return QWidget::eventFilter(watched, event);
}

void DevicePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setColumnHidden(DeviceTreeModel::UsedColumn, width() < NARROW);
}

void DevicePanel::setReady()
{
    m_isReady = true;
    showWhatIsThere();
}

void DevicePanel::showWhatIsThere()
{
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentIndex(1);
        return;
    }
    if (m_isReady) {
        m_empty->setState(u"drive-harddisk"_s,
                          tr("No disks were found"),
                          tr("Connect a disk; it appears here by itself. Inside a container the disks of the computer "
                             "are not to be seen."));
    }
    m_stack->setCurrentIndex(0);
}

void DevicePanel::showWhetherAnyMatches()
{
    m_nothing->setVisible(!m_filter->text().isEmpty() && m_filtered.rowCount() == 0);
}

QList<DeviceNumber> DevicePanel::selected() const
{
    QList<DeviceNumber> numbers;
    const auto rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        const auto number = index.data(DeviceTreeModel::DeviceRole).value<Device>().number;
        if (!numbers.contains(number)) {
            numbers << number;
        }
    }
    return numbers;
}

void DevicePanel::showDetails()
{
    QList<Device> devices;
    for (const DeviceNumber number : selected()) {
        if (const auto device = m_model->inventory().find(number)) {
            devices << *device;
        }
    }
    const QString text = devices.isEmpty() ? tr("Select a device to see what is known of it.").toHtmlEscaped()
        : devices.size() == 1              ? detailsOf(devices.first())
                                           : detailsOf(devices);
    if (m_details->property("shown").toString() != text) {
        m_details->setProperty("shown", text);
        m_details->setHtml(text);
    }
}

QString DevicePanel::detailsOf(const QList<Device> &devices) const
{
    quint64 size = 0;
    QString rows;
    for (const Device &device : devices) {
        size += device.size;
        rows +=
            u"<tr><td style='padding-right:10px'>%1</td><td style='padding-right:10px'>%2</td><td>%3</td></tr>"_s.arg(
                device.node.toHtmlEscaped(),
                Format::size(device.size).toHtmlEscaped(),
                m_model->contentsText(device).toHtmlEscaped());
    }
    const QString title = tr("%n device(s), %1", nullptr, static_cast<int>(devices.size())).arg(Format::size(size));
    return u"<b>%1</b><table>%2</table>"_s.arg(title.toHtmlEscaped(), rows);
}

QString DevicePanel::detailsOf(const Device &device) const
{
    QString rows;
    const auto add = [&rows](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            rows += u"<tr><td style='padding-right:10px'>%1</td><td>%2</td></tr>"_s.arg(name.toHtmlEscaped(),
                                                                                        value.toHtmlEscaped());
        }
    };
    QStringList disks;
    for (const Device &disk : m_model->inventory().disksOf(device.number)) {
        if (disk.number != device.number) {
            disks << (disk.model.isEmpty() ? disk.node : disk.node + u" – "_s + disk.model);
        }
    }
    add(tr("Kind"), DeviceTreeModel::kindText(device.kind));
    add(tr("On"), disks.join(u", "_s));
    add(tr("Model"), device.model);
    add(tr("Serial number"), device.serial);
    add(tr("File"), device.backingFile);
    add(tr("Size"), Format::exactSize(device.size));
    add(tr("Contents"), m_model->contentsText(device));
    add(tr("UUID"), device.contentUuid);
    if (device.fileSystemSize > 0) {
        add(tr("Used"),
            tr("%1 of %2 (%3)")
                .arg(Format::size(device.fileSystemUsed),
                     Format::size(device.fileSystemSize),
                     Format::percent(device.fileSystemUsed, device.fileSystemSize)));
    }
    add(tr("Partition"),
        device.partitionLabel.isEmpty() ? device.partitionUuid
                                        : device.partitionLabel + u", "_s + device.partitionUuid);
    add(tr("Mounted on"), device.mountPoints.join(u", "_s));
    add(tr("State"), m_model->stateText(device));
    add(tr("Number"), device.number.toText());

    QString text = u"<b>%1</b>"_s.arg(device.node.toHtmlEscaped()) + u"<table>"_s + rows + u"</table>"_s;
    const auto judge = [&text](const Verdict &verdict, const QString &whenNot, const QString &whenSo) {
        if (!verdict.reason.isEmpty()) {
            text += u"<p><b>%1</b> %2 %3</p>"_s.arg((verdict.isSuitable ? whenSo : whenNot).toHtmlEscaped(),
                                                    verdict.reason.toHtmlEscaped(),
                                                    verdict.hint.toHtmlEscaped());
        }
    };
    judge(m_model->freezingVerdict(device), tr("Cannot be frozen:"), tr("To be frozen:"));
    judge(m_model->storingVerdict(device), tr("Cannot be in the pool:"), tr("In the pool:"));
    return text;
}

} // namespace Blksnap
