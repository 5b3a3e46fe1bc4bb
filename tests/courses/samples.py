"""Small courses for the tests of this folder, and what is asked of them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from plugins.site.loading import load
from tests.site_factory import SiteFactory

if TYPE_CHECKING:
    from plugins.courses.model import Course, Session
    from plugins.courses.schedule import Schedule
    from tests.site_factory import BuiltSite

LONDON = ZoneInfo("Europe/London")
ID = "short"
VENUES = """town-hall: {name: Town Hall, address: "1 High Street, Sampleton", postcode: SA1 1AA}
library: {name: Sampleton Library, address: 2 High Street, access: Step-free}
"""
Files = dict[str, "str | bytes"]


def course(
    *sessions: str, title: str = "A short course", venue: str = "town-hall", more: str = ""
) -> str:
    """Return a course file of sessions, each as the keys of one line, and more lines.

    It was announced on 5 January 2026 and runs from 9:00 to 13:00.
    """
    lines = "".join(f"  - {{{each}}}\n" for each in sessions)
    return (
        f"title: {title}\nsummary: One sentence about it.\nannounced: 2026-01-05\n"
        "contact: {email: training@board.example, telephone: 01632 960110}\n"
        f"venue: {venue}\nstart: 9:00\nend: 13:00\n{more}sessions:\n{lines}"
    )


def files(*sessions: str, title: str = "A short course", more: str = "") -> Files:
    """Return the content of a site with a course as `course` makes it, and two venues."""
    text = course(*sessions, title=title, more=more)
    return {f"courses/{ID}.yaml": text, "courses/venues.yaml": VENUES}


def london(text: str) -> datetime:
    """Return a moment in London, written as `2027-02-02 09:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def only(site: BuiltSite) -> Course:
    """Return the course of a site that has only one."""
    (course_read,) = site.library.courses
    return course_read


def sessions_of(site: BuiltSite) -> dict[str, Session]:
    """Return the sessions of a site of one course, by their identity."""
    return {session.id: session for session in only(site).sessions}


def read(content: Files, today: str = "2027-01-01") -> tuple[tuple[Course, ...], Schedule]:
    """Return the courses and schedule of a site's files on a day, as a build loads them."""
    with TemporaryDirectory() as folder:
        library = load(SiteFactory(Path(folder)).write(content), today, None)
    return library.courses, library.schedule
