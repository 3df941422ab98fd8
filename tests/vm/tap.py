# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the Test Anything Protocol out of a program's output."""

import re


class Reader:
    """Takes output as it comes; lines that are not TAP are other people's."""

    def __init__(self):
        self.pending = b""
        self.planned = None
        self.passed = 0
        self.failed = []
        self.bailed = None

    def feed(self, chunk):
        *lines, self.pending = (self.pending + chunk).split(b"\n")
        for line in lines:
            self.line(line.decode(errors="replace").rstrip("\r"))

    def line(self, line):
        if match := re.fullmatch(r"1\.\.(\d+)(\s*#.*)?", line):
            self.planned = int(match[1])
        elif re.match(r"ok\b", line):
            self.passed += 1
        elif re.match(r"not ok\b", line):
            if re.search(r"#\s*todo", line, re.IGNORECASE):
                self.passed += 1
            else:
                self.failed.append(line)
        elif line.startswith("Bail out!"):
            self.bailed = line

    def problem(self):
        """What is wrong in a sentence, or None."""
        if self.bailed:
            return self.bailed
        if self.failed:
            return f"{len(self.failed)} of {self.passed + len(self.failed)} tests failed, the first: {self.failed[0]}"
        if self.planned is not None and self.planned != self.passed:
            return f"{self.planned} tests were planned, {self.passed} ran"
        return None
