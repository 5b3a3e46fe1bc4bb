"""Checks that feeds can be parsed and that they agree with the pages."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from plugins.articles.case_review import SILENT
from plugins.articles.model import REVIEWS_FEED, SHOWN
from plugins.checks.site.finding import Finding
from plugins.courses.model import FEED as TRAINING_FEED
from plugins.dates import start_of, year_before
from plugins.urls import file_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from plugins.articles.model import Entry
    from plugins.checks.site.pages import ShownSession
    from plugins.checks.site.resolving import Resolver
    from plugins.checks.site.tree import Tree
    from plugins.site.model import Library

    _Shown = tuple[str, Entry | None]

RULE = "feed"


def feed_findings(tree: Tree, library: Library, resolver: Resolver) -> Iterator[Finding]:
    """Yield a finding for each fault in a feed, and for each item that it lacks."""
    shown = _shown(library)
    feeds: dict[str, ReadFeed] = {}
    unread: set[str] = set()
    for file, text in tree.texts.items():
        if not (file.startswith("feeds/") and file.endswith(".xml")):
            continue
        try:
            feeds[file] = read_feed(text)
        except FeedError as error:
            unread.add(file)
            yield Finding(file, RULE, f"This feed cannot be read: {error}.")
            continue
        if feeds[file].address != library.address.absolute(file):
            yield Finding(file, RULE, "The feed does not say its own address.", "atom:link")
        for message, mark, about in _item_faults(feeds[file], shown, library.moment, resolver):
            yield Finding(file, RULE, message, mark, about=about)
        for message, mark, about in _unlike_sessions(feeds[file], tree, resolver):
            yield Finding(file, RULE, message, mark, about=about)
    for file, address in _lacking(feeds, library):
        if file not in unread:
            message = f"The feed does not tell of “/{address}”."
            yield Finding(file, RULE, message, about=file_for(address.partition("#")[0]))


def _item_faults(
    feed: ReadFeed, shown: Mapping[str, _Shown], moment: datetime, resolver: Resolver
) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with a feed's items: the message, the mark, and the page it is about."""
    seen: set[str] = set()
    for item in feed.items:
        file = resolver.file_at(item.link) or ""
        if item.guid in seen:
            yield f"Two items have the guid “{item.guid}”: readers show one of them.", item.guid, ""
        seen.add(item.guid)
        if item.moment > moment:
            message = f"The item “{item.title}” is dated after the moment of the build."
            yield message, item.guid, file
        for message in _unlike_source(item, *shown.get(file, ("", None))):
            yield message, item.guid, file


def _unlike_source(item: ReadItem, title: str, entry: Entry | None) -> Iterator[str]:
    """Yield a message for each difference in date or title between an item and its source."""
    is_its_own = entry is not None and item.guid.endswith(f":article:{entry.slug}")
    if entry and is_its_own and item.moment != entry.public_from:
        yield f"The item “{item.title}” has another date than its article."
    if title and not (item.title == title if is_its_own else title in item.title):
        yield f"“{item.title}” leads to the page of “{title}”."


def _shown(library: Library) -> dict[str, _Shown]:
    """Return a mapping from each page's file to its title and, if it is a text, its entry."""
    courses = (public.course for public in library.schedule.courses)
    shown = [(each.address, each.title, each) for each in library.public]
    of_courses = [(each.address, each.title, None) for each in courses]
    return {
        file_for(address): (" ".join(title.split()), entry)
        for address, title, entry in (*shown, *of_courses)
    }


def _unlike_sessions(
    feed: ReadFeed, tree: Tree, resolver: Resolver
) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong if the page of a coming session differs from its latest feed items.

    Several items may have the same date: the first announcement and a change.
    """
    events: defaultdict[str, list[ReadItem]] = defaultdict(list)
    for item in feed.items:
        if item.start:
            events[item.link].append(item)
    for link, items in events.items():
        page = tree.pages.get(resolver.file_at(link) or "")
        identity = link.partition("#")[2]
        shown = page.sessions if page else ()  # a missing page is reported elsewhere
        session = next((s for s in shown if s.id == identity and s.until), None)
        newest = max(item.moment for item in items)
        latest = [item for item in items if item.moment == newest]
        if page and session and not any(_holds(item, session) for item in latest):
            message = f"The course's page has another time or place than “{latest[0].title}”."
            yield message, latest[0].guid, page.file


def _holds(item: ReadItem, session: ShownSession) -> bool:
    is_then = (item.start, item.until) == (session.start, session.until)
    return is_then and " ".join(item.place.split()) == session.place


def _lacking(feeds: Mapping[str, ReadFeed], library: Library) -> Iterator[tuple[str, str]]:
    """Yield each feed with each address that it lacks and that became public within a year."""
    since = start_of(year_before(library.moment.date()), library.moment.tzinfo)
    wanted = [(TRAINING_FEED[1], each.address, each.announced) for each in library.schedule.coming]
    for entry in library.public:
        if entry.public_from and not (entry.review and entry.review.status in SILENT):
            held = dict.fromkeys(
                (SHOWN[entry.section].feed, REVIEWS_FEED if entry.review else None)
            )
            wanted += [(feed[1], entry.address, entry.public_from) for feed in held if feed]
    links = {file: {item.link for item in feed.items} for file, feed in feeds.items()}
    for file, address, moment in wanted:
        if moment >= since and library.address.absolute(address) not in links.get(file, {None}):
            yield file, address


_EVENT = "{http://purl.org/rss/1.0/modules/event/}"
_ATOM = "{http://www.w3.org/2005/Atom}"


class FeedError(ValueError):
    """A feed cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class ReadItem:
    """A parsed item; the times of its event are as written, or "" if it announces no event."""

    guid: str
    title: str
    link: str
    moment: datetime
    start: str
    until: str
    place: str


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """A parsed feed: its title, the address that it gives as its own, and its items."""

    title: str
    address: str
    items: tuple[ReadItem, ...]


def read_feed(text: str) -> ReadFeed:
    """Return the feed that a text holds (RSS 2.0). Raises FeedError."""
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
    """Return the root of XML that we wrote. Raises FeedError, also for a DOCTYPE: we write none."""
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
