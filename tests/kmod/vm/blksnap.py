# SPDX-License-Identifier: GPL-3.0-or-later
"""The control interface of the module, written down a second time.

Independent of the header and of the C++ library on purpose: layouts and numbers stand here as plain facts, so that a
test of the module does not share a mistake with them.
"""

import ctypes
import os
import struct
import subprocess
import uuid
from contextlib import contextmanager
from pathlib import Path

SYSFS = Path("/sys/kernel/blksnap")

libc = ctypes.CDLL(None, use_errno=True)

VERSION = 0x40085600
TRACKER_REMOVE = 0x40085601
TRACKER_COLLECT = 0x40105602
TRACKER_READ_CBT_MAP = 0x80185603
TRACKER_MARK_DIRTY_BLOCKS = 0x80185604
SNAPSHOT_CREATE = 0x40205605
SNAPSHOT_DESTROY = 0x80105606
SNAPSHOT_APPEND_STORAGE = 0x40285607
SNAPSHOT_TAKE = 0x80105608
SNAPSHOT_COLLECT = 0x40105609
SNAPSHOT_COLLECT_IMAGES = 0x4020560A
SNAPSHOT_WAIT_EVENT = 0x5000560B
TRACKER_ADD = 0x40105640
TRACKER_READ_LIVE_MAP = 0xC0385641
SNAPSHOT_SKIP_RANGES = 0x40305642

EVENT_LOW = 0
EVENT_CORRUPTED = 1


def number(path):
    """(major, minor) of a device node."""
    rdev = os.stat(path).st_rdev
    return os.major(rdev), os.minor(rdev)


def node(device):
    """Device node of (major, minor)."""
    return "/dev/" + os.path.basename(os.readlink(f"/sys/dev/block/{device[0]}:{device[1]}"))


class Control:
    """/dev/blksnap, opened when it is needed; all tests share one, or the module could not be unloaded."""

    opened = None

    @property
    def fd(self):
        if self.opened is None:
            self.opened = os.open("/dev/blksnap", os.O_RDWR | os.O_CLOEXEC)
        return self.opened

    def close(self):
        if self.opened is not None:
            os.close(self.opened)
        self.opened = None

    def call(self, request, argument):
        """The raw request; returns (result, argument afterwards). Unlike Python's own, it lets other threads run meanwhile."""
        buffer = ctypes.create_string_buffer(bytes(argument), len(argument))
        result = libc.ioctl(self.fd, ctypes.c_ulong(request), buffer)
        if result < 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
        return result, buffer.raw

    def version(self):
        return struct.unpack("4H", self.call(VERSION, bytes(8))[1])

    def add_tracker(self, device):
        self.call(TRACKER_ADD, struct.pack("4I", 16, 0, *device))

    def remove_tracker(self, device):
        self.call(TRACKER_REMOVE, struct.pack("2I", *device))

    def trackers(self):
        """Tracked devices: a dict of (major, minor) to a dict."""
        count = struct.unpack_from("I", self.call(TRACKER_COLLECT, bytes(16))[1])[0]
        array = ctypes.create_string_buffer(48 * count)
        result = self.call(TRACKER_COLLECT, struct.pack("IxxxxQ", count, ctypes.addressof(array)))[1]
        found = {}
        for index in range(struct.unpack_from("I", result)[0]):
            major, minor, size, capacity, blocks, generation, taken = struct.unpack_from("3IxxxxQI16sB", array, 48 * index)
            found[major, minor] = {"block_size": size, "capacity": capacity, "blocks": blocks,
                                   "generation": uuid.UUID(bytes=generation), "number": taken}
        return found

    def read_map(self, device):
        """The change map of a held device, read as clients do: until nothing comes."""
        data = b""
        chunk = ctypes.create_string_buffer(4096)
        while True:
            length = self.call(TRACKER_READ_CBT_MAP,
                               struct.pack("4IQ", *device, len(data), len(chunk), ctypes.addressof(chunk)))[0]
            if not length:
                return data
            data += chunk.raw[:length]

    def read_live_map(self, device):
        data = b""
        chunk = ctypes.create_string_buffer(65536)
        while True:
            length, _ = self.call(TRACKER_READ_LIVE_MAP, struct.pack(
                "4IQQ16sB7x", 56, len(chunk), *device, len(data), ctypes.addressof(chunk), bytes(16), 0))
            if not length:
                return data
            data += chunk.raw[:length]

    def mark_dirty(self, device, ranges):
        array = ctypes.create_string_buffer(b"".join(struct.pack("QQ", *each) for each in ranges), 16 * len(ranges))
        self.call(TRACKER_MARK_DIRTY_BLOCKS, struct.pack("3IxxxxQ", *device, len(ranges), ctypes.addressof(array)))

    def create(self, devices):
        array = ctypes.create_string_buffer(b"".join(struct.pack("II", *each) for each in devices), 8 * len(devices) or 1)
        result = self.call(SNAPSHOT_CREATE, struct.pack("IxxxxQ16s", len(devices), ctypes.addressof(array), bytes(16)))[1]
        return uuid.UUID(bytes=result[16:32])

    def append(self, snapshot, device, ranges):
        """ranges: pairs of (first sector, sectors)."""
        array = ctypes.create_string_buffer(b"".join(struct.pack("QQ", *each) for each in ranges), 16 * len(ranges) or 1)
        self.call(SNAPSHOT_APPEND_STORAGE,
                  struct.pack("16s3IxxxxQ", snapshot.bytes, *device, len(ranges), ctypes.addressof(array)))

    def skip(self, snapshot, device, ranges):
        """Names ranges that need no copy; ranges as for append."""
        array = ctypes.create_string_buffer(b"".join(struct.pack("QQ", *each) for each in ranges), 16 * len(ranges) or 1)
        self.call(SNAPSHOT_SKIP_RANGES,
                  struct.pack("2I16s2I2Q", 48, len(ranges), snapshot.bytes, *device, ctypes.addressof(array), 0))

    def take(self, snapshot):
        self.call(SNAPSHOT_TAKE, snapshot.bytes)

    def destroy(self, snapshot):
        self.call(SNAPSHOT_DESTROY, snapshot.bytes)

    def snapshots(self):
        count = struct.unpack_from("I", self.call(SNAPSHOT_COLLECT, bytes(16))[1])[0]
        array = ctypes.create_string_buffer(16 * count or 1)
        result = self.call(SNAPSHOT_COLLECT, struct.pack("IxxxxQ", count, ctypes.addressof(array)))[1]
        return [uuid.UUID(bytes=array.raw[16 * i:16 * i + 16]) for i in range(struct.unpack_from("I", result)[0])]

    def images(self, snapshot, room=64):
        """A dict of origin to image, both (major, minor)."""
        array = ctypes.create_string_buffer(16 * room)
        result = self.call(SNAPSHOT_COLLECT_IMAGES,
                           struct.pack("16sIxxxxQ", snapshot.bytes, room, ctypes.addressof(array)))[1]
        found = {}
        for index in range(struct.unpack_from("I", result, 16)[0]):
            a, b, c, d = struct.unpack_from("4I", array, 16 * index)
            found[a, b] = (c, d)
        return found

    def wait_event(self, snapshot, timeout_ms=0):
        """(code, fields) of the next event."""
        reply = self.call(SNAPSHOT_WAIT_EVENT, struct.pack("16sI", snapshot.bytes, timeout_ms).ljust(4096, b"\0"))[1]
        code = struct.unpack_from("I", reply, 20)[0]
        if code == EVENT_LOW:
            return code, struct.unpack_from("Q", reply, 32)
        return code, struct.unpack_from("2Ii", reply, 32)

    def reload_module(self):
        """Unloads the module and loads it again."""
        self.close()
        subprocess.run(["rmmod", "blksnap"], check=True)
        subprocess.run(["modprobe", "blksnap"], check=True)


