#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""changemap.py MAJOR MINOR: reads a change map from the watch service, checks it, and says what it is."""
import fcntl
import os
import sys

import dbus

F_GET_SEALS = 1034
ALL_SEALS = 0xf

proxy = dbus.SystemBus().get_object("org.blksnap.Watch", "/org/blksnap/Watch")
descriptor, information = proxy.ReadChangeMap(dbus.UInt32(int(sys.argv[1])), dbus.UInt32(int(sys.argv[2])), dbus_interface="org.blksnap.Watch1")
descriptor = descriptor.take()
content = os.read(descriptor, 1 << 26)
assert len(content) == information["blockCount"], (len(content), information)
assert fcntl.fcntl(descriptor, F_GET_SEALS) & ALL_SEALS == ALL_SEALS
assert any(content), "nothing changed"
print("sealed", len(content), sum(1 for byte in content if byte > information["snapshotNumber"] - 1))
