# SPDX-License-Identifier: GPL-3.0-or-later
"""Where others are in the way: stacks that end in files, storage that is slow or not what it seems, media that are exchanged, requests
that must not wait for one that does. The numbers C5, C12... are those of docs/kernel.md."""

import errno
import os
import select
import subprocess
from contextlib import contextmanager
from pathlib import Path

from blksnap import Snapshot, control, forgotten, number, parameter, writes_seen
from disks import (MIB, ORIGIN, ORIGIN2, SECTOR, STORE, STORE2, Dm, Job, Thread, digest, fill, in_flight, io_count, linear, loop, mounted,
                   null_blk, read_at, sectors, sh, sleeps_on_io, wait_for, write_at, zero)
from tap import Skip, raises


def file_of(folder, name, mib):
    path = folder / name
    path.write_bytes(b"f" * mib * MIB)
    return str(path)


def make_ext4(device):
    """Complete from the start: what ext4 zeroes later makes loop devices punch holes, for which the kernel warns where that is frozen."""
    sh("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", device)


def busy(folder):
    """Dirty data that freezing has to write out."""
    (folder / "dirty").write_bytes(os.urandom(2 * MIB))


def is_writable(folder):
    """A frozen file system would keep this waiting."""
    writer = Thread((folder / "again").write_text, "here")
    writer.done()


def test_c12_file_systems_on_files_of_each_other():
    """C12: a file system in a file of another one is frozen before that one, also with device-mapper between, in whatever order they are named."""
    sh("mkfs.ext4", "-q", "-F", ORIGIN)
    with mounted(ORIGIN) as lower:
        with loop(file_of(lower, "container", 24)) as device, linear("secret", device) as volume:
            make_ext4(volume.path)
            os.makedirs("/tmp/upper", exist_ok=True)
            sh("mount", volume.path, "/tmp/upper")
            try:
                with forgotten(ORIGIN, volume.path, device):
                    for order in ((volume.path, ORIGIN), (ORIGIN, volume.path), (device, ORIGIN, volume.path)):
                        busy(Path("/tmp/upper"))
                        with Snapshot(control, order, STORE) as snapshot:
                            for index in range(len(order)):
                                sh("e2fsck", "-fn", snapshot.image(index))
            finally:
                sh("umount", "/tmp/upper")


def test_c12_who_lies_on_what_is_not_known():
    """C12: where freezing one file system waits for another that is frozen, it is given up in time, and nothing stays frozen."""
    if os.uname().release.startswith("6.1."):
        raise Skip("loop devices of this kernel write to a file system that is frozen")
    sh("mkfs.ext4", "-q", "-F", ORIGIN)
    with mounted(ORIGIN) as lowest, loop(file_of(lowest, "outer", 28)) as outer:
        make_ext4(outer)
        os.makedirs("/tmp/outer", exist_ok=True)
        os.makedirs("/tmp/inner", exist_ok=True)
        sh("mount", outer, "/tmp/outer")
        try:
            with loop(file_of(Path("/tmp/outer"), "inner", 14)) as inner:
                make_ext4(inner)
                sh("mount", inner, "/tmp/inner")
                try:
                    refused = 0
                    with forgotten(outer, inner):
                        for order in ((outer, inner), (inner, outer)):
                            busy(Path("/tmp/inner"))
                            with Snapshot(control, order, STORE, take=False) as snapshot:
                                try:
                                    control.take(snapshot.id)
                                except TimeoutError:
                                    refused += 1
                                    assert snapshot.status("state") == "created"
                            is_writable(Path("/tmp/inner"))
                            is_writable(Path("/tmp/outer"))
                    assert refused == 1, "only one of the two orders can be frozen"
                finally:
                    sh("umount", "/tmp/inner")
        finally:
            sh("umount", "/tmp/outer")


