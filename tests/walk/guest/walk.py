#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, done by the real window as an ordinary user, with what it claims checked behind its back."""

import os
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import desktop  # noqa: E402
from desktop import BUTTONS, ENTRIES, Role, State, check, click, drag, drag_over, find, let_go, text_of, until, wait_for  # noqa: E402
from window import PLACES, STATUS, Walk, files_of, is_held, last_question, name, node, oracle, prompts, read  # noqa: E402


class MainJob(Walk):
    def see_devices(self):
        _, letters, *_ = self.cells(
            "Devices", name(node("LETTERS")), name(self.letters), "/srv/letters", name(node("ARCHIVE")), name(self.archive), "/srv/archive",
            name(self.spare), name(self.holiday), name(self.reserve),
            *(lambda text, kind=kind, label=label: kind in text and label in text
              for kind, label in (("ext4", "letters"), ("xfs", "archive"), ("ext4", "holiday"))))
        click(letters)
        uuid = subprocess.run(["lsblk", "-no", "UUID", self.letters], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
        details = wait_for(self.window, None, "Details of the device")
        until("the UUID in the details", lambda: uuid in text_of(details))
        self.step("the tree shows disks, partitions, what is on them and where it is mounted", "devices")

        self.cell("Devices", self.plug("serial=HOTPLUG,size=96M"))
        self.step("a disk that is plugged in appears", "hot-plug")

    def plan(self):
        for origin in (self.letters, self.archive):
            check(self.cell("Devices", name(origin)))
        self.says(name(self.letters), name(self.archive), "will be frozen at one moment")
        drag(self.cell("Devices", name(self.spare)), self.list_named("Pool"))
        self.cell("Pool", name(self.spare))
        drag(self.cell("Devices", name(self.reserve)), self.list_named("Reserve"))
        self.cell("Reserve", name(self.reserve))
        self.step("two file systems are ticked, a partition is dragged into the pool, another into the reserve", "plan")

        drag_over(self.cell("Devices", name(self.holiday)), self.list_named("Pool"))
        self.says(self.holiday, "holiday", "You will be asked whether to lose it.")
        self.step("while one that carries something is over the pool, it is said what", "hovering")

        let_go()
        self.says(self.holiday, "is not in the pool", "holiday")
        assert find(self.list_named("Pool"), None, name(self.holiday)) is None
        self.step("a partition that carries something is refused, by the name of what it carries", "refused")

        click(self.button(lambda text: text.startswith("Lose ") and "holiday" in text))
        dialog = until("the question", lambda: find(self.app, Role.DIALOG))
        agree = wait_for(dialog, BUTTONS, lambda text: text.startswith("Lose "))
        assert not desktop.has(agree, State.SENSITIVE), "agreed to before anything was typed"
        entry = wait_for(dialog, ENTRIES, "Name of what will be lost")
        click(entry)
        desktop.type_text("letters")
        until("what was typed", lambda: text_of(entry) == "letters")
        assert not desktop.has(agree, State.SENSITIVE), "agreed to by another name"
        desktop.xdotool("key", "ctrl+a")
        desktop.type_text("holiday")
        self.becomes_usable(agree)
        self.picture("consent")
        click(agree)
        self.cell("Pool", name(self.holiday))
        self.step("typing the name of exactly that lets it in")

        order = [name(self.spare), name(self.holiday)]
        for wanted in (order[::-1], order):
            drag(self.cell("Pool", wanted[0]), self.cell("Pool", wanted[1]))
            until("the new order", lambda wanted=wanted: [node.name for node in desktop.everything(self.list_named("Pool"))
                                                          if node.name in wanted] == wanted)
        self.step("what is dragged within the pool changes its place")

    def take(self):
        self.before = files_of(PLACES)
        asked = len(prompts())
        click(self.button("Take snapshot"))
        self.cell("Snapshots", is_held)
        assert prompts()[asked:] == [("org.blksnap.helper.takeoverwrite", "authorized")], prompts()[asked:]
        # The prompt names what is lost, and with it the rest of the pool.
        said = last_question()
        assert self.holiday in said and "ext4 “holiday”" in said and name(self.spare) in said, said
        snapshots = os.listdir(STATUS / "snapshots")
        assert len(snapshots) == 1, snapshots
        self.snapshot = snapshots[0]
        assert self.status("state") == "taken"
        assert int(self.status("freeze_microseconds")) > 0
        self.cells("Snapshots", *(lambda text, origin=origin: text.endswith(f" of {name(origin)}") for origin in self.origins.values()))
        self.images = {place: self.image_of(origin) for place, origin in self.origins.items()}
        self.image_sums = oracle("image", *self.images.values())
        self.step("one click and one password take the snapshot of both at once", "taken")

    def gauge(self):
        return desktop.description_of(wait_for(self.window, None, "Fill of the pool"))

    def fill(self):
        self.tab("Pool")
        gauge = self.gauge()
        capacity, filled = int(self.status("storage_capacity")), self.filled()
        writer = self.write("first", *PLACES.values())
        until("the gauge to move, or the writer to be done", lambda: self.gauge() != gauge or writer.poll() is not None)
        assert writer.wait() == 0, "the writer failed"
        assert self.filled() > filled, "48 MiB were written over, and nothing of what was there went into the pool"
        until("the gauge to move", lambda: self.gauge() != gauge)
        self.tab("Events")
        self.cell("Events", "Low space")
        self.step("while a program writes, the gauge moves; the kernel asks for more room and the window shows it", "low-space")

        self.cell("Events", "Pool grown")
        until("the pool to be larger", lambda: int(self.status("storage_capacity")) > capacity)
        capacity = int(self.status("storage_capacity"))
        messages = oracle("journal")
        text = "\n".join(str(message.get("MESSAGE", "")) for message in messages)
        assert re.search(r"(?i)low|space|room", text), text
        assert any("MESSAGE_ID" in message for message in messages), "no structured journal entries"
        self.step("the watch service grows the pool from the reserve and writes it into the journal", "grown")

        self.tab("Pool")
        writer = self.write("second", *PLACES.values())
        assert writer.wait() == 0, "the writer failed"
        oracle("settle", *PLACES.values())
        until("all that to be in the pool", lambda: self.filled() > (24 + 40) << 20)
        until("the gauge to say so", lambda: re.search(r"[1-9]\d*([.,]\d+)? MiB of", self.gauge()))
        assert self.status("state") == "taken", self.status("state")
        self.step("more is written than the pool had room for at first, and the snapshot holds", "filled")

    def look_into_the_images(self):
        for image, sums in oracle("image", *self.images.values()).items():
            assert len(sums) == len(self.image_sums[image]), image
            changed = [number for number, pair in enumerate(zip(sums, self.image_sums[image], strict=True)) if pair[0] != pair[1]]
            assert not changed, f"{image} changed under the writer, at these MiB: {changed}"
        assert oracle("fsck", *self.images.values()) == {self.images["letters"]: "ext4", self.images["archive"]: "xfs"}
        self.step("each image is byte for byte what it was, and fsck finds nothing")

        folders = {}
        for place, image in self.images.items():
            asked = len(prompts())
            click(self.cell("Snapshots", f"{name(image)} of {name(self.origins[place])}"))
            click(self.button("Mount"))
            mounted = until(f"{image} to be mounted", lambda image=image: subprocess.run(
                ["findmnt", "-no", "TARGET,OPTIONS", image], stdout=subprocess.PIPE, text=True, check=False).stdout.split())
            assert "ro" in mounted[1].split(","), mounted
            assert all(result == "authorized" for _, result in prompts()[asked:])
            self.says("The image is mounted on", mounted[0])
            folders[place] = mounted[0]
        now = files_of(PLACES)
        for place, seen in files_of(folders).items():
            before = self.before[place]
            assert seen == before, {path for path in seen.keys() | before if seen.get(path) != before.get(path)}
            assert now[place] != seen, "the writer wrote nothing, so nothing was shown"
        self.step("mounted by the window, read-only, they hold every file as it was before the writer began", "mounted")

    def see_changes(self):
        self.tab("Change map")
        for place, origin in self.origins.items():
            # The map is of the device that is selected in the tree.
            click(self.cell("Devices", name(origin)))
            sectors = int(read(f"/sys/class/block/{name(origin)}/size"))
            title = f"Map of {sectors / 2048:.1f} MiB, a block is"
            show = lambda: find(self.window, BUTTONS, lambda text: text.startswith("Show the changes"))  # noqa: E731
            there = until("the map, or the question for a password", lambda: any(title in text for text in self.labels()) or show())
            if there is not True:
                click(there)
            self.says(title)
            self.picture(f"changes-{place}")
            self.compare_with_map(place, origin)
        self.step("the change map shows what was written and not what was left alone")

    def compare_with_map(self, place, origin):
        answer = self.changes(origin)
        changed = [(piece["offset"], piece["offset"] + piece["length"]) for piece in answer["ranges"]]
        size = answer["blockSize"]

        def is_changed(position):
            return any(first <= position < end for first, end in changed)

        written = [PLACES[place] / "worked-on" / which for which in ("first", "second")]
        kept = PLACES[place] / "kept" / "large"
        extents = oracle("extents", *written, kept)
        for file in written:
            for first, length in extents[str(file)]:
                missing = [position for position in range(first, first + length, size) if not is_changed(position)]
                assert not missing, f"{place}: written, but not in the map: {missing[:5]}"
        for first, length in extents[str(kept)]:
            # A block of the map may lie half in a neighbouring file.
            inner = range((first // size + 1) * size, (first + length) // size * size, size)
            wrong = [position for position in inner if is_changed(position)]
            assert not wrong, f"{place}: never written, but in the map: {wrong[:5]}"

    def let_go(self):
        click(self.cell("Snapshots", is_held))
        click(self.button(lambda text: text.startswith("Release")))
        dialog = until("the question", lambda: find(self.app, Role.DIALOG))
        agree = wait_for(dialog, BUTTONS, lambda text: text.startswith("Release"))
        assert not desktop.has(agree, State.SENSITIVE)
        for box in self.boxes_of(dialog):
            check(box)
        self.becomes_usable(agree)
        self.picture("release")
        click(agree)
        self.says("The snapshot is released")
        assert prompts()[-1] == ("org.blksnap.helper.release", "authorized"), prompts()
        assert os.listdir(STATUS / "snapshots") == []
        assert not any(Path(image).exists() for image in self.images.values())
        self.step("released: the images are gone", "released")

        for place, now in files_of(PLACES).items():
            assert now.keys() == self.before[place].keys()
            for path, checksum in now.items():
                if path.startswith("worked-on/"):
                    assert checksum == int(read(f"/tmp/written-{place}-{name(path)}")), f"{place}: {path} is not what was written"
                else:
                    assert checksum == self.before[place][path], f"{place}: {path} changed"
        assert oracle("retire", *PLACES.values()) == {"/srv/letters": "ext4", "/srv/archive": "xfs"}
        oracle("unload")
        self.load_button()
        self.step("the origins hold what was written, fsck finds nothing, the module goes", "unloaded")

    def walk(self):
        self.see_devices()
        self.plan()
        self.take()
        self.fill()
        self.look_into_the_images()
        self.see_changes()
        self.let_go()


if __name__ == "__main__":
    sys.exit(MainJob().run())
