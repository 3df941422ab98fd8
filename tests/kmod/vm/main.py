#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""main.py MODULE... [--only PART-OF-NAME...]: loads the kernel module and runs the tests in the named Python modules.

A test that takes longer than --patience seconds ends it all."""

import argparse
import importlib
import os
import subprocess
import sys

import stuck
import tap


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", nargs="+")
    parser.add_argument("--only", nargs="+")
    parser.add_argument("--patience", type=int, default=900)
    arguments = parser.parse_args()
    subprocess.run(["modprobe", "blksnap"], check=True)
    status = tap.run([importlib.import_module(name) for name in arguments.modules], arguments.only,
                     stuck.Guard(arguments.patience).alive)
    os.closerange(3, 1024)  # what tests left open, the control device for one
    subprocess.run(["rmmod", "blksnap"], check=status == 0)
    return status


if __name__ == "__main__":
    sys.exit(main())
