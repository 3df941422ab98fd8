# SPDX-License-Identifier: GPL-3.0-or-later
"""Events: who waits gets them, each once, and the news of a lost image is never lost itself."""

import errno
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

from blksnap import EVENT_CORRUPTED, EVENT_LOW, Snapshot, control, forgotten, number, parameter
from disks import MIB, ORIGIN, ORIGIN2, SECTOR, STORE, Dm, Thread, fill, sectors, wait_for, write_at
from tap import raises

# What small devices are copied by, in sectors.
CHUNK = (1 << int(Path("/sys/module/blksnap/parameters/chunk_minimum_shift").read_text())) // SECTOR


def portion(size):
    """Low-space events ask for this many sectors."""
    return parameter("diff_storage_minimum", size)


def waits(thread_id):
    """Is this thread inside of our wait?"""
    try:
        return "event_queue_wait" in Path(f"/proc/self/task/{thread_id}/stack").read_text()
    except OSError:
        return False


def waiting(*arguments):
    """A thread that waits for an event, when it does."""
    thread = Thread(control.wait_event, *arguments)
    wait_for(lambda: waits(thread.native_id), thread)
    return thread


def test_nothing_comes():
    """Who does not wait, and who waits in vain, is told that there is nothing."""
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], None, take=False) as snapshot:
        snapshot.events()
        for timeout in (0, 1, 30):
            with raises(errno.ENOENT):
                control.wait_event(snapshot.id, timeout)


def runs_low(snapshot, origin, index):
    """Uses up one of the pool's two free chunks, so that it runs low, which is told; then makes it larger by one chunk."""
    write_at(origin, index * CHUNK * SECTOR, b"e" * SECTOR)
    control.append(snapshot.id, number(STORE), [((2 + index) * CHUNK, CHUNK)])


def test_several_wait():
    """Of several who wait each gets an event, and each event is handed out once."""
    fill(ORIGIN, 100, MIB)
    with portion(2 * CHUNK), forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE, ranges=[(0, 2 * CHUNK)]) as snapshot:
        snapshot.events()
        threads = [waiting(snapshot.id, 600000) for _ in range(3)]
        for index in range(3):
            runs_low(snapshot, ORIGIN, index)
            wait_for(lambda left=2 - index: sum(thread.is_alive() for thread in threads) == left)
        assert [thread.done()[0] for thread in threads] == [EVENT_LOW] * 3
        assert snapshot.events() == []


def test_a_signal_ends_waiting():
    """A signal ends waiting; no event is lost by it."""
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], None, take=False) as snapshot:
        snapshot.events()
        program = subprocess.Popen([sys.executable, "-c", f"""
import signal, sys, uuid
sys.path.insert(0, {os.path.dirname(os.path.abspath(__file__))!r})
signal.signal(signal.SIGUSR1, lambda *_: None)
from blksnap import control
try:
    control.wait_event(uuid.UUID({str(snapshot.id)!r}), 600000)
except InterruptedError:
    sys.exit(9)
"""])
        wait_for(lambda: "event_queue_wait" in Path(f"/proc/{program.pid}/stack").read_text() or program.poll() is not None)
        program.send_signal(signal.SIGUSR1)
        assert program.wait() == 9


def test_snapshot_vanishes():
    """Who waits for events of a snapshot that is destroyed is sent home."""
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], None, take=False) as snapshot:
        snapshot.events()
        threads = [waiting(snapshot.id, 600000) for _ in range(2)]
        control.destroy(snapshot.id)
        for thread in threads:
            with raises(errno.ESRCH):
                thread.done()


def test_poll():
    """The control device can be read, as poll() has it, while any snapshot has an event."""
    poller = select.poll()
    poller.register(control.fd, select.POLLIN)
    assert poller.poll(0) == []
    with forgotten(ORIGIN, ORIGIN2), Snapshot(control, [ORIGIN], None, take=False) as snapshot:
        assert poller.poll(0) == [(control.fd, select.POLLIN)]
        snapshot.events()
        assert poller.poll(0) == []
        thread = Thread(poller.poll, 600000)
        wait_for(lambda: "poll" in Path(f"/proc/self/task/{thread.native_id}/stack").read_text(), thread)
        with Snapshot(control, [ORIGIN2], None, take=False):
            assert thread.done() == [(control.fd, select.POLLIN)]
    assert poller.poll(0) == []


def test_a_lost_image_is_told_among_many_events():
    """However many low-space events nobody fetches, the news of a lost image stays, and so do the latest of them."""
    fill(ORIGIN2, 101, 4 * MIB)
    with portion(2 * CHUNK), Dm("breaks", f"0 {sectors(ORIGIN)} linear {ORIGIN} 0") as breaks, forgotten(breaks.path, ORIGIN2):
        with Snapshot(control, [breaks.path, ORIGIN2], STORE, ranges=[(0, 2 * CHUNK)]) as snapshot:
            breaks.reload(f"0 {sectors(ORIGIN)} flakey {ORIGIN} 0 0 100 1 error_reads")
            write_at(breaks.path, 0, b"x" * 4096)
            breaks.reload(f"0 {sectors(ORIGIN)} linear {ORIGIN} 0")
            wait_for(lambda: snapshot.status("state") == "failed")
            for index in range(80):
                runs_low(snapshot, ORIGIN2, index)
            assert int(snapshot.status("low_space_events")) > 70
            events = snapshot.events()
            assert [event[1][:2] for event in events if event[0] == EVENT_CORRUPTED] == [number(breaks.path)]
            assert len(events) <= 65
