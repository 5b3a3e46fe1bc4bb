"""Rows of cells to rows of named cells: every row is one, or passed over, or a problem."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.courses.sheet_headings import (
    COLUMNS,
    TIME,
    columns_of,
    is_heading,
    is_note,
    near_column,
    unknown_words,
)
from plugins.datafiles.alike import lines_words
from plugins.datafiles.nodes import Entry, Fields, Text
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.datafiles.csv_file import Cells

NEEDED = ("course", "date")
_LOOKED_AT = 20
_MONTH = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?[,:]?(?:[ -]'?\d{2,4})?:?",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:grand |sub-? ?)?totals?(?: (?:number|of|sessions?|courses?|places?|dates?|events?))*:?"
    r"(?: ?[\d.,£]+)?(?: (?:sessions?|courses?|places?|dates?|events?))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\d.,£% ]+")


@dataclass(frozen=True, slots=True)
class Headings:
    """The row of headings: its texts, and the column of each, None where it is not read.

    `notes` are the places of columns for the editor alone, `said` the other headings in small
    letters.
    """

    row: Cells
    columns: tuple[str | None, ...]
    notes: frozenset[int]
    said: tuple[str, ...]


def read_rows(rows: Sequence[Cells], path: str) -> tuple[list[Fields], list[Problem]]:
    """Return a group of fields for each row that is a session, and the problems of the others.

    What stands above the headings, headings again, months, totals and empty rows are passed over;
    one advice for the file says so, with their lines.
    """
    if not any(row.filled for row in rows):
        return [], [Problem(path, 1, "empty", "The file has nothing in it.")] if rows else []
    place = _place_of_headings(rows)
    if place is None:
        line = next(row.line for row in rows if row.filled)
        message = "The first row must name the columns, such as “course” and “date”: none does."
        return [], [Problem(path, line, "headings", message)]
    headings, problems = _headings(rows[place], path)
    if missing := [key for key in NEEDED if key not in headings.columns]:
        return [], [*problems, _missing(missing, path, headings.row.line)]
    passed: dict[str, list[int]] = {}
    found: list[Fields] = []
    for row in rows[:place]:
        if problem := _above(row, headings, path, passed):
            problems.append(problem)
    for row in rows[place + 1 :]:
        if kind := _passed_over(row, headings):
            passed.setdefault(kind, []).append(row.line)
        elif problem := _fault(row, headings, path):
            problems.append(problem)
        else:
            found.append(Fields(_entries(row, headings), row.line))
    return found, problems + _advice(passed, rows, path)


def _place_of_headings(rows: Sequence[Cells]) -> int | None:
    """Return which of the first rows has most headings, or None where none has any."""
    known = [(sum(map(is_heading, row.texts)), len(row.filled)) for row in rows[:_LOOKED_AT]]
    return known.index(max(known)) if max(known)[0] else None


def _headings(row: Cells, path: str) -> tuple[Headings, list[Problem]]:
    """Return the headings, and those that are unknown or double as problems.

    An unknown one counts as the nearest column that no other has, so that what it holds is looked
    at, too.
    """
    columns: list[str | None] = []
    problems: list[Problem] = []
    unknown: list[str] = []
    meant = columns_of(row.texts)
    free = [key for key in COLUMNS if key not in meant]
    for heading, known in zip(row.texts, meant, strict=True):
        column = known
        if not heading or is_note(heading):
            column = None
        elif known is None:
            column = near_column(heading, free)
            if column:
                problems.append(_unknown([heading], column, path, row.line))
            else:
                unknown.append(heading)
        elif not _like(known).isdisjoint(columns):
            problems.append(_double(known, heading, row, columns, path))
            column = None
        columns.append(column)
    problems += [_unknown(unknown, None, path, row.line)] if unknown else []
    notes = frozenset(place for place, text in enumerate(row.texts) if is_note(text))
    said = tuple(text.casefold() for text in _seen(row, notes))
    return Headings(row, tuple(columns), notes, said), problems


def _like(known: str) -> set[str | None]:
    """Return the columns of which a file may have one: “Time” says the start, too."""
    return {TIME, "start"} if known in {TIME, "start"} else {known}


def _unknown(headings: Sequence[str], near: str | None, path: str, line: int) -> Problem:
    return Problem(path, line, "unknown-column", unknown_words(headings, near))


def _double(
    known: str, heading: str, row: Cells, columns: Sequence[str | None], path: str
) -> Problem:
    other = row.texts[next(n for n, each in enumerate(columns) if each in _like(known))]
    message = f"Two columns are called “{other}”."
    if other.casefold() != heading.casefold():
        message = f"“{other}” and “{heading}” mean the same: put what they hold into one column."
    return Problem(path, row.line, "duplicate-column", message)


def _missing(missing: Sequence[str], path: str, line: int) -> Problem:
    named = " and ".join(f"“{key}”" for key in missing)
    message = f"No heading is {named}: name the column that holds it so. Nothing else was read."
    return Problem(path, line, "headings", message)


def _entries(row: Cells, headings: Headings) -> tuple[Entry, ...]:
    line = row.line
    return tuple(
        Entry(column, Text(text, line), line)
        for column, text in zip(headings.columns, row.texts, strict=False)
        if text and column
    )


def _seen(row: Cells, notes: frozenset[int]) -> list[str]:
    """Return the cells that hold something, the editor's own notes aside."""
    return [text for place, text in enumerate(row.texts) if text and place not in notes]


