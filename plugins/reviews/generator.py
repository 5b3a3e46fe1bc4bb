"""RegisterGenerator: writes the register of case reviews, its facets, tables, data and feed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.articles.feed import change_items, entry_items, status_items
from plugins.articles.generator import SETTING, ArticleSettings
from plugins.articles.model import Section
from plugins.articles.views import REVIEWS_FEED, SECTION_TITLES
from plugins.outputs.facets import browsing
from plugins.outputs.generator import FeedPlace, SiteGenerator
from plugins.page_head import Link, page_head
from plugins.recommendations.views import ROLL_UP
from plugins.reviews.exports import (
    CSV,
    JSON,
    SCHEMA,
    review_record,
    reviews_csv,
    reviews_json,
    reviews_schema,
)
from plugins.reviews.facets import facets, tellable
from plugins.reviews.matrix import MATRIX, matrices
from plugins.reviews.views import ReviewListing, review_listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.articles.model import Entry
    from plugins.outputs.facets import Facet, FacetValue
    from plugins.outputs.writer import SiteWriter
    from plugins.reviews.matrix import Matrix

TITLE = SECTION_TITLES[Section.CASE_REVIEWS]
ADDRESS = "case-reviews/"
_CRUMBS = ((TITLE, ADDRESS),)
_MATRIX_TITLE = "Reviews by year and theme"


@dataclass(frozen=True, slots=True)
class _Register:
    """The reviews as they may be told, dated ones first, and the facets over them."""

    dated: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    facets: tuple[Facet[Entry], ...]

    @property
    def reviews(self) -> tuple[Entry, ...]:
        return (*self.dated, *self.undated)


class RegisterGenerator(SiteGenerator):
    """Every review, wherever its page stands; those without a date under their own heading."""

    def generate_context(self) -> None:
        """Take the loaded entries from the settings; nothing is read from the disk here."""
        self.loaded: ArticleSettings = self.settings[SETTING]
        reviews = tellable(
            (entry for entry in self.loaded.public if entry.review),
            self.settings["REVIEWS_FEWEST_TO_SHARE"],
        )
        dated = tuple(sorted(filter(_when, reviews), key=_when, reverse=True))
        undated = tuple(entry for entry in reviews if not _when(entry))
        self.register = _Register(dated, undated, facets((*dated, *undated)))
        self.site = self.frame.address
        self.listings: dict[str, ReviewListing] = {}

    def generate_output(self, writer: SiteWriter) -> None:
        """Write the register, a list for each value of each facet, the tables, data and feed."""
        description = f"Case reviews published by {self.frame.board.name}, and what they teach."
        self.write_list(
            writer,
            page_head(self.site, ADDRESS, TITLE, description, feed=REVIEWS_FEED),
            "register",
            self._listings(self.register.dated),
            undated=tuple(self._listings(self.register.undated)),
            browse=browsing(self.register.facets, self.site),
            matrix=self.site.local(MATRIX),
            recommendations=self.site.local(ROLL_UP),
            data=self._data_links(),
        )
        for facet in self.register.facets:
            for value in facet.values:
                self._write_value(writer, facet, value)
        self._write_matrices(writer)
        self._write_data(writer)
        self._write_reviews_feed(writer, description)

    def _write_value(
        self, writer: SiteWriter, facet: Facet[Entry], value: FacetValue[Entry]
    ) -> None:
        title = f"{TITLE}, {facet.name.lower()}: {value.name}"
        head = page_head(
            self.site, value.address, title, f"{title}.", crumbs=_CRUMBS, is_listed=False
        )
        self.write_list(writer, head, "facet", self._listings(value.held), count=len(value.held))

    def _write_matrices(self, writer: SiteWriter) -> None:
        tables = matrices(self.register.facets, self.site)
        years = tuple(
            Link(each.name, self.site.local(each.address), str(len(each.rows))) for each in tables
        )
        description = "Which review speaks of which theme, in a table for each year."
        head = page_head(self.site, MATRIX, _MATRIX_TITLE, description, crumbs=_CRUMBS)
        self.write_page(writer, MATRIX, "matrices", head=head, years=years)
        for table in tables:
            self._write_matrix(writer, table)

    def _write_matrix(self, writer: SiteWriter, table: Matrix) -> None:
        title = f"Reviews by theme: {table.name}"
        crumbs = (*_CRUMBS, (_MATRIX_TITLE, MATRIX))
        head = page_head(
            self.site, table.address, title, f"{title}.", crumbs=crumbs, is_listed=False
        )
        self.write_list(writer, head, "matrix", table.rows, themes=table.themes)

    def _data_links(self) -> tuple[Link, ...]:
        return (
            Link("All reviews as a spreadsheet (CSV)", self.site.local(CSV)),
            Link("All reviews for programs (JSON)", self.site.local(JSON)),
            Link("What the JSON holds (JSON Schema)", self.site.local(SCHEMA)),
        )

    def _write_data(self, writer: SiteWriter) -> None:
        files = self.loaded.around.files
        records = [review_record(each, files, self.site) for each in self.register.reviews]
        writer.write_text(JSON, reviews_json(records, self.site))
        writer.write_text(CSV, reviews_csv(records))
        writer.write_text(SCHEMA, reviews_schema(self.site))

    def _write_reviews_feed(self, writer: SiteWriter, description: str) -> None:
        entries, identity = self.register.reviews, self.frame.board.identity
        moment = self.frame.moment
        items = (
            *entry_items(entries, identity, self.site),
            *change_items(entries, identity, self.site, moment),
            *status_items(entries, identity, self.site, moment),
        )
        self.write_feed(writer, FeedPlace(TITLE, REVIEWS_FEED[1], ADDRESS, description), items)

    def _listings(self, entries: Sequence[Entry]) -> list[ReviewListing]:
        """Give what lists show of reviews, each made once however many lists it is in."""
        return [self._listing(each) for each in entries]

    def _listing(self, entry: Entry) -> ReviewListing:
        if entry.source not in self.listings:
            made = review_listing(entry, self.loaded.bodies, self.site)
            self.listings[entry.source] = made
        return self.listings[entry.source]


def _when(entry: Entry) -> tuple[int, ...]:
    """Give year, month and day of a review; of one with a year alone, before all of that year.

    Nothing at all where neither is told.
    """
    if entry.dated:
        return entry.dated.timetuple()[:3]
    return (entry.review.year, 0, 0) if entry.review and entry.review.year else ()
