// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The largest changed areas of a device as a list, for who would rather read than look.
 *
 * Made ready in another thread, and only while it is seen; of two maps in quick succession the later one wins.
 */
#pragma once

#include "client/changedfiles.h"
#include "client/changedranges.h"

#include <QTableWidget>

#include <optional>

namespace Blksnap
{

class ChangedAreasList : public QTableWidget
{
    Q_OBJECT

public:
    explicit ChangedAreasList(QWidget *parent = nullptr);

    void setMap(const ChangeMap &map, int sinceNumber);
    std::optional<ByteRange> currentArea() const;

Q_SIGNALS:
    void blockChosen(qsizetype block);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void update();
    void fill(const QList<ChangedRange> &ranges, const ChangeMap &map);
    /// @param last the number of the last snapshot
    static QString whenText(int number, int last);

    ChangeMap m_map;
    int m_sinceNumber = 0;
    int m_generation = 0;
};

} // namespace Blksnap
