"""What every page says of itself: title, description, address, breadcrumbs, feeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.dates import date_words

if TYPE_CHECKING:
    from datetime import date

    from plugins.urls import SiteAddress


@dataclass(frozen=True, slots=True)
class Language:
    """The language of a text that differs from the site's: its tag, and “ltr” or “rtl”."""

    tag: str
    direction: str


@dataclass(frozen=True, slots=True)
class Link:
    """An address, in the words of the link; the note stands beside it.

    `language` is that of both, where it is not the site's.
    """

    title: str
    address: str
    note: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """What a page is: its name in the search, its place among kinds, and the build's words for it.

    A build does not count pages of a kind without such words.
    """

    name: str
    place: int
    one: str = ""
    many: str = ""


PAGE = Kind("Page", 9)


@dataclass(frozen=True, slots=True)
class Head:
    """A page's own account of itself; `crumbs` lead to it, the page itself left out.

    `path` is from the site's root. Without a kind the search does not find the page.
    """

    title: str
    description: str
    address: str
    canonical: str
    path: str = ""
    kind: Kind | None = None
    crumbs: tuple[Link, ...] = ()
    feed: Link | None = None
    is_listed: bool = True
    as_of: str = ""
    language: Language | None = None


def page_head(  # noqa: PLR0913 -- one value for each thing that a page says of itself
    site: SiteAddress,
    path: str,
    title: str,
    description: str,
    *,
    kind: Kind | None = None,
    crumbs: tuple[tuple[str, str], ...] = (),
    feed: tuple[str, str] | None = None,
    is_listed: bool = True,
    as_of: date | None = None,
    language: Language | None = None,
) -> Head:
    """Return the head of the page at a path, "" for home.

    `crumbs` and `feed` are titles with paths; Home is put before the other crumbs. `is_listed` is
    false for a page that search engines should pass over; `as_of` is the day that the page was
    made for, where it shows dates to come; `language` is that of title and text, where it is not
    the site's.
    """
    above = (("Home", ""), *crumbs) if path else ()
    return Head(
        title=title,
        description=description,
        address=site.local(path),
        canonical=site.absolute(path),
        path=path,
        kind=kind,
        crumbs=tuple(Link(name, site.local(to)) for name, to in above),
        feed=Link(feed[0], site.local(feed[1])) if feed else None,
        is_listed=is_listed,
        as_of=date_words(as_of) if as_of else "",
        language=language,
    )
