// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coarsepicture.h"

#include <QColor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{

constexpr int DIGITS = 3;
/// Of 256, in any of red, green and blue: text that is a little longer or bolder stays below it.
constexpr int TOLERANCE = 40;
constexpr int HIGHEST_DIGIT = 15;

int distance(QRgb one, QRgb other)
{
    return std::max({ std::abs(qRed(one) - qRed(other)),
                      std::abs(qGreen(one) - qGreen(other)),
                      std::abs(qBlue(one) - qBlue(other)) });
}

/// As it will be read back.
QRgb rounded(QRgb color)
{
    const auto round = [](int value) {
        return (value * HIGHEST_DIGIT + 127) / 255 * (255 / HIGHEST_DIGIT);
    };
    return qRgb(round(qRed(color)), round(qGreen(color)), round(qBlue(color)));
}

} // namespace

CoarsePicture::CoarsePicture(const QImage &image)
{
    const QImage small = image.convertToFormat(QImage::Format_RGB32)
                             .scaled(COLUMNS, ROWS, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    for (int y = 0; y < ROWS; ++y) {
        for (int x = 0; x < COLUMNS; ++x) {
            m_cells << rounded(small.pixel(x, y));
        }
    }
}

CoarsePicture CoarsePicture::fromText(const QStringList &lines)
{
    CoarsePicture picture;
    for (const QString &line : lines) {
        for (qsizetype at = 0; at + DIGITS <= line.size(); at += DIGITS) {
            picture.m_cells << QColor(u'#' + line.sliced(at, DIGITS)).rgb();
        }
    }
    return picture.m_cells.size() == COLUMNS * ROWS ? picture : CoarsePicture();
}

QStringList CoarsePicture::toText() const
{
    QStringList lines;
    for (int row = 0; row < ROWS; ++row) {
        QString line;
        for (const QRgb cell : m_cells.sliced(static_cast<qsizetype>(row) * COLUMNS, COLUMNS)) {
            for (const int value : { qRed(cell), qGreen(cell), qBlue(cell) }) {
                line += QString::number(value / (255 / HIGHEST_DIGIT), 16);
            }
        }
        lines << line;
    }
    return lines;
}

double CoarsePicture::strangersIn(const CoarsePicture &other) const
{
    int strangers = 0;
    for (int y = 0; y < ROWS; ++y) {
        for (int x = 0; x < COLUMNS; ++x) {
            int nearest = 255;
            for (int row = std::max(y - 1, 0); row <= std::min(y + 1, ROWS - 1); ++row) {
                for (int column = std::max(x - 1, 0); column <= std::min(x + 1, COLUMNS - 1); ++column) {
                    nearest = std::min(nearest,
                                       distance(other.m_cells.at(y * COLUMNS + x), m_cells.at(row * COLUMNS + column)));
                }
            }
            strangers += nearest > TOLERANCE ? 1 : 0;
        }
    }
    return static_cast<double>(strangers) / (COLUMNS * ROWS);
}

double CoarsePicture::difference(const CoarsePicture &other) const
{
    if (isNull() || other.isNull()) {
        return 1;
    }
    // What is gone is as bad as what is new.
    return std::max(strangersIn(other), other.strangersIn(*this));
}

} // namespace Blksnap
