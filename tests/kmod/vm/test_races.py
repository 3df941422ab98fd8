# SPDX-License-Identifier: GPL-3.0-or-later
"""What may go wrong when things happen at once. The numbers C1, C2... are those of docs/kernel.md."""

import errno
import mmap
import os
import random
import struct
import subprocess
import threading
from pathlib import Path

from blksnap import EVENT_CORRUPTED, Snapshot, control, forgotten, number, parameter, writes_seen
from disks import (MIB, ORIGIN, ORIGIN2, SECTOR, STORE, Dm, Job, Thread, Writers, aligned, digest, direct, fill, in_flight,
                   io_count, linear, loop, null_blk, read_at, sectors, sh, sleeps_on_io, throttled, wait_for, write_at, zero)
from tap import Skip, raises

BLOCK = 65536


def take_with_write_in_flight(device, under_way, offset=MIB):
    """A write is under way on a slow device when the snapshot is taken."""
    new = b"n" * 4096
    writer = Thread(write_at, device, offset, new)
    wait_for(under_way, writer)
    with Snapshot(control, [device], STORE) as snapshot:
        image = snapshot.image()
        first = digest(image)
        assert read_at(image, offset, 4096) == new, "a write that passed before is in the image"
        writer.done()
        assert digest(image) == first
        assert control.read_live_map(number(device))[offset // BLOCK] <= control.trackers()[number(device)]["number"]


def late(milliseconds=1500):
    """A device that takes bios and lets writes land, not only end, after a while."""
    return Dm("slow", f"0 32768 delay {ORIGIN} 0 0 {ORIGIN} 0 {milliseconds}")


def test_c3_write_in_flight_on_stacked_device():
    """C3: a write under way at take on a tracked device that takes bios is waited for."""
    with late() as slow, forgotten(slow.path):
        control.add_tracker(number(slow.path))
        take_with_write_in_flight(slow.path, lambda: writes_seen(slow.path))


def test_c3_write_in_flight_that_is_accounted_for_late():
    """C3: a write that was under way before the device was tracked is waited for, though the device says that it has none."""
    with late(milliseconds=5000) as slow, forgotten(slow.path):
        take_with_write_in_flight(slow.path, lambda: sh("dmsetup", "status", "slow").split()[4] == "1")


def test_c3_encrypted_device():
    """C3: a device that encrypts before it hands down, tracked anew each time while it is written to, is held still."""
    if subprocess.run(["modprobe", "--quiet", "dm-crypt"], check=False).returncode:
        raise Skip("this kernel cannot encrypt")
    # Small, as an emulated processor encrypts a few megabytes a second, and checksums wait behind the writes.
    table = f"0 8192 crypt aes-xts-plain64 {bytes(range(64)).hex()} 0 {ORIGIN} 0"
    # In bursts, as threads that always have something to encrypt never come to rest, and a little longer than it should take.
    with (Dm("secret", table) as secret, parameter("take_timeout", 60000),
          Writers(secret.path, "--direct=1", "--rw=randwrite", "--bs=16k", "--iodepth=64", "--thinktime=500ms", "--thinktime_blocks=64")):
        for _ in range(5):
            with forgotten(secret.path), Snapshot(control, [secret.path], STORE) as snapshot:
                before = digest(snapshot.image())
                landed = io_count(secret.path, "writes")
                wait_for(lambda: io_count(secret.path, "writes") > landed + 256)
                assert digest(snapshot.image()) == before


def test_c1_write_in_flight_on_request_device():
    """C1: a write under way at take is waited for, whether the device was tracked before or not."""
    with late() as slow, loop(slow.path) as device, forgotten(device):
        take_with_write_in_flight(device, lambda: in_flight(device)[1])
        write_at(device, MIB, b"o" * 4096)
        take_with_write_in_flight(device, lambda: in_flight(device)[1])


def test_c1_c3_write_in_flight_on_untracked_stacked_device():
    """C1, C3: a write that was under way before a device that takes bios was tracked is waited for."""
    with late() as slow, loop(slow.path) as device, linear("above", device) as above, forgotten(above.path):
        take_with_write_in_flight(above.path, lambda: in_flight(above.path)[1])


def test_c1_more_writes_in_flight_than_can_be_counted():
    """C1: a write for which there was no slot, as there are 2,048 of them, is waited for all the same."""
    with (Dm("slow", f"0 24576 delay {ORIGIN} 0 0 {ORIGIN} 0 2500\n24576 8192 delay {ORIGIN} 24576 0 {ORIGIN} 24576 5000") as slow,
          forgotten(slow.path)):
        with Snapshot(control, [slow.path], STORE):
            assert writes_seen(slow.path) == 0
        with Job("fio", "--name=many", f"--filename={slow.path}", "--direct=1", "--rw=write", "--bs=4k", "--ioengine=libaio", "--iodepth=2100",
                 "--size=8400k") as many:
            wait_for(lambda: writes_seen(slow.path) == 2100)
            take_with_write_in_flight(slow.path, lambda: writes_seen(slow.path) == 2101, offset=12 * MIB)
            assert many.wait() == 0


def test_c1_more_writes_than_can_be_counted_without_end():
    """C1: while more writes are under way all the time than can be counted, a snapshot is refused in time, or it is right."""
    with late() as slow, forgotten(slow.path), Writers(slow.path, "--direct=1", "--rw=randwrite", "--bs=4k", "--iodepth=2200"):
        control.add_tracker(number(slow.path))
        # A kernel that checks itself takes minutes until all that write have rested once.
        with parameter("take_timeout", 60000):
            created = Snapshot(control, [slow.path], STORE, take=False)
        with created as snapshot:
            try:
                control.take(snapshot.id)
            except TimeoutError:
                assert snapshot.status("state") == "created"
            taken = snapshot.status("state") == "taken"
            before = digest(snapshot.image()) if taken else None
            landed = io_count(slow.path, "writes")
            wait_for(lambda: io_count(slow.path, "writes") > landed + 2300)
            assert not taken or digest(snapshot.image()) == before


def test_c2_throttled_write_lands_later():
    """C2: a write that a cgroup limit holds back since before the snapshot is copied when it lands after it."""
    fill(ORIGIN, 21)
    with forgotten(ORIGIN), throttled(ORIGIN, wbps=8192) as (run, lift):
        # The first write uses up what the group may do for some seconds, so the second is parked.
        writer = run("dd", "if=/dev/zero", f"of={ORIGIN}", "bs=64K", "count=2", "oflag=direct", "status=none")
        wait_for(lambda: sleeps_on_io(writer))
        with Snapshot(control, [ORIGIN], STORE) as snapshot:
            image = snapshot.image()
            before = digest(image)
            lift()
            assert writer.wait() == 0
            assert read_at(ORIGIN, BLOCK, BLOCK) == bytes(BLOCK)
            assert digest(image) == before
            assert control.read_live_map(number(ORIGIN))[1] == 2


def read_by_group(device):
    """Bytes that the group of throttled() has read from a device."""
    for line in Path("/sys/fs/cgroup/slow/io.stat").read_text().splitlines():
        name, *fields = line.split()
        if name == "{}:{}".format(*number(device)):
            return int(dict(field.split("=") for field in fields).get("rbytes", 0))
    return 0


def test_copying_is_charged_to_the_writer():
    """What is read for copying counts for the group that writes, and is not held back by its limit."""
    fill(ORIGIN, 24)
    # Two bytes a second: were it held back, there would be no end.
    with forgotten(ORIGIN), throttled(ORIGIN, rbps=2) as (run, _), Snapshot(control, [ORIGIN], STORE) as snapshot:
        before = digest(snapshot.image())
        for options in (["--bs=64k", "--offset=0"], ["--bs=4k", "--iodepth=16", "--ioengine=libaio", "--offset=8M"]):
            already = read_by_group(ORIGIN)
            fio = run("fio", "--name=group", f"--filename={ORIGIN}", "--direct=1", "--rw=write", "--size=1M", "--allow_file_create=0", *options,
                      stdout=subprocess.DEVNULL)
            assert fio.wait() == 0
            # On 6.1 a limit would hold up what counts, so it does not count.
            assert read_by_group(ORIGIN) - already >= MIB or os.uname().release.startswith("6.1.")
        assert snapshot.status("state") == "taken"
        assert digest(snapshot.image()) == before


def test_c4_image_read_overtaken_by_write():
    """C4: a read of the image that a write to the origin overtakes is repeated, in as many parts as it comes from then."""
    first, size = 31 * BLOCK, 2 * BLOCK
    for written in ([(0, size)], [(0, 4096)], [(size - 4096, 4096)], [(offset, 4096) for offset in range(4096, size, 12288)]):
        fill(ORIGIN, 22)
        # One chunk of zeroes, which need no copy.
        write_at(ORIGIN, first + 16384, bytes(4096))
        old = expected = read_at(ORIGIN, first, size)
        with forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE) as snapshot, throttled(ORIGIN, rbps=16384) as (run, lift):
            reads = io_count(ORIGIN, "reads")
            # The reader's group may read little, so its read of the origin is parked while others go on.
            reader = run("dd", f"if={snapshot.image()}", "bs=64K", f"skip={first // BLOCK}", f"count={size // BLOCK}", "iflag=direct",
                         "status=none", stdout=subprocess.PIPE)
            wait_for(lambda: sleeps_on_io(reader))
            for offset, length in written:
                write_at(ORIGIN, first + offset, b"w" * length)
                expected = expected[:offset] + b"w" * length + expected[offset + length:]
            assert io_count(ORIGIN, "reads") > reads
            lift()
            assert reader.communicate()[0] == old, "the reader got the old contents"
            assert read_at(ORIGIN, first, size) == expected


