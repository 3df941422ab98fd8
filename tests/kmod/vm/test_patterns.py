# SPDX-License-Identifier: GPL-3.0-or-later
"""What the file system people do to block devices in their own tests, as far as snapshots are concerned: a stressed file system taken at any
moment, a file beaten as hard as a device, a disk that dies below. The numbers are those of docs/kernel.md."""

import hashlib
import os
import random
import subprocess
import threading
from contextlib import closing, contextmanager
from pathlib import Path

from blksnap import Snapshot, control, forgotten
from disks import MIB, ORIGIN, STORE, Dm, Thread, digest, mounted, sectors, sh, wait_for
from test_oracle import Exerciser

MAKE = {"ext4": ("mkfs.ext4", "-q", "-F"), "xfs": ("mkfs.xfs", "-q", "-f"), "btrfs": ("mkfs.btrfs", "-q", "-f")}
CHECK = {"ext4": ("e2fsck", "-fn"), "xfs": ("xfs_repair", "-n"), "btrfs": ("btrfs", "check", "--readonly")}
WORKERS = 3


class Stress:
    """Workers that make, change, rename, link, cut and delete files; each keeps some for good, made durable, and knows what is in them."""

    def __init__(self, folder, tolerates=()):
        self.folder = folder
        self.tolerates = tolerates
        self.ended = threading.Event()
        self.lock = threading.Lock()
        self.kept = {}
        self.operations = 0
        self.threads = [Thread(self.work, index) for index in range(WORKERS)]

    def work(self, index):
        generator = random.Random(index)
        mine = self.folder / f"worker{index}"
        mine.mkdir()
        kinds = (self.write, self.write, self.rename, self.link, self.cut, self.punch, self.delete, self.nest, self.keep)
        while not self.ended.is_set():
            try:
                generator.choice(kinds)(mine, generator)
            except (FileNotFoundError, FileExistsError):
                pass
            except OSError as error:
                if error.errno not in self.tolerates:
                    raise
                return
            with self.lock:
                self.operations += 1

    def write(self, mine, generator):
        with open(mine / f"file{generator.randrange(24)}", "ab") as file:
            file.write(generator.randbytes(generator.randrange(1, 60000)))

    def rename(self, mine, generator):
        os.rename(mine / f"file{generator.randrange(24)}", mine / f"file{generator.randrange(24)}")

    def link(self, mine, generator):
        os.link(mine / f"file{generator.randrange(24)}", mine / f"link{generator.randrange(24)}")

    def cut(self, mine, generator):
        os.truncate(mine / f"file{generator.randrange(24)}", generator.randrange(20000))

    def punch(self, mine, generator):
        path = mine / f"file{generator.randrange(24)}"
        if path.exists() and path.stat().st_size > 16384:
            subprocess.run(["fallocate", "--punch-hole", "--offset", "4096", "--length", "8192", str(path)],
                           stderr=subprocess.DEVNULL, check=False)

    def delete(self, mine, generator):
        (mine / generator.choice((f"file{generator.randrange(24)}", f"link{generator.randrange(24)}"))).unlink()

    def nest(self, mine, generator):
        folder = mine / f"folder{generator.randrange(8)}"
        if folder.exists():
            folder.rmdir()
        else:
            folder.mkdir()

    def keep(self, mine, generator):
        data = generator.randbytes(generator.randrange(1, 30000))
        path = mine / f"kept{hashlib.sha256(data).hexdigest()[:16]}"
        for target, flags, written in ((path, os.O_CREAT | os.O_WRONLY, data), (mine, os.O_RDONLY, b"")):
            fd = os.open(target, flags)
            try:
                if written:
                    os.write(fd, written)
                os.fsync(fd)
            finally:
                os.close(fd)
        with self.lock:
            self.kept[path.relative_to(self.folder)] = data

    def kept_by_now(self):
        with self.lock:
            return dict(self.kept)

    def goes_on(self, more=60):
        """Waits until so much more was done."""
        goal = self.operations + more
        wait_for(lambda: self.operations >= goal or not any(thread.is_alive() for thread in self.threads))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.ended.set()
        for thread in self.threads:
            thread.done()


def check_kept(folder, kept):
    """What was durable before is there, and nothing that was to be kept is there in part unless it was not durable yet."""
    assert kept
    for path, data in kept.items():
        assert (folder / path).read_bytes() == data, f"{path} in {folder}"


