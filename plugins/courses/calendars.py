"""The calendars: of all dates, of each course and of each session."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.courses.ical import CalendarSetting, calendar, event, kept
from plugins.courses.places import CALENDAR, TITLE
from plugins.courses.views import session_calendar
from plugins.outputs.plan import File, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from zoneinfo import ZoneInfo

    from plugins.courses.schedule import PublicCourse, Schedule, Standing
    from plugins.outputs.plan import Frame

    EventOf = Callable[[Standing], bytes]


def calendars(schedule: Schedule, frame: Frame) -> Iterator[File]:
    """Yield the calendar of all dates, then those of each course and its sessions."""
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
    """Return what makes a session's event, once for the three calendars that it stands in."""
    setting = CalendarSetting(frame.identity, frame.address)
    courses = {public.course.id: public.course for public in schedule.courses}
    made: dict[tuple[str, str], bytes] = {}

    def event_of(session: Standing) -> bytes:
        key = session.course_id, session.id
        if key not in made:
            made[key] = event(courses[session.course_id], session, setting)
        return made[key]

    return event_of
