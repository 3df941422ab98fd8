// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A file that is written whole or not at all: what was there before stays until the new one is on its way to the disk.
 *
 * Nothing at all is not written either: a picture that could not be made is not one that was saved.
 *
 * Blocks while it writes, so it belongs into a thread of its own.
 */
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace Blksnap
{

bool writeWhole(const QString &path, const QByteArray &content);
/// The content of a picture's file; empty if it could not be made.
QByteArray pngOf(const QImage &image);

} // namespace Blksnap
