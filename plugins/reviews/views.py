"""What the register's templates show: reviews with their learning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.sections import FINDINGS, LEARNING, WHAT_TO_DO
from plugins.articles.views import entry_summary

if TYPE_CHECKING:
    from markupsafe import Markup

    from plugins.articles.bodies import Bodies
    from plugins.articles.model import Entry
    from plugins.articles.views import EntrySummary
    from plugins.urls import SiteAddress

# Characters of HTML that a list shows of one review; longer learning is on the review's own page.
MOST_LEARNING = 6_000


@dataclass(frozen=True, slots=True)
class ReviewListing:
    """A review as the register and themes list it; what it found and what to do are HTML or ""."""

    summary: EntrySummary
    findings: Markup | str
    what_to_do: Markup | str


def review_listing(entry: Entry, bodies: Bodies, site: SiteAddress) -> ReviewListing:
    """Return what lists show of a public review, without its learning if that is long."""
    parts = bodies.parts(entry, LEARNING)
    if sum(map(len, parts.values())) > MOST_LEARNING:
        parts = {}
    summary = entry_summary(entry, site)
    return ReviewListing(summary, parts.get(FINDINGS, ""), parts.get(WHAT_TO_DO, ""))
