# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of what lies on other devices, and of what others lie on: LVM, md, btrfs, loop devices, swap. The numbers C13, C29, C30
and C31 are those of docs/kernel.md."""

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

from blksnap import Snapshot, control, forgotten
from disks import MIB, ORIGIN, ORIGIN2, STORE, Writers, digest, fill, mounted, read_at, sectors, sh, wait_for, write_at, zero
from tap import Skip


def lvm(command, *arguments):
    """LVM without udev, and without images: it changes nothing in a group whose physical volume it sees twice."""
    sh(command, "--quiet", "--config", "activation{udev_sync=0 udev_rules=0} global{use_lvmpolld=0} "
       'devices{use_devicesfile=0 global_filter=["r|blksnap-image|"]}', *arguments, stderr=subprocess.DEVNULL)


@contextmanager
def volume(*disks, size):
    """A logical volume on disks."""
    lvm("vgcreate", "--yes", "--force", "pool", *disks)
    lvm("lvcreate", "--yes", "--wipesignatures", "n", "--zero", "n", "--size", f"{size}m", "--name", "volume", "pool")
    try:
        yield os.path.realpath("/dev/mapper/pool-volume")
    finally:
        lvm("vgremove", "--yes", "--force", "pool")
        for disk in disks:
            lvm("pvremove", "--yes", "--force", "--force", disk)
            zero(disk)


def test_c30_logical_volume_that_grows():
    """C30: a logical volume and the disks below it are held; it grows over them meanwhile; every image is as it was."""
    with forgotten(ORIGIN, ORIGIN2), volume(ORIGIN, ORIGIN2, size=48) as device, forgotten(device):
        sh("mkfs.ext4", "-q", "-F", "-E", "nodiscard", device)
        with mounted(device) as folder:
            (folder / "file").write_bytes(os.urandom(4 * MIB))
            with Snapshot(control, [ORIGIN, device, ORIGIN2], STORE) as snapshot:
                before = [digest(snapshot.image(index)) for index in range(3)]
                lvm("lvextend", "--yes", "--size", "+40m", "pool/volume")
                sh("resize2fs", device, stderr=subprocess.DEVNULL)
                (folder / "more").write_bytes(os.urandom(50 * MIB))
                os.sync()
                assert snapshot.status("state") == "taken"
                assert [digest(snapshot.image(index)) for index in range(3)] == before
                sh("e2fsck", "-fn", snapshot.image(1))
            with Snapshot(control, [device], STORE) as snapshot:
                assert sectors(snapshot.image()) == sectors(device)
                sh("e2fsck", "-fn", snapshot.image())


@contextmanager
def mirror(*disks):
    """A mirror of disks which is being brought in line."""
    sh("modprobe", "raid1")
    sh("mdadm", "--create", "/dev/md7", "--run", "--quiet", "--metadata=1.2", "--level=1", f"--raid-devices={len(disks)}", "--homehost=any",
       "--bitmap=none", *disks, stderr=subprocess.DEVNULL)
    try:
        yield "/dev/md7"
    finally:
        sh("mdadm", "--stop", "/dev/md7", stderr=subprocess.DEVNULL)
        for disk in disks:
            sh("mdadm", "--zero-superblock", disk)


def test_c30_mirror_while_it_is_brought_in_line():
    """C30: what a mirror writes to a member of its own accord is seen and copied; the mirror's own image stays."""
    fill(ORIGIN, 61)
    fill(ORIGIN2, 62)
    with mirror(ORIGIN, ORIGIN2) as device, forgotten(device, ORIGIN2):
        action = Path("/sys/block/md7/md/sync_action")
        action.write_text("frozen")
        with Snapshot(control, [device, ORIGIN2], STORE) as snapshot:
            before = digest(snapshot.image(0)), digest(snapshot.image(1))
            seen = int(snapshot.status("chunks_copied", 1))
            action.write_text("repair")
            write_at(device, 8 * MIB, b"m" * 4 * MIB)
            wait_for(lambda: action.read_text().strip() == "idle")
            assert read_at(device, 8 * MIB, 4 * MIB) == b"m" * 4 * MIB
            assert int(snapshot.status("chunks_copied", 1)) > seen
            assert snapshot.status("state") == "taken"
            assert (digest(snapshot.image(0)), digest(snapshot.image(1))) == before


