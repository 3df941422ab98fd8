// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemappanel.h"

#include "changemaplegend.h"
#include "changemapview.h"
#include "emptystate.h"

#include "client/changedranges.h"
#include "models/format.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr auto REFRESH_INTERVAL = 2s;
/// The list is for reading; whoever wants all of them exports them.
constexpr qsizetype MOST_AREAS_LISTED = 500;
/// Stands for "the last snapshot" whatever its number is.
constexpr int LAST_SNAPSHOT = -1;

QToolButton *makeButton(const QString &name, const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(iconName));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setAutoRaise(true);
    return button;
}

bool writeRanges(const QString &path, const ChangeMap &map, int sinceNumber)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    const auto ranges = changedRanges(map, sinceNumber);
    if (path.endsWith(u".json", Qt::CaseInsensitive)) {
        QJsonArray list;
        for (const ChangedRange &range : ranges) {
            list.append(QJsonObject{ { u"offset"_s, static_cast<qint64>(range.offset) },
                                     { u"length"_s, static_cast<qint64>(range.length) },
                                     { u"number"_s, range.number } });
        }
        file.write(QJsonDocument(QJsonObject{ { u"device"_s, map.device.toText() },
                                              { u"generation"_s, uuidToText(map.generation) },
                                              { u"snapshotNumber"_s, map.snapshotNumber },
                                              { u"since"_s, sinceNumber },
                                              { u"ranges"_s, list } })
                       .toJson());
    } else {
        file.write("offset,length,number\n");
        for (const ChangedRange &range : ranges) {
            file.write(QByteArray::number(range.offset) + ',' + QByteArray::number(range.length) + ','
                       + QByteArray::number(range.number) + '\n');
        }
    }
    return file.commit();
}

} // namespace

ChangeMapPanel::ChangeMapPanel(QWidget *parent)
    : QWidget(parent)
    , m_device(new QComboBox(this))
    , m_since(new QComboBox(this))
    , m_totals(new QLabel(this))
    , m_readout(new QLabel(this))
    , m_view(new ChangeMapView(this))
    , m_legend(new ChangeMapLegend(this))
    , m_areas(new QTableWidget(0, 3, this))
    , m_areasButton(makeButton(u"areasButton"_s, u"view-list-details"_s, tr("List the changed areas"), this))
    , m_zoomIn(makeButton(u"mapZoomIn"_s, u"zoom-in"_s, tr("Zoom in"), this))
    , m_zoomOut(makeButton(u"mapZoomOut"_s, u"zoom-out"_s, tr("Zoom out"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_refresh(this)
{
    setObjectName(u"changeMapPanel"_s);
    m_device->setObjectName(u"mapDevice"_s);
    m_device->setAccessibleName(tr("Device of the change map"));
    m_since->setObjectName(u"mapSince"_s);
    m_since->setAccessibleName(tr("Changed since"));
    for (QComboBox *box : { m_device, m_since }) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    m_totals->setObjectName(u"mapTotals"_s);
    m_totals->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_readout->setObjectName(u"mapReadout"_s);
    m_readout->setTextFormat(Qt::PlainText);
    m_areas->setObjectName(u"mapAreas"_s);
    m_areas->setAccessibleName(tr("Changed areas"));
    m_areas->setHorizontalHeaderLabels({ tr("Begins at"), tr("Length"), tr("Changed") });
    m_areas->verticalHeader()->hide();
    m_areas->horizontalHeader()->setStretchLastSection(true);
    m_areas->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_areas->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_areas->hide();
    m_areasButton->setCheckable(true);
    auto *whole = makeButton(u"mapShowWhole"_s, u"zoom-fit-best"_s, tr("Show the whole device"), this);
    auto *save = makeButton(u"mapExport"_s, u"document-save-as"_s, tr("Export…"), this);

    auto *bar = new QHBoxLayout;
    auto *deviceLabel = new QLabel(tr("De&vice:"), this);
    deviceLabel->setBuddy(m_device);
    auto *sinceLabel = new QLabel(tr("Changed &since:"), this);
    sinceLabel->setBuddy(m_since);
    for (QWidget *widget : std::initializer_list<QWidget *>{ deviceLabel, m_device, sinceLabel, m_since }) {
        bar->addWidget(widget);
    }
    bar->addStretch();
    for (QToolButton *button : { m_zoomOut, whole, m_zoomIn, m_areasButton, save }) {
        bar->addWidget(button);
    }

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_view);
    splitter->addWidget(m_areas);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);

    auto *page = new QWidget(this);
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->addLayout(bar);
    pageLayout->addWidget(m_totals);
    pageLayout->addWidget(splitter, 1);
    pageLayout->addWidget(m_legend);
    pageLayout->addWidget(m_readout);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);

    connect(m_device, &QComboBox::activated, this, [this] {
        m_mayRefresh = true;
        m_view->clear();
        request(Backend::Interaction::Allowed);
    });
    connect(m_since, &QComboBox::activated, this, &ChangeMapPanel::applySince);
    connect(m_zoomIn, &QToolButton::clicked, m_view, &ChangeMapView::zoomIn);
    connect(m_zoomOut, &QToolButton::clicked, m_view, &ChangeMapView::zoomOut);
    connect(whole, &QToolButton::clicked, m_view, &ChangeMapView::showWhole);
    connect(save, &QToolButton::clicked, this, &ChangeMapPanel::exportMap);
    connect(m_areasButton, &QToolButton::toggled, this, [this](bool isOn) {
        m_areas->setVisible(isOn);
        updateAreas();
    });
    connect(m_areas, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (const QTableWidgetItem *item = m_areas->item(row, 0)) {
            m_view->setCursorBlock(item->data(Qt::UserRole).toLongLong());
        }
    });
    connect(m_view, &ChangeMapView::cursorMoved, this, &ChangeMapPanel::updateReadout);
    connect(m_view, &ChangeMapView::viewChanged, this, &ChangeMapPanel::updateReadout);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_choices.isEmpty()) {
            Q_EMIT trackRequested();
        } else {
            m_mayRefresh = true;
            request(Backend::Interaction::Allowed);
        }
    });
    m_refresh.setInterval(REFRESH_INTERVAL);
    connect(&m_refresh, &QTimer::timeout, this, [this] { request(Backend::Interaction::Forbidden); });
    showNothingTracked();
}

