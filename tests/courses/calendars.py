"""Calendars of a built site, and what three readers of calendars make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.courses.calendars import sequence, uid
from plugins.courses.model import OFF
from plugins.courses.wording import STATUS_WORDS
from plugins.dates import utc
from tests.validators import ical_js, icalendar_py, v_object
from tests.validators.results import ParsedEvent

if TYPE_CHECKING:
    from plugins.courses.schedule import Standing
    from tests.site_factory import BuiltSite

PARSERS = {"ical.js": ical_js.parse, "vobject": v_object.parse, "icalendar": icalendar_py.parse}
ALL = "training/calendar.ics"


def calendars(site: BuiltSite) -> list[str]:
    """Return the path of each of a site's calendars."""
    return sorted(path for path in site.files() if path.endswith(".ics"))


def raw(site: BuiltSite, path: str = ALL) -> bytes:
    """Return the bytes of a site's calendar."""
    return (site.folder / path).read_bytes()


def unfolded(site: BuiltSite, path: str = ALL) -> list[str]:
    """Return the lines of a site's calendar, folded ones put together again."""
    return site.text(path).replace("\r\n ", "").split("\r\n")


def values(site: BuiltSite, name: str, path: str = ALL) -> list[str]:
    """Return what stands after a property's name, each time it stands."""
    return [
        value
        for line in unfolded(site, path)
        for key, _, value in [line.partition(":")]
        if key.partition(";")[0] == name
    ]


def parsed(site: BuiltSite, path: str = ALL) -> list[ParsedEvent]:
    """Return the events of a site's calendar, on which all three readers must agree."""
    text = site.text(path)
    results = {name: parse(text) for name, parse in PARSERS.items()}
    first = results["icalendar"]
    assert results == dict.fromkeys(PARSERS, first)
    return first


def promised(site: BuiltSite, session: Standing) -> ParsedEvent:
    """Return the event that a calendar must hold for a session of a site."""
    public = next(e for e in site.library.schedule.courses if e.course.id == session.course_id)
    mark = STATUS_WORDS[session.status]
    return ParsedEvent(
        uid=uid(site.library.board.identity, session),
        start=utc(session.slot.start),
        end=utc(session.slot.end),
        status="CANCELLED" if session.status in OFF else "CONFIRMED",
        sequence=sequence(session),
        summary=f"{mark}: {public.course.title}" if mark else public.course.title,
    )