class Snapshot:
    """A snapshot for the length of a with-block; takes it with all of a storage device unless told otherwise."""

    def __init__(self, control, origins, storage, ranges=None, take=True):
        self.control = control
        self.origins = [number(each) for each in origins]
        self.id = control.create(self.origins)
        try:
            if storage:
                size = int(Path(f"/sys/class/block/{os.path.basename(os.path.realpath(storage))}/size").read_text())
                control.append(self.id, number(storage), ranges or [(0, size)])
            if take:
                control.take(self.id)
        except BaseException:
            control.destroy(self.id)
            raise

    def image(self, index=0):
        return node(self.control.images(self.id)[self.origins[index]])

    def status(self, name, origin=None):
        folder = SYSFS / "snapshots" / str(self.id)
        if origin is not None:
            folder = folder / "devices" / "{}:{}".format(*self.origins[origin])
        return (folder / name).read_text().strip()

    def events(self):
        """All events that are queued, fetched."""
        found = []
        while True:
            try:
                found.append(self.control.wait_event(self.id))
            except FileNotFoundError:
                return found

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.id in self.control.snapshots():
            self.control.destroy(self.id)


control = Control()


@contextmanager
def forgotten(*devices):
    """Devices that are not tracked at the beginning, nor at the end."""
    def forget():
        for device in devices:
            if number(device) in control.trackers():
                control.remove_tracker(number(device))
    forget()
    try:
        yield
    finally:
        forget()


@contextmanager
def parameter(name, value):
    """A parameter of the module for the length of a with-block."""
    file = Path("/sys/module/blksnap/parameters") / name
    old = file.read_text()
    file.write_text(str(value))
    try:
        yield
    finally:
        file.write_text(old)


def writes_seen(device):
    return int(Path("/sys/kernel/blksnap/trackers/{}:{}/writes_seen".format(*number(device))).read_text())