void ChangeMapPanel::showNothingTracked()
{
    m_empty->setState(u"view-grid"_s,
                      tr("No device is tracked yet"),
                      tr("Changes are tracked from a device's first snapshot on. To see what changes without one, tick "
                         "devices on the left and track them."),
                      tr("Track the ticked devices"));
    m_stack->setCurrentIndex(0);
}

void ChangeMapPanel::setChoices(const QList<Choice> &choices)
{
    if (m_choices == choices) {
        return;
    }
    const auto before = currentDevice();
    m_choices = choices;
    m_device->clear();
    for (const Choice &choice : choices) {
        m_device->addItem(choice.text);
    }
    if (choices.isEmpty()) {
        m_view->clear();
        showNothingTracked();
        return;
    }
    const auto found =
        before ? std::ranges::find(std::as_const(m_choices), *before, &Choice::device) : m_choices.cend();
    m_device->setCurrentIndex(found == m_choices.cend() ? 0 : static_cast<int>(found - m_choices.cbegin()));
    if (before != currentDevice()) {
        m_view->clear();
    }
    request(Backend::Interaction::Forbidden);
}

void ChangeMapPanel::setCurrentDevice(DeviceNumber device)
{
    const auto found = std::ranges::find(std::as_const(m_choices), device, &Choice::device);
    if (found != m_choices.cend() && currentDevice() != device) {
        m_device->setCurrentIndex(static_cast<int>(found - m_choices.cbegin()));
        m_view->clear();
        request(Backend::Interaction::Forbidden);
    }
}

std::optional<DeviceNumber> ChangeMapPanel::currentDevice() const
{
    const int index = m_device->currentIndex();
    return index >= 0 && index < m_choices.size() ? std::optional(m_choices.at(index).device) : std::nullopt;
}

void ChangeMapPanel::setSnapshotTimes(const QHash<int, QString> &times)
{
    m_view->setSnapshotTimes(times);
}

void ChangeMapPanel::request(Backend::Interaction interaction)
{
    const auto device = currentDevice();
    if (!device || !isVisible() || (m_isAsking && interaction == Backend::Interaction::Forbidden)
        || (!m_mayRefresh && interaction == Backend::Interaction::Forbidden)) {
        return;
    }
    m_isAsking = true;
    Q_EMIT mapRequested(*device, interaction);
}

void ChangeMapPanel::setMap(const ChangeMap &map)
{
    m_isAsking = false;
    if (map.device != currentDevice()) {
        return;
    }
    const bool isOtherGeneration = m_view->pyramid().map().generation != map.generation
        || m_view->pyramid().map().snapshotNumber != map.snapshotNumber;
    const bool isSameMap = m_view->pyramid().map() == map;
    if (!isSameMap) {
        m_view->setMap(map);
    }
    if (isOtherGeneration || m_since->count() == 0) {
        updateSinceChoices();
    }
    if (!isSameMap || isOtherGeneration) {
        applySince();
    }
    m_stack->setCurrentIndex(1);
}

