# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of a snapshot, with plain disks."""

import errno
import os
import struct

from blksnap import EVENT_CORRUPTED, EVENT_LOW, SYSFS, Snapshot, control, number
from disks import MIB, ORIGIN, ORIGIN2, SECTOR, STORE, STORE2, digest, fill, read_at, sectors, sh, write_at, zero
from tap import raises


def test_version():
    """The version is told by the device and by sysfs alike."""
    version = control.version()
    assert version[0] == 2
    assert (SYSFS / "version").read_text().strip() == "{}.{}.{}.{}".format(*version)


def test_image_holds():
    """The image stays as the origin was, chunk by chunk, whatever is written."""
    fill(ORIGIN, 1)
    before = digest(ORIGIN)
    with Snapshot(control, [ORIGIN], STORE) as snapshot:
        image = snapshot.image()
        assert sectors(image) == sectors(ORIGIN)
        assert digest(image) == before
        for offset, length in ((0, 4096), (5 * MIB + 512, 512), (7 * MIB - 4096, 3 * MIB), (sectors(ORIGIN) * SECTOR - 512, 512)):
            write_at(ORIGIN, offset, b"\xaa" * length)
            assert read_at(ORIGIN, offset, length) == b"\xaa" * length
        assert digest(image) == before
        assert digest(ORIGIN) != before
        assert snapshot.status("state") == "taken"
        assert int(snapshot.status("chunks_copied", 0)) > 3 * MIB // 65536
        assert int(snapshot.status("storage_filled")) * SECTOR == int(snapshot.status("bytes_written", 0))


def test_image_whole_device():
    """Every chunk of the origin can be overwritten."""
    fill(ORIGIN, 2)
    before = digest(ORIGIN)
    with Snapshot(control, [ORIGIN], STORE) as snapshot:
        fill(ORIGIN, 3)
        after = digest(ORIGIN)
        assert digest(snapshot.image()) == before
        assert digest(ORIGIN) == after
    assert digest(ORIGIN) == after


def test_zero_chunks():
    """Chunks of zeroes take no room."""
    zero(ORIGIN)
    before = digest(ORIGIN)
    with Snapshot(control, [ORIGIN], STORE) as snapshot:
        write_at(ORIGIN, 0, b"x" * 8 * MIB)
        assert snapshot.status("storage_filled") == "0"
        assert int(snapshot.status("chunks_elided", 0)) > 0
        assert digest(snapshot.image()) == before


