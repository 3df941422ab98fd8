// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changemappanel.h"

#include "changedareaslist.h"
#include "changedfilespane.h"
#include "changemaplegend.h"
#include "emptystate.h"
#include "messagebanner.h"
#include "savedialog.h"
#include "shrinkingbox.h"

#include "client/background.h"
#include "models/format.h"
#include "models/rangefile.h"
#include "models/wholefile.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr auto REFRESH_INTERVAL = 2s;
/// When, how many blocks, where, which files.
constexpr int READOUT_LINES = 4;
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

QComboBox *makeBox(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *box = new ShrinkingBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    // On Linux the name of such a box is what is chosen in it; what for, only the description can say.
    box->setAccessibleDescription(accessibleName);
    return box;
}

} // namespace

ChangeMapPanel::ChangeMapPanel(QWidget *parent)
    : QWidget(parent)
    , m_device(makeBox(u"mapDevice"_s, tr("Device of the change map"), this))
    , m_since(makeBox(u"mapSince"_s, tr("Changed since"), this))
    , m_curve(makeBox(u"mapCurve"_s, tr("Order of the blocks on the map"), this))
    , m_totals(new QLabel(this))
    , m_readout(new QLabel(this))
    , m_view(new ChangeMapView(this))
    , m_legend(new ChangeMapLegend(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_lists(new QSplitter(Qt::Vertical, this))
    , m_areas(new ChangedAreasList(this))
    , m_files(new ChangedFilesPane(this))
    , m_areasButton(makeButton(u"areasButton"_s, u"view-list-details"_s, tr("List the changed areas"), this))
    , m_filesButton(makeButton(u"filesButton"_s, u"document-multiple"_s, tr("Which files changed"), this))
    , m_zoomIn(makeButton(u"mapZoomIn"_s, u"zoom-in"_s, tr("Zoom in"), this))
    , m_zoomOut(makeButton(u"mapZoomOut"_s, u"zoom-out"_s, tr("Zoom out"), this))
    , m_export(makeButton(u"mapExport"_s, u"document-save-as"_s, tr("Export…"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_notice(new MessageBanner(this))
    , m_refresh(this)
{
    setObjectName(u"changeMapPanel"_s);
    m_curve->addItem(tr("in reading order"), QVariant::fromValue(ChangeMapView::Curve::Rows));
    m_curve->addItem(tr("along Hilbert’s curve"), QVariant::fromValue(ChangeMapView::Curve::Hilbert));
    m_curve->setToolTip(tr("Along Hilbert’s curve, what lies close together on the device lies close together here"));
    m_totals->setObjectName(u"mapTotals"_s);
    // The name of a snapshot may be in it.
    m_totals->setTextFormat(Qt::PlainText);
    m_totals->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_totals->setWordWrap(true);
    m_totals->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_readout->setObjectName(u"mapReadout"_s);
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    // Always the same height, or the map would be laid out anew at each step of the cursor.
    m_readout->setFixedHeight(READOUT_LINES * fontMetrics().lineSpacing());
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_view->setDetails([this](quint64 offset, quint64 length) { return detailsOf(offset, length); });

    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildPage());
    auto *layout = new QVBoxLayout(this);
    m_notice->setObjectName(u"mapNotice"_s);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack);
    connectWidgets();
    m_refresh.setInterval(REFRESH_INTERVAL);
    showWithMap(false);
    showNothingTracked();
}

QLayout *ChangeMapPanel::buildBar()
{
    auto *whole = makeButton(u"mapShowWhole"_s, u"zoom-fit-best"_s, tr("Show the whole device"), this);
    connect(whole, &QToolButton::clicked, m_view, &ChangeMapView::showWhole);
    connect(m_export, &QToolButton::clicked, this, &ChangeMapPanel::exportMap);
    auto *bar = new QHBoxLayout;
    auto *deviceLabel = new QLabel(tr("Dev&ice:"), this);
    deviceLabel->setBuddy(m_device);
    auto *sinceLabel = new QLabel(tr("Chan&ged since:"), this);
    sinceLabel->setBuddy(m_since);
    for (QWidget *widget : std::initializer_list<QWidget *>{ deviceLabel, m_device, sinceLabel, m_since }) {
        bar->addWidget(widget);
    }
    bar->addStretch();
    for (QToolButton *button : { m_zoomOut, whole, m_zoomIn, m_areasButton, m_filesButton, m_export }) {
        bar->addWidget(button);
    }
    return bar;
}

QWidget *ChangeMapPanel::buildPage()
{
    m_areasButton->setCheckable(true);
    m_filesButton->setCheckable(true);
    m_areas->hide();
    m_files->hide();
    m_lists->addWidget(m_areas);
    m_lists->addWidget(m_files);
    m_lists->setChildrenCollapsible(false);
    m_lists->hide();
    m_splitter->setObjectName(u"mapSplitter"_s);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_lists);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);

    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *head = new QHBoxLayout;
    head->addWidget(m_totals, 1);
    head->addWidget(m_curve);
    layout->addLayout(buildBar());
    layout->addLayout(head);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_legend);
    layout->addWidget(m_readout);
    return page;
}

