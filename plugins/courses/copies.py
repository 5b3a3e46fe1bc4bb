"""Courses that stand in two files, of which one is a copy of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from plugins.courses import fields as f
from plugins.datafiles.values import plain_name
from plugins.dates.wording import date_words
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, time

    from plugins.courses.timetables import CourseRecord
    from plugins.datafiles.fields import Field, Reading

T = TypeVar("T")

_OWN = (f.TITLE, f.SUMMARY, f.DESCRIPTION)


def copied_courses(records: Iterable[CourseRecord]) -> Iterator[Problem]:
    """Yield what is to be done about each course whose title or text another file has, too.

    Advice, unless readers would see the same dates twice. The file with the shorter name is taken
    for the first. Drafts may be alike.
    """
    titled: dict[str, CourseRecord] = {}
    worded: dict[tuple[str, str], CourseRecord] = {}
    for record in sorted(records, key=lambda each: (len(each.id), each.id)):
        if record.course.get(f.DRAFT) is True:
            continue
        title, summary, description = (_plain(record, each) for each in _OWN)
        same_title = titled.setdefault(title, record) if title else record
        same_text = worded.setdefault((summary, description), record) if description else record
        if same_title is not record:
            yield _problem(record, same_title, f.TITLE)
        elif same_text is not record and _dates(record) & _dates(same_text):
            yield _problem(record, same_text, f.SUMMARY)


def _plain(record: CourseRecord, field: Field[str]) -> str:
    return plain_name(record.course.get(field) or "")


def _problem(record: CourseRecord, first: CourseRecord, same: Field[str]) -> Problem:
    both, others = _dates(record) & _dates(first), _dates(record) - _dates(first)
    what = "title" if same is f.TITLE else "summary and description"
    twice = f" Readers would see {_days_words(both)} twice." if both else ""
    message = (
        f"{first.path} has this {what}, too.{twice} If it is the same course, keep the older of "
        "the two files, write the dates that it lacks below its “sessions”, and delete the newer "
        "file. If it is another course, give it a title, summary and description of its own."
    )
    is_sure = bool(both) and (same is f.TITLE or not others)
    line = record.course.line_of(same)
    return Problem(record.path, line, "same-course", message, advice=not is_sure)


def _dates(record: CourseRecord) -> set[tuple[date, time | None, str | None]]:
    """Return the day, the start and the place of each session."""
    return {
        (day, _own(session, record, f.START), _own(session, record, f.VENUE))
        for session in record.sessions
        if (day := session.get(f.DATE))
    }


def _own(session: Reading, record: CourseRecord, field: Field[T]) -> T | None:
    return (session if session.gave(field) else record.course).get(field)


def _days_words(dates: Iterable[tuple[date, object, object]]) -> str:
    days = sorted(day for day, *_ in dates)
    more = f" and {len(days) - 1} more date{'s' * (len(days) > 2)}" if len(days) > 1 else ""  # noqa: PLR2004
    return f"{date_words(days[0])}{more}"