def test_c5_many_writers_of_one_chunk():
    """C5: a chunk that many write to at once is copied once."""
    fill(ORIGIN, 23)
    before = read_at(ORIGIN, 0, MIB)
    # Reading takes long enough for all of them to come while the chunk is being copied.
    with Dm("slow", f"0 {sectors(ORIGIN)} delay {ORIGIN} 0 300 {ORIGIN} 0 0") as slow, forgotten(slow.path), \
            Snapshot(control, [slow.path], STORE) as snapshot:
        chunk = int(snapshot.status("chunk_size", 0))
        sh("fio", "--name=one", f"--filename={slow.path}", "--direct=1", "--rw=randwrite", "--bs=512", f"--size={chunk}", "--io_size=1M",
           "--ioengine=libaio", "--iodepth=64", "--numjobs=2", "--thread")
        assert snapshot.status("chunks_copied", 0) == "1"
        assert int(snapshot.status("bytes_read", 0)) == chunk
        assert read_at(snapshot.image(), 0, MIB) == before


def test_small_writes_into_large_jobs():
    """Small writes to the origin come while chunks around them are copied for large ones to the image: none is forgotten."""
    fill(ORIGIN, 23)
    with forgotten(ORIGIN):
        for seed in range(8):
            with Snapshot(control, [ORIGIN], STORE) as snapshot:
                common = ["--direct=1", "--rw=randwrite", "--size=16M", "--norandommap=0", f"--randseed={seed}"]
                large = Thread(sh, "fio", "--name=large", f"--filename={snapshot.image()}", "--bs=256k", *common)
                sh("fio", "--name=small", f"--filename={ORIGIN}", "--bs=4k", "--ioengine=libaio", "--iodepth=16", *common)
                large.done()
                assert snapshot.status("state") == "taken"