def test_c5_two_large_writers_of_chunks_of_zeroes():
    """C5: of writers that copy for themselves, none copies what another one has copied and written over already."""
    with forgotten(ORIGIN):
        for turn in range(3):
            zero(ORIGIN)
            with Snapshot(control, [ORIGIN], STORE) as snapshot:
                sh("fio", "--name=two", f"--filename={ORIGIN}", "--direct=1", "--rw=write", "--bs=32k", "--size=24M", "--numjobs=4", "--thread",
                   "--ioengine=psync", f"--buffer_pattern={turn + 1}")
                image = read_at(snapshot.image(), 0, 24 * MIB)
                assert not any(image), "a chunk was copied after it had been written to"


def test_c17_polled_writes_to_stripes():
    """C17: a polled write to a tracked volume, which device-mapper takes apart, completes."""
    with null_blk("nullpoll1", poll_queues=1) as one, null_blk("nullpoll2", poll_queues=1) as two:
        table = f"0 {2 * sectors(one)} striped 2 128 {one} 0 {two} 0"
        with Dm("stripes", table) as stripes, forgotten(stripes.path):
            control.add_tracker(number(stripes.path))
            before = writes_seen(stripes.path)
            sh("fio", "--name=polled", f"--filename={stripes.path}", "--direct=1", "--rw=write", "--bs=512k", "--io_size=8M", "--ioengine=io_uring",
               "--hipri=1", "--iodepth=4")
            assert writes_seen(stripes.path) > before
            fill(stripes.path, 41)
            old = digest(stripes.path)
            with Snapshot(control, [stripes.path], STORE) as snapshot:
                sh("fio", "--name=polled", f"--filename={stripes.path}", "--direct=1", "--rw=write", "--bs=512k", "--io_size=8M",
                   "--ioengine=io_uring", "--hipri=1", "--iodepth=4")
                assert digest(snapshot.image()) == old


def test_an_image_is_no_storage():
    """An image cannot be storage, its own snapshot's or another's, nor can a volume on it: each copy would cause another one."""
    with forgotten(ORIGIN, ORIGIN2), Snapshot(control, [ORIGIN], STORE) as snapshot, linear("above", snapshot.image()) as above:
        with Snapshot(control, [ORIGIN2], STORE2) as other:
            for taker in (snapshot, other):
                for device in (snapshot.image(), above.path):
                    with raises(errno.EBUSY):
                        control.append(taker.id, number(device), [(0, 1024)])


def test_another_medium_is_another_generation():
    """When the disk gets another medium of the same size, the next snapshot knows that nothing is known of it."""
    os.makedirs("/tmp/media", exist_ok=True)
    sh("mount", "-t", "tmpfs", "none", "/tmp/media")
    try:
        files = [file_of(Path("/tmp/media"), name, 8) for name in ("one", "two")]
        with loop(files[0]) as device, forgotten(device):
            with Snapshot(control, [device], STORE):
                first = control.trackers()[number(device)]
            with Snapshot(control, [device], STORE):
                second = control.trackers()[number(device)]
            assert (second["generation"], second["number"]) == (first["generation"], first["number"] + 1)
            sh("losetup", "--detach", device)
            sh("losetup", "--direct-io=on", device, files[1])
            with Snapshot(control, [device], STORE):
                assert control.trackers()[number(device)]["generation"] != first["generation"]
    finally:
        sh("umount", "/tmp/media")


def test_shared_storage_is_not_taken_as_one_of_ours():
    """What was opened for all by leave of unsafe_shared_storage is not taken once that leave is withdrawn."""
    with forgotten(ORIGIN, ORIGIN2), Snapshot(control, [ORIGIN], None, take=False) as first, \
            Snapshot(control, [ORIGIN2], None, take=False) as second:
        with parameter("unsafe_shared_storage", "Y"):
            warned = sh("dmesg").count("unsafe_shared_storage")
            control.append(first.id, number(STORE), [(0, 1024)])
            control.append(first.id, number(STORE), [(1024, 1024)])
            assert sh("dmesg").count("unsafe_shared_storage") == warned + 2
        for taker in (first, second):
            with raises(errno.EBUSY):
                control.append(taker.id, number(STORE), [(4096, 1024)])