void ChangeMapPanel::connectWidgets()
{
    connect(m_device, &QComboBox::activated, this, [this] {
        m_mayRefresh = true;
        forgetMap();
        request(Backend::Interaction::Allowed);
    });
    connect(m_since, &QComboBox::activated, this, &ChangeMapPanel::applySince);
    connect(m_curve, &QComboBox::currentIndexChanged, this, [this] {
        m_view->setCurve(m_curve->currentData().value<ChangeMapView::Curve>());
    });
    connect(m_zoomIn, &QToolButton::clicked, m_view, &ChangeMapView::zoomIn);
    connect(m_zoomOut, &QToolButton::clicked, m_view, &ChangeMapView::zoomOut);
    const auto showList = [this](QWidget *list) {
        return [this, list](bool isOn) {
            list->setVisible(isOn);
            m_lists->setVisible(m_areasButton->isChecked() || m_filesButton->isChecked());
        };
    };
    connect(m_areasButton, &QToolButton::toggled, this, showList(m_areas));
    connect(m_filesButton, &QToolButton::toggled, this, showList(m_files));
    connect(m_areas, &ChangedAreasList::blockChosen, m_view, &ChangeMapView::setCursorBlock);
    connect(m_legend, &ChangeMapLegend::hiddenChanged, this, &ChangeMapPanel::prepare);
    connect(m_view, &ChangeMapView::cursorMoved, this, &ChangeMapPanel::updateReadout);
    connect(m_view, &ChangeMapView::viewChanged, this, &ChangeMapPanel::updateReadout);
    offerFiles(m_areas, [this] { return m_areas->currentArea(); });
    offerFiles(m_view, [this] { return cellAtCursor(); });
    connect(m_files, &ChangedFilesPane::asked, this, [this] { requestFiles(std::nullopt); });
    connect(m_files, &ChangedFilesPane::filesChanged, this, &ChangeMapPanel::updateReadout);
    connect(m_files, &ChangedFilesPane::offsetChosen, this, [this](quint64 offset) {
        m_view->setCursorBlock(static_cast<qsizetype>(offset / std::max<quint64>(m_map.blockSize, 1)));
    });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_choices.isEmpty()) {
            Q_EMIT trackRequested();
        } else {
            askAgain();
        }
    });
    connect(&m_refresh, &QTimer::timeout, this, [this] { request(Backend::Interaction::Forbidden); });
}

void ChangeMapPanel::showNothingTracked()
{
    m_empty->setState(u"view-grid"_s,
                      tr("No device is tracked yet"),
                      tr("Changes are tracked from a device’s first snapshot on. To see what changes without one, tick "
                         "devices on the left and track them."),
                      tr("Track the ticked devices"));
    m_stack->setCurrentIndex(0);
}

