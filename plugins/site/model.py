"""`site`, the small frozen value that every template may read, and `Library`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.held_lines import held_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from plugins.articles.model import Entry
    from plugins.articles.views import EntrySummary
    from plugins.board.glossary import Glossary
    from plugins.board.model import Board, Category, EmergencyNumber
    from plugins.courses.model import Course
    from plugins.courses.schedule import Schedule
    from plugins.courses.views import CourseNotice
    from plugins.output.head import Link
    from plugins.output.plan import Plan
    from plugins.problems import Problem
    from plugins.reviews.recommendation import ActionReport, PublicReport
    from plugins.reviews.views import ReviewListing
    from plugins.sources.contacts import Contact
    from plugins.sources.themes import Theme, Themes
    from plugins.urls import SiteAddress


@dataclass(frozen=True, slots=True)
class Site:
    """What every page may show, whatever its subject."""

    name: str
    area: str
    language: str
    root: str
    home: str
    stylesheet: str
    script: str
    search_script: str
    icon: str
    exit: str
    safe: str
    is_sample: bool
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    feed: Link
    worried: str
    numbers: tuple[EmergencyNumber, ...]
    contact: Contact
    contact_page: str
    postal_address: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """Everything read from the content folder, and which parts are public at the moment.

    `entries` are all entries, as written. `public` are the entries that readers may see, reduced
    to what readers may see of them, the newest first. `folder` is the name of the content folder.
    `sizes` are the sizes in bytes of the files that reviews name as their documents. `plan` is the
    plan of the site that was built from this library.
    """

    folder: str
    moment: datetime
    address: SiteAddress
    board: Board
    themes: Themes
    glossary: Glossary
    courses: tuple[Course, ...]
    schedule: Schedule
    entries: tuple[Entry, ...]
    public: tuple[Entry, ...]
    action_reports: tuple[ActionReport, ...]
    public_reports: tuple[PublicReport, ...]
    categories: tuple[Category, ...]
    files: tuple[str, ...]
    sizes: Mapping[str, int]
    data_files: tuple[str, ...]
    advice: tuple[Problem, ...]
    plan: Plan | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        """Return every file of the content folder that the site is made from, by name."""
        texts = (entry.source for entry in self.entries)
        return tuple(sorted((*texts, *self.data_files, *self.files)))

    @property
    def drafts(self) -> frozenset[str]:
        """Return the paths of drafts, in the form that problems use."""
        texts = {each.path for each in self.entries if each.is_draft}
        return frozenset(texts | {each.path for each in self.courses if each.is_draft})

    @property
    def held(self) -> tuple[tuple[str, str], ...]:
        """Return the path of each held-back text and course, and in words until when it is held."""
        known = [(each.path, each.public_from, each.is_draft) for each in self.entries]
        known += [(each.path, each.announced, each.is_draft) for each in self.courses]
        words = (
            (path, held_words(until, self.moment, is_draft=is_draft))
            for path, until, is_draft in sorted(known)
        )
        return tuple((path, said) for path, said in words if said)

    @property
    def public_themes(self) -> tuple[Theme, ...]:
        """Return the listed themes; if none are listed, the themes that public content names."""
        if not self.themes.is_open:
            return self.themes.listed
        named = {theme.id: theme for entry in self.public for theme in entry.themes}
        named |= {t.id: t for public in self.schedule.courses for t in public.course.themes}
        return tuple(sorted(named.values(), key=lambda theme: theme.name.casefold()))


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme with its texts and courses, and links to all of them if there are more."""

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
    """One letter of the A to Z, with its links."""

    letter: str
    links: tuple[Link, ...]
