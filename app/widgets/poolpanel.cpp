// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "poolpanel.h"

#include "buttonrow.h"
#include "fillchart.h"
#include "messagebanner.h"
#include "planview.h"
#include "policyform.h"
#include "poolfiledialog.h"
#include "poolgauge.h"
#include "poollist.h"

#include "models/fillforecast.h"
#include "models/format.h"
#include "models/poolmodel.h"
#include "models/snapshotmodel.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{
constexpr int LISTS_STRETCH = 2;
constexpr int CHART_STRETCH = 3;
} // namespace

PoolPanel::PoolPanel(PoolModel *pool, PoolModel *reserve, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_reserve(reserve)
    , m_poolList(new PoolList(pool,
                              tr("Drag unused partitions here, or add a file. What is overwritten on the frozen "
                                 "devices is copied there first."),
                              this))
    , m_reserveList(new PoolList(reserve,
                                 tr("Drag spare partitions here, or add a file. They join the pool by themselves when "
                                    "it runs low, also with this window closed."),
                                 this))
    , m_gauge(new PoolGauge(this))
    , m_forecast(new QLabel(this))
    , m_chart(new FillChart(this))
    , m_plan(new PlanView(this))
    , m_policy(new PolicyForm(this))
    , m_notice(new MessageBanner(this))
    , m_nameLabel(new QLabel(tr("Na&me:"), this))
    , m_name(new QLineEdit(this))
    , m_progress(new QProgressBar(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"poolPanel"_s);
    m_notice->setObjectName(u"poolNotice"_s);
    m_forecast->setObjectName(u"poolForecast"_s);
    m_forecast->setWordWrap(true);
    m_name->setObjectName(u"snapshotName"_s);
    m_name->setAccessibleName(tr("Name of the new snapshot"));
    m_name->setPlaceholderText(tr("optional, for example: before the upgrade"));
    // The helper takes 255 bytes; a character may need four.
    m_name->setMaxLength(63);
    m_nameLabel->setBuddy(m_name);
    m_button->setObjectName(u"takeSnapshotButton"_s);
    m_progress->setObjectName(u"workProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    // How long the kernel takes cannot be foretold.
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(120);

    auto *lists = new QHBoxLayout;
    lists->addWidget(makeList(m_poolList, m_pool, tr("Pool"), u"pool"_s));
    lists->addWidget(makeList(m_reserveList, m_reserve, tr("Reserve"), u"reserve"_s));

    connect(m_policy, &PolicyForm::policyChanged, this, &PoolPanel::update);

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_nameLabel);
    bottom->addWidget(m_name, 1);
    bottom->addStretch();
    bottom->addWidget(m_progress);
    bottom->addWidget(m_button);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notice);
    layout->addLayout(lists, LISTS_STRETCH);
    layout->addWidget(m_gauge);
    layout->addWidget(m_forecast);
    layout->addWidget(m_plan);
    layout->addWidget(m_chart, CHART_STRETCH);
    layout->addWidget(m_policy);
    layout->addLayout(bottom);
    showInTheMiddle(m_plan);

    for (PoolModel *model : { m_pool, m_reserve }) {
        connect(model, &PoolModel::plannedChanged, this, &PoolPanel::update);
    }
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isPlan) {
            Q_EMIT takeRequested();
        } else {
            Q_EMIT addStorageRequested();
        }
    });
    connect(m_name, &QLineEdit::returnPressed, m_button, &QPushButton::click);
    connect(m_chart, &FillChart::exported, this, &PoolPanel::exported);
    update();
}

QToolButton *
PoolPanel::makeListButton(const QString &name, const QString &iconName, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(iconName));
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    return button;
}

