"""Finds words in the wrong column that say a session is off, full or not decided yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.courses.habits import OFF, is_to_come, off_words, status_in, unsettled
from plugins.problems import Problem
from plugins.sources.nodes import Text
from plugins.sources.values import plain_name

if TYPE_CHECKING:
    from collections.abc import Collection

    from plugins.sources.nodes import Entry, Fields

# Only these columns are searched for both kinds: in others the words may be right, as “cancelled”
# is in a reason.
_LOOKED_AT = ("course", "date", "until", "time", "start", "end", "venue", "moved_to")
# These are searched for a status alone: what is not decided yet may be left out of them.
FOR_STATUS = ("places", "book")
_STATUS = re.compile(
    rf"(?:\b(?=[a-z])|(?=[(\[]))(?:{OFF})|^full$|\b(?:waiting list|rescheduled|moved to)\b",
    re.IGNORECASE,
)
# Each of the words contains one of these parts: a fast path for the many rows without any.
_PARTS = ("tb", "t.b", "to be ", "to follow", "cancel", "postpone", "full", "sold out")


def says_status(text: str) -> bool:
    """Return whether a cell says that a session is off, full or somewhere else."""
    return _STATUS.search(text) is not None


def misplaced(row: Fields, path: str, known: Collection[str]) -> tuple[str, Problem] | None:
    """Return the column with a misplaced word for a status or an open date, and the problem.

    None means that the row has no such word. `known` are the plain names of courses, which may
    contain any words.
    """
    said = [(each, each.value.value) for each in row.entries if isinstance(each.value, Text)]
    joined = "\n".join([text for _, text in said]).lower()
    if not any(part in joined for part in _PARTS):
        return None
    for entry, text in said:
        if entry.key != "course" or plain_name(text) not in known:
            problem = _problem(entry, text, path)
            if problem:
                return entry.key, problem
    return None


def _problem(entry: Entry, text: str, path: str) -> Problem | None:
    is_looked_at = entry.key in _LOOKED_AT
    full = ("full", "full") if text.casefold() == "full" else None
    if (is_looked_at or entry.key in FOR_STATUS) and (off := status_in(text) or full):
        return Problem(
            path, entry.line, "status", off_words(*off, entry.key, "the column “status”")
        )
    if is_looked_at and is_to_come(text):
        message = unsettled(f"“{text}” stands in “{entry.key}”", "row")
        return Problem(path, entry.line, "to-come", message)
    return None
