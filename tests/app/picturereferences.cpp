// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturereferences.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{
constexpr auto NAME_MARK = "= "_L1;
} // namespace

PictureReferences PictureReferences::read(const QString &path)
{
    PictureReferences references;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        return references;
    }
    const QStringList parts = (u'\n' + QString::fromUtf8(file.readAll())).split(u"\n"_s + NAME_MARK);
    // Before the first name there is the header.
    for (const QString &part : parts.sliced(1)) {
        const QStringList lines = part.split(u'\n', Qt::SkipEmptyParts);
        references.set(lines.value(0), CoarsePicture::fromText(lines.sliced(std::min<qsizetype>(lines.size(), 1))));
    }
    return references;
}

bool PictureReferences::write(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Text)) {
        return false;
    }
    file.write("# SPDX-FileCopyrightText: 2026 Blksnap Manager contributors\n"
               // In two parts, else the check of the licences takes it for that of this file.
               "# SPDX-License-"
               "Identifier: GPL-3.0-or-later\n"
               "# Written by app_tst_screenshots with BLKSNAP_RENEW_REFERENCES=1.\n");
    for (auto picture = m_pictures.cbegin(); picture != m_pictures.cend(); ++picture) {
        file.write((NAME_MARK + picture.key() + u'\n').toUtf8());
        file.write((picture->toText().join(u'\n') + u'\n').toUtf8());
    }
    return file.commit();
}

} // namespace Blksnap
