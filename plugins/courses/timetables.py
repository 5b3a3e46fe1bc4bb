"""Reads timetables exported from a spreadsheet, and adds their rows to the courses they name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from plugins.courses import fields as f
from plugins.courses.sheet_dates import dates_as_read, start_and_end
from plugins.courses.sheet_headings import TIME, WEEKDAY, is_heading
from plugins.courses.sheet_rows import read_rows as rows_of
from plugins.courses.sheet_unknown import NO_NAMES, Names
from plugins.courses.sheet_words import FOR_STATUS, misplaced
from plugins.problems import Problem
from plugins.sources.csv_file import read_csv
from plugins.sources.fields import read_fields
from plugins.sources.nodes import Entry, Fields, Text
from plugins.sources.text_file import decode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.courses.sheet_courses import CourseNames
    from plugins.sources.field import Field
    from plugins.sources.fields import Reading

Row: TypeAlias = tuple[str, Fields]
# The first bytes of files from Excel and LibreOffice, and from old versions of Excel.
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class CourseRecord:
    """What was read from one course file, and from the rows of timetables that name the course.

    `texts` are all texts in the file and those rows, each with the path of the file it is in.
    """

    id: str
    path: str
    course: Reading
    sessions: tuple[Reading, ...]
    texts: tuple[tuple[str, Text], ...] = ()


def read_rows(
    data: bytes,
    path: str,
    problems: list[Problem],
    *,
    day_first: bool,
    names: Names = NO_NAMES,
) -> list[Row]:
    """Return a timetable's rows, each with the file's path; faults are added to `problems`."""
    if data.startswith(_WORKBOOKS):
        message = (
            "This is a workbook with another name: save it as “CSV UTF-8” in your spreadsheet."
        )
        problems.append(Problem(path, 1, "file-type", message))
        return []
    text, faults = decode(data, path, spreadsheet=True)
    problems += faults
    if faults:
        return []
    cells, faults = read_csv(text, path, is_heading)
    problems += faults
    rows, faults = rows_of(cells, path, names)
    problems += faults
    problems += dates_as_read(rows, path) if day_first else ()
    return [(path, row) for row in rows]


def with_rows(
    courses: list[CourseRecord],
    timetables: list[Row],
    names: CourseNames,
    fields: Sequence[Field[Any]],
    problems: list[Problem],
) -> tuple[CourseRecord, ...]:
    """Return the courses with the sessions in the rows that name them, read by `fields`.

    Problems are added to `problems`. A row that names no course is a problem. So is a row that says
    in the wrong column that its session is off or not decided yet: only the course that it names is
    checked, unless that column is in FOR_STATUS; then the rest of the row is read.
    """
    rows: dict[str, list[Reading]] = {course.id: [] for course in courses}
    texts: dict[str, list[tuple[str, Text]]] = {course.id: [] for course in courses}
    for path, row in timetables:
        kept = _kept(row, path, names, fields, problems)
        if kept is None:
            continue
        reading = read_fields(_prepared(kept), fields, path, "A row")
        course_id = reading.get(f.COURSE)
        if not course_id:
            problems += reading.problems
            continue
        rows[course_id].append(reading)
        texts[course_id] += [
            (path, each.value) for each in row.entries if isinstance(each.value, Text)
        ]
    return tuple(
        replace(
            course,
            sessions=(*course.sessions, *rows[course.id]),
            texts=(*course.texts, *texts[course.id]),
        )
        for course in courses
    )


def _kept(
    row: Fields,
    path: str,
    names: CourseNames,
    fields: Sequence[Field[Any]],
    problems: list[Problem],
) -> Fields | None:
    """Return the part of a row to read as a session, or None; problems are added to `problems`."""
    if alone := _alone(row, path, names):
        problems.append(alone)
        return None
    found = misplaced(row, path, names.ids)
    if found is None:
        return row
    column, problem = found
    problems.append(problem)
    if column in FOR_STATUS:
        return Fields(tuple(entry for entry in row.entries if entry.key != column), row.line)
    named = fields[:1] if column != f.COURSE.key else ()
    problems += _only(row, named, path).problems
    return None


def _alone(row: Fields, path: str, names: CourseNames) -> Problem | None:
    """Return a problem if a row has one text alone, neither a course nor a date, otherwise None."""
    if len(row.entries) != 1 or _text(row.entries[0])[:1].isdigit():
        return None
    text = _text(row.entries[0])
    if row.entries[0].key == f.COURSE.key and names.has(text):
        return None
    message = f"“{text}” stands alone in this row: add what is missing, or delete the row."
    return Problem(path, row.line, "missing", message)


def _only(row: Fields, fields: Sequence[Field[Any]], path: str) -> Reading:
    """Return a row as read by these fields alone."""
    keys = {field.key for field in fields}
    kept = tuple(entry for entry in row.entries if entry.key in keys)
    return read_fields(Fields(kept, row.line), fields, path, "A row")


def _prepared(row: Fields) -> Fields:
    """Return a row in which two times in one cell are split and the weekday is part of the date."""
    said = {entry.key: entry for entry in row.entries}
    begins = said.get(TIME) or said.get(f.START.key)
    weekday = said.pop(WEEKDAY, None)
    times = start_and_end(_text(begins)) if begins and f.END.key not in said else None
    if not (begins and begins.key == TIME) and not times and not weekday:
        return row
    if begins:
        del said[begins.key]
        for key, text in zip((f.START.key, f.END.key), times or (_text(begins),), strict=False):
            said[key] = Entry(key, Text(text, begins.line), begins.line)
    date = said.get(f.DATE.key)
    if weekday and date and _text(date)[:1].isdigit():
        text = f"{_text(weekday)} {_text(date)}"
        said[date.key] = Entry(date.key, Text(text, date.line), date.line)
    return Fields(tuple(said.values()), row.line)


def _text(entry: Entry) -> str:
    return entry.value.value if isinstance(entry.value, Text) else ""
