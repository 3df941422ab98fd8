// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "exitcode.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace Blksnap
{

namespace
{

QStringList listOf(const std::vector<std::string> &values)
{
    QStringList list;
    for (const std::string &value : values) {
        list << QString::fromStdString(value);
    }
    return list;
}

} // namespace

std::optional<Options> parseOptions(int argc, char *argv[], int &exitCode)
{
    Options options;
    std::string snapshot;
    std::string name;
    std::vector<std::string> devices;
    std::vector<std::string> storage;
    std::vector<std::string> reserve;
    std::vector<std::string> losses;

    CLI::App app("Freezes mounted disks, and shows what has changed since", "blksnapctl");
    app.require_subcommand(1);
    app.set_version_flag("--version", BLKSNAP_VERSION);
    app.add_flag("--json", options.isJson, "Print JSON");
    app.fallthrough();
    const auto choose = [&options](CLI::App *command, Options::Command which) {
        command->final_callback([&options, which] { options.command = which; });
    };
    const auto addStorage = [&](CLI::App *command) {
        command->add_option("--storage", storage, "Device for the pool; its contents are lost")->type_name("DEVICE");
        command->add_option("--reserve", reserve, "Device that joins the pool when it runs low")->type_name("DEVICE");
        command
            ->add_option(
                "--lose", losses, "Agree to lose exactly this signature, as 'devices' shows it: DEVICE=TYPE:ID")
            ->type_name("DEVICE=TOKEN");
    };

    choose(app.add_subcommand("devices", "List block devices"), Options::Command::Devices);

    auto *snapshots = app.add_subcommand("snapshot", "Take, list and release snapshots");
    snapshots->require_subcommand(1);
    auto *create = snapshots->add_subcommand("create", "Freeze devices at one moment");
    create->add_option("devices", devices, "Devices to freeze")->required()->type_name("DEVICE");
    create->add_option("--name", name, "Name of the snapshot");
    addStorage(create);
    choose(create, Options::Command::SnapshotCreate);
    choose(snapshots->add_subcommand("list", "List snapshots"), Options::Command::SnapshotList);
    auto *destroy = snapshots->add_subcommand("destroy", "Release a snapshot; its images are lost");
    destroy->add_option("snapshot", snapshot, "Id, beginning of an id, or name")->required();
    choose(destroy, Options::Command::SnapshotDestroy);

    auto *storageCommand = app.add_subcommand("storage", "Care for the pool of a snapshot");
    storageCommand->require_subcommand(1);
    auto *add = storageCommand->add_subcommand("add", "Add room to the pool or the reserve of a snapshot");
    add->add_option("snapshot", snapshot, "Id, beginning of an id, or name")->required();
    addStorage(add);
    choose(add, Options::Command::StorageAdd);

    auto *changes = app.add_subcommand("changes", "List what changed on a tracked device");
    changes->add_option("device", devices, "Tracked device")->required()->expected(1)->type_name("DEVICE");
    changes->add_option("--since", options.since, "Number of a snapshot; by default the last one")
        ->check(CLI::Range(0, 255));
    choose(changes, Options::Command::Changes);

    auto *events = app.add_subcommand("events", "List what happened to the snapshots");
    events->add_flag("--follow", options.isFollowing, "Go on and print events as they happen");
    choose(events, Options::Command::Events);

    auto *track = app.add_subcommand("track", "Track changes without a snapshot");
    track->add_option("devices", devices, "Devices to track")->required()->type_name("DEVICE");
    choose(track, Options::Command::Track);
    auto *untrack = app.add_subcommand("untrack", "Stop tracking; the change map is lost");
    untrack->add_option("devices", devices, "Tracked devices")->required()->type_name("DEVICE");
    choose(untrack, Options::Command::Untrack);

    auto *module = app.add_subcommand("module", "Care for the kernel module");
    module->require_subcommand(1);
    choose(module->add_subcommand("load", "Load it"), Options::Command::ModuleLoad);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        exitCode = app.exit(error) == 0 ? static_cast<int>(ExitCode::Success) : static_cast<int>(ExitCode::Usage);
        return std::nullopt;
    }
    options.snapshot = QString::fromStdString(snapshot);
    options.name = QString::fromStdString(name);
    options.devices = listOf(devices);
    options.storage = listOf(storage);
    options.reserve = listOf(reserve);
    options.losses = listOf(losses);
    return options;
}

} // namespace Blksnap
