// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * How full a pool is: a bar with the numbers written on it, so that neither colour nor length is needed to read it. Of
 * a snapshot that is lost it says that instead.
 */
#pragma once

#include <QProgressBar>

namespace Blksnap
{

struct Snapshot;

class PoolGauge : public QProgressBar
{
    Q_OBJECT

public:
    explicit PoolGauge(QWidget *parent = nullptr);

    void setFill(const Snapshot &snapshot);
    /// Before a snapshot is taken: how much room there will be.
    void setPlanned(quint64 capacity);
};

} // namespace Blksnap
