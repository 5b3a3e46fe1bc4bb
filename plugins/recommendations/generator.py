"""RecommendationsGenerator: writes the roll-up, a list for each agency, and the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.model import Section
from plugins.articles.views import SECTION_TITLES
from plugins.outputs.generator import SiteGenerator
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
    from plugins.board.model import Agency
    from plugins.outputs.writer import SiteWriter
    from plugins.recommendations.model import Listed, PublicReport

SETTING = "RECOMMENDATIONS_LOADED"
TITLE = "Recommendations"
REGISTER = (SECTION_TITLES[Section.CASE_REVIEWS], "case-reviews/")
LATEST = 20
STATUSES = tuple(status.words for status in Status)
DOWNLOADS = (
    ("All recommendations as a spreadsheet (CSV)", CSV),
    ("All recommendations as data (JSON)", JSON),
    ("What the data means (JSON Schema)", SCHEMA),
)


class RecommendationsGenerator(SiteGenerator):
    """Everything under /case-reviews/recommendations, of the reports that are public."""

    def generate_context(self) -> None:
        """Take the public reports from the settings; nothing is read from the disk here."""
        reports: tuple[PublicReport, ...] = self.settings[SETTING]
        self.listed = listed(reports)
        self.site = self.frame.address

    def generate_output(self, writer: SiteWriter) -> None:
        """Write the roll-up, each agency's recommendations, and the data with its schema."""
        agencies = by_agency(self.listed)
        self._write_roll_up(writer, agencies)
        for agency, addressed in agencies:
            self._write_agency(writer, agency, addressed)
        made = records(self.listed, self.site)
        writer.write_text(CSV, recommendations_csv(made))
        writer.write_text(JSON, recommendations_json(made, self.site))
        writer.write_text(SCHEMA, recommendations_schema(self.site))

    def _write_roll_up(
        self, writer: SiteWriter, agencies: tuple[tuple[Agency, tuple[Listed, ...]], ...]
    ) -> None:
        description = "What case reviews recommended, and what was reported to the board."
        latest = self.listed[:LATEST]
        tallies = (tally_view(each, self.site, agency) for agency, each in agencies)
        self.write_page(
            writer,
            ROLL_UP,
            "recommendations",
            head=page_head(self.site, ROLL_UP, TITLE, description, crumbs=(REGISTER,)),
            statuses=STATUSES,
            tallies=(*tallies, tally_view(self.listed, self.site)),
            latest=tuple(listed_view(each, self.site) for each in latest),
            downloads=tuple(Link(title, self.site.local(path)) for title, path in DOWNLOADS),
        )

    def _write_agency(
        self, writer: SiteWriter, agency: Agency, addressed: tuple[Listed, ...]
    ) -> None:
        title = f"{TITLE}: {agency.name}"
        description = f"What case reviews recommended to {agency.name}, and what was reported."
        crumbs = (REGISTER, (TITLE, ROLL_UP))
        path = agency_address(agency)
        self.write_list(
            writer,
            page_head(self.site, path, title, description, crumbs=crumbs),
            "recommendations_to_agency",
            [listed_view(each, self.site) for each in addressed],
            statuses=STATUSES,
            tally=tally_view(addressed, self.site),
        )
