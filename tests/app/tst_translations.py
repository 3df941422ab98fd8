#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the catalogues: all languages there, nothing unfinished, nothing missing, placeholders and plural forms right.

Usage: tst_translations.py LUPDATE APP_FOLDER CATALOGUE...
"""
import collections
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%(?:L?\d+|L?n)")
# What the window is offered in, with the number of plural forms of each.
LANGUAGES = {"de": 2, "es": 2, "fr": 2, "ru": 3, "zh_CN": 1}
# The marks by which each quotes; no text has the straight ones of a typewriter.
QUOTES = {"de": "„“", "en": "“”", "es": "«»", "fr": "«»", "ru": "«»", "zh_CN": "“”"}
ALL_QUOTES = re.compile("[\"'“”„«»]")


def messages(path):
    """All messages of a catalogue by context, source and comment."""
    result = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            key = (name, message.findtext("source"), message.findtext("comment"))
            result[key] = message
    return result


def language_of(path):
    return os.path.basename(path).removeprefix("blksnap_").removesuffix(".ts")


def wrong_quotes(text, language):
    wrong = set(ALL_QUOTES.findall(text)) - set(QUOTES[language])
    if wrong:
        yield f"quotation marks {' '.join(sorted(wrong))} instead of {' '.join(QUOTES[language])}"


def problems_of(key, message, language):
    translation = message.find("translation")
    if translation.get("type") in ("unfinished", "vanished", "obsolete"):
        yield f"{translation.get('type')}"
        return
    numerus = [form.text or "" for form in translation.iter("numerusform")]
    if message.get("numerus") == "yes" and len(numerus) != LANGUAGES.get(language, 2):
        yield f"{len(numerus)} plural forms"
    forms = numerus or [translation.text or ""]
    wanted = collections.Counter(PLACEHOLDER.findall(key[1]))
    for number, form in enumerate(forms):
        if not form:
            yield "empty"
        found = collections.Counter(PLACEHOLDER.findall(form))
        # The first form may say "one" in words.
        missing_count = number == 0 and len(forms) > 1 and wanted - found in ({"%n": 1}, {"%Ln": 1})
        if found != wanted and not missing_count:
            yield f"placeholders {sorted(found)} instead of {sorted(wanted)}"
        yield from wrong_quotes(form, language)
    if key[1].count("&") - key[1].count("&&") > 0 and "&" not in forms[0]:
        yield "no key for the keyboard"


def main():
    lupdate, app, *catalogues = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        fresh = os.path.join(folder, "fresh.ts")
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", app, "-ts", fresh],
                       check=True)
        sources = set(messages(fresh))
    bad = 0
    for language in sorted(set(LANGUAGES) - {language_of(catalogue) for catalogue in catalogues}):
        print(f"{language}: no catalogue")
        bad += 1
    for _, source, _ in sorted(sources, key=str):
        for problem in wrong_quotes(source, "en"):
            print(f"in the code: {source!r}: {problem}")
            bad += 1
    for catalogue in catalogues:
        known = messages(catalogue)
        is_plural_only = catalogue.endswith("_en.ts")
        if not is_plural_only:
            for key in sorted(sources - set(known), key=str):
                print(f"{os.path.basename(catalogue)}: {key[1]!r}: missing; run update_translations")
                bad += 1
        for key, message in known.items():
            for problem in problems_of(key, message, language_of(catalogue)):
                print(f"{os.path.basename(catalogue)}: {key[1]!r}: {problem}")
                bad += 1
    print(f"{len(catalogues)} catalogues, {len(sources)} texts, {bad} problems")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