void ChangeMapPanel::forgetMap()
{
    m_map = ChangeMap();
    m_digest = ChangeDigest();
    m_notice->clear();
    m_view->clear();
    m_view->setSummary(QString());
    m_areas->setMap(m_map, 0);
    m_files->reset();
    showWithMap(false);
    if (m_mayRefresh) {
        showReading();
    } else {
        showForbidden();
    }
}

void ChangeMapPanel::showWithMap(bool hasMap)
{
    m_export->setEnabled(hasMap);
    m_since->setEnabled(hasMap);
    m_legend->setVisible(hasMap);
    if (!hasMap) {
        m_since->clear();
        m_totals->clear();
        m_readout->clear();
    }
}

void ChangeMapPanel::showReading()
{
    m_empty->setState(u"view-grid"_s, tr("Reading the changes of %1…").arg(m_device->currentText()), QString());
    m_stack->setCurrentIndex(0);
}

void ChangeMapPanel::showForbidden()
{
    m_empty->setState(u"object-locked"_s,
                      tr("Changes are shown to administrators"),
                      tr("What changes on a disk tells what others do, so it is shown only after a password."),
                      tr("Show the changes…"));
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
        forgetMap();
        showNothingTracked();
        return;
    }
    const auto found =
        before ? std::ranges::find(std::as_const(m_choices), *before, &Choice::device) : m_choices.cend();
    m_device->setCurrentIndex(found == m_choices.cend() ? 0 : static_cast<int>(found - m_choices.cbegin()));
    if (before != currentDevice()) {
        forgetMap();
    }
    request(Backend::Interaction::Forbidden);
}

void ChangeMapPanel::setCurrentDevice(DeviceNumber device)
{
    const auto found = std::ranges::find(std::as_const(m_choices), device, &Choice::device);
    if (found != m_choices.cend() && currentDevice() != device) {
        m_device->setCurrentIndex(static_cast<int>(found - m_choices.cbegin()));
        forgetMap();
        request(Backend::Interaction::Forbidden);
    }
}

std::optional<DeviceNumber> ChangeMapPanel::currentDevice() const
{
    const int index = m_device->currentIndex();
    return index >= 0 && index < m_choices.size() ? std::optional(m_choices.at(index).device) : std::nullopt;
}

void ChangeMapPanel::setSnapshotTimes(const Times &times)
{
    m_timesOf = times;
}

void ChangeMapPanel::setPlaces(const Places &places)
{
    m_places = places;
}

void ChangeMapPanel::request(Backend::Interaction interaction)
{
    const auto device = currentDevice();
    const bool isByClock = interaction == Backend::Interaction::Forbidden;
    if (!device || !isVisible() || (isByClock && !m_mayRefresh)) {
        return;
    }
    if (m_asking) {
        const bool isAnotherQuestion =
            m_asking->device != *device || m_asking->interaction == Backend::Interaction::Forbidden;
        m_isAskedAgain = m_isAskedAgain || (!isByClock && isAnotherQuestion);
        return;
    }
    m_asking = Question{ .device = *device, .interaction = interaction };
    Q_EMIT mapRequested(*device, interaction);
}

void ChangeMapPanel::setMap(const ChangeMap &map)
{
    m_asking.reset();
    const bool isAskedAgain = std::exchange(m_isAskedAgain, false);
    if (map.device != currentDevice()) {
        if (isAskedAgain) {
            askAgain();
        }
        return;
    }
    m_notice->clear();
    m_seen = QTime::currentTime();
    if (m_map == map) {
        m_stack->setCurrentIndex(1);
        return;
    }
    m_map = map;
    prepare();
}