QWidget *PoolPanel::makeList(PoolList *list, PoolModel *model, const QString &title, const QString &prefix)
{
    auto *widget = new QWidget(this);
    auto *label = new QLabel(title, widget);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setBuddy(list);
    list->setObjectName(prefix + u"List"_s);
    list->setAccessibleName(title);

    auto *add = makeListButton(prefix + u"AddButton"_s,
                               u"list-add"_s,
                               tr("Add selected"),
                               tr("Adds the devices that are selected in the tree on the left"));
    add->setAccessibleName(tr("%1: add the selected devices", "list").arg(title));
    auto *addFile = makeListButton(prefix + u"FileButton"_s,
                                   u"document-new"_s,
                                   tr("Add file…"),
                                   tr("Plans a file on a mounted file system, where there is no spare partition"));
    addFile->setAccessibleName(tr("%1: add a file", "list").arg(title));
    auto *up = makeListButton(prefix + u"UpButton"_s, u"go-up"_s, tr("Up"), tr("To be used earlier (Alt+Up)"));
    up->setAccessibleName(tr("%1: up", "list").arg(title));
    auto *down = makeListButton(prefix + u"DownButton"_s, u"go-down"_s, tr("Down"), tr("To be used later (Alt+Down)"));
    down->setAccessibleName(tr("%1: down", "list").arg(title));
    // Breeze draws list-remove as a red cross, which beside the title would mean to delete the pool.
    auto *remove = makeListButton(
        prefix + u"RemoveButton"_s, QString(), u"−"_s, tr("Takes what is selected out of the plan (Delete)"));
    remove->setAccessibleName(tr("%1: remove", "list").arg(title));
    connect(add, &QToolButton::clicked, this, [this, model] { Q_EMIT addSelectedRequested(model); });
    connect(addFile, &QToolButton::clicked, this, [this, model] { askForFile(model); });
    connect(remove, &QToolButton::clicked, list, &PoolList::removeSelected);
    connect(up, &QToolButton::clicked, list, [list] { list->moveSelected(-1); });
    connect(down, &QToolButton::clicked, list, [list] { list->moveSelected(1); });
    const auto enable = [list, up, down, remove] {
        up->setEnabled(list->canMoveSelected(-1));
        down->setEnabled(list->canMoveSelected(1));
        remove->setEnabled(list->canRemoveSelected());
    };
    connect(list, &PoolList::possibilitiesChanged, this, enable);
    enable();

    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addStretch();
    for (QToolButton *button : { up, down, remove }) {
        head->addWidget(button);
    }
    // A line of their own: beside the others they would make the list too wide for small windows.
    auto *additions = new ButtonRow(Qt::AlignLeft, widget);
    additions->add(add);
    additions->add(addFile);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(additions);
    layout->addWidget(list, 1);
    return widget;
}

void PoolPanel::showInTheMiddle(QWidget *page)
{
    // The chart gets what room there is; beside a plan the lists do, for it says no more in a larger place.
    m_plan->setVisible(page == m_plan);
    m_chart->setVisible(page == m_chart);
}

void PoolPanel::closeFileDialog()
{
    if (m_fileDialog) {
        m_fileDialog->reject();
    }
}

void PoolPanel::askForFile(PoolModel *model)
{
    const auto occasion = m_isPlan ? PoolFileDialog::Occasion::Take : PoolFileDialog::Occasion::Addition;
    m_fileDialog = new PoolFileDialog(model, occasion, wantedFor(model), this);
    connect(m_fileDialog, &QDialog::accepted, model, [model, dialog = m_fileDialog.data()] {
        if (const auto file = dialog->choice()) {
            model->addFile(file->fileSystem.number, file->size);
        }
    });
    m_fileDialog->open();
}

quint64 PoolPanel::wantedFor(const PoolModel *model) const
{
    if (!m_isPlan) {
        // Half as much again as it has, or what of all that the kernel ever asked for it did not get.
        const quint64 missing = m_snapshot.requested - std::min(m_snapshot.requested, m_snapshot.capacity);
        return std::max(m_snapshot.capacity / 2, missing);
    }
    const quint64 room = summary().suggestedRoom();
    return room - std::min(room, model->plannedRoom());
}

void PoolPanel::setWriteRates(const QHash<DeviceNumber, double> &rates)
{
    m_writeRates = rates;
    if (m_isPlan) {
        m_plan->setPlan(summary(), m_inventory);
    }
}

