"""The calendar files: one with all dates, one for each course and one for each session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache, partial
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from icalendar import Calendar, vDuration
from icalendar.parser import Contentline
from icalendar.prop import TypesFactory

from plugins.courses.model import CALENDAR, TITLE
from plugins.courses.views import session_calendar
from plugins.courses.vtimezone import vtimezone
from plugins.courses.wording import (
    STATUS_WORDS,
    change_words,
    charge_words,
    marked_title,
    slot_words,
    venue_words,
)
from plugins.dates import utc, year_before
from plugins.output.plan import File, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from plugins.courses.model import Course
    from plugins.courses.schedule import PublicCourse, Schedule, Standing
    from plugins.output.plan import Frame
    from plugins.urls import SiteAddress

    EventOf = Callable[[Standing], bytes]


def calendars(schedule: Schedule, frame: Frame) -> Iterator[File]:
    """Yield the calendar of all dates, then the calendars of each course and its sessions."""
    event_of = _events(schedule, frame)
    yield File(
        file=CALENDAR,
        make=lambda: calendar(
            f"{TITLE}: {frame.name}",
            map(event_of, kept(schedule.sessions, schedule.on)),
            frame.zone,
        ),
        title="All training dates",
    )
    for public in schedule.courses:
        yield from _of_course(public, schedule, event_of, frame)


def _of_course(
    public: PublicCourse, schedule: Schedule, event_of: EventOf, frame: Frame
) -> Iterator[File]:
    course, zone = public.course, frame.zone
    source = Source(course.path)
    yield File(
        file=course.calendar,
        make=lambda: calendar(
            course.title, map(event_of, kept(public.sessions, schedule.on)), zone
        ),
        title=course.title,
        source=source,
    )
    for session in public.sessions:
        yield File(
            file=session_calendar(session),
            make=partial(_one_date, course.title, session, event_of, zone),
            source=source,
        )


def _one_date(name: str, session: Standing, event_of: EventOf, zone: ZoneInfo) -> bytes:
    return calendar(name, (event_of(session),), zone, is_one_date=True)


def _events(schedule: Schedule, frame: Frame) -> EventOf:
    """Return a function that makes each session's event once, for all three of its calendars."""
    setting = CalendarSetting(frame.identity, frame.address)
    courses = {public.course.id: public.course for public in schedule.courses}
    made: dict[tuple[str, str], bytes] = {}

    def event_of(session: Standing) -> bytes:
        key = session.course_id, session.id
        if key not in made:
            made[key] = event(courses[session.course_id], session, setting)
        return made[key]

    return event_of


PRODID = "-//Safeguarding board site//Training dates//EN"
REFRESH = timedelta(hours=12)
_END = b"END:VCALENDAR\r\n"
_FREE = b"TRANSP:TRANSPARENT\r\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\r\nEND:VEVENT\r\n"
_BUSY = b"TRANSP:OPAQUE\r\nEND:VEVENT\r\n"
_TYPES = TypesFactory.instance()
# Generated once at random for this project, because a version 5 UUID needs a namespace (RFC 9562).
# It must never change.
_NAMESPACE = UUID("aa52cb5b-1a8d-47cc-b685-92ba09dd9977")


@dataclass(frozen=True, slots=True)
class CalendarSetting:
    """What every event of the site shares: the board's identity and the site's address."""

    identity: str
    address: SiteAddress


def uid(identity: str, session: Standing) -> str:
    """Return the session's UID, which never changes.

    It contains no domain name, and a new title, date or place does not change it (RFC 7986, 5.3).
    """
    return str(uuid5(_NAMESPACE, f"{identity}/{session.course_id}/{session.id}"))


