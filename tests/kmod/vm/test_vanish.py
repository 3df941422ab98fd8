# SPDX-License-Identifier: GPL-3.0-or-later
"""Devices that vanish or break, as hardware does it: virtio disks unplugged by the machine, SCSI disks deleted, medium errors, and the
machine put to sleep. The numbers C20, C21 and C35 are those of docs/kernel.md."""

import errno
import os
import platform
import subprocess
from contextlib import contextmanager
from pathlib import Path

from blksnap import EVENT_CORRUPTED, Snapshot, control, forgotten, number
from disks import MIB, ORIGIN, ORIGIN2, SECTOR, STORE, Dm, Writers, digest, fill, io_count, read_at, sh, wait_for, write_at
from tap import Skip, raises

HAS_MARK_DEAD = tuple(map(int, platform.release().split("-")[0].split("+")[0].split(".")[:2])) >= (6, 5)


def plug(serial, size):
    """A disk that the machine gets now; its node."""
    sh("vm-host", "plug", f"serial={serial},size={size}")
    found = []

    def appears():
        found[:] = [disk.name for disk in Path("/sys/block").glob("vd*") if (disk / "serial").read_text() == serial]
        return found and os.path.exists(f"/dev/{found[0]}")

    wait_for(appears)
    return f"/dev/{found[0]}"


def unplug(serial):
    sh("vm-host", "unplug", serial)


@contextmanager
def scsi_disk(**settings):
    """A SCSI disk of 32 MiB in memory; its node."""
    sh("modprobe", "sd_mod")
    sh("modprobe", "scsi_debug", "dev_size_mb=32", *(f"{key}={value}" for key, value in settings.items()))
    names = []

    def appears():
        names[:] = [block.name for block in Path("/sys/block").glob("sd*")]
        return names and os.path.exists(f"/dev/{names[0]}")

    try:
        wait_for(appears)
        yield f"/dev/{names[0]}"
    finally:
        wait_for(lambda: subprocess.run(["rmmod", "scsi_debug"], stderr=subprocess.DEVNULL, check=False).returncode == 0)


def events_of_loss(snapshot):
    return [event for event in snapshot.events() if event[0] == EVENT_CORRUPTED]


def origin_vanishes(device, vanish):
    """What is left of a snapshot whose origin vanishes under writers can be read as far as it was copied, and be destroyed."""
    fill(device, 70)
    old = read_at(device, 0, MIB)
    with Snapshot(control, [device], STORE) as snapshot:
        image = snapshot.image()
        write_at(device, 0, b"x" * MIB)
        with Writers(device, "--direct=1", "--rw=randwrite", "--bs=4k", "--iodepth=16") as writers:
            vanish()
            assert writers.wait() != 0
        try:
            assert read_at(image, 0, MIB) == old
        except OSError:
            # A chunk was to be copied when the origin was gone already.
            assert snapshot.status("state") == "failed"
        with raises(errno.EIO):
            digest(image)
        assert len(events_of_loss(snapshot)) <= 1
    assert control.snapshots() == []
    assert control.trackers() == {}


def test_c20_origin_is_unplugged():
    """C20: the origin is unplugged while it is held and written to."""
    device = plug("GONE1", "64M")
    origin_vanishes(device, lambda: unplug("GONE1"))


def test_c20_scsi_origin_is_deleted():
    """C20: the same with a SCSI disk that is deleted."""
    with scsi_disk() as device:
        name = os.path.basename(device)
        origin_vanishes(device, lambda: Path(f"/sys/block/{name}/device/delete").write_text("1"))


def test_c20_tracked_disk_is_unplugged():
    """C20: a disk that is only tracked can be unplugged; its tracker goes, and one of the same number is another one."""
    device = plug("GONE2", "64M")
    control.add_tracker(number(device))
    generation = control.trackers()[number(device)]["generation"]
    old = number(device)
    write_at(device, 0, b"x" * MIB)
    unplug("GONE2")
    assert old not in control.trackers()
    device = plug("GONE3", "64M")
    control.add_tracker(number(device))
    assert control.trackers()[number(device)]["generation"] != generation
    assert not any(control.read_live_map(number(device)))
    control.remove_tracker(number(device))
    unplug("GONE3")


