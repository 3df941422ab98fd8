# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests with arguments of all kinds, see user/fuzzioctl.c. BLKSNAP_FUZZ_CALLS says how many, BLKSNAP_FUZZ_SEED which."""

import errno
import os
import random
import subprocess

from blksnap import SYSFS, control, number
from disks import ORIGIN, ORIGIN2, STORE, STORE2, Job, Writers, digest, fill, in_flight, wait_for
from tap import raises

CALLS = int(os.environ.get("BLKSNAP_FUZZ_CALLS", "20000"))
SEED = int(os.environ.get("BLKSNAP_FUZZ_SEED") or random.randrange(1 << 32))


def fuzz(program, seed):
    names = ["{}:{}".format(*number(device)) for device in (ORIGIN, ORIGIN2, STORE, STORE2)]
    fuzzer = subprocess.run([program, str(seed), str(CALLS), "4", *names], text=True, stdout=subprocess.PIPE, check=False)
    print("".join(f"# {line}\n" for line in fuzzer.stdout.splitlines()), flush=True)
    assert fuzzer.returncode == 0, f"{program} {seed} {CALLS} 4 {' '.join(names)}: {fuzzer.returncode}"
    assert control.snapshots() == [] and control.trackers() == {}


def under_load(program, seed):
    reader = Job("sh", "-c", f"while :; do cat {SYSFS}/trackers/*/* {SYSFS}/snapshots/*/* {SYSFS}/snapshots/*/devices/*/*; done")
    with reader, Writers(ORIGIN, "--direct=1", "--rw=randwrite", "--bs=4k", "--iodepth=8", "--rate_iops=200"), \
            Writers(ORIGIN2, "--direct=1", "--rw=randrw", "--bs=16k", "--iodepth=4", "--rate_iops=100"):
        fuzz(program, seed)


def test_requests_of_all_kinds():
    """Whatever is asked for from several threads is done, or refused with an error that the interface names."""
    under_load("/opt/fuzzioctl", SEED)


def test_requests_of_all_kinds_32_bit():
    """The same of a 32-bit program."""
    under_load("/opt/fuzzioctl32", SEED + 1)


def test_requests_on_idle_devices():
    """The same with nothing under way; every device works afterwards."""
    fuzz("/opt/fuzzioctl", SEED + 2)
    for device in (ORIGIN, ORIGIN2, STORE, STORE2):
        wait_for(lambda device=device: in_flight(device) == (0, 0))
        fill(device, 50, 1 << 20)
        assert digest(device)


def test_nothing_else_on_the_control_device():
    """What the control device is not for is refused."""
    with open("/dev/blksnap", "rb+", buffering=0) as file:
        with raises(errno.EINVAL):
            file.read(16)
        with raises(errno.EINVAL):
            file.write(b"x")
