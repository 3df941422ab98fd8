# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests do with devices: patterns, checksums, device-mapper tables, writers."""

import hashlib
import mmap
import os
import random
import signal
import subprocess
import threading
from contextlib import contextmanager
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
        buffer = mmap.mmap(-1, MIB)
        for offset in range(0, size, MIB):
            part = min(MIB, size - offset)
            buffer[:part] = generator.randbytes(part)
            os.pwrite(fd, memoryview(buffer)[:part], offset)
    finally:
        os.close(fd)


def zero(device):
    sh("blkdiscard", "--force", "--zeroout", device)


class Thread(threading.Thread):
    """A thread that hands its exception to who joins it. Signals, such as of children that ended, are not for it."""

    def __init__(self, function, *arguments):
        super().__init__(daemon=True)
        self.call = lambda: function(*arguments)
        self.error = None
        self.result = None
        self.start()

    def run(self):
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        try:
            self.result = self.call()
        except BaseException as error:
            self.error = error

    def done(self):
        self.join()
        if self.error:
            raise self.error
        return self.result


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


def in_flight(device):
    """(reads, writes) under way."""
    return tuple(map(int, Path(f"/sys/class/block/{os.path.basename(device)}/inflight").read_text().split()))


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
        sh("dmsetup", "create", name, input=table)
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


@contextmanager
def null_blk(name, **settings):
    """A memory-backed null_blk device of 8 MiB."""
    sh("modprobe", "null_blk", "nr_devices=0")
    if not os.path.ismount("/sys/kernel/config"):
        sh("mount", "-t", "configfs", "none", "/sys/kernel/config")
    folder = Path("/sys/kernel/config/nullb") / name
    folder.mkdir()
    try:
        for key, value in {"size": 8, "memory_backed": 1, **settings, "power": 1}.items():
            (folder / key).write_text(str(value))
        yield f"/dev/{name}" if os.path.exists(f"/dev/{name}") else f"/dev/nullb{(folder / 'index').read_text().strip()}"
    finally:
        folder.rmdir()


@contextmanager
def loop(path):
    """A loop device, which takes requests, on a file or a device, without the page cache between them."""
    sh("modprobe", "loop")
    device = sh("losetup", "--find", "--show", "--direct-io=on", path).strip()
    try:
        yield device
    finally:
        sh("losetup", "--detach", device)


@contextmanager
def throttled(device, **limits):
    """A function that runs a program in a group whose I/O to the device is held back, and one that lifts the limit."""
    if not os.path.ismount("/sys/fs/cgroup"):
        sh("mount", "-t", "cgroup2", "none", "/sys/fs/cgroup")
    Path("/sys/fs/cgroup/cgroup.subtree_control").write_text("+io")
    group = Path("/sys/fs/cgroup/slow")
    group.mkdir(exist_ok=True)
    rdev = os.stat(device).st_rdev
    name = f"{os.major(rdev)}:{os.minor(rdev)}"

    def limit(**values):
        (group / "io.max").write_text(name + "".join(f" {key}={value}" for key, value in values.items()))

    def run(*command, **options):
        return subprocess.Popen(command, preexec_fn=lambda: (group / "cgroup.procs").write_text(str(os.getpid())), **options)

    limit(**limits)
    try:
        yield run, lambda: limit(**{key: "max" for key in limits})
    finally:
        limit(**{key: "max" for key in limits})
        wait_for(lambda: not (group / "cgroup.procs").read_text())
        group.rmdir()


def sleeps_on_io(process):
    return Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "D"


@contextmanager
def mounted(device, *options):
    sh("mount", *options, device, "/mnt")
    try:
        yield Path("/mnt")
    finally:
        sh("umount", "/mnt")
