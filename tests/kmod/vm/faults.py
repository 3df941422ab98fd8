# SPDX-License-Identifier: GPL-3.0-or-later
"""The kernel's fault injection, confined to what the module asks for. The debug kernel has it."""

import itertools
import os
from contextlib import contextmanager
from pathlib import Path

from tap import Skip

FOLDER = Path("/sys/kernel/debug")
KINDS = ("failslab", "fail_page_alloc", "fail_usercopy", "fail_make_request")


def module_text():
    """First and last address of the module."""
    for line in Path("/proc/modules").read_text().splitlines():
        name, size, *_, base = line.split()[:6]
        if name == "blksnap":
            return int(base, 16), int(base, 16) + int(size)
    raise AssertionError("the module is not loaded")


def settings(kind, **values):
    for name, value in values.items():
        (FOLDER / kind / name.replace("_", "-")).write_text(str(value))


@contextmanager
def confined():
    """Whatever is made to fail has the module among its callers, and nothing is said about it in the log."""
    if not (FOLDER / "failslab").exists():
        raise Skip("this kernel has no fault injection")
    first, last = module_text()
    try:
        for kind in KINDS:
            settings(kind, verbose=0, times=-1, interval=1, probability=0, stacktrace_depth=32, require_start=hex(first),
                     require_end=hex(last))
        for kind in ("failslab", "fail_page_alloc"):
            settings(kind, ignore_gfp_wait="N")
        settings("fail_page_alloc", min_order=0)
        yield
    finally:
        for kind in KINDS:
            settings(kind, probability=0, require_start=0, require_end=hex((1 << 64) - 1))


def each_fault(call):
    """Makes a call again and again, with the first fault that can occur in it, the second and so on, until there are no more. Yields
    the error each time, or None if the call coped with the fault."""
    fd = os.open("/proc/thread-self/fail-nth", os.O_RDWR)
    try:
        for nth in itertools.count(1):
            error = None
            os.pwrite(fd, str(nth).encode(), 0)
            try:
                call()
            except OSError as failure:
                error = failure
            left = int(os.pread(fd, 16, 0))
            os.pwrite(fd, b"0", 0)
            if left:
                # No fault was left to occur, so this is how the call ends on its own.
                if error:
                    raise error
                return
            yield error
    finally:
        os.close(fd)
