"""Finds the column that each heading of a timetable means, however people write the heading."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from plugins.courses import fields as f
from plugins.courses.foreign_keys import OF_DATES
from plugins.problems import nearest
from plugins.sources.values import plain_name

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# Columns without a field of a session: start and end in one cell, and the weekday of the date.
TIME, WEEKDAY = "time", "weekday"
COLUMNS = (f.COURSE.key, *(field.key for field in f.SESSION_FIELDS))
_ALSO = {
    "course": (
        "course title", "course name", "name of course", "title of course", "title",
        "training", "training title", "training course", "workshop", "event", "event title",
    ),
    TIME: (
        "times", "session time", "session times", "time of session", "course time", "timing",
        "timings",
    ),
    WEEKDAY: ("day", "day of week", "day of the week"),
    **OF_DATES,
}  # fmt: skip
_MEANT = {key.replace("_", " "): key for key in (*COLUMNS, TIME, WEEKDAY)} | {
    other: key for key, others in _ALSO.items() for other in others
}
# Columns with such words must be read: their cells may say that a row is off, or not public yet.
_OFF = re.compile(r"\b(?:cancel|postpon|full\b)", re.IGNORECASE)
_FROM_WHEN = re.compile(
    r"\b(?:publish|release|live\b|embargo|announce|visible|show\b|hold|held|not before)",
    re.IGNORECASE,
)
# Such a column has how many places are left, which changes daily; “places” is for the total.
_LEFT = re.compile(r"\b(?:left|remaining|booked|taken)$", re.IGNORECASE)
_NOT_PUBLIC = re.compile(
    r"\b(?:public\b|private|draft|internal|hid|hold|confidential)", re.IGNORECASE
)
_OF_THE_COURSE = {
    **dict.fromkeys(("cost", "costs", "price", "fee", "fees", "charge", "charges"), "charge"),
    **dict.fromkeys(("cost per place", "price per place", "cost per person"), "charge"),
    **dict.fromkeys(("audience", "target audience", "who for", "who is it for"), "audience"),
    **dict.fromkeys(("level", "group"), "level"),
    **dict.fromkeys(("theme", "themes"), "themes"),
    **dict.fromkeys(("summary", "description", "content", "aims", "details"), "description"),
    **dict.fromkeys(("contact", "email", "e-mail", "telephone", "phone"), "contact"),
}
_BETWEEN_CELLS = re.compile(r"[,;|\t]|\s{2,}")
_NEXT_TO_A_DATE = {"from": "start", "to": "end"}
_OR = re.compile(r"[/&]| or | and ")
_BRACKETS = re.compile(r"\([^()]*\)")


@lru_cache(maxsize=1_024)
def column_of(heading: str) -> str | None:
    """Return the column that a heading means, ignoring case, or None for an unknown heading."""
    words = _BRACKETS.sub(" ", plain_name(heading)).replace("_", " ").replace("-", " ")
    meant = {_MEANT.get(" ".join(part.split()).strip(":.*?")) for part in _OR.split(words)}
    return meant.pop() if len(meant) == 1 else None


def columns_of(headings: Sequence[str]) -> list[str | None]:
    """Return the column that each heading means.

    “From” and “To” are times if another column is the date.
    """
    meant = [column_of(heading) for heading in headings]
    if "date" not in meant:
        return meant
    return [
        known or _NEXT_TO_A_DATE.get(heading.casefold())
        for heading, known in zip(headings, meant, strict=True)
    ]


def is_heading(cell: str) -> bool:
    """Return whether a cell's text is a known heading."""
    return column_of(cell) is not None


def near_column(heading: str, free: Collection[str]) -> str | None:
    """Return the column that an unknown heading may be meant for, or None.

    `free` are the columns that no other heading means.
    """
    if _OFF.search(heading):
        return "status"
    if _LEFT.search(heading):
        return None
    return "announced" if _FROM_WHEN.search(heading) else nearest(heading, free)


def holds_headings(cell: str) -> bool:
    """Return whether a cell has several headings, as after pasting rows of text into one column."""
    return sum(map(is_heading, _BETWEEN_CELLS.split(cell))) > 1


def field_of_course(heading: str) -> str | None:
    """Return the key of a course that a heading means, or None for any other heading."""
    return _OF_THE_COURSE.get(plain_name(heading).rstrip(":?"))


def is_held(heading: str) -> bool:
    """Return whether a heading says that its cells are not for the public."""
    return _NOT_PUBLIC.search(heading) is not None


def unknown_words(headings: Sequence[str], near: str | None, *, may_be_note: bool) -> str:
    """Return what to do about unknown headings; `near` is the column that they may be meant for.

    If their cells may say that a row is off or not public yet, or have anything else that readers
    would miss, the message does not offer to leave them unread.
    """
    message = f"No column is called {' or '.join(f'“{each}”' for each in headings)}."
    if near:
        message += f" Did you mean “{near}”?"
    if any(_OFF.search(each) or _FROM_WHEN.search(each) for each in headings):
        return message
    if any(map(is_held, headings)):
        return f"{message} Take rows out that are not for the public, then that column."
    return f"{message} A heading that begins with # is never read." if may_be_note else message


def is_note(heading: str) -> bool:
    """Return whether a column is for its editor alone: its heading begins with #."""
    return heading.startswith("#")