void ChangeMapPanel::prepare()
{
    m_isOutdated = m_isPreparing;
    if (m_isPreparing || m_map.blocks.isEmpty()) {
        return;
    }
    m_isPreparing = true;
    inBackground([map = m_map, hidden = m_legend->hidden(m_map.snapshotNumber)] {
        return Prepared{ .pyramid = ChangePyramid(map, hidden), .digest = ChangeDigest(map) };
    }).then(this, [this](const Prepared &prepared) {
        m_isPreparing = false;
        const bool isOutdated = m_isOutdated;
        if (prepared.pyramid.map().device == m_map.device) {
            present(prepared);
        }
        // Last: what is ready at once is presented before this returns.
        if (isOutdated) {
            prepare();
        }
    });
}

void ChangeMapPanel::present(const Prepared &prepared)
{
    const ChangeMap &before = m_view->pyramid().map();
    const ChangeMap &map = prepared.pyramid.map();
    const bool isOtherScale = before.generation != map.generation || before.snapshotNumber != map.snapshotNumber;
    m_digest = prepared.digest;
    m_view->setMap(prepared.pyramid);
    updateTimes();
    if (isOtherScale || m_since->count() == 0) {
        updateSinceChoices();
    }
    applySince();
    showWithMap(true);
    m_stack->setCurrentIndex(1);
}

void ChangeMapPanel::setFailure(const Failure &failure, const QString &text)
{
    m_asking.reset();
    if (std::exchange(m_isAskedAgain, false)) {
        askAgain();
        return;
    }
    const bool isForbidden = failure.kind == Failure::Kind::NotAuthorized
        || failure.kind == Failure::Kind::NotAuthenticated || failure.kind == Failure::Kind::Cancelled;
    // Until somebody presses the button: a prompt that pops up by itself every other second helps nobody.
    m_mayRefresh = !isForbidden && failure.kind != Failure::Kind::NoWatch;
    if (isForbidden && m_stack->currentIndex() == 1 && !m_map.blocks.isEmpty() && m_map.device == currentDevice()) {
        // The password holds for some minutes only. What was seen already is no secret to who sees it.
        m_notice->showMessage(MessageBanner::Gravity::Information,
                              tr("This is how it was at %1. To go on following the changes takes the password again.")
                                  .arg(QLocale().toString(m_seen, QLocale::ShortFormat)),
                              tr("Go on…"),
                              [this] { askAgain(); });
        return;
    }
    if (isForbidden) {
        showForbidden();
        return;
    }
    m_empty->setState(u"dialog-warning"_s, tr("The changes cannot be shown"), text, tr("Try again"));
    m_stack->setCurrentIndex(0);
}

void ChangeMapPanel::askAgain()
{
    m_mayRefresh = true;
    request(Backend::Interaction::Allowed);
}

void ChangeMapPanel::updateTimes()
{
    m_times = m_timesOf ? m_timesOf(m_map.generation) : QHash<int, QString>();
    m_view->setSnapshotTimes(m_times);
}

void ChangeMapPanel::updateSinceChoices()
{
    const ChangeMap &map = m_view->pyramid().map();
    const QVariant before = m_since->currentData();
    const auto named = [this](const QString &text, int number) {
        const QString time = m_times.value(number);
        return time.isEmpty() ? text : tr("%1 (%2)", "snapshot, its name and time").arg(text, time);
    };
    m_since->clear();
    if (map.snapshotNumber > 0) {
        m_since->addItem(named(tr("the last snapshot"), map.snapshotNumber), LAST_SNAPSHOT);
    }
    for (int number = map.snapshotNumber - 1; number > 0; --number) {
        m_since->addItem(named(tr("snapshot %1").arg(number), number), number);
    }
    m_since->addItem(tr("tracking began"), 0);
    m_since->setCurrentIndex(std::max(m_since->findData(before), 0));
}

