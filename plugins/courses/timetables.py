"""Timetables exported from a spreadsheet: rows joined to the courses that they name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from plugins.courses import fields as f
from plugins.datafiles.csv_file import read_csv
from plugins.datafiles.fields import Reading, read_fields
from plugins.datafiles.nodes import Fields, Text, texts_of
from plugins.datafiles.text_file import decode
from plugins.dates.reading import DateError, is_slashed, read_date_time
from plugins.dates.wording import weekday_words
from plugins.problems import Problem, hint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Row: TypeAlias = tuple[str, Fields]


@dataclass(frozen=True, slots=True)
class CourseRecord:
    """What one course file says, with the rows of timetables that name the course.

    `texts` are all its texts, each with the path of its own file.
    """

    id: str
    path: str
    course: Reading
    sessions: tuple[Reading, ...]
    texts: tuple[tuple[str, Text], ...] = ()


def read_rows(data: bytes, path: str, problems: list[Problem]) -> list[Row]:
    """Take a timetable's bytes and path; give its rows with their path, problems added."""
    text, faults = decode(data, path, spreadsheet=True)
    problems += faults
    if faults:
        return []
    columns = [field.key for field in f.timetable_fields(day_first=True)]
    rows, faults = read_csv(text, path, columns)
    problems += faults
    return [(path, row) for row in rows]


def with_rows(
    courses: list[CourseRecord],
    timetables: list[Row],
    problems: list[Problem],
    *,
    day_first: bool,
    unread: frozenset[str] = frozenset(),
) -> tuple[CourseRecord, ...]:
    """Take courses and rows; give the courses with the rows that name them, problems added.

    A row names a course by its file or its title; a row that names none is a problem, but not
    where it names one of the files that could not be read: those are their own problem.
    """
    rows: dict[str, list[Reading]] = {course.id: [] for course in courses}
    texts: dict[str, list[tuple[str, Text]]] = {course.id: [] for course in courses}
    names = _names(courses)
    row_fields = f.timetable_fields(day_first=day_first)
    for path, row in timetables:
        reading = read_fields(row, row_fields, path, "A row")
        problems += _dates_as_read(path, row) if day_first else ()
        named = reading.get(f.COURSE) or ""
        course_id = names.get(named.casefold())
        if course_id is None:
            _refuse_course(reading, named, names, unread)
            problems += reading.problems
            continue
        rows[course_id].append(reading)
        texts[course_id] += ((path, text) for text in texts_of(row))
    return tuple(
        replace(
            course,
            sessions=(*course.sessions, *rows[course.id]),
            texts=(*course.texts, *texts[course.id]),
        )
        for course in courses
    )


def _refuse_course(
    reading: Reading, named: str, names: Mapping[str, str | None], unread: frozenset[str]
) -> None:
    if named.casefold() in names:
        message = f"Two courses are called “{named}”: write the name of the file instead."
        reading.refuse("course", message)
    elif named and named not in unread:
        reading.refuse("course", f"No course is called “{named}”.{hint(named, names)}")


def _dates_as_read(path: str, row: Fields) -> Iterator[Problem]:
    """Show each date in figures as it was understood, for whoever checks the timetable."""
    for entry in row.entries:
        if isinstance(entry.value, Text) and is_slashed(entry.value.value):
            text = entry.value.value
            try:
                words = weekday_words(read_date_time(text, day_first=True)[0])
            except DateError:
                continue
            message = f"“{text}” in “{entry.key}” was read as {words}."
            yield Problem(path, entry.line, "date-read", message, advice=True)


def _names(courses: list[CourseRecord]) -> dict[str, str | None]:
    """Give the course that each file's name and title means, None for a title of several."""
    titles = Counter(_title(course) for course in courses)
    names = {_title(each): each.id if titles[_title(each)] == 1 else None for each in courses}
    return names | {course.id: course.id for course in courses}


def _title(course: CourseRecord) -> str:
    return (course.course.get(f.TITLE) or "").casefold()
