"""Calendars parse back and say what the courses' pages say."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from plugins.checks.finished.calendar_reading import CalendarError, ReadEvent, read_calendar
from plugins.checks.finished.finding import Finding
from plugins.courses.generator import CALENDAR
from plugins.courses.model import OFF
from plugins.courses.wording import STATUS_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.addresses import SiteAddress
    from plugins.checks.finished.pages import Page, ShownSession
    from plugins.checks.finished.tree import Tree

RULE = "calendar"
_OFF_WORDS = frozenset(STATUS_WORDS[each] for each in OFF)


def calendar_findings(tree: Tree, site: SiteAddress) -> Iterator[Finding]:
    """Take the tree and the site's address; give where a calendar is wrong, or differs from pages.

    Each coming session of a course's page is in its own calendar, the course's and that of all,
    with the same times, place and status.
    """
    calendars: dict[str, dict[str, ReadEvent]] = {}
    for file, text in tree.texts.items():
        if file.endswith(".ics"):
            try:
                calendars[file] = {each.address: each for each in read_calendar(text)}
            except CalendarError as error:
                yield Finding(file, RULE, f"This calendar cannot be read: {error}.")
                calendars[file] = {}
    for page in tree.pages.values():
        for session in page.sessions:
            if session.until:
                yield from _session_faults(page, session, calendars, site)


def _session_faults(
    page: Page,
    session: ShownSession,
    calendars: Mapping[str, Mapping[str, ReadEvent]],
    site: SiteAddress,
) -> Iterator[Finding]:
    address = site.absolute(f"{page.address}#{session.id}")
    own = f"{page.address}{session.id}.ics"
    for file in (own, f"{page.address}calendar.ics", CALENDAR):
        event = calendars.get(file, {}).get(address)
        if event is None:
            message = f"The session “{session.when}” of “{page.name}” is not in this calendar."
            yield Finding(file, RULE, message)
        elif differs := _difference(event, session, page):
            message = (
                f"“{session.when}” of “{page.name}” has another {differs} here than on its page."
            )
            yield Finding(file, RULE, message, event.uid)


def _difference(event: ReadEvent, session: ShownSession, page: Page) -> str | None:
    """Say in what an event differs from the session on the page, None if in nothing."""
    summary = f"{session.mark}: {page.name}" if session.mark else page.name
    try:
        shown = datetime.fromisoformat(session.start), datetime.fromisoformat(session.until)
    except ValueError:
        return "time"
    if (event.start, event.until) != shown:
        return "time"
    if event.place not in session.notes:
        return "place"
    if " ".join(event.summary.split()) != summary:
        return "title or status"
    return "status" if event.is_cancelled != (session.mark in _OFF_WORDS) else None