def test_what_the_pool_overwrites_is_changed():
    """When a tracked device becomes storage, what will be overwritten on it counts as changed."""
    with forgotten(ORIGIN, STORE2):
        control.add_tracker(number(STORE2))
        with Snapshot(control, [ORIGIN], None, take=False) as snapshot:
            block = control.trackers()[number(STORE2)]["block_size"] // SECTOR
            control.append(snapshot.id, number(STORE2), [(4 * block, 2 * block)])
            assert [index for index, value in enumerate(control.read_live_map(number(STORE2))) if value] == [4, 5]


def test_a_slow_storage_is_no_dead_one():
    """A storage that gets on is not given up, however long its queue is."""
    fill(ORIGIN, 42)
    # Requests that are larger than what null_blk may do in a tick would never end.
    with null_blk("nullslow", size=64, mbps=6, max_sectors=64) as slow, forgotten(ORIGIN), parameter("storage_timeout", 2000), \
            Snapshot(control, [ORIGIN], slow) as snapshot:
        before = digest(snapshot.image())
        sh("fio", "--name=flood", f"--filename={ORIGIN}", "--direct=1", "--rw=write", "--bs=256k", "--size=24M", "--ioengine=libaio", "--iodepth=32")
        wait_for(lambda: snapshot.status("in_flight_bytes") == "0")
        assert snapshot.status("state") == "taken"
        assert digest(snapshot.image()) == before


def test_a_slow_origin_is_no_dead_storage():
    """Copies that wait while the worker waits for the origin do not count against the storage."""
    with null_blk("nulltag", size=64, hw_queue_depth=1, irqmode=2, completion_nsec=20000000) as origin:
        Path(f"/sys/class/block/{os.path.basename(origin)}/queue/scheduler").write_text("none")
        fill(origin, 50, 4 * MIB)
        with forgotten(origin), parameter("storage_timeout", 500), Snapshot(control, [origin], STORE) as snapshot:
            before = digest(snapshot.image())
            sh("fio", "--name=flood", f"--filename={origin}", "--direct=1", "--rw=randwrite", "--bs=4k", "--size=4M", "--number_ios=128",
               "--ioengine=libaio", "--iodepth=64")
            wait_for(lambda: snapshot.status("in_flight_bytes") == "0")
            assert snapshot.status("state") == "taken"
            assert digest(snapshot.image()) == before


def test_a_discard_of_the_image_holds_up_no_writer():
    """A discard of all of a large image is done bit by bit: writers of the origin have their turn between."""
    gib = 512
    with parameter("chunk_minimum_shift", 16), Dm("vast", f"0 {gib << 21} zero") as vast, forgotten(vast.path), \
            Snapshot(control, [vast.path], STORE) as snapshot, Job("blkdiscard", "--force", snapshot.image()) as discard:
        wait_for(lambda: sleeps_on_io(discard.process))
        for index in range(16):
            write_at(vast.path, (gib << 30) - (index + 1) * MIB, b"n" * 4096)
        assert discard.process.poll() is None, "the writes waited for all of it"
        assert discard.process.wait() == 0
        assert snapshot.status("state") == "taken"
        assert read_at(snapshot.image(), (gib << 30) - MIB, 4096) == bytes(4096)


