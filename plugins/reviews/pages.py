"""The register of case reviews: its lists, facets, tables, briefings, data and feed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from plugins.articles.feed import change_items, entry_items, status_items
from plugins.articles.model import REVIEWS_FEED, SHOWN, Section
from plugins.output.facets import browsing
from plugins.output.head import Link, page_head
from plugins.output.plan import Feed, File, Page
from plugins.reviews.briefings import briefing_page
from plugins.reviews.exports import (
    CSV,
    JSON,
    SCHEMA,
    review_record,
    reviews_csv,
    reviews_json,
    reviews_schema,
)
from plugins.reviews.facets import MATRIX, facets, matrices, tellable
from plugins.reviews.recommendation_pages import ROLL_UP
from plugins.reviews.views import review_listing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from plugins.articles.model import Entry
    from plugins.articles.pages import Articles
    from plugins.output.facets import Facet, FacetValue
    from plugins.output.plan import Frame, Planned
    from plugins.reviews.facets import Matrix
    from plugins.reviews.views import ReviewListing

    ListingsOf = Callable[[Sequence[Entry]], list[ReviewListing]]

TITLE = SHOWN[Section.CASE_REVIEWS].title
ADDRESS = "case-reviews/"
PLACE = 2  # in the header
_CRUMBS = ((TITLE, ADDRESS),)
_MATRIX_TITLE = "Reviews by year and theme"


@dataclass(frozen=True, slots=True)
class _Register:
    """The reviews as readers may see them, grouped by whether they have a date, and the facets."""

    dated: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    facets: tuple[Facet[Entry], ...]

    @property
    def reviews(self) -> tuple[Entry, ...]:
        return (*self.dated, *self.undated)


def pages(articles: Articles, fewest: int, frame: Frame) -> Iterator[Planned]:
    """Yield the register with its feed, facets, tables and data, and each review's briefing.

    `fewest` is how many reviews must share an age band or an incident before it is shown.
    """
    register = _register(articles.public, fewest)
    listings_of = _listings(articles, frame)
    description = f"Case reviews published by {frame.name}, and what they teach."
    yield _feed(register, description, frame)
    yield _list_page(register, description, listings_of, frame)
    for facet in register.facets:
        for value in facet.values:
            yield _narrowed(facet, value, listings_of, frame)
    yield from _matrix_pages(register, frame)
    yield from _data(register, articles, frame)
    for entry in articles.public:
        yield from briefing_page(entry, articles.bodies, frame)


def _register(public: Sequence[Entry], fewest: int) -> _Register:
    reviews = tellable((entry for entry in public if entry.review), fewest)
    dated = tuple(sorted(filter(_when, reviews), key=_when, reverse=True))
    undated = tuple(entry for entry in reviews if not _when(entry))
    return _Register(dated, undated, facets((*dated, *undated)))


def _list_page(
    register: _Register, description: str, listings_of: ListingsOf, frame: Frame
) -> Page:
    site = frame.address
    return Page(
        path=ADDRESS,
        head=page_head(site, ADDRESS, TITLE, description, feed=REVIEWS_FEED),
        template="register",
        view=lambda: {
            "undated": tuple(listings_of(register.undated)),
            "browse": browsing(register.facets, site),
            "matrix": site.local(MATRIX),
            "recommendations": site.local(ROLL_UP),
            "data": (
                Link("All reviews as a spreadsheet (CSV)", site.local(CSV)),
                Link("All reviews for programs (JSON)", site.local(JSON)),
                Link("What the JSON holds (JSON Schema)", site.local(SCHEMA)),
            ),
        },
        entries=lambda: listings_of(register.dated),
        header=PLACE if register.reviews else 0,
    )


def _narrowed(
    facet: Facet[Entry], value: FacetValue[Entry], listings_of: ListingsOf, frame: Frame
) -> Page:
    title = f"{TITLE}, {facet.name.lower()}: {value.name}"
    return Page(
        path=value.address,
        head=page_head(
            frame.address, value.address, title, f"{title}.", crumbs=_CRUMBS, is_listed=False
        ),
        template="facet",
        view=lambda: {"count": len(value.held)},
        entries=lambda: listings_of(value.held),
    )


def _matrix_pages(register: _Register, frame: Frame) -> Iterator[Page]:
    site = frame.address
    tables = matrices(register.facets, site)
    description = "Which review speaks of which theme, in a table for each year."
    yield Page(
        path=MATRIX,
        head=page_head(site, MATRIX, _MATRIX_TITLE, description, crumbs=_CRUMBS),
        template="matrices",
        view=lambda: {
            "years": tuple(
                Link(each.name, site.local(each.address), str(len(each.rows))) for each in tables
            )
        },
    )
    for table in tables:
        yield _matrix_page(table, frame)


def _matrix_page(table: Matrix, frame: Frame) -> Page:
    title = f"Reviews by theme: {table.name}"
    crumbs = (*_CRUMBS, (_MATRIX_TITLE, MATRIX))
    return Page(
        path=table.address,
        head=page_head(
            frame.address, table.address, title, f"{title}.", crumbs=crumbs, is_listed=False
        ),
        template="matrix",
        view=lambda: {"themes": table.themes},
        entries=lambda: table.rows,
    )


def _data(register: _Register, articles: Articles, frame: Frame) -> Iterator[File]:
    site, files = frame.address, articles.around.files
    records = cache(lambda: [review_record(each, files, site) for each in register.reviews])
    yield File(file=JSON, make=lambda: reviews_json(records(), site))
    yield File(file=CSV, make=lambda: reviews_csv(records()))
    yield File(file=SCHEMA, make=lambda: reviews_schema(site))


def _feed(register: _Register, description: str, frame: Frame) -> Feed:
    entries, identity, site = register.reviews, frame.identity, frame.address
    return Feed(
        title=TITLE,
        file=REVIEWS_FEED[1],
        page=ADDRESS,
        description=description,
        items=lambda: (
            *entry_items(entries, identity, site),
            *change_items(entries, identity, site, frame.moment),
            *status_items(entries, identity, site, frame.moment),
        ),
    )


def _listings(articles: Articles, frame: Frame) -> ListingsOf:
    """Return a function that returns the listings of reviews, and makes each listing only once."""
    made: dict[str, ReviewListing] = {}

    def listings_of(entries: Sequence[Entry]) -> list[ReviewListing]:
        for entry in entries:
            if entry.source not in made:
                made[entry.source] = review_listing(entry, articles.bodies, frame.address)
        return [made[entry.source] for entry in entries]

    return listings_of


def _when(entry: Entry) -> tuple[int, ...]:
    """Return the year, month and day of a review, or () if it has neither a date nor a year.

    A review with a year alone sorts before the first day of that year.
    """
    if entry.dated:
        return entry.dated.timetuple()[:3]
    return (entry.review.year, 0, 0) if entry.review and entry.review.year else ()
