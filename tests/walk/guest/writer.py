#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""writer.py FILE...: writes the files anew in place, in turns, piece by piece, each of which reaches the disk before the next.

Leaves the checksum (CRC-32) of what it wrote in /tmp/written-PLACE-NAME, PLACE being the folder two above.
"""

import os
import sys
import zlib
from pathlib import Path

from fill import noise

PIECE = 512 * 1024
files = []
for path in map(Path, sys.argv[1:]):
    files.append([path, os.open(path, os.O_WRONLY), path.stat().st_size, 0])
for offset in range(0, max(size for _, _, size, _ in files), PIECE):
    for file in files:
        _, descriptor, size, checksum = file
        piece = noise(min(PIECE, max(size - offset, 0)))
        os.pwrite(descriptor, piece, offset)
        os.fdatasync(descriptor)
        file[3] = zlib.crc32(piece, checksum)
for path, descriptor, _, checksum in files:
    os.close(descriptor)
    Path(f"/tmp/written-{path.parent.parent.name}-{path.name}").write_text(str(checksum))
