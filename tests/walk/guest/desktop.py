# SPDX-License-Identifier: GPL-3.0-or-later
"""The app as a person has it: found, read and heard through its accessibility tree, worked with mouse and keyboard.

The tree is asked for over AT-SPI's own D-Bus interface, a level at a time, all questions of a level on their way at once. One
question after the other, as libatspi puts them, most of the time goes into waiting for the answer.

Waiting always means waiting until something is so; each wait names what it waits for and gives up after PATIENCE seconds,
which is far more than anything takes, so that a stuck run says where.
"""

import subprocess
import sys
import time

import dbus
import gi
from dbus.bus import BusConnection
from dbus.lowlevel import MethodCallMessage, MethodReturnMessage
from dbus.mainloop.glib import DBusGMainLoop

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 300
Role, State = Atspi.Role, Atspi.StateType
BUTTONS = (Role.PUSH_BUTTON, Role.BUTTON)
DIALOGS = (Role.DIALOG, Role.FILE_CHOOSER, Role.ALERT)
ENTRIES = (Role.TEXT, Role.ENTRY)
LISTS = (Role.TREE, Role.TREE_TABLE, Role.TABLE, Role.LIST)
MENUS = (Role.MENU_BAR, Role.MENU, Role.MENU_ITEM, Role.CHECK_MENU_ITEM)
# What has the keyboard within something that Tab leads to as a whole.
PARTS = (Role.TABLE_CELL, Role.TREE_ITEM, Role.LIST_ITEM, Role.TABLE_COLUMN_HEADER, Role.PAGE_TAB)

DBusGMainLoop(set_as_default=True)
bus = BusConnection(dbus.SessionBus().call_blocking("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", "", ()))


class Missing(AssertionError):
    pass


class Gone(AssertionError):
    """It was there, and went away before anything could be done with it."""


class Node:
    """One object of the tree; role, name and states are as they were when it was looked at."""

    def __init__(self, owner, path):
        self.owner, self.path = str(owner), str(path)
        self.role = self.name = None
        self.states, self.children = 0, []

    def has(self, *states):
        return all(self.states >> state & 1 for state in states)


