// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "poolconsent.h"

#include "client/failuretext.h"
#include "models/format.h"
#include "models/poolmodel.h"
#include "widgets/literaltext.h"
#include "widgets/lossdialog.h"
#include "widgets/messagebanner.h"

using namespace Qt::StringLiterals;

namespace Blksnap
{

PoolConsent::PoolConsent(Backend *backend, PoolModel *pool, PoolModel *reserve, MessageBanner *notice, QWidget *window)
    : QObject(window), m_backend(backend), m_pool(pool), m_reserve(reserve), m_notice(notice), m_window(window)
{
    for (PoolModel *model : { pool, reserve }) {
        connect(model, &PoolModel::refused, this, &PoolConsent::refuse);
        connect(model, &PoolModel::fileRefused, this, &PoolConsent::refuseFile);
        connect(model, &PoolModel::consentNeeded, this, [this, model](const Device &device) {
            offerToLose(model, device);
        });
        connect(model, &PoolModel::rowsInserted, notice, &MessageBanner::clear);
    }
}

QString PoolConsent::nodeOf(DeviceNumber number) const
{
    const auto device = m_backend->devices().find(number);
    return device ? device->node : number.toText();
}

void PoolConsent::refuse(const Device &device, const Verdict &verdict)
{
    m_notice->showMessage(MessageBanner::Gravity::Warning,
                          tr("%1 is not in the pool: %2 %3").arg(device.node, verdict.reason, verdict.hint).trimmed());
}

void PoolConsent::refuseFile(const Device &fileSystem, const Verdict &verdict)
{
    m_notice->showMessage(
        MessageBanner::Gravity::Warning,
        tr("No file on %1 is in the pool: %2 %3").arg(fileSystem.place(), verdict.reason, verdict.hint).trimmed());
}

QString PoolConsent::describe(const Device &device) const
{
    QString text = tr("%1 (%2) carries %3. In the pool it is overwritten, and that is gone for good.")
                       .arg(device.node, Format::size(device.size), device.signatureText());
    const auto disks = m_backend->devices().disksOf(device.number);
    for (const Device &disk : disks) {
        if (!disk.serial.isEmpty()) {
            text += u'\n'
                + tr("Disk: %1, serial number %2").arg(disk.model.isEmpty() ? disk.node : disk.model, disk.serial);
        }
    }
    return text;
}

void PoolConsent::offerToLose(PoolModel *model, const Device &device)
{
    const QString what = device.signatureText();
    m_notice->showMessage(MessageBanner::Gravity::Warning,
                          tr("%1 is not in the pool: it carries %2.").arg(device.node, what),
                          tr("Lose %1…").arg(literally(what)),
                          [this, model, device, what] {
                              askToLose(device.number, describe(device), what, device.signatureName(), [model, device] {
                                  model->add(device.number, device.signatureToken());
                              });
                          });
}

void PoolConsent::askForWhatTheHelperFound(const Failure &failure)
{
    const DeviceNumber number = *failure.device;
    const QString what = failure.signatureText.isEmpty() ? failure.signature : failure.signatureText;
    const QString name = failure.signatureName.isEmpty() ? what : failure.signatureName;
    m_notice->showMessage(MessageBanner::Gravity::Warning,
                          FailureText(failure, m_backend->devices()).summary(),
                          tr("Lose %1…").arg(literally(what)),
                          [this, number, what, name, token = failure.signature] {
                              const QString text =
                                  tr("%1 carries %2. In the pool it is overwritten, and that is gone for good.")
                                      .arg(nodeOf(number), what);
                              askToLose(number, text, what, name, [this, number, token] {
                                  if (!m_pool->setConsent(number, token)) {
                                      m_reserve->setConsent(number, token);
                                  }
                              });
                          });
}

void PoolConsent::askToLose(
    DeviceNumber number, const QString &text, const QString &what, const QString &name, std::function<void()> agreed)
{
    auto *dialog = new LossDialog(tr("Overwrite %1").arg(nodeOf(number)), text, tr("Lose %1").arg(what), m_window);
    dialog->askToType(name);
    connect(dialog, &QDialog::accepted, this, std::move(agreed));
    dialog->open();
}

} // namespace Blksnap
