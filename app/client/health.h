// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What of the system is there: module, helper, watch service. A value; the window's empty states follow from it.
 */
#pragma once

#include <QMetaType>
#include <QString>

namespace Blksnap
{

struct Health {
    Q_GADGET
public:
    enum class Module {
        Unknown,
        Loaded,
        NotLoaded,
        NotInstalled,
        /// One is loaded whose interface is not the one that we speak: an older one, or somebody else's.
        Unsuited
    };
    Q_ENUM(Module)
    enum class Service {
        Unknown,
        Available,
        Missing,
        /// It is there, but answers with errors, or not at all.
        Failing
    };
    Q_ENUM(Service)

    /// Of a service that is installed.
    struct Program {
        /// Empty where it is not known.
        QString version;
        bool isRunning = false;

        bool operator==(const Program &) const = default;
    };

    Module module = Module::Unknown;
    QString moduleVersion;
    QString kernelRelease;
    /// blksnap-helper, which does what is asked for.
    Service helper = Service::Unknown;
    /// blksnap-watch, which tells events and maps.
    Service watch = Service::Unknown;
    Program helperProgram;
    Program watchProgram;
    /// polkit lets us ask the watch service.
    bool mayQuery = true;
    /// The firmware has the kernel load signed modules only.
    bool secureBoot = false;

    bool operator==(const Health &) const = default;
};

} // namespace Blksnap

Q_DECLARE_METATYPE(Blksnap::Health)
Q_DECLARE_METATYPE(Blksnap::Health::Program)
