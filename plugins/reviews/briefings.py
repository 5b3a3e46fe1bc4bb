"""The seven-minute briefing of each review whose text has parts for one."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from plugins.articles.review_view import review_view
from plugins.articles.sections import PARTS, briefing_address, has_briefing, sections
from plugins.articles.views import crumbs
from plugins.characters import lines_of
from plugins.output.head import page_head
from plugins.output.plan import Page, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.articles.bodies import Bodies
    from plugins.articles.model import Entry
    from plugins.output.plan import Frame


def briefing_page(entry: Entry, bodies: Bodies, frame: Frame) -> Iterator[Page]:
    """Yield the page `briefing/` below a review's own page, if the review has parts for it."""
    if not has_briefing(entry):
        return
    site, path = frame.address, briefing_address(entry)
    yield Page(
        path=path,
        head=page_head(
            site,
            path,
            f"7-minute briefing: {entry.title}",
            entry.summary,
            crumbs=(*crumbs(entry), (entry.title, entry.address)),
        ),
        template="briefing",
        view=lambda: {
            "review": review_view(entry.review) if entry.review else None,
            "page": site.absolute(entry.address),
            "language": entry.language,
            "parts": tuple(bodies.parts(entry, PARTS).items()),
        },
        lastmod=entry.last_changed(frame.moment.date()),
        source=Source(entry.path, entry.slug_line, "slug"),
    )


PAGE = 267 / 25.4 * 72  # the height of A4 inside margins of 15mm, in points like all heights here
CHARACTERS = 92  # in a line of text; lines of the title have fewer, because its type is larger
TITLE_CHARACTERS = 50
_LINE, _TITLE_LINE = 13.5, 20.0
_HEADING = 23.0  # with the space above it
_BLOCK, _ITEM = 3.0, 1.0  # the space above a paragraph or a list, and above an item
_AROUND = 43.0  # the facts above the text and the address below it
_CHARACTERS_OF_A_WORD = 5  # a low estimate, so that cutting the number of words we report is enough
_TARGET = re.compile(r"\]\([^)]*\)|\]\[[^]]*\]")
_MARKS = re.compile(r"[*_`\[]|<[^>]*>")
_BEGINS = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|\||#)")


def words_over(entry: Entry) -> int:
    """Return how many words must be cut for an entry's briefing to fit on one side of A4, or 0."""
    if not has_briefing(entry):
        return 0
    over = _height(entry) - PAGE
    return math.ceil(over / _LINE * CHARACTERS / _CHARACTERS_OF_A_WORD) if over > 0 else 0


def _height(entry: Entry) -> float:
    found = sections(entry.body)
    parts = [found[part] for part in PARTS if found.get(part)]
    title = math.ceil(len(f"7-minute briefing: {entry.title}") / TITLE_CHARACTERS)
    return title * _TITLE_LINE + _AROUND + sum(_HEADING + _part(part) for part in parts)


def _part(markdown: str) -> float:
    plain = _MARKS.sub("", _TARGET.sub("", markdown))
    return sum(_block(block) for block in re.split(r"\n\s*\n", plain))


def _block(block: str) -> float:
    """Return the height of a paragraph, a list or a table, in points."""
    items: list[str] = []
    for line in lines_of(block):
        if not items or _BEGINS.match(line):
            items.append(line.strip())
        else:
            items[-1] += f" {line.strip()}"
    lines = sum(math.ceil(len(item) / CHARACTERS) for item in items)
    return lines * _LINE + (len(items) - 1) * _ITEM + _BLOCK
