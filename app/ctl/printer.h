// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How things look on a terminal and in JSON. Keys of the JSON are part of the interface: they are only ever added to.
 */
#pragma once

#include "client/backend.h"
#include "client/changedranges.h"

#include <QString>

namespace Blksnap::Printer
{

/// Columns as wide as their widest cell.
QString table(const QList<QStringList> &rows);

QString devices(const Backend &backend, bool isJson);
QString snapshots(const Backend &backend, bool isJson);
QString changes(const ChangeMap &map, int sinceNumber, bool isJson);
QString changedFiles(const ChangedFiles &files, const FilesQuestion &question, bool isJson);
/// What a list of files does not have, for people; empty if it has all.
QString leftOut(const ChangedFiles &files);
QString event(const Event &event, const Backend &backend, bool isJson);
QString events(const Backend &backend, bool isJson);
QString taken(const TakenSnapshot &snapshot, bool isJson);
QString capacity(quint64 bytes, bool isJson);
QString failure(const Failure &failure, const DeviceInventory &devices, bool isJson);
/// Of what is wrong with the command line.
QString complaint(const QString &words, bool isJson);
QString done(bool isJson);

} // namespace Blksnap::Printer