void ChangeMapPanel::applySince()
{
    const ChangeMap &map = m_view->pyramid().map();
    const int chosen = m_since->currentData().toInt();
    const int since = chosen == LAST_SNAPSHOT ? map.snapshotNumber : chosen;
    if (since != m_view->sinceNumber()) {
        m_files->reset();
    }
    m_view->setSinceNumber(since);
    m_legend->setMap(map.snapshotNumber, m_digest, since, m_times);
    const ChangeTotals totals = m_digest.since(since);
    m_view->setSummary(tr("%1 in %Ln area(s) changed since %2.", nullptr, static_cast<int>(totals.areas))
                           .arg(Format::size(totals.bytes), m_since->currentText()));
    m_totals->setText(tr("%1 Map of %2, a block is %3.")
                          .arg(m_view->summary(), Format::size(map.capacity), Format::size(map.blockSize)));
    m_areas->setMap(map, since);
    updateReadout();
}

void ChangeMapPanel::updateReadout()
{
    m_readout->setText(m_view->describe(m_view->cursor()));
    m_readout->setToolTip(m_readout->text());
    m_zoomIn->setEnabled(m_view->canZoomIn());
    m_zoomOut->setEnabled(m_view->canZoomOut());
}

QStringList ChangeMapPanel::detailsOf(quint64 offset, quint64 length) const
{
    QStringList lines;
    if (m_places) {
        lines += m_places(m_map.device, offset, length);
    }
    const QStringList names = m_files->namesAt(offset, length);
    if (!names.isEmpty()) {
        lines << tr("Files: %1").arg(QLocale().createSeparatedList(names));
    }
    return lines;
}

void ChangeMapPanel::requestFiles(const std::optional<ByteRange> &part)
{
    const auto device = currentDevice();
    if (!device) {
        return;
    }
    FilesQuestion question{ .device = *device, .since = m_view->sinceNumber() };
    QString text;
    if (part) {
        question.offset = part->offset;
        question.length = part->length;
        text = tr("In %1 from %2 on:", "length, offset").arg(Format::size(part->length), Format::size(part->offset));
    }
    m_files->setPart(text);
    Q_EMIT filesRequested(question);
}

std::optional<ByteRange> ChangeMapPanel::cellAtCursor() const
{
    if (m_view->pyramid().blockCount() == 0) {
        return std::nullopt;
    }
    const ChangeMap &map = m_view->pyramid().map();
    const auto [first, count] = m_view->blocksAround(m_view->cursor());
    return ByteRange{ .offset = static_cast<quint64>(first) * map.blockSize, .length = map.bytesOf(first, count) };
}

void ChangeMapPanel::offerFiles(QWidget *widget, const std::function<std::optional<ByteRange>()> &chosen)
{
    auto *action = new QAction(m_filesButton->icon(), tr("Which &files are here?"), widget);
    action->setObjectName(widget->objectName() + u"FilesAction"_s);
    widget->addAction(action);
    widget->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(action, &QAction::triggered, this, [this, chosen] {
        if (const auto part = chosen()) {
            m_filesButton->setChecked(true);
            requestFiles(part);
        }
    });
}

void ChangeMapPanel::setFiles(const QFuture<Outcome<ChangedFiles>> &answer,
                              const std::function<QString(const Failure &)> &textOf)
{
    m_files->follow(answer, textOf);
}

void ChangeMapPanel::exportMap()
{
    // As it is now: while somebody chooses a name, the device may go, and another be shown.
    const auto save =
        [this, image = m_view->picture(), map = m_map, since = m_view->sinceNumber()](const QString &path) {
            inBackground([path, image, map, since] {
                return path.endsWith(u".png", Qt::CaseInsensitive) ? writeWhole(path, pngOf(image))
                                                                   : writeRangeFile(path, map, since);
            }).then(this, [this, path](bool isDone) { Q_EMIT exported(path, isDone); });
        };
    auto *dialog = new SaveDialog(tr("Export the change map"),
                                  { { .name = tr("Picture"), .suffix = u"png"_s },
                                    { .name = tr("Table of ranges"), .suffix = u"csv"_s },
                                    { .name = tr("Ranges for programs"), .suffix = u"json"_s } },
                                  this,
                                  save);
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
