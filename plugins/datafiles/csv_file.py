"""CSV text exported from a spreadsheet to rows of named cells that remember their line."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from plugins.characters import plain_value
from plugins.datafiles.nodes import Entry, Fields, Text
from plugins.lines import lines_of
from plugins.problems import Problem, hint

if TYPE_CHECKING:
    from collections.abc import Sequence


def read_csv(
    text: str, path: str, columns: Sequence[str]
) -> tuple[tuple[Fields, ...], list[Problem]]:
    """Take CSV text, its path and the columns allowed; give a group of fields a row, and problems.

    Comma, semicolon or tab, whichever the heading has most of (RFC 4180 quoting). Empty cells and
    empty rows are left out, and so are columns whose heading begins with #.
    """
    lines = lines_of(text)
    heading = next((line for line in lines if line.strip()), "")
    if not heading:
        return (), [Problem(path, 1, "empty", "The file has nothing in it.")]
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=_delimiter(heading), strict=True)
    rows: list[Fields] = []
    problems: list[Problem] = []
    headings: list[str] = []
    line = 1
    try:
        for cells in reader:
            if not any(headings):
                headings = [plain_value(cell).lower() for cell in cells]
                problems += _heading_problems(headings, path, line, columns)
            elif fault := _row_fault(headings, cells, path, line):
                problems.append(fault)
            elif entries := _entries(headings, cells, line, columns):
                rows.append(Fields(entries, line))
            line = reader.line_num + 1
    except csv.Error as error:
        is_open = "unexpected end" in str(error)
        said = "A quotation mark is opened in this row and never closed."
        problems.append(
            Problem(path, line, "csv", said if is_open else f"This row cannot be read ({error}).")
        )
    return tuple(rows), problems


def _delimiter(heading: str) -> str:
    return max(",;\t", key=heading.count)


def _entries(
    headings: list[str], cells: list[str], line: int, columns: Sequence[str]
) -> tuple[Entry, ...]:
    return tuple(
        Entry(heading, Text(cell.strip(), line), line)
        for heading, cell in zip(headings, cells, strict=False)
        if cell.strip() and heading in columns
    )


def _heading_problems(
    headings: list[str], path: str, line: int, columns: Sequence[str]
) -> list[Problem]:
    problems = []
    for place, heading in enumerate(headings):
        if heading.startswith("#") or not heading:
            continue
        if heading not in columns:
            message = (
                f"No column is called “{heading}”.{hint(heading, columns)} "
                "A heading that begins with # is never read."
            )
            problems.append(Problem(path, line, "unknown-column", message))
        elif heading in headings[:place]:
            message = f"Two columns are called “{heading}”."
            problems.append(Problem(path, line, "duplicate-column", message))
    return problems


def _row_fault(headings: list[str], cells: list[str], path: str, line: int) -> Problem | None:
    """Give the problem of a row whose cells do not stand under headings."""
    if len(cells) > len(headings):
        surplus = any(cell.strip() for cell in cells[len(headings) :])
        mend = "put text with commas in quotes" if surplus else "delete the empty ones at its end"
        message = f"This row has {len(cells)} cells, the heading {len(headings)}: {mend}."
        return Problem(path, line, "row-length", message)
    for place, (heading, cell) in enumerate(zip(headings, cells, strict=False), start=1):
        if not heading and cell.strip():
            message = f"“{cell.strip()}” stands in column {place}, without a heading."
            return Problem(path, line, "unknown-column", message)
    return None
