# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the privileged side share inside the virtual machine: calling, looking, and TAP."""
import json
import os
import pwd
import re
import subprocess
import sys
import time
import traceback
import uuid
from pathlib import Path
from typing import NamedTuple

import dbus
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

STATUS = Path("/sys/kernel/blksnap")
# As in KAuth::ActionReply.
KAUTH_ERROR, HELPER_ERROR, SUCCESS = 0, 1, 2
AUTHORIZATION_DENIED = 4
CALL = "/opt/helper/helpercall"
BY_ID = Path("/dev/disk/by-id")
UNIT = ["systemd-run", "--quiet", "--pipe", "--wait", "--collect"]
NOBODY = "11111111-2222-4333-8444-555555555555"
# MESSAGE_IDs, as in helper/state/journal.h.
MESSAGES = {
    "signatureWiped": "d0ab810e47af47e9ac4586f6faaf7e4c",
    "grown": "8e1f62339d2343baa079f8c4f5cb51d6",
    "notWatched": "592f1a3511624e9b8ff79a86041b9cf1",
    "releasedAtEnd": "2d4f3a2c8b7e4d0f9c61b05a7e8d43f2",
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


def file_on(path, file_size, /, **changes):
    """A pool file of so many bytes, on the file system that is mounted from a device."""
    uuid_ = run("blkid", "--probe", "--match-tag", "UUID", "--output", "value", path).stdout.strip()
    return reference(path, uuid=uuid_) | {"fileSize": file_size} | changes


def take_arguments(devices, storage_=(), /, **changes):
    return {"devices": [reference(path) for path in devices], "storage": list(storage_), "reserve": [], "name": "test",
            "storageFiles": [], "reserveFiles": [], "growStep": 0, "keepFree": 0, "atReserveEnd": "warn"} | changes


def storage_arguments(snapshot, /, **changes):
    return {"snapshot": snapshot, "storage": [], "reserve": [], "storageFiles": [], "reserveFiles": []} | changes


def snapshots():
    return sorted(path.name for path in (STATUS / "snapshots").iterdir()) if STATUS.exists() else []


class Login(NamedTuple):
    """Somebody who is in a session: polkit judges processes by the session in which they are."""
    user: str
    place: str

    def command(self, command):
        if self.place == "seat":
            # Whoever sits in front of the machine; this program was started from there.
            return ["setpriv", f"--reuid={self.user}", f"--regid={self.user}", "--init-groups", "--", *command]
        console = ["--setenv=XDG_SEAT=seat0", "--setenv=XDG_VTNR=2"] if self.place == "other console" else []
        return [*UNIT, f"--uid={self.user}", "--property=PAMName=login", *console, "--", *command]


def as_user(user, command):
    """A command of a Login, or of somebody who is in no session."""
    return user.command(command) if isinstance(user, Login) else [*UNIT, f"--uid={user}", "--", *command]


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


# Requests to the module.
APPEND, TAKE = 0x40285607, 0x80105608


def meanwhile(verb, arguments, count, request, act):
    """Calls the helper and holds it up as it enters its so-manieth request to the module, which is @request; calls act(process id)
    there, lets it go on and answers its reply."""
    call("release", {"snapshot": NOBODY})
    helper = run("systemctl", "show", "--property=MainPID", "--value", "blksnap-helper").stdout.strip()
    entered = re.compile(rf"^16 0x[0-9a-f]+ {request:#x} ")
    with subprocess.Popen(["strace", "-qq", "-p", helper, "-o", "/dev/null", "-P", "/dev/blksnap", "-e", "trace=ioctl",
                           "-e", f"inject=ioctl:delay_enter=300s:when={count}"]) as tracer:
        wait_until(lambda: f"TracerPid:\t{tracer.pid}\n" in Path(f"/proc/{helper}/status").read_text())
        words = [CALL, f"org.blksnap.helper.{verb}", json.dumps(arguments | {"request": str(uuid.uuid4())})]
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as caller:
            try:
                wait_until(lambda: entered.match(Path(f"/proc/{helper}/syscall").read_text()))
                act(helper)
            finally:
                tracer.terminate()
            return json.loads(caller.communicate(timeout=120)[0])


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


def wait_until(condition, seconds=120):
    """Waits until a condition about processes holds, which nobody announces."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"did not come true within {seconds} s"
        time.sleep(0.05)


def is_blocked(process):
    """Whether it, or a child of it, waits in the kernel and cannot be interrupted."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return any(Path(f"/proc/{each}/stat").read_text().rsplit(")", 1)[1].split()[0] == "D" for each in [process, *children])


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
