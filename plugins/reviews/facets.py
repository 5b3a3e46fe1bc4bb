"""Facets of reviews: themes, type, agencies, year, and what is safe to say about a child."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from plugins.articles.case_review import AGE_BANDS, INCIDENTS, UNDATED
from plugins.output.facets import FacetKind, by_name, facets_of
from plugins.output.head import Link
from plugins.urls import as_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from plugins.articles.case_review import CaseReview
    from plugins.articles.model import Entry
    from plugins.output.facets import Facet, FacetValue
    from plugins.urls import SiteAddress

BY = "case-reviews/by/"
UNDATED_WORDS = "Date not published"
# The words that readers see for ids in the metadata.
AGE_WORDS = dict(
    zip(AGE_BANDS, ("Under 1", "1 to 4", "5 to 10", "11 to 15", "16 to 17"), strict=True)
)
INCIDENT_WORDS = dict(zip(INCIDENTS, ("Death", "Serious harm"), strict=True))


def facets(reviews: Sequence[Entry]) -> tuple[Facet[Entry], ...]:
    """Return every facet that has values; reviews must be as readers may see them, newest first."""
    # A withdrawn review no longer shows any of its facts, such as its themes or its year.
    shown = [entry for entry in reviews if entry.review and entry.review.status != "withdrawn"]
    return facets_of(shown, _KINDS, BY)


def tellable(reviews: Iterable[Entry], fewest: int) -> tuple[Entry, ...]:
    """Return the reviews without any age band or incident that fewer than `fewest` of them share.

    A detail that few reviews share can identify a child (ICO: the motivated intruder).
    """
    reviews = tuple(reviews)
    known = [entry.review for entry in reviews if entry.review]
    ages = Counter(each.age_band for each in known)
    incidents = Counter(each.incident for each in known)

    def shareable(review: CaseReview) -> CaseReview:
        return replace(
            review,
            age_band=review.age_band if ages[review.age_band] >= fewest else "",
            incident=review.incident if incidents[review.incident] >= fewest else "",
        )

    return tuple(replace(each, review=shareable(each.review)) for each in reviews if each.review)


def _of(
    read: Callable[[CaseReview], Iterable[tuple[str, str]]],
) -> Callable[[Entry], Iterable[tuple[str, str]]]:
    return lambda entry: read(entry.review) if entry.review else ()


def _themes(entry: Entry) -> Iterable[tuple[str, str]]:
    return ((theme.id, theme.name) for theme in entry.themes)


def _type(review: CaseReview) -> Iterable[tuple[str, str]]:
    return ((as_id(review.type) or "other", review.type),)


def _agencies(review: CaseReview) -> Iterable[tuple[str, str]]:
    return ((agency.id, agency.name) for agency in review.agencies)


def _year(review: CaseReview) -> Iterable[tuple[str, str]]:
    year = str(review.year) if review.year else UNDATED
    return ((year, year if review.year else UNDATED_WORDS),)


def _age(review: CaseReview) -> Iterable[tuple[str, str]]:
    return ((review.age_band, AGE_WORDS[review.age_band]),) if review.age_band else ()


def _incident(review: CaseReview) -> Iterable[tuple[str, str]]:
    return ((review.incident, INCIDENT_WORDS[review.incident]),) if review.incident else ()


def _latest_first(value: str, _name: str) -> tuple[int, str]:
    return (1 if value == UNDATED else -int(value)), ""


def _youngest_first(value: str, _name: str) -> tuple[int, str]:
    return AGE_BANDS.index(value), ""


_KINDS = (
    FacetKind("theme", "Theme", _themes, by_name),
    FacetKind("type", "Type of review", _of(_type), by_name),
    FacetKind("agency", "Agency", _of(_agencies), by_name),
    FacetKind("year", "Year", _of(_year), _latest_first),
    FacetKind("age-band", "Age of the child", _of(_age), _youngest_first),
    FacetKind("incident", "Incident", _of(_incident), by_name),
)


MATRIX = "case-reviews/matrix/"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A review, and whether it has each of the themes in the table."""

    review: Link
    marks: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of one year's reviews, or undated ones, and the themes that any of them names."""

    id: str
    name: str
    themes: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def address(self) -> str:
        """Return the address of the table's page from the site's root."""
        return f"{MATRIX}{self.id}/"


def matrices(facets: Sequence[Facet[Entry]], site: SiteAddress) -> tuple[Matrix, ...]:
    """Return a table of reviews and themes for each year in the register's facets."""
    years = next((facet.values for facet in facets if facet.id == "year"), ())
    return tuple(_matrix(year, site) for year in years)


def _matrix(year: FacetValue[Entry], site: SiteAddress) -> Matrix:
    named = {theme.id: theme for entry in year.held for theme in entry.themes}
    themes = sorted(named.values(), key=lambda theme: theme.name.casefold())
    return Matrix(
        id=year.id,
        name=year.name,
        themes=tuple(Link(theme.name, site.local(theme.address)) for theme in themes),
        rows=tuple(_row(entry, [theme.id for theme in themes], site) for entry in year.held),
    )


def _row(entry: Entry, themes: Sequence[str], site: SiteAddress) -> MatrixRow:
    own = {theme.id for theme in entry.themes}
    marks = tuple(theme in own for theme in themes)
    return MatrixRow(Link(entry.title, site.local(entry.address), language=entry.language), marks)
