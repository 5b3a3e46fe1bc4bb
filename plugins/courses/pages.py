"""All training pages, calendars and feeds, planned from a schedule that is already loaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from plugins.courses.calendars import calendars
from plugins.courses.feed import feed_items
from plugins.courses.lists import list_pages
from plugins.courses.model import FEED, TITLE, TRAINING
from plugins.courses.structured_data import structured_data
from plugins.courses.views import course_view
from plugins.markdown.body import body_html
from plugins.markdown.fragments import framed_tables, resolve_links
from plugins.markdown.terms import link_terms
from plugins.output.head import Kind, page_head
from plugins.output.plan import Feed, Page, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from plugins.courses.schedule import PublicCourse, Schedule
    from plugins.markdown.terms import TermLinks
    from plugins.output.head import Link
    from plugins.output.plan import Frame, Planned

KIND = Kind("Training", 4, "course", "courses")


@dataclass(frozen=True, slots=True)
class Training:
    """The schedule, the targets of links and glossary terms, and the reviews courses answer.

    `reviews` has links to reviews by the id of the course.
    """

    schedule: Schedule
    address_of: Callable[[str, str], str | None]
    terms: TermLinks
    reviews: Mapping[str, tuple[Link, ...]]


def pages(training: Training, frame: Frame) -> Iterator[Planned]:
    """Yield the training feed, the lists of dates and courses, course pages and all calendars."""
    courses = training.schedule.courses
    yield Feed(
        title=TITLE,
        file=FEED[1],
        page=TRAINING,
        description=f"Training dates of {frame.name}: new ones and changes.",
        items=lambda: feed_items(courses, frame.identity, frame.address),
    )
    yield from list_pages(training.schedule, frame)
    for public in courses:
        yield _course_page(public, training, frame)
    yield from calendars(training.schedule, frame)


def last_changed(public: PublicCourse) -> date:
    """Return the latest day on which a course or session was announced or changed, or became past.

    A session becomes past on the day after its last day.
    """
    said = [public.course.announced.date()]
    said += [(each.changed or each.announced).date() for each in public.sessions]
    said += [each.slot.last_day + timedelta(days=1) for each in public.past]
    return max(said)


def _course_page(public: PublicCourse, training: Training, frame: Frame) -> Page:
    course, site = public.course, frame.address
    return Page(
        path=course.address,
        head=page_head(
            site,
            course.address,
            course.title,
            course.summary,
            kind=KIND,
            crumbs=((TITLE, TRAINING),),
            feed=FEED,
            as_of=training.schedule.on,
        ),
        template="course",
        view=lambda: {
            "course": course_view(public, site, training.reviews.get(course.id, ())),
            "description": _description(course.description, training, site.root),
            "structured_data": structured_data(public, frame.name, site),
        },
        lastmod=last_changed(public),
        source=Source(course.path),
    )


def _description(text: str, training: Training, root: str) -> str:
    html = body_html(text, heading_ids=False) if text else ""
    linked = resolve_links(html, training.address_of, root)
    return framed_tables(link_terms(linked, training.terms))