def test_requests_do_not_wait_for_a_take():
    """While a snapshot waits to be taken, events can be fetched and polled for; and it need not be waited for either."""
    with Dm("slow", f"0 32768 delay {ORIGIN} 0 0 {ORIGIN} 0 6000") as slow, forgotten(slow.path), \
            Snapshot(control, [slow.path], STORE, take=False) as snapshot:
        assert snapshot.events()
        writer = Thread(write_at, slow.path, 0, b"w" * 4096)
        wait_for(lambda: writes_seen(slow.path), writer)
        taker = Thread(control.take, snapshot.id)
        wait_for(lambda: any(name in stack_of(taker) for name in ("settle", "drain")), taker)
        with raises(errno.ENOENT):
            control.wait_event(snapshot.id, 10)
        ready = select.poll()
        ready.register(control.fd, select.POLLIN)
        assert ready.poll(0) == []
        assert taker.is_alive()
        taker.done()
        writer.done()


def stack_of(thread):
    try:
        return Path(f"/proc/self/task/{thread.native_id}/stack").read_text()
    except OSError:
        return ""


def test_a_destroy_that_waits_keeps_nobody_waiting():
    """While a snapshot cannot be destroyed, because its storage does not answer, all else goes on."""
    fill(ORIGIN, 43)
    # Long enough that nothing is given up before it is destroyed, however slow the machine.
    with linear("stalled", STORE) as store, forgotten(ORIGIN, ORIGIN2), parameter("storage_timeout", 600000):
        snapshot = Snapshot(control, [ORIGIN], store.path)
        image = snapshot.image()
        sh("dmsetup", "suspend", "--nolockfs", "stalled")
        try:
            write_at(ORIGIN, 0, b"w" * 4096)
            # Written back by way of the page cache, whose pages are waited for when the image goes.
            scribbler = subprocess.Popen(["dd", "if=/dev/zero", f"of={image}", "bs=64k", "count=1", "seek=8", "conv=fsync,notrunc,nocreat"],
                                         stderr=subprocess.DEVNULL)
            wait_for(lambda: "fsync" in Path(f"/proc/{scribbler.pid}/stack").read_text())
            destroyer = Thread(control.destroy, snapshot.id)
            wait_for(lambda: "snapshot_stop" in stack_of(destroyer), destroyer)
            wait_for(lambda: "mutex" not in stack_of(destroyer), destroyer)
            assert control.snapshots() == []
            with raises(errno.ESRCH):
                control.destroy(snapshot.id)
            with raises(errno.ESRCH):
                control.wait_event(snapshot.id)
            # Until it is gone the device counts as held, and its storage as used.
            with raises(errno.EALREADY):
                control.create([number(ORIGIN)])
            with raises(errno.EBUSY):
                control.remove_tracker(number(ORIGIN))
            with raises(errno.EPERM):
                control.read_map(number(ORIGIN))
            with Snapshot(control, [ORIGIN2], STORE2) as other:
                write_at(ORIGIN2, 0, b"o" * 4096)
                assert other.status("state") == "taken"
            assert destroyer.is_alive()
        finally:
            sh("dmsetup", "resume", "stalled")
        destroyer.done()
        scribbler.wait()
        assert not os.path.exists(image)
        with Snapshot(control, [ORIGIN], STORE2) as again:
            assert again.status("state") == "taken"


def test_a_failed_create_keeps_what_was_tracked():
    """A device that was tracked before is tracked after a create that failed, even if its map had to be made anew."""
    with linear("grows", ORIGIN, 0, 32768) as origin, forgotten(origin.path):
        control.add_tracker(number(origin.path))
        origin.reload(f"0 65536 linear {ORIGIN} 0")
        with raises(errno.ENODEV):
            control.create([number(origin.path), (4095, 1048575)])
        assert control.trackers()[number(origin.path)]["capacity"] == 65536 * SECTOR


@contextmanager
def suspended(device):
    """A device-mapper device that keeps what it is given."""
    sh("dmsetup", "suspend", "--nolockfs", device.name)
    try:
        yield
    finally:
        sh("dmsetup", "resume", device.name)


def many_writes(device):
    """More than one MiB of them, all over the device."""
    return Job("fio", "--name=many", f"--filename={device}", "--direct=1", "--rw=randwrite", "--bs=64k", "--iodepth=64", "--ioengine=libaio",
               "--size=8M", "--number_ios=64")


