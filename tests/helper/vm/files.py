#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pool files and policies with the real module, real loop devices and a real btrfs. Runs as root on a machine with everything installed.

Disks as in privileged.py, and HOST (ext4, mounted) for pool files, BTRFS (btrfs, mounted).
"""
import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, "/opt/helper")
from machine import *  # noqa: F403

test = Tests()
ORIGIN, HOST, BTRFS = (BY_ID / f"virtio-{name}" for name in ("ORIGIN", "HOST", "BTRFS"))
SPARE = {part: BY_ID / f"virtio-SPARE-part{part}" for part in range(1, 5)}
MOUNTED, COPIED, HOSTED = Path("/srv/origin"), Path("/srv/btrfs"), Path("/home/host")
MIB = 1 << 20
state = {}


def loops():
    """Attached loop devices by number."""
    run("udevadm", "settle")
    found = json.loads(run("losetup", "--list", "--json", "--output", "NAME,MAJ:MIN,BACK-FILE,DIO,AUTOCLEAR,SIZELIMIT").stdout or "{}")
    return {loop["maj:min"]: loop for loop in found.get("loopdevices", [])}


def room(path):
    run("sync", "--file-system", path)
    space = os.statvfs(path)
    return space.f_bfree * space.f_frsize


def value(name):
    return (STATUS / "snapshots" / state["id"] / name).read_text().strip()


def write(path, mebibytes):
    run("dd", "if=/dev/urandom", f"of={path}", "bs=1M", f"count={mebibytes}", "oflag=direct,dsync", "conv=notrunc", "status=none")


@test
def the_module_is_loaded():
    done(call("loadmodule"))


@test
def files_are_refused_where_they_cannot_be():
    before = room(HOSTED)
    for name, file, code in (
            ("the origin", file_on(ORIGIN, 16 * MIB), "is-origin"),
            ("copy on write", file_on(BTRFS, 16 * MIB), "unsuited-file-system"),
            ("not mounted", file_on(SPARE[2], 16 * MIB), "unsuited-file-system"),
            ("in memory", file_on(HOST, 16 * MIB, major=0, minor=os.minor(os.stat("/run").st_dev)), "bad-argument"),
            ("another file system", file_on(HOST, 16 * MIB, uuid="0b7a1111-2222-4333-8444-555555555555"), "device-changed"),
            ("another size", file_on(HOST, 16 * MIB, size=4096), "device-changed"),
            ("no UUID", file_on(HOST, 16 * MIB, uuid=""), "bad-argument"),
            ("crooked", file_on(HOST, 16 * MIB + 512), "bad-argument"),
            ("too small", file_on(HOST, MIB), "too-small"),
            ("more than there is", file_on(HOST, 4096 * MIB), "no-space"),
            ("more than may be used", file_on(HOST, (before // MIB - 8) * MIB), "no-space"),
            ("a path", file_on(HOST, 16 * MIB, path=str(HOSTED / "pool")), "bad-argument")):
        answer = refused(call("take", take_arguments([ORIGIN], storageFiles=[file])), code)
        assert not snapshots() and not loops(), (name, answer)
    run("mount", "-o", "remount,ro", HOSTED)
    refused(call("take", take_arguments([ORIGIN], storageFiles=[file_on(HOST, 16 * MIB)])), "unsuited-file-system")
    run("mount", "-o", "remount,rw", HOSTED)
    # A loop device on the origin is beneath it as well.
    run("truncate", "--size=64M", MOUNTED / "image")
    run("mkfs.ext4", "-q", MOUNTED / "image")
    run("mount", "-o", "loop", MOUNTED / "image", "/mnt")
    loop = run("findmnt", "--noheadings", "--output", "SOURCE", "/mnt").stdout.strip()
    refused(call("take", take_arguments([ORIGIN], storageFiles=[file_on(loop, 16 * MIB)])), "is-origin")
    run("umount", "/mnt")
    (MOUNTED / "image").unlink()
    assert not loops() and room(HOSTED) == before


@test
def what_was_made_is_undone_when_the_rest_is_refused():
    before = room(HOSTED)
    file = file_on(HOST, 32 * MIB)
    refused(call("take", take_arguments([ORIGIN], storageFiles=[file], reserveFiles=[file, file_on(BTRFS, 16 * MIB)])), "unsuited-file-system")
    refused(call("take", take_arguments([ORIGIN], storageFiles=[file], keepFree=64 * MIB)), "no-space")
    assert not snapshots() and not loops() and room(HOSTED) == before


@test
def a_snapshot_is_taken_with_files():
    state["room"] = room(HOSTED)
    # More than the kernel wants to be free, see blksnap.conf, so the reserve is not begun yet.
    file = file_on(HOST, 72 * MIB)
    reply = done(call("take", take_arguments([ORIGIN], storageFiles=[file], reserveFiles=[file_on(HOST, 48 * MIB)], growStep=16 * MIB)))
    state["id"] = reply["snapshot"]
    snapshot, = [plain(map_) for map_ in watch("Snapshots")[0]]
    state["storage"], state["reserve"] = snapshot["storage"][0], snapshot["reserve"][0]
    assert sorted(snapshot["files"]) == sorted(f"{device}@{text(HOST)}" for device in (state["storage"], state["reserve"])), snapshot
    assert (snapshot["growStep"], snapshot["keepFree"], snapshot["atReserveEnd"]) == (16 * MIB, 0, "warn"), snapshot
    found = loops()
    assert sorted(found) == sorted([state["storage"], state["reserve"]]), found
    for loop in found.values():
        assert loop["dio"], loop
        assert "deleted" in loop["back-file"], loop
    # The kernel has the first, it vanishes with the kernel's hold. The second waits for its turn whoever dies.
    assert found[state["storage"]]["autoclear"] and not found[state["reserve"]]["autoclear"], found
    assert [path.name for path in HOSTED.iterdir()] == ["lost+found"]
    assert state["room"] - room(HOSTED) >= 120 * MIB
    # The first MiB is left alone: there, it would pass for a copy of the origin.
    assert int(value("storage_capacity")) * 512 == 71 * MIB


@test
def the_file_system_of_the_files_is_not_frozen():
    refused(call("take", take_arguments([HOST], [storage(SPARE[1])])), "in-use")
    refused(call("takeoverwrite", take_arguments([BTRFS], [storage("/dev/block/" + state["reserve"])])), "in-use")


@test
def a_killed_watch_service_finds_its_files_again():
    run("systemctl", "kill", "--signal=KILL", "blksnap-watch")
    snapshot, = [plain(map_) for map_ in watch("Snapshots")[0]]
    assert snapshot["reserve"] == [state["reserve"]]
    assert state["reserve"] in loops()


@test
def storage_grows_from_a_file():
    # The kernel asks for 64 MiB when 32 are left.
    write(MOUNTED / "file", 44)
    wait_for(lambda: any(event["kind"] == "grown" and event["snapshot"] == state["id"] for event in events()))
    grown = [event for event in events() if event["kind"] == "grown"]
    assert grown[0]["device"] == state["reserve"]
    # The kernel asks for more than the step; then that is what it gets, as far as there is some.
    assert int(value("storage_capacity")) * 512 == 118 * MIB
    assert loops()[state["reserve"]]["autoclear"]


@test
def unmounting_what_people_see_does_no_harm():
    run("umount", HOSTED)
    write(MOUNTED / "file", 16)
    assert value("state") == "taken"
    run("mount", HOST, HOSTED)


@test
def files_vanish_with_the_snapshot():
    done(call("release", {"snapshot": state["id"]}))
    assert not loops(), loops()
    assert room(HOSTED) == state["room"]


@test
def a_reserve_that_was_not_needed_vanishes_as_well():
    # Also when nobody watches, and when somebody else destroys the snapshot.
    for end in ("helper", "unwatched"):
        arguments = take_arguments([ORIGIN], storageFiles=[file_on(HOST, 80 * MIB)], reserveFiles=[file_on(HOST, 16 * MIB)])
        snapshot = done(call("take", arguments))["snapshot"]
        assert len(loops()) == 2
        if end == "unwatched":
            run("systemctl", "mask", "--runtime", "--now", "blksnap-watch")
        done(call("release", {"snapshot": snapshot}))
        if end == "unwatched":
            run("systemctl", "unmask", "--runtime", "blksnap-watch")
        assert watch("Snapshots") == [[]]
        assert not loops(), (end, loops())
    assert room(HOSTED) == state["room"]


@test
def at_the_end_of_its_reserve_it_is_released():
    arguments = take_arguments([ORIGIN], storageFiles=[file_on(HOST, 68 * MIB)], reserveFiles=[file_on(HOST, 8 * MIB)], atReserveEnd="release")
    snapshot = done(call("take", arguments))["snapshot"]
    assert snapshots() == [snapshot]
    write(MOUNTED / "file", 40)
    wait_for(lambda: events()[-1]["kind"] == "released" and events()[-1]["snapshot"] == snapshot)
    kinds = [event["kind"] for event in events() if event["snapshot"] == snapshot]
    assert "reserve-exhausted" in kinds and "corrupted" not in kinds, kinds
    assert not snapshots() and not loops(), loops()
    assert journal(MESSAGE_ID=MESSAGES["releasedAtEnd"])


@test
def room_is_kept_free():
    arguments = take_arguments([ORIGIN], storageFiles=[file_on(HOST, 80 * MIB)], reserve=[storage(SPARE[2], "")], keepFree=72 * MIB)
    refused(call("take", arguments), "signature")
    arguments["reserve"] = [storage(SPARE[1])]
    state["id"] = done(call("take", arguments))["snapshot"]
    write(MOUNTED / "file", 12)
    # The kernel is content, since far more than 32 MiB are free.
    wait_for(lambda: any(event["kind"] == "grown" and event["snapshot"] == state["id"] for event in events()))
    assert int(value("storage_capacity")) * 512 > 80 * MIB
    done(call("release", {"snapshot": state["id"]}))
    assert not loops()


@test
def btrfs_is_frozen_as_a_file_system():
    """What was written and not yet brought to the disk is in the image, because the file system came to rest first."""
    written = os.urandom(8 * MIB)
    (COPIED / "fresh").write_bytes(written)
    source = run("findmnt", "--noheadings", "--output", "SOURCE", COPIED).stdout
    reply = done(call("take", take_arguments([BTRFS], [storage(SPARE[1])])))
    assert run("findmnt", "--noheadings", "--output", "SOURCE", COPIED).stdout == source
    # Thawed: it can be written to, and later writes are not in the image.
    (COPIED / "later").write_bytes(b"later")
    run("sync", "--file-system", COPIED)
    image = Path("/var/tmp/image")
    run("dd", f"if=/dev/block/{reply['images'][0]['image']}", f"of={image}", "bs=1M", "status=none")
    done(call("release", {"snapshot": reply["snapshot"]}))
    run("btrfs", "check", "--readonly", image)
    restored = Path("/var/tmp/restored")
    restored.mkdir()
    run("btrfs", "restore", image, restored)
    assert sorted(path.name for path in restored.iterdir()) == ["fresh"]
    assert hashlib.sha256((restored / "fresh").read_bytes()).digest() == hashlib.sha256(written).digest()
    image.unlink()


@test
def a_killed_helper_leaves_nothing_frozen():
    writers = []

    def kill(helper):
        writer = subprocess.Popen(["sh", "-c", f"echo more > {COPIED}/more"])
        writers.append(writer)
        wait_until(lambda: writer.poll() is not None or is_blocked(writer.pid))
        assert writer.poll() is None, "it was not frozen"
        os.kill(int(helper), signal.SIGKILL)

    arguments = take_arguments([BTRFS], [storage(SPARE[1])])
    assert "bus" in meanwhile("take", arguments, 3, TAKE, kill)
    assert writers[0].wait(timeout=120) == 0
    # The next helper undoes the rest.
    refused(call("release", {"snapshot": NOBODY}), "unknown-snapshot")
    assert not snapshots()
    done(call("release", {"snapshot": done(call("take", arguments))["snapshot"]}))


test.run()
