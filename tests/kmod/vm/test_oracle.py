# SPDX-License-Identifier: GPL-3.0-or-later
"""What devices hold, compared with what was written to them: everything is known twice, once by a model that shares nothing with
the module. The numbers C7 and C15 are those of docs/kernel.md."""

import fcntl
import mmap
import os
import random
import struct
import subprocess

from blksnap import Snapshot, control, forgotten
from disks import MIB, ORIGIN, ORIGIN2, SECTOR, STORE, STORE2, Dm, Thread, direct, fill, mounted, read_at, sectors, sh, zero

BLKZEROOUT = 0x127F


class Exerciser:
    """Does what programs do with a device, in random order and sizes, and knows what the device must then hold."""

    def __init__(self, device, seed, size, zeroes):
        self.random = random.Random(seed)
        self.fd = direct(device)
        self.buffered = os.open(device, os.O_RDWR | os.O_CLOEXEC)
        self.expected = bytearray(read_at(device, 0, size))
        self.device = device
        kinds = [self.write, self.write, self.write_buffered, self.write_mapped, self.read, self.read_mapped]
        self.kinds = kinds + [self.zero] if zeroes else kinds

    def span(self, grain=SECTOR, longest=256 << 10):
        length = self.random.choice((grain, 8 * SECTOR, 32 * SECTOR, longest))
        length = max(self.random.randrange(length + grain) // grain * grain, grain)
        return self.random.randrange((len(self.expected) - length) // grain + 1) * grain, length

    def write(self):
        offset, length = self.span()
        data = self.random.randbytes(length)
        put(self.fd, offset, data)
        self.expected[offset:offset + length] = data

    def write_buffered(self):
        offset, length = self.span(1)
        data = self.random.randbytes(length)
        assert os.pwrite(self.buffered, data, offset) == length
        os.fsync(self.buffered)
        self.expected[offset:offset + length] = data

    def write_mapped(self):
        offset, length = self.span(4096)
        data = self.random.randbytes(length)
        with mmap.mmap(self.buffered, length, offset=offset) as mapped:
            mapped[:] = data
            mapped.flush()
        self.expected[offset:offset + length] = data

    def zero(self):
        offset, length = self.span(4096, MIB)
        fcntl.ioctl(self.buffered, BLKZEROOUT, struct.pack("QQ", offset, length))
        self.expected[offset:offset + length] = bytes(length)

    def read(self):
        offset, length = self.span()
        assert read_at(self.device, offset, length) == self.expected[offset:offset + length], f"{self.device} at {offset}, {length}"

    def read_mapped(self):
        offset, length = self.span(4096)
        with mmap.mmap(self.buffered, length, offset=offset, prot=mmap.PROT_READ) as mapped:
            assert mapped[:] == self.expected[offset:offset + length], f"{self.device} at {offset}, {length}"

    def some(self, times):
        """Returns what the device must hold then."""
        for _ in range(times):
            self.random.choice(self.kinds)()
        return bytes(self.expected)

    def close(self):
        os.close(self.buffered)
        os.close(self.fd)

    def run(self, times):
        self.some(times)
        self.close()
        assert read_at(self.device, 0, len(self.expected)) == self.expected


def test_exercised_origin_and_image():
    """C7: whatever programs do with origin and image at once, in one small area, each holds what was written to it."""
    fill(ORIGIN, 60)
    with forgotten(ORIGIN):
        for seed in range(3):
            with Snapshot(control, [ORIGIN], STORE) as snapshot:
                image = snapshot.image()
                rest = read_at(image, 4 * MIB, 4 * MIB)
                threads = [Thread(Exerciser(device, seed, 2 * MIB, device == ORIGIN).run, 150) for device in (ORIGIN, image)]
                for thread in threads:
                    thread.done()
                assert snapshot.status("state") == "taken"
                assert read_at(image, 4 * MIB, 4 * MIB) == rest


def test_two_snapshots_in_turn_verified_by_fio():
    """fio's own checksums hold on the origin, across snapshots that come and go, and on a written image."""
    with forgotten(ORIGIN):
        fio = subprocess.Popen(["fio", "--name=verify", f"--filename={ORIGIN}", "--direct=1", "--rw=randwrite", "--bssplit=512/30:4k/40:68k/30",
                                "--ioengine=libaio", "--iodepth=8", "--size=32M", "--io_size=32M", "--verify=crc32c", "--verify_backlog=64",
                                "--verify_fatal=1"], stdout=subprocess.DEVNULL)
        count = 0
        while fio.poll() is None or count < 2:
            with Snapshot(control, [ORIGIN], STORE) as snapshot:
                sh("fio", "--name=image", f"--filename={snapshot.image()}", "--direct=1", "--rw=randwrite", "--bs=12k", "--size=8M",
                   "--io_size=2M", "--verify=crc32c", "--do_verify=1", "--verify_fatal=1")
                assert snapshot.status("state") == "taken"
            count += 1
        assert fio.wait() == 0


LOG_MAGIC = 0x6A736677736872
FILES = 6
LOG_FLUSH, LOG_FUA, LOG_DISCARD, LOG_MARK = 1, 2, 4, 8


def logged(device):
    """What dm-log-writes wrote down: (sector, flags, data) of each write, sectors of 512 bytes."""
    fd = direct(device, os.O_RDONLY)
    try:
        def read(offset, length):
            buffer = mmap.mmap(-1, length)
            assert os.preadv(fd, [buffer], offset) == length
            return bytes(buffer)

        magic, _, entries, size = struct.unpack_from("<QQQI", read(0, 4096))
        assert magic == LOG_MAGIC and size == SECTOR
        offset = size
        for _ in range(entries):
            sector, count, flags, _ = struct.unpack_from("<QQQQ", read(offset, size))
            offset += size
            length = 0 if flags & LOG_DISCARD else count * SECTOR
            yield sector, flags, read(offset, length) if length else b""
            offset += length
    finally:
        os.close(fd)


def put(fd, offset, data):
    buffer = mmap.mmap(-1, len(data))
    buffer[:] = data
    assert os.pwrite(fd, buffer, offset) == len(data)


def contents(index):
    return bytes([index + 65]) * (20000 + 7000 * index)


def look_after_power_failure(synced):
    """The file system on a copy of STORE2 is whole once it was mounted, and has the files that were synced."""
    with Dm("played", f"0 {16 * MIB // SECTOR} snapshot {STORE2} {STORE} N 8") as copy:
        with mounted(copy.path) as folder:
            for index in range(min(synced, FILES)):
                names = [folder / str(index), folder / f"r{index}"]
                assert contents(index) in [name.read_bytes() for name in names if name.exists()], (synced, index)
        sh("e2fsck", "-fn", copy.path, stderr=subprocess.DEVNULL)


def test_c15_power_failure():
    """C15: were the power to fail while a snapshot is held, the file system would be whole at every flush, with all that was synced."""
    table = f"0 {sectors(ORIGIN2)} log-writes {ORIGIN2} {ORIGIN}"
    sh("modprobe", "dm-log-writes")
    zero(ORIGIN2)
    sh("mkfs.ext4", "-q", "-F", "-E", "nodiscard", ORIGIN2, "16M")
    start = read_at(ORIGIN2, 0, 16 * MIB)
    with Dm("logged", table) as device, forgotten(device.path):
        with mounted(device.path) as folder, Snapshot(control, [device.path], STORE) as snapshot:
            for index in range(FILES):
                with open(folder / str(index), "wb") as file:
                    file.write(contents(index))
                    file.flush()
                    os.fsync(file.fileno())
                os.rename(folder / str(index), folder / f"r{index}")
                device.message("mark", f"synced{index}")
            assert snapshot.status("state") == "taken"
            assert int(snapshot.status("chunks_copied", 0)) > 0
        device.message("mark", "end")

    # Played back on another disk, and looked at wherever a flush or a mark says that all before is there.
    now = direct(STORE2)
    put(now, 0, start)
    synced = checked = 0
    for sector, flags, data in logged(ORIGIN):
        if flags & LOG_MARK:
            synced += 1
        elif data:
            put(now, sector * SECTOR, data)
        if flags & (LOG_FLUSH | LOG_FUA | LOG_MARK):
            look_after_power_failure(synced)
            checked += 1
    os.close(now)
    assert synced > FILES and checked > synced
