"""Feeds of a built site, parsed as plain XML: what stands in them, before any reader's guesses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite

ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
EVENT = "{http://purl.org/rss/1.0/modules/event/}"


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """One feed: its path from the site's root, its text and its elements."""

    path: str
    text: str
    rss: ET.Element

    @property
    def channel(self) -> ET.Element:
        """Return the one channel."""
        (channel,) = self.rss
        return channel

    @property
    def items(self) -> list[ET.Element]:
        """Return its items in order."""
        return self.channel.findall("item")

    def each(self, name: str) -> list[str]:
        """Return the text of an element in each item."""
        return [item.findtext(name) or "" for item in self.items]


def read_feed(site: BuiltSite, path: str) -> ReadFeed:
    """Return a site's feed. Raises ParseError for what is no XML."""
    data = (site.folder / path).read_bytes()
    root = ET.fromstring(data)  # noqa: S314 -- our own bytes
    return ReadFeed(path, data.decode("utf-8"), root)


def read_feeds(site: BuiltSite) -> list[ReadFeed]:
    """Return every feed of a site."""
    paths = sorted(p for p in site.files() if p.startswith("feeds/") and p.endswith(".xml"))
    return [read_feed(site, path) for path in paths]
