# SPDX-License-Identifier: GPL-3.0-or-later
"""What a walk is made of: the real window, started and looked at as an ordinary user does, and what checks it behind its back.

Each step is a TAP test and a picture. The steps build on each other, so the first that fails ends the walk; the accessibility
tree and the logs are then left in /out.
"""

import json
import os
import subprocess
import sys
import traceback
from pathlib import Path

import desktop
from desktop import BUTTONS, DIALOGS, Role, State, click, find, until, wait_for

OUT = Path("/out")
STATUS = Path("/sys/kernel/blksnap")
PLACES = {"letters": Path("/srv/letters"), "archive": Path("/srv/archive")}
POLKIT_LOG = Path("/tmp/polkit.log")


def is_held(text):
    """The state of a snapshot that is held, nearly full or not."""
    return text.startswith("held")


def size(count):
    """Bytes, as the window writes them."""
    power = 0
    while count >= 1024 ** (power + 1):
        power += 1
    return f"{count / 1024 ** power:.1f} {'KMGT'[power - 1]}iB" if power else f"{count} bytes"


def oracle(*words):
    return json.loads(subprocess.run(["sudo", "-n", "/opt/walk/oracle", *map(str, words)], stdout=subprocess.PIPE, check=True).stdout)


def files_of(folders):
    """Place -> path -> checksum of what is in these folders, place -> folder."""
    answers = oracle("files", *folders.values())
    return {place: answers[str(folder)] for place, folder in folders.items()}


def node(serial, part=None):
    return os.path.realpath(f"/dev/disk/by-id/virtio-{serial}" + (f"-part{part}" if part else ""))


def name(path):
    return os.path.basename(path)


def number(path):
    device = os.stat(path).st_rdev
    return f"{os.major(device)}:{os.minor(device)}"


def prompts():
    """What polkit asked so far: (action, result) in order."""
    lines = [json.loads(line) for line in POLKIT_LOG.read_text().splitlines()] if POLKIT_LOG.exists() else []
    return [(line["action"], line["result"]) for line in lines if "result" in line and "action" in line]


def last_question():
    """What polkit's prompt said last."""
    lines = [json.loads(line) for line in POLKIT_LOG.read_text().splitlines()]
    return [line["message"] for line in lines if "message" in line][-1]


def read(path):
    return Path(path).read_text().strip()


