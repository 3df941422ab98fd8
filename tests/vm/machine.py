# SPDX-License-Identifier: GPL-3.0-or-later
"""One run of a virtual machine: what it is made of, talking to it, judging it. Used by `run`, inside the build root."""

import contextlib
import fcntl
import hashlib
import io
import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
from pathlib import Path

import tap

HERE = Path(__file__).resolve().parent
CACHE = Path(os.environ["BLKSNAP_CACHE"])

# What the kernel prints when something is wrong. Our own module uses the same words for the same purpose.
BAD_KERNEL_LOG = re.compile(
    r"WARNING: |BUG: |\bBUG\b at |Oops|Kernel panic|general protection fault|KASAN|UBSAN|KCSAN|kmemleak: \d+ new"
    r"|possible circular locking|possible recursive locking|inconsistent lock state|suspicious RCU usage|held lock freed"
    r"|INFO: task .* blocked for more than|detected stalls|self-detected stall|soft lockup|hard LOCKUP"
    r"|refcount_t: |list_(add|del) corruption|Unable to handle kernel|Call Trace:|sleeping function called"
)
# From here on something else than the kernel and the emulator may be to blame.
USER_SPACE = "Run /init as init process"
BOOTS = 3
STALE_BREAKPOINT = re.compile(r"\bint3: 0000")
# A trace goes on for a while after its first line; whoever reads the log wants all of it.
SECONDS_FOR_TRACE = 5


class Failure(Exception):
    def __init__(self, message, status=1):
        super().__init__(message)
        self.status = status


class EmulatorFailure(Failure):
    """The machine tripped over its emulator; that says nothing about us."""


