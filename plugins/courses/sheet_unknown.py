"""Advice on a timetable's unknown columns: what their cells seem to be, and where that belongs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.courses import fields as f
from plugins.courses.sheet_headings import (
    COLUMNS,
    TIME,
    field_of_course,
    is_held,
    near_column,
    unknown_words,
)
from plugins.courses.sheet_words import says_status
from plugins.dates import MONTHS
from plugins.sources.csv_file import lines_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

_MONTH = rf"(?:{'|'.join(f'{each[:3]}(?:{each[3:]})?' for each in MONTHS)}|sept)\b\.?"
_DATE = re.compile(
    rf"(?<![\d£])(?:\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}})(?!\d)"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?{_MONTH}|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\d£.,:/])\d{1,2}[.:]\d{2}(?![\d%/.])|\b\d{1,2} ?[ap]\.?m\b|\b(?:noon|midday)\b",
    re.IGNORECASE,
)
_TWO_CLOCKS = re.compile(r"\d.*(?:[-–—]|\bto\b|\buntil\b).*\d", re.IGNORECASE)
_WHAT = r"(?:(?:course|training|session) )?(?:dates?|days?|sessions?)"
# “Date 2”, “Second session”, “Session 1 date”.
_NUMBERED = re.compile(
    rf"{_WHAT} ?(?:no\.? ?)?\d{{1,2}}(?: dates?)?"
    r"|(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|next|other|another|alternative)"
    rf" {_WHAT}",
    re.IGNORECASE,
)
# “Spring 2027”, “May”.
_OF_THE_YEAR = re.compile(
    r"(?:spring|summer|autumn|winter)(?: terms?)?(?: \d{4})?|term ?\d|q[1-4]"
    rf"|{_MONTH}(?:[ -]'?\d{{2,4}})?",
    re.IGNORECASE,
)
_SHOWN = 4
# For these columns the heading says more about what is meant than the cells do.
_BY_HEADING = frozenset(
    each.key for each in (f.START, f.END, f.UNTIL, f.WAS, f.CHANGED, f.SESSION_ANNOUNCED, f.STATUS)
)
# Where text that readers need belongs, by the kind of text.
_GOES = {
    f.STATUS.key: "write it in “status”, and the day that it came into force in “changed”",
    f.DATE.key: "write a new date in “date” and the old one in “was”, or give it a row of its own",
    f.START.key: "write it in “start” or “end”, or in the course's description",
    f.VENUE.key: "write it in “venue”",
}


def _nothing(_text: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Names:
    """Functions that return whether a text names a course, or begins with the name of a venue."""

    is_course: Callable[[str], bool] = _nothing
    is_place: Callable[[str], bool] = _nothing


NO_NAMES = Names()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and its filled cells, each with its line number."""

    heading: str
    cells: tuple[tuple[int, str], ...]

    @property
    def holds_dates(self) -> bool:
        """Return whether most of its cells hold a date."""
        return self.mostly(_DATE.search)

    def mostly(self, holds: Callable[[str], object]) -> bool:
        """Return whether `holds` is true of most filled cells, or False if no cell is filled."""
        return 2 * sum(1 for _, text in self.cells if holds(text)) > len(self.cells)


def crossed(headings: Sequence[str]) -> str:
    """Return what to do about headings that are the names of courses."""
    named = " and ".join(f"“{each}”" for each in headings[:2])
    more = f" and {len(headings) - 2} more headings" if len(headings) > 2 else ""  # noqa: PLR2004
    is_one = len(headings) == 1
    return (
        f"{named}{more} {'is a course' if is_one else 'are courses'}: write a row for each date, "
        "with its course in one column, “course”. Nothing else was read."
    )


def is_dated(column: Column) -> bool:
    """Return whether a column holds dates of sessions, or its heading says so, as “Date 2” does."""
    if near_column(column.heading, COLUMNS) in _BY_HEADING or is_held(column.heading):
        return False
    heading = " ".join(column.heading.split())
    if column.holds_dates or _OF_THE_YEAR.fullmatch(heading) or _DATE.search(heading):
        return True
    held = [text for _, text in column.cells]
    is_filled = any(map(str.isdigit, "".join(held))) and not column.mostly(_CLOCK.search)
    return bool(_NUMBERED.fullmatch(heading)) and (is_filled or not held)


def side_by_side(columns: Sequence[Column]) -> str:
    """Return what to do about rows with dates in several columns."""
    names = list(dict.fromkeys(f"“{each.heading}”" for each in columns))
    if len(names) == 1:
        named = f"several columns {names[0]}"
    elif len(names) > _SHOWN + 1:
        named = f"{', '.join(names[:_SHOWN])} and {len(names) - _SHOWN} more columns"
    else:
        named = f"{', '.join(names[:-1])} and {names[-1]}"
    return (
        f"Dates stand beside each other, in {named}: write a row for each date, with its course, "
        "and the date in “date”. Days that follow each other, as of a two-day course, are one row "
        "with “date” and “until”. Dates that are not of sessions do not belong in this file."
    )


def meant_by(column: Column, free: Collection[str], names: Names) -> str | None:
    """Return the key that an unknown column may be meant for, or None.

    `free` are the keys that no other column has. What most cells hold counts for more than the
    spelling of the heading, except where the heading is like one in `_BY_HEADING`.
    """
    if field_of_course(column.heading):
        return None
    near = near_column(column.heading, free)
    if near in _BY_HEADING:
        return near
    if is_held(column.heading):
        return None
    kinds = ((f.COURSE.key, names.is_course), *_kinds(names))
    held = next((key for key, holds in kinds if column.mostly(holds)), None)
    if held not in free:
        return near
    return TIME if held == f.START.key and column.mostly(_TWO_CLOCKS.search) else held


def misnamed(column: Column, key: str, names: Names) -> str:
    """Return what to do about a column that seems to be meant for `key`."""
    is_note = key != f.COURSE.key and not _for_readers(column, names)
    return unknown_words([column.heading], key, may_be_note=is_note)


def words_for(columns: Sequence[Column], names: Names) -> Iterator[str]:
    """Yield what to do about unknown columns that are not like any known one.

    A message offers to leave a column out only if readers would miss nothing.
    """
    notes = []
    for column in columns:
        if key := field_of_course(column.heading):
            yield (
                f"“{column.heading}” holds for the whole course: write it in the course's file, as "
                f"“{key}”, and delete this column."
            )
        elif not is_held(column.heading) and (found := _for_readers(column, names)):
            key, line, text = found[0]
            others = [other for _, other, _ in found[1:]]
            too = f". See to {lines_words(others)}, too" if others else ""
            yield (
                f"No column is called “{column.heading}”, and in line {line} it says “{text}”, "
                f"which readers need: {_GOES[key]}{too}. Then delete this column."
            )
        else:
            notes.append(column.heading)
    if notes:
        yield unknown_words(notes, None, may_be_note=True)


def _for_readers(column: Column, names: Names) -> list[tuple[str, int, str]]:
    """Return the kind, line and text of each cell that must not be left out."""
    kinds = _kinds(names)
    found = (
        (next((key for key, holds in kinds if holds(text)), ""), line, text)
        for line, text in column.cells
    )
    return [each for each in found if each[0]]


def _kinds(names: Names) -> tuple[tuple[str, Callable[[str], object]], ...]:
    return (
        (f.STATUS.key, says_status),
        (f.DATE.key, _DATE.search),
        (f.START.key, _CLOCK.search),
        (f.VENUE.key, names.is_place),
    )
