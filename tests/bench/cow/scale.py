#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how cost grows: with the size of a device, the number of devices, the pieces of the pool, the writes that were made; and how
long writes are held back by taking a snapshot under load. Writes /out/scale.json.

The disks answer at once and remember nothing, so they may be of any size; only what the module does and needs is measured.
"""

import argparse
import datetime
import json
import random
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

import blksnap
import loads
from disks import MIB, SECTOR, Writers, null_blk

GIB = 1024  # in MiB
POOL_MIB = 64 * GIB


@contextmanager
def disks(count, mib):
    """Paths of null_blk disks."""
    if count == 0:
        yield []
        return
    with null_blk(f"scale{count}", size=mib, memory_backed=0, blocksize=512) as path, disks(count - 1, mib) as others:
        yield [path, *others]


def memory():
    """Bytes that the system uses, what could be had back left out."""
    Path("/proc/sys/vm/drop_caches").write_text("3")
    fields = {line.split(":")[0]: int(line.split()[1]) for line in Path("/proc/meminfo").read_text().splitlines()}
    return 1024 * (fields["MemTotal"] - fields["MemFree"] - fields["Buffers"] - fields["Cached"] - fields["SReclaimable"])


def write(path, count):
    """4 KiB here and there, as many as that; returns how many a second."""
    load = loads.Load("4k here and there", "target", True, ("--rw=randwrite", "--bs=4k", "--iodepth=16", f"--number_ios={count}"))
    return loads.run(load, path, 1)["iops"]


def forget(paths):
    for path in paths:
        blksnap.control.remove_tracker(blksnap.number(path))


def take(*arguments, **options):
    """The same as take_once(), the second time: what the system keeps for its own use is there then."""
    take_once(*arguments, **options)
    return take_once(*arguments, **options)


def take_once(paths, store, ranges=None, writes=0):
    """What a snapshot of these devices costs: seconds, microseconds of frozen writes, bytes of memory."""
    empty = memory()
    for path in paths:
        blksnap.control.add_tracker(blksnap.number(path))
    tracked = memory()
    began = time.monotonic()
    with blksnap.Snapshot(blksnap.control, paths, store, ranges) as snapshot:
        found = {"seconds": time.monotonic() - began, "freeze_us": int(snapshot.status("freeze_microseconds")),
                 "tracked_bytes": tracked - empty, "held_bytes": memory() - tracked}
        if writes:
            found["writes"] = writes
            found["writes_per_second"] = write(paths[0], writes)
            found["after_writes_bytes"] = memory() - tracked
            assert snapshot.status("state") == "taken"
    forget(paths)
    return found


def by_size(store, touched):
    found = {}
    for title, mib in (("1 GiB", GIB), ("1 TiB", GIB << 10), ("16 TiB", GIB << 14)):
        with disks(1, mib) as paths:
            found[title] = take(paths, store, writes=touched)
    return found


def by_devices(store):
    found = {}
    for count in (1, 8, 64):
        with disks(count, GIB) as paths:
            found[count] = take(paths, store)
    return found


def by_ranges(store, touched):
    """Pieces of 8 MiB, with a gap after each."""
    piece = 8 * MIB // SECTOR
    found = {}
    for count in (1, 1000):
        with disks(1, GIB) as paths:
            found[count] = take(paths, store, [(index * 2 * piece, piece) for index in range(count)] if count > 1 else None, writes=touched)
    return found


def by_writes(store, most):
    found = {}
    for count in (most // 100, most // 10, most):
        with disks(1, GIB) as paths:
            found[count] = take_once(paths, store, writes=count)
    return found


def freezes(store, count):
    """Microseconds that writes were held back, of so many snapshots under full load, in order."""
    found = []
    with disks(1, GIB) as (path,), Writers(path, "--direct=1", "--rw=randwrite", "--bs=4k", "--iodepth=16"):
        for _ in range(count):
            with blksnap.Snapshot(blksnap.control, [path], store) as snapshot:
                found.append(int(snapshot.status("freeze_microseconds")))
                time.sleep(random.random() / 50)  # another moment of the load each time
        blksnap.control.remove_tracker(blksnap.number(path))
    return sorted(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--snapshots", type=int, default=200)
    parser.add_argument("--writes", type=int, default=10000000, help="at most, where their number is what grows")
    parser.add_argument("--touched", type=int, default=20000, help="writes where something else grows")
    arguments = parser.parse_args()
    subprocess.run(["modprobe", "blksnap"], check=True)
    module = int(next(line for line in Path("/proc/modules").read_text().splitlines() if line.startswith("blksnap ")).split()[1])
    with null_blk("pool", size=POOL_MIB, memory_backed=0, blocksize=512) as store:
        result = {"module_bytes": module, "size": by_size(store, arguments.touched), "devices": by_devices(store),
                  "ranges": by_ranges(store, arguments.touched), "writes": by_writes(store, arguments.writes),
                  "freeze_us": freezes(store, arguments.snapshots)}
    blksnap.control.close()
    subprocess.run(["rmmod", "blksnap"], check=True)
    result["date"] = datetime.date.today().isoformat()
    Path("/out/scale.json").write_text(json.dumps(result, indent=1))
    print("1..1\nok 1 - scale")


if __name__ == "__main__":
    main()