def test_c20_member_is_deleted():
    """C20: a volume of which one disk is gone can be taken, and so can another one meanwhile; pools can grow."""
    fill(ORIGIN, 74)
    with scsi_disk() as device:
        half = 32768
        with Dm("degraded", f"0 {half} linear {ORIGIN} 0\n{half} {half} linear {device} 0") as volume, forgotten(volume.path, ORIGIN2):
            Path(f"/sys/block/{os.path.basename(device)}/device/delete").write_text("1")
            with Snapshot(control, [volume.path, ORIGIN2], STORE, ranges=[(0, 65536)]) as snapshot:
                before = read_at(snapshot.image(), 0, MIB)
                write_at(volume.path, 0, b"w" * MIB)
                assert read_at(snapshot.image(), 0, MIB) == before
                control.append(snapshot.id, number(STORE), [(65536, 65536)])


def test_c20_storage_is_unplugged():
    """C20: when a disk of the pool is unplugged, the image is lost once and for all, and writes to the origin go on."""
    fill(ORIGIN, 71)
    device = plug("GONE4", "64M")
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], device) as snapshot:
        with Writers(ORIGIN, "--direct=1", "--rw=randwrite", "--bs=4k", "--iodepth=16", "--rate_iops=200"):
            unplug("GONE4")
            wait_for(lambda: snapshot.status("state") == "failed")
            before = io_count(ORIGIN, "writes")
            wait_for(lambda: io_count(ORIGIN, "writes") > before + 64)
        assert len(events_of_loss(snapshot)) == 1
        with raises(errno.EIO):
            read_at(snapshot.image(), 0, 4096)
    fill(ORIGIN, 72)
    after = digest(ORIGIN)
    assert digest(ORIGIN) == after


def test_c20_idle_storage_is_unplugged():
    """C20: that a disk of the pool is gone is told at once, not when it is needed."""
    if not HAS_MARK_DEAD:
        raise Skip("6.1 does not tell who uses a disk that it is gone")
    device = plug("GONE5", "64M")
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], device) as snapshot:
        write_at(ORIGIN, 0, b"x" * MIB)
        unplug("GONE5")
        assert control.wait_event(snapshot.id)[0] in (0, EVENT_CORRUPTED)
        assert snapshot.status("state") == "failed"


def test_c21_medium_error():
    """C21: a sector of a SCSI disk that cannot be read costs the snapshot when it is to be copied, and the write goes through."""
    # Sectors 0x1234 to 0x123d cannot be read once it is told so. They lie in chunks that begin before and end behind, whatever their size.
    before = 0x1230 * SECTOR
    with scsi_disk() as device, forgotten(device):
        opts = Path("/sys/bus/pseudo/drivers/scsi_debug/opts")
        fill(device, 73)
        opts.write_text("0x2")
        with Snapshot(control, [device], STORE) as snapshot:
            with raises(errno.EIO, errno.ENODATA):
                read_at(snapshot.image(), before, 8192)
            assert snapshot.status("state") == "taken", "who reads harms nothing"
            write_at(device, 0, b"a" * 4096)
            assert snapshot.status("state") == "taken"
            write_at(device, before, b"b" * 1024)
            wait_for(lambda: snapshot.status("state") == "failed")
            assert [event[1][2] for event in events_of_loss(snapshot)][0] < 0
        opts.write_text("0x0")
        assert read_at(device, before, 1024) == b"b" * 1024


def test_c35_sleep():
    """C35: all tasks are put to sleep, as for suspend, and woken while a device is held and written to; the image stays."""
    test = Path("/sys/power/pm_test")
    if not test.exists() or "freeze" not in Path("/sys/power/state").read_text():
        raise Skip("this kernel does not practise sleeping")
    fill(ORIGIN, 74)
    before = digest(ORIGIN)
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE) as snapshot:
        with Writers(ORIGIN, "--direct=1", "--rw=randwrite", "--bs=4k", "--iodepth=4", "--rate_iops=100"):
            test.write_text("freezer")
            Path("/sys/power/state").write_text("freeze")
            test.write_text("none")
            seen = io_count(ORIGIN, "writes")
            wait_for(lambda: io_count(ORIGIN, "writes") > seen + 32)
        assert snapshot.status("state") == "taken"
        assert digest(snapshot.image()) == before
