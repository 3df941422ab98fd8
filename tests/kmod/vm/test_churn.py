# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that one can do with snapshots, at once and over and over, under fio, for BLKSNAP_CHURN_SECONDS.

Each worker does its own thing until time is up; that it is refused because another one is at it, is part of the game. Images are
compared with themselves, and fio verifies what the origins hold. With faults, memory runs out for the module here and there and the pool
fails now and then: snapshots may be lost then, data of the origins may not.
"""

import errno
import os
import random
import subprocess
import threading
import time
from pathlib import Path

from blksnap import SYSFS, control, node, number
from disks import MIB, ORIGIN, ORIGIN2, STORE, STORE2, Thread, linear, read_at, sectors, write_at
from faults import confined, settings

SECONDS = int(os.environ.get("BLKSNAP_CHURN_SECONDS", "15"))

REFUSALS = {errno.EALREADY, errno.EBUSY, errno.EINVAL, errno.ENODATA, errno.ENODEV, errno.ENOENT, errno.ENOSPC, errno.EPERM, errno.ESRCH}
FAULTS = {errno.ENOMEM, errno.EFAULT, errno.EIO}


class Churn:
    def __init__(self, seed, faults=False):
        self.seed = seed
        self.end = time.monotonic() + SECONDS
        self.refusals = REFUSALS | (FAULTS if faults else set())
        self.faults = faults
        self.done = {}
        self.lock = threading.Lock()

    def worker(self, kind, number_of_it):
        generator = random.Random(f"{self.seed} {kind.__name__} {number_of_it}")
        while time.monotonic() < self.end:
            try:
                kind(generator)
                with self.lock:
                    self.done[kind.__name__] = self.done.get(kind.__name__, 0) + 1
            except OSError as error:
                if error.errno not in self.refusals:
                    raise

    def snapshots(self, generator):
        """The life of a snapshot: now short, now long, now without a take."""
        origins = generator.sample([ORIGIN, ORIGIN2], generator.choice((1, 2)))
        made = control.create([number(origin) for origin in origins])
        try:
            for _ in range(generator.randrange(1, 4)):
                self.append(made, generator)
            if generator.random() < 0.3:
                control.skip(made, number(origins[0]), [(8 * generator.randrange(1000), 8 * generator.randrange(1, 1000))])
            if generator.random() < 0.9:
                control.take(made)
                for _ in range(generator.randrange(4)):
                    self.look_at_image(made, generator)
                    self.append(made, generator)
            self.fetch_events(made)
        finally:
            self.destroy(made)

    @staticmethod
    def append(made, generator):
        storage = generator.choice((STORE, STORE, STORE2))
        ranges = [(8 * generator.randrange(sectors(storage) // 8 - 512), 8 * generator.randrange(1, 512)) for _ in range(3)]
        try:
            control.append(made, number(storage), ranges)
        except OSError as error:
            # Ranges overlap now and then.
            if error.errno != errno.EINVAL:
                raise

    def destroy(self, made):
        while True:
            try:
                return control.destroy(made)
            except OSError as error:
                if error.errno not in FAULTS or not self.faults:
                    raise

    @staticmethod
    def fetch_events(made):
        while True:
            try:
                control.wait_event(made, 1)
            except OSError as error:
                if error.errno != errno.ENOENT:
                    raise
                return

    @staticmethod
    def look_at_image(made, generator):
        origin, image = generator.choice(list(control.images(made).items()))
        path = node(image)
        offset = generator.randrange(36) * MIB
        try:
            first = read_at(path, offset, MIB)
            if generator.random() < 0.5:
                write_at(path, offset + 4096, b"i" * 8192)
                first = first[:4096] + b"i" * 8192 + first[4096 + 8192:]
            control.mark_dirty(origin, [(generator.randrange(1000), 8)])
            assert read_at(path, offset, MIB) == first, f"the image of {origin} changed at {offset}"
        except OSError as error:
            # The pool may have been too small.
            if error.errno != errno.EIO or (SYSFS / "snapshots" / str(made) / "state").read_text().strip() == "taken":
                raise

    @staticmethod
    def trackers(generator):
        """Tracking begins and ends."""
        device = number(generator.choice((ORIGIN, ORIGIN2, STORE2)))
        if generator.random() < 0.5:
            control.add_tracker(device)
        else:
            control.remove_tracker(device)

    @staticmethod
    def stacks(generator):
        """Devices above an origin come, are tracked, written to, and go."""
        with linear("churn", ORIGIN, 0, 16384) as above:
            control.add_tracker(number(above.path))
            read_at(above.path, 0, 65536)
            if generator.random() < 0.5:
                control.remove_tracker(number(above.path))

    @staticmethod
    def queries(generator):
        """All that can be asked."""
        for device in control.trackers():
            control.read_live_map(device)
        for each in control.snapshots():
            control.images(each)
        for path in SYSFS.rglob("*"):
            if path.is_file():
                path.read_bytes()

    def run(self):
        fios = [subprocess.Popen(["fio", f"--name=churn{index}", f"--filename={device}", "--direct=1", "--rw=randwrite",
                                  "--bssplit=512/10:4k/60:64k/25:700k/5", "--ioengine=libaio", "--iodepth=16", "--rate_iops=300", "--size=32M",
                                  "--verify=crc32c", "--verify_backlog=128", "--verify_fatal=1", "--time_based", f"--runtime={SECONDS}"],
                                 text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                for index, device in enumerate((ORIGIN, ORIGIN2))]
        workers = [Thread(self.worker, kind, index) for kind, count in
                   ((self.snapshots, 3), (self.trackers, 1), (self.stacks, 1), (self.queries, 1)) for index in range(count)]
        try:
            for worker in workers:
                worker.done()
        finally:
            outputs = [fio.communicate()[0] for fio in fios]
        for fio, output in zip(fios, outputs):
            assert fio.returncode == 0, output
        print(f"# seed {self.seed}: {self.done}", flush=True)
        assert control.snapshots() == []
        for device in control.trackers():
            control.remove_tracker(device)
        assert set(self.done) == {"snapshots", "trackers", "stacks", "queries"}


def test_everything_at_once():
    """Snapshots, trackers and stacks come and go under load; images keep still, and origins hold what was written to them."""
    Churn(random.randrange(1 << 32)).run()


def test_everything_at_once_with_faults():
    """The same while memory runs out and the pool fails here and there."""
    failing = [Path(f"/sys/class/block/{os.path.basename(device)}/make-it-fail") for device in (STORE, STORE2)]
    with confined():
        # Seldom enough for a snapshot to come about now and then: a creation and a take allocate some hundreds of times.
        settings("failslab", probability=100, interval=997)
        settings("fail_page_alloc", probability=100, interval=499)
        settings("fail_usercopy", probability=100, interval=211)
        settings("fail_make_request", probability=100, interval=501)
        for each in failing:
            each.write_text("1")
        try:
            Churn(random.randrange(1 << 32), faults=True).run()
        finally:
            for each in failing:
                each.write_text("0")
