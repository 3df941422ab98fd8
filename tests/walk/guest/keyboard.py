# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk without a mouse: Tab leads from one thing to the next, arrow keys from row to row, and where the keyboard is the app
tells as it tells a screen reader.

Nothing is handed the keyboard in any other way, so what Tab does not reach, and what does not let go of it, ends the walk.
"""

import os

import desktop
from desktop import BUTTONS, ENTRIES, LISTS, Gone, Role, State, key, text_of, until, wait_for
from window import STATUS, Walk

# Keys that lead to a list or close to it; Tab does the rest.
SHORTCUTS = {"Devices": "ctrl+f", "Snapshots": "alt+n"}


class KeyboardWalk(Walk):
    def start(self):
        self.ear = desktop.Ear()
        super().start()
        self.pointer = desktop.pointer()

    def step(self, title, picture=None):
        super().step(title, picture)
        assert desktop.pointer() == self.pointer, "the mouse was moved"

    def in_front(self, window):
        """Until then its keys go nowhere: a window manager takes its time where a dialog opens or closes."""
        until(f"“{window.name}” to be the window that has the keyboard", lambda: desktop.has(window, State.ACTIVE))

    def dialog(self, title):
        dialog = super().dialog(title)
        self.in_front(dialog)
        return dialog

    def go_to(self, node, way="Tab"):
        """From where the keyboard is, as often as it takes."""
        passed = {}
        while (here := self.ear.focused()) is None or here.path != node.path:
            if not desktop.has(node, State.SHOWING):
                raise Gone(node.name)
            path = here and here.path
            assert path not in passed, f"{way} does not lead to “{node.name}”, only to {list(passed.values())}"
            passed[path] = here and here.name
            key(way)
            until(f"{way} to lead on from “{passed[path]}”", lambda path=path: (now := self.ear.focused()) and now.path != path)

    def press(self, button):
        self.go_to(button)
        key("space")

    def select(self, title, text):
        """The row with that cell, counted from the first."""
        self.in_front(self.window)
        if title in SHORTCUTS:
            key(SHORTCUTS[title])
        rows = self.list_named(title)
        self.go_to(rows)
        columns = desktop.ask_one(*desktop.property_of(rows, "NColumns", "Table"))

        def is_reached():
            cell = self.cell(title, text)
            if desktop.has(cell, State.SELECTED):
                return True
            # The line of titles is the first.
            row = [child.path for child in rows.children].index(cell.path) // columns
            # A row that has the keyboard to begin with is not selected yet; but where there is a box, space ticks it.
            key("Home", *["Down"] * (row - 1), *[] if desktop.has(cell, State.CHECKABLE) else ["space"])
            return False
        until(f"{text} to be selected in {title}", is_reached)

    def type_over(self, entry, text):
        self.go_to(entry)
        key("ctrl+a")
        desktop.type_text(text)

    def type_file_name(self, dialog, path):
        entry = wait_for(dialog, ENTRIES, lambda text: text.startswith("File name"))
        self.type_over(entry, str(path))
        until("what was typed", lambda: text_of(entry) == str(path))

    def choose(self, menu, item, letter):
        self.in_front(self.window)
        key(menu)
        wait_for(self.app, Role.MENU_ITEM, item)
        key(letter)

    def choose_here(self, item):
        """From the menu of what has the keyboard. The app's tree does not have such menus, but their entries are heard of."""
        key("Menu")
        passed = None
        while passed != item:
            key("Down")
            passed = until("the next entry of the menu", lambda passed=passed: (
                (now := self.ear.focused()) and now.role in desktop.MENUS and now.name != passed and now.name))
        key("Return")

    def drop_down(self, box, place):
        """Chooses the first or the last."""
        self.go_to(box)
        key(place)

    def turn_to(self, tab, title):
        self.in_front(self.window)
        key(tab)
        wait_for(self.window, LISTS, title)

    def close(self, title):
        key("Escape")
        until(f"the dialog “{title}” to be gone", lambda: not self.look_for_dialog(title))
        self.in_front(self.window)

    def release(self, text):
        """The snapshot with that cell, agreed to box by box."""
        count = len(os.listdir(STATUS / "snapshots"))
        self.select("Snapshots", text)
        key("ctrl+Delete")
        dialog = self.dialog("Release")
        for box in self.boxes_of(dialog):
            self.press(box)
        agree = wait_for(dialog, BUTTONS, lambda text: text.startswith("Release"))
        self.becomes_usable(agree)
        self.press(agree)
        until("the snapshot to be gone", lambda: len(os.listdir(STATUS / "snapshots")) < count)
