// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the colours of a change map mean, with the number of bytes behind each, so that no colour has to be told apart.
 */
#pragma once

#include "client/changemap.h"

#include <QWidget>

class QLabel;

namespace Blksnap
{

class ChangeMapLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeMapLegend(QWidget *parent = nullptr);

    void setMap(const ChangeMap &map, int sinceNumber);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSwatches();

    QLabel *m_sinceSwatch;
    QLabel *m_beforeSwatch;
    QLabel *m_neverSwatch;
    QLabel *m_since;
    QLabel *m_before;
    QLabel *m_never;
};

} // namespace Blksnap
