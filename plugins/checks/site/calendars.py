"""Checks that calendars can be parsed and that they agree with the courses' pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from plugins.checks.site.finding import Finding
from plugins.courses.model import CALENDAR, OFF, Status
from plugins.courses.wording import marked_title
from plugins.urls import file_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.checks.site.pages import Page, ShownSession
    from plugins.checks.site.tree import Tree
    from plugins.site.model import Library
    from plugins.urls import SiteAddress

RULE = "calendar"
_STATUSES = frozenset(Status)


def calendar_findings(tree: Tree, library: Library) -> Iterator[Finding]:
    """Yield findings for calendars that cannot be read or that differ from the courses' pages.

    Each coming session on a course's page must be in three calendars (its own, its course's and the
    one for all courses), with the same times, place and status, under the course's title.
    """
    calendars: dict[str, dict[str, ReadEvent]] = {}
    for file, text in tree.texts.items():
        if file.endswith(".ics"):
            try:
                calendars[file] = {each.address: each for each in read_calendar(text)}
            except CalendarError as error:
                yield Finding(file, RULE, f"This calendar cannot be read: {error}.")
                calendars[file] = {}
    for public in library.schedule.courses:
        page = tree.pages.get(file_for(public.course.address))
        coming = {each.id for each in public.coming}
        for session in page.sessions if page else ():
            if page and session.id in coming:
                shown = _Shown(page, session, public.course.title)
                yield from _session_faults(shown, calendars, library.address)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A coming session on its course's page, with the course's title."""

    page: Page
    session: ShownSession
    title: str


def _session_faults(
    shown: _Shown, calendars: Mapping[str, Mapping[str, ReadEvent]], site: SiteAddress
) -> Iterator[Finding]:
    page, session = shown.page, shown.session
    address = site.absolute(f"{page.address}#{session.id}")
    own = f"{page.address}{session.id}.ics"
    for file in (own, f"{page.address}calendar.ics", CALENDAR):
        event = calendars.get(file, {}).get(address)
        if event is None:
            message = f"The session “{session.id}” of “{shown.title}” is not in this calendar."
            yield Finding(file, RULE, message, about=page.file)
        elif differs := _difference(event, shown):
            message = (
                f"The session “{session.id}” of “{shown.title}” has another {differs} here than "
                "on its page."
            )
            yield Finding(file, RULE, message, event.uid, about=page.file)


def _difference(event: ReadEvent, shown: _Shown) -> str | None:
    """Return what differs between an event and the session on the page, or None."""
    session = shown.session
    try:
        times = datetime.fromisoformat(session.start), datetime.fromisoformat(session.until)
    except ValueError:
        return "time"
    if (event.start, event.until) != times:
        return "time"
    if _plain(event.place) != session.place:
        return "place"
    if session.status not in _STATUSES:
        return "status"
    status = Status(session.status)
    if _plain(event.summary) != _plain(marked_title(shown.title, status)):
        return "title or status"
    return "status" if event.is_cancelled != (status in OFF) else None


def _plain(text: str) -> str:
    return " ".join(text.split())


_LONGEST = 75  # octets in a line, without its line end (RFC 5545, section 3.1)
_EVENT = re.compile(r"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)
_LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=(?:\"[^\"]*\"|[^\";:]*))*):(.*)", re.DOTALL)
_FRAME = re.compile(
    r"BEGIN:VCALENDAR\r\n(?:BEGIN:(VTIMEZONE|VEVENT)\r\n.*?END:\1\r\n|[A-Z-]+[;:][^\r\n]*\r\n"
    r"|[ \t][^\r\n]*\r\n)*END:VCALENDAR\r\n",
    re.DOTALL,
)
_MOMENT = re.compile(r"\d{8}T\d{6}Z?", re.ASCII)
_ESCAPED = re.compile(r"\\([\\;,nN])")
_NEEDED = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "LOCATION", "URL", "SEQUENCE")


class CalendarError(ValueError):
    """A calendar cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """A parsed event; `start` and `until` (the end of its last day) are aware datetimes."""

    uid: str
    start: datetime
    until: datetime
    summary: str
    is_cancelled: bool
    place: str
    address: str


def read_calendar(text: str) -> tuple[ReadEvent, ...]:
    """Return the events of a calendar, whose text keeps its line ends. Raises CalendarError."""
    if not _FRAME.fullmatch(text):
        raise CalendarError("its lines are not those of a calendar")
    return tuple(_event(each) for each in _EVENT.findall(text))


# Cached, since the same event is in its course's calendar and in the calendar of all courses.
@lru_cache(maxsize=100_000)
def _event(text: str) -> ReadEvent:
    if max(map(len, text.encode().split(b"\r\n"))) > _LONGEST:
        raise CalendarError(f"a line is longer than {_LONGEST} bytes")
    lines: dict[str, tuple[str, str]] = {}
    for line in re.sub(r"\r\n[ \t]", "", text).split("\r\n")[1:-2]:
        found = _LINE.fullmatch(line)
        if not found:
            raise CalendarError(f"“{line}” is no line of a calendar")
        lines[found[1]] = found[2], found[3]
    if missing := [each for each in _NEEDED if each not in lines]:
        raise CalendarError(f"an event has no {missing[0]}")
    start, end = _moment(*lines["DTSTART"]), _moment(*lines["DTEND"])
    if end <= start:
        raise CalendarError("an event ends before it begins")
    days = re.search(r"COUNT=(\d+)", lines.get("RRULE", ("", ""))[1])
    return ReadEvent(
        uid=lines["UID"][1],
        start=start,
        # Later days have the same local time, even if the clocks change between them.
        until=end + timedelta(days=int(days[1]) - 1 if days else 0),
        summary=_plain_reading(lines["SUMMARY"][1]),
        is_cancelled=lines["STATUS"][1] == "CANCELLED",
        place=_plain_reading(lines["LOCATION"][1]),
        address=lines["URL"][1],
    )


def _moment(parameters: str, value: str) -> datetime:
    try:
        if not _MOMENT.fullmatch(value):
            raise CalendarError("it has another form")
        moment = datetime.fromisoformat(value)
        if moment.tzinfo:
            return moment
        zone = re.search(r";TZID=\"?([^\";]+)", parameters)
        if not zone:
            raise CalendarError("a time has no zone")
        return moment.replace(tzinfo=ZoneInfo(zone[1]))
    except (ValueError, KeyError) as error:
        raise CalendarError(f"“{value}” is no time of a calendar ({error})") from error


def _plain_reading(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
