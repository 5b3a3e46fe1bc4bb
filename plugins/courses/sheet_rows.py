"""Names the cells of each row by the headings; a row is a session, passed over, or a problem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.courses.sheet_columns import headings_of, seen
from plugins.courses.sheet_headings import is_heading
from plugins.problems import Problem
from plugins.sources.csv_file import lines_words
from plugins.sources.nodes import Entry, Fields, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.courses.sheet_columns import Headings
    from plugins.courses.sheet_unknown import Names
    from plugins.sources.csv_file import Cells

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


def read_rows(rows: Sequence[Cells], path: str, names: Names) -> tuple[list[Fields], list[Problem]]:
    """Return a group of fields for each row that is a session, and the problems of all rows.

    Rows above the headings, repeated headings, months, totals and empty rows are passed over;
    one piece of advice for the whole file lists their lines.
    """
    if not any(row.filled for row in rows):
        return [], [Problem(path, 1, "empty", "The file has nothing in it.")] if rows else []
    place = _place_of_headings(rows)
    if place is None:
        return [], [_no_headings([row for row in rows if row.filled], path)]
    headings, problems = headings_of(rows, place, path, names)
    if headings is None:
        return [], problems
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
    return found, problems + _advice(passed, rows, path)  # guard: rows passed over


def _place_of_headings(rows: Sequence[Cells]) -> int | None:
    """Return the index of the row with the most headings, or None if the first rows have none."""
    known = [(sum(map(is_heading, row.texts)), len(row.filled)) for row in rows[:_LOOKED_AT]]
    return known.index(max(known)) if max(known)[0] else None


def _no_headings(filled: Sequence[Cells], path: str) -> Problem:
    message = "The first row must name the columns, such as “course” and “date”: none does."
    if all(row.filled == row.texts[:1] for row in filled):
        message = (
            "Each row stands in one cell, so that there are no columns. In Excel, select the "
            "first column, choose Data, Text to Columns, and save the file again. The first row "
            "must name the columns, such as “course” and “date”."
        )
    return Problem(path, filled[0].line, "headings", message)


def _entries(row: Cells, headings: Headings) -> tuple[Entry, ...]:
    line = row.line
    return tuple(
        Entry(column, Text(text, line), line)
        for column, text in zip(headings.columns, row.texts, strict=False)
        if text and column
    )


def _passed_over(row: Cells, headings: Headings) -> str | None:
    """Return the kind of row if it is to be passed over, otherwise None."""
    texts = seen(row, headings.notes)
    if not texts:
        return "empty"
    if tuple(map(str.casefold, texts)) == headings.said:
        return "headings again"
    if len(texts) == 1 and _MONTH.fullmatch(texts[0]):
        return "month"
    return "total" if _is_total(texts) or _is_total(row.filled) else None


def _is_total(texts: Sequence[str]) -> bool:
    """Return whether at least one of the texts says “total” and all others are numbers."""
    others = [text for text in texts if not _TOTAL.fullmatch(text)]
    return len(others) < len(texts) and all(map(_NUMBER.fullmatch, others))


def _above(
    row: Cells, headings: Headings, path: str, passed: dict[str, list[int]]
) -> Problem | None:
    """Add a row above the headings to `passed`, or return a problem if it looks like a session."""
    keys = {entry.key: entry.value for entry in _entries(row, headings)}
    date = keys.get("date")
    if "course" in keys and isinstance(date, Text) and any(map(str.isdigit, date.value)):
        message = "This row stands above the headings: move the headings to the top."
        return Problem(path, row.line, "headings", message)
    passed.setdefault("above the headings" if row.filled else "empty", []).append(row.line)
    return None


def _fault(row: Cells, headings: Headings, path: str) -> Problem | None:
    """Return what is wrong with a row: other headings in it, or cells under no heading."""
    filled = row.filled
    if is_heading(filled[0]) and sum(map(is_heading, filled)) > max(1, len(filled) // 2):
        message = "Other headings stand in this row: put it and what is below into another file."
        return Problem(path, row.line, "headings", message)
    width = len(headings.columns)
    if any(row.texts[width:]):  # guard: cells beyond the headings
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
    """Return the spreadsheet name of a column, whose index starts at 0: A, B, … Z, AA."""
    above, place = divmod(place, 26)
    return (_letters(above - 1) if above else "") + chr(ord("A") + place)


def _advice(passed: dict[str, list[int]], rows: Sequence[Cells], path: str) -> list[Problem]:
    """Return advice that lists the rows passed over, except empty rows at the end of the file."""
    end = max(row.line for row in rows if row.filled)
    passed["empty"] = [line for line in passed.get("empty", ()) if line < end]
    kinds = {kind: lines for kind, lines in passed.items() if lines}
    if not kinds:
        return []
    said = ", ".join(f"{kind} ({lines_words(lines)})" for kind, lines in kinds.items())
    first = min(line for lines in kinds.values() for line in lines)
    message = f"These rows are no sessions and were passed over: {said}."
    return [Problem(path, first, "passed-over", message, advice=True)]