def test_c29_btrfs_on_two_devices():
    """C29: a btrfs on two devices, frozen by its mount point for the time of taking, is whole in the images."""
    sh("modprobe", "btrfs")
    sh("mkfs.btrfs", "-q", "-f", "-d", "raid1", "-m", "raid1", ORIGIN, ORIGIN2)
    with forgotten(ORIGIN, ORIGIN2):
        with mounted(ORIGIN, "-t", "btrfs", "-o", f"device={ORIGIN2}") as folder, \
                Writers(ORIGIN, "--rw=randwrite", "--size=8M", "--nrfiles=8", "--fsync=16", target=f"--directory={folder}"):
            sh("fsfreeze", "--freeze", str(folder))
            try:
                snapshot = Snapshot(control, [ORIGIN, ORIGIN2], STORE)
            finally:
                sh("fsfreeze", "--unfreeze", str(folder))
        with snapshot:
            # Two file systems of one name would be taken for one another.
            sh("wipefs", "--quiet", "--all", ORIGIN)
            sh("wipefs", "--quiet", "--all", ORIGIN2)
            assert snapshot.status("state") == "taken"
            checked = subprocess.run(["btrfs", "check", "--readonly", snapshot.image(0)], text=True, stdout=subprocess.PIPE,
                                     stderr=subprocess.STDOUT, check=False)
            assert checked.returncode == 0 and "no error found" in checked.stdout, checked.stdout


def test_c31_loop_device_and_what_it_lies_on():
    """C31: a loop device and the disk with its file are taken together; both images are whole."""
    sh("mkfs.ext4", "-q", "-F", "-E", "nodiscard", ORIGIN)
    with forgotten(ORIGIN), mounted(ORIGIN) as folder:
        with open(folder / "disk", "wb") as file:
            file.truncate(24 * MIB)
        sh("modprobe", "loop")
        loop = sh("losetup", "--find", "--show", str(folder / "disk")).strip()
        try:
            with forgotten(loop):
                sh("mkfs.ext4", "-q", "-F", loop)
                with Snapshot(control, [ORIGIN, loop], STORE) as snapshot:
                    before = digest(snapshot.image(0)), digest(snapshot.image(1))
                    write_at(loop, 4 * MIB, b"l" * 4 * MIB)
                    sh("sync")
                    assert read_at(loop, 4 * MIB, 4 * MIB) == b"l" * 4 * MIB
                    assert (digest(snapshot.image(0)), digest(snapshot.image(1))) == before
                    sh("e2fsck", "-fn", snapshot.image(0))
                    sh("e2fsck", "-fn", snapshot.image(1))
        finally:
            sh("losetup", "--detach", loop)


def hungry(mib, rounds):
    """A program that fills memory with a pattern and looks at it, again and again."""
    return ["python3", "-c", f"""
import sys
blocks = [bytearray(4096) for _ in range({mib} * 256)]
for round in range({rounds}):
    for index, block in enumerate(blocks):
        block[:8] = (index * 1000 + round).to_bytes(8, "little")
    for index, block in enumerate(blocks):
        if block[:8] != (index * 1000 + round).to_bytes(8, "little"):
            sys.exit(3)
    print(round, flush=True)
"""]


def test_c13_swap_on_a_held_device():
    """C13: memory is swapped to a device that is taken and held, by a program that may have little of it; nothing of it is lost."""
    if not os.path.exists("/proc/swaps"):
        raise Skip("no swap")
    group = Path("/sys/fs/cgroup/hungry")
    Path("/sys/fs/cgroup/cgroup.subtree_control").write_text("+memory")
    group.mkdir()
    sh("mkswap", "--quiet", ORIGIN)
    sh("swapon", ORIGIN)
    try:
        (group / "memory.max").write_text(str(24 * MIB))
        with forgotten(ORIGIN):
            program = subprocess.Popen(hungry(36, 4), text=True, stdout=subprocess.PIPE,
                                       preexec_fn=lambda: (group / "cgroup.procs").write_text(str(os.getpid())))
            assert program.stdout.readline() == "0\n"
            taken = 0
            while program.poll() is None or taken < 3:
                with Snapshot(control, [ORIGIN], STORE) as snapshot:
                    image = snapshot.image()
                    before = digest(image)
                    assert read_at(image, 0, 4096)[-10:] == b"SWAPSPACE2"
                    assert digest(image) == before
                    assert snapshot.status("state") == "taken"
                taken += 1
            assert program.wait() == 0
    finally:
        sh("swapoff", ORIGIN)
        wait_for(lambda: not (group / "cgroup.procs").read_text())
        group.rmdir()
