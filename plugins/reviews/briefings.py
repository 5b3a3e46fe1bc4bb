"""The seven-minute briefing of each review that has parts for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.review_view import review_view
from plugins.articles.sections import PARTS, briefing_address, has_briefing
from plugins.articles.views import crumbs
from plugins.outputs.plan import Page, Source
from plugins.page_head import page_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.articles.bodies import Bodies
    from plugins.articles.model import Entry
    from plugins.outputs.plan import Frame


def briefing_page(entry: Entry, bodies: Bodies, frame: Frame) -> Iterator[Page]:
    """Yield the page `briefing/` below a review's own, where there is one."""
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
