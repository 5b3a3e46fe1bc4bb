"""Calendars parse back and say what the courses' pages say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from plugins.addresses import file_for
from plugins.checks.finished.calendar_reading import CalendarError, ReadEvent, read_calendar
from plugins.checks.finished.finding import Finding
from plugins.courses.model import OFF, Status
from plugins.courses.places import CALENDAR
from plugins.courses.wording import marked_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.addresses import SiteAddress
    from plugins.checks.finished.pages import Page, ShownSession
    from plugins.checks.finished.tree import Tree
    from plugins.site.model import Library

RULE = "calendar"
_STATUSES = frozenset(Status)


def calendar_findings(tree: Tree, library: Library) -> Iterator[Finding]:
    """Report where a calendar is wrong, or differs from the pages of courses.

    Each coming session of a course's page is in its own calendar, the course's and that of all,
    with the same times, place and status, under the course's title.
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
    """Say in what an event differs from the session on the page, None if in nothing."""
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
