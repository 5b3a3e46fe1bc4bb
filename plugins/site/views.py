"""What the templates of gathering pages show: groups of entries, feeds, letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plugins.articles.views import EntrySummary
    from plugins.courses.views import CourseNotice
    from plugins.page_head import Link


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme with all that touches it."""

    sentence: str
    news: tuple[EntrySummary, ...]
    reviews: tuple[EntrySummary, ...]
    guidance: tuple[EntrySummary, ...]
    courses: tuple[CourseNotice, ...]
    feed: Link


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of the A to Z."""

    letter: str
    links: tuple[Link, ...]
