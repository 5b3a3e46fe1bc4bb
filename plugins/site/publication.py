"""What a site needs before the public sees it: fixed pages, numbers to ring, no sample data."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from plugins.articles.held_lines import held_words
from plugins.articles.model import FIXED_PAGES, Section
from plugins.crashes import found_in_each
from plugins.problems import Problem
from plugins.site.samples import sample_problems
from plugins.sources.folder import every_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from plugins.articles.model import Entry
    from plugins.board.model import Board
    from plugins.site.model import Library

FIXED_PAGE = "fixed-page"
EMERGENCY = "emergency-number"


def unready_problems(content: Path, library: Library) -> list[Problem]:
    """Return a problem for everything that a public site lacks, and for sample data in it.

    For plain Pelican with publishconf.py; the command `publish` reports these with all other
    problems.
    """
    board = library.board
    problems = [*publication_problems(board, library.entries, library.moment, content.name)]
    if not board.sample:
        texts = [(each.path, each.text) for each in every_file(content) if each.is_own]
        problems += found_in_each(sample_problems, texts, itemgetter(0))
    return problems


def publication_problems(
    board: Board, entries: Iterable[Entry], moment: datetime, content: str
) -> Iterator[Problem]:
    """Yield a problem for each thing that a public site lacks; `content` is the folder's name.

    A board that is a sample needs no numbers: its pages show only the national ones (contract:
    Content folders).
    """
    pages = {entry.slug: entry for entry in entries if entry.section is Section.PAGES}
    for slug in FIXED_PAGES:
        page = pages.get(slug)
        if page is None:
            yield _missing_page(slug, content)
        elif not page.is_public(moment):
            yield _hidden_page(page, moment)
    if not board.sample:
        yield from _missing_numbers(board, content)


def _missing_page(slug: str, content: str) -> Problem:
    path = f"{content}/{Section.PAGES}/{slug}.md"
    message = f"A public site needs the page “/{slug}/”: write it here, with “Slug: {slug}”."
    return Problem(path, 1, FIXED_PAGE, message)


def _hidden_page(page: Entry, moment: datetime) -> Problem:
    """Return a problem that says only that the page is hidden: the editor decides what to do."""
    held = held_words(page.public_from, moment, is_draft=page.is_draft)
    message = (
        f"A public site needs the page “/{page.slug}/”, and readers cannot see it yet: "
        f"it is held back {held}."
    )
    return Problem(page.path, page.slug_line, FIXED_PAGE, message)


def _missing_numbers(board: Board, content: str) -> Iterator[Problem]:
    for key, number, when in (("day", board.day, "by day"), ("night", board.night, "at night")):
        if number is None:
            message = (
                f"Readers who are worried about a child need a number to ring {when}: "
                f"write it under “emergency”, “{key}”."
            )
            yield Problem(f"{content}/board.yaml", 1, EMERGENCY, message)
