# SPDX-License-Identifier: GPL-3.0-or-later
"""The loads, run by fio, and what is read from it."""

import json
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from disks import MIB, mounted

MICROSECOND = 1000


@dataclass(frozen=True)
class Load:
    """`on` is "target" or "image", or a file system that is made on the target and mounted; `fresh` begins a new snapshot before, for a
    load that touches blocks for the first time. No options: fstrim."""

    name: str
    on: str
    fresh: bool
    options: tuple


FILE_MIB = 32
# What a database does: small reads and writes all over a file, made durable every now and then.
OLTP = ("--rw=randrw", "--rwmixread=70", "--bs=8k", "--iodepth=8", "--fdatasync=16", f"--size={FILE_MIB}M", "--number_ios=2048")
MAKE = {"ext4": ("mkfs.ext4", "-q", "-F", "-E", "nodiscard"), "xfs": ("mkfs.xfs", "-q", "-f", "-K")}

LOADS = (
    Load("4k random first touch, depth 16", "target", True, ("--rw=randwrite", "--bs=4k", "--iodepth=16", "--number_ios=4096")),
    Load("4k random again, depth 16", "target", False, ("--rw=randwrite", "--bs=4k", "--iodepth=16", "--number_ios=4096")),
    Load("4k random read of the origin, depth 16", "target", False,
         ("--rw=randread", "--bs=4k", "--iodepth=16", "--number_ios=8192", "--randseed=3")),
    Load("64k random read of the origin, depth 16", "target", False,
         ("--rw=randread", "--bs=64k", "--iodepth=16", "--number_ios=1536", "--randseed=3")),
    Load("image, 1M sequential read", "image", False, ("--rw=read", "--bs=1M", "--iodepth=4", "--number_ios=384")),
    Load("image, 4k random read, depth 16", "image", False,
         ("--rw=randread", "--bs=4k", "--iodepth=16", "--number_ios=8192", "--randseed=5")),
    Load("4k random first touch, depth 1", "target", True, ("--rw=randwrite", "--bs=4k", "--iodepth=1", "--number_ios=1536")),
    Load("64k random first touch, depth 16", "target", True, ("--rw=randwrite", "--bs=64k", "--iodepth=16", "--number_ios=1536")),
    Load("1M sequential first touch", "target", True, ("--rw=write", "--bs=1M", "--iodepth=4", "--number_ios=384")),
    Load("8k mixed on ext4, synced", "ext4", True, OLTP),
    Load("8k mixed on xfs, synced", "xfs", True, OLTP),
    Load("fstrim of ext4", "ext4", True, ()),
)


def make_file_system(load, device):
    """A file system with the file of the load, on a device that is not held yet."""
    subprocess.run([*MAKE[load.on], device], check=True)
    with mounted(device) as folder, open(folder / "load.0.0", "wb") as file:
        for _ in range(FILE_MIB):
            file.write(os.urandom(MIB))


def can_discard(device):
    return int(Path(f"/sys/class/block/{Path(device).resolve().name}/queue/discard_max_bytes").read_text()) > 0


def run_mounted(load, device, seed):
    """The same as run(), in the file system there. Nothing where the device cannot do it."""
    if not load.options and not can_discard(device):
        return None
    with mounted(device) as folder:
        if load.options:
            return run(load, f"{folder}/load.0.0", seed)
        began = time.monotonic()
        subprocess.run(["fstrim", folder], check=True)
        took = time.monotonic() - began
    return {"iops": 1 / took, "bytes": 0, "operations": 1}


def run(load, device, seed):
    """One run of a load; a dict of rates, latencies (us) and processor time per operation (us)."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "before"), Path(folder, "after")
        # fio's own beginning and end take longer than the load: ask for the processor time in between.
        text = subprocess.run(
            ["fio", "--name=load", f"--filename={device}", "--thread", "--direct=1", "--ioengine=libaio", f"--randseed={seed}",
             "--norandommap",
             "--percentile_list=50:99:99.9", "--output-format=json", f"--exec_prerun=cp /proc/stat {before}",
             f"--exec_postrun=cp /proc/stat {after}", *load.options],
            check=True, stdout=subprocess.PIPE, text=True).stdout
        ticks = ticks_between(before, after)
    job = json.loads(text[text.index("{"):])["jobs"][0]
    side = job["read"] if load.options[0].endswith("read") else job["write"]
    percentile = side["clat_ns"]["percentile"]
    return {"iops": side["iops"], "bytes_per_second": side["bw_bytes"], "operations": side["total_ios"],
            "p50_us": percentile["50.000000"] / MICROSECOND, "p99_us": percentile["99.000000"] / MICROSECOND,
            "p999_us": percentile["99.900000"] / MICROSECOND, "cpu_us": ticks * 10000 / side["total_ios"],
            "bytes": side["io_bytes"]}


def ticks_between(before, after):
    def busy(path):
        fields = [int(each) for each in path.read_text().split("\n", 1)[0].split()[1:]]
        return fields[0] + fields[1] + fields[2] + fields[5] + fields[6]

    return busy(after) - busy(before)
