"""Facets of any list: the things that share a value, the page of each value, and links to them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from plugins.output.head import Link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from plugins.urls import SiteAddress

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FacetValue(Generic[T]):
    """One value of a facet, the address of its page from the site's root, and what shares it."""

    id: str
    name: str
    address: str
    held: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Facet(Generic[T]):
    """One way to narrow a list down, such as by year, with all its values."""

    id: str
    name: str
    values: tuple[FacetValue[T], ...]


@dataclass(frozen=True, slots=True)
class FacetKind(Generic[T]):
    """How a facet is made: its id and name, the values (id and name) of a thing, the sort key."""

    id: str
    name: str
    values_of: Callable[[T], Iterable[tuple[str, str]]]
    order: Callable[[str, str], tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Browse:
    """A facet's name, and a link to each of its values, whose note is how many things share it."""

    name: str
    values: tuple[Link, ...]


def by_name(_value: str, name: str) -> tuple[int, str]:
    """Return a key that sorts values by name."""
    return 0, name.casefold()


def facets_of(things: Sequence[T], kinds: Iterable[FacetKind[T]], by: str) -> tuple[Facet[T], ...]:
    """Return every facet that has values; `by` is the folder of the facets' pages (`news/by/`).

    Things that share a value stay in the order of `things`.
    """
    made = (_facet(things, kind, by) for kind in kinds)
    return tuple(facet for facet in made if facet.values)


def browsing(facets: Iterable[Facet[T]], site: SiteAddress) -> tuple[Browse, ...]:
    """Return the links to the pages of each facet."""
    return tuple(Browse(facet.name, _links(facet, site)) for facet in facets)


def _links(facet: Facet[T], site: SiteAddress) -> tuple[Link, ...]:
    return tuple(
        Link(value.name, site.local(value.address), str(len(value.held))) for value in facet.values
    )


def _facet(things: Sequence[T], kind: FacetKind[T], by: str) -> Facet[T]:
    held: defaultdict[str, list[T]] = defaultdict(list)
    names: dict[str, str] = {}
    for thing in things:
        # Two spellings of one value may have the same id; the thing is listed under that id once.
        for value, words in dict(kind.values_of(thing)).items():
            names.setdefault(value, words)
            held[value].append(thing)
    ordered = sorted(names, key=lambda value: kind.order(value, names[value]))
    values = (
        FacetValue(each, names[each], f"{by}{kind.id}/{each}/", tuple(held[each]))
        for each in ordered
    )
    return Facet(kind.id, kind.name, tuple(values))
