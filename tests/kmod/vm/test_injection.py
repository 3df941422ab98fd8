# SPDX-License-Identifier: GPL-3.0-or-later
"""Each request with every fault that can occur in it, one at a time: no memory, or memory of the caller that cannot be read or written.
And I/O of the image and the origin when there is no memory at all."""

import errno

from blksnap import Snapshot, control, forgotten, number
from disks import (MIB, ORIGIN, ORIGIN2, STORE, STORE2, Thread, digest, fill, read_at, sectors, sh, sleeps_on_io, throttled,
                   wait_for, write_at)
from faults import confined, each_fault, settings

EXPECTED = {errno.ENOMEM, errno.EFAULT}


def state():
    """What there is."""
    return set(control.trackers()), set(control.snapshots())


def try_all(call, undo=lambda: None):
    """Every fault ends in an error that says so, and leaves nothing behind; or it is coped with. Returns how many there were."""
    before = state()
    faults = 0
    with confined():
        for error in each_fault(call):
            faults += 1
            if error:
                assert error.errno in EXPECTED, error
                assert state() == before, f"something is left after fault {faults}"
            else:
                undo()
                assert state() == before
    undo()
    assert state() == before
    return faults


def test_tracking():
    """Tracking begins wholly or not at all."""
    device = number(ORIGIN)
    with forgotten(ORIGIN):
        assert try_all(lambda: control.add_tracker(device), lambda: control.remove_tracker(device)) > 5


def test_queries():
    """Queries fail and can be repeated."""
    device = number(ORIGIN)
    with forgotten(ORIGIN, ORIGIN2), Snapshot(control, [ORIGIN, ORIGIN2], STORE) as snapshot:
        for call in (control.version, control.trackers, control.snapshots, lambda: control.images(snapshot.id),
                     lambda: control.read_map(device), lambda: control.read_live_map(device),
                     lambda: control.mark_dirty(device, [(0, 8)] * 300)):
            assert try_all(call) > 0


def test_an_event_is_not_lost():
    """An event that could not be handed out is handed out later."""
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], None, take=False) as snapshot, confined():
        got = []
        faults = 0
        for error in each_fault(lambda: got or got.append(control.wait_event(snapshot.id))):
            faults += 1
            assert not error or error.errno in EXPECTED, error
        assert faults and [code for code, _ in got] == [0]


def test_create():
    """A snapshot is created wholly or not at all."""
    devices = [number(ORIGIN), number(ORIGIN2)]
    made = []

    def undo():
        control.destroy(made.pop())
        for device in devices:
            control.remove_tracker(device)

    with forgotten(ORIGIN, ORIGIN2):
        assert try_all(lambda: made.append(control.create(devices)), undo) > 20


def test_append_and_skip():
    """Ranges are added, and named as not needed, all or none."""
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE2, take=False) as snapshot:
        capacity = int(snapshot.status("storage_capacity"))
        place = iter(range(0, sectors(STORE), 8192))

        def append():
            first = next(place)
            try:
                control.append(snapshot.id, number(STORE), [(first + 16 * index, 8) for index in range(300)])
            except OSError:
                assert int(snapshot.status("storage_capacity")) == capacity
                raise

        with confined():
            for error in each_fault(append):
                assert not error or error.errno in EXPECTED, error
                capacity = int(snapshot.status("storage_capacity"))
            for error in each_fault(lambda: control.skip(snapshot.id, number(ORIGIN), [(4096, 8192)] * 300)):
                assert not error or error.errno in EXPECTED, error
        control.take(snapshot.id)
        assert snapshot.status("state") == "taken"


def test_take():
    """A snapshot is taken wholly, or not at all and can be taken again."""
    fill(ORIGIN, 90)
    before = digest(ORIGIN)
    snapshots = []

    def make():
        snapshots.append(Snapshot(control, [ORIGIN, ORIGIN2], STORE, take=False))

    def take():
        control.take(snapshots[-1].id)

    faults = coped = 0
    with forgotten(ORIGIN, ORIGIN2):
        make()
        with confined():
            for error in each_fault(take):
                faults += 1
                snapshot = snapshots[-1]
                if error:
                    assert error.errno in EXPECTED | {errno.EIO}, error
                    assert snapshot.status("state") == "created"
                    continue
                # What failed was not needed. The next fault needs a snapshot that is not taken.
                coped += 1
                assert snapshot.status("state") == "taken"
                control.destroy(snapshot.id)
                make()
        snapshot = snapshots[-1]
        with snapshot:
            write_at(ORIGIN, 0, bytes(MIB))
            assert digest(snapshot.image()) == before
    assert faults > 30, (faults, coped)


def test_image_without_memory():
    """Readers of the image that are throttled and use up the last bios hold up no writes, to the image or the origin."""
    fill(ORIGIN, 91)
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE) as snapshot:
        image = snapshot.image()
        # Every other chunk has a copy, so that each of the others takes a bio for itself.
        sh("fio", "--name=every-other", f"--filename={ORIGIN}", "--direct=1", "--rw=write:4k", "--bs=4k", "--io_size=4M", "--size=8M")
        expected = read_at(image, 0, 8 * MIB)
        with throttled(ORIGIN, rbps=2) as (run, lift), confined():
            settings("failslab", probability=100)
            reader = run("dd", f"if={image}", "of=/dev/null", "bs=8M", "count=1", "iflag=direct", "status=none")
            wait_for(lambda: sleeps_on_io(reader))
            # To the image where there is a copy, where there is none, and to the origin.
            for device, offset in ((image, 0), (image, 4096), (ORIGIN, 12288)):
                writer = Thread(write_at, device, offset, b"w" * 4096)
                wait_for(lambda writer=writer: not writer.is_alive())
                writer.done()
            assert reader.poll() is None
            # What the reader waits for is copied meanwhile, so it has to read again.
            sh("fio", "--name=others", f"--filename={ORIGIN}", "--direct=1", "--rw=write", "--bs=64k", "--size=8M")
            lift()
            assert reader.wait() == 0
        assert snapshot.status("state") == "taken"
        assert read_at(image, 0, 8 * MIB) == b"w" * 8192 + expected[8192:]
