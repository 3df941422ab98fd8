// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the colours of a change map mean, with the number of bytes behind each, so that no colour has to be told apart.
 *
 * A list with a tick for each interval: what is not ticked is left out of the picture. The choice stays when another
 * map comes, because it is about "the last interval but one" and not about a number that moves on.
 */
#pragma once

#include "models/changedigest.h"
#include "models/changepyramid.h"

#include <QListWidget>
#include <QSet>

namespace Blksnap
{

class ChangeMapLegend : public QListWidget
{
    Q_OBJECT

public:
    explicit ChangeMapLegend(QWidget *parent = nullptr);

    /// @param times when the snapshots were taken, by number
    void setMap(int snapshotNumber, const ChangeDigest &digest, int sinceNumber, const QHash<int, QString> &times = {});
    /// The numbers that are not to be seen on a map with this last snapshot.
    ChangePyramid::Hidden hidden(int snapshotNumber) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hiddenChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry {
        /// 0: since the last snapshot, 1: the interval before that ...; EARLIER, NEVER.
        int key = 0;
        int newest = 0;
        int oldest = 0;

        bool operator==(const Entry &) const = default;
    };

    static QList<Entry> entriesFor(int snapshotNumber);
    QString textOf(const Entry &entry, quint64 bytes) const;
    QIcon swatchOf(const Entry &entry) const;
    void showSwatches();
    void adjustHeight();

    QList<Entry> m_entries;
    QSet<int> m_hidden;
    QHash<int, QString> m_times;
    int m_snapshotNumber = 0;
    int m_sinceNumber = 0;
};

} // namespace Blksnap