def test_c6_c7_overlapping_writers_of_origin_and_image():
    """C6, C7: writes of all sizes to the origin and to the image at once; each side keeps its own data."""
    fill(ORIGIN, 24)
    half = sectors(ORIGIN) * SECTOR // 2
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE, ranges=[(0, sectors(STORE))]) as snapshot:
        image = snapshot.image()
        upper = read_at(image, half, half)
        common = ["--direct=1", "--rw=randrw", "--ioengine=libaio", "--iodepth=16", "--bssplit=512/20:4k/30:20k/20:300k/20:1m/10",
                  "--verify=crc32c", "--do_verify=1", "--verify_backlog=16", "--io_size=24M", f"--size={half}"]
        jobs = [subprocess.Popen(["fio", f"--name={name}", f"--filename={device}", *common], stdout=subprocess.DEVNULL)
                for name, device in (("origin", ORIGIN), ("image", image))]
        assert [job.wait() for job in jobs] == [0, 0]
        assert read_at(image, half, half) == upper
        assert snapshot.status("state") == "taken"


def test_c11_stacked_above_tracked():
    """C11: a write through device-mapper onto a tracked disk is seen and copied."""
    fill(ORIGIN, 25)
    before = digest(ORIGIN)
    with forgotten(ORIGIN), linear("above", ORIGIN, 2048) as above, Snapshot(control, [ORIGIN], STORE) as snapshot:
        write_at(above.path, 0, b"a" * MIB)
        assert read_at(ORIGIN, MIB, MIB) == b"a" * MIB
        assert digest(snapshot.image()) == before
        assert set(control.read_live_map(number(ORIGIN))[16:32]) == {2}


