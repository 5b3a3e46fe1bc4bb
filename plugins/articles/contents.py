"""The contents list of a long text: its own headings, as links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.page_head import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.postprocess.parsed import Heading

# With fewer, all headings are seen at once, and a list of them only stands in the way.
FEWEST = 3
_LEVEL = 2


def contents(headings: Iterable[Heading]) -> tuple[Link, ...]:
    """Return a link to each heading of the second level, () where there are few."""
    links = tuple(Link(each.words, f"#{each.id}") for each in headings if each.level == _LEVEL)
    return links if len(links) >= FEWEST else ()
