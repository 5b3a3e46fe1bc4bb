"""Loads the content folder as a library, or raises every problem in it at once, before any page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.articles.review_rules import review_advice
from plugins.articles.sections import as_shown
from plugins.clock import build_moment
from plugins.courses.records import read_records
from plugins.courses.schedule import schedule
from plugins.problems import ContentError
from plugins.reviews.recommendation import public_reports
from plugins.site.claims import claim_problems, claims
from plugins.site.files import document_sizes, read_data_files
from plugins.site.model import Library
from plugins.site.planning import in_full, planned
from plugins.site.publication import unready_problems
from plugins.site.texts import read_texts
from plugins.urls import SiteAddress

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from plugins.articles.model import Entry
    from plugins.board.model import Board, Category
    from plugins.problems import Problem


class FaultyLibraryError(ContentError):
    """The content cannot be built; carries the parts that could be read, so they can be checked."""

    def __init__(self, problems: Iterable[Problem], library: Library) -> None:
        """Store the library, whose courses and entries include the faulty ones."""
        super().__init__(problems)
        self.library = library


def load(
    content: Path,
    asked: str | None,
    site_url: str | None,
    *,
    day_first: bool = True,
    for_the_public: bool = False,
) -> Library:
    """Return the library of a content folder, for the day `asked` for and the site's address.

    With `for_the_public`, a site that lacks what the public needs is faulty too.
    Raises FaultyLibraryError with every problem of every file, BuildDayError for an unreadable day,
    and OSError from the disk.
    """
    data, problems = read_data_files(content)
    records = read_records(content, day_first=day_first)
    moment = build_moment(asked, data.board.zone)
    texts, faults = read_texts(content, data, records, moment.date())
    problems += [*faults, *review_advice((*texts.entries, *texts.faulty_entries))]
    is_sound = all(problem.advice for problem in problems)
    public = _public(texts.entries, moment)
    library = Library(
        folder=content.name,
        moment=moment,
        address=SiteAddress((site_url or data.board.website).rstrip("/")),
        board=data.board,
        themes=data.themes,
        glossary=data.glossary,
        courses=texts.courses,
        schedule=schedule(texts.courses, moment),
        entries=texts.entries,
        public=public,
        action_reports=texts.reports,
        public_reports=public_reports(texts.reports, public, moment),
        categories=_categories(data.board, public),
        files=texts.files,
        sizes=document_sizes(content, texts.entries) if is_sound else {},
        data_files=(*data.files, *records.files, *texts.companions),
        advice=(),
    )
    read = replace(library, entries=(*texts.entries, *texts.faulty_entries))
    full = replace(in_full(read), categories=_categories(data.board, read.entries))
    problems += claim_problems(claims(planned(full, fewest=1), read.drafts))
    if for_the_public:
        problems += unready_problems(content, library)
    advice = tuple(sorted(problem for problem in problems if problem.advice))
    if len(advice) < len(problems):
        courses = (*texts.courses, *texts.faulty_courses)
        raise FaultyLibraryError(problems, replace(read, courses=courses))
    return replace(library, advice=advice)


def _public(entries: Iterable[Entry], moment: datetime) -> tuple[Entry, ...]:
    shown = sorted(
        (as_shown(entry) for entry in entries if entry.is_public(moment)),
        key=lambda entry: (entry.title.casefold(), entry.slug),
    )
    shown.sort(key=lambda entry: entry.dated.timestamp() if entry.dated else 0, reverse=True)
    return tuple(shown)


def _categories(board: Board, entries: Iterable[Entry]) -> tuple[Category, ...]:
    named = {entry.category.id: entry.category for entry in entries if entry.category}
    return tuple({**{each.id: each for each in board.categories}, **named}.values())
