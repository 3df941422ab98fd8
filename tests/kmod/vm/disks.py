# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests do with devices: patterns, checksums, device-mapper tables, writers."""

import hashlib
import mmap
import os
import random
import signal
import subprocess
from pathlib import Path

ORIGIN = os.path.realpath("/dev/disk/by-id/virtio-ORIGIN")
ORIGIN2 = os.path.realpath("/dev/disk/by-id/virtio-ORIGIN2")
STORE = os.path.realpath("/dev/disk/by-id/virtio-STORE")
STORE2 = os.path.realpath("/dev/disk/by-id/virtio-STORE2")

SECTOR = 512
MIB = 1 << 20


def sh(*command, **options):
    """Runs a program and returns its output; a failure is an exception."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **options).stdout


def sectors(device):
    return int(sh("blockdev", "--getsz", device))


def direct(device, flags=os.O_RDWR):
    return os.open(device, flags | os.O_DIRECT | os.O_CLOEXEC)


def aligned(data):
    """A buffer that O_DIRECT accepts."""
    buffer = mmap.mmap(-1, len(data))
    buffer.write(data)
    return buffer


def write_at(device, offset, data):
    """Writes past the page cache."""
    fd = direct(device)
    try:
        buffer = aligned(data)
        assert os.pwrite(fd, buffer, offset) == len(data)
    finally:
        os.close(fd)


def read_at(device, offset, length):
    """Reads past the page cache."""
    fd = direct(device, os.O_RDONLY)
    try:
        buffer = mmap.mmap(-1, length)
        assert os.preadv(fd, [buffer], offset) == length
        return bytes(buffer)
    finally:
        os.close(fd)


def digest(device):
    """Checksum of a whole device, read past the page cache."""
    found = hashlib.sha256()
    fd = direct(device, os.O_RDONLY)
    try:
        buffer = mmap.mmap(-1, MIB)
        while length := os.readv(fd, [buffer]):
            found.update(buffer[:length])
    finally:
        os.close(fd)
    return found.hexdigest()


def fill(device, seed, length=None):
    """Fills a device with data that depends on the seed; no 512 bytes in it are alike or zero."""
    generator = random.Random(seed)
    size = length or sectors(device) * SECTOR
    fd = direct(device)
    try:
        for offset in range(0, size, MIB):
            part = min(MIB, size - offset)
            os.pwrite(fd, aligned(generator.randbytes(part)), offset)
    finally:
        os.close(fd)


def zero(device):
    sh("blkdiscard", "--force", "--zeroout", device)


class Job:
    """A program in the background, killed with all that it started at the end of the with-block."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)

    def wait(self):
        return self.process.wait()

    def kill(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()


class Writers(Job):
    """fio in the background, writing to a device; the with-block begins when it does."""

    def __init__(self, device, *options, target=None):
        super().__init__("fio", "--name=writers", target or f"--filename={device}", "--thread", "--time_based", "--runtime=600",
                         "--ioengine=libaio", *options)
        self.device = device
        before = io_count(device, "writes")
        wait_for(lambda: io_count(device, "writes") > before + 64 or self.process.poll() is not None)
        assert self.process.poll() is None, "fio ended at once"


def io_count(device, kind):
    """Completed reads or writes of a device."""
    fields = Path(f"/sys/class/block/{os.path.basename(device)}/stat").read_text().split()
    return int(fields[{"reads": 0, "writes": 4}[kind]])


def wait_for(condition, thread=None, tries=3000):
    """Lets others run until the condition holds. Gives up at once if the thread that is to bring it about has ended."""
    for _ in range(tries):
        if condition():
            return
        if thread and not thread.is_alive():
            thread.done()
            raise AssertionError("ended before it was seen")
        # A process comes and goes: others get their turn, however busy the machine is.
        subprocess.run(["true"], check=True)
    raise AssertionError("waited in vain")


class Dm:
    """A device-mapper device for the length of a with-block."""

    def __init__(self, name, table):
        self.name = name
        sh("dmsetup", "create", name, "--table", table)
        self.path = "/dev/dm-" + sh("dmsetup", "info", "--columns", "--noheadings", "-o", "minor", name).strip()

    def reload(self, table):
        sh("dmsetup", "load", self.name, "--table", table)
        sh("dmsetup", "resume", self.name)

    def message(self, *words):
        sh("dmsetup", "message", self.name, "0", *words)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        sh("dmsetup", "remove", "--retry", self.name)


def linear(name, device, start=0, count=None):
    return Dm(name, f"0 {count or sectors(device) - start} linear {device} {start}")


def partition(device, *sizes_mib):
    """Makes partitions of these sizes and returns their nodes."""
    script = "label: gpt\n" + "".join(f"size={size}MiB\n" for size in sizes_mib)
    subprocess.run(["sfdisk", "--quiet", "--wipe", "always", device], input=script, text=True, check=True,
                   stdout=subprocess.DEVNULL)
    return [f"{device}{index}" for index in range(1, len(sizes_mib) + 1)]
