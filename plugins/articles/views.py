"""What templates show of entries: words and addresses, nothing left to work out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.model import Section
from plugins.dates.wording import date_words, weekday_words
from plugins.page_head import Head, Link, page_head

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from plugins.addresses import SiteAddress
    from plugins.articles.model import CaseReview, Change, Entry
    from plugins.articles.reported import ReportView
    from plugins.courses.views import CourseNotice

SECTION_TITLES = {
    Section.NEWS: "Latest news",
    Section.CASE_REVIEWS: "Case reviews",
    Section.GUIDANCE: "Guidance",
}
STATUS_WORDS = {
    "published": "Published",
    "improvements-only": "Improvements published instead",
    "withheld": "Not published",
    "on-request": "Available on request",
    "withdrawn": "Withdrawn",
}


# What readers see of a feed, and its path.
NEWS_FEED = ("News (RSS)", "feeds/news.xml")
REVIEWS_FEED = ("Case reviews (RSS)", "feeds/case-reviews.xml")


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What a page says of the review that it is."""

    type: str
    subject: str
    area: str
    year: str
    status: str
    status_words: str
    reason: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """An article, guidance or page as its own page shows it, its body apart."""

    head: Head
    published: str
    published_iso: str
    category: Link | None
    themes: tuple[Link, ...]
    guidance: tuple[Link, ...]
    courses: tuple[CourseNotice, ...]
    asks_for_courses: bool
    review: ReviewView | None
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


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an entry's view takes from elsewhere, as it stands at the moment of the build."""

    site: SiteAddress
    courses: Mapping[str, CourseNotice]
    guidance: Mapping[str, Entry]
    recommendations: Mapping[str, ReportView]
    moment: datetime


def entry_view(entry: Entry, around: Surroundings) -> EntryView:
    """Take an entry and its surroundings; give what its page shows.

    Courses and guidance that are not public yet are left out (contract: Nothing before its day).
    """
    site = around.site
    day = _shown_day(entry)
    courses = (around.courses.get(each) for each in entry.courses)
    guidance = (around.guidance.get(each) for each in entry.guidance)
    on = around.moment.date()
    return EntryView(
        head=_head(entry, site),
        published=weekday_words(day) if day else "",
        published_iso=day.isoformat() if day else "",
        category=_category(entry, site),
        themes=tuple(Link(each.name, site.local(each.address)) for each in entry.themes),
        guidance=tuple(
            Link(each.title, site.local(each.address), each.summary) for each in guidance if each
        ),
        courses=tuple(each for each in courses if each),
        asks_for_courses=bool(entry.courses),
        review=review_view(entry.review) if entry.review else None,
        recommendations=around.recommendations.get(entry.source),
        last_reviewed=date_words(entry.last_reviewed) if entry.last_reviewed else "",
        changes=tuple((date_words(each.day), each.words) for each in _changes(entry, on)),
    )


def entry_summary(entry: Entry, site: SiteAddress) -> EntrySummary:
    """Take an entry and the site's address; give what lists show of it."""
    day = _shown_day(entry)
    return EntrySummary(
        title=entry.title,
        address=site.local(entry.address),
        summary=entry.summary,
        published=date_words(day) if day else "",
        published_iso=day.isoformat() if day else "",
        category=entry.category.name if entry.category else "",
        review=review_view(entry.review) if entry.review else None,
    )


def review_view(review: CaseReview) -> ReviewView:
    """Take a review; give what pages say of it."""
    return ReviewView(
        type=review.type,
        subject=review.subject,
        area=review.area,
        year=str(review.year) if review.year else "",
        status=review.status,
        status_words=STATUS_WORDS[review.status],
        reason=review.reason,
    )


def _shown_day(entry: Entry) -> date | None:
    """Give the day of publication, which a withdrawn review no longer tells."""
    is_withdrawn = entry.review is not None and entry.review.status == "withdrawn"
    return entry.published.date() if entry.published and not is_withdrawn else None


def _head(entry: Entry, site: SiteAddress) -> Head:
    return page_head(
        site,
        entry.address,
        entry.title,
        entry.summary,
        crumbs=_crumbs(entry),
        feed=_feed(entry),
    )


def _changes(entry: Entry, on: date) -> list[Change]:
    """Give the changes that have come by a day, the latest first."""
    come = [each for each in entry.changes if each.day <= on]
    return sorted(come, key=lambda each: each.day, reverse=True)


def _crumbs(entry: Entry) -> tuple[tuple[str, str], ...]:
    if entry.section not in SECTION_TITLES:
        return ()
    above = ((SECTION_TITLES[entry.section], f"{entry.section}/"),)
    if entry.category:
        return (*above, (entry.category.name, entry.category.address))
    return above


def _feed(entry: Entry) -> tuple[str, str] | None:
    match entry.section:
        case Section.NEWS:
            return NEWS_FEED
        case Section.CASE_REVIEWS:
            return REVIEWS_FEED
        case _:
            return None


def _category(entry: Entry, site: SiteAddress) -> Link | None:
    if not entry.category:
        return None
    return Link(entry.category.name, site.local(entry.category.address))
