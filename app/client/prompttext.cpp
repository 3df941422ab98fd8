// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompttext.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

QString sizeText(quint64 bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeIecFormat);
}

/// A prompt is one line to whoever shows it; labels and models come from devices.
QString plain(QString text)
{
    const auto breaks = [](QChar character) {
        return !character.isPrint() || (character.isSpace() && character != u' ');
    };
    std::ranges::replace_if(text, breaks, QChar::ReplacementCharacter);
    return text;
}

} // namespace

PromptText::PromptText(const DeviceInventory &devices) : m_devices(devices)
{
}

QString PromptText::forTaking(const SnapshotPlan &plan) const
{
    if (!plan.needsConsent()) {
        return {};
    }
    return tr("Authentication is required to take a snapshot and to overwrite these devices as storage for it, "
              "which erases what is on them for ever: %1")
        .arg(listOf(plan.storage + plan.reserve, {}));
}

QString PromptText::forAdding(const StorageAddition &addition) const
{
    return tr("Authentication is required to overwrite as storage for a snapshot, "
              "which erases what is there for ever: %1")
        .arg(listOf(addition.storage + addition.reserve, addition.storageFiles + addition.reserveFiles));
}

QString PromptText::listOf(const QList<StorageChoice> &storage, const QList<FileChoice> &files) const
{
    QStringList parts;
    for (const StorageChoice &choice : storage) {
        parts << describe(choice);
    }
    for (const FileChoice &choice : files) {
        parts << tr("a new file of %1 on %2").arg(sizeText(choice.size), choice.fileSystem.node);
    }
    return parts.join(u"; "_s);
}

QString PromptText::describe(const StorageChoice &choice) const
{
    const Device &device = choice.device;
    QStringList facts;
    const QList<Device> disks = m_devices.disksOf(device.number);
    for (const Device &disk : disks) {
        // Many models begin with the vendor's name already.
        const bool isNamed = disk.vendor.isEmpty() || disk.model.startsWith(disk.vendor, Qt::CaseInsensitive);
        const QString name = isNamed ? disk.model : disk.vendor + u' ' + disk.model;
        if (!name.trimmed().isEmpty()) {
            facts << plain(name.trimmed());
        }
    }
    facts.removeDuplicates();
    facts << sizeText(device.size);
    if (choice.consent.isEmpty()) {
        facts << tr("nothing known is on it");
    } else {
        const QString text =
            choice.consent == device.signatureToken() ? plain(device.signatureText()) : plain(choice.consent);
        facts << tr("with %1").arg(text);
    }
    return u"%1 (%2)"_s.arg(device.node, facts.join(u", "_s));
}

} // namespace Blksnap
