"""Reviews with their learning, as the register's templates show them."""

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

# The most characters of HTML that a list shows for one review; if there are more, the learning is
# only on the review's own page.
MOST_LEARNING = 6_000


@dataclass(frozen=True, slots=True)
class ReviewListing:
    """A review as the register and themes list it; `findings` and `what_to_do` are HTML or ""."""

    summary: EntrySummary
    findings: Markup | str
    what_to_do: Markup | str


def review_listing(entry: Entry, bodies: Bodies, site: SiteAddress) -> ReviewListing:
    """Return a public review as lists show it, without its learning if that is too long."""
    parts = bodies.parts(entry, LEARNING)
    if sum(map(len, parts.values())) > MOST_LEARNING:
        parts = {}
    summary = entry_summary(entry, site)
    return ReviewListing(summary, parts.get(FINDINGS, ""), parts.get(WHAT_TO_DO, ""))
