"""The pages and data of recommendations: the overview, a list for each agency, the exports."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from plugins.articles.model import SHOWN, Section
from plugins.articles.review_view import RecommendationView, ReportView
from plugins.dates import date_words
from plugins.output.head import Link, page_head
from plugins.output.plan import File, Page
from plugins.reviews.recommendation import Status, by_agency, counts, listed
from plugins.reviews.recommendation_exports import (
    CSV,
    JSON,
    SCHEMA,
    recommendations_csv,
    recommendations_json,
    recommendations_schema,
    records,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.board.model import Agency
    from plugins.output.plan import Frame
    from plugins.reviews.recommendation import ActionReport, Listed, PublicReport, Recommendation
    from plugins.urls import SiteAddress

TITLE = "Recommendations"
REGISTER = (SHOWN[Section.CASE_REVIEWS].title, "case-reviews/")
LATEST = 20
STATUSES = tuple(status.words for status in Status)
DOWNLOADS = (
    ("All recommendations as a spreadsheet (CSV)", CSV),
    ("All recommendations as data (JSON)", JSON),
    ("What the data means (JSON Schema)", SCHEMA),
)


def pages(reports: Sequence[PublicReport], frame: Frame) -> Iterator[Page | File]:
    """Yield each page and file under /case-reviews/recommendations, from public reports."""
    site = frame.address
    every = listed(reports)
    agencies = by_agency(every)
    yield _roll_up(every, agencies, frame)
    for agency, addressed in agencies:
        yield _of_agency(agency, addressed, frame)
    made = cache(lambda: records(every, site))
    yield File(file=CSV, make=lambda: recommendations_csv(made()))
    yield File(file=JSON, make=lambda: recommendations_json(made(), site))
    yield File(file=SCHEMA, make=lambda: recommendations_schema(site))


def _roll_up(
    every: Sequence[Listed], agencies: Sequence[tuple[Agency, Sequence[Listed]]], frame: Frame
) -> Page:
    site = frame.address
    description = "What case reviews recommended, and what was reported to the board."
    return Page(
        path=ROLL_UP,
        head=page_head(site, ROLL_UP, TITLE, description, crumbs=(REGISTER,)),
        template="recommendations",
        view=lambda: {
            "statuses": STATUSES,
            "tallies": (
                *(tally_view(addressed, site, agency) for agency, addressed in agencies),
                tally_view(every, site),
            ),
            "latest": tuple(listed_view(each, site) for each in every[:LATEST]),
            "downloads": tuple(Link(title, site.local(path)) for title, path in DOWNLOADS),
        },
    )


def _of_agency(agency: Agency, addressed: Sequence[Listed], frame: Frame) -> Page:
    site = frame.address
    path = agency_address(agency)
    description = f"What case reviews recommended to {agency.name}, and what was reported."
    crumbs = (REGISTER, (TITLE, ROLL_UP))
    return Page(
        path=path,
        head=page_head(site, path, f"{TITLE}: {agency.name}", description, crumbs=crumbs),
        template="recommendations_to_agency",
        view=lambda: {"statuses": STATUSES, "tally": tally_view(addressed, site)},
        entries=lambda: [listed_view(each, site) for each in addressed],
    )


ROLL_UP = "case-reviews/recommendations/"


@dataclass(frozen=True, slots=True)
class ListedView:
    """A recommendation as lists show it; `review` links to its place on the review's page."""

    review: Link
    reported: str
    reported_iso: str
    recommendation: RecommendationView


@dataclass(frozen=True, slots=True)
class TallyView:
    """How many recommendations have each status; `agency` is None without a link to an agency."""

    agency: Link | None
    numbers: tuple[int, ...]
    all: int


def agency_address(agency: Agency) -> str:
    """Return the address, from the site's root, of the list of an agency's recommendations."""
    return f"{ROLL_UP}by/agency/{agency.id}/"


def report_view(report: ActionReport, site: SiteAddress) -> ReportView:
    """Return a public report as the review's own page shows it."""
    return ReportView(
        reported=date_words(report.reported),
        reported_iso=report.reported.isoformat(),
        recommendations=tuple(_recommendation(each) for each in report.recommendations),
        others=site.local(ROLL_UP),
    )


def listed_view(listed: Listed, site: SiteAddress) -> ListedView:
    """Return a recommendation as lists show it."""
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
    """Return the counts of recommendations by status, with a link to `agency` if it is given."""
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
