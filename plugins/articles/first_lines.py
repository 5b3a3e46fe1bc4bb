"""Finds titles and lines of text that say what only a key of the metadata can do."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from plugins.articles import fields as f
from plugins.articles.foreign_keys import HINTS, SPELT
from plugins.articles.meant_keys import DRAFT, decides_who_sees, meant_hold, meant_key, meant_name
from plugins.characters import lines_of
from plugins.problems import Problem, folded_key
from plugins.sources.nodes import Text

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from plugins.articles.header import Document
    from plugins.articles.meant_keys import MeantKey
    from plugins.markdown.parsed import Parsed

# A horizontal rule or a comment, which may be above the first paragraph.
_RULE = re.compile(r"\s*(?:(?:[-*_=.~]\s*){3,}|<!--.*-->\s*)$")
# A paragraph of up to this many words belongs to the head of a text, such as its author or date.
_MOST_OF_A_HEAD = 8
# At most this many paragraphs are read, so that long texts take no longer.
_MOST_PARAGRAPHS = 20
_SHOWN = {each.key.lower(): each.key for each in (f.TITLE, f.SUMMARY)}
_HOLDS = {each.key.lower() for each in (f.STATUS, f.PUBLISH)}
_MAY_HOLD = re.compile(
    r"(?i:embargo|publi|releas|circulat|distribut|broadcast)|\bDRAFT\b|\([Dd]raft\)"
)
_DRAFT_TITLE = re.compile(r"(?=.*[a-z])\W*DRAFT\b|.*(?:\([Dd]raft\)|[a-z].*\bDRAFT\b)")
# A paragraph of one line with capital letters, emphasis or brackets that is not a quotation.
_LOUD = re.compile(
    r"\n\n(?!>)(?P<line>(?:[^\n]*\b(?:EMBARGO|NOT FOR|NOT TO|DO NOT)|[*_(\[]{1,3}"
    r"(?:Strict\w+ |Under )?(?:[Ee]mbargo|[Nn]ot (?:for|to) |[Dd]o not ))[^\n]*)"
    r"(?=\n\n|\n?$(?!\n))"
)
# Every match of _LOUD contains one of these, and most texts have none of them.
_MAY_BE_LOUD = (
    "EMBARGO", "NOT FOR", "NOT TO", "DO NOT", "\n\n*", "\n\n_", "\n\n(", "\n\n[",
)  # fmt: skip


def keys_in_text(document: Document, path: str) -> list[Problem]:
    """Return a problem for each line of the first paragraph that reads like a key.

    Readers would see such a line as text. Below the first paragraph, a line is a problem if it says
    that the text is not for readers yet, and is loud (`_held_below`) or has only headings and short
    paragraphs above it. So is a title or summary that says so, unless a key does.
    """
    given = {entry.key.lower() for entry in document.header.entries}
    problems = [] if given & _HOLDS else list(_held_titles(document, path))
    above = ""
    for at, line, is_below in _beginning(document.body):
        is_prose = bool(above.strip()) and not meant_key(above)
        if is_below:
            meant = meant_hold(line, is_prose=is_prose, is_below=True)
        else:
            meant = meant_key(line, is_prose=is_prose)
        if meant:
            said = _message(document, meant)
            problems.append(Problem(path, document.body_line + at, "metadata", said))
        above = "" if line.lstrip().startswith("#") else line
    return [*problems, *_held_below(document, path, {problem.line for problem in problems})]


def _held_below(document: Document, path: str, said: Container[int]) -> Iterator[Problem]:
    """Yield a problem for each loud paragraph of one line that says that the text must wait.

    It is loud if it has capital letters, emphasis or brackets. `said` are the lines that have
    already been reported.
    """
    if not any(word in document.body for word in _MAY_BE_LOUD):
        return
    for found in islice(_LOUD.finditer(document.body), _MOST_PARAGRAPHS):
        line = document.body_line + document.body.count("\n", 0, found.start("line"))
        meant = meant_hold(found["line"], is_below=True) if line not in said else None
        if meant:
            yield Problem(path, line, "metadata", _message(document, meant))


def _message(document: Document, meant: MeantKey) -> str:
    """Return the message for a line that reads like a key."""
    first = f"This line of the text reads like the key “{meant.key}”: "
    if any(entry.key.lower() == meant.key.lower() for entry in document.header.entries):
        return (
            f"{first}see that “{meant.key}” among the metadata says the same, and delete this line."
        )
    where = "in a line of its own among the metadata, in place of this one."
    return f"{first}write “{meant.line}” {where}"


def _held_titles(document: Document, path: str) -> Iterator[Problem]:
    for entry in document.header.entries:
        key = _SHOWN.get(entry.key.lower())
        if key and isinstance(entry.value, Text) and _MAY_HOLD.search(entry.value.value):
            meant = meant_hold(entry.value.value, is_below=True)
            if not meant and key == f.TITLE.key and _DRAFT_TITLE.match(entry.value.value):
                meant = DRAFT
            if meant:
                message = (
                    f"“{key}” says that the text must wait, and only a key does that: write "
                    f"“{meant.line}” in a line of its own, and then take the words out here."
                )
                yield Problem(path, entry.line, "metadata", message)


def _beginning(body: str) -> Iterator[tuple[int, str, bool]]:
    """Yield the lines of the first paragraph, and the lines below it up to a longer paragraph.

    Each line comes with its index, and whether it is below the first paragraph. Rules and comments
    are skipped.
    """
    words = paragraphs = 0
    is_open = False
    for at, line in enumerate(lines_of(body)):
        is_rule = not line.strip() or (_RULE.match(line) is not None and not meant_key(line))
        if is_rule:
            if words > _MOST_OF_A_HEAD or paragraphs > _MOST_PARAGRAPHS:
                return
            is_open, words = False, 0
            if paragraphs and not line.strip():
                yield at, "", True
            continue
        paragraphs += not is_open
        is_open = True
        words += len(line.split())
        yield at, line, paragraphs > 1


# A year alone, as in “Date: 2018”, is probably a book's.
_KEY = re.compile(r" {0,3}([A-Za-z][\w -]{0,40}?)\s*:(?!//|\s*\d{4}\.?\s*$)")
_TITLES = SPELT[f.TITLE.key]
_KNOWN = frozenset(HINTS).union(*SPELT.values())
# Keys that are not in lists of books, as titles are.
_OWN = frozenset({*(folded_key(key) for key in f.KEYS), "category", "tags"}) - _TITLES
_MAY_HAVE_ONE = ("title", "headline", "heading")


def second_texts(body: str, parsed: Parsed, first_line: int, path: str) -> Iterator[Problem]:
    """Yield a problem for each block of keys with a title that is below other words in a body.

    A block at the very beginning is reported line by line by `keys_in_text`. Keys in code are
    ignored, because they are examples.
    """
    lower = body.lower()
    if not any(word in lower for word in _MAY_HAVE_ONE):  # true of nearly all texts
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
    """Yield the index of the line where each block of keys with a title begins, and its keys."""
    shown = {
        passage.line + at
        for passage in parsed.passages
        for at in range(1 + passage.text.count("\n"))
    }
    start, keys = 0, list[str]()
    is_below = False  # whether anything but keys is above
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
    """Return the known key that a line begins with, in its folded form, or ""."""
    found = _KEY.match(line)
    written = folded_key(found[1]) if found else ""
    return written if written in _KNOWN else ""


def _holds(key: str) -> bool:
    meant = meant_name(key)
    return meant is not None and decides_who_sees(meant) and meant != f.DATE.key