def image_of(series):
    with open(CACHE / "guest.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        made = subprocess.run([HERE / "make-guest", CACHE, series], stdout=subprocess.PIPE, text=True, check=False)
    if made.returncode != 0:
        raise Failure(f"no image for kernel {series}; outside of the build root, tests/vm/image {series} makes it")
    return Path(made.stdout.strip())


def kernel_version(series):
    if series == "debug":
        return subprocess.run([HERE / "debug-kernel", "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    return dict(line.split() for line in Path("/etc/blksnap-kernels").read_text().splitlines())[series]


def accelerator(image, counted):
    """KVM where a stock kernel really boots under it: some machines have /dev/kvm and cannot. Instructions are counted by emulation only."""
    if counted:
        return ["-accel", "tcg,thread=single", "-icount", "shift=0,sleep=off", "-cpu", "max"]
    emulation = ["-accel", "tcg,thread=multi", "-cpu", "max"]
    if not os.access("/dev/kvm", os.R_OK | os.W_OK):
        return emulation
    qemu = subprocess.run(["qemu-system-x86_64", "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout.split()[3]
    known = CACHE / f"kvm-{os.uname().release}-{qemu}-{image.name}"
    with open(CACHE / "kvm.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not known.exists():
            known.write_text("yes" if boots_under_kvm(image) else "no")
    return ["-accel", "kvm", "-cpu", "host"] if known.read_text() == "yes" else emulation


def boots_under_kvm(image):
    try:
        probe = subprocess.run(
            ["qemu-system-x86_64", "-nodefaults", "-no-user-config", "-display", "none", "-no-reboot", "-m", "512M",
             "-accel", "kvm", "-cpu", "host", "-smp", "2", "-kernel", image / "vmlinuz", "-initrd", image / "initrd",
             "-append", "console=ttyS0 panic=-1 blksnap.probe", "-serial", "stdio"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=30, check=False)
    except subprocess.TimeoutExpired:
        return False
    return probe.returncode == 0 and b"blksnap probe: this machine boots" in probe.stdout


def size_in_bytes(text):
    match = re.fullmatch(r"(\d+)([KMGT]?)", text)
    if not match:
        raise Failure(f"\"{text}\" is not a size; 256M is one", 2)
    return int(match[1]) << {"": 0, "K": 10, "M": 20, "G": 30, "T": 40}[match[2]]


class Disk:
    """`serial=NAME,size=SIZE` and properties for QEMU's virtio-blk."""

    def __init__(self, text):
        self.properties = dict(part.split("=", 1) for part in text.split(",") if "=" in part)
        if not {"serial", "size"} <= self.properties.keys():
            raise Failure(f"--disk {text}: needs serial= and size=", 2)
        self.serial = self.properties.pop("serial")
        self.size = size_in_bytes(self.properties.pop("size"))
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,20}", self.serial):
            raise Failure(f"--disk {text}: a serial number has 1 to 20 letters, digits, - or _", 2)

    def make(self, folder):
        self.file = folder / f"{self.serial}.disk"
        with open(self.file, "wb") as file:
            file.truncate(self.size)
        return self

    def block_device(self):
        return {"driver": "raw", "node-name": self.node, "discard": "unmap", "cache": {"no-flush": True},
                "file": {"driver": "file", "filename": str(self.file), "discard": "unmap", "cache": {"no-flush": True}}}

    @property
    def node(self):
        return f"node-{self.serial}"

    def device(self):
        return {"driver": "virtio-blk-pci", "id": f"disk-{self.serial}", "drive": self.node, "serial": self.serial, **self.properties}


class Monitor:
    """QEMU's control socket (QMP)."""

    def __init__(self, connection):
        self.lock = threading.Lock()
        self.socket = connection
        self.lines = self.socket.makefile("r")
        self.lines.readline()
        self.do("qmp_capabilities")

    def do(self, command, **arguments):
        with self.lock:
            self.socket.sendall(json.dumps({"execute": command, "arguments": arguments}).encode() + b"\n")
            for line in self.lines:
                answer = json.loads(line)
                if "error" in answer:
                    raise Failure(f"QEMU, {command}: {answer['error']['desc']}")
                if "return" in answer:
                    return answer["return"]
            raise Failure("QEMU is gone")

    def wait_for(self, event, **data):
        """Events are only looked at when nobody talks, so nothing that is waited for may come before the wait begins."""
        with self.lock:
            for line in self.lines:
                message = json.loads(line)
                if message.get("event") == event and data.items() <= message.get("data", {}).items():
                    return
            raise Failure("QEMU is gone")


def module_files(module, image, version):
    """A kernel module as the guest's modprobe wants it: the file, and depmod's tables as they are with that module in them."""
    facts = subprocess.run(["modinfo", "-F", "depends", module], stdout=subprocess.PIPE, check=True).stdout
    facts += subprocess.run(["modinfo", "-F", "alias", module], stdout=subprocess.PIPE, check=True).stdout
    tables = CACHE / f"depmod-{image.name}-{module.name}-{hashlib.sha256(facts).hexdigest()[:12]}"
    installed = f"lib/modules/{version}/updates/{module.name}"
    if not tables.exists():
        # depmod reads every module there is, so its tables are kept as long as the module says the same of itself.
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            tree = Path(folder)
            (tree / "lib/modules").mkdir(parents=True)
            subprocess.run(["cp", "-as", CACHE / f"kernel-{version}/tree/lib/modules/{version}", tree / "lib/modules"], check=True)
            (tree / installed).parent.mkdir(exist_ok=True)
            shutil.copy(module, tree / installed)
            for table in (tree / f"lib/modules/{version}").glob("modules.*"):
                if table.name not in ("modules.order", "modules.builtin", "modules.builtin.modinfo"):
                    table.unlink()
            subprocess.run(["depmod", "-b", tree, version], check=True)
            new = tree / "tables"
            new.mkdir()
            for table in (tree / f"lib/modules/{version}").glob("modules.*"):
                if not table.is_symlink():
                    shutil.copy(table, new)
            # Two machines may come to this at the same time; each needs them whole.
            with contextlib.suppress(OSError):
                new.rename(tables)
    return [f"{module}:/{installed}"] + [f"{table}:/lib/modules/{version}/{table.name}" for table in tables.iterdir()]


def injected(items, command, setup, mode):
    """The files for the guest as one tar archive."""
    buffer = io.BytesIO()
    archive = tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT)

    def name_of(path):
        # Debian's /lib, /bin and /sbin are links into /usr, and an archive must not replace them.
        name = os.path.normpath(path).lstrip("/")
        return "usr/" + name if name.split("/")[0] in ("lib", "lib64", "bin", "sbin") else name

    def add(local, guest):
        information = archive.gettarinfo(str(local), name_of(guest))
        information.uid = information.gid = 0
        information.uname = information.gname = "root"
        if information.islnk():
            information.type, information.size = tarfile.REGTYPE, os.path.getsize(local)
        if information.isreg():
            with open(local, "rb") as file:
                archive.addfile(information, file)
        else:
            archive.addfile(information)

    def add_tree(local, guest):
        if not local.is_dir():
            return add(local, guest)
        for folder, folders, files in os.walk(local):
            folders[:] = [name for name in folders if name != "__pycache__"]
            inner = Path(guest) / Path(folder).relative_to(local)
            for name in files + [name for name in folders if (Path(folder) / name).is_symlink()]:
                add(Path(folder) / name, str(inner / name))

    for name in ("bare", "finish", "vm-host"):
        add(HERE / "guest" / name, f"/opt/blksnap-guest/{name}")
    if mode == "desktop":
        add_tree(HERE / "guest" / "desktop", "/")
    for name, text in (("guest-command", "exec " + shlex.join(command)), ("guest-setup", setup)):
        script = f"#!/bin/sh\n{text}\n".encode()
        information = tarfile.TarInfo(f"opt/blksnap-guest/{name}")
        information.mode, information.size = 0o755, len(script)
        archive.addfile(information, io.BytesIO(script))
    for item in items:
        local, separator, guest = item.rpartition(":")
        if not separator or not guest.startswith("/"):
            raise Failure(f"--inject {item}: not LOCAL:/GUEST/PATH", 2)
        if not os.path.lexists(local):
            raise Failure(f"--inject {item}: there is no {local}", 2)
        add_tree(Path(local), guest)
    archive.close()
    return buffer.getvalue()


def ramdisk_with(name, content):
    """A ramdisk (cpio, newc) with one file."""
    def entry(name, mode, content):
        encoded = name.encode() + b"\0"
        fields = [0, mode, 0, 0, 1, 0, len(content), 0, 0, 0, 0, len(encoded), 0]
        header = b"070701" + b"".join(b"%08x" % field for field in fields) + encoded
        return header + b"\0" * (-len(header) % 4) + content + b"\0" * (-len(content) % 4)
    return entry(name, 0o100644, content) + entry("TRAILER!!!", 0, b"")


class Machine:
    def __init__(self, arguments, folder, output):
        self.arguments, self.folder, self.output = arguments, folder, output
        self.disks = {}
        self.status = None          # what the guest's command returned
        self.trouble = None         # the first bad line of the kernel log
        self.in_user_space = False
        self.done = threading.Event()
        self.tap = tap.Reader()
        self.console = []
        self.allowed = [re.compile(text) for text in arguments.allow]

    def command_line(self):
        arguments, folder = self.arguments, self.folder
        desktop = arguments.mode == "desktop"
        image = image_of(arguments.kernel)
        acceleration = accelerator(image, arguments.counted)
        self.emulated = "kvm" not in acceleration

        inject = list(arguments.inject)
        if arguments.module:
            inject += module_files(arguments.module, image, kernel_version(arguments.kernel))

        ramdisk = folder / "ramdisk"
        with open(ramdisk, "wb") as file:
            base = (image / "initrd").read_bytes()
            file.write(base + b"\0" * (-len(base) % 512))
            file.write(ramdisk_with("inject.tar", injected(inject, arguments.command, arguments.setup, arguments.mode)))

        overlay = folder / "system.qcow2"
        subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw", "-b", image / "root.ext4", overlay], check=True)

        kernel = ["console=ttyS0", "panic=-1", "oops=panic", "watchdog_thresh=60", "rcupdate.rcu_cpu_stall_timeout=120",
                  "net.ifnames=0", "tsc=reliable", "no_timer_check", "random.trust_cpu=on", "mitigations=off"]
        if desktop:
            kernel += ["systemd.show_status=0", "systemd.journald.forward_to_console=0", "systemd.default_timeout_start_sec=300",
                       # The image is newer than its last start only because files were injected; ldconfig and others need not see to it.
                       "systemd.condition_needs_update=0"]
        else:
            kernel += ["blksnap.init=/opt/blksnap-guest/bare"]
        if arguments.udev:
            kernel += ["blksnap.udev"]
        if arguments.kernel == "debug":
            # As Debian's kernels are configured: what grows a mounted file system needs it.
            kernel += ["bdev_allow_write_mounted=1"]
        kernel += arguments.append

        command = ["qemu-system-x86_64", "-name", "blksnap", "-machine", "pc,usb=off", "-nodefaults", "-no-user-config", "-no-reboot", "-S",
                   *acceleration, "-smp", "1" if arguments.counted else str(arguments.smp), "-m", arguments.memory or ("2G" if desktop else "1G"),
                   "-kernel", image / "vmlinuz", "-initrd", ramdisk, "-append", " ".join(kernel),
                   "-qmp", f"unix:{folder}/qmp,server=on,wait=off",
                   "-chardev", f"file,id=console,path={folder}/console", "-serial", "chardev:console",
                   "-device", "virtio-serial-pci",
                   "-chardev", f"socket,id=stdout,path={folder}/stdout,server=on,wait=off",
                   "-device", "virtserialport,chardev=stdout,name=org.blksnap.stdout",
                   "-chardev", f"socket,id=control,path={folder}/control,server=on,wait=off",
                   "-device", "virtserialport,chardev=control,name=org.blksnap.control",
                   "-chardev", f"file,id=out,path={folder}/out.tar",
                   "-device", "virtserialport,chardev=out,name=org.blksnap.out",
                   "-object", "rng-random,id=rng,filename=/dev/urandom", "-device", "virtio-rng-pci,rng=rng",
                   "-drive", f"if=none,id=system,file={overlay},format=qcow2,cache=unsafe",
                   "-device", "virtio-blk-pci,drive=system,serial=system"]
        if desktop:
            command += ["-device", "VGA,edid=on,xres=1440,yres=900,vgamem_mb=32", "-device", "virtio-tablet-pci", "-device", "virtio-keyboard-pci",
                        "-display", "gtk,zoom-to-fit=off" if arguments.window else "none"]
        else:
            command += ["-display", "none"]
        for text in arguments.disk:
            disk = Disk(text).make(folder)
            if disk.serial in self.disks or disk.serial == "system":
                raise Failure(f"--disk {text}: there is a disk of that serial number already", 2)
            self.disks[disk.serial] = disk
            command += ["-blockdev", json.dumps(disk.block_device()), "-device", json.dumps(disk.device())]
        return [str(word) for word in command]

    def start(self):
        self.qemu = subprocess.Popen(self.command_line(), stdin=subprocess.DEVNULL, preexec_fn=die_with_parent)
        self.stdout = self.connect("stdout")
        self.control = self.connect("control")
        self.monitor = Monitor(self.connect("qmp"))
        for work in (self.watch_console, self.pass_on_output, self.serve_requests):
            threading.Thread(target=work, daemon=True).start()
        # The machine was held back (-S) until somebody listens to it.
        self.monitor.do("cont")

    def connect(self, name):
        """QEMU makes a socket first and listens to it a moment later."""
        connection = socket.socket(socket.AF_UNIX)
        while True:
            try:
                connection.connect(str(self.folder / name))
                return connection
            except (FileNotFoundError, ConnectionRefusedError):
                if self.qemu.poll() is not None:
                    raise Failure("QEMU does not start") from None
                time.sleep(0.02)

    def watch_console(self):
        """Follows the kernel log until the machine is gone."""
        path = self.folder / "console"
        while not path.exists():
            time.sleep(0.02)
        pending = b""
        with open(path, "rb") as file:
            while True:
                gone = self.qemu.poll() is not None
                chunk = file.read()
                pending += chunk
                *lines, pending = pending.split(b"\n")
                for line in lines:
                    self.judge(line.decode(errors="replace").rstrip("\r"))
                if gone and not chunk:
                    break
                if not chunk:
                    time.sleep(0.05)
        self.done.set()

    def judge(self, line):
        self.console.append(line)
        self.in_user_space = self.in_user_space or USER_SPACE in line
        if self.arguments.log:
            print(line, file=sys.stderr, flush=True)
        if self.trouble or not BAD_KERNEL_LOG.search(line) or any(allowed.search(line) for allowed in self.allowed):
            return
        self.trouble = line
        threading.Timer(SECONDS_FOR_TRACE, self.done.set).start()

    def pass_on_output(self):
        with open(self.output / "stdout.log", "wb") as log:
            while chunk := self.stdout.recv(65536):
                log.write(chunk)
                log.flush()
                self.tap.feed(chunk)
                sys.stdout.buffer.write(chunk)
                sys.stdout.buffer.flush()
        self.output_ended.set()

    def serve_requests(self):
        for line in self.control.makefile("r", errors="replace"):
            word, _, rest = line.strip().partition(" ")
            if word == "status":
                self.status = int(rest)
                if self.arguments.keep:
                    print("vm: done; the machine stays until it is switched off or its window is closed", file=sys.stderr)
                else:
                    self.done.set()
            elif word == "request":
                try:
                    self.serve(*rest.split(" ", 1))
                    answer = "ok"
                except Exception as failure:  # whatever it is, the guest waits for an answer
                    answer = f"failed: {failure}".replace("\n", " ")
                self.control.sendall(answer.encode() + b"\n")

    def serve(self, request, argument=""):
        if request == "screenshot":
            if not re.fullmatch(r"[A-Za-z0-9._-]+", argument):
                raise Failure("a screenshot's name has letters, digits, . - _")
            path = self.output / f"{argument}.png"
            self.monitor.do("screendump", filename=str(path), format="png")
            print(f"vm: screenshot {path}", file=sys.stderr, flush=True)
        elif request == "plug":
            disk = Disk(argument).make(self.folder)
            self.monitor.do("blockdev-add", **disk.block_device())
            self.monitor.do("device_add", **disk.device())
            self.disks[disk.serial] = disk
        elif request == "unplug":
            disk = self.disks.pop(argument)
            self.monitor.do("device_del", id=f"disk-{argument}")
            self.monitor.wait_for("DEVICE_DELETED", device=f"disk-{argument}")
            self.monitor.do("blockdev-del", **{"node-name": disk.node})
        elif request == "say":
            print(f"vm: {argument}", file=sys.stderr, flush=True)
        else:
            raise Failure(f"unknown request {request}")

    def stop(self):
        if getattr(self, "qemu", None) is None:
            return
        if self.qemu.poll() is None:
            try:
                self.monitor.do("quit")
            except (AttributeError, OSError, Failure):
                self.qemu.terminate()
            try:
                self.qemu.wait(10)
            except subprocess.TimeoutExpired:
                self.qemu.kill()
                self.qemu.wait()

    def wait(self):
        self.output_ended = threading.Event()
        self.start()
        in_time = self.done.wait(None if self.arguments.keep else self.arguments.timeout)
        self.stop()
        self.output_ended.wait(10)
        return in_time

    def met_stale_breakpoint(self):
        return self.emulated and STALE_BREAKPOINT.search(self.trouble)

    def verdict(self, in_time):
        if self.qemu.returncode == -signal.SIGABRT:
            raise EmulatorFailure("QEMU found a fault in itself and ended")
        if self.trouble:
            failure = EmulatorFailure if not self.in_user_space or self.met_stale_breakpoint() else Failure
            raise failure(f"the kernel complained: {self.trouble}")
        if not in_time:
            raise Failure(f"not done after {self.arguments.timeout:g} s", 124)
        # Whoever was given the machine may switch it off at any time.
        if self.status is None and not self.arguments.keep:
            raise Failure("the machine went down before the command was done")
        if problem := self.tap.problem():
            raise Failure(problem)
        if self.status:
            raise Failure(f"the command returned {self.status}", self.status if self.status < 125 else 1)


def die_with_parent():
    import ctypes
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def run(arguments):
    """Runs a machine. QEMU's emulation can trip over a kernel that patches itself, and the machine is then started anew: one processor
    translates a page between another's check and its store, and keeps what was there before, a breakpoint that nobody set any more.
    Seen while starting, and at the hooked function when the module comes and goes under load."""
    for boot in range(1, BOOTS + 1):
        try:
            return run_once(arguments)
        except EmulatorFailure as failure:
            if boot == BOOTS:
                raise
            print(f"vm: {failure}; booting again", file=sys.stderr)


def run_once(arguments):
    scratch = CACHE / "run"
    scratch.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=scratch))
    # Sockets have short names only, and the cache may lie deep.
    link = Path(tempfile.mkdtemp(prefix="blksnap-vm-"))
    short = link / "r"
    short.symlink_to(folder)
    output = arguments.output
    if output is None:
        output = folder / "output"
    output.mkdir(parents=True, exist_ok=True)
    for signal_number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(signal_number, lambda number, frame: sys.exit(128 + number))
    machine = Machine(arguments, short, output.resolve())
    try:
        try:
            in_time = machine.wait()
        finally:
            machine.stop()
            (output / "console.log").write_text("\n".join(machine.console) + "\n")
        archive = folder / "out.tar"
        if archive.exists() and archive.stat().st_size:
            with tarfile.open(archive) as tar:
                tar.extractall(output, filter="data")
        try:
            machine.verdict(in_time)
        except Failure:
            print("vm: the last of the kernel log:", *machine.console[-60:], sep="\n    ", file=sys.stderr)
            raise
        return 0
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(link, ignore_errors=True)
