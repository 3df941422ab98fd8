// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "poolpanel.h"

#include "fillchart.h"
#include "messagebanner.h"
#include "poolgauge.h"
#include "poollist.h"

#include "models/fillforecast.h"
#include "models/format.h"
#include "models/poolmodel.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

/// A tenth of what is frozen holds a quiet day; whoever knows better gives more or less.
constexpr quint64 SUGGESTED_SHARE = 10;

QString namesOf(const QList<Device> &devices)
{
    QStringList names;
    for (const Device &device : devices) {
        names << device.shortNode();
    }
    return names.join(u", "_s);
}

} // namespace

PoolPanel::PoolPanel(PoolModel *pool, PoolModel *reserve, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_reserve(reserve)
    , m_poolList(new PoolList(pool,
                              tr("Drag unused partitions here. What is overwritten on the frozen devices is copied "
                                 "to them first."),
                              this))
    , m_reserveList(new PoolList(reserve,
                                 tr("Drag spare partitions here. They join the pool by themselves when it "
                                    "runs low, also with this window closed."),
                                 this))
    , m_gauge(new PoolGauge(this))
    , m_forecast(new QLabel(this))
    , m_chart(new FillChart(this))
    , m_sentence(new QLabel(this))
    , m_middle(new QStackedWidget(this))
    , m_notice(new MessageBanner(this))
    , m_nameLabel(new QLabel(tr("Na&me:"), this))
    , m_name(new QLineEdit(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"poolPanel"_s);
    m_notice->setObjectName(u"poolNotice"_s);
    m_forecast->setObjectName(u"poolForecast"_s);
    m_sentence->setObjectName(u"planSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setMargin(6);
    m_name->setObjectName(u"snapshotName"_s);
    m_name->setAccessibleName(tr("Name of the new snapshot"));
    m_name->setPlaceholderText(tr("optional, for example: before the upgrade"));
    // The helper takes 255 bytes; a character may need four.
    m_name->setMaxLength(63);
    m_nameLabel->setBuddy(m_name);
    m_button->setObjectName(u"takeSnapshotButton"_s);

    auto *lists = new QHBoxLayout;
    lists->addWidget(makeList(m_poolList, m_pool, tr("Pool"), u"pool"_s));
    lists->addWidget(makeList(m_reserveList, m_reserve, tr("Reserve"), u"reserve"_s));

    auto *fill = new QHBoxLayout;
    fill->addWidget(m_gauge, 1);
    fill->addWidget(m_forecast);

    m_middle->addWidget(m_sentence);
    m_middle->addWidget(m_chart);

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_nameLabel);
    bottom->addWidget(m_name, 1);
    bottom->addStretch();
    bottom->addWidget(m_button);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notice);
    layout->addLayout(lists, 2);
    layout->addLayout(fill);
    layout->addWidget(m_middle, 3);
    layout->addLayout(bottom);

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
    update();
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

    auto *add = new QToolButton(widget);
    add->setObjectName(prefix + u"AddButton"_s);
    add->setIcon(QIcon::fromTheme(u"list-add"_s));
    add->setText(tr("Add selected"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setAutoRaise(true);
    add->setAccessibleName(tr("%1: add the selected devices", "list").arg(title));
    add->setToolTip(tr("Adds the devices that are selected in the tree on the left"));
    auto *remove = new QToolButton(widget);
    remove->setObjectName(prefix + u"RemoveButton"_s);
    remove->setIcon(QIcon::fromTheme(u"list-remove"_s));
    remove->setText(tr("Remove"));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("%1: remove", "list").arg(title));
    remove->setToolTip(tr("Takes the selected devices out of the plan (Delete)"));
    connect(add, &QToolButton::clicked, this, [this, model] { Q_EMIT addSelectedRequested(model); });
    connect(remove, &QToolButton::clicked, list, &PoolList::removeSelected);

    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addStretch();
    head->addWidget(add);
    head->addWidget(remove);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(list, 1);
    return widget;
}

void PoolPanel::showPlan(const QList<Device> &origins)
{
    m_isPlan = true;
    m_origins = origins;
    m_middle->setCurrentWidget(m_sentence);
    update();
}

void PoolPanel::showSnapshot(const Snapshot &snapshot, const FillHistory &history, const QList<FillMarker> &markers)
{
    m_isPlan = false;
    m_snapshot = snapshot;
    m_middle->setCurrentWidget(m_chart);
    m_chart->setHistory(history, markers);
    const auto future = forecast(history);
    m_forecast->setText(future ? future->text() : QString());
    m_forecast->setToolTip(future ? tr("Going on at %1").arg(Format::rate(future->bytesPerSecond)) : QString());
    update();
}

QString PoolPanel::snapshotName() const
{
    return m_name->text().trimmed();
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
    const quint64 planned = m_pool->plannedSize();
    const bool hasPlanned = planned > 0 || m_reserve->plannedSize() > 0;
    m_nameLabel->setVisible(m_isPlan);
    m_name->setVisible(m_isPlan);
    m_forecast->setVisible(!m_isPlan && !m_forecast->text().isEmpty());
    QString whyNot = m_obstacle;
    if (m_isPlan) {
        m_button->setText(tr("&Take snapshot"));
        m_button->setIcon(QIcon::fromTheme(u"camera-photo"_s));
        m_gauge->setPlanned(planned);
        if (whyNot.isEmpty() && m_origins.isEmpty()) {
            whyNot = tr("Tick at least one device on the left.");
        } else if (whyNot.isEmpty() && planned == 0) {
            whyNot = tr("Put at least one partition into the pool.");
        }
        m_sentence->setText(planSentence());
    } else {
        m_button->setText(tr("Add to the &pool"));
        m_button->setIcon(QIcon::fromTheme(u"list-add"_s));
        m_gauge->setFill(m_snapshot.filled, m_snapshot.capacity);
        if (whyNot.isEmpty() && !hasPlanned) {
            whyNot = tr("Drag a partition into the pool or the reserve of this snapshot first.");
        }
    }
    if (!m_working.isEmpty()) {
        whyNot = m_working;
        m_button->setText(m_working);
    }
    m_button->setEnabled(whyNot.isEmpty());
    m_button->setToolTip(whyNot);
    m_button->setAccessibleDescription(whyNot);
}

QString PoolPanel::planSentence() const
{
    if (m_origins.isEmpty()) {
        return tr("1. Tick the devices to freeze, on the left.\n"
                  "2. Drag unused partitions into the pool.\n"
                  "3. Take the snapshot. The computer goes on running.");
    }
    const quint64 size =
        std::accumulate(m_origins.cbegin(), m_origins.cend(), quint64{ 0 }, [](quint64 sum, const Device &device) {
            return sum + device.size;
        });
    QStringList lines;
    lines << tr("%1 (%2) will be frozen at one moment.").arg(namesOf(m_origins), Format::size(size));
    const quint64 planned = m_pool->plannedSize();
    if (planned == 0) {
        lines << tr("The pool is still empty. A tenth of the devices, %1, holds a quiet day.")
                     .arg(Format::size(size / SUGGESTED_SHARE));
    } else {
        lines
            << tr("Until the snapshot is released, what is overwritten on them is copied to the pool first, which has "
                  "room for %1 (%2 of their size).")
                   .arg(Format::size(planned), Format::percent(planned, size));
        lines
            << (m_reserve->plannedSize() == 0
                    ? tr("There is no reserve: if the pool fills up, the snapshot is lost. The devices themselves "
                         "never are.")
                    : tr("When it runs low, %1 from the reserve join it.").arg(Format::size(m_reserve->plannedSize())));
    }
    const bool hasBtrfs =
        std::ranges::any_of(m_origins, [](const Device &device) { return device.contentType == u"btrfs"; });
    if (hasBtrfs) {
        lines << tr("The image of a btrfs cannot be mounted beside its origin.");
    }
    return lines.join(u'\n');
}

} // namespace Blksnap
