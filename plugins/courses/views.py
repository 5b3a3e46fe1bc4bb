"""Courses and sessions as templates show them: in words and addresses, with nothing to compute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.courses.wording import (
    STATUS_WORDS,
    change_words,
    charge_words,
    cost_words,
    slot_words,
    venue_words,
)
from plugins.dates import money_words
from plugins.output.head import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.courses.model import Details
    from plugins.courses.schedule import PublicCourse, Schedule, Standing
    from plugins.sources.contacts import Contact
    from plugins.urls import SiteAddress

NOTICE_DATES = 3


@dataclass(frozen=True, slots=True)
class SessionView:
    """One session as readers see it; `book` is its own booking page or the course's."""

    id: str
    course: Link
    address: str
    when: str
    start: str
    until: str
    status: str
    mark: str
    reason: str
    changed: str
    venue: str
    access: str
    cost: str
    is_off: bool
    book: str
    calendar: str
    details: Details


@dataclass(frozen=True, slots=True)
class CourseView:
    """A course as its own page shows it."""

    title: str
    address: str
    summary: str
    level: str
    audience: str
    themes: tuple[Link, ...]
    reviews: tuple[Link, ...]
    charge: str
    bands: tuple[tuple[str, str], ...]
    charge_note: str
    contact: Contact
    book: str
    is_bookable: bool
    is_public: bool
    coming: tuple[SessionView, ...]
    past: tuple[SessionView, ...]
    calendar: str
    subscribe: str


@dataclass(frozen=True, slots=True)
class CourseNotice:
    """What an article or a theme shows about a course: its next dates, its charge, who to ask."""

    title: str
    address: str
    summary: str
    charge: str
    contact: Contact
    dates: tuple[SessionView, ...]
    more: int


@dataclass(frozen=True, slots=True)
class CourseSummary:
    """A course as the list of all courses shows it."""

    title: str
    address: str
    summary: str
    level: str
    charge: str
    coming: int


def course_view(
    public: PublicCourse, site: SiteAddress, reviews: tuple[Link, ...] = ()
) -> CourseView:
    """Return the view of a public course; `reviews` link to the reviews that the course answers."""
    course = public.course
    bands = course.charge.bands if course.charge else ()
    return CourseView(
        title=course.title,
        address=site.local(course.address),
        summary=course.summary,
        level=course.level,
        audience="; ".join(course.audience),
        themes=tuple(Link(each.name, site.local(each.address)) for each in course.themes),
        reviews=reviews,
        charge=charge_words(course.charge) if course.charge else "",
        bands=tuple((band.who, money_words(band.amount)) for band in bands if band.who),
        charge_note=course.charge.note if course.charge else "",
        contact=course.contact,
        book=course.book,
        is_bookable=any(each.is_open for each in public.coming),
        is_public=course.public,
        coming=tuple(session_view(public, each, site) for each in public.coming),
        past=tuple(session_view(public, each, site) for each in public.past),
        calendar=site.local(course.calendar),
        subscribe=webcal(site.absolute(course.calendar)),
    )


def course_summary(public: PublicCourse, site: SiteAddress) -> CourseSummary:
    """Return a public course's entry in the list of all courses."""
    course = public.course
    return CourseSummary(
        title=course.title,
        address=site.local(course.address),
        summary=course.summary,
        level=course.level,
        charge=charge_words(course.charge) if course.charge else "",
        coming=len(public.next_dates),
    )


def course_notice(public: PublicCourse, site: SiteAddress) -> CourseNotice:
    """Return a public course's notice, with its next three dates."""
    dates = public.next_dates
    return CourseNotice(
        title=public.course.title,
        address=site.local(public.course.address),
        summary=public.course.summary,
        charge=charge_words(public.course.charge) if public.course.charge else "",
        contact=public.course.contact,
        dates=tuple(session_view(public, each, site) for each in dates[:NOTICE_DATES]),
        more=max(0, len(dates) - NOTICE_DATES),
    )


def session_view(public: PublicCourse, session: Standing, site: SiteAddress) -> SessionView:
    """Return what readers see of one of a course's sessions."""
    return SessionView(
        id=session.id,
        course=Link(public.course.title, site.local(public.course.address)),
        address=site.local(session.address),
        when=slot_words(session.slot),
        start=session.slot.start.isoformat(),
        until=session.slot.ends.isoformat(),
        status=session.status,
        mark=STATUS_WORDS[session.status],
        reason=session.reason,
        changed=change_words(session),
        venue=venue_words(session.venue),
        access=session.venue.access,
        cost=cost_words(public.course.charge),
        is_off=not session.is_on,
        book=session.details.book or public.course.book,
        calendar=site.local(session_calendar(session)),
        details=session.details,
    )


def session_views(
    schedule: Schedule, sessions: Iterable[Standing], site: SiteAddress
) -> tuple[SessionView, ...]:
    """Return the views of some of the schedule's sessions."""
    courses = {public.course.id: public for public in schedule.courses}
    return tuple(session_view(courses[each.course_id], each, site) for each in sessions)


def session_calendar(session: Standing) -> str:
    """Return the path of the session's own calendar file from the site's root."""
    return f"training/{session.course_id}/{session.id}.ics"


def webcal(address: str) -> str:
    """Return a web address as a webcal: address, which calendar programs subscribe to."""
    return f"webcal:{address.partition(':')[2]}"
