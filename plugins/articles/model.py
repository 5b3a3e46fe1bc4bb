"""Frozen records of entries (articles, reviews, guidance and pages), and their sections."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from plugins.output.head import Kind

if TYPE_CHECKING:
    from datetime import date, datetime

    from plugins.articles.case_review import CaseReview
    from plugins.board.model import Category
    from plugins.output.head import Language
    from plugins.sources.themes import Theme


class Section(StrEnum):
    """The content folder of an entry, which decides its address; its value is the folder's name."""

    NEWS = "news"
    CASE_REVIEWS = "case-reviews"
    GUIDANCE = "guidance"
    PAGES = "pages"


# Sections whose texts have a date, and a slug that is unique among articles.
ARTICLES = frozenset({Section.NEWS, Section.CASE_REVIEWS})


@dataclass(frozen=True, slots=True)
class Shown:
    """How a section is shown: the kind and template of its texts, and facts about their list.

    `title` is the title of the list, or "" if there is no list. `by_title` is the template of a
    list in order of titles; other lists have their own code. `feed` is the feed's name for readers
    and its path. `place` is the list's position in the header.
    """

    kind: Kind
    template: str
    title: str = ""
    by_title: str = ""
    feed: tuple[str, str] | None = None
    place: int = 0


NEWS_FEED = ("News (RSS)", "feeds/news.xml")
REVIEWS_FEED = ("Case reviews (RSS)", "feeds/case-reviews.xml")
_NEWS = Kind("News", 1, "news article", "news articles")
SHOWN = {
    Section.NEWS: Shown(_NEWS, "article", "Latest news", feed=NEWS_FEED, place=1),
    Section.CASE_REVIEWS: Shown(_NEWS, "article", "Case reviews", feed=REVIEWS_FEED),
    Section.GUIDANCE: Shown(
        Kind("Guidance", 3, "guidance page", "guidance pages"),
        "guidance",
        "Guidance",
        by_title="guidance_list",
        place=3,
    ),
    Section.PAGES: Shown(Kind("Page", 9, "fixed page", "fixed pages"), "page"),
}
REVIEW = Kind("Case review", 2, "case review", "case reviews")
# The slugs of the fixed pages on every board's site (contract: Addresses).
SAFE = "stay-safe-online"
FIXED_PAGES = ("contact", "accessibility", "privacy", SAFE)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of an entry that matters to readers."""

    day: date
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """The content of one Markdown file; `source` is its path within the content folder.

    `parts` are the standard headings of a review, out of five, that have text under them. A draft
    may be unfinished: what could not be read is empty, and `written` is the draft's whole file.
    """

    source: str
    path: str
    section: Section
    title: str
    slug: str
    summary: str
    body: str
    published: datetime | None = None
    public_from: datetime | None = None
    is_draft: bool = False
    category: Category | None = None
    themes: tuple[Theme, ...] = ()
    courses: tuple[str, ...] = ()
    guidance: tuple[str, ...] = ()
    review: CaseReview | None = None
    parts: tuple[str, ...] = ()
    last_reviewed: date | None = None
    look_again: date | None = None
    language: Language | None = None
    changes: tuple[Change, ...] = ()
    redirects: tuple[str, ...] = ()
    body_line: int = 1
    title_line: int = 1
    summary_line: int = 1
    slug_line: int = 1
    guidance_line: int = 1
    public_until_line: int = 1
    last_reviewed_line: int = 1
    look_again_line: int = 1
    redirect_lines: tuple[int, ...] = ()
    written: str = ""

    @property
    def address(self) -> str:
        """Return the entry's address from the site's root, by its folder (contract: Addresses)."""
        match self.section:
            case Section.NEWS:
                category = self.category.id if self.category else ""
                return f"news/{category}/{self.slug}/"
            case Section.PAGES:
                return f"{self.slug}/"
            case _:
                return f"{self.section}/{self.slug}/"

    @property
    def dated(self) -> datetime | None:
        """Return the moment of publication: `Date`, or `Publish` if that is later.

        None means that there is no `Date`. Pages, lists and feeds show the same moment (contract:
        Nothing before its day).
        """
        return self.public_from if self.published else None

    def is_public(self, moment: datetime) -> bool:
        """Report whether readers may see the entry at `moment`, which has a time zone."""
        return not self.is_draft and (self.public_from is None or self.public_from <= moment)

    def last_changed(self, on: date) -> date | None:
        """Return the latest day up to `on` on which the text is known to have changed, or None."""
        known = [change.day for change in self.changes]
        known += [day for day in (self.last_reviewed,) if day]
        known += [self.dated.date()] if self.dated else []
        return max((day for day in known if day <= on), default=None)
