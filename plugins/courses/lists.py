"""The lists under /training/: all coming dates by month, dates by facet, and all courses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from plugins.courses.facets import facets
from plugins.courses.model import CALENDAR, COURSES, FEED, PLACE, TITLE, TRAINING
from plugins.courses.schedule import by_month
from plugins.courses.views import course_summary, session_view, webcal
from plugins.dates import month_words
from plugins.output.facets import browsing
from plugins.output.head import Link, page_head
from plugins.output.plan import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from plugins.courses.facets import Offered
    from plugins.courses.schedule import Schedule, Standing
    from plugins.courses.views import SessionView
    from plugins.output.facets import Facet, FacetValue
    from plugins.output.head import Head
    from plugins.output.plan import Frame

    ViewOf = Callable[[Standing], SessionView]

_CRUMBS = ((TITLE, TRAINING),)
# What precedes a value in the title of its page; without an entry here it is “Training”.
_LEADS = {"level": "Training, level", "audience": "Training for"}


def list_pages(schedule: Schedule, frame: Frame) -> Iterator[Page]:
    """Yield the list of coming dates, a list for each value of each facet, and all courses.

    Each list continues on further pages, so that no page grows with the schedule.
    """
    found = facets(schedule)
    view_of = _views(schedule, frame)
    yield _all_dates(schedule, found, view_of, frame)
    for facet in found:
        lead = _LEADS.get(facet.id, TITLE)
        for value in facet.values:
            yield _narrowed(f"{lead}: {value.name}", value, schedule, view_of, frame)
    yield _all_courses(schedule, frame)


def _all_dates(
    schedule: Schedule, found: Sequence[Facet[Offered]], view_of: ViewOf, frame: Frame
) -> Page:
    site = frame.address
    description = f"Coming training dates of {frame.name}, by month."
    head = page_head(site, TRAINING, TITLE, description, feed=FEED, as_of=schedule.on)
    return _months(
        head,
        "training",
        schedule.coming,
        view_of,
        lambda: {
            "courses": site.local(COURSES) if schedule.courses else "",
            "calendar": site.local(CALENDAR),
            "subscribe": webcal(site.absolute(CALENDAR)),
            "browse": browsing(found, site),
        },
        header=PLACE if schedule.courses else 0,
    )


def _narrowed(
    title: str, value: FacetValue[Offered], schedule: Schedule, view_of: ViewOf, frame: Frame
) -> Page:
    head = page_head(
        frame.address,
        value.address,
        title,
        f"{title}. Coming dates by month.",
        crumbs=_CRUMBS,
        feed=FEED,
        is_listed=False,
        as_of=schedule.on,
    )
    sessions = [each.session for each in value.held]
    shown = {"count": len(sessions), "all_dates": frame.address.local(TRAINING)}
    return _months(head, "training_by", sessions, view_of, lambda: shown)


def _months(  # noqa: PLR0913, PLR0917 -- what the two lists of months differ in
    head: Head,
    template: str,
    sessions: Sequence[Standing],
    view_of: ViewOf,
    more: Callable[[], dict[str, object]],
    header: int = 0,
) -> Page:
    """Return a list of sessions by month; each entry for Pelican's paginator is a page of months.

    `more` returns the list's own values for its template.
    """
    in_pages = cache(lambda: month_pages(sessions, view_of))
    return Page(
        path=head.path,
        head=head,
        template=template,
        view=lambda: {"spans": page_links(in_pages(), head.address), **more()},
        entries=in_pages,
        header=header,
    )


def _all_courses(schedule: Schedule, frame: Frame) -> Page:
    site = frame.address
    description = f"Every training course of {frame.name}, by name."
    return Page(
        path=COURSES,
        head=page_head(site, COURSES, "All courses", description, crumbs=_CRUMBS, feed=FEED),
        template="courses",
        entries=lambda: [course_summary(each, site) for each in schedule.courses],
    )


def _views(schedule: Schedule, frame: Frame) -> ViewOf:
    """Return a function that makes each session's view once, for all lists."""
    courses = {public.course.id: public for public in schedule.courses}
    made: dict[tuple[str, str], SessionView] = {}

    def view_of(session: Standing) -> SessionView:
        key = session.course_id, session.id
        if key not in made:
            made[key] = session_view(courses[session.course_id], session, frame.address)
        return made[key]

    return view_of


# Months share a page if they have up to A_PAGE sessions together; a longer month has a page to
# itself, and is split over several if it has more than A_MONTH.
A_PAGE = 60
A_MONTH = 150


@dataclass(frozen=True, slots=True)
class MonthPart:
    """The sessions of one month on one page: all of them, except in very full months."""

    month: date
    sessions: tuple[SessionView, ...]

    @property
    def words(self) -> str:
        """Return the month in words."""
        return month_words(self.month)


Months = tuple[MonthPart, ...]


def month_pages(
    sessions: Iterable[Standing], view_of: Callable[[Standing], SessionView]
) -> tuple[Months, ...]:
    """Return the months on each page; the sessions must be in order of time."""
    pages: list[list[MonthPart]] = []
    for part in _parts(sessions, view_of):
        there = sum(len(each.sessions) for each in pages[-1]) if pages else A_PAGE
        if there + len(part.sessions) <= A_PAGE:
            pages[-1].append(part)
        else:
            pages.append([part])
    return tuple(tuple(page) for page in pages)


def page_links(pages: Sequence[Months], address: str) -> tuple[Link, ...]:
    """Return a link to each page, named by its months; `address` is the first page's address."""
    return tuple(
        Link(_span(page), f"{address}page/{number}/" if number > 1 else address)
        for number, page in enumerate(pages, start=1)
    )


def _span(page: Months) -> str:
    first, last = page[0], page[-1]
    if first is last:
        return first.words
    if first.month.year == last.month.year:
        return f"{first.words.rpartition(' ')[0]} to {last.words}"
    return f"{first.words} to {last.words}"


def _parts(
    sessions: Iterable[Standing], view_of: Callable[[Standing], SessionView]
) -> Iterator[MonthPart]:
    for month, held in by_month(sessions):
        for start in range(0, len(held), A_MONTH):
            yield MonthPart(month, tuple(map(view_of, held[start : start + A_MONTH])))
