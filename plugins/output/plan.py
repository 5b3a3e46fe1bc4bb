"""The plan of a site: every page, file and feed as a value, before any is generated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.urls import file_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from plugins.output.channel import FeedItem
    from plugins.output.head import Head
    from plugins.urls import SiteAddress

    View = Callable[[], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Frame:
    """Whose site it is, its language, time zone and address, and the moment it is built for."""

    name: str
    identity: str
    language: str
    zone: ZoneInfo
    address: SiteAddress
    moment: datetime


@dataclass(frozen=True, slots=True)
class Source:
    """Where in the content an address is set, and the rule for a problem with that address."""

    path: str
    line: int = 1
    rule: str = "address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page. `view` returns what the template shows, and is called only at rendering.

    `path` is from the site's root, "" for home. A list has `entries`, and continues at `page/2/`.
    `lastmod` is the day of the last known change. `header` and `footer` are the page's places in
    the header's and the footer's navigation, 0 for none. `is_pelicans` says that one of Pelican's
    own generators writes the page.
    """

    path: str
    head: Head
    template: str
    view: View = dict
    entries: Callable[[], Sequence[object]] | None = None
    lastmod: date | None = None
    source: Source | None = None
    header: int = 0
    footer: int = 0
    is_pelicans: bool = False

    @property
    def file(self) -> str:
        """Return the file that is served at the page's address."""
        is_file = self.path.lower().endswith((".html", ".htm"))
        return self.path if is_file else file_for(self.path)

    def shown(self) -> dict[str, object]:
        """Return what the page's template shows: its head, and its view, which is made now."""
        return {"head": self.head, **self.view()}

    @property
    def is_searched(self) -> bool:
        """Report whether the search finds the page."""
        return self.head.kind is not None and self.head.is_listed

    @property
    def is_in_sitemap(self) -> bool:
        """Report whether the sitemap should list the page: it is listed, and not a redirect."""
        return self.head.is_listed and self.path == self.head.path


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that is not a page. Only a calendar that readers may subscribe to has a title.

    Without `make`, Pelican copies the file from the content folder.
    """

    file: str
    make: Callable[[], str | bytes] | None = None
    title: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed: its title, its file, the path of the page that it belongs to, and all its items."""

    title: str
    file: str
    page: str
    description: str
    items: Callable[[], Iterable[FeedItem]]

    @property
    def files(self) -> tuple[str, ...]:
        """Return the files of the feed, one for each format."""
        return (self.file,)


Planned = Page | File | Feed


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that the site will have, in the order in which it is listed and written."""

    planned: tuple[Planned, ...]

    @property
    def files(self) -> frozenset[str]:
        """Return every file, except the second and later pages of lists."""
        own = (each.files if isinstance(each, Feed) else (each.file,) for each in self.planned)
        return frozenset(file for files in own for file in files)

    @property
    def pages(self) -> tuple[Page, ...]:
        """Return the pages, redirects included."""
        return tuple(each for each in self.planned if isinstance(each, Page))

    @property
    def feeds(self) -> tuple[Feed, ...]:
        """Return the feeds."""
        return tuple(each for each in self.planned if isinstance(each, Feed))

    @property
    def calendars(self) -> tuple[File, ...]:
        """Return the calendars that readers may subscribe to."""
        return tuple(each for each in self.planned if isinstance(each, File) and each.title)

    @property
    def search_kinds(self) -> tuple[str, ...]:
        """Return the names of the kinds of page that a search can be limited to, in order."""
        found = {each.head.kind for each in self.pages if each.is_searched and each.head.kind}
        ordered = sorted(found, key=lambda each: (each.place, each.name))
        return tuple(dict.fromkeys(each.name for each in ordered))
