#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files changed, asked of the real services about real file systems: known files are written, and what is said of
them is compared. Runs as root on a machine with everything installed.

Disks: ORIGIN (ext4, mounted on /srv/origin), XFS (becomes one), SPARE with partition 1 empty.
"""
import json
import os
import sys
from pathlib import Path

sys.path.insert(0, "/opt/helper")
from machine import *  # noqa: F403

test = Tests()
ORIGIN = BY_ID / "virtio-ORIGIN"
XFS = BY_ID / "virtio-XFS"
POOL = BY_ID / "virtio-SPARE-part3"
EXT4_ROOT = Path("/srv/origin")
# A home is a place that most services do not see.
XFS_ROOT = Path("/home/vault")
OLD, NEW, DEEP, MANY = "old", "new", "deep/er/Größe\n2", "many"
BLOCK = 256 * 1024


def fill(root):
    (root / "deep/er").mkdir(parents=True)
    for name in (OLD, DEEP, MANY):
        (root / name).write_bytes(os.urandom(4 * BLOCK))
    os.link(root / MANY, root / "deep/second")
    run("sync")


def overwrite(path, offset, length):
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(os.urandom(length))
        os.fsync(file.fileno())


def change(root):
    overwrite(root / DEEP, 0, BLOCK)
    for offset in range(0, 4 * BLOCK, BLOCK):
        overwrite(root / MANY, offset, 4096)
    (root / NEW).write_bytes(os.urandom(2 * BLOCK))
    run("sync")


def extents(path):
    """Where a file lies, as the file system itself says by another way."""
    places = []
    for line in run("filefrag", "-b1", "-v", path).stdout.splitlines():
        words = line.replace("..", " ").replace(":", " ").split()
        if len(words) > 5 and all(word.isdigit() for word in words[:6]):
            places.append((int(words[3]), int(words[5])))
    assert places, path
    return places


def files(device, *options, user=None):
    command = ["blksnapctl", "changes", str(device), "--files", "--json", *options]
    done = run(*(as_user(user, command) if user else command), check=False)
    return json.loads(done.stdout) if done.returncode == 0 else (done.returncode, done.stderr)


def by_name(answer):
    assert isinstance(answer, dict), answer
    return {name: file for file in answer["files"] for name in file["names"]}


def check(root, device, kind):
    answer = files(device)
    found = by_name(answer)
    assert answer["fileSystem"] == kind, answer
    assert not answer["truncated"]
    deep = "/deep/er/Größe\\x0a2"
    assert {"/" + NEW, deep, "/" + MANY} <= set(found), answer
    # Not in it: what only lay there. The block of the map is larger than that of the file system, so it could be a neighbour.
    block = int((STATUS / "trackers" / text(device) / "block_size").read_text())
    changed = {offset // block for path in (NEW, DEEP, MANY) for begin, length in extents(root / path)
               for offset in range(begin // block * block, begin + length, block)}
    for begin, length in extents(root / OLD):
        if not changed & set(range(begin // block, (begin + length - 1) // block + 1)):
            assert "/" + OLD not in found, found
    # A file system may set more aside than is in the file yet.
    assert 2 * BLOCK <= found["/" + NEW]["changedBytes"] <= 3 * BLOCK, found["/" + NEW]
    assert BLOCK <= found[deep]["changedBytes"] <= 4 * BLOCK
    assert found["/" + MANY]["inode"] == os.stat(root / MANY).st_ino
    assert sorted(found["/" + MANY]["names"]) == ["/deep/second", "/" + MANY], found
    assert "/" + NEW in by_name(files(device, "--since", "0"))
    # Nothing is newer than now.
    assert not by_name(files(device, "--since", "255"))


@test
def file_systems_are_filled_and_frozen():
    run("mkfs.xfs", "-q", "-f", XFS)
    XFS_ROOT.mkdir(parents=True)
    run("mount", XFS, XFS_ROOT)
    done(call("loadmodule"))
    for root in (EXT4_ROOT, XFS_ROOT):
        fill(root)
    done(call("take", take_arguments([ORIGIN, XFS], [storage(POOL)], name="files")))


@test
def files_of_ext4_are_named():
    change(EXT4_ROOT)
    check(EXT4_ROOT, ORIGIN, "ext4")


@test
def files_of_xfs_are_named():
    change(XFS_ROOT)
    check(XFS_ROOT, XFS, "xfs")


@test
def an_unmounted_xfs_is_refused():
    run("umount", XFS_ROOT)
    code, message = files(XFS)
    assert code != 0 and "has to be mounted" in message, message
    run("mount", XFS, XFS_ROOT)


@test
def others_are_asked_for_a_password():
    add_user("stranger")
    code, message = files(ORIGIN, user="stranger")
    assert code == 3, (code, message)


@test
def who_parses_can_do_nothing_else():
    run("systemd-analyze", "verify", "blksnap-files@.service", "blksnap-files-mounted@.service", "blksnap-files.socket")
    for unit, limit in (("blksnap-files@0.service", 1.0), ("blksnap-files-mounted@0.service", 2.5)):
        line = run("systemd-analyze", "security", "--no-pager", unit).stdout.splitlines()[-1]
        exposure = float(line.split(":")[1].split()[0])
        print(f"# {unit}: {exposure}")
        assert exposure < limit, line
    for path in ("/run/blksnap-files/parser", "/run/blksnap-files/mounted"):
        assert os.stat(path).st_mode & 0o777 == 0o600 and os.stat(path).st_uid == 0
    # One question, one process, and it is gone.
    assert not run("systemctl", "list-units", "--no-legend", "--state=active", "blksnap-files*.service").stdout.strip()


test.run()
