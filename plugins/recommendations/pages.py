"""The pages and data of recommendations: the roll-up, a list for each agency, the exports."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from plugins.articles.model import Section
from plugins.articles.views import SECTION_TITLES
from plugins.outputs.plan import File, Page
from plugins.page_head import Link, page_head
from plugins.recommendations.exports import (
    CSV,
    JSON,
    SCHEMA,
    recommendations_csv,
    recommendations_json,
    recommendations_schema,
    records,
)
from plugins.recommendations.listing import by_agency, listed
from plugins.recommendations.model import Status
from plugins.recommendations.views import ROLL_UP, agency_address, listed_view, tally_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.board.model import Agency
    from plugins.outputs.plan import Frame
    from plugins.recommendations.model import Listed, PublicReport

TITLE = "Recommendations"
REGISTER = (SECTION_TITLES[Section.CASE_REVIEWS], "case-reviews/")
LATEST = 20
STATUSES = tuple(status.words for status in Status)
DOWNLOADS = (
    ("All recommendations as a spreadsheet (CSV)", CSV),
    ("All recommendations as data (JSON)", JSON),
    ("What the data means (JSON Schema)", SCHEMA),
)


def pages(reports: Sequence[PublicReport], frame: Frame) -> Iterator[Page | File]:
    """Yield everything under /case-reviews/recommendations, of the reports that are public."""
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