def test_image_write():
    """The image can be written to; the origin does not see it, nor the image the origin."""
    fill(ORIGIN, 4)
    with Snapshot(control, [ORIGIN], STORE) as snapshot:
        image = snapshot.image()
        expected = bytearray(read_at(image, 0, 4 * MIB))
        origin = bytearray(expected)
        for offset, length, who in ((4096, 512, "image"), (MIB - 512, 70000 // 512 * 512, "image"), (4096 + 1024, 2048, "origin"),
                                    (2 * MIB, MIB, "origin"), (2 * MIB + 8192, 4096, "image"), (0, 3 * MIB, "image")):
            data = bytes([length % 251]) * length
            write_at(image if who == "image" else ORIGIN, offset, data)
            (expected if who == "image" else origin)[offset:offset + length] = data
        assert read_at(image, 0, 4 * MIB) == expected
        assert read_at(ORIGIN, 0, 4 * MIB) == origin


def test_image_write_of_zeroes():
    """A chunk that was elided gets a place when the image is written to."""
    zero(ORIGIN)
    with Snapshot(control, [ORIGIN], STORE) as snapshot:
        image = snapshot.image()
        write_at(ORIGIN, 0, b"o" * MIB)
        write_at(image, 512, b"i" * 512)
        assert read_at(image, 0, 2048) == bytes(512) + b"i" * 512 + bytes(1024)
        assert read_at(ORIGIN, 0, MIB) == b"o" * MIB


def test_discard_on_image():
    """What is discarded on the image reads as zeroes, chunk by chunk, stored before or not; the origin is not touched."""
    fill(ORIGIN, 41)
    with Snapshot(control, [ORIGIN], STORE) as snapshot:
        image = snapshot.image()
        chunk = int(snapshot.status("chunk_size", 0))
        write_at(ORIGIN, 0, b"o" * (4 * chunk))
        write_at(image, 8 * chunk, b"i" * (4 * chunk))
        now, then = read_at(ORIGIN, 0, 16 * chunk), read_at(image, 0, 16 * chunk)
        stored = snapshot.status("storage_filled")
        # From the middle of one chunk, over those that have a place and those that have none, to the middle of another.
        sh("blkdiscard", "--force", "--offset", str(chunk // 2), "--length", str(13 * chunk), image)
        assert read_at(image, 0, 16 * chunk) == then[:chunk] + bytes(12 * chunk) + then[13 * chunk:]
        assert read_at(ORIGIN, 0, 16 * chunk) == now
        assert snapshot.status("storage_filled") == stored, "discarding took room"
        write_at(image, 5 * chunk, b"n" * 512)
        assert read_at(image, 5 * chunk, chunk) == b"n" * 512 + bytes(chunk - 512)
        sh("blkdiscard", "--force", image)
        assert read_at(image, 36 * MIB, 4 * MIB) == bytes(4 * MIB)
        assert read_at(ORIGIN, 0, 16 * chunk) == now


def test_two_devices():
    """A snapshot of two devices has an image of each."""
    fill(ORIGIN, 5)
    fill(ORIGIN2, 6)
    before = digest(ORIGIN), digest(ORIGIN2)
    with Snapshot(control, [ORIGIN, ORIGIN2], STORE) as snapshot:
        write_at(ORIGIN, 0, bytes(MIB))
        write_at(ORIGIN2, MIB, b"1" * MIB)
        assert (digest(snapshot.image(0)), digest(snapshot.image(1))) == before
        assert len(control.images(snapshot.id)) == 2


def test_partitions():
    """A write to the whole disk inside a held partition is copied, and the other way round."""
    zero(ORIGIN)
    sh("sfdisk", "--quiet", ORIGIN, input="label: gpt\nsize=16MiB\nsize=16MiB\n")
    first, second = f"{ORIGIN}1", f"{ORIGIN}2"
    start = int(open(f"/sys/class/block/{os.path.basename(second)}/start", encoding="ascii").read()) * SECTOR
    fill(second, 7)
    before = digest(second)
    with Snapshot(control, [second], STORE) as snapshot:
        write_at(ORIGIN, start + MIB, b"w" * MIB)
        write_at(first, 0, b"f" * MIB)
        assert digest(snapshot.image()) == before
        assert read_at(second, MIB, MIB) == b"w" * MIB
        changed = control.read_live_map(number(second))
        assert [i for i, value in enumerate(changed) if value > 1] == list(range(16, 32))
    before = digest(ORIGIN)
    with Snapshot(control, [ORIGIN], STORE) as snapshot:
        write_at(second, 2 * MIB, b"p" * MIB)
        assert digest(snapshot.image()) == before
    control.remove_tracker(number(second))
    sh("wipefs", "--quiet", "--all", ORIGIN)
    sh("blockdev", "--rereadpt", ORIGIN)


def test_change_map():
    """Blocks are numbered by the interval in which they changed last; the held map does not move."""
    device = number(ORIGIN)
    if device in control.trackers():
        control.remove_tracker(device)
    control.add_tracker(device)
    info = control.trackers()[device]
    assert info["capacity"] == sectors(ORIGIN) * SECTOR and info["block_size"] == 65536 and info["number"] == 0
    assert info["blocks"] == -(-info["capacity"] // info["block_size"])
    write_at(ORIGIN, 65536 * 3 - 512, b"a" * 1024)
    with raises(errno.EPERM):
        control.read_map(device)
    with Snapshot(control, [ORIGIN], STORE):
        held = control.read_map(device)
        assert len(held) == info["blocks"]
        assert [i for i, value in enumerate(held) if value] == [2, 3] and held[2] == 1
        assert control.trackers()[device]["number"] == 1
        write_at(ORIGIN, 65536 * 3, b"b" * 512)
        write_at(ORIGIN, 65536 * 9, b"b" * 512)
        assert control.read_map(device) == held
        live = control.read_live_map(device)
        assert (live[2], live[3], live[9]) == (1, 2, 2)
        control.mark_dirty(device, [(128 * 20, 1)])
        assert control.read_live_map(device)[20] == 2 and control.read_map(device)[20] == 1
        with raises(errno.EINVAL):
            control.mark_dirty(device, [(128 * 21, 1), (sectors(ORIGIN), 1)])
        assert control.read_live_map(device)[21] == 0
        with raises(errno.EBUSY):
            control.remove_tracker(device)
    with Snapshot(control, [ORIGIN], STORE):
        assert control.read_map(device)[9] == 2
        assert control.trackers()[device]["generation"] == info["generation"]
    control.remove_tracker(device)
    with raises(errno.ENODATA):
        control.remove_tracker(device)


def test_first_event_and_storage_rules():
    """The first event asks for room at once; only sound ranges are taken, all or none."""
    snapshot = Snapshot(control, [ORIGIN], None, take=False)
    with snapshot:
        assert snapshot.events() == [(EVENT_LOW, (int(open("/sys/module/blksnap/parameters/diff_storage_minimum", encoding="ascii").read()),))]
        with raises(errno.ENOSPC):
            control.take(snapshot.id)
        size = sectors(STORE)
        for bad in ([(0, 0)], [(size, 1)], [(0, size + 1)], [(2 ** 63, 2 ** 63)], [(0, 128), (64, 64)], []):
            with raises(errno.EINVAL):
                control.append(snapshot.id, number(STORE), bad)
        assert snapshot.status("storage_capacity") == "0"
        with open(STORE, "rb"), raises(errno.ENODEV, errno.ENXIO):
            control.append(snapshot.id, (240, 77), [(0, 8)])
        control.append(snapshot.id, number(STORE), [(0, 128), (256, 128)])
        with raises(errno.EINVAL):
            control.append(snapshot.id, number(STORE), [(512, 128), (300, 8)])
        assert snapshot.status("storage_capacity") == "256"
        with raises(errno.EBUSY):
            os.close(os.open(STORE, os.O_RDWR | os.O_EXCL))
        with Snapshot(control, [ORIGIN2], STORE, ranges=[(1024, 64)]) as other:
            with raises(errno.EINVAL):
                control.append(other.id, number(STORE), [(0, 8)])
    os.close(os.open(STORE, os.O_RDWR | os.O_EXCL))


def test_storage_in_use():
    """A mounted device cannot become storage."""
    sh("mkfs.ext4", "-q", STORE2)
    sh("mount", STORE2, "/mnt")
    try:
        with Snapshot(control, [ORIGIN], None, take=False) as snapshot, raises(errno.EBUSY):
            control.append(snapshot.id, number(STORE2), [(0, 1024)])
    finally:
        sh("umount", "/mnt")


def test_create_refuses():
    """Senseless snapshots are refused and leave no tracker behind."""
    known = set(control.trackers())
    with raises(errno.EINVAL):
        control.create([])
    with raises(errno.EINVAL):
        control.create([number(ORIGIN), number(ORIGIN)])
    with raises(errno.ENODEV):
        control.create([number(ORIGIN), (240, 99)])
    with raises(errno.EINVAL, errno.E2BIG):
        control.call(0x40205605, struct.pack("IxxxxQ16s", 0xFFFFFFFF, 4096, bytes(16)))
    with raises(errno.EFAULT):
        control.call(0x40205605, struct.pack("IxxxxQ16s", 1, 16, bytes(16)))
    assert set(control.trackers()) == known
    with Snapshot(control, [ORIGIN], None, take=False), raises(errno.EALREADY):
        control.create([number(ORIGIN2), number(ORIGIN)])
    assert control.snapshots() == []
    with raises(errno.ENOTTY):
        control.call(0x5620, bytes(8))


def test_small_ranges():
    """Ranges smaller than a chunk make one pool."""
    fill(ORIGIN, 8)
    before = digest(ORIGIN)
    ranges = [(index * 64 + 8, 3 + index % 5) for index in range(400)]
    with Snapshot(control, [ORIGIN], STORE, ranges=ranges) as snapshot:
        for index in range(20):
            write_at(ORIGIN, index * MIB, b"s" * 4096)
        assert snapshot.status("state") == "taken"
        assert digest(snapshot.image()) == before


def test_low_space_and_overflow():
    """Low space is told once per portion; when the pool is full the image is lost and the origin goes on."""
    fill(ORIGIN, 9)
    minimum = 2048
    with open("/sys/module/blksnap/parameters/diff_storage_minimum", "r+", encoding="ascii") as file:
        old = file.read()
        file.write(str(minimum))
    try:
        with Snapshot(control, [ORIGIN], STORE, ranges=[(0, minimum)]) as snapshot:
            assert len(snapshot.events()) == 1
            write_at(ORIGIN, 0, b"1" * 4096)
            assert snapshot.events() == []
            write_at(ORIGIN, MIB, b"2" * (MIB // 2))
            assert snapshot.events() == [(EVENT_LOW, (minimum,))]
            assert int(snapshot.status("low_space_events")) == 2
            control.append(snapshot.id, number(STORE), [(minimum, minimum)])
            assert int(snapshot.status("storage_capacity")) == 2 * minimum
            write_at(ORIGIN, 2 * MIB, b"3" * MIB)
            assert [code for code, _ in snapshot.events()] == [EVENT_LOW]
            assert snapshot.status("state") == "taken"
            image = snapshot.image()
            write_at(ORIGIN, 4 * MIB, b"4" * 4 * MIB)
            assert read_at(ORIGIN, 4 * MIB, 4 * MIB) == b"4" * 4 * MIB
            assert snapshot.status("state") == "overflowed"
            assert snapshot.events() == [(EVENT_CORRUPTED, (*number(ORIGIN), -errno.ENOSPC))]
            with raises(errno.EIO):
                read_at(image, 0, 4096)
            with raises(errno.EIO):
                write_at(image, 0, b"x" * 4096)
            write_at(ORIGIN, 8 * MIB, b"5" * MIB)
            assert read_at(ORIGIN, 8 * MIB, MIB) == b"5" * MIB
            assert snapshot.events() == []
    finally:
        with open("/sys/module/blksnap/parameters/diff_storage_minimum", "w", encoding="ascii") as file:
            file.write(old)


def test_skip_ranges():
    """Ranges that need no copy take no room and read as zeroes, unless they were written to before the snapshot."""
    fill(ORIGIN, 10)
    old = read_at(ORIGIN, 0, 8 * MIB)
    size = sectors(ORIGIN)
    with Snapshot(control, [ORIGIN], STORE, take=False) as snapshot:
        device = number(ORIGIN)
        for bad in ([], [(0, 0)], [(size, 1)], [(1, size)], [(2 ** 63, 2 ** 63)]):
            with raises(errno.EINVAL):
                control.skip(snapshot.id, device, bad)
        with raises(errno.ENODEV):
            control.skip(snapshot.id, number(ORIGIN2), [(0, 8)])
        control.skip(snapshot.id, device, [(0, size)])
        write_at(ORIGIN, 3 * MIB, b"u" * 4096)
        control.skip(snapshot.id, device, [(2 * 2048 + 1, 2 * 2048)])
        control.take(snapshot.id)
        with raises(errno.EALREADY):
            control.skip(snapshot.id, device, [(0, 8)])
        chunk = int(snapshot.status("chunk_size", 0))
        expected = bytearray(old)
        expected[3 * MIB:3 * MIB + 4096] = b"u" * 4096
        kept = bytes(expected[3 * MIB:3 * MIB + chunk])
        expected[2 * MIB + chunk:4 * MIB] = bytes(2 * MIB - chunk)
        expected[3 * MIB:3 * MIB + chunk] = kept
        image = snapshot.image()
        assert read_at(image, 0, 8 * MIB) == expected
        write_at(ORIGIN, 0, b"n" * 8 * MIB)
        assert read_at(image, 0, 8 * MIB) == expected
        assert int(snapshot.status("bytes_written", 0)) == 8 * MIB - (2 * MIB - 2 * chunk)
        write_at(image, 2 * MIB + MIB // 2 + 512, b"i" * 512)
        expected[2 * MIB + MIB // 2 + 512:2 * MIB + MIB // 2 + 1024] = b"i" * 512
        assert read_at(image, 0, 8 * MIB) == expected
        assert read_at(ORIGIN, 0, 8 * MIB) == b"n" * 8 * MIB


def test_32_bit_client():
    """A 32-bit program finds the same answers."""
    with Snapshot(control, [ORIGIN], STORE) as snapshot:
        output = sh("/opt/client32", *map(str, number(ORIGIN)), *map(str, number(STORE2)))
        info = control.trackers()[number(ORIGIN)]
        assert output.split() == [str(info["capacity"]), str(info["blocks"]), str(info["number"]), str(snapshot.id).replace("-", "")]
    assert control.snapshots() == []


def test_mounted_image_at_destroy():
    """A mounted, dirty image does not make destroy hang; the origin is unharmed."""
    sh("mkfs.ext4", "-q", "-F", ORIGIN)
    with Snapshot(control, [ORIGIN], STORE) as snapshot:
        sh("mount", snapshot.image(), "/mnt")
        with open("/mnt/dirty", "wb") as file:
            file.write(b"d" * MIB)
        control.destroy(snapshot.id)
        assert control.snapshots() == []
    sh("umount", "/mnt")
    sh("e2fsck", "-fn", ORIGIN)


def test_image_of_image():
    """An image cannot be tracked."""
    with Snapshot(control, [ORIGIN], STORE) as snapshot:
        with raises(errno.EOPNOTSUPP):
            control.add_tracker(number(snapshot.image()))


def test_unload():
    """The module unloads with tracked devices and loads again."""
    if number(ORIGIN) not in control.trackers():
        control.add_tracker(number(ORIGIN))
    control.reload_module()
    assert control.trackers() == {}
