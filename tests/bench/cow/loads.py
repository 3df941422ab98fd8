# SPDX-License-Identifier: GPL-3.0-or-later
"""The loads, run by fio, and what is read from it."""

import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

MICROSECOND = 1000


@dataclass(frozen=True)
class Load:
    """`on` is "target" or "image"; `fresh` begins a new snapshot before, for a load that touches blocks for the first time."""

    name: str
    on: str
    fresh: bool
    options: tuple


LOADS = (
    Load("4k random first touch, depth 16", "target", True, ("--rw=randwrite", "--bs=4k", "--iodepth=16", "--number_ios=4096")),
    Load("4k random again, depth 16", "target", False, ("--rw=randwrite", "--bs=4k", "--iodepth=16", "--number_ios=4096")),
    Load("4k random read of the origin, depth 16", "target", False,
         ("--rw=randread", "--bs=4k", "--iodepth=16", "--number_ios=8192", "--randseed=3")),
    Load("image, 1M sequential read", "image", False, ("--rw=read", "--bs=1M", "--iodepth=4", "--number_ios=384")),
    Load("image, 4k random read, depth 16", "image", False,
         ("--rw=randread", "--bs=4k", "--iodepth=16", "--number_ios=8192", "--randseed=5")),
    Load("4k random first touch, depth 1", "target", True, ("--rw=randwrite", "--bs=4k", "--iodepth=1", "--number_ios=1536")),
    Load("64k random first touch, depth 16", "target", True, ("--rw=randwrite", "--bs=64k", "--iodepth=16", "--number_ios=1536")),
    Load("1M sequential first touch", "target", True, ("--rw=write", "--bs=1M", "--iodepth=4", "--number_ios=384")),
)


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
    side = job["read"] if "read" in load.options[0] else job["write"]
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
