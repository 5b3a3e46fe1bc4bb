"""Entries read from text, as the site reads them, but without a folder around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.model import Section
from plugins.articles.sources import Source
from plugins.articles.validation import Known, read_entries
from plugins.board.reading import read_board
from plugins.sources.themes import Themes

if TYPE_CHECKING:
    from plugins.articles.model import Entry

REVIEW = "case-reviews/a.md"
GUIDANCE = "guidance/a.md"
_NEEDED = {
    REVIEW: ("Review-type: Serious case review", "Review-subject: Child J"),
    GUIDANCE: (),
}


def entry(source: str, *lines: str, body: str = "Text.") -> Entry:
    """Return the entry of a source, lines of metadata and a body.

    The lines given come first, from line 1. What every text needs follows, then a blank line.
    """
    needed = ("Title: A title", "Slug: a-slug", "Summary: One sentence.", *_NEEDED[source])
    text = "\n".join((*lines, *needed, "", body))
    board, _ = read_board(None, "content/board.yaml")
    section = Section(source.partition("/")[0])
    known = Known(board, Themes(is_open=True), frozenset())
    good, faulty, _ = read_entries([Source(source, f"content/{source}", section, text)], known)
    (read,) = (*good, *faulty)
    return read
