"""Reviews against themes: which review of a year speaks of what, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.page_head import Link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.addresses import SiteAddress
    from plugins.articles.model import Entry
    from plugins.outputs.facets import Facet, FacetValue

MATRIX = "case-reviews/matrix/"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A review, and for each theme of the table whether it speaks of it."""

    review: Link
    marks: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The reviews of one year, or undated, against the themes that any of them names."""

    id: str
    name: str
    themes: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def address(self) -> str:
        """Give the address of its page from the site's root."""
        return f"{MATRIX}{self.id}/"


def matrices(facets: Sequence[Facet[Entry]], site: SiteAddress) -> tuple[Matrix, ...]:
    """Take the facets of the register and the site's address; give a table for each year."""
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