void ChangeMapPanel::setFailure(const Failure &failure, const QString &text)
{
    m_isAsking = false;
    // Until somebody presses the button: a prompt that pops up by itself every other second helps nobody.
    m_mayRefresh = failure.kind != Failure::Kind::NotAuthorized && failure.kind != Failure::Kind::Cancelled
        && failure.kind != Failure::Kind::NoHelper;
    if (failure.kind == Failure::Kind::NotAuthorized || failure.kind == Failure::Kind::Cancelled) {
        m_empty->setState(u"object-locked"_s,
                          tr("Changes are shown to administrators"),
                          tr("What changes on a disk tells what others do, so it is shown only after a password."),
                          tr("Show the changes…"));
    } else {
        m_empty->setState(u"dialog-warning"_s, tr("The changes cannot be shown"), text, tr("Try again"));
    }
    m_stack->setCurrentIndex(0);
}

void ChangeMapPanel::updateSinceChoices()
{
    const ChangeMap &map = m_view->pyramid().map();
    const QVariant before = m_since->currentData();
    m_since->clear();
    if (map.snapshotNumber > 0) {
        m_since->addItem(tr("the last snapshot"), LAST_SNAPSHOT);
    }
    for (int number = map.snapshotNumber - 1; number > 0; --number) {
        m_since->addItem(tr("snapshot %1").arg(number), number);
    }
    m_since->addItem(tr("tracking began"), 0);
    m_since->setCurrentIndex(std::max(m_since->findData(before), 0));
}

void ChangeMapPanel::applySince()
{
    const ChangeMap &map = m_view->pyramid().map();
    const int chosen = m_since->currentData().toInt();
    const int since = chosen == LAST_SNAPSHOT ? map.snapshotNumber : chosen;
    m_view->setSinceNumber(since);
    m_legend->setMap(map, since);
    m_totals->setText(tr("%1 Map of %2, a block is %3.")
                          .arg(m_view->summary(), Format::size(map.capacity), Format::size(map.blockSize)));
    updateReadout();
    updateAreas();
}

void ChangeMapPanel::updateReadout()
{
    m_readout->setText(m_view->describe(m_view->cursor()));
    m_zoomIn->setEnabled(m_view->canZoomIn());
    m_zoomOut->setEnabled(m_view->canZoomOut());
}

void ChangeMapPanel::updateAreas()
{
    if (m_areas->isHidden()) {
        return;
    }
    const ChangeMap &map = m_view->pyramid().map();
    auto ranges = changedRanges(map, m_view->sinceNumber());
    std::ranges::stable_sort(ranges, std::ranges::greater(), &ChangedRange::length);
    const auto count = static_cast<int>(std::min(ranges.size(), MOST_AREAS_LISTED));
    const QSignalBlocker blocker(m_areas);
    m_areas->setRowCount(count);
    for (int row = 0; row < count; ++row) {
        const ChangedRange &range = ranges.at(row);
        auto *offset = new QTableWidgetItem(Format::size(range.offset));
        offset->setToolTip(Format::exactSize(range.offset));
        offset->setData(Qt::UserRole, static_cast<qlonglong>(range.offset / std::max<quint64>(map.blockSize, 1)));
        auto *length = new QTableWidgetItem(Format::size(range.length));
        length->setToolTip(Format::exactSize(range.length));
        auto *when =
            new QTableWidgetItem(range.number > map.snapshotNumber ? tr("since the last snapshot")
                                                                   : tr("before snapshot %1").arg(range.number));
        m_areas->setItem(row, 0, offset);
        m_areas->setItem(row, 1, length);
        m_areas->setItem(row, 2, when);
    }
}

void ChangeMapPanel::exportMap()
{
    auto *dialog = new QFileDialog(this, tr("Export the change map"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        { tr("Picture (*.png)"), tr("Table of ranges (*.csv)"), tr("Ranges for programs (*.json)") });
    dialog->setDefaultSuffix(u"png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const bool isDone = path.endsWith(u".png", Qt::CaseInsensitive)
            ? m_view->exportImage(path)
            : writeRanges(path, m_view->pyramid().map(), m_view->sinceNumber());
        if (!isDone) {
            Q_EMIT exportFailed(path);
        }
    });
    dialog->open();
}

void ChangeMapPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    request(Backend::Interaction::Forbidden);
    m_refresh.start();
}

void ChangeMapPanel::hideEvent(QHideEvent *event)
{
    m_refresh.stop();
    QWidget::hideEvent(event);
}

} // namespace Blksnap
