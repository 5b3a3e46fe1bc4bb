"""One main heading on a page, and no level left out below it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from plugins.checks.finished.finding import Finding, Seek

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.finished.tree import Tree


def heading_findings(tree: Tree) -> Iterator[Finding]:
    """Take the tree; give each page without just one h1, and each heading that skips a level.

    Who listens to a page goes from heading to heading (WCAG 2.2, 1.3.1 and 2.4.6).
    """
    for file, page in tree.pages.items():
        if page.unread:
            continue
        mains = sum(heading.level == 1 for heading in page.headings)
        if mains != 1:
            message = f"The page has {mains} main headings (h1): it needs one."
            yield Finding(file, "main-heading", message)
        for above, heading in pairwise(page.headings):
            if heading.level > above.level + 1:
                wanted = "#" * (above.level + 1)
                message = (
                    f"The heading “{heading.words}” is of level {heading.level} (“"
                    f"{'#' * heading.level}”), the one above it of level {above.level}: levels go "
                    f"down one by one, so begin it with “{wanted} ”."
                )
                yield Finding(file, "heading-order", message, heading.words, Seek.HEADING)
