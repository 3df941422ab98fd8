// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missingpart.h"

using namespace Qt::StringLiterals;

namespace Blksnap
{

QString MissingPart::installCommands()
{
    return u"sudo cmake --install build/release\n"
           "sudo systemctl daemon-reload && sudo systemctl reload dbus"_s;
}

QString MissingPart::copied()
{
    return tr("The commands are in the clipboard; an administrator runs them in a terminal.");
}

QString MissingPart::copiedForSources()
{
    return tr("The commands are in the clipboard; run them in the folder of the source.");
}

MissingPart MissingPart::noModule(const Health &health)
{
    const QString kernel = health.kernelRelease;
    QString text = tr("Disks can be looked at, but not frozen: the module blksnap was not built for Linux %1. DKMS "
                      "builds it with the headers of this kernel, and again for each kernel that comes later; the "
                      "commands are those of the README. This window notices by itself.")
                       .arg(kernel);
    if (health.secureBoot) {
        text += u'\n'
            + tr("Secure Boot is on: the module has to be signed with a key that this computer trusts. DKMS makes such "
                 "a key; enrol it with mokutil --import /var/lib/dkms/mok.pub and confirm it at the next start.");
    }
    return { .iconName = u"dialog-warning"_s,
             .title = tr("There is no kernel module for this kernel"),
             .text = text,
             .remedy = Remedy::CopyCommands,
             .buttonText = tr("Copy the commands"),
             // The sources lie where the window was installed, so they have its version.
             .commands = u"sudo apt install dkms linux-headers-%1\n"
                         "sudo dkms install blksnap/%2 -k %1"_s.arg(kernel, QCoreApplication::applicationVersion()),
             .copiedText = copied(),
             .obstacle = tr("The kernel module blksnap is not loaded.") };
}

MissingPart MissingPart::unsuitedModule(const Health &health)
{
    return { .iconName = u"dialog-warning"_s,
             .title = tr("The loaded module does not fit"),
             .text =
                 tr("Disks can be looked at, but not frozen: a module blksnap is loaded (version %1), but it is older "
                    "than this window, or another project’s. Release its snapshots, unload it, then load the one "
                    "that belongs to this window.")
                     .arg(health.moduleVersion.isEmpty() ? tr("unknown") : health.moduleVersion),
             .remedy = Remedy::CopyCommands,
             .buttonText = tr("Copy the commands"),
             .commands = u"sudo modprobe -r blksnap\nsudo modprobe blksnap"_s,
             .copiedText = copied(),
             .obstacle = tr("The loaded kernel module does not fit.") };
}

std::optional<MissingPart> MissingPart::of(const Health &health)
{
    if (health.module == Health::Module::NotInstalled) {
        return noModule(health);
    }
    if (health.module == Health::Module::Unsuited) {
        return unsuitedModule(health);
    }
    if (health.helper == Health::Service::Missing) {
        return MissingPart{ .iconName = u"dialog-warning"_s,
                            .title = tr("The privileged helper is missing"),
                            .text = tr("Disks can be looked at, but not frozen: blksnap-helper is not installed, or "
                                       "the system bus does not know it. Install it; this window notices by itself."),
                            .remedy = Remedy::CopyCommands,
                            .buttonText = tr("Copy the commands"),
                            .commands = installCommands(),
                            .copiedText = copiedForSources(),
                            .obstacle = tr("The privileged helper is not installed.") };
    }
    if (health.module == Health::Module::NotLoaded) {
        return MissingPart{ .iconName = u"drive-harddisk"_s,
                            .title = tr("The kernel module is not loaded"),
                            .text = tr("Disks can be looked at, but not frozen. The module blksnap is installed for "
                                       "Linux %1 and can be loaded now; nothing is frozen or tracked by that alone.")
                                        .arg(health.kernelRelease),
                            .remedy = Remedy::LoadModule,
                            .buttonText = tr("Load the module"),
                            .commands = {},
                            .copiedText = {},
                            .obstacle = tr("The kernel module blksnap is not loaded.") };
    }
    return std::nullopt;
}

std::optional<MissingPart> MissingPart::ofWatch(const Health &health)
{
    // Where nothing can be frozen, that is said first.
    if (of(health)) {
        return std::nullopt;
    }
    if (health.watch == Health::Service::Failing) {
        return MissingPart{ .iconName = u"dialog-warning"_s,
                            .title = {},
                            .text = tr("The watch service does not answer as it should: snapshots may have no names, "
                                       "what happens to them may not be told, and no pool may grow from its reserve. "
                                       "Its journal may say why; this window notices by itself when it answers again."),
                            .remedy = Remedy::CopyCommands,
                            .buttonText = tr("Copy the commands"),
                            .commands = u"sudo journalctl -u blksnap-watch -n 50 --no-pager\n"
                                        "sudo systemctl restart blksnap-watch"_s,
                            .copiedText = copied(),
                            .obstacle = {} };
    }
    if (health.watch != Health::Service::Missing) {
        return std::nullopt;
    }
    return MissingPart{ .iconName = u"dialog-warning"_s,
                        .title = tr("The watch service is missing"),
                        .text = tr("The watch service is missing: snapshots have no names, what happens to them is not "
                                   "told, and no pool grows from its reserve. Install blksnap-watch; this window "
                                   "notices by itself."),
                        .remedy = Remedy::CopyCommands,
                        .buttonText = tr("Copy the commands"),
                        .commands = installCommands(),
                        .copiedText = copiedForSources(),
                        .obstacle = {} };
}

} // namespace Blksnap
