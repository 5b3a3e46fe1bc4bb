"""Records to courses, or every problem in them at once, without I/O."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from plugins.characters import lines_of
from plugins.courses import fields as f
from plugins.courses.changed_ahead import changed_ahead
from plugins.courses.copies import check_identities, copied_courses, swapped_dates
from plugins.courses.joined_audiences import joined_audiences
from plugins.courses.model import Charge, Course, Status, Venue
from plugins.courses.night import night_problems
from plugins.courses.renamed_venues import renamed_venues
from plugins.courses.session_rules import (
    Terms,
    change_from,
    check_changed_after,
    check_times,
    session_from,
    venue_from,
)
from plugins.crashes import crash_problem
from plugins.problems import Problem, of_draft
from plugins.sources.contacts import Contact
from plugins.sources.csv_file import rows_gathered
from plugins.sources.fields import moment_from
from plugins.sources.joining_links import MESSAGE, has_joining_link, links_with_passcode
from plugins.sources.themes import themes_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from zoneinfo import ZoneInfo

    from plugins.courses.model import Change
    from plugins.courses.records import Records
    from plugins.courses.timetables import CourseRecord
    from plugins.sources.fields import Reading
    from plugins.sources.nodes import Text
    from plugins.sources.themes import Themes

# The calendar of the course shares a folder with those of its sessions.
_NEVER = datetime(9999, 12, 31)  # noqa: DTZ001 -- in the zone of the board


def validate(
    records: Records, themes: Themes, zone: ZoneInfo, today: date | None = None
) -> tuple[tuple[Course, ...], tuple[Course, ...], list[Problem]]:
    """Return the valid courses of records, the faulty ones, and the problems of every file.

    `zone` is that of their times. What could not be read of a faulty course is empty. A draft
    counts as valid: its problems are advice. Pure.
    """
    problems = list(records.problems)
    venues = {key: _venue(key, reading) for key, reading in records.venues or ()}
    for _, reading in records.venues or ():
        problems += reading.problems
    if records.venues is None:
        venues = _venues_named(records)
    courses: list[Course] = []
    faulty: list[Course] = []
    for record in records.courses:
        course = None
        faults = _joining_links(record.texts)  # guard: fields of courses
        try:
            course = _course(record, venues, themes, zone)
        except Exception as error:  # noqa: BLE001 -- whatever fails, the others are still read
            faults.append(crash_problem(error, record.path))
        faults += record.course.problems
        faults += (problem for session in record.sessions for problem in session.problems)
        is_draft = record.course.get(f.DRAFT) is True
        night = list(night_problems(record))
        # Whoever meant the afternoon has not swapped the start and the end.
        said = {(each.path, each.line) for each in night if not each.advice}
        faults = [
            each for each in faults if each.rule != f.END.key or (each.path, each.line) not in said
        ]
        problems += [*(map(of_draft, faults) if is_draft else faults), *night]
        swapped = list(swapped_dates(record.sessions, today))
        problems += map(of_draft, swapped) if is_draft else swapped
        problems += changed_ahead((record.course, *record.sessions), today)
        if course:
            (courses if is_draft or not faults else faulty).append(course)
    problems = renamed_venues(problems, records.venues or (), records.courses)
    problems += copied_courses(records.courses)
    problems += joined_audiences(records.courses)
    return tuple(courses), tuple(faulty), rows_gathered(problems)


def _course(
    record: CourseRecord, venues: Mapping[str, Venue], themes: Themes, zone: ZoneInfo
) -> Course:
    """Return a course; what it lacks is a problem of its reading, unless it is a draft."""
    reading = record.course
    announced = moment_from(reading, f.ANNOUNCED, zone)
    terms = Terms(
        venues=venues,
        zone=zone,
        venue=venue_from(reading, f.VENUE, venues),
        start=reading.get(f.START),
        end=reading.get(f.END),
        announced=announced,
        change=_course_change(reading, venues, announced, zone),
        given=frozenset(field.key for field in f.COURSE_FIELDS if reading.gave(field)),
    )
    read = [(each, session_from(each, terms)) for each in record.sessions]
    if any(not each.gave(f.START) and not each.gave(f.END) for each in record.sessions):
        check_times(reading, terms.start, terms.end)
    check_identities(read)
    is_draft = reading.get(f.DRAFT) is True
    found, charge = themes_from(reading, f.THEMES, themes), _charge(reading)
    return Course(
        id=record.id,
        title=reading.get(f.TITLE) or "",
        summary=reading.get(f.SUMMARY) or "",
        contact=reading.get(f.CONTACT) or Contact(),
        announced=announced or _NEVER.replace(tzinfo=zone),
        sessions=tuple(session for _, session in read if session),
        level=reading.get(f.LEVEL) or "",
        audience=reading.get(f.AUDIENCE) or (),
        themes=found,
        charge=charge,
        book=reading.get(f.BOOK) or "",
        public=reading.get(f.PUBLIC) is not False,
        description=reading.get(f.DESCRIPTION) or "",
        path=record.path,
        title_line=reading.line_of(f.TITLE),
        summary_line=reading.line_of(f.SUMMARY),
        description_line=_description_line(record),
        is_draft=is_draft,
        written="\n".join(text.value for _, text in record.texts) if is_draft else "",
    )


def _description_line(record: CourseRecord) -> int:
    """Return the line where the description begins: a block of text begins under its key."""
    said = record.course.get(f.DESCRIPTION)
    written = next((each.value for _, each in record.texts if each.value.strip() == said), "")
    above = written[: len(written) - len(written.lstrip())].count("\n")
    return record.course.line_of(f.DESCRIPTION) + ("\n" in written) + above


def _course_change(
    reading: Reading, venues: Mapping[str, Venue], announced: datetime | None, zone: ZoneInfo
) -> Change | None:
    status = reading.get(f.STATUS)
    change = change_from(reading, announced, zone)
    moved_to = venue_from(reading, f.MOVED_TO, venues)
    if status is Status.RESCHEDULED:
        message = "A whole course cannot be rescheduled: give each session its own date and “was”."
        reading.refuse("status", message, reading.line_of(f.STATUS))
    if status is Status.MOVED and not reading.gave(f.MOVED_TO):
        message = f"“status: moved” needs “moved_to”: {f.MOVED_TO.meaning}"
        reading.refuse("missing", message, reading.line_of(f.STATUS))
    if reading.gave(f.MOVED_TO) and not reading.gave(f.STATUS):
        message = f"“moved_to” needs “status”, on the course: {f.STATUS.meaning}"
        reading.refuse("missing", message, reading.line_of(f.MOVED_TO))
    check_changed_after(reading, change, announced)
    return replace(change, venue=moved_to) if change else None


def _charge(reading: Reading) -> Charge | None:
    bands = reading.get(f.CHARGE)
    note = reading.get(f.CHARGE_NOTE) or ""
    if note and not reading.gave(f.CHARGE):
        message = "A note on the charge is given, but no charge."
        reading.refuse("charge_note", message, reading.line_of(f.CHARGE_NOTE))
    return Charge(bands, note) if bands else None


def _venue(key: str, reading: Reading) -> Venue:
    for field in f.VENUE_FIELDS:
        written: str = reading.get(field) or ""
        if has_joining_link(written):  # guard: venues
            reading.refuse("joining-link", MESSAGE, reading.line_of(field))
    return Venue(
        id=key,
        name=reading.get(f.VENUE_NAME) or "",
        address=reading.get(f.VENUE_ADDRESS) or "",
        postcode=reading.get(f.POSTCODE) or "",
        url=reading.get(f.VENUE_URL) or "",
        access=reading.get(f.ACCESS) or "",
    )


def _venues_named(records: Records) -> dict[str, Venue]:
    """Return a venue for every name in use: an unreadable venues.yaml may hold them all."""
    readings = [r for record in records.courses for r in (record.course, *record.sessions)]
    named = {r.get(field) for r in readings for field in (f.VENUE, f.MOVED_TO)}
    return {name: Venue(name, name) for name in named if name}


def _joining_links(texts: Iterable[tuple[str, Text]]) -> list[Problem]:
    """Return a problem for each joining link in the texts; a block of text begins under its key."""
    found = []
    for path, text in texts:
        lines = lines_of(text.value)
        places = {place for place, line in enumerate(lines) if has_joining_link(line)}
        places |= {
            text.value.count("\n", 0, each.start()) for each in links_with_passcode(text.value)
        }
        first = text.line + ("\n" in text.value)
        found += [Problem(path, first + each, "joining-link", MESSAGE) for each in sorted(places)]
    return found
