"""RSS to its items, read back as a reader of feeds would."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from datetime import datetime

_EVENT = "{http://purl.org/rss/1.0/modules/event/}"
_ATOM = "{http://www.w3.org/2005/Atom}"


class FeedError(ValueError):
    """A feed cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class ReadItem:
    """An item as it was read; the event's times are as written, "" where it announces none."""

    guid: str
    title: str
    link: str
    moment: datetime
    start: str
    until: str
    place: str


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """A feed as it was read: its title, the address that it says is its own, and its items."""

    title: str
    address: str
    items: tuple[ReadItem, ...]


def read_feed(text: str) -> ReadFeed:
    """Take the text of a feed; give it read. Raises FeedError (RSS 2.0)."""
    channel = parsed(text).find("channel")
    if channel is None:
        raise FeedError("there is no channel in it")
    own = channel.find(f"{_ATOM}link[@rel='self']")
    return ReadFeed(
        title=_text(channel, "title"),
        address=own.get("href", "") if own is not None else "",
        items=tuple(_item(each) for each in channel.iter("item")),
    )


def parsed(text: str) -> ET.Element:
    """Take XML of our own; give its root. Raises FeedError, for a DOCTYPE too: we write none."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise FeedError("it declares a document type")
    try:
        return ET.fromstring(text.encode())  # noqa: S314 -- without a DOCTYPE nothing expands
    except ET.ParseError as error:
        raise FeedError(f"it is not well formed ({error})") from error


def _item(element: ET.Element) -> ReadItem:
    guid = element.find("guid")
    if guid is None or not guid.text or guid.get("isPermaLink") != "false":
        raise FeedError("an item has no guid that is for ever")
    try:
        moment = parsedate_to_datetime(_text(element, "pubDate"))
    except ValueError as error:
        raise FeedError(f"an item's date cannot be read ({error})") from error
    return ReadItem(
        guid=guid.text,
        title=_text(element, "title"),
        link=_text(element, "link"),
        moment=moment,
        start=element.findtext(f"{_EVENT}startdate", ""),
        until=element.findtext(f"{_EVENT}enddate", ""),
        place=element.findtext(f"{_EVENT}location", ""),
    )


def _text(element: ET.Element, name: str) -> str:
    found = " ".join((element.findtext(name) or "").split())
    if not found:
        raise FeedError(f"a <{element.tag}> has no <{name}>")
    return found
