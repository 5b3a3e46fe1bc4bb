"""Entries as templates show them: in words and addresses, with nothing to work out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.case_review import HIDDEN
from plugins.articles.model import REVIEW, SHOWN, Section
from plugins.articles.review_view import ReviewView, document_links, review_view
from plugins.articles.sections import briefing_address, has_briefing
from plugins.dates import date_words, weekday_words
from plugins.output.head import Head, Link, page_head

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from plugins.articles.model import Change, Entry
    from plugins.articles.review_view import ReportView, ServedFile
    from plugins.courses.views import CourseNotice, SessionView
    from plugins.output.head import Language
    from plugins.urls import SiteAddress

# At most this many courses are shown in addition to the courses that an entry names.
MORE_COURSES = 3


@dataclass(frozen=True, slots=True)
class EntryView:
    """An article, guidance or page as its own page shows it, without the body."""

    head: Head
    published: str
    published_iso: str
    category: Link | None
    themes: tuple[Link, ...]
    guidance: tuple[Link, ...]
    courses: tuple[CourseNotice, ...]
    asks_for_courses: bool
    more_courses: tuple[Link, ...]
    review: ReviewView | None
    documents: tuple[Link, ...]
    briefing: str
    reviews: tuple[Link, ...]
    recommendations: ReportView | None
    last_reviewed: str
    changes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EntrySummary:
    """An entry as lists show it."""

    title: str
    address: str
    summary: str
    published: str
    published_iso: str
    category: str
    review: ReviewView | None
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an entry's view needs from elsewhere, as it is at the moment of the build."""

    site: SiteAddress
    courses: Mapping[str, CourseNotice]
    guidance: Mapping[str, Entry]
    recommendations: Mapping[str, ReportView]
    moment: datetime
    files: Mapping[str, ServedFile]
    theme_courses: Mapping[str, tuple[CourseNotice, ...]]
    reviews_of_guidance: Mapping[str, tuple[Link, ...]]


def entry_view(entry: Entry, around: Surroundings) -> EntryView:
    """Return what an entry's page shows.

    Courses and guidance that are not public yet are left out (contract: Nothing before its day).
    """
    site = around.site
    day = _shown_day(entry)
    courses = (around.courses.get(each) for each in entry.courses)
    guidance = (around.guidance.get(each) for each in entry.guidance)
    on = around.moment.date()
    more_courses = _more_courses(entry, around)
    shows_dates = bool(entry.courses or more_courses)
    return EntryView(
        head=entry_head(entry, site, on if shows_dates else None),
        published=weekday_words(day) if day else "",
        published_iso=day.isoformat() if day else "",
        category=_category(entry, site),
        themes=tuple(Link(each.name, site.local(each.address)) for each in entry.themes),
        guidance=tuple(
            Link(each.title, site.local(each.address), each.summary, each.language)
            for each in guidance
            if each
        ),
        courses=tuple(each for each in courses if each),
        asks_for_courses=bool(entry.courses),
        more_courses=more_courses,
        review=review_view(entry.review) if entry.review else None,
        documents=document_links(entry.review, around.files) if entry.review else (),
        briefing=site.local(briefing_address(entry)) if has_briefing(entry) else "",
        reviews=_reviews(entry, around),
        recommendations=around.recommendations.get(entry.source),
        last_reviewed=date_words(entry.last_reviewed) if entry.last_reviewed else "",
        changes=tuple((date_words(each.day), each.words) for each in _changes(entry, on)),
    )


def entry_summary(entry: Entry, site: SiteAddress) -> EntrySummary:
    """Return an entry as lists show it."""
    day = _shown_day(entry)
    return EntrySummary(
        title=entry.title,
        address=site.local(entry.address),
        summary=entry.summary,
        published=date_words(day) if day else "",
        published_iso=day.isoformat() if day else "",
        category=entry.category.name if entry.category else "",
        review=review_view(entry.review) if entry.review else None,
        language=entry.language,
    )


def entry_head(entry: Entry, site: SiteAddress, as_of: date | None = None) -> Head:
    """Return an entry's head; `as_of` is the day of the build if its page shows coming dates."""
    return page_head(
        site,
        entry.address,
        entry.title,
        entry.summary,
        kind=REVIEW if entry.review else SHOWN[entry.section].kind,
        crumbs=crumbs(entry),
        feed=SHOWN[entry.section].feed,
        is_listed=not (entry.review and entry.review.status in HIDDEN),
        as_of=as_of,
        language=entry.language,
    )


def _more_courses(entry: Entry, around: Surroundings) -> tuple[Link, ...]:
    """Return courses on the entry's themes that the entry does not name, the soonest first."""
    answers = entry.section is Section.GUIDANCE or (
        entry.review is not None and entry.review.status not in HIDDEN
    )
    if not answers:
        return ()
    named = {around.courses[each].address for each in entry.courses if each in around.courses}
    held = {each.address: each for t in entry.themes for each in around.theme_courses.get(t.id, ())}
    coming = sorted((c for a, c in held.items() if a not in named), key=lambda c: c.dates[0].start)
    return tuple(
        Link(each.title, each.address, _next_date(each.dates[0])) for each in coming[:MORE_COURSES]
    )


def _next_date(session: SessionView) -> str:
    mark = f" ({session.mark.lower()})" if session.mark else ""
    return f"Next date: {session.when}{mark}"


def _reviews(entry: Entry, around: Surroundings) -> tuple[Link, ...]:
    if entry.section is not Section.GUIDANCE:
        return ()
    return around.reviews_of_guidance.get(entry.slug, ())


def _shown_day(entry: Entry) -> date | None:
    """Return the day of publication, or None for a withdrawn review, which no longer shows it."""
    is_withdrawn = entry.review is not None and entry.review.status == "withdrawn"
    return entry.dated.date() if entry.dated and not is_withdrawn else None


def _changes(entry: Entry, on: date) -> list[Change]:
    """Return the changes up to the day `on`, the latest first."""
    come = [each for each in entry.changes if each.day <= on]
    return sorted(come, key=lambda each: each.day, reverse=True)


def crumbs(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return the titles and paths of the pages above an entry, the highest first."""
    title = SHOWN[entry.section].title
    if not title:
        return ()
    above = ((title, f"{entry.section}/"),)
    if entry.category:
        return (*above, (entry.category.name, entry.category.address))
    return above


def _category(entry: Entry, site: SiteAddress) -> Link | None:
    if not entry.category:
        return None
    return Link(entry.category.name, site.local(entry.category.address))
