// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "exitcode.h"
#include "printer.h"

#include <CLI/CLI.hpp>

#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

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

constexpr quint64 SECTOR = 512;
constexpr quint64 MEBIBYTE = 1024 * 1024;

/// A size that was made a number by AsSizeValue.
CLI::Validator multipleOf(quint64 unit)
{
    return { [unit](const std::string &text) {
                const quint64 size = QString::fromStdString(text).toULongLong();
                return size % unit == 0 ? std::string() : text + " is no multiple of " + std::to_string(unit);
            },
             std::string() };
}

/// "/home=4GiB": sizes are powers of 1024, whatever the unit is called.
FileOption fileOf(const std::string &text)
{
    const size_t equals = text.rfind('=');
    std::string size = equals == std::string::npos ? std::string() : text.substr(equals + 1);
    const bool isSize = CLI::AsSizeValue(false)(size).empty() && multipleOf(MEBIBYTE)(size).empty();
    const quint64 bytes = QString::fromStdString(size).toULongLong();
    if (equals == 0 || equals == std::string::npos || !isSize || bytes == 0) {
        throw CLI::ValidationError(text, "is no FILESYSTEM=SIZE with a size in MiB");
    }
    return { .place = QString::fromStdString(text.substr(0, equals)), .size = bytes };
}

CLI::callback_t collectInto(QList<FileOption> &files)
{
    return [&files](const CLI::results_t &texts) {
        for (const std::string &text : texts) {
            files << fileOf(text);
        }
        return true;
    };
}

} // namespace

bool Options::needsWatch() const
{
    switch (command) {
    case Command::Events:
    case Command::SnapshotList:
        return true;
    case Command::SnapshotDestroy:
    case Command::StorageAdd: {
        // The kernel knows ids, names only the service.
        static const QRegularExpression isId(u"^[0-9a-f]{8}[0-9a-f-]*$"_s);
        return !isId.match(snapshot).hasMatch();
    }
    case Command::Devices:
    case Command::SnapshotCreate:
    case Command::Changes:
    case Command::Track:
    case Command::Untrack:
    case Command::ModuleLoad:
        break;
    }
    return false;
}

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
            ->add_option("--storage-file",
                         collectInto(options.storageFiles),
                         "Make a file of that size for the pool, on a mounted ext4 or XFS")
            ->type_name("FILESYSTEM=SIZE")
            ->expected(1, CLI::detail::expected_max_vector_size);
        command
            ->add_option("--reserve-file",
                         collectInto(options.reserveFiles),
                         "Make a file of that size that joins the pool when it runs low")
            ->type_name("FILESYSTEM=SIZE")
            ->expected(1, CLI::detail::expected_max_vector_size);
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
    create
        ->add_option("--grow-step", options.policy.growStep, "How much of the reserve joins the pool at once at least")
        ->transform(CLI::AsSizeValue(false))
        ->check(multipleOf(SECTOR))
        ->type_name("SIZE");
    create->add_option("--keep-free", options.policy.keepFree, "How much of the pool is kept free at least")
        ->transform(CLI::AsSizeValue(false))
        ->check(multipleOf(SECTOR))
        ->type_name("SIZE");
    create
        ->add_option("--at-reserve-end",
                     options.policy.atReserveEnd,
                     "What is done when the reserve is used up: warn, or release the snapshot")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, ReserveEnd>{ { "warn", ReserveEnd::Warn }, { "release", ReserveEnd::Release } }))
        ->type_name("ACTION");
    choose(create, Options::Command::SnapshotCreate);
    choose(snapshots->add_subcommand("list", "List snapshots"), Options::Command::SnapshotList);
    auto *destroy = snapshots->add_subcommand("destroy", "Release a snapshot; its images are lost");
    destroy->add_option("snapshot", snapshot, "Id, its first 8 characters or more, or name")->required();
    choose(destroy, Options::Command::SnapshotDestroy);

    auto *storageCommand = app.add_subcommand("storage", "Care for the pool of a snapshot");
    storageCommand->require_subcommand(1);
    auto *add = storageCommand->add_subcommand("add", "Add room to the pool or the reserve of a snapshot");
    add->add_option("snapshot", snapshot, "Id, its first 8 characters or more, or name")->required();
    addStorage(add);
    choose(add, Options::Command::StorageAdd);

    auto *changes = app.add_subcommand("changes", "List what changed on a tracked device");
    changes->add_option("device", devices, "Tracked device")->required()->expected(1)->type_name("DEVICE");
    changes->add_option("--since", options.since, "Number of a snapshot; by default the last one")
        ->check(CLI::Range(0, 255));
    changes->add_flag("--files", options.isAboutFiles, "Which files own what changed: of ext4, and of a mounted XFS");
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
        const bool isFailure = error.get_exit_code() != static_cast<int>(CLI::ExitCodes::Success);
        exitCode = static_cast<int>(isFailure ? ExitCode::Usage : ExitCode::Success);
        // It may have failed before it came to that option.
        const std::span words(argv, static_cast<std::size_t>(argc));
        if (isFailure && std::ranges::contains(words, std::string_view("--json"))) {
            QTextStream(stderr) << Printer::complaint(QString::fromStdString(error.what()), true);
        } else {
            app.exit(error);
        }
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