def check_file_system(kind, device):
    checked = subprocess.run([*CHECK[kind], device], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    assert checked.returncode == 0, checked.stdout


def stressed(kind):
    """The image of a file system under stress is, bit by bit, what that was when it was taken, with all that was durable, and is whole; so is the
    origin in the end."""
    sh("modprobe", kind)
    sh(*MAKE[kind], ORIGIN)
    with forgotten(ORIGIN):
        with mounted(ORIGIN) as folder, Stress(folder) as stress:
            for last in (False, False, True):
                stress.goes_on()
                before = stress.kept_by_now()
                # The kernel may freeze it as well: taking copes with that (c34).
                sh("fsfreeze", "--freeze", str(folder))
                try:
                    then = digest(ORIGIN) if last else None
                    snapshot = Snapshot(control, [ORIGIN], STORE)
                finally:
                    sh("fsfreeze", "--unfreeze", str(folder))
                stress.goes_on()
                if not last:
                    snapshot.__exit__()
        with snapshot:
            assert int(snapshot.status("chunks_copied", 0)) > 0
            check_file_system(kind, ORIGIN)
            with mounted(ORIGIN) as folder:
                check_kept(folder, stress.kept)
            # Two file systems of one name would be taken for one another.
            sh("wipefs", "--quiet", "--all", "--force", ORIGIN)
            image = snapshot.image()
            assert digest(image) == then
            with mounted(image) as folder:
                check_kept(folder, before)
            check_file_system(kind, image)
            assert snapshot.status("state") == "taken"


def test_stressed_ext4():
    """See stressed()."""
    stressed("ext4")


def test_stressed_xfs():
    """See stressed()."""
    stressed("xfs")


def test_stressed_btrfs():
    """C29: see stressed()."""
    stressed("btrfs")


class FileExerciser(Exerciser):
    """Holes can be punched into files as well."""

    def __init__(self, path, seed, size):
        super().__init__(path, seed, size, False)
        self.kinds = [*self.kinds, self.punch]

    def punch(self):
        offset, length = self.span(4096, MIB)
        os.fsync(self.buffered)
        sh("fallocate", "--punch-hole", "--offset", str(offset), "--length", str(length), self.device)
        self.expected[offset:offset + length] = bytes(length)


def test_exercised_file():
    """A file written in every way there is, cached, mapped and past the cache, is in each image as it was when that was taken."""
    sh(*MAKE["ext4"], ORIGIN)
    with forgotten(ORIGIN), mounted(ORIGIN) as folder:
        path = folder / "file"
        path.write_bytes(bytes(2 * MIB))
        with closing(FileExerciser(str(path), 7, 2 * MIB)) as exerciser:
            for turn in range(3):
                then = exerciser.some(60)
                with Snapshot(control, [ORIGIN], STORE) as snapshot:
                    exerciser.some(60)
                    image = Path("/tmp/image")
                    image.mkdir(exist_ok=True)
                    sh("mount", "-o", "ro", snapshot.image(), str(image))
                    try:
                        assert (image / "file").read_bytes() == then, f"turn {turn}"
                    finally:
                        sh("umount", str(image))
        assert path.read_bytes() == exerciser.expected


def preen(device):
    """What a boot does with an ext4 before it is mounted. Needed when the disk failed: as long as somebody has the disk open, and a tracker
    does, the kernel remembers that there were errors, and then leaves to e2fsck what was deleted while in use."""
    checked = subprocess.run(["e2fsck", "-p", device], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    assert checked.returncode in (0, 1), checked.stdout


@contextmanager
def deleted_in_use(folder):
    """A file without a name that is on the disk all the same, until nobody has it open."""
    path = folder / "deleted"
    with open(path, "xb") as file:
        file.write(bytes(MIB))
        path.unlink()
        sh("sync", "--file-system", str(folder))
        yield


def swap_table(device, table):
    """At once: what is under way is neither waited for nor is the file system told."""
    sh("dmsetup", "suspend", "--noflush", "--nolockfs", device.name)
    sh("dmsetup", "load", device.name, "--table", table)
    sh("dmsetup", "resume", device.name)


def test_c21_disk_that_dies_under_a_file_system():
    """C21: when a held disk fails in the midst of stress, all that was durable is on it when it is back; the snapshot may be lost."""
    good = f"0 {sectors(ORIGIN)} linear {ORIGIN} 0"
    with Dm("dies", good) as dies, forgotten(dies.path):
        for _ in range(2):
            sh(*MAKE["ext4"], dies.path)
            with Snapshot(control, [dies.path], STORE, take=False) as snapshot:
                with mounted(dies.path, "-o", "errors=remount-ro") as folder:
                    with deleted_in_use(folder), Stress(folder, tolerates=(5, 30)) as stress:
                        stress.goes_on()
                        control.take(snapshot.id)
                        stress.goes_on()
                        swap_table(dies, f"0 {sectors(ORIGIN)} error")
                        wait_for(lambda stress=stress: not any(thread.is_alive() for thread in stress.threads))
                swap_table(dies, good)
                preen(dies.path)
                with mounted(dies.path) as folder:
                    check_kept(folder, stress.kept)
                check_file_system("ext4", dies.path)
