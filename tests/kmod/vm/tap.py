# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs test functions one after the other and reports in TAP.

A test is a function whose name begins with test_; its docstring says what must hold. It fails by an exception.
"""

import errno
import sys
import traceback
from contextlib import contextmanager


class Skip(Exception):
    """The test cannot be made on this kernel; the text says why."""


@contextmanager
def raises(*numbers):
    """The body must fail with one of these errors."""
    try:
        yield
    except OSError as error:
        if error.errno not in numbers:
            raise AssertionError(f"failed with {errno.errorcode.get(error.errno)}, not with "
                                 f"{[errno.errorcode[n] for n in numbers]}") from error
        return
    raise AssertionError(f"did not fail with {[errno.errorcode[n] for n in numbers]}")


def run(modules, only, begins):
    """Runs all tests of the modules, calling begins() before each; returns the exit status."""
    tests = [function for module in modules for name, function in vars(module).items()
             if name.startswith("test_") and function.__module__ == module.__name__ and (not only or any(part in name for part in only))]
    failed = 0
    print(f"1..{len(tests)}", flush=True)
    for index, function in enumerate(tests, 1):
        title = f"{function.__module__}.{function.__name__}: {(function.__doc__ or '').strip().splitlines()[0]}"
        begins()
        with open("/dev/kmsg", "w", encoding="utf-8") as log:
            log.write(f"test: {function.__name__}\n")
        try:
            function()
            print(f"ok {index} - {title}", flush=True)
        except Skip as reason:
            print(f"ok {index} - {title} # SKIP {reason}", flush=True)
        except BaseException:  # a test may end in any way, and the others go on
            failed += 1
            print(f"not ok {index} - {title}", flush=True)
            for line in traceback.format_exc().splitlines():
                print(f"# {line}", flush=True)
    return 1 if failed or not tests else 0


if __name__ == "__main__":
    sys.exit("import me")