def sequence(session: Standing) -> int:
    """Return the whole minutes from `announced` to the session's latest change, or 0 without one.

    A change that has a day but no time counts as the last minute of that day.
    """
    if session.counts_to is None:
        return 0
    return int((utc(session.counts_to) - utc(session.announced)).total_seconds() // 60)


def kept(sessions: Iterable[Standing], on: date) -> tuple[Standing, ...]:
    """Return the sessions held in the year before `on` and the sessions still to come.

    A session that has just been held stays, so that nothing vanishes from a subscriber's calendar.
    """
    since = year_before(on)
    return tuple(each for each in sessions if not each.is_past(since))


def calendar(
    name: str, events: Iterable[bytes], zone: ZoneInfo, *, is_one_date: bool = False
) -> bytes:
    """Return a calendar as bytes with CRLF line ends; `zone` is the time zone of its events.

    Events never show subscribers as busy. `is_one_date` is for the file of a single date: people
    who go save it in their own calendar, where it shows them as busy (RFC 5545, 3.8.2.7, and the
    property that Outlook reads). Without events the calendar has only the VTIMEZONE, because
    RFC 5545 requires at least one component.
    """
    end = _BUSY if is_one_date else _FREE
    return b"".join([_head(name), _zone(zone), *(each + end for each in events), _END])


@lru_cache(maxsize=1_024)
def _head(name: str) -> bytes:
    """Return the beginning of a calendar, which is the same for a course and its sessions."""
    component = Calendar()
    component.add("prodid", PRODID)
    component.add("version", "2.0")
    component.add("name", name)
    component.add("x-wr-calname", name)
    component.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    component.add("x-published-ttl", vDuration(REFRESH))
    return bytes(component.to_ical(sorted=False)).removesuffix(_END)


@lru_cache(maxsize=8)
def _zone(zone: ZoneInfo) -> bytes:
    return bytes(vtimezone(zone).to_ical(sorted=False))


def event(course: Course, session: Standing, setting: CalendarSetting) -> bytes:
    """Return a session's VEVENT, without its end, as bytes with CRLF line ends.

    It is made once and used in three calendars: of all courses, of the course and of the session.
    `calendar` adds the end, because only `calendar` knows whether the event shows people as busy.
    """
    revised = utc(session.changed or session.announced)
    slot = session.slot
    lines = [
        _shared_line("BEGIN", "VEVENT"),
        _line("UID", uid(setting.identity, session)),
        _shared_line("DTSTAMP", revised),
        _shared_line("LAST-MODIFIED", revised),
        _shared_line("CREATED", utc(session.announced)),
        _shared_line("SEQUENCE", sequence(session)),
        _line("DTSTART", slot.start),
        _line("DTEND", slot.end),
        # One block on each day, not a single block that includes the nights in between.
        _line("RRULE", {"freq": "daily", "count": slot.days}) if slot.days > 1 else b"",
        _shared_line("SUMMARY", marked_title(course.title, session.status)),
        _shared_line("STATUS", "CONFIRMED" if session.is_on else "CANCELLED"),
        _shared_line("LOCATION", venue_words(session.venue)),
        _line("URL", setting.address.absolute(session.address)),
        _line("DESCRIPTION", _description(course, session, setting.address)),
    ]
    return b"".join(lines)


def _line(name: str, value: object) -> bytes:
    """Return a property as a folded content line; icalendar knows the type of each property."""
    typed = _TYPES.for_property(name)(value)
    return bytes(Contentline.from_parts(name, typed.params, typed).to_ical()) + b"\r\n"


@lru_cache(maxsize=1_024)
def _shared_line(name: str, value: str | int | datetime) -> bytes:
    """Return the same as `_line`, cached, for values that most sessions of a course share.

    Moments must be in UTC: the same moment in another zone is equal to the cached one, but is
    written differently.
    """
    return _line(name, value)


def _description(course: Course, session: Standing, address: SiteAddress) -> str:
    """Return what a reader of the calendar needs to attend, or to know why the session is off."""
    lines = [course.summary, slot_words(session.slot)]
    mark = STATUS_WORDS[session.status]
    if mark:
        lines.append(f"{mark}. {session.reason}".strip())
    if changed := change_words(session):
        lines.append(f"Changed: {changed}.")
    if course.charge:
        lines.append(f"Cost: {charge_words(course.charge)}.")
    if session.venue.access:
        lines.append(f"Access: {session.venue.access}")
    asked = " or ".join(part for part in (course.contact.email, course.contact.telephone) if part)
    lines += [f"Questions: {asked}", address.absolute(session.address)]
    return "\n".join(lines)
