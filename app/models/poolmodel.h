// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Devices that hold differences, or stand by to: the pool or the reserve, of a snapshot to be taken or of one that is.
 * Where there is no spare partition, a file on a mounted file system is one as well.
 *
 * Rows are held (the snapshot has them; nobody can take them out) or planned (put there by a person, can be taken out).
 * A device with a signature is not planned until somebody agreed to lose exactly that signature; the consent is kept
 * as the token, so a device whose contents change meanwhile falls out of the plan.
 * A planned file goes by the number of its file system, on which a list has one at most; a file that is held is the
 * loop device by which it is used. Planned files stand below planned devices, since they join the pool after these.
 * What of the reserve has joined the pool is a held row of the pool, as large as the part that joined, so that the rows
 * add up to the pool; the reserve goes on listing the device.
 * Invariant: no planned device is unsuitable or carries a signature other than the one that was agreed to, and no
 * planned file lies on an unsuitable file system.
 */
#pragma once

#include "client/plan.h"
#include "client/suitability.h"
#include "joinedstorage.h"

#include <QAbstractTableModel>

#include <optional>

namespace Blksnap
{

class PoolModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DeviceColumn, SizeColumn, FateColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        NumberRole = Qt::UserRole + 1,
        PlannedRole,
        /// 0 to 1; nothing for what is not in use.
        FillRole
    };
    Q_ENUM(Role)
    enum class Purpose { Pool, Reserve };
    Q_ENUM(Purpose)
    enum class Answer { Added, AlreadyThere, Refused, NeedsConsent };
    Q_ENUM(Answer)

    explicit PoolModel(Purpose purpose, QObject *parent = nullptr);

    Purpose purpose() const
    {
        return m_purpose;
    }
    /// The other list of the same pool: a device is in one of them at most.
    void setSibling(PoolModel *sibling)
    {
        m_sibling = sibling;
    }

    void setInventory(const DeviceInventory &inventory);
    void setSnapshots(const QList<Snapshot> &snapshots);
    void setOrigins(const QList<DeviceNumber> &origins);
    /// What the snapshot has already; joined: to its pool, out of its reserve.
    void setHeld(const QList<DeviceNumber> &held, const QList<JoinedStorage> &joined = {});
    /// How much of the pool holds differences: the kernel fills its devices one after the other.
    void setFilled(quint64 bytes);
    /// Why nothing may be put here at all, say because the snapshot is lost; empty where something may.
    void setObstacle(const QString &obstacle);

    /// consent: the token of the signature that the person agreed to lose.
    Answer add(DeviceNumber device, const QString &consent = {});
    /// Plans a file, or gives the one that is planned there another size.
    Answer addFile(DeviceNumber fileSystem, quint64 size);
    /// The helper found more on a planned device than we did, and the person agreed to lose that as well.
    bool setConsent(DeviceNumber device, const QString &consent);
    bool remove(DeviceNumber device);
    /// Up (-1) or down (1) among the planned ones, which join the pool in this order.
    bool movePlanned(DeviceNumber device, int by);
    /// The first goes to that row, or as near as it may, and the others, in the order of their rows, behind it.
    void movePlannedTo(const QList<DeviceNumber> &devices, int row);
    bool canRemove(DeviceNumber device) const;
    bool canMove(DeviceNumber device, int by) const;
    void clearPlanned();
    bool contains(DeviceNumber device) const;

    QList<StorageChoice> planned() const;
    QList<FileChoice> plannedFiles() const;
    /// Bytes that what is planned here would take.
    quint64 plannedRoom() const;
    /// Bytes of a held snapshot's reserve that did not join the pool yet.
    quint64 standingBy() const;

    /// Whether and why not a device could be put here; a signature is no obstacle.
    Verdict verdictOn(DeviceNumber device) const;
    /// Whether and why not a file could be made on a file system for this list.
    Verdict fileVerdictOn(DeviceNumber fileSystem) const;
    /// The largest that this list could have there, one that is planned included.
    quint64 roomForFile(DeviceNumber fileSystem) const;
    /// Size of the file that is planned there; 0 where none is.
    quint64 plannedFileOn(DeviceNumber fileSystem) const;
    /// The same of the other list.
    quint64 siblingsFileOn(DeviceNumber fileSystem) const;
    const DeviceInventory &inventory() const
    {
        return m_inventory;
    }
    /// The first obstacle among devices under way, for the tool tip while hovering; else the first question that will
    /// be asked.
    Verdict verdictOn(const QMimeData &data) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override;
    Qt::DropActions supportedDragActions() const override;
    bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool
    dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void plannedChanged();
    /// What verdicts rest on.
    void surroundingsChanged();
    /// Not put here, and why; also for a device that had to be taken out again.
    void refused(const Blksnap::Device &device, const Blksnap::Verdict &verdict);
    /// Not put here, because a signature is on it that nobody agreed to lose.
    void consentNeeded(const Blksnap::Device &device);
    /// No file is planned there, and why; also for one that was and had to be taken out again.
    void fileRefused(const Blksnap::Device &fileSystem, const Blksnap::Verdict &verdict);

