# SPDX-License-Identifier: GPL-3.0-or-later
"""Devices larger than any disk here, and little memory."""

import errno
import random
import struct
import subprocess
from pathlib import Path

from blksnap import Snapshot, control, forgotten, number
from disks import MIB, ORIGIN, ORIGIN2, SECTOR, STORE, Dm, digest, fill, mounted, null_blk, read_at, sectors, sh, write_at
from tap import raises

TIB = 1 << 40
SIZE = 20 * TIB


def slab_and_vmalloc():
    """Bytes that the kernel has for itself."""
    fields = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    return sum(int(fields[name].split()[0]) for name in ("SUnreclaim", "VmallocUsed", "Percpu")) * 1024


def test_twenty_tebibytes():
    """A device of 20 TiB is tracked and held in little memory, up to its last sector."""
    with null_blk("nullhuge", size=SIZE // MIB) as device, forgotten(device):
        assert sectors(device) * SECTOR == SIZE
        generator = random.Random(80)
        places = [0, 2 * TIB - 4096, 8 * TIB, 16 * TIB - 4096, 16 * TIB, SIZE - 4096] + [generator.randrange(SIZE // 4096) * 4096 for _ in range(200)]
        for place in places:
            write_at(device, place, struct.pack("Q", place) * 512)
        before = slab_and_vmalloc()
        control.add_tracker(number(device))
        info = control.trackers()[number(device)]
        assert info["capacity"] == SIZE and info["blocks"] * info["block_size"] >= SIZE
        with Snapshot(control, [device], STORE) as snapshot:
            image = snapshot.image()
            assert sectors(image) * SECTOR == SIZE
            assert slab_and_vmalloc() - before < 16 * MIB, "prepared"
            for place in places:
                write_at(device, place, b"n" * 4096)
            # Copies lie in the pool; what is kept of each is some kilobytes at the most, as none lies near another.
            assert slab_and_vmalloc() - before < 16 * MIB + len(set(places)) * 16384, "held"
            for place in places:
                assert read_at(image, place, 4096) == struct.pack("Q", place) * 512, place
                assert read_at(device, place, 4096) == b"n" * 4096, place
            live = control.read_live_map(number(device))
            assert {block for block, value in enumerate(live) if value == 2} == {place // info["block_size"] for place in places}
            assert read_at(image, SIZE - SECTOR * 8, SECTOR * 8) == struct.pack("Q", SIZE - 4096) * 512
            with raises(errno.EINVAL):
                control.mark_dirty(number(device), [(SIZE // SECTOR, 1)])
            control.mark_dirty(number(device), [(SIZE // SECTOR - 1, 1)])


def test_too_many_blocks_are_not_made():
    """The blocks of a change map grow with the device, so that there are never more of them than the parameter says."""
    limit = int(Path("/sys/module/blksnap/parameters/tracking_block_maximum_count").read_text())
    with null_blk("nullmap", size=SIZE // MIB) as device, forgotten(device):
        control.add_tracker(number(device))
        info = control.trackers()[number(device)]
        assert limit // 2 < info["blocks"] <= limit
        assert len(control.read_live_map(number(device))) == info["blocks"]


def test_a_device_too_large_for_memory():
    """What would take more memory than there can be is refused; nothing is said in the kernel's log, nothing is left. Blocks of the change map
    are no larger than clients can be told."""
    with Dm("endless", f"0 {1 << 53} zero") as device, raises(errno.ENOMEM):
        control.add_tracker(number(device.path))
    with Dm("large", f"0 {1 << 46} zero") as device, forgotten(device.path):
        with Snapshot(control, [device.path], STORE, take=False) as snapshot:
            info = control.trackers()[number(device.path)]
            assert info["block_size"] == 2 << 30 and info["blocks"] * info["block_size"] == SECTOR << 46
            with raises(errno.ENOMEM):
                control.skip(snapshot.id, number(device.path), [(0, 1 << 46)])
            control.take(snapshot.id)
            write_at(device.path, (SECTOR << 46) - 4096, b"e" * 4096)
            assert control.read_live_map(number(device.path))[-1] == 2
            assert read_at(snapshot.image(), (SECTOR << 46) - 4096, 4096) == bytes(4096)
            assert snapshot.status("state") == "taken"


def test_c10_little_memory():
    """C10: with memory nearly used up, swapping to one held device and writing files to another goes on, and images stay."""
    free = int(sh("awk", "/^MemAvailable/ {print int($2 / 1024)}", "/proc/meminfo"))
    sh("mkswap", "--quiet", ORIGIN2)
    sh("swapon", ORIGIN2)
    sh("mkfs.ext4", "-q", "-F", "-E", "nodiscard", ORIGIN)
    try:
        with mounted(ORIGIN) as folder, forgotten(ORIGIN, ORIGIN2):
            (folder / "kept").write_bytes(random.Random(81).randbytes(8 * MIB))
            with Snapshot(control, [ORIGIN, ORIGIN2], STORE) as snapshot:
                images = snapshot.image(0), snapshot.image(1)
                before = digest(images[0]), digest(images[1])
                # More than there is: what does not fit goes to the swap that is held.
                eater = subprocess.Popen(["python3", "-c", f"""
import sys
blocks = [bytearray(1 << 20) for _ in range({free} + 24)]
print("full", flush=True)
for block in blocks:
    for at in range(0, len(block), 4096):
        block[at] = 1
sys.stdin.read()
sys.exit(0 if all(block[at] == 1 for block in blocks for at in range(0, len(block), 4096)) else 3)
"""], text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
                assert eater.stdout.readline() == "full\n"
                for index in range(4):
                    sh("fio", "--name=files", f"--directory={folder}", "--rw=randwrite", "--bs=16k", "--size=6M", "--nrfiles=4", "--fsync=32",
                       "--verify=crc32c", "--do_verify=1", "--verify_fatal=1", f"--filename_format=f{index}.$filenum")
                swapped = int(sh("awk", "/^SwapFree/ {f=$2} /^SwapTotal/ {t=$2} END {print t - f}", "/proc/meminfo"))
                assert swapped > 4096, "memory was not short"
                eater.stdin.close()
                assert eater.wait() == 0
                assert snapshot.status("state") == "taken", [snapshot.status("error", index) for index in (0, 1)]
                assert sum(int(snapshot.status(name, 1)) for name in ("chunks_copied", "chunks_elided")) > 0, "nothing was swapped to it"
                assert (digest(images[0]), digest(images[1])) == before
                sh("e2fsck", "-fn", images[0])
    finally:
        sh("swapoff", ORIGIN2)


def test_one_mebibyte_for_copies():
    """With the least memory for copies, writers in numbers wait for one another and get through; the image stays."""
    parameter = Path("/sys/module/blksnap/parameters/copy_memory_limit")
    old = parameter.read_text()
    fill(ORIGIN, 82, 32 * MIB)
    parameter.write_text("1")
    try:
        with forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE) as snapshot:
            image = snapshot.image()
            before = digest(image)
            sh("fio", "--name=many", f"--filename={ORIGIN}", "--direct=1", "--rw=randwrite", "--bssplit=4k/50:64k/30:1m/20", "--ioengine=libaio",
               "--iodepth=64", "--size=32M", "--io_size=48M", "--verify=crc32c", "--do_verify=1", "--verify_fatal=1")
            assert snapshot.status("state") == "taken"
            assert snapshot.status("in_flight_bytes") == "0"
            assert digest(image) == before
    finally:
        parameter.write_text(old)
