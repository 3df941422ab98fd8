// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wholefile.h"

#include <QBuffer>
#include <QSaveFile>

namespace Blksnap
{

bool writeWhole(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    // It remembers what went wrong on the way.
    return !content.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
        && file.commit();
}

QByteArray pngOf(const QImage &image)
{
    QBuffer content;
    image.save(&content, "PNG");
    return content.data();
}

} // namespace Blksnap
