#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""fill.py PLACE: files that nobody will touch, and files that the writer will write over, in every size that matters to a file system."""

import os
import random
import sys
from pathlib import Path

MIB = 1 << 20
# An emulated processor makes so few random bytes a second that all noise is a piece of this, from another byte on each time.
NOISE = memoryview(os.urandom(MIB) * 2)


def noise(length):
    start = random.randrange(MIB)
    return NOISE[start:start + length]


def fill(place):
    sizes = {"kept/large": 8 * MIB, "worked-on/first": 24 * MIB, "worked-on/second": 24 * MIB}
    sizes |= {f"small/{number}": number * 997 for number in range(1, 41)}
    for name, size in sizes.items():
        path = place / name
        path.parent.mkdir(exist_ok=True)
        with open(path, "wb") as file:
            for offset in range(0, size, MIB):
                file.write(noise(min(MIB, size - offset)))


if __name__ == "__main__":
    fill(Path(sys.argv[1]))
