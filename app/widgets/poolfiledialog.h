// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Asks on which file system a file is to be made for the pool or the reserve, and how large, and says what will happen.
 *
 * Plans nothing by itself: who opens it asks for choice() when it was accepted. What it offers moves with the list that
 * it is for, which outlives it.
 * Invariant: it can be accepted only while its choice is suitable, as far as that list can tell.
 */
#pragma once

#include "models/filesystemmodel.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace Blksnap
{

class SizeBox;
class SteadyTreeView;

class PoolFileDialog : public QDialog
{
    Q_OBJECT

public:
    /// When the file is made: together with the snapshot, or for one that is held already.
    enum class Occasion { Take, Addition };

    /// wanted: how large it had best be, in bytes; 0 where nobody can tell.
    PoolFileDialog(const PoolModel *list, Occasion occasion, quint64 wanted, QWidget *parent = nullptr);

    std::optional<FileChoice> choice() const;

private:
    /// The one to begin with: the roomiest, on another disk than what is frozen if there is one.
    void selectBest();
    void useSelection();
    /// After the file systems moved: the selection stays where it was, if that is possible.
    void restoreSelection();
    quint64 proposedSize(DeviceNumber fileSystem) const;
    void update();

    const PoolModel *m_list;
    Occasion m_occasion;
    quint64 m_wanted;
    FileSystemModel m_fileSystems;
    std::optional<DeviceNumber> m_current;
    /// What the size was set to by us; another one was typed.
    quint64 m_proposed = 0;
    SteadyTreeView *m_view;
    SizeBox *m_size;
    QLabel *m_sentence;
    QPushButton *m_accept = nullptr;
};

} // namespace Blksnap
