// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What is said when a device is not let into the pool, and the question by which a signature is given up: the name of
 * what will be lost has to be typed.
 *
 * Listens to both lists by itself. Owns nothing.
 */
#pragma once

#include "client/backend.h"
#include "client/suitability.h"

#include <QObject>

#include <functional>

class QWidget;

namespace Blksnap
{

class MessageBanner;
class PoolModel;

class PoolConsent : public QObject
{
    Q_OBJECT

public:
    /// notice: where refusals are told; window: the parent of questions.
    PoolConsent(Backend *backend, PoolModel *pool, PoolModel *reserve, MessageBanner *notice, QWidget *window);

    /// The helper reads the device itself and may have seen more than udev told us.
    void askForWhatTheHelperFound(const Failure &failure);

private:
    void refuse(const Device &device, const Verdict &verdict);
    void refuseFile(const Device &fileSystem, const Verdict &verdict);
    void offerToLose(PoolModel *model, const Device &device);
    void askToLose(DeviceNumber number,
                   const QString &text,
                   const QString &what,
                   const QString &name,
                   std::function<void()> agreed);
    QString describe(const Device &device) const;
    QString nodeOf(DeviceNumber number) const;

    Backend *m_backend;
    PoolModel *m_pool;
    PoolModel *m_reserve;
    MessageBanner *m_notice;
    QWidget *m_window;
};

} // namespace Blksnap
