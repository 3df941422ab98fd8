// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How pictures of one kind of window (dark, small, German) looked when somebody last looked at them and found them
 * right: a text file with a coarse picture below each name.
 */
#pragma once

#include "coarsepicture.h"

#include <QMap>

namespace Blksnap
{

class PictureReferences
{
public:
    /// Empty where there is no such file.
    static PictureReferences read(const QString &path);
    bool write(const QString &path) const;

    void set(const QString &name, const CoarsePicture &picture)
    {
        m_pictures.insert(name, picture);
    }
    /// Null for a name that is not there.
    CoarsePicture picture(const QString &name) const
    {
        return m_pictures.value(name);
    }

private:
    QMap<QString, CoarsePicture> m_pictures;
};

} // namespace Blksnap