def test_an_origin_that_hangs_holds_up_no_other():
    """One origin does not answer, and its copies take up all memory that they may: writes to another one go on, and both images are right."""
    fill(ORIGIN, 44)
    fill(ORIGIN2, 45)
    with (linear("hung", ORIGIN) as hung, forgotten(hung.path, ORIGIN2), parameter("copy_memory_limit", 1),
          Snapshot(control, [hung.path, ORIGIN2], STORE) as snapshot):
        images = [snapshot.image(0), snapshot.image(1)]
        before = [digest(image) for image in images]
        with many_writes(hung.path) as writers:
            with suspended(hung):
                wait_for(lambda: int(snapshot.status("in_flight_bytes")) > MIB - 65536)
                for chunk in range(16):
                    writer = Thread(write_at, ORIGIN2, chunk * MIB, b"n" * 17 * 4096)
                    wait_for(lambda: not writer.is_alive())
                    writer.done()
            assert writers.wait() == 0
        assert snapshot.status("state") == "taken"
        assert [digest(image) for image in images] == before


def test_a_storage_that_hangs_is_given_up_for_all():
    """The storage does not answer, and copies of one origin take up all memory: writes to another one go on once the image is given up."""
    fill(ORIGIN, 46)
    fill(ORIGIN2, 47)
    with linear("stalled", STORE) as store, forgotten(ORIGIN, ORIGIN2), parameter("copy_memory_limit", 1), parameter("storage_timeout", 500):
        with Snapshot(control, [ORIGIN, ORIGIN2], store.path) as snapshot:
            with suspended(store), many_writes(ORIGIN) as writers:
                wait_for(lambda: int(snapshot.status("in_flight_bytes")) > MIB - 65536)
                writer = Thread(write_at, ORIGIN2, 0, b"n" * 4096)
                wait_for(lambda: not writer.is_alive())
                writer.done()
                assert writers.wait() == 0
            assert snapshot.status("state") == "failed"
            assert read_at(ORIGIN2, 0, 4096) == b"n" * 4096


def test_who_writes_to_the_image_does_not_keep_copies_from_being_stored():
    """While more is being written to the image than the storage takes at a time, what is copied from the origin is stored."""
    fill(ORIGIN, 48)
    with (null_blk("nullfew", size=64, hw_queue_depth=2, irqmode=2, completion_nsec=2000000) as store, forgotten(ORIGIN),
          Snapshot(control, [ORIGIN], store) as snapshot):
        image = snapshot.image()
        write_at(image, 0, b"i" * MIB)
        placed = io_count(store, "writes")
        with Job("fio", "--name=image", f"--filename={image}", "--allow_file_create=0", "--direct=1", "--rw=randwrite", "--bs=4k",
                 "--ioengine=libaio", "--iodepth=128", "--size=1M", "--time_based", "--runtime=600"):
            wait_for(lambda: io_count(store, "writes") > placed + 256)
            for chunk in range(8, 16):
                write_at(ORIGIN, chunk * MIB, b"n" * 4096)
                wait_for(lambda: snapshot.status("in_flight_bytes") == "0")
        assert snapshot.status("state") == "taken"