class Walk:
    """walk() is the walk itself."""

    def __init__(self):
        self.steps = 0
        self.app = None
        self.window = None
        self.lists = {}
        self.snapshot = None
        self.letters, self.archive = node("LETTERS", 1), node("ARCHIVE", 1)
        self.spare, self.holiday, self.reserve = (node("SPARE", part) for part in (1, 2, 3))
        self.origins = {"letters": self.letters, "archive": self.archive}

    # The window's parts, looked up anew each time, since they come and go.

    def list_named(self, title):
        # The lists stay as long as the window; looking for them costs hundreds of questions to the app.
        known = self.lists.get(title)
        if known is None or not desktop.has(known, State.SHOWING):
            known = self.lists[title] = wait_for(self.window, desktop.LISTS, title)
        return known

    def cell(self, title, text):
        """The cell of a list with that text (a string, or a function of it)."""
        return self.cells(title, text)[0]

    def cells(self, title, *texts):
        """Several, in one look at the list."""
        def all_of_them():
            seen = desktop.everything(self.list_named(title))
            found = [next((cell for cell in seen if desktop.fits(cell, None, text)), None) for text in texts]
            return None not in found and found
        return until(f"{texts} in the list {title}", all_of_them)

    def button(self, text):
        return wait_for(self.window, BUTTONS, text)

    def load_button(self):
        """What is there to load the module, while it is missing."""
        return self.button(lambda text: "oad" in text and "module" in text.lower())

    def becomes_usable(self, button):
        until("the button to become usable", lambda: desktop.has(button, State.SENSITIVE))

    def boxes_of(self, dialog):
        return [found for found in desktop.everything(dialog, cells=False) if found.role == Role.CHECK_BOX]

    def tab(self, text):
        tab = wait_for(self.window, Role.PAGE_TAB, text)

        def is_chosen():
            # A message that comes at this moment moves it away from below the pointer.
            return desktop.has(tab, State.SELECTED) or click(tab)
        until(f"the tab {text}", is_chosen)

    def labels(self):
        return desktop.texts_of([node for node in desktop.everything(self.window, cells=False) if node.role in (Role.LABEL, Role.ALERT)])

    def says(self, *parts):
        """Waits until some message in the window has all of the parts in it."""
        return until("the window says " + " … ".join(parts),
                     lambda: next((text for text in self.labels() if all(part in text for part in parts)), None))

    def picture(self, what):
        subprocess.run(["vm-host", "screenshot", f"{self.steps + 1:02}-{what}"], check=True)

    def step(self, title, picture=None):
        if picture:
            self.picture(picture)
        self.steps += 1
        print(f"ok {self.steps} - {title}", flush=True)

    def look_for_dialog(self, title):
        return find(self.app, DIALOGS, lambda text: text.startswith(title))

    def dialog(self, title):
        return until(f"the dialog “{title}”", lambda: self.look_for_dialog(title))

    def words(self, window):
        return "\n".join(desktop.texts_of(desktop.everything(window, cells=False)))

    # Where the kernel keeps its numbers

    def status(self, *path):
        return read(STATUS / "snapshots" / self.snapshot / "/".join(path))

    def image_of(self, origin):
        image = self.status("devices", number(origin), "image")
        return os.path.realpath(f"/dev/block/{image}")

    def plug(self, disk):
        """Adds a disk to the running machine; the name that the kernel gives it."""
        before = set(os.listdir("/sys/block"))
        subprocess.run(["vm-host", "plug", disk], check=True)
        return until("the kernel to see the new disk", lambda: set(os.listdir("/sys/block")) - before).pop()

    def changes(self, device, *options):
        """What the command line tells of changes."""
        return json.loads(subprocess.run(["blksnapctl", "changes", device, *options, "--json"], stdout=subprocess.PIPE, check=True).stdout)

    def write(self, which, *folders):
        """The running writer: an ordinary program that writes its files anew, in pieces, each of which reaches the disk."""
        return subprocess.Popen([sys.executable, Path(__file__).parent / "writer.py", *(folder / "worked-on" / which for folder in folders)])

    def filled(self):
        """Bytes; the kernel counts in sectors."""
        return int(self.status("storage_filled")) * 512

    # How each begins and ends

    def press(self, button):
        click(button)

    def start(self):
        log = open("/tmp/agent.log", "w")
        agent = subprocess.Popen(["/opt/walk/blksnap-test-agent", POLKIT_LOG, "snapshot"], stdout=subprocess.PIPE, stderr=log, text=True)
        assert agent.stdout.readline() == "ready\n", "no polkit agent"
        assert os.getuid() != 0
        subprocess.Popen(["blksnap-manager"], stdout=open("/tmp/app.log", "w"), stderr=subprocess.STDOUT)
        self.app = until("the app", lambda: desktop.application("blksnap-manager"))
        self.window = until("the window", lambda: find(self.app, Role.FRAME))
        # Where it has room: a person would enlarge it as well.
        identity = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--class", "blksnap-manager"],
                                  stdout=subprocess.PIPE, text=True, check=True).stdout.split()[-1]
        desktop.xdotool("windowmove", identity, 2, 24)
        desktop.xdotool("windowsize", identity, 1436, 860)

    def load(self):
        self.press(self.load_button())
        until("the module", lambda: (STATUS / "version").exists())

    def load_module(self):
        assert not Path("/sys/module/blksnap").exists()
        self.load_button()
        self.step("without the module the window says what is missing and offers to load it", "no-module")
        self.load()
        assert prompts()[-1] == ("org.blksnap.helper.loadmodule", "authorized"), prompts()
        self.button("Take snapshot")
        self.step("an administrator's password loads it")

    def run(self):
        try:
            self.start()
            self.load_module()
            self.walk()
        except Exception:
            traceback.print_exc(file=sys.stdout)
            print(f"not ok {self.steps + 1} - the walk ends here", flush=True)
            subprocess.run(["vm-host", "screenshot", "failure"], check=False)
            if self.app:
                with open(OUT / "tree.txt", "w") as file:
                    desktop.everything(self.app, hidden=True)
                    desktop.dump(self.app, out=file)
            return 1
        finally:
            for log in ("/tmp/app.log", "/tmp/agent.log", POLKIT_LOG, "/tmp/session.log"):
                if Path(log).exists():
                    (OUT / name(log)).write_bytes(Path(log).read_bytes())
            with open(OUT / "journal.json", "w") as file:
                json.dump(oracle("journal"), file, indent=1)
            print(f"1..{max(self.steps, 1)}", flush=True)
        return 0
