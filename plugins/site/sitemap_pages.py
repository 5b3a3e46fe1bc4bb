"""The library to the pages of the sitemap, each with the day on which it last changed, if known."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from plugins.articles.case_review import HIDDEN
from plugins.articles.model import Section
from plugins.articles.sections import briefing_address, has_briefing
from plugins.recommendations.listing import by_agency, listed
from plugins.recommendations.views import agency_address
from plugins.site.claims import OWN_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plugins.articles.model import Entry
    from plugins.courses.schedule import PublicCourse
    from plugins.site.model import Library

    Dated = tuple[str, date | None]


def sitemap_pages(library: Library) -> Iterator[Dated]:
    """Take the library; give the path of every page, with the day of its last known change.

    What searches should pass over is left out: reviews that are withdrawn or on request. A list
    changed when the last of what it shows did; where that is unknown of any, it has no day.
    """
    changed = _changes_of_lists(library)
    for path in OWN_PAGES:
        yield path, changed.get(path)
    for _, path in library.glossary.pages:
        yield path, None
    for category in library.categories:
        yield category.address, changed.get(category.address)
    for theme in library.public_themes:
        yield theme.address, changed.get(theme.address)
    for agency, _ in by_agency(listed(library.public_reports)):
        yield agency_address(agency), None
    yield from _texts(library)
    for public in library.schedule.courses:
        yield public.course.address, _course_day(public)


def _texts(library: Library) -> Iterator[Dated]:
    on = library.moment.date()
    for entry in library.public:
        if entry.review and entry.review.status in HIDDEN:
            continue
        yield entry.address, entry.last_changed(on)
        if has_briefing(entry):
            yield briefing_address(entry), entry.last_changed(on)


def _changes_of_lists(library: Library) -> dict[str, date | None]:
    """Give the day of each list by its address: in one go, for there may be thousands of texts."""
    days: dict[str, list[date | None]] = defaultdict(list)
    # As written: a review that was withdrawn has left the pages of its themes, and changed them.
    written = {entry.source: entry for entry in library.entries}
    for entry in library.public:
        for path in _lists_of(written[entry.source]):
            days[path].append(_entry_day(entry, library.moment.date()))
    for public in library.schedule.courses:
        themes = (theme.address for theme in public.course.themes)
        for path in ("", "training/", "training/courses/", *themes):
            days[path].append(_course_day(public))
    return {path: max(day for day in known if day) for path, known in days.items() if all(known)}


def _lists_of(entry: Entry) -> Iterator[str]:
    if entry.section is Section.NEWS:
        yield from ("", "news/")
    if entry.section is Section.GUIDANCE:
        yield "guidance/"
    if entry.review:
        yield "case-reviews/"
    if entry.category:
        yield entry.category.address
    for theme in entry.themes:
        yield theme.address


def _entry_day(entry: Entry, on: date) -> date | None:
    """Give the day on which what lists show of an entry last changed.

    One that was taken down changed then, and a day before it would be false.
    """
    taken_down = entry.review is not None and entry.review.status in HIDDEN
    since = entry.review.status_changed if entry.review else None
    if taken_down and (since is None or since > on):
        return None
    known = [entry.last_changed(on), since if since and since <= on else None]
    return max((day for day in known if day), default=None)


def _course_day(public: PublicCourse) -> date:
    """Give the day on which a course, its sessions or what is still to come of them changed."""
    said = [public.course.announced.date()]
    said += [(each.changed or each.announced).date() for each in public.sessions]
    said += [each.slot.last_day + timedelta(days=1) for each in public.past]
    return max(said)