void PoolPanel::showPlan(const QList<Device> &origins, const DeviceInventory &inventory)
{
    if (!std::exchange(m_isPlan, true)) {
        closeFileDialog();
    }
    m_origins = origins;
    m_inventory = inventory;
    showInTheMiddle(m_plan);
    update();
}

void PoolPanel::showSnapshot(const Snapshot &snapshot, const FillHistory &history, const QList<FillMarker> &markers)
{
    if (std::exchange(m_isPlan, false) || m_snapshot.id != snapshot.id) {
        closeFileDialog();
        m_chart->forget();
    }
    m_snapshot = snapshot;
    m_pool->setFilled(snapshot.filled);
    showInTheMiddle(m_chart);
    const quint64 standingBy = m_reserve->standingBy();
    m_chart->setHistory(history, markers, standingBy, snapshot.isUsable());
    const auto future = forecast(history);
    // Of a lost one nothing is to be foretold.
    m_forecast->setText(!snapshot.isUsable() ? QString()
                            : future         ? future->text(standingBy)
                                             : FillForecast::text(future.error()));
    m_forecast->setToolTip(future ? tr("Going on at %1").arg(Format::rate(future->bytesPerSecond)) : QString());
    update();
}

QString PoolPanel::snapshotName() const
{
    return m_name->text().trimmed();
}

Policy PoolPanel::policy() const
{
    return m_policy->policy();
}

void PoolPanel::clearName()
{
    m_name->clear();
}

void PoolPanel::setObstacle(const QString &obstacle)
{
    m_obstacle = obstacle;
    update();
}

void PoolPanel::setWorking(const QString &text)
{
    m_working = text;
    update();
}

void PoolPanel::update()
{
    const quint64 planned = m_pool->plannedRoom();
    const bool hasPlanned = planned > 0 || m_reserve->plannedRoom() > 0;
    m_nameLabel->setVisible(m_isPlan);
    m_name->setVisible(m_isPlan);
    m_policy->setVisible(m_isPlan);
    m_forecast->setVisible(!m_isPlan && !m_forecast->text().isEmpty());
    QString whyNot = m_obstacle;
    if (m_isPlan) {
        m_button->setText(tr("&Take snapshot"));
        m_button->setIcon(QIcon::fromTheme(u"camera-photo"_s));
        m_gauge->setPlanned(planned);
        if (whyNot.isEmpty() && m_origins.isEmpty()) {
            whyNot = tr("Tick at least one device on the left.");
        } else if (whyNot.isEmpty() && planned == 0) {
            whyNot = tr("Put at least one partition or file into the pool.");
        } else if (whyNot.isEmpty()) {
            // The helper would say so as well, yet only after the password.
            whyNot = summary().policyObstacle();
        }
        m_plan->setPlan(summary(), m_inventory);
    } else {
        m_button->setText(tr("&Add to the pool"));
        m_button->setIcon(QIcon::fromTheme(u"list-add"_s));
        m_gauge->setFill(m_snapshot);
        if (whyNot.isEmpty() && m_snapshot.isLost()) {
            whyNot = SnapshotModel::stateText(m_snapshot);
        } else if (whyNot.isEmpty() && !hasPlanned) {
            whyNot = tr("Put a partition or a file into the pool or the reserve of this snapshot first.");
        }
    }
    m_progress->setVisible(!m_working.isEmpty());
    if (!m_working.isEmpty()) {
        whyNot = m_working;
        m_button->setText(m_working);
    }
    m_button->setEnabled(whyNot.isEmpty());
    m_button->setToolTip(whyNot);
    m_button->setAccessibleDescription(whyNot);
}

PlanSummary PoolPanel::summary() const
{
    return { .origins = m_origins,
             .poolRoom = m_pool->plannedRoom(),
             .reserveRoom = m_reserve->plannedRoom(),
             .writeRates = m_writeRates,
             .policy = m_policy->policy(),
             .inventory = m_inventory };
}

} // namespace Blksnap
