#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The privileged side with the real module, polkit, systemd and D-Bus. Runs as root on a machine with everything installed.

Disks that it uses: ORIGIN (ext4, mounted), SPARE with partitions 1 empty, 2 ext4 "holiday", 3 empty (reserve), 4 swap in use.
"""
import errno
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, "/opt/helper")
from machine import *  # noqa: F403

test = Tests()
ORIGIN = BY_ID / "virtio-ORIGIN"
SPARE = {part: BY_ID / f"virtio-SPARE-part{part}" for part in range(1, 5)}
MOUNTED = Path("/srv/origin")
state = {}


def to_take(**changes):
    return take_arguments([ORIGIN], [storage(SPARE[1])], **changes)


def value(name):
    return (STATUS / "snapshots" / state["id"] / name).read_text().strip()


@test
def without_the_module_it_says_so():
    refused(call("take", to_take()), "no-module")
    assert watch("Snapshots") == [[]]
    assert "open control device" in watch("ReadChangeMap", "uu", 8, 0)


@test
def the_module_is_loaded_on_request():
    version = done(call("loadmodule"))["version"]
    assert version == (STATUS / "version").read_text().strip()
    assert done(call("loadmodule"))["version"] == version


@test
def a_signature_is_refused_and_kept():
    for verb in ("take", "takeoverwrite"):
        answer = refused(call(verb, to_take(storage=[storage(SPARE[2])])), "signature")
        assert answer["signatureText"] == 'ext4 "holiday"', answer
        assert answer["device"] == text(SPARE[2])
    state["token"] = answer["signature"]
    assert signatures(SPARE[2]) == ["ext4"] and not snapshots()


@test
def consent_to_something_else_is_refused():
    for consent in ("ext4:", state["token"].upper().replace("EXT4", "ext4"), state["token"] + ",zfs_member:1"):
        if consent != state["token"]:
            refused(call("takeoverwrite", to_take(storage=[storage(SPARE[2], consent)])), "signature")
    refused(call("take", to_take(storage=[storage(SPARE[2], state["token"])])), "bad-argument")
    assert signatures(SPARE[2]) == ["ext4"] and not snapshots()


@test
def devices_in_use_are_refused():
    run("mount", SPARE[2], "/mnt")
    answer = refused(call("takeoverwrite", to_take(storage=[storage(SPARE[2], state["token"])])), "in-use")
    assert "/mnt" in answer["message"], answer
    run("umount", "/mnt")
    refused(call("takeoverwrite", to_take(storage=[storage(SPARE[4], "swap:")])), "in-use")
    refused(call("take", to_take(storage=[storage(BY_ID / "virtio-SPARE")])), "in-use")
    with open(SPARE[1], "rb", buffering=0, opener=lambda path, flags: os.open(path, flags | os.O_EXCL)):
        answer = refused(call("take", to_take()), "in-use")
        assert answer["errno"] == 16, answer
    assert not snapshots()


@test
def a_partition_that_is_mounted_between_check_and_use_is_kept():
    # Our claim is given up then, the module has not made its own yet.
    arguments = to_take(storage=[storage(SPARE[2], state["token"])])
    reply = meanwhile("takeoverwrite", arguments, 2, APPEND, lambda _: run("mount", SPARE[2], "/mnt"))
    answer = refused(reply, "in-use")
    assert answer["errno"] == errno.EBUSY, answer
    (Path("/mnt") / "file").write_text("mine")
    run("umount", "/mnt")
    assert signatures(SPARE[2]) == ["ext4"] and not snapshots()
    run("fsck.ext4", "-fn", os.path.realpath(SPARE[2]))


@test
def a_partition_that_is_made_anew_between_check_and_use_is_kept():
    arguments = to_take(storage=[storage(SPARE[1])])
    reply = meanwhile("take", arguments, 2, APPEND, lambda _: run("mkfs.ext4", "-q", "-L", "mine", SPARE[1]))
    refused(reply, "device-changed")
    assert signatures(SPARE[1]) == ["ext4"] and not snapshots()
    run("wipefs", "--all", "--quiet", SPARE[1])


@test
def the_stack_of_the_origin_is_refused():
    refused(call("take", to_take(storage=[storage(ORIGIN)])), "is-origin")
    run("truncate", "--size=16M", MOUNTED / "file")
    loop = run("losetup", "--find", "--show", MOUNTED / "file").stdout.strip()
    try:
        refused(call("take", to_take(storage=[storage(loop)])), "is-origin")
    finally:
        run("losetup", "--detach", loop)
    assert not snapshots()


@test
def another_device_than_was_seen_is_refused():
    for change in ({"size": 4096}, {"diskseq": 99999}, {"uuid": "0b7a1111-2222-4333-8444-555555555555"}):
        refused(call("take", to_take(devices=[reference(ORIGIN, **change)])), "device-changed")
        refused(call("take", to_take(storage=[storage(SPARE[1], **change)])), "device-changed")
    refused(call("take", to_take(devices=[reference(ORIGIN, minor=1048575)])), "no-device")


@test
def nodes_are_not_believed():
    # The node of the spare partition is exchanged for a link, then for another device, then for a file.
    node = Path(os.path.realpath(SPARE[1]))
    arguments = to_take()
    major, minor = number(node)
    other = number(SPARE[2])
    try:
        for make, code in (
                (lambda: node.symlink_to(os.path.realpath(SPARE[2])), "not-a-block-device"),
                (lambda: run("mknod", node, "b", *other), "device-changed"),
                (lambda: node.write_text("x"), "not-a-block-device"),
                (lambda: os.mkfifo(node), "not-a-block-device"),
                (lambda: None, "no-device")):
            node.unlink(missing_ok=True)
            make()
            refused(call("take", arguments), code)
    finally:
        node.unlink(missing_ok=True)
        run("mknod", node, "b", major, minor)
        run("chmod", "660", node)
    assert not snapshots()


@test
def malformed_calls_change_nothing():
    for arguments in ({}, {"devices": []}, to_take(extra=1), to_take(name="a\nb"), to_take(devices=[{"path": "/dev/sda"}])):
        refused(call("take", arguments), "bad-argument")
    for blob in ("", "00", "ffffffff", "00000001000000020061", "0000000100000002006100000008" + "00" + "0000000100000002006100000008" * 200):
        reply = call("take", options=["--blob", blob])
        assert reply.get("type") != SUCCESS, reply
    for key in ("devices", "name", "extra"):
        refused(call("take", to_take(), options=["--descriptor", key]), "bad-argument")
    assert not snapshots()


@test
def a_snapshot_is_taken_at_the_price_that_was_named():
    arguments = to_take(storage=[storage(SPARE[2], state["token"])], reserve=[storage(SPARE[3])])
    request = "11111111-2222-4333-8444-555555555555"
    reply = done(call("takeoverwrite", arguments, request=request))
    state["id"] = reply["snapshot"]
    state["image"] = reply["images"][0]["image"]
    assert snapshots() == [state["id"]]
    assert [image["origin"] for image in reply["images"]] == [text(ORIGIN)]
    assert value("state") == "taken"
    assert not signatures(SPARE[2])
    wiped = journal(MESSAGE_ID=MESSAGES["signatureWiped"])
    assert [entry["BLKSNAP_SIGNATURE"] for entry in wiped] == [state["token"]], wiped
    # Asked again, it answers the same and does nothing.
    assert done(call("takeoverwrite", arguments, request=request)) == reply
    assert snapshots() == [state["id"]]


@test
def the_watch_service_knows_it():
    found = [plain(map_) for map_ in watch("Snapshots")[0]]
    assert [snapshot["snapshot"] for snapshot in found] == [state["id"]]
    assert found[0]["name"] == "test"
    assert found[0]["storage"] == [text(SPARE[2])] and found[0]["reserve"] == [text(SPARE[3])]
    assert [event["kind"] for event in events()] == ["taken"]
    # The reserve is claimed: nobody can mount or format it meanwhile.
    assert "busy" in run("mkfs.ext4", "-q", SPARE[3], check=False).stderr.lower() or \
        "in use" in run("mkfs.ext4", "-q", SPARE[3], check=False).stderr.lower()


@test
def held_devices_are_refused():
    refused(call("take", to_take()), "already-held")
    for device in (SPARE[2], SPARE[3]):
        refused(call("addstorage", storage_arguments(state["id"], storage=[storage(device)])), "in-use")
    refused(call("untrack", {"devices": [reference(ORIGIN)]}), "already-held")


@test
def the_image_is_not_taken_for_its_origin():
    image = "/dev/block/" + state["image"]
    run("udevadm", "settle")
    properties = dict(line.split("=", 1) for line in run("udevadm", "info", "--query=property", image).stdout.splitlines())
    assert properties.get("UDISKS_AUTO") == "0", properties
    assert properties.get("ID_FS_TYPE") == "ext4", properties
    uuid_link = run("blkid", "-s", "UUID", "-o", "value", ORIGIN).stdout.strip()
    assert os.path.realpath(f"/dev/disk/by-uuid/{uuid_link}") == os.path.realpath(ORIGIN)
    assert "by-uuid" not in properties.get("DEVLINKS", "")


@test
def udisks_mounts_the_image():
    device = os.path.realpath("/dev/block/" + state["image"])
    run("udisksctl", "mount", "--block-device", device, "--no-user-interaction")
    point = run("findmnt", "--noheadings", "--output", "TARGET,OPTIONS", device).stdout
    assert " ro" in point and "norecovery" in point or "noload" in point, point
    run("udisksctl", "unmount", "--block-device", device, "--no-user-interaction")


@test
def storage_grows_from_the_reserve():
    before = int(value("storage_capacity"))
    writer = subprocess.Popen(["dd", "if=/dev/urandom", f"of={MOUNTED}/file", "bs=256K", "count=288",
                               "oflag=direct,dsync", "conv=notrunc", "status=none"])
    wait_for(lambda: any(event["kind"] == "grown" for event in events()))
    assert writer.wait() == 0
    kinds = [event["kind"] for event in events()]
    assert "low-space" in kinds and "grown" in kinds, kinds
    assert int(value("storage_capacity")) > before and value("state") == "taken"
    grown = [event for event in events() if event["kind"] == "grown"]
    assert grown[0]["device"] == text(SPARE[3])
    assert sum(event["sectors"] for event in grown) == int(value("storage_capacity")) - before
    assert journal(MESSAGE_ID=MESSAGES["grown"])


@test
def killed_it_comes_back_and_knows_all():
    old = run("systemctl", "show", "--property=MainPID", "--value", "blksnap-watch").stdout.strip()
    known = events()
    run("systemctl", "kill", "--signal=KILL", "blksnap-watch")
    # Whoever still finds the old one gets no answer.
    wait_until(lambda: run("systemctl", "show", "--property=MainPID", "--value", "blksnap-watch").stdout.strip() != old)
    assert events() == known
    assert [plain(map_)["snapshot"] for map_ in watch("Snapshots")[0]] == [state["id"]]
    assert run("systemctl", "show", "--property=MainPID", "--value", "blksnap-watch").stdout.strip() != old
    assert value("state") == "taken"


@test
def more_storage_is_added():
    before = int(value("storage_capacity"))
    reply = done(call("addstorage", storage_arguments(state["id"], storage=[storage(SPARE[1])])))
    # Without its beginning, where it could pass for what is stored there.
    added = int(Path(f"/sys/dev/block/{text(SPARE[1])}/size").read_text()) - 2048
    assert int(value("storage_capacity")) == before + added
    assert reply["capacity"] == (before + added) * 512


@test
def the_change_map_is_handed_out_sealed():
    data = run("/opt/helper/changemap.py", *number(ORIGIN)).stdout
    assert "sealed" in data, data


@test
def it_is_released():
    done(call("release", {"snapshot": state["id"]}))
    assert not snapshots()
    wait_for(lambda: events()[-1]["kind"] == "released")
    assert watch("Snapshots") == [[]]
    refused(call("release", {"snapshot": state["id"]}), "unknown-snapshot")
    assert not list(Path("/run/blksnap/snapshots").iterdir())


@test
def tracking_begins_and_ends():
    done(call("untrack", {"devices": [reference(ORIGIN)]}))
    done(call("track", {"devices": [reference(ORIGIN)]}))
    done(call("track", {"devices": [reference(ORIGIN)]}))
    assert (STATUS / "trackers" / text(ORIGIN)).is_dir()
    done(call("untrack", {"devices": [reference(ORIGIN)]}))
    assert not (STATUS / "trackers" / text(ORIGIN)).exists()


@test
def others_are_asked_for_a_password():
    # Somebody without a session, and nobody to type a password for him.
    add_user("stranger")
    reply = call("take", to_take(), user="stranger")
    assert reply["type"] == KAUTH_ERROR and reply["error"] == AUTHORIZATION_DENIED, reply
    assert "NotAuthorized" in str(watch("Snapshots", user="stranger")) or "not allowed" in watch("Snapshots", user="stranger")
    for verb in ("takeoverwrite", "addstorage", "release", "track", "untrack", "loadmodule"):
        reply = call(verb, user="stranger")
        assert reply["type"] == KAUTH_ERROR and reply["error"] == AUTHORIZATION_DENIED, (verb, reply)
    # An action that polkit does not know would hold KAuth up for ever; whoever calls next is served all the same.
    for action in ("take", "org.blksnap.helper", "org.blksnap.helper.deleteLater"):
        reply = call("", action=action, user="stranger")
        assert reply.get("bus") == "org.freedesktop.DBus.Error.NoReply" or reply.get("type") == KAUTH_ERROR, reply
        refused(call("release", {"snapshot": NOBODY}), "unknown-snapshot")
    assert "denied" in watch("Adopt", "s", NOBODY, user="stranger").lower()
    assert not snapshots()


@test
def where_somebody_logged_in_matters():
    add_user("stranger")
    console, elsewhere = ["Active=no", "Seat=seat0"], ["Active=yes", "Seat="]
    # Not those who sit in front of the machine as well: polkit takes a service's process for part of that session.
    for login, facts in ((Login("stranger", "other console"), console), (Login("stranger", "elsewhere"), elsewhere)):
        shown = run(*as_user(login, ["loginctl", "show-session", "self", "--all", "--property=Active", "--property=Seat"])).stdout
        assert sorted(shown.split()) == facts, (login, shown)
        for answer in (watch("Snapshots", user=login), watch("Events", "t", 0, user=login), watch("ReadChangeMap", "uu", *number(ORIGIN), user=login)):
            assert "not allowed" in answer or "NotAuthorized" in answer, (login, answer)
        for verb in ("take", "track", "loadmodule"):
            reply = call(verb, to_take(), user=login)
            assert reply["type"] == KAUTH_ERROR and reply["error"] == AUTHORIZATION_DENIED, (login, verb, reply)
    # Whoever sits in front of it sees what there is, and is asked for all else.
    login = Login("admin", "seat")
    assert watch("Snapshots", user=login) == [[]]
    assert "not allowed" in watch("ReadChangeMap", "uu", *number(ORIGIN), user=login)
    assert not snapshots() and not (STATUS / "trackers" / text(ORIGIN)).exists()


@test
def an_administrator_can_forbid():
    rules = Path("/etc/polkit-1/rules.d/50-test.rules")
    rules.write_text('''polkit.addRule(function(action, subject) {
    if (subject.user == "admin" && action.id.indexOf("org.blksnap.") == 0)
        return polkit.Result.NO;
});''')
    run("systemctl", "restart", "polkit")
    login = Login("admin", "seat")
    assert "not allowed" in watch("Snapshots", user=login)
    reply = call("track", {"devices": [reference(ORIGIN)]}, user=login)
    assert reply["type"] == KAUTH_ERROR and reply["error"] == AUTHORIZATION_DENIED, reply
    rules.unlink()
    run("systemctl", "restart", "polkit")
    assert watch("Snapshots", user=login) == [[]]


@test
def an_administrator_can_allow_more():
    rules = Path("/etc/polkit-1/rules.d/50-test.rules")
    rules.write_text('''polkit.addRule(function(action, subject) {
    if (subject.user == "stranger" && (action.id == "org.blksnap.helper.track" || action.id == "org.blksnap.watch.query"))
        return polkit.Result.YES;
});''')
    run("systemctl", "restart", "polkit")
    done(call("track", {"devices": [reference(ORIGIN)]}, user="stranger"))
    assert watch("Snapshots", user="stranger") == [[]]
    assert call("untrack", {"devices": [reference(ORIGIN)]}, user="stranger")["type"] == KAUTH_ERROR
    rules.unlink()
    run("systemctl", "restart", "polkit")
    assert call("track", {"devices": [reference(ORIGIN)]}, user="stranger")["type"] == KAUTH_ERROR
    done(call("untrack", {"devices": [reference(ORIGIN)]}))


@test
def both_services_are_sandboxed():
    for unit, limit in (("blksnap-watch", 3.0), ("blksnap-helper", 3.0)):
        line = run("systemd-analyze", "security", "--no-pager", unit).stdout.splitlines()[-1]
        exposure = float(line.split(":")[1].split()[0])
        print(f"# {unit}: {exposure}")
        assert exposure < limit, line


@test
def the_module_is_free_to_go():
    run("rmmod", "blksnap")


test.run()
