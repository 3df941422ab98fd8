# SPDX-License-Identifier: GPL-3.0-or-later
"""The app as a person has it: found and read through its accessibility tree, worked with mouse and keyboard.

Waiting always means waiting until something is so; each wait names what it waits for and gives up after PATIENCE seconds,
which is far more than anything takes, so that a stuck run says where.
"""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 300
Role = Atspi.Role


class Missing(AssertionError):
    pass


def until(what, condition):
    """Waits until condition() returns something true, and returns it."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            result = condition()
        except GLib.Error:  # the object went away while we looked at it
            result = None
        if result:
            return result
        if time.monotonic() > deadline:
            raise Missing(f"waited in vain: {what}")
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)
        time.sleep(0.25)


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


LISTS = (Role.TREE, Role.TREE_TABLE, Role.TABLE, Role.LIST)


def everything(node, showing=True, cells=True):
    """All nodes below, in reading order; only what shows, if so wanted; without the cells of lists, which are many, if not."""
    for child in children(node):
        try:
            if showing and not has(child, Atspi.StateType.SHOWING):
                continue
            yield child
            if cells or child.get_role() not in LISTS:
                yield from everything(child, showing, cells)
        except GLib.Error:  # it went away while we looked at it
            continue


def has(node, *states):
    present = node.get_state_set()
    return all(present.contains(state) for state in states)


def application(name):
    desktop = Atspi.get_desktop(0)
    for child in children(desktop):
        if child.get_name() == name:
            return child
    return None


def find(node, role=None, name=None, matching=None, cells=False):
    """The first node below that shows and has that role (or one of those roles) and name (a string, or a function of the name)."""
    for candidate in everything(node, cells=cells or node.get_role() in LISTS):
        try:
            if role is not None and candidate.get_role() not in (role if isinstance(role, tuple) else (role,)):
                continue
            its_name = candidate.get_name()
            if name is not None and not (name(its_name) if callable(name) else its_name == name):
                continue
            if matching is None or matching(candidate):
                return candidate
        except GLib.Error:
            continue
    return None


def wait_for(node, role=None, name=None, **more):
    return until(f"{role.value_nick if hasattr(role, 'value_nick') else role} “{name}”", lambda: find(node, role, name, **more))


def rectangle(node):
    return Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)


def center(node):
    box = rectangle(node)
    return box.x + box.width // 2, box.y + box.height // 2


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def click(node, button=1):
    x, y = center(node)
    xdotool("mousemove", "--sync", x, y, "click", button)


def check(node):
    """Ticks a box with the mouse at its left edge, where the box of an item or a button is."""
    box = rectangle(node)
    xdotool("mousemove", "--sync", box.x + 10, box.y + box.height // 2, "click", 1)


def drag(source, target):
    """With the real mouse, in steps, since a drag begins only after some way and drop places react to movement."""
    x, y = center(source)
    to_x, to_y = center(target)
    xdotool("mousemove", "--sync", x, y, "mousedown", 1)
    for step in range(1, 11):
        xdotool("mousemove", "--sync", x + (to_x - x) * step // 10, y + (to_y - y) * step // 10)
    xdotool("mousemove", "--sync", to_x + 2, to_y + 2)
    xdotool("mousemove", "--sync", to_x, to_y)
    xdotool("mouseup", 1)


def press(node):
    """Activates by the accessible action, as assistive technology does; for what the mouse is not the point of."""
    for index in range(Atspi.Action.get_n_actions(node) if node.get_action_iface() else 0):
        if Atspi.Action.get_action_name(node, index).lower() in ("press", "click", "activate", "toggle"):
            Atspi.Action.do_action(node, index)
            return
    click(node)


def type_text(text):
    xdotool("type", "--clearmodifiers", text)


def text_of(node):
    return Atspi.Text.get_text(node, 0, -1) if node.get_text_iface() else node.get_name()


def value_of(node):
    return Atspi.Value.get_current_value(node) if node.get_value_iface() else None


def dump(node, depth=0, out=sys.stdout):
    """The tree, for whoever has to find out why something is missing."""
    for child in children(node):
        try:
            box = rectangle(child) if child.get_component_iface() else None
            place = f" {box.x},{box.y} {box.width}x{box.height}" if box else ""
            shown = "" if has(child, Atspi.StateType.SHOWING) else " (hidden)"
            print(f"{'  ' * depth}{child.get_role_name()} “{child.get_name()}”{place}{shown}", file=out)
            dump(child, depth + 1, out)
        except GLib.Error:
            continue
