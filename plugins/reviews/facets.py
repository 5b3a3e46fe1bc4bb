"""Reviews by what they share: themes, type, agencies, year, and what is safe to tell of a child."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from plugins.articles.case_review import AGE_BANDS, INCIDENTS, UNDATED
from plugins.board.model import as_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from plugins.articles.case_review import CaseReview
    from plugins.articles.model import Entry

BY = "case-reviews/by/"
UNDATED_WORDS = "Date not published"
# Words of the values that are ids in the metadata.
AGE_WORDS = dict(
    zip(AGE_BANDS, ("Under 1", "1 to 4", "5 to 10", "11 to 15", "16 to 17"), strict=True)
)
INCIDENT_WORDS = dict(zip(INCIDENTS, ("Death", "Serious harm"), strict=True))


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet and the reviews that share it, the newest first."""

    facet: str
    id: str
    name: str
    reviews: tuple[Entry, ...]

    @property
    def address(self) -> str:
        """Give the address of its list from the site's root (contract: Addresses)."""
        return f"{BY}{self.facet}/{self.id}/"


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to look through the register."""

    id: str
    name: str
    values: tuple[FacetValue, ...]


def facets(reviews: Sequence[Entry]) -> tuple[Facet, ...]:
    """Take the reviews as they may be told, the newest first; give every facet that has values."""
    made = (_facet(reviews, kind) for kind in _KINDS)
    return tuple(facet for facet in made if facet.values)


def tellable(reviews: Iterable[Entry], fewest: int) -> tuple[Entry, ...]:
    """Take reviews and how many must share an age band or an incident; give them without the rest.

    Few reviews and fine facets point at one child (ICO: the motivated intruder).
    """
    reviews = tuple(reviews)
    known = [entry.review for entry in reviews if entry.review]
    ages = Counter(each.age_band for each in known)
    incidents = Counter(each.incident for each in known)

    def told(review: CaseReview) -> CaseReview:
        return replace(
            review,
            age_band=review.age_band if ages[review.age_band] >= fewest else "",
            incident=review.incident if incidents[review.incident] >= fewest else "",
        )

    return tuple(replace(each, review=told(each.review)) for each in reviews if each.review)


def _facet(reviews: Sequence[Entry], kind: _Kind) -> Facet:
    held: defaultdict[str, list[Entry]] = defaultdict(list)
    names: dict[str, str] = {}
    for entry in reviews:
        # A withdrawn review says nothing of itself but its title.
        if entry.review is None or entry.review.status == "withdrawn":
            continue
        for value, words in kind.values_of(entry, entry.review):
            names.setdefault(value, words)
            held[value].append(entry)
    ordered = sorted(names, key=lambda value: kind.order(value, names[value]))
    values = (FacetValue(kind.id, each, names[each], tuple(held[each])) for each in ordered)
    return Facet(kind.id, kind.name, tuple(values))


@dataclass(frozen=True, slots=True)
class _Kind:
    """A facet's id and name, a review's values of it with their words, and how values are put."""

    id: str
    name: str
    values_of: Callable[[Entry, CaseReview], Iterable[tuple[str, str]]]
    order: Callable[[str, str], tuple[int, str]]


def _themes(entry: Entry, _review: CaseReview) -> Iterable[tuple[str, str]]:
    return ((theme.id, theme.name) for theme in entry.themes)


def _type(_entry: Entry, review: CaseReview) -> Iterable[tuple[str, str]]:
    return ((as_id(review.type) or "other", review.type),)


def _agencies(_entry: Entry, review: CaseReview) -> Iterable[tuple[str, str]]:
    return ((agency.id, agency.name) for agency in review.agencies)


def _year(_entry: Entry, review: CaseReview) -> Iterable[tuple[str, str]]:
    year = str(review.year) if review.year else UNDATED
    return ((year, year if review.year else UNDATED_WORDS),)


def _age(_entry: Entry, review: CaseReview) -> Iterable[tuple[str, str]]:
    return ((review.age_band, AGE_WORDS[review.age_band]),) if review.age_band else ()


def _incident(_entry: Entry, review: CaseReview) -> Iterable[tuple[str, str]]:
    return ((review.incident, INCIDENT_WORDS[review.incident]),) if review.incident else ()


def _by_name(_value: str, name: str) -> tuple[int, str]:
    return 0, name.casefold()


def _latest_first(value: str, _name: str) -> tuple[int, str]:
    return (1 if value == UNDATED else -int(value)), ""


def _youngest_first(value: str, _name: str) -> tuple[int, str]:
    return AGE_BANDS.index(value), ""


_KINDS = (
    _Kind("theme", "Theme", _themes, _by_name),
    _Kind("type", "Type of review", _type, _by_name),
    _Kind("agency", "Agency", _agencies, _by_name),
    _Kind("year", "Year", _year, _latest_first),
    _Kind("age-band", "Age of the child", _age, _youngest_first),
    _Kind("incident", "Incident", _incident, _by_name),
)
