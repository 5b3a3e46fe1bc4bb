"""What templates show of recommendations: words and addresses, nothing left to work out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.reported import RecommendationView, ReportView
from plugins.dates.wording import date_words
from plugins.page_head import Link
from plugins.recommendations.listing import counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.addresses import SiteAddress
    from plugins.board.model import Agency
    from plugins.recommendations.model import ActionReport, Listed, Recommendation

ROLL_UP = "case-reviews/recommendations/"


@dataclass(frozen=True, slots=True)
class ListedView:
    """A recommendation as lists show it; the link leads to its place on the review's page."""

    review: Link
    reported: str
    reported_iso: str
    recommendation: RecommendationView


@dataclass(frozen=True, slots=True)
class TallyView:
    """How many recommendations have each status; without a link where it counts all of them."""

    agency: Link | None
    numbers: tuple[int, ...]
    all: int


def agency_address(agency: Agency) -> str:
    """Take an agency; give the address of its recommendations from the site's root."""
    return f"{ROLL_UP}by/agency/{agency.id}/"


def report_view(report: ActionReport, site: SiteAddress) -> ReportView:
    """Take a public report and the site's address; give what the review's own page shows."""
    return ReportView(
        reported=date_words(report.reported),
        reported_iso=report.reported.isoformat(),
        recommendations=tuple(_recommendation(each) for each in report.recommendations),
        others=site.local(ROLL_UP),
    )


def listed_view(listed: Listed, site: SiteAddress) -> ListedView:
    """Take a recommendation with its review and the site's address; give what lists show."""
    shown = _recommendation(listed.recommendation)
    address = f"{site.local(listed.review.address)}#{shown.anchor}"
    return ListedView(
        review=Link(listed.review.title, address),
        reported=date_words(listed.reported),
        reported_iso=listed.reported.isoformat(),
        recommendation=shown,
    )


def tally_view(
    each_one: Sequence[Listed], site: SiteAddress, agency: Agency | None = None
) -> TallyView:
    """Take recommendations, the site's address and their agency, if one; give their counts."""
    link = Link(agency.name, site.local(agency_address(agency))) if agency else None
    return TallyView(link, counts(each_one), len(each_one))


def _recommendation(recommendation: Recommendation) -> RecommendationView:
    checked = recommendation.checked
    return RecommendationView(
        number=recommendation.number,
        anchor=f"page_recommendation_{recommendation.number}",
        text=recommendation.text,
        agencies="; ".join(agency.name for agency in recommendation.agencies),
        status=recommendation.status.replace(" ", "-"),
        status_words=recommendation.status.words,
        evidence=recommendation.evidence,
        checked=date_words(checked) if checked else "",
        checked_iso=checked.isoformat() if checked else "",
    )
