"""Reads a timetable's row of headings: the column that each means, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from plugins.courses import sheet_unknown as unknown_columns
from plugins.courses.sheet_headings import (
    COLUMNS,
    TIME,
    columns_of,
    holds_headings,
    is_heading,
    is_note,
)
from plugins.courses.sheet_unknown import Column, Names
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from plugins.sources.csv_file import Cells

# A rule and its message.
_Fault: TypeAlias = tuple[str, str]
_DATE = "date"
NEEDED = ("course", _DATE)


@dataclass(frozen=True, slots=True)
class Headings:
    """The row of headings, and the column that each heading means, None if it is not read.

    `notes` are the positions of the editor's private columns, `said` the other headings with
    their case folded.
    """

    row: Cells
    columns: tuple[str | None, ...]
    notes: frozenset[int]
    said: tuple[str, ...]


def headings_of(
    rows: Sequence[Cells], place: int, path: str, names: Names
) -> tuple[Headings | None, list[Problem]]:
    """Return the headings in the row at index `place`, and what is wrong with them.

    An unknown heading counts as the column that it may be meant for, so that its cells are checked,
    too. None means that no row can be read with these headings.
    """
    row = rows[place]
    if message := _why_none(row.texts, names):
        return None, [Problem(path, row.line, "headings", message)]
    columns = [_column(rows[place + 1 :], at, text) for at, text in enumerate(row.texts)]
    meant = columns_of(row.texts)
    dated = _side_by_side(columns, meant)
    read, faults = _read(columns, meant, dated, names)
    problems = [Problem(path, row.line, *fault) for fault in faults]
    if any(key not in read for key in NEEDED):
        return None, problems
    notes = frozenset(at for at, text in enumerate(row.texts) if is_note(text))
    said = tuple(text.casefold() for text in seen(row, notes))
    return Headings(row, tuple(read), notes, said), problems


def _why_none(headings: Sequence[str], names: Names) -> str:
    """Return the message for headings that do not name columns at all, otherwise ""."""
    if whole := next(filter(holds_headings, headings), None):
        return (
            f"“{whole}” stands in one cell: each heading needs a column of its own. In Excel, "
            "select that column, choose Data, Text to Columns, and save the file again."
        )
    crossed = [each for each in headings if not is_heading(each) and names.is_course(each)]
    return unknown_columns.crossed(crossed) if crossed else ""


def seen(row: Cells, notes: frozenset[int]) -> list[str]:
    """Return the filled cells, except those of the editor's own notes."""
    return [text for place, text in enumerate(row.texts) if text and place not in notes]


def _column(rows: Iterable[Cells], at: int, heading: str) -> Column:
    cells = ((row.line, row.texts[at]) for row in rows if len(row.texts) > at)
    return Column(heading, tuple((line, text) for line, text in cells if text))


def _side_by_side(columns: Sequence[Column], meant: Sequence[str | None]) -> list[Column]:
    """Return the columns of dates if there are several, otherwise none: a row may have only one."""
    named = [
        column
        for column, known in zip(columns, meant, strict=True)
        if known == _DATE or (known is None and column.heading and not is_note(column.heading))
    ]
    dated = [column for column in named if unknown_columns.is_dated(column)]
    return dated if len(dated) > 1 else []


def _read(
    columns: Sequence[Column],
    meant: Sequence[str | None],
    dated: Sequence[Column],
    names: Names,
) -> tuple[list[str | None], list[_Fault]]:
    """Return the column that each heading is read as, and every fault of the headings."""
    faults = [("headings", unknown_columns.side_by_side(dated))] if dated else []
    read: list[str | None] = []
    unknown: list[Column] = []
    for column, known in zip(columns, meant, strict=True):
        key: str | None = known
        fault: _Fault | None = None
        if column in dated:
            key = _DATE if _DATE not in read and column.holds_dates else None
        elif known and (fault := _double(known, column.heading, columns, read)):
            key = None
        elif known is None and column.heading and not is_note(column.heading):
            key, fault = _guessed(column, {*COLUMNS} - {*meant, *read}, names)
            unknown += [] if fault else [column]
        read.append(key)
        faults += [fault] if fault else []
    return read, [*faults, *_left(read, unknown, dated, names)]


def _guessed(
    column: Column, free: Collection[str], names: Names
) -> tuple[str | None, _Fault | None]:
    """Return the column that an unknown heading may be meant for, and the fault.

    Both are None for a heading that is not like any column. The column alone is None if another
    heading already means it.
    """
    key = unknown_columns.meant_by(column, free, names)
    if key is None:
        return None, None
    message = unknown_columns.misnamed(column, key, names)
    return key if key in {TIME, *free} else None, ("unknown-column", message)


def _left(
    read: Sequence[str | None],
    unknown: Sequence[Column],
    dated: Sequence[Column],
    names: Names,
) -> Iterator[_Fault]:
    """Yield a fault for needed columns that are missing, or else faults for the unknown columns."""
    missing = [key for key in NEEDED if key not in read and not (key == _DATE and dated)]
    if missing:
        yield "headings", _missing(missing, unknown)
        return
    for message in unknown_columns.words_for(unknown, names):
        yield "unknown-column", message


def _double(
    known: str, heading: str, columns: Sequence[Column], read: Sequence[str | None]
) -> tuple[str, str] | None:
    """Return the fault if an earlier heading already means the same column, otherwise None."""
    # A column “time” holds the start, too.
    like = {TIME, "start"} if known in {TIME, "start"} else {known}
    other = next((columns[at].heading for at, key in enumerate(read) if key in like), "")
    if not other:
        return None
    message = f"“{other}” and “{heading}” mean the same: put what they hold into one column."
    if other.casefold() == heading.casefold():
        message = f"Two columns are called “{other}”: put what they hold into one."
    return "duplicate-column", message


def _missing(missing: Sequence[str], unknown: Sequence[Column]) -> str:
    named = " and ".join(f"“{key}”" for key in missing)
    said = f"No heading is {named}: name the column that holds it so."
    if unknown:
        held = " or ".join(f"“{each.heading}”" for each in unknown)
        said = f"No heading is {named}: if {held} holds it, name that column so."
    return f"{said} Nothing else was read."
