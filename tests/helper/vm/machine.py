# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the privileged side share inside the virtual machine: calling, looking, and TAP."""
import json
import os
import pwd
import subprocess
import sys
import traceback
import uuid
from pathlib import Path

import dbus
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

STATUS = Path("/sys/kernel/blksnap")
# As in KAuth::ActionReply.
KAUTH_ERROR, HELPER_ERROR, SUCCESS = 0, 1, 2
AUTHORIZATION_DENIED = 4
CALL = "/opt/helper/helpercall"
BY_ID = Path("/dev/disk/by-id")
# MESSAGE_IDs, as in helper/state/journal.h.
MESSAGES = {
    "signatureWiped": "d0ab810e47af47e9ac4586f6faaf7e4c",
    "grown": "8e1f62339d2343baa079f8c4f5cb51d6",
    "notWatched": "592f1a3511624e9b8ff79a86041b9cf1",
    "unauthorized": "57ac1d26469e44a6b76d208eec6d5ff3",
}


def run(*command, check=True, **options):
    done = subprocess.run([str(word) for word in command], check=False, text=True, capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=180, **options)
    if check and done.returncode != 0:
        raise AssertionError(f"{command} ended with {done.returncode}: {done.stderr.strip()}")
    return done


def number(path):
    """major:minor of a device node."""
    rdev = os.stat(path).st_rdev
    return os.major(rdev), os.minor(rdev)


def text(path):
    return "%d:%d" % number(path)


def reference(path, **changes):
    major, minor = number(path)
    size = int(Path(f"/sys/dev/block/{major}:{minor}/size").read_text()) * 512
    return {"major": major, "minor": minor, "size": size, "diskseq": 0, "uuid": ""} | changes


def storage(path, consent="", **changes):
    return reference(path, **changes) | {"consent": consent}


def as_user(user, command):
    """A command of somebody who is in no session: polkit judges processes by the session in which they are."""
    return ["systemd-run", "--quiet", "--pipe", "--wait", "--collect", f"--uid={user}", "--", *command]


def call(verb, arguments=None, user=None, request=None, options=(), action=None):
    """Calls the helper; the reply without its request id, which is checked."""
    arguments = dict(arguments or {})
    arguments["request"] = request or str(uuid.uuid4())
    command = [CALL, action or f"org.blksnap.helper.{verb}", json.dumps(arguments), *options]
    if user:
        command = as_user(user, command)
    reply = json.loads(run(*command).stdout)
    data = reply.get("data") or {}
    if "request" in data:
        assert data["request"] in (arguments["request"], ""), f"answer to another request: {reply}"
    return reply


def done(reply):
    assert reply.get("type") == SUCCESS and reply.get("error") == 0, reply
    return reply["data"]


def refused(reply, code):
    assert reply.get("type") == HELPER_ERROR and reply.get("data", {}).get("code") == code, f"{reply} instead of {code}"
    return reply["data"]


def watch(member, signature="", *arguments, user=None):
    command = ["busctl", "--json=short", "--timeout=60", "call", "org.blksnap.Watch", "/org/blksnap/Watch", "org.blksnap.Watch1", member]
    command += [signature, *arguments] if signature else []
    if user:
        command = as_user(user, command)
    answer = run(*command, check=False)
    if answer.returncode != 0:
        return answer.stderr.strip()
    return json.loads(answer.stdout).get("data")


def plain(map_):
    """busctl's {"key": {"type": …, "data": …}} as a dictionary."""
    return {key: value["data"] for key, value in map_.items()}


def events(after=0):
    return [plain(event) for event in watch("Events", "t", after)[0]]


def signatures(path):
    return run("wipefs", "--noheadings", "--output", "TYPE", path).stdout.split()


def journal(**fields):
    found = run("journalctl", "--quiet", "--output=json", *[f"{name}={value}" for name, value in fields.items()]).stdout
    return [json.loads(line) for line in found.splitlines()]


def wait_for(condition, seconds=120):
    """Waits until a condition about the watch service holds; looked at whenever the service says that something happened."""
    DBusGMainLoop(set_as_default=True)
    loop = GLib.MainLoop()
    bus = dbus.SystemBus(private=True)

    def look(*_):
        if condition():
            loop.quit()

    # First listen, then look: nothing can happen between that would go unseen.
    bus.add_signal_receiver(look, "Event", "org.blksnap.Watch1")
    bus.get_object("org.freedesktop.DBus", "/org/freedesktop/DBus").GetId(dbus_interface="org.freedesktop.DBus")
    GLib.timeout_add_seconds(seconds, loop.quit)
    if not condition():
        loop.run()
    bus.close()
    assert condition(), f"did not come true within {seconds} s: {events()}"


def add_user(name):
    try:
        pwd.getpwnam(name)
    except KeyError:
        run("useradd", "--no-create-home", name)


class Tests:
    """Runs functions as tests, in order, and writes TAP. A failure does not stop the others."""

    def __init__(self):
        self.functions = []

    def __call__(self, function):
        self.functions.append(function)
        return function

    def run(self):
        print(f"1..{len(self.functions)}", flush=True)
        failures = 0
        for count, function in enumerate(self.functions, 1):
            title = f"{count} - {function.__name__.replace('_', ' ')}"
            try:
                function()
                print(f"ok {title}", flush=True)
            except BaseException:
                failures += 1
                print("".join("# " + line + "\n" for line in traceback.format_exc().splitlines()), end="")
                print(f"not ok {title}", flush=True)
        os.makedirs("/out", exist_ok=True)
        Path("/out/journal.log").write_text(run("journalctl", "--boot", "--no-pager", check=False).stdout)
        sys.exit(failures > 0)