def _passed_over(row: Cells, headings: Headings) -> str | None:
    """Return what kind of row is passed over, or None for a session."""
    seen = _seen(row, headings.notes)
    if not seen:
        return "empty"
    if tuple(map(str.casefold, seen)) == headings.said:
        return "headings again"
    if len(seen) == 1 and _MONTH.fullmatch(seen[0]):
        return "month"
    if _TOTAL.fullmatch(seen[0]) and all(_NUMBER.fullmatch(text) for text in seen[1:]):
        return "total"
    return None


def _above(
    row: Cells, headings: Headings, path: str, passed: dict[str, list[int]]
) -> Problem | None:
    """Pass over a row above the headings, or return a problem if it is filled as a session is."""
    keys = {entry.key: entry.value for entry in _entries(row, headings)}
    date = keys.get("date")
    if "course" in keys and isinstance(date, Text) and any(map(str.isdigit, date.value)):
        message = "This row stands above the headings: move the headings to the top."
        return Problem(path, row.line, "headings", message)
    passed.setdefault("above the headings" if row.filled else "empty", []).append(row.line)
    return None


def _fault(row: Cells, headings: Headings, path: str) -> Problem | None:
    """Return the problem of a row whose cells do not stand under headings."""
    filled = row.filled
    if is_heading(filled[0]) and sum(map(is_heading, filled)) > max(1, len(filled) // 2):
        message = "Other headings stand in this row: put it and what is below into another file."
        return Problem(path, row.line, "headings", message)
    width = len(headings.columns)
    if any(row.texts[width:]):
        message = (
            f"This row has {len(row.texts)} cells, the heading {width}: put text with commas "
            "in quotes."
        )
        return Problem(path, row.line, "row-length", message)
    for place, (heading, cell) in enumerate(zip(headings.row.texts, row.texts, strict=False)):
        if cell and not heading:
            message = f"“{cell}” stands in column {_letters(place)}, which has no heading."
            return Problem(path, row.line, "unknown-column", message)
    return None


def _letters(place: int) -> str:
    """Return the name that spreadsheets give to a column, counted from 0: A, B, … Z, AA."""
    above, place = divmod(place, 26)
    return (_letters(above - 1) if above else "") + chr(ord("A") + place)


def _advice(passed: dict[str, list[int]], rows: Sequence[Cells], path: str) -> list[Problem]:
    """Return the advice that names the rows passed over, empty ones at the file's end aside."""
    end = max(row.line for row in rows if row.filled)
    passed["empty"] = [line for line in passed.get("empty", ()) if line < end]
    kinds = {kind: lines for kind, lines in passed.items() if lines}
    if not kinds:
        return []
    said = ", ".join(f"{kind} ({lines_words(lines)})" for kind, lines in kinds.items())
    first = min(line for lines in kinds.values() for line in lines)
    message = f"These rows are no sessions and were passed over: {said}."
    return [Problem(path, first, "passed-over", message, advice=True)]
