"""What a site needs before the public sees it: its fixed pages, and numbers to ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.held import held_words
from plugins.articles.model import FIXED_PAGES, Section
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from plugins.articles.model import Entry
    from plugins.board.model import Board

FIXED_PAGE = "fixed-page"
EMERGENCY = "emergency-number"


def publication_problems(
    board: Board, entries: Iterable[Entry], moment: datetime, content: str
) -> Iterator[Problem]:
    """Take the board, all entries, the moment and the content folder's name; give what is missing.

    A board that is a sample needs no numbers: its pages show those of the whole country alone
    (contract: Content folders).
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
    """Say that it is not ready: whether it may be public is for the editor alone."""
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
