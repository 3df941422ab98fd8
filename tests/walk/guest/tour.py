#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What surrounds the main job, by keyboard: all of more.py, then finding devices, tracking without a snapshot, comparing, exporting, and
a pool that is too small.
"""

import csv
import json
import os
import re
import sys
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import desktop  # noqa: E402
from desktop import BUTTONS, ENTRIES, Gone, Role, State, find, key, text_of, until, wait_for  # noqa: E402
from more import More  # noqa: E402
from window import PLACES, STATUS, is_held, name, node, oracle, prompts, read, size  # noqa: E402

TABLE = Path.home() / "fill.csv"
RANGES = Path.home() / "letters.json"


class Tour(More):
    def shows(self, title, text):
        """Whether the list has that cell at present."""
        return any(desktop.fits(cell, None, text) for cell in desktop.everything(self.list_named(title)))

    def details(self):
        return text_of(wait_for(self.window, None, "Details of the device"))

    def load_again(self):
        """Whether that takes a password again depends on how long ago it was given."""
        self.load()
        self.turn_to("alt+1", "Pool")
        self.button("Take snapshot")

    def find_devices(self):
        key("ctrl+f")
        desktop.type_text("archive")
        until("the other disk to be filtered out", lambda: not self.shows("Devices", name(self.letters)))
        self.cells("Devices", name(node("ARCHIVE")), name(self.archive))
        self.step("the filter leaves what has the word in it, with the disk it lies on", "filtered")
        key("ctrl+a")
        key("BackSpace")
        self.cell("Devices", name(self.letters))

        disk = self.plug("serial=STACK,size=64M")
        oracle("volume", f"/dev/{disk}")
        self.cell("Devices", lambda text: "ext4" in text and "inside" in text)
        self.select("Devices", disk)
        until("what to freeze instead", lambda: "It is a member of something larger" in self.details())
        key("ctrl+p")
        self.says(f"/dev/{disk}", "is not in the pool", "lies on it")
        self.step("a logical volume hangs below its disk; that disk is refused for the pool, and it says why", "stack")

        self.select("Devices", name(self.spare))
        key("shift+Down")
        until("both in the details", lambda: "2 devices" in self.details())
        self.select("Devices", name(self.spare))
        key("ctrl+p")
        self.cell("Pool", name(self.spare))
        key("ctrl+z")
        until("the plan as it was", lambda: not self.shows("Pool", name(self.spare)))
        self.step("several devices can be selected; what was planned can be undone")

    def track(self):
        for origin in (self.letters, self.archive):
            self.select("Devices", name(origin))
            key("space")
        self.says(name(self.letters), name(self.archive), "will be frozen at one moment")
        asked = len(prompts())
        self.choose("alt+d", "Track changes of the ticked devices", "t")
        until("the state of both to be tracked", lambda: sum(
            cell.name == "tracked" for cell in desktop.everything(self.list_named("Devices"))) == 2)
        assert os.listdir(STATUS / "snapshots") == []
        assert prompts()[asked:] == [("org.blksnap.helper.track", "authorized")], prompts()[asked:]
        writer = self.write("first", PLACES["letters"])
        assert writer.wait() == 0, "the writer failed"
        oracle("settle", PLACES["letters"])
        self.look_at_map("tracking began", "End")
        self.step("changes are tracked and shown without any snapshot", "tracked")
        self.hear_map()
        self.step("moving over the map, a screen reader is told of each place what the kernel knows of it", "heard")

    def look_at_map(self, since, place):
        """Of the first device, as changed since then, the first or last choice (Home or End); that may take a password."""
        self.in_front(self.window)
        key("alt+2")
        self.select("Devices", name(self.letters))

        def is_there():
            if any("Map of" in text and f"changed since {since}" in text for text in self.labels()):
                return True
            ask = find(self.window, BUTTONS, lambda text: text.startswith(("Show the changes", "Go on")))
            # Here the name of a box that drops down is what is chosen in it.
            box = find(self.window, Role.COMBO_BOX, lambda text: text.startswith(("the last snapshot", "tracking began")))
            if ask:
                # Where no password is needed after all, the map comes by itself.
                with suppress(Gone):
                    self.press(ask)
            elif box:
                self.drop_down(box, place)
            return False
        until("the map", is_there)

    def hear_map(self):
        """Nothing but tracking has begun, so a block is changed or it is not."""
        chart = wait_for(self.window, Role.CHART, "Change map")
        self.go_to(chart)
        told = self.changes(self.letters, "--since", "0")
        capacity = int(read(f"/sys/class/block/{name(self.letters)}/size")) * 512
        states = set()
        for way in ("Home", "n", "Left", "Right", "Down", "Up", "End", "p"):
            count = len(self.ear.said)
            key(way)
            text = until("the place to be said", lambda count=count: self.ear.next_said(count))
            blocks = re.search(r"Blocks? ([\d,]+)(?: to ([\d,]+))?", text)
            first, last = (int((number or blocks[1]).replace(",", "")) for number in blocks.groups())
            # The last block may be a short one.
            start, end = first * told["blockSize"], min((last + 1) * told["blockSize"], capacity)
            is_changed = any(piece["offset"] < end and start < piece["offset"] + piece["length"] for piece in told["ranges"])
            state = "changed since tracking began" if is_changed else "not changed since tracking began"
            assert text.startswith(f"{size(end - start)} from {size(start)} on: {state}\n"), (way, text, is_changed)
            assert text in desktop.description_of(chart), (text, desktop.description_of(chart))
            states.add(state)
        assert len(states) == 2, states

    def hold_one(self, title, device, storage):
        """A snapshot of one device, which is ticked already or not, with one partition as its pool; its identity."""
        before = set(os.listdir(STATUS / "snapshots"))
        self.in_front(self.window)
        key("ctrl+n")
        self.turn_to("alt+1", "Pool")
        for other in (self.letters, self.archive):
            cell = self.cell("Devices", name(other))
            if desktop.has(cell, State.CHECKED) != (other == device) and desktop.has(cell, State.CHECKABLE):
                self.select("Devices", name(other))
                key("space")
        self.says(f"{name(device)} (", "will be frozen")
        self.select("Devices", name(storage))
        key("ctrl+p")
        self.cell("Pool", name(storage))
        self.type_over(wait_for(self.window, ENTRIES, "Name of the new snapshot"), title)
        key("alt+t")
        self.cell("Snapshots", title)
        self.snapshot, = set(os.listdir(STATUS / "snapshots")) - before
        return self.snapshot

    def hold(self):
        self.first = self.hold_one("before the upgrade", self.letters, self.reserve)
        self.says("The snapshot is taken", "Writes were held back for")
        assert self.write("second", PLACES["letters"]).wait() == 0, "the writer failed"
        oracle("settle", PLACES["letters"])
        until("all that to be in the pool", lambda: self.filled() >= 24 << 20)
        self.hear_fill()

    def hear_fill(self):
        """The gauge and the chart, as whoever does not see them is told of them."""
        capacity = int(self.status("storage_capacity")) * 512
        gauge = wait_for(self.window, Role.PROGRESS_BAR, "Fill of the pool")
        chart = wait_for(self.window, Role.CHART, "Fill of the pool over time")
        for node in (gauge, chart):
            until(f"{node.name} to say what the kernel says",
                  lambda node=node: f"{size(self.filled())} of {size(capacity)} filled" in desktop.description_of(node))
        until("the gauge to be as full", lambda: desktop.share(gauge) == self.filled() * 1000 // capacity / 1000)
        self.go_to(chart)

    def use_chart(self):
        box = wait_for(self.window, Role.CHECK_BOX, "Filled")
        self.press(box)
        until("the curve to be off", lambda: not desktop.has(box, State.CHECKED))
        self.picture("curve-off")
        key("space")
        until("the curve to be on", lambda: desktop.has(box, State.CHECKED))
        self.press(self.button("Export the chart…"))
        self.type_file_name(self.dialog("Export the chart"), TABLE)
        key("Return")
        until("the table", TABLE.exists)
        with open(TABLE, newline="") as file:
            last = list(csv.DictReader(file))[-1]
        assert int(last["filled_bytes"]) == self.filled(), (last, self.filled())
        assert int(last["capacity_bytes"]) == int(self.status("storage_capacity")) * 512, last
        self.step("curves are switched on and off by the legend; the chart is exported as a table", "chart")

    def changed_files(self):
        """Path -> how much of it, at most."""
        self.press(self.button("Find the files"))
        files = wait_for(self.window, desktop.LISTS, "Changed files")
        cells = [cell.name for cell in desktop.everything(files)]
        return {path: size for path, size in pairwise(cells) if "/" in path}

    def compare(self):
        self.look_at_map("the last snapshot", "Home")
        self.press(wait_for(self.window, Role.CHECK_BOX, "Which files changed"))
        found = self.changed_files()
        # Of others, no more than what lies in one block of the map with something that changed.
        assert {name(path) for path, size in found.items() if "MiB" in size} == {"second"}, found
        self.step("the files that changed since the snapshot are named, and no others", "files")

        self.look_at_map("tracking began", "End")
        found = self.changed_files()
        assert {name(path) for path, size in found.items() if "MiB" in size} == {"first", "second"}, found
        self.drop_down(wait_for(self.window, Role.COMBO_BOX, "in reading order"), "End")
        self.press(wait_for(self.window, Role.CHECK_BOX, "List the changed areas"))
        areas = wait_for(self.window, desktop.LISTS, "Changed areas")
        until("its areas", lambda: any("before snapshot 1" in cell.name for cell in desktop.everything(areas)))
        self.step("compared with the beginning of tracking, in the order of Hilbert's curve, with its areas", "compared")

        self.press(self.button("Export…"))
        self.type_file_name(self.dialog("Export the change map"), RANGES)
        key("Return")
        until("the ranges", RANGES.exists)
        exported = json.loads(RANGES.read_text())
        told = self.changes(self.letters, "--since", "0")
        assert exported["ranges"] and exported["ranges"] == told["ranges"], (exported, told)
        self.step("the ranges are exported as the command line tells them")

    def lose_one(self):
        second = self.hold_one("too small", self.archive, self.spare)
        for which in ("first", "second"):
            assert self.write(which, PLACES["archive"]).wait() == 0, "the writer to a device whose snapshot is lost failed"
        self.cell("Snapshots", "lost: the pool was full")
        self.says("too small", "is lost")
        self.cell("Snapshots", is_held)
        assert read(STATUS / "snapshots" / second / "state") == "overflowed"
        assert read(STATUS / "snapshots" / self.first / "state") == "taken"
        self.step("a pool that is too small loses its snapshot, which is said at once; writing and the other snapshot go on", "lost")

        self.turn_to("alt+3", "Events")
        self.cells("Events", "Taken", "Image lost")
        self.go_to(wait_for(self.window, ENTRIES, "Filter events"))
        desktop.type_text("lost")
        until("the others to be filtered out", lambda: not self.shows("Events", "Taken"))
        self.cell("Events", "Image lost")
        self.step("the events can be filtered", "events")

    def report(self):
        entry = wait_for(self.window, ENTRIES, "Filter events")
        self.choose("alt+h", "Copy system report", "c")
        self.go_to(entry)
        key("ctrl+a")
        key("ctrl+v")
        until("the report to be pasted", lambda: os.uname().release in text_of(entry))
        key("ctrl+a")
        key("BackSpace")
        self.step("a report of the system is copied for whoever is asked for help")

    def release_both(self):
        self.release("too small")
        self.release("before the upgrade")
        assert os.listdir(STATUS / "snapshots") == []
        assert oracle("retire", *PLACES.values()) == {"/srv/letters": "ext4", "/srv/archive": "xfs"}
        self.step("both are released, and the file systems are sound", "released")

    def walk(self):
        super().walk()
        self.load_again()
        self.find_devices()
        self.track()
        self.hold()
        self.use_chart()
        self.compare()
        self.lose_one()
        self.report()
        self.release_both()


if __name__ == "__main__":
    sys.exit(Tour().run())
