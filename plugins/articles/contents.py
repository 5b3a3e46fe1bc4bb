"""The contents list of a long text: its own headings, as links."""

from __future__ import annotations

from plugins.page_head import Link
from plugins.postprocess.fragments import headings

# With fewer, all headings are seen at once, and a list of them only stands in the way.
FEWEST = 3


def contents(html: str) -> tuple[Link, ...]:
    """Take a body's HTML; give a link to each heading of the second level, () for a few."""
    links = tuple(Link(words, f"#{identity}") for identity, words in headings(html))
    return links if len(links) >= FEWEST else ()
