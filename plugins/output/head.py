"""What every page says about itself: title, description, address, breadcrumbs and feed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.dates import date_words

if TYPE_CHECKING:
    from datetime import date

    from plugins.urls import SiteAddress


@dataclass(frozen=True, slots=True)
class Language:
    """The tag and direction (“ltr” or “rtl”) of a language that is not the site's."""

    tag: str
    direction: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link's text and address, and a note to be shown next to it.

    `language` is the language of title and note, if it is not the site's.
    """

    title: str
    address: str
    note: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """What kind of page it is: its name and place in the search, and its names in a build's report.

    The report does not count pages of a kind without a name in the singular and the plural.
    """

    name: str
    place: int
    one: str = ""
    many: str = ""


PAGE = Kind("Page", 9)


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself; `crumbs` are the pages above it, without the page itself.

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
    false for a page that search engines should ignore. `as_of` is the day that the page was made
    for, if it shows coming dates. `language` is the language of title and text, if it is not the
    site's.
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