def test_who_writes_to_the_image_holds_up_no_writer():
    """Writes to the image fill the queue of a storage that takes a second for each; a first write to the origin has not to wait for that."""
    fill(ORIGIN, 49)
    with (null_blk("nullqueue", size=64, hw_queue_depth=1, irqmode=2, completion_nsec=1000000000) as store, forgotten(ORIGIN),
          Snapshot(control, [ORIGIN], store) as snapshot):
        Path(f"/sys/class/block/{os.path.basename(store)}/queue/scheduler").write_text("none")
        image = snapshot.image()
        write_at(image, 0, b"i" * 131072)
        placed = io_count(store, "writes")
        # Not neighbours, which would be written as one.
        writers = [Thread(write_at, image, index * 8192, b"j" * 4096) for index in range(16)]
        # By then, more than the queue takes are on their way.
        wait_for(lambda: io_count(store, "writes") > placed)
        write_at(ORIGIN, MIB, b"n" * 4096)
        assert sum(writer.is_alive() for writer in writers) > 4
        for writer in writers:
            writer.done()
        assert read_at(image, 0, 131072) == (b"j" * 4096 + b"i" * 4096) * 16
        assert snapshot.status("state") == "taken"


@contextmanager
def restless():
    """A task that keeps running in the kernel, for seconds at a time."""
    program = ("import os\nsource, parts = os.open('/dev/urandom', os.O_RDONLY), [bytearray(2 << 20)] * 1024\n"
               "while True: os.readv(source, parts)")

    def in_kernel():
        return int(Path(f"/proc/{task.process.pid}/stat").read_text().rsplit(")", 1)[1].split()[12])

    with Job("python3", "-c", program) as task:
        # Two seconds are more than the interpreter needs to begin.
        wait_for(lambda: in_kernel() > 2 * os.sysconf("SC_CLK_TCK"))
        yield


def test_c1_a_task_that_never_rests():
    """C1: where writes were not counted, a task that keeps running in the kernel lets a take fail in time, and all goes on."""
    with null_blk("nullmany", size=16, irqmode=2, completion_nsec=3000000000, hw_queue_depth=4096) as many, forgotten(many, ORIGIN):
        Path(f"/sys/class/block/{os.path.basename(many)}/queue/scheduler").write_text("none")
        # What is older than the tracker is waited for here.
        with Snapshot(control, [many], STORE):
            pass
        with Snapshot(control, [many], STORE, take=False) as snapshot:
            with Job("fio", "--name=many", f"--filename={many}", "--direct=1", "--rw=write", "--bs=4k", "--ioengine=libaio",
                     "--iodepth=2200", "--size=8800k") as writers:
                wait_for(lambda: in_flight(many)[1] > 2048 or writers.process.poll() is not None)
                if writers.process.poll() == 0:
                    raise Skip("it is too slow to have so many writes under way")
                assert writers.wait() == 0
            # In six times that, no grace period ends.
            with restless(), parameter("take_timeout", 15):
                with raises(errno.ETIMEDOUT):
                    control.take(snapshot.id)
                with raises(errno.ETIMEDOUT):
                    control.create([number(ORIGIN)])
                assert number(ORIGIN) not in control.trackers()
                write_at(many, 0, b"n" * 4096)
            assert snapshot.status("state") == "created"
            control.take(snapshot.id)
            assert read_at(snapshot.image(), 0, 4096) == b"n" * 4096


def test_a_create_that_waits_can_be_killed():
    """However long older writes have to be waited for: who waits can be killed, and leaves nothing behind."""
    program = f"import sys\nsys.path.insert(0, {os.path.dirname(os.path.abspath(__file__))!r})\nfrom blksnap import control, number\ncontrol.create([number({ORIGIN!r})])"
    with forgotten(ORIGIN), restless(), parameter("take_timeout", 100000), Job("python3", "-c", program) as creator:
        stack = Path(f"/proc/{creator.process.pid}/stack")
        wait_for(lambda: creator.process.poll() is not None or "quiesce_wait" in stack.read_text())
        creator.kill()
        assert number(ORIGIN) not in control.trackers()
        assert control.snapshots() == []


def test_unloading_waits_for_what_was_given_up():
    """The module goes only when the wait has ended that a create gave up."""
    with forgotten(ORIGIN):
        with restless(), parameter("take_timeout", 10), raises(errno.ETIMEDOUT):
            control.create([number(ORIGIN)])
        control.reload_module()
        assert control.trackers() == {}
