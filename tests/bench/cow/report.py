#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""report.py BENCH.JSON [--often BENCH.JSON --counted BENCH.JSON --scale SCALE.JSON --path PATH.JSON --markdown FILE --chart FILE]: tables and a chart of what
bench.py, scale.py and pathbench measured; --often is what bench.py measured of few setups in many rounds, --counted where instructions
are the clock.

Every rate is a ratio to the raw device in the same round, and of those the median.
"""

import argparse
import json
import os
import statistics
from pathlib import Path
from xml.sax.saxutils import escape

# What issue 4 asks for, at 100 us: load, setup, ratio.
TARGETS = (
    ("4k random first touch, depth 16", "held", 0.45),
    ("4k random first touch, depth 1", "held", 0.44),
    ("64k random first touch, depth 16", "held", 0.48),
    ("1M sequential first touch", "held", 0.48),
    ("4k random again, depth 16", "held", 0.98),
    ("4k random read of the origin, depth 16", "held", 0.98),
    ("image, 1M sequential read", "held", 0.98),
    ("image, 4k random read, depth 16", "held", 0.92),
    ("4k random first touch, depth 16", "untracked", 0.99),
    ("4k random first touch, depth 16", "tracked", 0.97),
)
# First touches of much at once, and reads of as much: what copying costs at least.
LIMITS = (
    ("64k random first touch, depth 16", "64k random read of the origin, depth 16"),
    ("1M sequential first touch", "image, 1M sequential read"),
)
# Operations so small that their instructions are what counts.
COSTS = ("4k random again, depth 16", "4k random read of the origin, depth 16", "image, 4k random read, depth 16")
COLOURS = {"held": "#0072b2", "dm-snapshot 4k": "#e69f00", "dm-snapshot 16k": "#d55e00", "dm-snapshot 64k": "#cc79a7",
           "dm-snapshot 256k": "#999999", "dm-thin 64k": "#009e73"}


class Results:
    """Results of one latency, looked up by setup and load."""

    def __init__(self, document, latency):
        self.runs = {}
        for result in document["results"]:
            if result["latency_us"] == latency:
                self.runs.setdefault(result["setup"], {}).setdefault(result["round"], {}).update(result["loads"])
        self.setups = list(self.runs)
        self.loads = list(next(iter(self.runs["raw"].values())))

    def median(self, setup, load, key):
        values = [loads[load][key] for loads in self.runs[setup].values() if key in loads.get(load, {})]
        return statistics.median(values) if values else None

    def ratios(self, setup, load):
        """To the raw device, of each round."""
        return [loads[load]["iops"] / self.runs["raw"][turn][load]["iops"]
                for turn, loads in self.runs.get(setup, {}).items() if load in loads and turn in self.runs["raw"]]

    def ratio(self, setup, load):
        found = self.ratios(setup, load)
        return statistics.median(found) if found else None

    def scatter(self, load):
        """What rounds of a setup that does nothing differ by from the raw device."""
        found = self.ratios("untracked", load)
        return f"{min(found):.2f} to {max(found):.2f}" if found else "–"


def shown(value, digits=2):
    return "–" if value is None else f"{value:.{digits}f}"


def table(results, cell, setups=None):
    setups = setups or results.setups
    lines = ["| | " + " | ".join(setups) + " |", "| --- |" + " --- |" * len(setups)]
    lines += ["| " + load + " | " + " | ".join(cell(setup, load) for setup in setups) + " |" for load in results.loads]
    return "\n".join(lines)


def targets(measured, often=None, counted=None):
    """Two columns for what was measured, each with the scatter of its rounds, and one for what was counted."""
    columns = [(results, title) for results, title in ((measured, "measured"), (often, "measured often")) if results]
    titles = [f"{title} | untracked meanwhile" for _, title in columns] + ["timed by instructions"] * bool(counted)
    lines = [f"| load | setup | asked for | {' | '.join(titles)} |", "| --- |" + " --- |" * (2 + 2 * len(columns) + bool(counted))]

    def judged(results, setup, load, least):
        ratio = results.ratio(setup, load) if load in results.loads else None
        return f"{shown(ratio)}{' (below)' if ratio and round(ratio, 2) < least else ''}"

    for load, setup, least in TARGETS:
        if load not in measured.loads or setup not in measured.runs:
            continue
        cells = [f"{judged(results, setup, load, least)} | {results.scatter(load)}" for results, _ in columns]
        cells += [judged(counted, setup, load, least)] if counted else []
        lines.append(f"| {load} | {setup} | {least:.2f} | {' | '.join(cells)} |")
    stored = [f"{shown(results.median('held', TARGETS[0][0], 'stored_per_byte'))} | " for results, _ in columns]
    stored += [shown(counted.median("held", TARGETS[0][0], "stored_per_byte"))] if counted else []
    lines.append(f"| pool bytes per byte written, 4k random | held | at most 4 | {' | '.join(stored)} |")
    return "\n".join(lines)


def limits(results):
    lines = ["| load | write, µs | read, µs | copied | at most, one processor | at most, one thing at a time | measured | asked for, "
             "of one thing at a time |", "| --- |" + " --- |" * 7]
    asked = {load: least for load, setup, least in TARGETS if setup == "held"}
    for load, read in LIMITS:
        write_us, read_us = (1e6 / results.median("raw", each, "iops") for each in (load, read))
        copied = results.median("held", load, "stored_per_byte")
        most = write_us / (write_us + copied * read_us)
        lines.append(f"| {load} | {write_us:.0f} | {read_us:.0f} | {copied:.2f} | {write_us / (write_us + copied * (read_us + write_us)):.2f} | "
                     f"{most:.2f} | {shown(results.ratio('held', load))} | {asked[load] / most:.2f} |")
    return "\n".join(lines)


def costs(results):
    """Instructions of an operation, where the processor and nothing else is what there is too little of."""
    setups = [setup for setup in results.setups if setup != "raw"]
    lines = ["| | raw | " + " | ".join(setups) + " |", "| --- |" + " --- |" * (1 + len(setups))]
    for load in COSTS:
        raw = 1e9 / results.median("raw", load, "iops")
        more = [f"{1e9 / results.median(setup, load, 'iops') - raw:+.0f}" for setup in setups]
        lines.append(f"| {load} | {raw:.0f} | {' | '.join(more)} |")
    return "\n".join(lines)


def chart(results):
    """Bars of the ratios of first touches and image reads, a group for each load."""
    setups = [setup for setup in results.setups if setup in COLOURS]
    width, group, bar = 900, 60, 9
    lines = []
    y = 40
    for load in results.loads:
        lines.append(f'<text x="8" y="{y + 20}">{escape(load)}</text>')
        for index, setup in enumerate(setups):
            ratio = results.ratio(setup, load)
            if ratio is not None:
                lines.append(f'<rect x="300" y="{y + index * bar}" width="{ratio * 540:.0f}" height="{bar - 1}" fill="{COLOURS[setup]}">'
                             f"<title>{escape(setup)}: {ratio:.2f}</title></rect>")
        y += max(group, len(setups) * bar + 12)
    legend = "".join(f'<rect x="{300 + 100 * index}" y="8" width="10" height="10" fill="{COLOURS[setup]}"/>'
                     f'<text x="{314 + 100 * index}" y="17">{escape(setup)}</text>' for index, setup in enumerate(setups))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {y}" font-family="sans-serif" font-size="11">'
            f'<rect width="{width}" height="{y}" fill="white"/>{legend}'
            f'<line x1="840" y1="28" x2="840" y2="{y}" stroke="#444" stroke-dasharray="3"/><text x="822" y="36">raw</text>'
            + "".join(lines) + "</svg>\n")


def growth(scale, title, key, unit):
    lines = [f"| {title} | taken in | writes held back for | memory, tracked | memory, held | memory after the writes | writes | per second |",
             "| --- |" + " --- |" * 7]
    for name, row in scale[key].items():
        def mib(part, row=row):
            return f"{row[part] / 2 ** 20:.1f} MiB" if part in row else "–"
        lines.append(f"| {name}{unit} | {row['seconds'] * 1000:.0f} ms | {row['freeze_us'] / 1000:.1f} ms | {mib('tracked_bytes')} | "
                     f"{mib('held_bytes')} | {mib('after_writes_bytes')} | {shown(row.get('writes'), 0)} | {shown(row.get('writes_per_second'), 0)} |")
    return "\n".join(lines)


def scaling(scale):
    freezes = scale["freeze_us"]

    def at(share):
        return f"{freezes[min(int(len(freezes) * share), len(freezes) - 1)] / 1000:.1f}"
    return f"""## How cost grows

