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
    """Take sessions as the keys of one line each, and more lines; give a course file.

    It was announced on 5 January 2026 and runs from 9:00 to 13:00.
    """
    lines = "".join(f"  - {{{each}}}\n" for each in sessions)
    return (
        f"title: {title}\nsummary: One sentence about it.\nannounced: 2026-01-05\n"
        "contact: {email: training@board.example, telephone: 01632 960110}\n"
        f"venue: {venue}\nstart: 9:00\nend: 13:00\n{more}sessions:\n{lines}"
    )


def files(*sessions: str, title: str = "A short course", more: str = "") -> Files:
    """Take what `course` takes; give the content of a site with that course and two venues."""
    text = course(*sessions, title=title, more=more)
    return {f"courses/{ID}.yaml": text, "courses/venues.yaml": VENUES}


def london(text: str) -> datetime:
    """Take `2027-02-02 09:00`; give that moment in London."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def only(site: BuiltSite) -> Course:
    """Take a site of one course; give the course."""
    (course_read,) = site.library.courses
    return course_read


def sessions_of(site: BuiltSite) -> dict[str, Session]:
    """Take a site of one course; give its sessions by their identity."""
    return {session.id: session for session in only(site).sessions}


def read(content: Files, today: str = "2027-01-01") -> tuple[tuple[Course, ...], Schedule]:
    """Take a site's files and a day; give its courses and schedule, as a build loads them."""
    with TemporaryDirectory() as folder:
        library = load(SiteFactory(Path(folder)).write(content), today, None)
    return library.courses, library.schedule
