"""Lines of metadata further down in a text: where several texts were written into one file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.articles import fields as f
from plugins.articles.foreign_keys import HINTS, SPELT
from plugins.articles.meant_keys import decides_who_sees, meant_name
from plugins.lines import lines_of
from plugins.problems import Problem, folded_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.postprocess.parsed import Parsed

# A year alone is that of a book: “Date: 2018”.
_KEY = re.compile(r" {0,3}([A-Za-z][\w -]{0,40}?)\s*:(?!//|\s*\d{4}\.?\s*$)")
_TITLES = SPELT[f.TITLE.key]
_KNOWN = frozenset(HINTS).union(*SPELT.values())
# What a list of books has beside titles is none of these.
_OWN = frozenset({*(folded_key(key) for key in f.KEYS), "category", "tags"}) - _TITLES
_MAY_HAVE_ONE = re.compile(r"(?:title|headline|heading)[ ]*:", re.IGNORECASE)


def second_texts(body: str, parsed: Parsed, first_line: int, path: str) -> Iterator[Problem]:
    """Report each block of keys with a title that stands below other words.

    What stands right at the beginning is reported line by line (`first_lines`), and code is an
    example.
    """
    if not _MAY_HAVE_ONE.search(body):  # nearly all texts
        return
    for start, keys in _blocks(lines_of(body), parsed):
        message = (
            "From here on this reads like another text, with a title of its own: put it into a "
            "file of its own."
        )
        if not any(map(_holds, keys)):
            message += " If readers are to see these lines, begin each with “- ”."
        yield Problem(path, first_line + start, "metadata", message)


def _blocks(lines: list[str], parsed: Parsed) -> Iterator[tuple[int, list[str]]]:
    """Return where each block of keys begins that has a title, and its keys."""
    shown = {
        passage.line + at
        for passage in parsed.passages
        for at in range(1 + passage.text.count("\n"))
    }
    start, keys = 0, list[str]()
    is_below = False  # something stands above that is no key
    for at, line in enumerate([*lines, "."]):
        key = _key(line) if at in shown else ""
        if key:
            start = start if keys else at
            keys.append(key)
        elif line.strip():
            if is_below and not (_TITLES.isdisjoint(keys) or _OWN.isdisjoint(keys)):
                yield start, keys
            is_below, keys = True, []


def _key(line: str) -> str:
    """Return the folded key that a line begins with, "" where it begins with none."""
    found = _KEY.match(line)
    written = folded_key(found[1]) if found else ""
    return written if written in _KNOWN else ""


def _holds(key: str) -> bool:
    meant = meant_name(key)
    return meant is not None and decides_who_sees(meant) and meant != f.DATE.key
