// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarmlist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Blksnap
{

AlarmList::AlarmList(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"alarmList"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

void AlarmList::raise(const SnapshotId &snapshot,
                      MessageBanner::Gravity gravity,
                      const QString &text,
                      const QString &actionText,
                      std::function<void()> action)
{
    MessageBanner *&banner = m_banners[snapshot];
    if (!banner) {
        banner = new MessageBanner(this);
        banner->setObjectName(u"alarmBanner"_s);
        layout()->addWidget(banner);
    }
    banner->clear();
    banner->showMessage(gravity, text, actionText, std::move(action));
}

void AlarmList::takeBack(const SnapshotId &snapshot)
{
    if (MessageBanner *banner = m_banners.take(snapshot)) {
        banner->clear();
        banner->setParent(nullptr);
        // It may be its own button that has it taken back.
        banner->deleteLater();
    }
}

} // namespace Blksnap