def test_c14_one_moment_for_two_devices():
    """C14: of two devices written one after the other, the images differ by one write at the most, however long a third one takes."""
    zero(ORIGIN)
    zero(ORIGIN2)
    stop = threading.Event()

    def write():
        sequence = 0
        files = direct(ORIGIN), direct(ORIGIN2)
        buffer = mmap.mmap(-1, 4096)
        while not stop.is_set():
            sequence += 1
            buffer[:8] = struct.pack("Q", sequence)
            for file in files:
                os.pwrite(file, buffer, 0)
        for file in files:
            os.close(file)
        return sequence

    def differ(snapshot):
        first, second = (struct.unpack("Q", read_at(snapshot.image(snapshot.origins.index(number(device))), 0, 4096)[:8])[0]
                         for device in (ORIGIN, ORIGIN2))
        assert first - 1 <= second <= first, (first, second)

    writer = Thread(write)
    try:
        with forgotten(ORIGIN, ORIGIN2):
            for _ in range(5):
                with Snapshot(control, [ORIGIN2, ORIGIN], STORE) as snapshot:
                    differ(snapshot)
            # The third device has a write under way that takes its time; the others are not to be let go, nor to go on, meanwhile.
            with null_blk("nullc14", irqmode=2, completion_nsec=1500000000) as slow, forgotten(slow):
                for order in ((ORIGIN, slow, ORIGIN2), (slow, ORIGIN, ORIGIN2), (ORIGIN2, slow, ORIGIN), (ORIGIN, ORIGIN2, slow)):
                    other = Thread(write_at, slow, 0, b"s" * 4096)
                    wait_for(lambda: in_flight(slow)[1], other)
                    with Snapshot(control, order, STORE) as snapshot:
                        differ(snapshot)
                    other.done()
    finally:
        stop.set()
        assert writer.done() > 20


def test_gates_hold_until_all_devices_are_drained():
    """A write that comes while another device of the snapshot is waited for is held: it comes after the snapshot, or it is in it."""
    with (late() as first, null_blk("nullgate", irqmode=2, completion_nsec=1500000000) as second, forgotten(first.path, second),
          Writers(first.path, "--direct=1", "--rw=randwrite", "--bs=4k", "--iodepth=16")):
        for order in ((first.path, second), (second, first.path)):
            other = Thread(write_at, second, 0, b"s" * 4096)
            wait_for(lambda: in_flight(second)[1], other)
            with Snapshot(control, order, STORE) as snapshot:
                image = snapshot.image(order.index(first.path))
                landed = io_count(first.path, "writes")
                before = digest(image)
                # Had any passed by then, they would land within this.
                wait_for(lambda: io_count(first.path, "writes") > landed + 64)
                assert digest(image) == before
            other.done()


def test_image_is_a_prefix():
    """The image holds a prefix of what one writer wrote, and all of it."""
    zero(ORIGIN)
    blocks = 4096
    stop = threading.Event()
    history = []

    def write():
        generator = random.Random(26)
        file = direct(ORIGIN)
        buffer = mmap.mmap(-1, 4096)
        while not stop.is_set():
            history.append(generator.randrange(blocks))
            buffer[:8] = struct.pack("Q", len(history))
            os.pwrite(file, buffer, history[-1] * 4096)
        os.close(file)

    writer = Thread(write)
    try:
        with forgotten(ORIGIN):
            for _ in range(5):
                wait_for(lambda: len(history) > 200)
                with Snapshot(control, [ORIGIN], STORE) as snapshot:
                    data = read_at(snapshot.image(), 0, blocks * 4096)
                    found = [struct.unpack_from("Q", data, index * 4096)[0] for index in range(blocks)]
                    expected = [0] * blocks
                    for sequence, block in enumerate(history[:max(found)], 1):
                        expected[block] = sequence
                    assert found == expected
    finally:
        stop.set()
        writer.done()


