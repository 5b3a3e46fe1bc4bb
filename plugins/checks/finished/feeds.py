"""Feeds parse back and say what the pages say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.case_review import SILENT
from plugins.articles.model import Section
from plugins.articles.views import NEWS_FEED, REVIEWS_FEED
from plugins.checks.finished.feed_reading import FeedError, ReadFeed, ReadItem, read_feed
from plugins.checks.finished.finding import Finding
from plugins.courses.generator import FEED as TRAINING_FEED
from plugins.dates.moments import start_of, year_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.checks.finished.pages import Page, ShownSession
    from plugins.checks.finished.resolving import Resolver
    from plugins.checks.finished.tree import Tree
    from plugins.site.model import Library

RULE = "feed"


def feed_findings(tree: Tree, library: Library, resolver: Resolver) -> Iterator[Finding]:
    """Take the tree, the library and what resolves; give where a feed is wrong or lacks an item."""
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
        for message, mark in _item_faults(feeds[file], tree, library, resolver):
            yield Finding(file, RULE, message, mark)
    for file, address in _lacking(feeds, library):
        if file not in unread:
            yield Finding(file, RULE, f"The feed does not tell of “/{address}”.")


def _item_faults(
    feed: ReadFeed, tree: Tree, library: Library, resolver: Resolver
) -> Iterator[tuple[str, str]]:
    entries = {library.address.absolute(entry.address): entry for entry in library.public}
    seen: set[str] = set()
    events: dict[str, list[ReadItem]] = {}
    for item in feed.items:
        if item.guid in seen:
            yield f"Two items have the guid “{item.guid}”: readers show one of them.", item.guid
        seen.add(item.guid)
        if item.moment > library.moment:
            yield f"The item “{item.title}” is dated after the moment of the build.", item.guid
        entry = entries.get(item.link)
        if (
            entry
            and item.guid.endswith(f":article:{entry.slug}")
            and (item.moment != entry.public_from)
        ):
            yield f"The item “{item.title}” has another date than its article.", item.guid
        page = tree.pages.get(resolver.file_at(item.link) or "")
        if page is None or page.unread:  # told of by other rules
            continue
        if said := _unlike_page(item, page):
            yield said, item.guid
        if item.start:
            events.setdefault(item.link, []).append(item)
    yield from _unlike_sessions(events, tree, resolver)


def _unlike_page(item: ReadItem, page: Page) -> str | None:
    """Say where an item and the page that it leads to differ in their titles."""
    if item.start:
        is_same = f": {page.name}, " in item.title
    else:
        is_same = item.title == page.name or item.title.endswith(f": {page.name}")
    return None if is_same else f"“{item.title}” leads to the page “{page.name}”."


def _unlike_sessions(
    events: Mapping[str, list[ReadItem]], tree: Tree, resolver: Resolver
) -> Iterator[tuple[str, str]]:
    """Give coming sessions that stand otherwise on their page than in their latest items.

    Several may be of one moment, the first announcement and a change.
    """
    for link, items in events.items():
        page = tree.pages[resolver.file_at(link) or ""]
        identity = link.partition("#")[2]
        session = next((s for s in page.sessions if s.id == identity and s.until), None)
        newest = max(item.moment for item in items)
        latest = [item for item in items if item.moment == newest]
        if session and not any(_holds(item, session) for item in latest):
            message = f"The course's page has another time or place than “{latest[0].title}”."
            yield message, latest[0].guid


def _holds(item: ReadItem, session: ShownSession) -> bool:
    is_then = (item.start, item.until) == (session.start, session.until)
    return is_then and item.place in session.notes


def _lacking(feeds: Mapping[str, ReadFeed], library: Library) -> Iterator[tuple[str, str]]:
    """Give each feed with what it does not tell of, though it is public within the year."""
    since = start_of(year_before(library.moment.date()), library.moment.tzinfo)
    wanted = [(TRAINING_FEED[1], each.address, each.announced) for each in library.schedule.coming]
    for entry in library.public:
        if entry.public_from and not (entry.review and entry.review.status in SILENT):
            in_news = entry.section is Section.NEWS
            wanted += [(NEWS_FEED[1], entry.address, entry.public_from)] if in_news else []
            is_review = entry.review is not None
            wanted += [(REVIEWS_FEED[1], entry.address, entry.public_from)] if is_review else []
    links = {file: {item.link for item in feed.items} for file, feed in feeds.items()}
    for file, address, moment in wanted:
        if moment >= since and library.address.absolute(address) not in links.get(file, {None}):
            yield file, address