Disks that answer at once and remember nothing, 4 KiB written here and there at depth 16. Memory is what the whole system uses more than before,
so it is right to some ten MiB. The module itself takes {scale['module_bytes'] // 1024} KiB. {scale['date']}.

{growth(scale, "size of the device", "size", "")}

{growth(scale, "devices of 1 GiB in the snapshot", "devices", "")}

{growth(scale, "pieces of the pool", "ranges", "")}

{growth(scale, "writes while the snapshot is held", "writes", "")}

Time for which writes are held back by taking a snapshot under full load (4 KiB, depth 16), of {len(freezes)} snapshots, in ms: half
{at(.5)}, 90 of 100 {at(.9)}, 99 of 100 {at(.99)}, the longest {at(1)}.
"""


def instructions(path):
    return ("## Instructions of a write that needs no copy\n\nOf the pure parts, looked up in the map of chunks and marked in the change map, "
            "compiled for user space, counted one by one:\n\n| write | instructions |\n| --- | --- |\n"
            + "".join(f"| {size} | {count} |\n" for size, count in path.items()))


def ratios(results):
    yield f"Rounds: {len(results.runs['raw'])}. Ratio of operations a second:\n\n{table(results, lambda s, l: shown(results.ratio(s, l)))}\n"


def figures(results):
    yield "Latency in µs, half and 99 of 100 and 999 of 1,000 operations are faster:\n\n" + table(
        results, lambda s, l: " / ".join(shown(results.median(s, l, key), 0) for key in ("p50_us", "p99_us", "p999_us"))) + "\n"
    yield ("Bytes stored for a byte written, first touches:\n\n"
           + table(results, lambda s, l: shown(results.median(s, l, "stored_per_byte")), [s for s in results.setups if s in COLOURS]) + "\n")


def counting(counted):
    latency = counted["results"][0]["latency_us"]
    results = Results(counted, latency)
    return [f"""## The same, timed by instructions

{latency} µs until a request is answered, origin {counted['mib']} MiB, {counted['date']}. The emulated machine has one processor here, for which every instruction takes a
nanosecond. So a figure says how much work there is, and comes out the same, to the millisecond by which fio tells the time, whatever else
the computer does; but memory has no latency and a byte copied is an instruction or an eighth of one, so copying is dearer than on a
real machine, beside everything else. What was aimed at above is for two processors.
""", *ratios(results), f"""Instructions of an operation, the program's and the disk's included, and how many more they are:

{costs(results)}

What copying costs at least: the old data is read, stored, and then the write goes on; not for all writes, as some hit what was copied before.
One processor does all three (storing taken for as dear as a write with its fio); a disk that does one thing at a time, as `null_blk`
copies under one lock, reads and writes one after the other, and if there is a processor more, storing is free. In shares of the raw rate:

{limits(results)}
""", *figures(results)]


def aims(measured, often, counted):
    text = ("What was aimed at. Beside it stand the lowest and the highest round of the untracked device, for which nothing is done: "
            "so much is the computer's doing.")
    if often:
        text += (f" “Often” is {len(often.runs['raw'])} more rounds of the raw, the untracked, the tracked and the held device alone, one "
                 "after the other for each load, within seconds.")
    return f"{text}\n\n{targets(measured, often, counted)}\n"


def markdown(document, picture, often, counted, scale, path):
    latencies = sorted({result["latency_us"] for result in document["results"]}, reverse=True)
    parts = [f"""<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
# Performance

<!-- Made by `./check bench`; what is written by hand here is lost. -->

How fast copy-on-write is, side by side with the raw device, with dm-snapshot and with dm-thin, in one boot: in each round all
setups in turn, and medians of the ratios to the raw device of the same round. Origin ({document['mib']} MiB, full of data) and
storage are `null_blk` disks in memory. Linux {document['kernel']}, {document['cpus']} processors, {document['machine']},
{document['date']}. The same with `./check bench`.

All of ours with one configuration, the default: chunks of 4 KiB.

![ratios to the raw device]({picture})
"""]
    for latency in latencies:
        results = Results(document, latency)
        title = f"{latency} µs until a request is answered" if latency else "answered at once"
        parts += [f"## {title}\n", *ratios(results)]
        if latency > 0:
            parts.append(aims(results, *(Results(each, latency) if each else None for each in (often, counted))))
        parts += figures(results)
        parts.append("Processor time for an operation, µs, all processors, the writer's included:\n\n"
                     + table(results, lambda s, l: shown(results.median(s, l, "cpu_us"), 0)) + "\n")
    if counted:
        parts += counting(counted)
    if scale:
        parts.append(scaling(scale))
    if path:
        parts.append(instructions(path))
    return "\n".join(parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("document", type=Path)
    parser.add_argument("--often", type=Path)
    parser.add_argument("--counted", type=Path)
    parser.add_argument("--scale", type=Path)
    parser.add_argument("--path", type=Path)
    parser.add_argument("--markdown", type=Path)
    parser.add_argument("--chart", type=Path)
    arguments = parser.parse_args()
    document = json.loads(arguments.document.read_text())
    document.setdefault("machine", "QEMU, " + ("KVM" if document.get("kvm") else "software emulation"))
    slowest = Results(document, max(result["latency_us"] for result in document["results"]))
    print(table(slowest, lambda setup, load: shown(slowest.ratio(setup, load))))
    print()
    print(targets(slowest))
    if arguments.markdown and arguments.chart:
        picture = os.path.relpath(arguments.chart, arguments.markdown.parent)
        arguments.markdown.write_text(markdown(document, picture, *(json.loads(each.read_text()) if each else None
                                                                    for each in (arguments.often, arguments.counted, arguments.scale,
                                                                                 arguments.path))))
        arguments.chart.write_text(chart(slowest))


if __name__ == "__main__":
    main()
