# SPDX-License-Identifier: GPL-3.0-or-later
"""What is compared: ways to look at one origin, each a context manager.

A setup gives `base`, the device that snapshots are made of, `target`, the device to write to, `image`, what shows its old contents
(the device itself where there is none), `fresh()`, which begins a new snapshot, `release()`, which ends it, and `stored()`, the
bytes kept for the current one.
"""

import os
from pathlib import Path

import blksnap
from disks import MIB, SECTOR, Dm, sh

CONFIGFS = Path("/sys/kernel/config/nullb")


def fill(path, size):
    """Gives a disk all its memory, with nothing that could be left out as zero."""
    block = os.urandom(MIB)
    with open(path, "wb", buffering=0) as device:
        for _ in range(size // MIB):
            device.write(block)
        os.fsync(device.fileno())


class NullBlock:
    """A disk in memory that takes a time to answer."""

    def __init__(self, name, mib, latency_us):
        self.folder = CONFIGFS / name
        self.folder.mkdir()
        values = {"size": mib, "memory_backed": 1, "blocksize": 512, "discard": 1, "submit_queues": os.cpu_count(),
                  "hw_queue_depth": 128, "irqmode": 2 if latency_us else 0, "completion_nsec": latency_us * 1000 or 10000}
        for key, value in values.items():
            (self.folder / key).write_text(str(value))
        (self.folder / "power").write_text("1")
        self.size = mib * MIB
        self.path = f"/dev/{name}"
        fill(self.path, self.size)

    def remove(self):
        (self.folder / "power").write_text("0")
        self.folder.rmdir()


class Disks:
    """The origin and the storage; a setup may add others for as long as it needs them."""

    def __init__(self, mib, latency_us):
        self.mib, self.latency_us = mib, latency_us
        self.origin = self.add("origin", mib)
        self.store = self.add("store", mib + mib // 8)

    def add(self, name, mib):
        return NullBlock(name, mib, self.latency_us)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.origin.remove()
        self.store.remove()


class Raw:
    """The origin as it is, our module not loaded."""

    def __init__(self, disks):
        self.disks = disks
        self.base = self.target = self.image = disks.origin.path

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def fresh(self):
        pass

    def release(self):
        pass

    def stored(self):
        return 0


class Loaded(Raw):
    """Our module is loaded and does nothing here."""

    parameters = ()

    def __enter__(self):
        sh("modprobe", "blksnap", *self.parameters)
        return self

    def __exit__(self, *_):
        blksnap.control.close()
        sh("rmmod", "blksnap")


class Tracked(Loaded):
    """Changes are tracked, no snapshot is held."""

    def __enter__(self):
        super().__enter__()
        blksnap.control.add_tracker(blksnap.number(self.target))
        return self

    def __exit__(self, *_):
        blksnap.control.remove_tracker(blksnap.number(self.target))
        super().__exit__()


class Held(Loaded):
    """A snapshot is held."""

    snapshot = None

    def fresh(self):
        self.release()
        self.snapshot = blksnap.Snapshot(blksnap.control, [self.target], self.disks.store.path)
        self.image = self.snapshot.image()

    def stored(self):
        return int(self.snapshot.status("bytes_written", 0))

    def release(self):
        if self.snapshot:
            self.snapshot.__exit__()
        self.snapshot = None

    def __exit__(self, *_):
        self.release()
        blksnap.control.remove_tracker(blksnap.number(self.target))
        super().__exit__()


class DmSnapshot(Raw):
    """dm-snapshot, without writing its table to the storage."""

    def __init__(self, disks, chunk_kib):
        super().__init__(disks)
        self.chunk = chunk_kib * 1024 // SECTOR
        self.made = []

    def fresh(self):
        self.release()
        sectors = self.disks.origin.size // SECTOR
        origin, store = self.disks.origin.path, self.disks.store.path
        snapshot = Dm("bench-image", f"0 {sectors} snapshot {origin} {store} N {self.chunk}")
        # After the snapshot, or the origin would not know of its chunks.
        self.made = [snapshot, Dm("bench-origin", f"0 {sectors} snapshot-origin {origin}")]
        self.image, self.target = (each.path for each in self.made)

    def stored(self):
        return int(sh("dmsetup", "status", "bench-image").split()[3].split("/")[0]) * SECTOR

    def release(self):
        for each in self.made:
            each.__exit__()
        self.made = []

    def __exit__(self, *_):
        self.release()


class DmThin(Raw):
    """dm-thin: the origin is a thin volume in a pool of its own, written in full before its snapshot is made."""

    chunk_kib = 64
    snapshot = None

    def __enter__(self):
        self.sectors = self.disks.origin.size // SECTOR
        self.meta, self.data = self.disks.add("meta", 32), self.disks.add("thin", 2 * self.disks.mib)
        with open(self.meta.path, "r+b") as device:
            device.write(bytes(4096))
        self.pool = Dm("bench-pool", f"0 {self.data.size // SECTOR} thin-pool {self.meta.path} {self.data.path} "
                                     f"{self.chunk_kib * 1024 // SECTOR} 0 1 skip_block_zeroing")
        self.pool.message("create_thin 0")
        self.origin = Dm("bench-origin", f"0 {self.sectors} thin {self.pool.path} 0")
        self.base = self.target = self.origin.path
        fill(self.target, self.disks.origin.size)
        return self

    def used(self):
        return int(sh("dmsetup", "status", "bench-pool").split()[5].split("/")[0]) * self.chunk_kib * 1024

    def fresh(self):
        self.release()
        sh("dmsetup", "suspend", "bench-origin")
        self.pool.message("create_snap 1 0")
        sh("dmsetup", "resume", "bench-origin")
        self.snapshot = Dm("bench-image", f"0 {self.sectors} thin {self.pool.path} 1")
        self.image = self.snapshot.path
        self.before = self.used()

    def stored(self):
        return self.used() - self.before

    def release(self):
        if self.snapshot:
            self.snapshot.__exit__()
            self.pool.message("delete 1")
        self.snapshot = None

    def __exit__(self, *_):
        self.release()
        self.origin.__exit__()
        self.pool.__exit__()
        self.meta.remove()
        self.data.remove()


SETUPS = {
    "raw": Raw,
    "untracked": Loaded,
    "tracked": Tracked,
    "held": Held,
    "dm-snapshot 4k": lambda disks: DmSnapshot(disks, 4),
    "dm-snapshot 16k": lambda disks: DmSnapshot(disks, 16),
    "dm-snapshot 64k": lambda disks: DmSnapshot(disks, 64),
    "dm-snapshot 256k": lambda disks: DmSnapshot(disks, 256),
    "dm-thin 64k": DmThin,
}
