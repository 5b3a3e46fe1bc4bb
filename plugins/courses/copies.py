"""Finds courses whose file is a copy of another, and sessions that share an identity."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, TypeVar

from plugins.courses import fields as f
from plugins.courses.model import Status
from plugins.dates import date_words
from plugins.problems import Problem
from plugins.sources.values import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, time

    from plugins.courses.model import Session
    from plugins.courses.timetables import CourseRecord
    from plugins.sources.field import Field
    from plugins.sources.fields import Reading

T = TypeVar("T")

_OWN = (f.TITLE, f.SUMMARY, f.DESCRIPTION)


def copied_courses(records: Iterable[CourseRecord]) -> Iterator[Problem]:
    """Yield a problem for each course that seems to be a copy of another.

    A copy has the same title as another course, or the same text and at least one of its dates.
    The problem is advice, unless readers would see the same dates twice under one title. The file
    with the shorter name counts as the original. Drafts are ignored.
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
    both = _dates(record) & _dates(first)
    what = "title" if same is f.TITLE else "summary and description"
    twice = f" Readers would see {_days_words(both)} twice." if both else ""
    # Dates that one file still holds back must not become public when they move to the other.
    held = ", each with its “announced”," if _announced(record) != _announced(first) else ","
    message = (
        f"{first.path} has this {what}, too.{twice} If it is the same course, keep the older of "
        f"the two files, write the dates that it lacks below its “sessions”{held} and delete the "
        "newer file. If it is another course, give it a title, summary and description of its own."
    )
    line = record.course.line_of(same)
    is_sure = bool(both) and same is f.TITLE
    return Problem(record.path, line, "same-course", message, advice=not is_sure)


def _announced(record: CourseRecord) -> object:
    return record.course.get(f.ANNOUNCED)


def _dates(record: CourseRecord) -> set[tuple[date, time | None, str | None]]:
    """Return the day, the start and the venue of each session."""
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


# A session's calendar file is in the same folder as the course's calendar and its page.
RESERVED_SESSIONS = frozenset({"calendar", "index", "by", "page"})
_MIDDAY, _EVENING = 12, 17


def check_identities(read: Sequence[tuple[Reading, Session | None]]) -> None:
    """Refuse a session that has the same identity as another (contract: Courses).

    The identity is the `id`, or the first date if there is no `id`. The message suggests an `id`
    only for the case that both sessions take place: with one, a session that was entered twice by
    mistake would be shown twice.
    """
    taken: dict[str, tuple[Reading, Session]] = {}
    ids = {session.id for _, session in read if session}
    for reading, session in read:
        if session is None:
            continue
        if session.id in RESERVED_SESSIONS:
            message = f"“{session.id}” is a word that the course's own addresses need."
            reading.refuse("id", message, reading.line_of(f.SESSION_ID))
        other, first = taken.setdefault(session.id, (reading, session))
        if first is not session:
            place = f"{other.path}:{other.line}"
            reading.refuse("duplicate-session", _words(session, first, place, ids))


def _words(session: Session, first: Session, place: str, ids: set[str]) -> str:
    day = (session.was or session.slot).first_day
    if (session.slot, session.venue) == (first.slot, first.venue):
        which = "one of the two"
        if session.announced != first.announced:
            which = "the one whose “announced” is wrong"
        elif session.own_change != first.own_change:
            which = "the one whose status is wrong"
        return f"This session stands twice, first at {place}: delete {which}."
    if session.id != day.isoformat():
        return f"“{session.id}” is the “id” of the session at {place}, too: give this one another."
    both = f"If both take place, give this one an “id”, such as “{_free_id(session, ids)}”."
    if session.was and not first.was:
        return f"Its old date, {date_words(day)}, still stands at {place}: delete that one. {both}"
    if first.was and not session.was:
        return f"This date has been replaced by the one at {place}: delete this one. {both}"
    return f"Another session of {date_words(day)} stands at {place}: delete the wrong one. {both}"


def _free_id(session: Session, ids: set[str]) -> str:
    """Return an unused id made of the day and the part of the day, and add it to `ids`."""
    hour = session.slot.start.hour
    part = "morning" if hour < _MIDDAY else "afternoon" if hour < _EVENING else "evening"
    name = f"{session.slot.first_day.isoformat()}-{part}"
    free = next(each for n in count(1) if (each := name if n == 1 else f"{name}-{n}") not in ids)
    ids.add(free)
    return free


_SWAP = "Swap the two dates."


def swapped_dates(sessions: Iterable[Reading], today: date | None) -> Iterator[Problem]:
    """Yield a problem for each session whose new day was already over when it was rescheduled.

    Any other move to an earlier day may be intended, so the problem is only advice, and is no
    longer reported once the old day is over.
    """
    for reading in sessions:
        day, was = reading.get(f.DATE), reading.get(f.WAS)
        if day is None or was is None or was[0] <= day:
            continue
        said = (
            f"“was” is the old date, “date” the new one: here {date_words(was[0])} was given up "
            f"for {date_words(day)}"
        )
        line = reading.line_of(f.WAS)
        changed = reading.get(f.CHANGED)
        if changed and changed[0] > day and reading.get(f.STATUS) in {None, Status.RESCHEDULED}:
            is_ahead = today is not None and changed[0] > max(today, was[0])
            which = "Correct “changed”, or swap the two dates." if is_ahead else _SWAP
            message = f"{said}, which was over on the day in “changed”. {which}"
            yield Problem(reading.path, line, "was", message)
        elif today is None or today <= was[0]:
            message = f"{said}. If it is the other way round, swap the two dates."
            yield Problem(reading.path, line, "was", message, advice=True)
