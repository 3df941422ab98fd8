#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures copy-on-write side by side with the raw device and with others, round by round; writes /out/bench.json."""

import argparse
import datetime
import json
import os
import subprocess
from pathlib import Path

import loads
import setups


def measure(setup, seed, selected):
    found = {}
    for load in selected:
        on_device = load.on in ("target", "image")
        if not on_device:
            setup.release()
            loads.make_file_system(load, setup.base)
        if load.fresh:
            setup.fresh()
        if on_device:
            result = loads.run(load, setup.target if load.on == "target" else setup.image, seed)
        else:
            result = loads.run_mounted(load, setup.target, seed)
        if result is None:
            continue
        if load.fresh and result["bytes"]:
            result["stored_per_byte"] = setup.stored() / result["bytes"]
        found[load.name] = result
    # What file systems and fstrim left is zeroes here and there, which need no copy.
    setup.release()
    setups.fill(setup.base, setup.disks.origin.size)
    return found


def measure_one(setup, load, seed):
    """One load on a device, with the first touches before it that others do before theirs."""
    setup.fresh()
    if not load.fresh:
        loads.run(loads.LOADS[0], setup.target, seed)
    result = loads.run(load, setup.target if load.on == "target" else setup.image, seed)
    if load.fresh:
        result["stored_per_byte"] = setup.stored() / result["bytes"]
    return result


def rounds(arguments, selected):
    """All loads of a setup at once, setup after setup; yields (round, setup, results by load)."""
    for latency in arguments.latency or [100, 0]:
        with setups.Disks(arguments.mib, latency) as disks:
            for turn in range(arguments.rounds):
                for name in arguments.setup or setups.SETUPS:
                    with setups.SETUPS[name](disks) as setup:
                        yield latency, turn, name, measure(setup, turn + 1, selected)


def alternating(arguments, selected):
    """All setups for one load within seconds, there and back, so that a computer that has other things to do has them for all."""
    for latency in arguments.latency or [100, 0]:
        with setups.Disks(arguments.mib, latency) as disks:
            for load in selected:
                for turn in range(arguments.rounds):
                    for name in (arguments.setup or list(setups.SETUPS))[::-1 if turn % 2 else 1]:
                        with setups.SETUPS[name](disks) as setup:
                            yield latency, turn, name, {load.name: measure_one(setup, load, turn + 1)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--mib", type=int, default=1024, help="size of the origin")
    parser.add_argument("--latency", type=int, action="append", help="microseconds; 100 and 0 if not said")
    parser.add_argument("--setup", action="append", choices=setups.SETUPS, help="all if not said")
    parser.add_argument("--load", action="append", default=[], help="only loads with this in their name")
    parser.add_argument("--parameter", action="append", default=[], help="NAME=VALUE for our module")
    parser.add_argument("--alternate", action="store_true", help="setup against setup for each load on its own; no file systems")
    parser.add_argument("--brief", action="store_true", help="only to see that all of it works")
    arguments = parser.parse_args()
    if arguments.brief:
        arguments.rounds, arguments.mib, arguments.latency = 1, 64, [100]
        arguments.setup = ["raw", "held", "dm-snapshot 16k", "dm-thin 64k"]
    setups.Loaded.parameters = arguments.parameter
    for module in ("null_blk", "dm-snapshot", "dm-thin-pool"):
        subprocess.run(["modprobe", module, *(["nr_devices=0"] if module == "null_blk" else [])], check=True)
    if not setups.CONFIGFS.exists():
        subprocess.run(["mount", "-t", "configfs", "none", "/sys/kernel/config"], check=True)
    # One of each kind: on a device, on an image, in a file system.
    selected = [each for each in loads.LOADS[::4 if arguments.brief else 1]
                if not arguments.load or any(part in each.name for part in arguments.load)]
    if arguments.alternate:
        selected = [load for load in selected if load.on in ("target", "image")]
    results = []
    for latency, turn, name, found in (alternating if arguments.alternate else rounds)(arguments, selected):
        results.append({"latency_us": latency, "round": turn, "setup": name, "loads": found})
        for load, result in found.items():
            print(f"# {latency:4} {turn} {name:16} {load:40} {result['iops']:9.1f}/s p50 {result.get('p50_us', 0):7.0f} "
                  f"p99 {result.get('p99_us', 0):7.0f} cpu {result.get('cpu_us', 0):6.0f} "
                  f"stored {result.get('stored_per_byte', 0):.2f}", flush=True)
    Path("/out").mkdir(exist_ok=True)
    document = {"date": datetime.date.today().isoformat(), "kernel": os.uname().release, "cpus": os.cpu_count(), "mib": arguments.mib,
                "results": results}
    Path("/out/bench.json").write_text(json.dumps(document, indent=1))
    print("1..1\nok 1 - bench")


if __name__ == "__main__":
    main()
