# SPDX-License-Identifier: GPL-3.0-or-later
"""What the main job leaves out, by keyboard: a file as pool, a backup, more room, the journal, the versions."""

import os
import subprocess
import zlib
from pathlib import Path

import desktop
from desktop import BUTTONS, ENTRIES, Role, key, text_of, until, wait_for
from keyboard import KeyboardWalk
from window import PLACES, STATUS, is_held, name, oracle, prompts, read

POOL_FILE = 64 << 20
COPY = Path.home() / "letters.img"


def loops():
    """Size and state of the loop devices that are in use."""
    return [int(read(loop / "size")) * 512 for loop in Path("/sys/block").glob("loop*") if (loop / "loop").exists()]


class More(KeyboardWalk):
    def plan_a_file(self):
        self.select("Devices", name(self.letters))
        key("space")
        self.says(name(self.letters), "will be frozen at one moment")
        self.press(self.button("Pool: add a file"))
        dialog = self.dialog("A file for the pool")
        self.type_over(wait_for(dialog, Role.SPIN_BUTTON, "Size of the file"), "64 MiB")
        until("what will be done", lambda: "A file of 64.0 MiB is made on / when the snapshot is taken" in self.words(dialog))
        self.picture("file")
        key("Return")
        self.cell("Pool", "File on /")
        self.step("a file on the system's own ext4 is planned as the pool", "plan")

    def take(self):
        assert loops() == []
        asked = len(prompts())
        self.in_front(self.window)
        key("alt+t")
        self.cell("Snapshots", is_held)
        assert prompts()[asked:] == [("org.blksnap.helper.take", "authorized")], prompts()[asked:]
        self.snapshot, = os.listdir(STATUS / "snapshots")
        assert loops() == [POOL_FILE], loops()
        # All but its first MiB, where it would pass for a copy of the origin.
        assert int(self.status("storage_capacity")) * 512 == POOL_FILE - (1 << 20)
        writer = self.write("first", PLACES["letters"])
        assert writer.wait() == 0, "the writer failed"
        assert self.filled() > 0, "24 MiB were written over, and nothing of what was there went into the file"
        assert self.status("state") == "taken"
        self.step("the snapshot is taken, and the file fills", "taken")

    def back_up(self):
        image = self.image_of(self.letters)
        self.select("Snapshots", f"{name(image)} of {name(self.letters)}")
        key("ctrl+s")
        dialog = self.dialog("Back up the image")
        self.type_file_name(dialog, COPY)
        self.picture("where-to")
        key("Return")
        self.says("The copy is complete", str(COPY))
        with open(COPY, "rb") as file:
            copied = [zlib.crc32(piece) for piece in iter(lambda: file.read(1 << 20), b"")]
        assert copied == oracle("image", image)[image], "the copy is not the image"
        now = oracle("image", self.letters)[self.letters]
        assert len(copied) == len(now) and copied != now, "the copy is of what is there now"
        self.step("the image is copied into a file, byte for byte", "copied")

    def add_room(self):
        self.select("Devices", name(self.holiday))
        self.choose_here("Add to the pool")
        self.press(self.button(lambda text: text.startswith("Lose ") and "holiday" in text))
        dialog = self.dialog("Overwrite")
        self.type_over(wait_for(dialog, ENTRIES, "Name of what will be lost"), "holiday")
        agree = wait_for(dialog, BUTTONS, lambda text: text.startswith("Lose "))
        self.becomes_usable(agree)
        self.press(agree)
        self.cell("Pool", name(self.holiday))
        self.press(self.button("Add to the pool"))
        until("the pool to be larger", lambda: int(self.status("storage_capacity")) * 512 > POOL_FILE)
        # It carries that no more, and everybody has heard of it.
        until("the tree to forget what was lost",
              lambda: not any("holiday" in cell.name for cell in desktop.everything(self.list_named("Devices"))))
        until("udev to forget it", lambda: "ID_FS_TYPE" not in subprocess.run(
            ["udevadm", "info", "--query=property", self.holiday], stdout=subprocess.PIPE, text=True, check=True).stdout)
        self.step("a partition joins the pool, and is looked at anew", "larger")

    def read_the_journal(self):
        key("alt+3")
        self.select("Events", "Taken")
        key("alt+j")
        title = "Journal of the snapshots"
        dialog = self.dialog(title)
        journal = wait_for(dialog, ENTRIES, title)
        until("the journal", lambda: self.snapshot in text_of(journal))
        assert f"BLKSNAP_SNAPSHOT={self.snapshot}" in self.words(dialog)
        self.step("the journal of the selected event's snapshot can be read", "journal")
        self.close(title)

    def see_versions(self):
        version = subprocess.run(["blksnap-manager", "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout.split()[-1]
        title = "About Blksnap Manager"
        self.choose("alt+h", title, "a")
        words = self.words(self.dialog(title))
        for line in (f"Blksnap Manager {version}", f"Kernel: Linux {os.uname().release}", f"Module: {read(STATUS / 'version')}",
                     f"Helper: {version}, ", f"Watch service: {version}, running"):
            assert line in words, (line, words)
        self.step("the versions of all parts are told", "versions")
        self.close(title)

    def let_go(self):
        self.release(is_held)
        self.says("The snapshot is released. Changes go on being tracked.")
        assert os.listdir(STATUS / "snapshots") == []
        until("the file to be gone", lambda: loops() == [])
        oracle("unload")
        self.load_button()
        assert not any("go on being tracked" in text for text in self.labels()), self.labels()
        self.step("released, the file is gone; without the module nobody says that changes are tracked", "unloaded")

    def walk(self):
        self.plan_a_file()
        self.take()
        self.back_up()
        self.add_room()
        self.read_the_journal()
        self.see_versions()
        self.let_go()
