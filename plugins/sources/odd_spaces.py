"""No-break and other spaces where YAML and Markdown allow only plain ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.characters import FULL_COLON, ODD_SPACES, lines_of, named
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

_ANY = re.compile(f"[{ODD_SPACES}]")
# Odd spaces before the first word of a YAML line, where dashes may come first, and after the colon
# of a key.
_IN_INDENT = re.compile(rf"^[ \t-]*[{ODD_SPACES}]")
_AFTER_COLON = re.compile(rf"^[ \t-]*[A-Za-z][\w-]*(?:[{ODD_SPACES}]*:[{ODD_SPACES}]|{FULL_COLON})")
_KEY = re.compile(r"[ \t-]*[\w-]+:(?: |$)")
_KEY_WITH_COLON = re.compile(rf":[{ODD_SPACES}]")
# In Markdown: around the marker of a heading, list item or quotation; in a line of spaces only; and
# in the line under the heading row of a table.
_MARKER = re.compile(
    rf"^[ \t{ODD_SPACES}]*(?:#{{1,6}}|[-+*]|\d{{1,9}}[.)]|>)[ \t]*[{ODD_SPACES}][ \t{ODD_SPACES}]*"
    rf"|^[ \t{ODD_SPACES}]+(?=(?:[-+*]|\d{{1,9}}[.)])[ \t])"
    rf"|^[ \t{ODD_SPACES}|:-]+$",
    re.MULTILINE,
)
_NAMED = 3
_FULL_COLON = "A full-width colon, U+FF1A,"
# Bullets that other programs write before list items, and that YAML reads as part of the text.
LIST_MARK = re.compile("[\u2010-\u2015\u2212\u2022\u25aa\u25cf\u00b7*]\\s")


def with_plain_markers(text: str) -> str:
    """Return Markdown with plain spaces around its markers, and blank lines emptied."""
    if text.isascii() or not _ANY.search(text):
        return text
    return _MARKER.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    is_empty = not found[0].strip() and found.string[found.end() : found.end() + 1] in {"", "\n"}
    return "" if is_empty else _ANY.sub(" ", found[0])


def indent_problem(text: str, path: str) -> Problem | None:
    """Return a problem if YAML text is indented with spaces that YAML reads as text, else None."""
    if text.isascii() or not _ANY.search(text):
        return None
    lines = lines_of(text)
    return _problem(lines, [n for n, line in enumerate(lines) if _IN_INDENT.match(line)], path)


def colon_problem(text: str, last: int, path: str) -> Problem | None:
    """Return a problem if keys up to line `last` lack a plain space after the colon, else None.

    None, too, if a correct key comes between those keys and line `last`, because YAML would have
    failed at that correct key.
    """
    if text.isascii():
        return None
    lines = lines_of(text)[:last]
    places = [n for n, line in enumerate(lines) if _AFTER_COLON.match(line)]
    if not places or any(map(_KEY.match, lines[places[-1] + 1 : -1])):
        return None
    return _problem(lines, places, path)


def key_fault(key: str) -> str:
    """Return what is wrong with a key that YAML read with a wrong colon, space or mark, or ""."""
    if key.isascii():
        return ""
    if FULL_COLON in key:
        return f"{_FULL_COLON} stands in this line: write “: ” for it."
    if _KEY_WITH_COLON.search(key):
        return "No plain space follows the colon here: write “: ” again."
    if LIST_MARK.match(key):
        return f"{named(key[0])} begins this line: a list needs a hyphen, “- ”."
    return ""


def _problem(lines: Sequence[str], places: Sequence[int], path: str) -> Problem | None:
    if not places:
        return None
    more = [str(place + 1) for place in places[1:]]
    others = ", ".join(more[:_NAMED]) + (f" and {len(more) - _NAMED} more" if more[_NAMED:] else "")
    also = f", as in line{'s' if len(more) > 1 else ''} {others}" if more else ""
    found = _ANY.search(lines[places[0]])
    if found:
        message = f"{_kind(found[0])} stands in this line{also}: use plain spaces."
    else:
        message = f"{_FULL_COLON} stands in this line{also}: write “: ” for it."
    return Problem(path, places[0] + 1, "yaml", message)


def _kind(space: str) -> str:
    if space == "\u00a0":
        return "A no-break space, U+00A0,"
    return f"A space of another kind, {named(space)},"