DESKTOP = Node("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


def plain(value):
    """Texts with spaces only: where a line may break is no matter here."""
    return value.replace("\N{NO-BREAK SPACE}", " ") if isinstance(value, str) else value


def ask(questions):
    """Puts all questions, each (node, interface, method, arguments...), at once. Their answers; None from what is gone or has none."""
    answers = {}

    def put(number, node, interface, method, *arguments):
        def take(reply):
            answers[number] = plain(reply.get_args_list()[0]) if isinstance(reply, MethodReturnMessage) else None

        message = MethodCallMessage(node.owner, node.path, interface if "." in interface else f"org.a11y.atspi.{interface}", method)
        message.append(*arguments)
        bus.send_message_with_reply(message, take, PATIENCE)

    for number, question in enumerate(questions):
        put(number, *question)
    while len(answers) < len(questions):
        GLib.MainContext.default().iteration(True)
    return [answers[number] for number in range(len(questions))]


def ask_one(*question):
    return ask([question])[0]


def property_of(node, name, interface="Accessible"):
    """The question for a property."""
    return node, "org.freedesktop.DBus.Properties", "Get", f"org.a11y.atspi.{interface}", name


def look_at_states(nodes):
    for node, words in zip(nodes, ask([(node, "Accessible", "GetState") for node in nodes]), strict=True):
        node.states = words[0] | words[1] << 32 if words else 0


def has(node, *states):
    """Whether it has them now."""
    look_at_states([node])
    return node.has(*states)


def until(what, condition):
    """Waits until condition() returns something true, and returns it."""
    deadline = time.monotonic() + PATIENCE
    while not (result := condition()):
        if time.monotonic() > deadline:
            raise Missing(f"waited in vain: {what}")
        time.sleep(0.25)
    return result


def everything(top, cells=True, hidden=False):
    """All nodes below, in reading order; without the cells of lists, which are many, or with what does not show, if so wanted."""
    level, top.children = [top], []
    while level:
        answers = ask([(node, "Accessible", "GetChildren") for node in level])
        for node, addresses in zip(level, answers, strict=True):
            node.children = [Node(*address) for address in addresses or ()]
        below = [child for node in level for child in node.children]
        look_at_states(below)
        below = [node for node in below if hidden or node.has(State.SHOWING)]
        facts = ask([question for node in below for question in ((node, "Accessible", "GetRole"), property_of(node, "Name"))])
        for node, role, name in zip(below, facts[::2], facts[1::2], strict=True):
            # What went away between the two questions is gone.
            if name is not None:
                node.role, node.name = role, name
        level = [node for node in below if node.role is not None and (cells or node.role not in LISTS)]
    return list(in_order(top))


def in_order(node):
    for child in node.children:
        if child.role is not None:
            yield child
            yield from in_order(child)


class Ear:
    """What the app tells screen readers without being asked: what has the keyboard now, and what is to be said.

    To be there before the app, which asks at its start what anybody listens to.
    """

    def __init__(self):
        self.focus = None
        self.said = []
        for event in ("object:state-changed:focused", "object:announcement"):
            bus.call_blocking("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent", "s", (event,))
        bus.add_signal_receiver(self.hear, dbus_interface="org.a11y.atspi.Event.Object",
                                sender_keyword="owner", path_keyword="path", member_keyword="member")

    def hear(self, detail, number, _, value, *__, owner, path, member):
        if member == "StateChanged" and detail == "focused" and number:
            self.focus = Node(owner, path)
        elif member == "Announcement":
            self.said.append(plain(str(value)))

    def focused(self):
        """What has the keyboard: of a list or a row of tabs all of it, whichever part."""
        listen()
        if self.focus is None:
            return None
        node = Node(self.focus.owner, self.focus.path)
        node.role, node.name, parent = ask([(node, "Accessible", "GetRole"), property_of(node, "Name"), property_of(node, "Parent")])
        return named(Node(*parent)) if node.role in PARTS else node

    def next_said(self, count):
        """What was said after that many."""
        listen()
        return next(iter(self.said[count:]), None)


def listen():
    """Takes in what has come already."""
    while GLib.MainContext.default().iteration(False):
        pass


def named(node):
    node.role, node.name = ask([(node, "Accessible", "GetRole"), property_of(node, "Name")])
    return node


def application(name):
    children = [Node(*address) for address in ask_one(DESKTOP, "Accessible", "GetChildren")]
    names = ask([property_of(child, "Name") for child in children])
    return next((child for child, its_name in zip(children, names, strict=True) if its_name == name), None)


def fits(node, role=None, name=None):
    """Whether it has that role (or one of those roles) and name (a string, or a function of the name)."""
    return ((role is None or node.role in (role if isinstance(role, tuple) else (role,)))
            and (name is None or (name(node.name) if callable(name) else node.name == name)))


def find(top, role=None, name=None):
    """The first node below that shows and fits."""
    return next((node for node in everything(top, cells=top.role in LISTS) if fits(node, role, name)), None)


def wait_for(top, role=None, name=None):
    return until(f"{role} “{name}”", lambda: find(top, role, name))


def rectangle(node):
    """Left, top, width and height on the screen."""
    return ask_one(node, "Component", "GetExtents", dbus.UInt32(Atspi.CoordType.SCREEN))


def is_laid_out(node):
    """What has just been shown gets its place a moment later."""
    place = rectangle(node)
    return bool(place and place[2] > 0 and place[3] > 0)


def place_of(node):
    """Where it is, once it rests there: what comes and goes above it moves it."""
    until(f"“{node.name}” to have its place", lambda: is_laid_out(node))
    seen = []

    def rests():
        seen.append(rectangle(node))
        return len(seen) > 1 and seen[-1] and seen[-1] == seen[-2]
    until(f"“{node.name}” to stay in its place", rests)
    return seen[-1]


def center(node):
    x, y, width, height = place_of(node)
    return x + width // 2, y + height // 2


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def click(node, button=1):
    x, y = center(node)
    xdotool("mousemove", "--sync", x, y, "click", button)


def check(node):
    """Ticks a box with the mouse at its left edge, where the box of an item or a button is."""
    x, y, _, height = place_of(node)
    xdotool("mousemove", "--sync", x + 10, y + height // 2, "click", 1)


def drag_over(source, target):
    """With the real mouse, in steps, since a drag begins only after some way and drop places react to movement; not let go yet."""
    x, y = center(source)
    to_x, to_y = center(target)
    xdotool("mousemove", "--sync", x, y, "mousedown", 1)
    places = [(x + (to_x - x) * step // 10, y + (to_y - y) * step // 10) for step in range(1, 11)]
    for there in (*places, (to_x + 2, to_y + 2), (to_x, to_y)):
        xdotool("mousemove", "--sync", *there)
        # Of moves that wait for the app, only the last is looked at; so each waits for the app.
        has(target, State.SHOWING)


def let_go():
    xdotool("mouseup", 1)


def drag(source, target):
    drag_over(source, target)
    let_go()


def pointer():
    """Where the mouse is."""
    return subprocess.run(["xdotool", "getmouselocation"], stdout=subprocess.PIPE, text=True, check=True).stdout.split()[:2]


def key(*names):
    xdotool("key", "--clearmodifiers", *names)


def type_text(text):
    xdotool("type", "--clearmodifiers", text)


def texts_of(nodes):
    """What they say: their text, or the name of what has none."""
    texts = ask([(node, "Text", "GetText", 0, -1) for node in nodes])
    return [node.name if text is None else text for node, text in zip(nodes, texts, strict=True)]


def text_of(node):
    return texts_of([node])[0]


def description_of(node):
    return ask_one(*property_of(node, "Description"))


def share(node):
    """How full a bar is, of one."""
    value, most = ask([property_of(node, name, "Value") for name in ("CurrentValue", "MaximumValue")])
    return value / most


def dump(top, depth=0, out=sys.stdout):
    """The tree as everything() has left it, for whoever has to find out why something is missing."""
    for node in top.children:
        shown = "" if node.has(State.SHOWING) else " (hidden)"
        place = " {},{} {}x{}".format(*rectangle(node) or (0, 0, 0, 0))
        print(f"{'  ' * depth}{Role(node.role).value_nick if node.role is not None else 'gone'} “{node.name}”{place}{shown}", file=out)
        dump(node, depth + 1, out)