def test_incremental_chain():
    """A copy kept up to date with changed blocks alone equals the image, snapshot after snapshot, under load."""
    fill(ORIGIN, 27)
    device = number(ORIGIN)
    backup = bytearray()
    with forgotten(ORIGIN), Writers(ORIGIN, "--direct=1", "--rw=randwrite", "--bssplit=512/40:4k/40:100k/20", "--iodepth=8", "--rate_iops=300"):
        last = None
        for _ in range(6):
            with Snapshot(control, [ORIGIN], STORE) as snapshot:
                image = snapshot.image()
                info = control.trackers()[device]
                changed = control.read_map(device)
                if last is None:
                    backup[:] = read_at(image, 0, info["capacity"])
                else:
                    assert info["number"] == last + 1
                    for block, value in enumerate(changed):
                        if value > last:
                            offset = block * info["block_size"]
                            backup[offset:offset + info["block_size"]] = read_at(image, offset, info["block_size"])
                assert read_at(image, 0, info["capacity"]) == backup
                last = info["number"]


def test_c16_discard_and_write_zeroes():
    """C16: discarding needs no room and does not spoil the image; writing zeroes is a write, however large."""
    fill(ORIGIN, 28)
    before = digest(ORIGIN)
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE) as snapshot:
        if int(Path(f"/sys/class/block/{os.path.basename(ORIGIN)}/queue/discard_max_bytes").read_text()):
            sh("blkdiscard", "--force", ORIGIN)
            assert snapshot.status("storage_filled") == "0"
            assert digest(snapshot.image()) == before
        zero(ORIGIN)
        assert digest(snapshot.image()) == before
        assert read_at(ORIGIN, 0, 8 * MIB) == bytes(8 * MIB)
        assert int(snapshot.status("storage_filled")) == sectors(ORIGIN)


def test_c16_fstrim():
    """C16: fstrim of a held file system leaves the pool and the image alone."""
    sh("mkfs.ext4", "-q", "-F", "-E", "nodiscard", ORIGIN)
    sh("mount", ORIGIN, "/mnt")
    try:
        Path("/mnt/file").write_bytes(os.urandom(8 * MIB))
        with forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE, ranges=[(0, 16384)]) as snapshot:
            before = digest(snapshot.image())
            os.unlink("/mnt/file")
            sh("sync")
            subprocess.run(["fstrim", "/mnt"], check=False, stderr=subprocess.DEVNULL)
            sh("sync")
            assert snapshot.status("state") == "taken"
            assert digest(snapshot.image()) == before
            sh("e2fsck", "-fn", snapshot.image())
    finally:
        sh("umount", "/mnt")
    sh("e2fsck", "-fn", ORIGIN)


def test_c17_nowait():
    """C17: a write that must not wait is not refused for the snapshot's sake."""
    fill(ORIGIN, 29)
    before = digest(ORIGIN)
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE) as snapshot:
        sh("fio", "--name=uring", f"--filename={ORIGIN}", "--direct=1", "--rw=randwrite", "--bs=20k", "--io_size=8M", "--ioengine=io_uring",
           "--iodepth=16", "--nowait=1")
        assert digest(snapshot.image()) == before


def test_c17_nowait_where_it_would_wait_after_copying():
    """C17: a write that must not wait, and had to for copying, waits again when it is let go, even for a device that is held up."""
    with null_blk("nullc17", irqmode=2, completion_nsec=3000000000) as slow, linear("stopped", slow) as origin, forgotten(origin.path):
        write_at(origin.path, 0, b"o" * 4096)
        with Snapshot(control, [origin.path], STORE) as snapshot:
            file = direct(origin.path)
            stored = io_count(STORE, "writes")
            writer = Thread(os.pwritev, file, [aligned(b"n" * 4096)], 0, os.RWF_NOWAIT)
            wait_for(lambda: in_flight(slow)[0], writer)
            # Held up from now on; this comes back when the old contents have been read.
            sh("dmsetup", "suspend", "--nolockfs", origin.name)
            try:
                wait_for(lambda: io_count(STORE, "writes") > stored, writer)
            finally:
                sh("dmsetup", "resume", origin.name)
            assert writer.done() == 4096
            os.close(file)
            assert read_at(snapshot.image(), 0, 4096) == b"o" * 4096


