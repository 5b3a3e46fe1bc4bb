"""What the register's templates show: reviews with their learning, and ways through them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.sections import FINDINGS, LEARNING, WHAT_TO_DO
from plugins.articles.views import entry_summary
from plugins.page_head import Link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from plugins.addresses import SiteAddress
    from plugins.articles.bodies import Bodies
    from plugins.articles.model import Entry
    from plugins.articles.views import EntrySummary
    from plugins.reviews.facets import Facet

# Characters of HTML that a list takes of one review; longer learning is read on its own page.
MOST_LEARNING = 6_000


@dataclass(frozen=True, slots=True)
class ReviewListing:
    """A review as the register and themes list it; what it found and what to do are HTML or ""."""

    summary: EntrySummary
    findings: Markup | str
    what_to_do: Markup | str


@dataclass(frozen=True, slots=True)
class Browse:
    """A facet's name, and a link to each of its values with the number of reviews as the note."""

    name: str
    values: tuple[Link, ...]


def review_listing(entry: Entry, bodies: Bodies, site: SiteAddress) -> ReviewListing:
    """Take a public review, the bodies and the site's address; give what lists show of it."""
    parts = bodies.parts(entry, LEARNING)
    if sum(map(len, parts.values())) > MOST_LEARNING:
        parts = {}
    summary = entry_summary(entry, site)
    return ReviewListing(summary, parts.get(FINDINGS, ""), parts.get(WHAT_TO_DO, ""))


def browsing(facets: Sequence[Facet], site: SiteAddress) -> tuple[Browse, ...]:
    """Take the facets and the site's address; give the links that lead through the register."""
    return tuple(
        Browse(
            facet.name,
            tuple(
                Link(value.name, site.local(value.address), str(len(value.reviews)))
                for value in facet.values
            ),
        )
        for facet in facets
    )