private:
    struct Row {
        StorageChoice choice;
        bool isPlanned = false;
        /// The signature that we saw when it was planned; the helper looks closer and may have named more.
        QString seen;
        /// A file that is to be made; then the choice above is of no device yet.
        std::optional<FileChoice> file = {};
        /// Which part of the device it is, if not all.
        std::optional<JoinedStorage> joined = {};

        DeviceNumber number() const
        {
            return file ? file->fileSystem.number : choice.device.number;
        }
        quint64 size() const
        {
            return file ? file->size : joined ? joined->bytes : choice.device.size;
        }
    };

    /// Plans here what the other list has planned, unless there is a file on that file system already.
    bool takeFileOver(DeviceNumber fileSystem);
    void checkPlanned();
    /// Why it cannot stay in the plan.
    Verdict verdictOn(const Row &planned) const;
    using Judge = Verdict (Suitability::*)(const Device &, const QList<DeviceNumber> &) const;
    /// What stands in the way here comes before what a judge of devices finds.
    Verdict verdictBy(Judge judge, DeviceNumber number) const;
    Verdict fileSystemVerdict(DeviceNumber fileSystem) const;
    /// The first of these whose signature will have to be given up by name.
    Verdict consentVerdict(const QList<DeviceNumber> &devices) const;
    qsizetype plannedRow(DeviceNumber number) const;
    /// Where the next planned device goes: above the files.
    qsizetype firstFileRow() const;
    /// The file system that a row's file lies on, or will.
    std::optional<Device> fileSystemOf(const Row &row) const;
    QString nameText(const Row &row) const;
    QString toolTipText(const Row &row) const;
    QString useText(qsizetype row) const;
    QString fateText(const Row &row) const;
    /// How full it is, and since when it is there, if it was not from the beginning.
    static QString fillText(const Row &held, double fill);
    quint64 roomOf(const Row &row) const;
    /// Bytes of a device of the reserve that are in the pool already.
    quint64 joinedOf(const Row &held) const;
    /// How much of it is not in the pool yet.
    QString reserveText(const Row &held) const;
    std::optional<double> fillOf(qsizetype row) const;
    quint64 filledOf(qsizetype row) const;
    /// Bytes of the pool that are filled before one that did not join out of the reserve.
    quint64 beginOf(qsizetype row) const;
    void removeRowAt(qsizetype row);

    Purpose m_purpose;
    PoolModel *m_sibling = nullptr;
    DeviceInventory m_inventory;
    QList<Snapshot> m_snapshots;
    QList<DeviceNumber> m_origins;
    QList<Row> m_rows;
    quint64 m_filled = 0;
    QString m_obstacle;
};

} // namespace Blksnap
