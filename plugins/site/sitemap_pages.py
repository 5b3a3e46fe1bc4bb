"""The pages of the sitemap, each with the day on which it last changed, if that is known."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from plugins.articles.case_review import HIDDEN
from plugins.articles.model import Section
from plugins.courses.pages import last_changed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plugins.articles.model import Entry
    from plugins.outputs.plan import Plan
    from plugins.site.model import Library


def dated_pages(plan: Plan, library: Library) -> Iterator[tuple[str, date | None]]:
    """Yield the path of every page of the sitemap with the day of its last known change.

    What searches should pass over is left out: reviews that are withdrawn or on request. A list
    changed when the last of what it shows did; where that is unknown of any, it has no day.
    """
    changes = _changes_of_lists(library)
    for page in plan.pages:
        if page.is_in_sitemap:
            yield page.path, page.lastmod or changes.get(page.path)


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
            days[path].append(last_changed(public))
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