def test_c19_origin_grows():
    """C19: when the origin grows, what was there stays held, and the next snapshot has the new size."""
    fill(ORIGIN, 30)
    size = sectors(ORIGIN)
    with linear("grows", ORIGIN, 0, size // 2) as origin:
        before = digest(origin.path)
        with Snapshot(control, [origin.path], STORE) as snapshot:
            generation = control.trackers()[number(origin.path)]["generation"]
            origin.reload(f"0 {size} linear {ORIGIN} 0")
            write_at(origin.path, size // 2 * SECTOR, b"b" * MIB)
            write_at(origin.path, (size // 2 - 8) * SECTOR, b"c" * 8192)
            write_at(origin.path, 0, b"a" * MIB)
            assert snapshot.status("state") == "taken" and digest(snapshot.image()) == before
            assert snapshot.events()[1:] == []
        with Snapshot(control, [origin.path], STORE) as snapshot:
            assert sectors(snapshot.image()) == size
            assert control.trackers()[number(origin.path)]["generation"] != generation
            assert digest(snapshot.image()) == digest(origin.path)


def lost(snapshot, device, error):
    """The image is lost with exactly one event."""
    wait_for(lambda: snapshot.status("state") == "failed")
    events = [event for event in snapshot.events() if event[0] == EVENT_CORRUPTED]
    assert events == [(EVENT_CORRUPTED, (*number(device), -error))], events
    with raises(errno.EIO):
        read_at(snapshot.image(), 0, 4096)


def test_c21_origin_cannot_be_read():
    """C21: when the origin cannot be read for copying, the snapshot dies and the write goes through."""
    half = sectors(ORIGIN) // 2
    with Dm("flaky", f"0 {half} linear {ORIGIN} 0") as origin:
        fill(origin.path, 31)
        with Snapshot(control, [origin.path], STORE) as snapshot:
            sh("dmsetup", "load", "flaky", "--table", f"0 {half} flakey {ORIGIN} 0 0 100 1 error_reads")
            sh("dmsetup", "resume", "flaky")
            write_at(origin.path, MIB, b"w" * MIB)
            lost(snapshot, origin.path, errno.EIO)
        origin.reload(f"0 {half} linear {ORIGIN} 0")
        assert read_at(origin.path, MIB, MIB) == b"w" * MIB


def test_c22_storage_cannot_be_written():
    """C22: when the storage cannot be written, the snapshot dies and the write goes through."""
    fill(ORIGIN, 32)
    # Pieces that are no neighbours, so that each chunk fails on its own.
    ranges = [(16 * index, 8) for index in range(512)]
    with Dm("bad", f"0 {sectors(STORE)} error") as bad, forgotten(ORIGIN), Snapshot(control, [ORIGIN], bad.path, ranges) as snapshot:
        write_at(ORIGIN, MIB, b"w" * MIB)
        lost(snapshot, ORIGIN, errno.EIO)
        write_at(ORIGIN, 3 * MIB, b"x" * MIB)
        assert read_at(ORIGIN, MIB, 3 * MIB) == b"w" * MIB + read_at(ORIGIN, 2 * MIB, MIB) + b"x" * MIB


def test_c23_overflow_under_load():
    """C23: when the pool overflows under many writers, all of them go on and the event comes once."""
    fill(ORIGIN, 33)
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE, ranges=[(0, 4096)]) as snapshot:
        sh("fio", "--name=flood", f"--filename={ORIGIN}", "--direct=1", "--rw=randwrite", "--bs=4k", "--ioengine=libaio", "--iodepth=64",
           "--io_size=16M", "--verify=crc32c", "--do_verify=1")
        assert snapshot.status("state") == "overflowed"
        assert [event[0] for event in snapshot.events()].count(EVENT_CORRUPTED) == 1


def fio_forever(device, kind):
    return ["fio", "--name=forever", f"--filename={device}", "--direct=1", f"--rw={kind}", "--bs=64k", "--ioengine=libaio", "--iodepth=16",
            "--time_based", "--runtime=600"]


def test_c24_destroy_under_image_io():
    """C24: destroying a snapshot whose image is being read and written ends that with errors and hangs nothing."""
    fill(ORIGIN, 34)
    with forgotten(ORIGIN):
        for _ in range(5):
            with Snapshot(control, [ORIGIN], STORE) as snapshot:
                image = snapshot.image()
                with Job(*fio_forever(image, "randread")) as reader, Job(*fio_forever(image, "randwrite")) as writer:
                    wait_for(lambda: int(snapshot.status("chunks_copied", 0)) > 8)
                    control.destroy(snapshot.id)
                    assert reader.wait() != 0 and writer.wait() != 0


def test_c25_unload_under_load():
    """C25: the module can be unloaded while tracked devices are being written to."""
    with Writers(ORIGIN, "--direct=1", "--rw=randwrite", "--bs=4k", "--iodepth=32"):
        for _ in range(10):
            control.add_tracker(number(ORIGIN))
            wait_for(lambda: writes_seen(ORIGIN) > 50)
            control.reload_module()


def test_c26_killed_writers():
    """C26: killing writers and readers harms neither the origin nor the image."""
    fill(ORIGIN, 35)
    before = digest(ORIGIN)
    with Dm("slow", f"0 {sectors(ORIGIN)} delay {ORIGIN} 0 5 {ORIGIN} 0 5") as slow, forgotten(slow.path), \
            Snapshot(control, [slow.path], STORE) as snapshot:
        image = snapshot.image()
        for _ in range(10):
            seen = io_count(slow.path, "writes")
            with Writers(slow.path, "--direct=1", "--rw=randwrite", "--bs=32k", "--iodepth=4"), \
                    Job("fio", "--name=reader", f"--filename={image}", "--direct=1", "--rw=randread", "--bs=32k", "--time_based",
                        "--runtime=600"):
                wait_for(lambda: io_count(slow.path, "writes") > seen + 100)
        assert snapshot.status("state") == "taken"
        assert digest(image) == before


def test_c34_frozen_already():
    """C34: a file system that the admin froze is taken, and stays frozen."""
    sh("mkfs.ext4", "-q", "-F", ORIGIN)
    sh("mount", ORIGIN, "/mnt")
    try:
        Path("/mnt/file").write_text("here")
        sh("fsfreeze", "-f", "/mnt")
        try:
            with forgotten(ORIGIN), Snapshot(control, [ORIGIN], STORE) as snapshot:
                assert snapshot.status("state") == "taken"
                sh("e2fsck", "-fn", snapshot.image())
        finally:
            sh("fsfreeze", "-u", "/mnt")
        Path("/mnt/file").write_text("there")
    finally:
        sh("umount", "/mnt")


def test_mounted_file_systems_are_frozen():
    """The image of a mounted, busy file system is clean: there is nothing in its journal."""
    def in_journal(device):
        return "needs_recovery" in sh("dumpe2fs", "-h", device, stderr=subprocess.DEVNULL)

    sh("mkfs.ext4", "-q", "-F", ORIGIN)
    sh("mount", ORIGIN, "/mnt")
    try:
        with forgotten(ORIGIN):
            with Writers(ORIGIN, "--rw=randwrite", "--size=16M", "--nrfiles=8", "--fsync=8", target="--directory=/mnt"):
                for _ in range(3):
                    assert in_journal(ORIGIN)
                    with Snapshot(control, [ORIGIN], STORE) as snapshot:
                        assert not in_journal(snapshot.image())
                        sh("e2fsck", "-fn", snapshot.image())
                        assert int(snapshot.status("freeze_microseconds")) > 0
    finally:
        sh("umount", "/mnt")


def test_take_timeout():
    """When writes under way do not end in time, take gives up and everything goes on, whether the device was taken before or not."""
    with Dm("stuck", f"0 {sectors(ORIGIN)} delay {ORIGIN} 0 0 {ORIGIN} 0 2000") as stuck, forgotten(stuck.path):
        # The first time device-mapper waits before the gates are shut, the second time we do, with shut gates.
        for byte in (b"s", b"t"):
            with Snapshot(control, [stuck.path], STORE, take=False) as snapshot:
                with parameter("take_timeout", 50):
                    seen = writes_seen(stuck.path)
                    writer = Thread(write_at, stuck.path, 0, byte * 4096)
                    wait_for(lambda: writes_seen(stuck.path) > seen, writer)
                    with raises(errno.ETIMEDOUT):
                        control.take(snapshot.id)
                writer.done()
                assert snapshot.status("state") == "created"
                control.take(snapshot.id)
                assert read_at(snapshot.image(), 0, 4096) == byte * 4096


def test_c9_storage_above_origin():
    """C9: storage that lies on a held origin is refused, however many levels lie between."""
    half = sectors(ORIGIN) // 2
    with forgotten(ORIGIN), linear("lower", ORIGIN, 0, half) as lower, linear("upper", lower.path) as upper:
        with Snapshot(control, [ORIGIN], None, take=False) as snapshot:
            for device in (ORIGIN, lower.path, upper.path):
                with raises(errno.EBUSY):
                    control.append(snapshot.id, number(device), [(0, 1024)])
            control.append(snapshot.id, number(STORE), [(0, 1024)])
    with forgotten(ORIGIN2), linear("lower", ORIGIN, 0, half) as lower, Snapshot(control, [ORIGIN2], lower.path), raises(errno.EBUSY):
        control.create([number(ORIGIN)])


def test_stacked_devices_in_one_snapshot():
    """A volume and the disk that it lies on are taken together, under load."""
    fill(ORIGIN, 36)
    with linear("above", ORIGIN, 2048) as above, forgotten(ORIGIN, above.path), \
            Writers(above.path, "--direct=1", "--rw=randwrite", "--bs=4k", "--iodepth=16", "--rate_iops=300"):
        for order in ([above.path, ORIGIN], [ORIGIN, above.path]) * 3:
            with Snapshot(control, order, STORE) as snapshot:
                disk, volume = (snapshot.image(order.index(device)) for device in (ORIGIN, above.path))
                assert read_at(disk, MIB, 8 * MIB) == read_at(volume, 0, 8 * MIB)
                assert read_at(disk, 32 * MIB, 8 * MIB) == read_at(volume, 31 * MIB, 8 * MIB)


def test_chained_writes():
    """Writes that the kernel chains one to the other complete, tracked or held, however many there are."""
    with null_blk("nullchain") as device, forgotten(device):
        control.add_tracker(number(device))
        zero(device)
        fill(device, 37, 8 * MIB)
        before = digest(device)
        with Snapshot(control, [device], STORE) as snapshot:
            zero(device)
            assert read_at(device, 0, 8 * MIB) == bytes(8 * MIB)
            assert digest(snapshot.image()) == before


def test_status_read_while_destroyed():
    """Reading the status of a snapshot while it is destroyed is harmless."""
    reader = Job("sh", "-c", "while :; do cat /sys/kernel/blksnap/snapshots/*/* /sys/kernel/blksnap/snapshots/*/devices/*/*; done")
    with reader, forgotten(ORIGIN, ORIGIN2):
        for _ in range(20):
            with Snapshot(control, [ORIGIN, ORIGIN2], STORE) as snapshot:
                write_at(ORIGIN, 0, b"r" * MIB)
                assert snapshot.status("state") == "taken"


def test_storage_does_not_answer():
    """When the storage does not answer, the snapshot is given up in the end and writes go on."""
    fill(ORIGIN, 38)
    with linear("stalled", STORE) as store, forgotten(ORIGIN), parameter("storage_timeout", 200):
        with Snapshot(control, [ORIGIN], store.path) as snapshot:
            sh("dmsetup", "suspend", "--nolockfs", "stalled")
            try:
                write_at(ORIGIN, 0, b"w" * 4096)
                lost(snapshot, ORIGIN, errno.ETIMEDOUT)
                fill(ORIGIN, 39)
                after = digest(ORIGIN)
            finally:
                sh("dmsetup", "resume", "stalled")
        assert digest(ORIGIN) == after


def test_driver_stays_while_tracked():
    """The driver of a tracked device cannot be unloaded under it, and can afterwards."""
    subprocess.run(["rmmod", "null_blk"], stderr=subprocess.DEVNULL, check=False)
    sh("modprobe", "null_blk", "nr_devices=1", "gb=1")
    control.add_tracker(number("/dev/nullb0"))
    assert subprocess.run(["rmmod", "null_blk"], stderr=subprocess.DEVNULL, check=False).returncode
    control.remove_tracker(number("/dev/nullb0"))
    sh("rmmod", "null_blk")


def test_c8_storage_on_the_origin():
    """C8: old clients may store on the origin itself, by leave of a parameter; our own writes are not copied again."""
    half = sectors(ORIGIN) // 2
    fill(ORIGIN, 40)
    old = read_at(ORIGIN, 0, half * SECTOR)
    with forgotten(ORIGIN), Snapshot(control, [ORIGIN], None, take=False) as snapshot:
        with raises(errno.EBUSY):
            control.append(snapshot.id, number(ORIGIN), [(half, half)])
        with parameter("unsafe_shared_storage", "Y"):
            control.append(snapshot.id, number(ORIGIN), [(half, half)])
        control.take(snapshot.id)
        write_at(ORIGIN, 0, bytes(8 * MIB))
        assert snapshot.status("state") == "taken"
        assert read_at(snapshot.image(), 0, half * SECTOR) == old
        assert int(snapshot.status("bytes_written", 0)) == 8 * MIB
