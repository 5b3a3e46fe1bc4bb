"""Words in a row that say it is no session yet, or no more, in a cell that cannot say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.datafiles.nodes import Text
from plugins.datafiles.values import plain_name
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Collection

    from plugins.datafiles.nodes import Entry, Fields

# Both have the same words in other columns: a reason may say “cancelled”, a title never only TBC.
_LOOKED_AT = ("course", "date", "until", "time", "start", "end", "venue", "moved_to")
_TO_COME = (
    r"t\.?b\.?[acd]\b|to be (?:confirmed|announced|arranged|advised|decided|agreed)\b"
    r"|(?:date|time|venue|place)s? to follow\b"
)
_OFF = (
    r"cancell?ed\b|postponed\b|[(\[]full(?:y booked)?[)\]]|fully booked\b|sold out\b"
    r"|(?-i:FULL)\b(?! DAY| TIME)"
)
_WORDS = re.compile(rf"\b(?:{_TO_COME})|(?:\b(?=[a-z])|(?=[(\[]))(?P<off>{_OFF})", re.IGNORECASE)
_STATUS = re.compile(
    rf"(?:\b(?=[a-z])|(?=[(\[]))(?:{_OFF})|^full$|\b(?:waiting list|rescheduled|moved to)\b",
    re.IGNORECASE,
)
# A part of each of these words, to pass over the many rows without any.
_PARTS = ("tb", "t.b", "to be ", "to follow", "cancel", "postpone", "full", "sold out")
_STATUSES = {"c": "cancelled", "p": "postponed"}


def says_status(text: str) -> bool:
    """Return whether a cell says that a session is off, full or elsewhere."""
    return _STATUS.search(text) is not None


def misplaced(row: Fields, path: str, known: Collection[str]) -> tuple[str, Problem] | None:
    """Return the column in which a row says that it is to come, or off, and the problem of it.

    `known` are the plain names of courses: these are what they are, whatever words they hold.
    """
    said = [(each, each.value.value) for each in row.entries if isinstance(each.value, Text)]
    joined = "\n".join([text for _, text in said]).lower()
    if not any(part in joined for part in _PARTS):
        return None
    for entry, text in said:
        found = _WORDS.search(text) if entry.key in _LOOKED_AT else None
        if found and (entry.key != "course" or plain_name(text) not in known):
            return entry.key, _problem(entry, text, found, path)
    return None


def _problem(entry: Entry, text: str, found: re.Match[str], path: str) -> Problem:
    if found["off"] is None:
        message = (
            f"“{text}” stands in “{entry.key}”: a date is shown once its day, times and place are "
            "settled. Take the row out until then; the course's description can say what is to "
            "come."
        )
        return Problem(path, entry.line, "to-come", message)
    word = found["off"].strip("()[]")
    status = _STATUSES.get(word[0].lower(), "full")
    needed = "“changed”" if status == "full" else "“reason” and “changed”"
    message = (
        f"“{word}” stands in “{entry.key}”: delete it there, and write “{status}” in the column "
        f"“status”, with {needed}."
    )
    return Problem(path, entry.line, "status", message)
