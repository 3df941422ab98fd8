// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * One run of blksnapctl: waits until the back end knows the machine, does what was asked for, prints, ends.
 *
 * Invariant: finished() comes exactly once, and everything was printed before. Data goes to one stream, messages for
 * people to the other.
 */
#pragma once

#include "exitcode.h"
#include "options.h"

#include "client/backend.h"

#include <QObject>
#include <QTextStream>

#include <expected>

namespace Blksnap
{

class Session : public QObject
{
    Q_OBJECT

public:
    Session(Backend *backend, const Options &options, QTextStream *out, QTextStream *errors, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    template<typename T> using Found = std::expected<T, QString>;

    void runIfReady();
    void run();
    void end(ExitCode code);
    void fail(const Failure &failure);
    void complain(const QString &text);
    /// Of a snapshot that was not found: perhaps only because names are not known.
    void complainOfSnapshot(const QString &text);

    void create();
    void hintAt(const QList<StorageChoice> &storage, const QList<Device> &origins);
    void destroy();
    void addStorage();
    void track(bool isOn);
    void loadModule();
    void changes();
    void changedFiles(DeviceNumber device);
    void events();

    Found<Device> findDevice(const QString &text) const;
    Found<QList<Device>> findDevices(const QStringList &texts) const;
    Found<QList<StorageChoice>> findStorage(const QStringList &texts) const;
    Found<QList<FileChoice>> findFiles(const QList<FileOption> &files) const;
    Found<StorageAddition> findAllStorage() const;
    Found<Snapshot> findSnapshot() const;
    /// What is wrong with @p addition and @p origins beside what is not there; empty if nothing is.
    QString problemOf(const StorageAddition &addition, const QList<Device> &origins) const;
    /// Why names and events are not known, if they are not.
    std::optional<Failure> watchFailure() const;

    Backend *m_backend;
    Options m_options;
    QTextStream *m_out;
    QTextStream *m_errors;
    bool m_hasRun = false;
};

} // namespace Blksnap
