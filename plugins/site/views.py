"""What the templates of gathering pages show: groups of entries, feeds, letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plugins.articles.views import EntrySummary
    from plugins.courses.views import CourseNotice
    from plugins.page_head import Link
    from plugins.reviews.views import ReviewListing


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme with what touches it, and where the rest is where that is more."""

    sentence: str
    news: tuple[EntrySummary, ...]
    reviews: tuple[ReviewListing, ...]
    reviews_in_all: int
    all_reviews: str
    guidance: tuple[EntrySummary, ...]
    courses: tuple[CourseNotice, ...]
    courses_in_all: int
    all_courses: str
    feed: Link


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of the A to Z."""

    letter: str
    links: tuple[Link, ...]
